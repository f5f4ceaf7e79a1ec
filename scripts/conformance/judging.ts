import path from 'node:path';
import { unclean } from './clean.ts';
import { type Exhibit, type Ground, proseHouse } from './ground.ts';
import { type Judge, judges, lacking, type Need, newsml, nitf } from './judges.ts';
import { evenLines } from './lines.ts';
import { ninjs } from './ninjs.ts';
import { type Check, type Outcome, thereIs } from './outcome.ts';
import { measurements, pressProfile } from './pressProfile.ts';
import { errorsOf, type Made, made } from './publication.ts';
import { each, run } from './run.ts';
import { wholeness } from './whole.ts';
import { unlikeWords, wordingOf } from './words.ts';

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
  judged('verapdf', judges.verapdf, async () => (await on.files('application/pdf')).filter((file) => !isPrint(file))),
  judged('qpdf', judges.qpdf, () => on.files('application/pdf')),
  judged('newsml-g2', newsml(on.schemas), () =>
    on.files('application/vnd.iptc.g2.newsitem+xml', 'application/vnd.iptc.g2.packageitem+xml', 'application/vnd.iptc.g2.newsmessage+xml'),
  ),
  judged('nitf', nitf(on.schemas), () => on.files('application/nitf+xml')),
  judged('ninjs', ninjs(path.join(on.shared, 'schemas', 'ninjs')), async () =>
    (await on.files('application/json')).filter(({ format }) => format === 'ninjs'),
  ),
  needing('credit', [{ command: 'pdftotext' }], async () => credits(await on.files('application/pdf'))),
  needing('words', [{ command: 'pdftotext' }], () => wordForWord(on)),
  needing('press profile', [{ command: 'transicc' }, { file: measurements }], pressProfile),
  needing('lines', [{ command: 'pdftotext' }], () => evenLines(on.house, on.shared)),
];

/** Whether a PDF is for a press, and not for the archive. */
const isPrint = ({ path }: Made): boolean => path.endsWith('.print.pdf');

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

/**
 * What poppler reads in a PDF holds its credit once, in an edition once for each of its stories, and again where its titles say so; letters
 * only, because lines and pages cut words.
 */
async function credits(files: readonly Exhibit[]): Promise<Outcome> {
  const letters = (text: string) => text.replaceAll(/\s+/g, '');
  const faults = await each(files, 2, async (file) => {
    const { stdout } = await run(['pdftotext', '-enc', 'UTF-8', file.file, '-']);
    // Arabic and Hebrew come out of pdftotext in the order of the eye; the proof in the build reads them in the order of the text.
    const wanted = (file.evidence?.credits ?? []).filter((credit) => /^[\p{Script=Latin}\p{P}\p{S}\s]+$/u.test(credit));
    const told = storiesIn(file);
    const wrong = wanted.filter((credit) => {
      const times = told.filter((story) => story.evidence?.credits.includes(credit)).length;
      const foundIn = (text: string) => letters(text).split(letters(`— ${credit}`)).length - 1;
      // A page that ends in a dash, above a foot that names the agency, is no sign-off.
      const feetless = stdout
        .split('\n')
        .filter((line) => line.trim() !== credit)
        .join('\n');
      return told[0]?.path === file.path ? foundIn(stdout) !== 1 && foundIn(feetless) !== 1 : foundIn(stdout) < times;
    });
    return wrong.map((credit) => `${nameOf(file)}: "— ${credit}" does not stand there once a story`);
  });
  return { figures: `${files.length} PDFs say their credit once a story`, faults: faults.flat() };
}

/** The files of the same format and kind that tell one story each of those in a file: of an edition all of them, of a story itself. */
function storiesIn(file: Exhibit): readonly Made[] {
  const sources = new Set(file.subject?.source.map(({ path }) => path));
  const isEdition = file.path.startsWith('editions/') && file.subject?.source[0]?.path.startsWith('editions/');
  return isEdition
    ? file.all.filter(
        (other) =>
          other.path !== file.path &&
          other.format === file.format &&
          isPrint(other) === isPrint(file) &&
          sources.has(other.subject?.source[0]?.path ?? ''),
      )
    : [file];
}

/** Every word of each story of plain prose comes out of its PDF in its order, and nothing else does; so it is in an edition of many. */
async function wordForWord(on: Ground): Promise<Outcome> {
  const builds = await on.books();
  const faults: string[] = builds
    .filter(({ ran }) => ran.code !== 0)
    .map(({ name, ran }) => `${name}: ended with ${ran.code}: ${errorsOf(ran)}`);
  let count = 0;
  for (const [n, { name, out }] of builds.entries()) {
    const files = on.prose[n] ?? {};
    const pdfs = (await made(out)).filter(({ mediaType }) => mediaType === 'application/pdf');
    count += pdfs.length;
    const found = await each(pdfs, 2, async (pdf) => {
      const told = Object.fromEntries(sourcesIn(pdf.path, files).map((file) => [file, files[file] ?? '']));
      const lost = await unlikeWords(pdf.file, await wordingOf({ house: proseHouse, files: told }));
      return lost.map((fault) => `${name}, ${pdf.path}: ${fault}`);
    });
    faults.push(...found.flat());
  }
  return { figures: `${count} PDFs are their stories word for word`, faults };
}

/** The files that a PDF is made of: its story, or its edition and all that it names. */
function sourcesIn(pdf: string, files: Readonly<Record<string, string>>): readonly string[] {
  const name = path.basename(pdf).replace(/(?:\.print)?\.pdf$/, '');
  const edition = `editions/${name}.yaml`;
  const slugs = [...(files[edition] ?? '').matchAll(/^ +- ([\w-]+)$/gm)].map((match) => match[1]);
  return slugs.length === 0 ? [`stories/${name}.md`] : [edition, ...slugs.map((slug) => `stories/${slug}.md`)];
}
