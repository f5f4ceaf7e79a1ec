import { formats as allFormats } from '../formats/index.ts';
import type { Diagnostic, Edition, Format, Story } from '../model/index.ts';
import type { Workshop } from './bench.ts';
import { openBench } from './bench.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { EnvironmentFault, inPlainWords, requestFaults, WrongRequest } from './faults.ts';
import { makeEditions } from './makeEditions.ts';
import { makeFronts } from './makeFronts.ts';
import { digestsOf, makeStories, type Output, subjectOf } from './makeStories.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { isError, type Opened, openPublication } from './open.ts';
import { type Door, openDoor, placeOf } from './out.ts';
import { byCodePoint } from './paths.ts';
import { type HeldBack, kitsOf, type Plan, plan, publicationOf } from './plan.ts';
import { succession } from './succession.ts';
import { deliver, discard, openStaging, type Written } from './write.ts';

export interface BuildOptions {
  /** The folder with stories/ and publication.yaml. */
  readonly source: string;
  readonly out: string;
  /** Names; default: those of publication.yaml. */
  readonly formats?: readonly string[] | undefined;
  /** ISO 8601 with offset, which decides on embargoes only; default: the clock. */
  readonly now?: string | undefined;
  /** Warnings fail the build too. */
  readonly frail?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops the build while nothing in dist/ has changed yet; the reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

/** What a build is doing. `waiting`: for another one in the same folder. */
export type Progress =
  | { readonly doing: 'waiting' | 'reading' | 'writing' }
  | { readonly doing: 'making'; readonly path: string; readonly done: number; readonly of: number };

/** What a build needs of the world; tests give their own. */
interface Doors {
  readonly disk: Disk;
  readonly formats: readonly Format[];
}

/** 0 all well, 1 the input has errors, 2 wrong request, 3 the environment failed. */
type Exit = 0 | 1 | 2 | 3;

export interface BuildResult {
  readonly exit: Exit;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether dist/ is now what this build made. */
  readonly delivered: boolean;
  /** Stories in the outputs. */
  readonly stories: number;
  readonly editions: number;
  readonly formats: readonly { readonly name: string; readonly files: number; readonly bytes: number }[];
  readonly files: number;
  readonly bytes: number;
  /** Files that are new or changed; the others stood already as they are. */
  readonly written: number;
  readonly unchanged: number;
  readonly held: readonly HeldBack[];
  /** Stories and editions that have errors, with their files that went from dist/. */
  readonly bad: readonly { readonly path: string; readonly removed: readonly string[] }[];
  /** All files that went. `why`: their story or edition has errors or is held back, nobody asked for their format, or nothing makes them any more. */
  readonly stale: readonly { readonly path: string; readonly why: 'bad' | 'held' | 'format' | 'gone' }[];
  /** The text of each source file that a diagnostic names. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

/** Publication -> dist/. Never throws for what a person can do something about: that is in the result. */
export async function build(options: BuildOptions, doors: Doors = { disk: realDisk, formats: allFormats }): Promise<BuildResult> {
  try {
    return await buildInto(options, doors);
  } catch (thrown) {
    const error = inPlainWords(thrown);
    if (error instanceof WrongRequest) return { ...nothingMade, exit: 2, diagnostics: [error.diagnostic] };
    if (error instanceof EnvironmentFault) return { ...nothingMade, exit: 3, diagnostics: [error.diagnostic] };
    throw error;
  }
}

/** Reads a publication without building it. */
export async function check(
  folder: string,
  { disk, formats }: Doors = { disk: realDisk, formats: allFormats },
): Promise<Pick<BuildResult, 'exit' | 'diagnostics' | 'stories' | 'editions' | 'sources'>> {
  try {
    const opened = await openPublication(folder, formats, disk);
    const diagnostics = inOrder(opened.diagnostics);
    return {
      exit: exitOf(diagnostics, false),
      diagnostics,
      stories: opened.stories.length,
      editions: opened.editions.length,
      sources: await sourcesOf(diagnostics, opened),
    };
  } catch (thrown) {
    const error = inPlainWords(thrown);
    if (error instanceof WrongRequest) return { ...nothingMade, exit: 2, diagnostics: [error.diagnostic] };
    if (error instanceof EnvironmentFault) return { ...nothingMade, exit: 3, diagnostics: [error.diagnostic] };
    throw error;
  }
}

const nothingMade = {
  delivered: false,
  stories: 0,
  editions: 0,
  formats: [],
  files: 0,
  bytes: 0,
  written: 0,
  unchanged: 0,
  held: [],
  bad: [],
  stale: [],
  sources: new Map<string, Uint8Array>(),
} as const satisfies Omit<BuildResult, 'exit' | 'diagnostics'>;

async function buildInto(options: BuildOptions, doors: Doors): Promise<BuildResult> {
  const { source, out, onProgress, signal } = options;
  const names = doors.formats.map(({ name }) => name);
  for (const name of options.formats ?? []) if (!names.includes(name)) throw new WrongRequest(requestFaults.unknownFormat(name, names));
  const root = await placeOf(out, source, doors.disk);
  const door = await openDoor(root, { disk: doors.disk, signal, onWait: () => onProgress?.({ doing: 'waiting' }) });
  try {
    // Read only now: a build that had to wait must not put older words over newer ones.
    onProgress?.({ doing: 'reading' });
    const opened = await openPublication(source, doors.formats, stoppable(doors.disk, signal));
    return await buildOpened(opened, door, { ...options, doors });
  } finally {
    // Neither may hide what went wrong before; what they leave, the next build clears away.
    await discard(door.out).catch(() => {});
    await door.close().catch(() => {});
  }
}

/** A disk from which nothing more is read once a build is to stop. */
const stoppable = (disk: Disk, signal: AbortSignal | undefined): Disk => ({
  ...disk,
  read: async (...from) => {
    signal?.throwIfAborted();
    return disk.read(...from);
  },
});

async function buildOpened(
  opened: Opened,
  { out, lock, diagnostics: settled }: Door,
  options: BuildOptions & { doors: Doors },
): Promise<BuildResult> {
  const { onProgress, signal, frail = false, doors } = options;
  const names = options.formats ?? opened.settings.formats;
  const unknown = names.filter((name) => !doors.formats.some((format) => format.name === name));
  const faults = unknown.map((name) =>
    requestFaults.unknownFormat(
      name,
      doors.formats.map((format) => format.name),
    ),
  );
  const before = inOrder([...settled, ...opened.diagnostics, ...faults]);
  const { publication } = opened;
  if (publication === undefined || unknown.length > 0)
    return {
      ...nothingMade,
      exit: 1,
      diagnostics: before,
      bad: opened.bad.map((path) => ({ path, removed: [] })),
      sources: await sourcesOf(before, opened),
    };

  const kits = kitsOf(names, doors.formats, opened.settings.own);
  const planned = plan({ stories: opened.stories, editions: opened.editions, kits, now: options.now ?? new Date().toISOString() });
  const { refused, diagnostics: unfit } = succession(planned, opened, out.old);
  const work: Plan = {
    ...planned,
    stories: planned.stories.filter(({ path }) => !refused.has(path)),
    editions: planned.editions.filter(({ path }) => !refused.has(path)),
    diagnostics: [...planned.diagnostics, ...unfit],
  };
  const staging = await openStaging(out);
  const workshop: Workshop = {
    opened,
    publication,
    staging,
    signal,
    onSubject: (path, done) => onProgress?.({ doing: 'making', path, done, of: work.stories.length + work.editions.length }),
  };
  try {
    const made = await make(work, workshop);
    onProgress?.({ doing: 'writing' });
    const written = await deliver(out, { outputs: made.outputs, house: houseOf(made, opened), staging, lock });
    const diagnostics = inOrder([...before, ...work.diagnostics, ...made.diagnostics, ...written.diagnostics]);
    return {
      exit: exitOf(diagnostics, frail),
      diagnostics,
      delivered: true,
      stories: made.stories.length,
      editions: made.editions.length,
      formats: kits.filter(({ asked }) => asked).map(({ format }) => countOf(format.name, made.outputs)),
      files: made.outputs.length,
      bytes: total(made.outputs),
      written: written.written,
      unchanged: written.unchanged,
      held: work.held,
      ...farewell(written, {
        failed: [...opened.bad, ...work.clashing, ...refused, ...made.failed],
        held: work.held.map(({ path }) => path),
        formats: names,
      }),
      sources: await sourcesOf(diagnostics, opened),
    };
  } finally {
    await staging.quiet();
  }
}

interface Made {
  readonly outputs: readonly Output[];
  readonly stories: readonly Story[];
  readonly editions: readonly Edition[];
  /** Paths of stories and editions that a format could not make. */
  readonly failed: readonly string[];
  /** Source files that formats have read, with their SHA-256. */
  readonly asked: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read for all stories and editions alike, and for none of them alone. */
function houseOf({ asked }: Made, opened: Opened): Manifest['house'] {
  const ofSubjects = new Set([
    ...opened.stories.flatMap((story) => subjectOf(story, opened).source.map(({ path }) => path)),
    ...opened.editions.flatMap(({ path, cover }) => [path, ...(cover ? [cover.src] : [])]),
  ]);
  const read = new Map([...asked, ...digestsOf(opened.ruling, opened.digestOf).map(({ path, sha256 }) => [path, sha256] as const)]);
  return [...read].filter(([path]) => !ofSubjects.has(path)).map(([path, sha256]) => ({ path, sha256 }));
}

/** Stories first, then the editions of them, then the fronts and feeds of those that were sealed: without any there is none. */
async function make(work: Plan, workshop: Workshop): Promise<Made> {
  const bench = await openBench(work, workshop);
  const { made, diagnostics } = await makeStories(work.stories, bench, workshop);
  const stories = work.stories.filter(({ path }) => made.has(path));
  const bound = await makeEditions(work, made, [bench, workshop]);
  const items = [...made.values(), ...bound.made.values()].flat();
  // Of formats that bind no books an edition has no file.
  const editions = work.editions.filter(({ path }) => (bound.made.get(path) ?? []).length > 0);
  const fronts =
    stories.length === 0
      ? { outputs: [], diagnostics: [] }
      : await makeFronts({ ...publicationOf(workshop.publication, stories), editions }, items, [bench, workshop]);
  workshop.signal?.throwIfAborted();
  return {
    outputs: [...items, ...fronts.outputs].filter(({ asked }) => asked),
    stories,
    editions,
    failed: [...work.stories, ...work.editions].map(({ path }) => path).filter((path) => !made.has(path) && !bound.made.has(path)),
    asked: bench.asked,
    diagnostics: [...diagnostics, ...bound.diagnostics, ...fronts.diagnostics],
  };
}

function countOf(name: string, outputs: readonly Output[]): BuildResult['formats'][number] {
  const own = outputs.filter(({ row }) => row.format === name);
  return { name, files: own.length, bytes: total(own) };
}

const total = (outputs: readonly Output[]) => outputs.reduce((sum, { row }) => sum + row.size, 0);

/** Which files went, and why. */
function farewell(
  { stale }: Written,
  { failed, held, formats }: { readonly failed: readonly string[]; readonly held: readonly string[]; readonly formats: readonly string[] },
): Pick<BuildResult, 'bad' | 'stale'> {
  const sourceOf = ({ subject }: ManifestFile) => subject?.source[0]?.path ?? '';
  const why = (file: ManifestFile) =>
    failed.includes(sourceOf(file)) ? 'bad' : held.includes(sourceOf(file)) ? 'held' : formats.includes(file.format) ? 'gone' : 'format';
  return {
    bad: [...new Set(failed)]
      .sort(byCodePoint)
      .map((path) => ({ path, removed: stale.filter((file) => sourceOf(file) === path).map((file) => file.path) })),
    stale: stale.map((file) => ({ path: file.path, why: why(file) })),
  };
}

/** As a person goes through them: file by file, each from its top, then what is of no one file. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const line = ({ place }: Diagnostic) => place?.start?.line ?? 0;
  const column = ({ place }: Diagnostic) => place?.start?.column ?? 0;
  const path = ({ place }: Diagnostic) => place?.path ?? '\u{10FFFF}';
  // A fault of what all stories share is told by each of them; what a story lacks in its files it lacks in its feeds.
  const once = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...once.values()].sort((a, b) => byCodePoint(path(a), path(b)) || line(a) - line(b) || column(a) - column(b));
}

const exitOf = (diagnostics: readonly Diagnostic[], frail: boolean): Exit =>
  diagnostics.some((each) => isError(each) || (frail && each.severity === 'warning')) ? 1 : 0;

/** The source files that diagnostics name, so that the line can be shown. */
async function sourcesOf(diagnostics: readonly Diagnostic[], { read }: Opened): Promise<ReadonlyMap<string, Uint8Array>> {
  const sources = new Map<string, Uint8Array>();
  for (const path of new Set(diagnostics.flatMap(({ place }) => (place?.start ? [place.path] : [])))) {
    const bytes = await read(path);
    if (bytes) sources.set(path, bytes);
  }
  return sources;
}
