import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Diagnostic, OpenSource, Severity, Story, World } from '../model/index.ts';
import { readSettings } from './settings.ts';
import { finishStory, type OpenedText, openText, type ParsedBody, parseBody } from './story.ts';
import { readVocabularies } from './vocabularies.ts';

declare module 'vfile' {
  interface DataMap {
    /** The story, once `sluglineRead` has run without errors. */
    story?: Story;
    diagnostics?: readonly Diagnostic[];
  }
}

export interface ReadOptions {
  /** The publication around the story: `await openWorld(folder)` of `slugline/world`. Without it there are no settings and no pictures. */
  readonly world?: Pick<World, 'house' | 'read'>;
}

const fatal = { error: true, warning: false, note: undefined } satisfies Record<Severity, boolean | undefined>;

/**
 * `unified().use(remarkParse).use(sluglineRead)`: parses as Slugline does, after its limits, puts the Story on `file.data.story` and
 * makes its body the tree. Remark plugins stand before it. A story with errors ends the run; all of them are `file.messages`.
 */
export const sluglineRead: Plugin<[ReadOptions?], Root, HastRoot> = function (options = {}) {
  const { world } = options;
  const settings = world?.house ?? readSettings(undefined, {}).settings;
  const open: OpenSource = async (path) => {
    const bytes = await world?.read(path);
    return bytes === undefined ? { refused: 'missing' } : { bytes };
  };
  let topics: ReturnType<typeof readVocabularies> | undefined;
  const parsed = new WeakMap<VFile, { opened: OpenedText; body: ParsedBody } | { fault: Diagnostic }>();

  const read = (file: VFile) => {
    const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array());
    const opened = openText({ path: file.path ?? 'story.md', bytes });
    const result = 'fault' in opened ? opened : { opened, body: parseBody(opened) };
    parsed.set(file, result);
    return result;
  };

  this.parser = (_document, file): Root => {
    const result = read(file);
    return ('body' in result ? result.body.tree : undefined) ?? { type: 'root', children: [] };
  };

  return async (tree, file) => {
    // Once for all files; what is wrong with it is told by who opens the world.
    topics ??= readVocabularies({ settings, places: {} }, open);
    const result = parsed.get(file) ?? read(file);
    const { story, diagnostics } =
      'fault' in result
        ? { story: undefined, diagnostics: [result.fault] }
        : await finishStory(
            result.opened,
            { ...result.body, ...(result.body.tree && { tree }) },
            { settings, topics: (await topics).mediatopics, open },
          );
    file.data.diagnostics = diagnostics;
    const messages = diagnostics.map((diagnostic) => toMessage(file, diagnostic));
    const failure = messages.find((message) => message.fatal === true);
    if (failure) throw failure;
    if (!story) throw new Error('read/plugin: neither a story nor an error');
    file.data.story = story;
    // The body is hast, frozen; unified's types know only the open kind.
    return story.body as unknown as HastRoot;
  };
};

function toMessage(file: VFile, { code, severity, message, hints, place, fix }: Diagnostic): VFileMessage {
  const { start, end } = place ?? {};
  const [source = '', ruleId = code] = code.split('/');
  const said = file.message([message, ...hints].join('. '), {
    ...(start && { place: end ? { start, end } : start }),
    ruleId,
    source,
  });
  said.fatal = fatal[severity];
  if (fix) said.expected = [fix.text];
  return said;
}
