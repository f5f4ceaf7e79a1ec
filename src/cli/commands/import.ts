import { mkdir, open, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import type { Diagnostic } from '../../model/index.ts';
import { exit, UsageFault } from '../exit.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import type { CommandOf, Stage } from '../run.ts';
import { speak } from '../speak.ts';

interface Options extends Speech {
  readonly source: string;
  readonly headline?: string;
  readonly credit?: string;
  readonly published?: string;
  readonly language?: string;
  readonly byline?: string;
  readonly slug?: string;
}

/** `slugline import`: wire copy into a story under stories/, never over one that is there. */
export const importCommand: CommandOf = (stage, done) =>
  new Command('import')
    .description('turn plain wire copy into a story')
    .argument('<file>', 'the copy; - reads standard input')
    .addOption(sourceOption())
    .option('--headline <text>', 'where the copy has none, or to replace it')
    .option('--credit <text>', 'the credit line, e.g. IPS')
    .option('--published <time>', 'with offset, e.g. 2008-03-17T12:00:00+00:00')
    .option('--language <tag>', 'BCP 47, e.g. es')
    .option('--byline <name>', 'the author')
    .option('--slug <slug>', 'names the file; default: from the headline')
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
What is found in the copy (headline, byline, dateline, sign-off) leaves the
text and goes into the header. What is not found is never invented.

Examples:
  $ slugline import copy.txt --published 2008-03-17T12:00:00+00:00
  $ pbpaste | slugline import - --headline "Bridge reopens" --credit IPS \\
      --published 2026-03-02T09:00:00+01:00 --source news`,
    )
    .action(async (file: string, options: Options) => done(await importCopy(file, options, stage)));

async function importCopy(file: string, options: Options, stage: Stage): Promise<number> {
  const { ingestPlain } = await import('../../ingest/index.ts');
  const bytes = await bytesOf(file, stage);
  const { source, ...given } = options;
  const { source: story, diagnostics } = ingestPlain(
    { name: file === '-' ? 'standard input' : basename(file), bytes },
    { ...given, host: await hostOf(source) },
  );
  const written = story && (await writeNew(join(source, story.path), story.text));
  const refused: readonly Diagnostic[] = written === false ? [alreadyThere(join(source, story?.path ?? ''))] : [];
  const code = await speak([...diagnostics, ...refused], { stage, options, lines: () => textOf(bytes) });
  if (written && !options.quiet) {
    if (options.json)
      stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'import', path: join(source, story?.path ?? '') })}\n`);
    else stage.terminal.out(`Wrote ${join(source, story?.path ?? '')}\nNext: slugline check --source ${source}\n`);
  }
  return written ? code : exit.input;
}

async function bytesOf(file: string, { stdin }: Stage): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code)))
      throw new UsageFault(`"${file}" is ${error.code === 'EISDIR' ? 'a folder' : 'not there'}: name the file with the copy`);
    throw error;
  }
}

/** Copy in UTF-8, for the line under a message; copy in another encoding is shown by its line and column alone. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The host of the publication's identities, where it has one. */
async function hostOf(source: string): Promise<string | undefined> {
  const { readSettings } = await import('../../read/index.ts');
  const bytes = await readFile(join(source, 'publication.yaml')).catch(() => undefined);
  const { settings } = readSettings(bytes && { path: 'publication.yaml', bytes }, {});
  return settings.baseUrl && new URL(settings.baseUrl).hostname;
}

/** Writes a file that was not there, wholly and to the disk; false where one is. */
async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const alreadyThere = (path: string): Diagnostic => ({
  code: 'import/already-there',
  severity: 'error',
  message: `${path} is there already, and an import never overwrites`,
  hints: ['Name another with --slug, or remove it first.'],
});
