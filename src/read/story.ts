import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { Body, Diagnostic, Header, HeaderInput, OpenSource, Place, Settings, SourceFile, Story, Vocabulary } from '../model/index.ts';
import { type DraftBody, isEmptyBody, toDraft } from './body.ts';
import { inspectCharacters } from './characters.ts';
import { curlBody } from './curlBody.ts';
import { decode } from './decode.ts';
import { inspectDepth } from './depth.ts';
import { type Draft, type DraftNode, draftText, element } from './draft.ts';
import { faults } from './faults.ts';
import { deepFreeze } from './freeze.ts';
import { findHeader, type HeaderBlock, type Places, readHeader } from './header.ts';
import { parseMarkdown } from './markdown.ts';
import { type OpenedPicture, pictureOpener } from './pictures.ts';
import { type Locator, locate } from './place.ts';
import { curl } from './quotes.ts';
import { removeSignOff } from './removeSignOff.ts';
import { dropRepeats } from './spoken.ts';
import { withdrawnTexts } from './withdrawnTexts.ts';

export interface ReadContext {
  readonly settings: Settings;
  /** The newsroom's vocabulary of Media Topics. */
  readonly topics?: Vocabulary | undefined;
  readonly open: OpenSource;
}

export interface ReadStory {
  /** Only where nothing is wrong; frozen. */
  readonly story?: Story;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the values stand that are checked against other stories. */
  readonly places: Places;
}

const placesOf = new WeakMap<Story, Places>();
/** Where a story's header values stand, for a story that has come from another thread or from a cache. */
export const keepPlaces = (story: Story, places: Places): void => {
  placesOf.set(story, places);
};
export const findPlaces = (story: Story): Places | undefined => placesOf.get(story);

/** A source file -> Story, or all that is wrong with it: in the file, the header, the text and the pictures. */
export async function readStory(file: SourceFile, context: ReadContext): Promise<ReadStory> {
  const opened = openText(file);
  if ('fault' in opened) return { diagnostics: [opened.fault], places: {} };
  return finishStory(opened, parseBody(opened), context);
}

/** A file as text, its header found and, in `blanked`, made spaces, so that the parser's places are the file's. */
export interface OpenedText {
  readonly text: string;
  readonly blanked: string;
  readonly locator: Locator;
  readonly header: HeaderBlock | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function openText(file: SourceFile): OpenedText | { readonly fault: Diagnostic } {
  const decoded = decode(file);
  if ('fault' in decoded) return decoded;
  const { text } = decoded;
  const locator = locate(file.path, text);
  const found = findHeader(text, locator);
  if ('fault' in found) return { text, blanked: text, locator, header: undefined, diagnostics: [found.fault] };
  const blanked = text.slice(0, found.bodyFrom).replace(/[^\r\n]/g, ' ') + text.slice(found.bodyFrom);
  return { text, blanked, locator, header: found, diagnostics: [] };
}

export interface ParsedBody {
  readonly tree?: Root;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text -> mdast, unless it is nested or marked up beyond measure. A header that never ends has no text after it. */
export function parseBody({ text, blanked, locator, header, diagnostics: before }: OpenedText): ParsedBody {
  if (before.some(({ code }) => code === faults.openHeader.code)) return { diagnostics: [] };
  const from = header?.bodyFrom ?? 0;
  const diagnostics = inspectCharacters(text, from, locator);
  const excess = inspectDepth(blanked, from, locator);
  if (excess.length > 0) return { diagnostics: [...diagnostics, ...excess] };
  try {
    return { tree: parseMarkdown(blanked), diagnostics };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [...diagnostics, faults.tooDeep({ path: locator.path })] };
  }
}

export async function finishStory(opened: OpenedText, parsed: ParsedBody, context: ReadContext): Promise<ReadStory> {
  const { locator } = opened;
  const read = opened.header
    ? await readHeader(opened.header, { settings: context.settings, topics: context.topics, locator })
    : { places: {}, diagnostics: [] };
  const { header, written }: { header?: Header | undefined; written?: HeaderInput | undefined } = read;
  const diagnostics: Diagnostic[] = [...opened.diagnostics, ...read.diagnostics];
  let body: Body = { type: 'root', children: [] };
  let withdrawn: readonly string[] | undefined;
  if (header?.status === 'canceled') {
    body = notice(header, read.places);
    withdrawn = written && withdrawnTexts(written, await whatWasSaid(opened, parsed));
  } else {
    diagnostics.push(...parsed.diagnostics);
    try {
      const made = await makeBody({ opened, parsed, header, places: read.places }, context);
      diagnostics.push(...made.diagnostics);
      body = made.body;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      diagnostics.push(faults.tooDeep({ path: locator.path }));
    }
  }
  const sorted = diagnostics.toSorted((a, b) => (a.place?.start?.offset ?? 0) - (b.place?.start?.offset ?? 0));
  if (!header || sorted.some(({ severity }) => severity === 'error')) return { diagnostics: sorted, places: read.places };
  const story: Story = deepFreeze({ path: locator.path, header, renditions: [], body, ...(withdrawn && { withdrawn }) });
  keepPlaces(story, read.places);
  return { story, diagnostics: sorted, places: read.places };
}

/** A kill: its note is all that is left of the text. */
function notice({ note = '' }: Header, places: Places): Body {
  const origin = { position: positionOf(places.note) };
  return asBody([element('p', origin, [draftText(note, origin)])]);
}

/** The text under a kill's header; nobody mends it any more, so what is wrong with it is not told. */
async function whatWasSaid({ text, locator }: OpenedText, { tree }: ParsedBody): Promise<DraftBody | undefined> {
  if (!tree) return undefined;
  try {
    return await toDraft(tree, { text, locator });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

interface BodyParts {
  readonly opened: OpenedText;
  readonly parsed: ParsedBody;
  readonly header: Header | undefined;
  readonly places: Places;
}

async function makeBody(
  { opened, parsed, header, places }: BodyParts,
  context: ReadContext,
): Promise<{ body: Body; diagnostics: Diagnostic[] }> {
  const { text, locator } = opened;
  if (!parsed.tree) return { body: asBody([]), diagnostics: [] };
  const draft = await toDraft(parsed.tree, { text, locator });
  const diagnostics = [...draft.diagnostics];
  const openPicture = pictureOpener(locator.path, context.open);
  const language = header?.language ?? context.settings.language;
  const fill = (figure: Draft<'figure'>, { src, width, height, mediaType, credit }: OpenedPicture) => {
    const { alt, caption, credit: given } = figure.properties;
    const shown = given ?? credit;
    figure.properties = {
      ...figure.properties,
      src,
      width,
      height,
      mediaType,
      alt: curl(alt, language),
      ...(caption !== undefined && { caption: curl(caption, language) }),
      ...(shown !== undefined && { credit: shown }),
    };
  };
  for (const { figure, url, place } of draft.pictures) {
    const answer = await openPicture(url);
    if ('fault' in answer) diagnostics.push(answer.fault(place));
    else fill(figure, answer.picture);
  }
  let children = draft.children;
  for (const block of [...children, ...draft.footnotes]) dropRepeats(block, language);
  if (header) {
    children = removeSignOff(children, header.credit);
    curlBody(children, language);
    curlBody(draft.footnotes, language);
    if (header.image) {
      const { file, alt, caption, credit } = header.image;
      const place = places.image ?? { path: locator.path };
      const lead: Draft<'figure'> = {
        type: 'element',
        tagName: 'figure',
        properties: {
          src: '',
          alt: alt ?? '',
          ...(caption && { caption }),
          ...(credit && { credit }),
          width: 0,
          height: 0,
          mediaType: 'image/png',
          lead: true,
        },
        children: [],
        position: positionOf(place),
      };
      if (alt === undefined) diagnostics.push(faults.noAlt(place, file));
      const answer = await openPicture(file);
      if ('fault' in answer) diagnostics.push(answer.fault(place));
      else fill(lead, answer.picture);
      children = [lead, ...children];
    }
  }
  if (isEmptyBody(children)) diagnostics.push(faults.emptyBody(locator.place(opened.header?.bodyFrom ?? 0)));
  const footnotes = draft.footnotes.length > 0 ? [element('footnotes', { position: spanOf(draft.footnotes) }, draft.footnotes)] : [];
  return { body: asBody([...children, ...footnotes]), diagnostics };
}

const positionOf = (place: Place | undefined): Position | undefined =>
  place?.start && place.end ? { start: place.start, end: place.end } : undefined;

const spanOf = (nodes: readonly Draft[]) => {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start, end } : undefined;
};

/** Drafts are finished: what was open to change becomes the model's closed kinds. */
function asBody(children: readonly Draft[]): Body {
  return { type: 'root', children: strip(children) } as Body;
}

/** Texts that stand beside each other become one. */
function strip(nodes: readonly DraftNode[]): PlainNode[] {
  const plain: PlainNode[] = [];
  for (const node of nodes) {
    const { position } = node;
    const before = plain.at(-1);
    if (node.type === 'element') {
      const { tagName, properties } = node;
      plain.push({ type: 'element', tagName, properties, children: strip(node.children), ...(position && { position }) });
    } else if (before?.type === 'text') {
      before.value += node.value;
      if (before.position && position) before.position = { start: before.position.start, end: position.end };
    } else plain.push({ type: 'text', value: node.value, ...(position && { position }) });
  }
  return plain;
}

type PlainNode = { type: 'text'; value: string; position?: Position } | (Omit<Draft, 'children'> & { children: PlainNode[] });
