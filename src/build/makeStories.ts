import type { AnyElement, BodyNode, Diagnostic, Proven, Story } from '../model/index.ts';
import { pressStory } from '../press/index.ts';
import type { Bench, Workshop } from './bench.ts';
import { buildFaults } from './faults.ts';
import { type ManifestFile, rowOf, type Subject } from './manifest.ts';
import { isError, type Opened } from './open.ts';
import { isOutputPath } from './paths.ts';
import { clashes } from './plan.ts';
import type { Held } from './write.ts';

/** A sealed file with its row in the manifest. One that is not `asked` for was made for a format that wants it. */
export interface Output {
  readonly held: Held;
  readonly row: ManifestFile;
  readonly asked: boolean;
}

export interface Stories {
  /** By the story's path; without those that have errors. */
  readonly made: ReadonlyMap<string, readonly Output[]>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Try {
  /** undefined: the story has errors, and no file of it is written. */
  readonly outputs: readonly Output[] | undefined;
  readonly asked: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Presses every story in every format and puts the sealed files into the staging folder. When a story fails, those that looked it up
 * are pressed again, so that none leads to a page that is not there.
 */
export async function makeStories(stories: readonly Story[], bench: Bench, workshop: Workshop): Promise<Stories> {
  const tries = new Map<string, Try>();
  const failed = new Set<string>();
  for (let next = stories; next.length > 0; ) {
    for (const story of next) {
      workshop.signal?.throwIfAborted();
      // A story that is pressed again was counted before.
      workshop.onSubject(story.path, Math.min(tries.size, stories.length - 1));
      tries.set(story.path, await pressOne(story, bench, workshop));
    }
    refuseClashes(tries);
    const fresh = stories.filter(({ path }) => tries.get(path)?.outputs === undefined && !failed.has(path));
    for (const { path, header } of fresh) {
      failed.add(path);
      bench.drop(header.slug);
    }
    next = stories.filter(({ path }) => !failed.has(path) && fresh.some(({ header }) => tries.get(path)?.asked.has(header.slug)));
  }
  return {
    made: new Map([...tries].flatMap(([path, { outputs }]) => (outputs ? [[path, outputs] as const] : []))),
    diagnostics: [...tries.values()].flatMap(({ diagnostics }) => diagnostics),
  };
}

async function pressOne(story: Story, { tools, worldOf, confirm }: Bench, { opened, staging }: Workshop): Promise<Try> {
  const asked = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  // What more than one format says in the same words is said once.
  const said = new Set<string>();
  const made = new Map<string, readonly Proven[]>();
  const world = worldOf(asked, async function* (name) {
    yield* made.get(name) ?? [];
  });
  for (const { kit, tool } of tools) {
    const files = await pressStory(tool, story, world, (diagnostic) => {
      // What a format says of files that nobody asked for concerns nobody, unless they cannot be made.
      const words = JSON.stringify(diagnostic);
      if ((kit.asked || isError(diagnostic)) && !said.has(words)) diagnostics.push(diagnostic);
      said.add(words);
    });
    confirm();
    for (const { path } of files ?? []) if (!isOutputPath(path)) diagnostics.push(buildFaults.badPath(path, story.path));
    if (files === undefined || diagnostics.some(isError)) return { outputs: undefined, asked, diagnostics };
    made.set(kit.format.name, files);
  }
  const subject = subjectOf(story, opened);
  const outputs: Output[] = [];
  // Only now: of a story that fails in its last format nothing was written.
  for (const { kit } of tools) {
    for (const file of made.get(kit.format.name) ?? []) {
      const row = rowOf({ ...file, size: file.bytes.length }, kit.format.name, subject);
      outputs.push({ held: await staging.put(file), row, asked: kit.asked });
    }
  }
  return { outputs, asked, diagnostics };
}

/** Two stories that would make one file both fail. */
function refuseClashes(tries: Map<string, Try>): void {
  const claims = [...tries].flatMap(([maker, { outputs = [] }]) =>
    outputs.filter((output) => output.asked).map(({ row: { path } }) => ({ path, maker })),
  );
  const { clashing, faults } = clashes(claims);
  for (const [path, before] of tries) {
    if (!clashing.has(path)) continue;
    const own = faults.filter(({ makers }) => makers[0] === path).map(({ diagnostic }) => diagnostic);
    tries.set(path, { ...before, outputs: undefined, diagnostics: [...before.diagnostics, ...own] });
  }
}

/** What a story's files are made from: the story, then its pictures in reading order. */
export function subjectOf({ path, header: { guid, version }, body }: Story, { digestOf }: Opened): Subject {
  return { guid, version, source: digestsOf([path, ...body.children.flatMap(picturesIn)], digestOf) };
}

/** Each file once, with its digest. */
export const digestsOf = (paths: readonly string[], digestOf: Opened['digestOf']): Subject['source'] =>
  [...new Set(paths)].flatMap((path) => {
    const digest = digestOf(path);
    return digest === undefined ? [] : [{ path, sha256: digest }];
  });

const picturesIn = (node: BodyNode | AnyElement): readonly string[] =>
  node.type === 'text' ? [] : [...(node.tagName === 'figure' ? [node.properties.src] : []), ...node.children.flatMap(picturesIn)];
