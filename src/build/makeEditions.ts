import type { Diagnostic, Edition, Proven, Story } from '../model/index.ts';
import { pressEdition } from '../press/index.ts';
import type { Bench, Workshop } from './bench.ts';
import { buildFaults } from './faults.ts';
import { digestsOf, type Output, subjectOf } from './makeStories.ts';
import { rowOf, type Subject } from './manifest.ts';
import { isError, type Opened } from './open.ts';
import { isOutputPath } from './paths.ts';
import { clashes, type Plan } from './plan.ts';

export interface Editions {
  /** By the edition's path; without those that have errors. */
  readonly made: ReadonlyMap<string, readonly Output[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Presses every edition whose stories were all made, in every format that binds editions. One that fails stops no other. */
export async function makeEditions(
  { stories, editions }: Plan,
  storiesMade: ReadonlyMap<string, readonly Output[]>,
  [bench, workshop]: readonly [Bench, Workshop],
): Promise<Editions> {
  const bySlug = new Map(stories.filter(({ path }) => storiesMade.has(path)).map((story) => [story.header.slug, story]));
  const taken = [...storiesMade].flatMap(([maker, outputs]) => claimsOf(outputs, maker));
  const made = new Map<string, readonly Output[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [at, edition] of editions.entries()) {
    workshop.signal?.throwIfAborted();
    workshop.onSubject(edition.path, stories.length + at);
    const slugs = edition.sections.flatMap((section) => section.stories);
    const failed = slugs.filter((slug) => !bySlug.has(slug));
    diagnostics.push(...failed.map((slug) => buildFaults.editionStoryFailed(edition.path, slug)));
    if (failed.length > 0) continue;
    const subject = subjectOfEdition(edition, { stories: slugs.flatMap((slug) => bySlug.get(slug) ?? []), opened: workshop.opened });
    const { files, diagnostics: own } = await pressOne(edition, bench);
    const outputPaths = files.filter(({ asked }) => asked).map(({ file }) => ({ path: file.path, maker: edition.path }));
    own.push(...clashes([...taken, ...outputPaths]).faults.map(({ diagnostic }) => diagnostic));
    diagnostics.push(...own);
    if (own.some(isError)) continue;
    const outputs: Output[] = [];
    for (const { file, format, asked } of files)
      outputs.push({ held: await workshop.staging.put(file), row: rowOf({ ...file, size: file.bytes.length }, format, subject), asked });
    made.set(edition.path, outputs);
    taken.push(...claimsOf(outputs, edition.path));
  }
  return { made, diagnostics };
}

const claimsOf = (outputs: readonly Output[], maker: string) =>
  outputs.filter(({ asked }) => asked).map(({ row }) => ({ path: row.path, maker }));

interface Pressed {
  readonly files: readonly { readonly file: Proven; readonly format: string; readonly asked: boolean }[];
  readonly diagnostics: Diagnostic[];
}

/** In the formats' order, each finding what it wants already made; the first that fails ends it. */
async function pressOne(edition: Edition, { tools, worldOf, confirm }: Bench): Promise<Pressed> {
  const diagnostics: Diagnostic[] = [];
  const made = new Map<string, readonly Proven[]>();
  const world = worldOf(new Set(), async function* (name) {
    yield* made.get(name) ?? [];
  });
  for (const { kit, tool } of tools) {
    const files = await pressEdition(tool, edition, world, (diagnostic) => diagnostics.push(diagnostic));
    confirm();
    for (const { path } of files ?? []) if (!isOutputPath(path)) diagnostics.push(buildFaults.badPath(path, edition.path));
    if (files === undefined || diagnostics.some(isError)) break;
    made.set(kit.format.name, files);
  }
  const files = tools.flatMap(({ kit }) =>
    (made.get(kit.format.name) ?? []).map((file) => ({ file, format: kit.format.name, asked: kit.asked })),
  );
  return { files, diagnostics };
}

/** What an edition's files are made from: its own file, its cover, then each story with its pictures. */
function subjectOfEdition(
  { path, guid, version, cover }: Edition,
  { stories, opened }: { readonly stories: readonly Story[]; readonly opened: Opened },
): Subject {
  const own = digestsOf([path, ...(cover ? [cover.src] : [])], opened.digestOf);
  const all = new Map([...own, ...stories.flatMap((story) => subjectOf(story, opened).source)].map((source) => [source.path, source]));
  return { guid, version, source: [...all.values()] };
}
