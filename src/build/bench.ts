import type { Publication, Story, World } from '../model/index.ts';
import { type Ready, ready } from '../press/index.ts';
import { openFaces } from './faces.ts';
import { EnvironmentFault, sourceFaults } from './faults.ts';
import { sha256 } from './manifest.ts';
import type { Opened } from './open.ts';
import type { Kit, Plan } from './plan.ts';
import { openProfiles } from './profiles.ts';
import { translatorsOf } from './translatorsOf.ts';
import type { Staging } from './write.ts';

/** Formats with their libraries loaded, and the world they work in. */
export interface Bench {
  readonly tools: readonly { readonly kit: Kit; readonly tool: Ready }[];
  /** The world of one piece of work. `slugs` gathers those that it looks up, `made` gives what it wants of other formats. */
  worldOf(slugs: Set<string>, made: World['made']): World;
  /** Takes a story that failed out of the world. */
  drop(slug: string): void;
  /** Throws where a source file is no longer the one that was read. */
  confirm(): void;
  /** Every source file that a format has read, with its SHA-256. */
  readonly asked: ReadonlyMap<string, string>;
}

/** What the making of files is given beside its plan. */
export interface Workshop {
  readonly opened: Opened;
  readonly publication: Publication;
  readonly staging: Staging;
  /** Told before each story and edition, with how many are done. */
  readonly onSubject: (path: string, done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export async function openBench({ kits, stories }: Plan, { opened, publication }: Workshop): Promise<Bench> {
  const bySlug = new Map(stories.map((story) => [story.header.slug, story]));
  const translators = translatorsOf([...stories, ...opened.elsewhere.values()]);
  const font = openFaces();
  const profile = openProfiles();
  let changed: string | undefined;
  const asked = new Map<string, string>();
  const read: World['read'] = async (path) => {
    const bytes = await opened.read(path);
    if (bytes) asked.set(path, sha256(bytes));
    const digest = opened.digestOf(path);
    // The story was read with the former bytes: its page must not show others.
    if (digest !== undefined && (bytes === undefined || sha256(bytes) !== digest)) changed ??= path;
    return bytes;
  };
  const feeds = kits.filter(({ asked }) => asked).flatMap(({ format }) => (format.feed ? [{ format: format.name, ...format.feed }] : []));
  const worldOf: Bench['worldOf'] = (slugs, made) => {
    const look = (slug: string): Story | undefined => {
      slugs.add(slug);
      return bySlug.get(slug);
    };
    const card: World['card'] = (slug) => cardOf(look(slug)) ?? opened.elsewhere.get(slug);
    return {
      house: publication.settings,
      feeds,
      read,
      refusal: opened.refusal,
      font,
      profile,
      made,
      story: look,
      card,
      translations: (slug) => (translators.get(slug) ?? []).flatMap((other) => card(other) ?? []),
      topic: (code) => opened.topics.get(code),
    };
  };
  // Kept and thrown by the build itself: a writer's own exceptions count as faults of its story.
  const confirm = () => {
    if (changed !== undefined) throw new EnvironmentFault(sourceFaults.changed(changed));
  };
  const tools: { kit: Kit; tool: Ready }[] = [];
  for (const kit of kits)
    tools.push({
      kit,
      tool: await ready(
        kit.format,
        kit.settings,
        worldOf(new Set(), async function* () {}),
      ),
    });
  return { tools, worldOf, drop: (slug) => bySlug.delete(slug), confirm, asked };
}

const cardOf = (story: Story | undefined) => story && { path: story.path, header: story.header, renditions: story.renditions };
