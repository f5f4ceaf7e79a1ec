import path from 'node:path';
import { unclean } from './clean.ts';
import { type Exhibit, type Ground, proseHouse } from './ground.ts';
import { type Judge, judges, lacking, type Need, newsml } from './judges.ts';
import { type Check, type Outcome, thereIs } from './outcome.ts';
import { type Made, made } from './publication.ts';
import { each, run } from './run.ts';
import { wholeness } from './whole.ts';
import { unlikeWords, type Wording, wordingOf } from './words.ts';

/** What was built is looked at: by us, and by the judges that the world trusts. */
export const judging = (on: Ground): readonly Check[] => [
  {
    name: 'manifest',
    make: async () => {
      const builds = (await on.builds()).filter(({ ran }) => ran.signal === null);
      const faults = await each(builds, 2, async ({ name, out }) => (await wholeness(out)).map((fault) => `${name}: ${fault}`));
      return { figures: `${builds.length} folders hold what they name`, faults: faults.flat() };
    },
  },
  needing('clean', judges.qpdf.needs, async () => {
    const files = await on.files();
    const faults = await each(files, 2, async (file) => (await unclean(file, file.all)).map((fault) => `${nameOf(file)}: ${fault}`));
    return { figures: `${files.length} files, no script, nothing from outside`, faults: faults.flat() };
  }),
  judged('nu', judges.nu, () => on.files('text/html', 'text/css')),
  judged('epubcheck', judges.epubcheck, () => on.files('application/epub+zip')),
  judged('verapdf', judges.verapdf, () => on.files('application/pdf')),
  judged('qpdf', judges.qpdf, () => on.files('application/pdf')),
  judged('newsml-g2', newsml(on.schemas), () =>
    on.files('application/vnd.iptc.g2.newsitem+xml', 'application/vnd.iptc.g2.newsmessage+xml'),
  ),
  needing('credit', [{ command: 'pdftotext' }], async () => credits(await on.files('application/pdf'))),
  needing('words', [{ command: 'pdftotext' }], () => wordForWord(on)),
];

const nameOf = (file: Exhibit) => `${file.build.name}, ${file.path}`;

function needing(name: string, needs: readonly Need[], make: () => Promise<Outcome>): Check {
  return {
    name,
    make: async () => {
      const lacks = lacking(needs);
      return lacks ? thereIs(`no ${lacks}`) : make();
    },
  };
}

function judged(name: string, { needs, lanes = 1, judge }: Judge, exhibits: () => Promise<readonly Exhibit[]>): Check {
  return needing(name, needs, async () => {
    const files = await exhibits();
    if (files.length === 0) return { figures: '', faults: ['there is nothing to judge'] };
    const paths = files.map(({ file }) => file);
    const parts = Array.from({ length: lanes }, (_, lane) => paths.filter((_path, n) => n % lanes === lane));
    const findings = (await Promise.all(parts.map(judge))).flat();
    const named = new Map(files.map((file) => [file.file, nameOf(file)]));
    return { figures: `${files.length} files`, faults: findings.map(({ file, message }) => `${named.get(file) ?? file}: ${message}`) };
  });
}

/** What poppler reads in a PDF holds its credit once, in an edition once for each of its stories; letters only, because lines and pages cut words. */
async function credits(files: readonly Exhibit[]): Promise<Outcome> {
  const letters = (text: string) => text.replaceAll(/\s+/g, '');
  const faults = await each(files, 2, async (file) => {
    const { stdout } = await run(['pdftotext', '-enc', 'UTF-8', file.file, '-']);
    // Arabic and Hebrew come out of pdftotext in the order of the eye; the proof in the build reads them in the order of the text.
    const wanted = (file.evidence?.credits ?? []).filter((credit) => /^[\p{Script=Latin}\p{P}\p{S}\s]+$/u.test(credit));
    const told = storiesIn(file);
    const wrong = wanted.filter((credit) => {
      const times = told.filter((story) => story.evidence?.credits.includes(credit)).length;
      return letters(stdout).split(letters(`— ${credit}`)).length !== times + 1;
    });
    return wrong.map((credit) => `${nameOf(file)}: "— ${credit}" does not stand there once a story`);
  });
  return { figures: `${files.length} PDFs say their credit once a story`, faults: faults.flat() };
}

/** The files of the same format that tell one story each of those in a file: of an edition all of them, of a story itself. */
function storiesIn(file: Exhibit): readonly Made[] {
  const sources = new Set(file.subject?.source.map(({ path }) => path));
  const isEdition = file.path.startsWith('editions/') && file.subject?.source[0]?.path.startsWith('editions/');
  return isEdition
    ? file.all.filter((other) => other !== file && other.format === file.format && sources.has(other.subject?.source[0]?.path ?? ''))
    : [file];
}

/** Every word of each story of plain prose comes out of its PDF in its order, and nothing else does; so it is in an edition of many. */
async function wordForWord(on: Ground): Promise<Outcome> {
  const { out, ran } = await on.books();
  if (ran.code !== 0) return { figures: '', faults: [`ended with ${ran.code}: ${ran.stderr.slice(0, 400)}`] };
  const wordings = new Map<string, Wording>();
  for (const [file, source] of Object.entries(on.prose)) {
    if (file.endsWith('.md')) wordings.set(file, await wordingOf({ house: proseHouse, files: { [file]: source } }));
  }
  const pdfs = (await made(out)).filter(({ mediaType }) => mediaType === 'application/pdf');
  const faults = await each(pdfs, 2, async (pdf) => {
    const stories = sourcesIn(pdf.path, on.prose)
      .map((name) => wordings.get(name))
      .filter((one) => one !== undefined);
    return (await unlikeWords(pdf.file, stories)).map((fault) => `${pdf.path}: ${fault}`);
  });
  return { figures: `${pdfs.length} PDFs are their stories word for word`, faults: faults.flat() };
}

/** The files of the stories that a PDF holds: its own, or all that its edition names. */
function sourcesIn(pdf: string, files: Readonly<Record<string, string>>): readonly string[] {
  const name = path.basename(pdf, '.pdf');
  const edition = files[`editions/${name}.yaml`];
  const slugs = edition === undefined ? [name] : [...edition.matchAll(/^ +- ([\w-]+)$/gm)].map((match) => match[1]);
  return slugs.map((slug) => `stories/${slug}.md`);
}
