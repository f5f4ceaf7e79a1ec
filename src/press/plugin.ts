import type { Plugin, Processor } from 'unified';
import type { VFile } from 'vfile';
import type { Diagnostic, Format, Proven, Story, World } from '../model/index.ts';
import { aloneWith } from './aloneWith.ts';
import { faults } from './faults.ts';
import { pressStory } from './pressStory.ts';
import { type Ready, ready } from './ready.ts';
import { samePaths } from './samePaths.ts';

declare module 'vfile' {
  interface DataMap {
    /** Sealed files of the story, of all formats in the chain so far. */
    artifacts: readonly Proven[];
  }
}

/** How a format is used in a unified chain. */
export interface PluginOptions {
  /** The publication around the story: `await openWorld(folder)` of `slugline/world`. Without it the story stands alone. */
  readonly world?: World;
  /** The format's own settings, as under its key in publication.yaml; default: those of `world`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export type FormatPlugin = Plugin<[PluginOptions?]>;

/** The formats of a chain, so that each knows the names of the others' files. */
const chains = new WeakMap<Processor, { readonly format: Format; readonly settings: unknown }[]>();

/**
 * A format as a unified plugin: makes and proves the files of the story that `sluglineRead` put on `file.data.story`, and adds them to
 * `file.data.artifacts`. Formats chain; the story's file of the last one becomes the value.
 */
export function plugin<T>(format: Format<T>): FormatPlugin {
  return function (options = {}) {
    const { world } = options;
    const given = options.settings === undefined ? world?.house.own[format.name] : options.settings;
    const settings = given === undefined || given === options.settings ? format.settings.parse(given ?? {}) : given;
    const chain = chains.get(this) ?? [];
    chains.set(this, chain);
    chain.push({ format, settings });
    let loading: Promise<Ready> | undefined;
    const last = new WeakMap<VFile, Proven>();

    this.compiler = (_tree, file) => {
      const story = storyOf(file);
      // The settings are of this format: they come from its schema.
      const [main] = story === undefined ? [] : format.renditions(story, settings as T);
      const named = file.data.artifacts?.find(({ path }) => path === main?.path);
      // What no page leads to is a file all the same.
      return (named ?? last.get(file))?.bytes ?? '';
    };

    // A compiler must not wait (unified would hand on its promise), so all work is done here.
    return async (_tree, file) => {
      const bare = storyOf(file);
      if (bare === undefined) return raise([faults.noStory(format.name)], file);
      const { status, embargo } = bare.header;
      if (status === 'withheld') return raise([faults.withheld(bare.path)], file);
      if (embargo !== undefined && file.data.artifacts === undefined) raise([faults.embargo(bare.path, embargo)], file);
      const story: Story = { ...bare, renditions: chain.flatMap((one) => one.format.renditions(bare, one.settings)) };
      const before = file.data.artifacts ?? [];
      const around = { ...(world ?? aloneWith(story)), made: madeAmong(before, story) };
      loading ??= ready(format, settings, around);
      const diagnostics: Diagnostic[] = [];
      const made = await pressStory(await loading, story, around, (diagnostic) => diagnostics.push(diagnostic));
      const own = made?.at(-1);
      if (own) last.set(file, own);
      const all = [...before, ...(made ?? [])];
      const files = all.map(({ path }) => ({
        path,
        maker: story.renditions.find((rendition) => rendition.path === path)?.format ?? format.name,
      }));
      raise([...diagnostics, ...samePaths(files, story.path)], file);
      file.data.artifacts = all;
      return undefined;
    };
  };
}

/** Room read puts it there, and says so to TypeScript; this room does not know that one. */
const storyOf = ({ data }: VFile): Story | undefined => (data as { readonly story?: Story }).story;

/** The sealed files of a format that came before in the chain. */
const madeAmong = (artifacts: readonly Proven[], { renditions }: Story): World['made'] =>
  async function* (format) {
    for (const { path } of renditions.filter((rendition) => rendition.format === format))
      yield* artifacts.filter((artifact) => artifact.path === path);
  };

/** Puts diagnostics on a file as unified's messages; an error ends the chain. */
function raise(diagnostics: readonly Diagnostic[], file: VFile): undefined {
  const messages = diagnostics.map(({ code, severity, message, hints, place }) => {
    const [source = '', ruleId = ''] = code.split('/');
    const { start, end } = place ?? {};
    const raised = file.message([message, ...hints].join('. '), { source, ruleId, ...(start && { place: end ? { start, end } : start }) });
    raised.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
    return raised;
  });
  const fatal = messages.find((message) => message.fatal);
  if (fatal !== undefined) throw fatal;
}
