import { Command } from 'commander';
import type { Link } from '../../archive/index.ts';
import type { Edition, Story } from '../../model/index.ts';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { archiveAt } from '../openArchive.ts';
import { folder, jsonOption, outOption, type Speech, sourceOption } from '../options.ts';
import { type Page, proofPage } from '../proofPage.ts';

interface Options extends Speech {
  readonly source: string;
  readonly out: string;
  readonly archive?: string;
}

/** `slugline proof`: one page about a story or an edition: who wrote it, where its credit was found, digests, bags. */
export const proofCommand: CommandOf = (stage, done) =>
  new Command('proof')
    .argument('<slug>', 'a story or an edition of the last build: its slug, id or guid')
    .addOption(sourceOption())
    .addOption(outOption())
    .option('-a, --archive <dir>', 'tell of this archive’s bags too', folder('--archive', 'archive'))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Tells what the last build found when it opened each file again: where a reader
sees the credit, where a machine reads it, and the file's SHA-256.

Examples:
  $ slugline proof missile-talks
  $ slugline proof missile-talks --archive /mnt/archive --json`,
    )
    .action(async (slug: string, options: Options) => done(await tell(slug, options, stage)));

async function tell(slug: string, options: Options, { terminal }: Stage): Promise<number> {
  const page = await pageOf(slug, options);
  terminal.out(options.json ? `${JSON.stringify({ type: 'result', command: 'proof', ...page, exit: exit.well })}\n` : proofPage(page));
  return exit.well;
}

async function pageOf(slug: string, { source, out, archive }: Options): Promise<Page> {
  const [{ holdingsIn, nameIn, readChain }, { disk }, { readManifest }, { openPublication, settle }, { formats }] = await Promise.all([
    import('../../archive/index.ts'),
    import('../../build/disk.ts'),
    import('../../build/manifest.ts'),
    import('../../build/index.ts'),
    import('../../formats/index.ts'),
  ]);
  await settle(out);
  const root = await disk.real(out);
  const manifest = root === undefined ? undefined : (await readManifest(root, disk))?.manifest;
  if (manifest === undefined) throw new CommandFault(usageFaults.notBuilt(out));
  const holdings = holdingsIn(manifest);
  const opened = await openPublication(source, formats);
  const subjects: readonly (Story | Edition)[] = [...opened.stories, ...opened.editions];
  const nameOf = (own: string) => {
    const subject = subjects.find(({ path }) => path === own);
    return subject && ('header' in subject ? subject.header.slug : subject.id);
  };
  const named = holdings.map((holding) => {
    const own = holding.source[0]?.path ?? '';
    // A story that has errors by now is still called by its file's name.
    const name =
      nameOf(own) ??
      own
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/, '') ??
      own;
    return { holding, own, name };
  });
  const found = named.find(({ name, holding }) => name === slug || holding.guid === slug);
  if (found === undefined)
    throw new CommandFault(
      usageFaults.noSubject(
        slug,
        nearest(
          slug,
          named.map(({ name }) => name),
        ),
      ),
      exit.input,
    );
  const { holding, own, name } = found;
  const at = archive === undefined ? undefined : await archiveAt(archive);
  const links = at === undefined ? [] : ((await readChain(at, disk))?.links ?? []);
  const subject = subjects.find(({ path }) => path === own);
  const isChanged = holding.source.some(({ path, sha256 }) => {
    const now = opened.digestOf(path);
    return now !== undefined && now !== sha256;
  });
  return {
    name,
    guid: holding.guid,
    version: holding.version,
    ...(subject && writtenBy(subject)),
    source: holding.source,
    sourceChanged: isChanged || subject === undefined,
    files: holding.files.map(({ path, format, mediaType, sha256, size, evidence }) => ({
      path,
      format,
      mediaType,
      sha256,
      size,
      evidence,
    })),
    ...(archive !== undefined && { archive: { folder: archive, bags: links.filter(({ guid }) => guid === holding.guid).map(placeOf) } }),
  };
  function placeOf({ path, version, number, sha256 }: Link) {
    return { path, version, line: number, tagmanifest: sha256, name: nameIn(path) };
  }
}

const writtenBy = (subject: Story | Edition): Pick<Page, 'headline' | 'byline' | 'credit' | 'agency' | 'published' | 'status'> =>
  'header' in subject
    ? {
        headline: subject.header.headline,
        byline: subject.header.byline,
        credit: subject.header.credit,
        agency: subject.header.source.name,
        published: subject.header.published,
        status: subject.header.status,
      }
    : { headline: subject.title, published: subject.date };
