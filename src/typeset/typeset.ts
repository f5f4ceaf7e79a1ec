import type { BodyNode, Layout, OutlineItem, Page, Report } from '../model/index.ts';
import type { Copy } from './copy.ts';
import type { Design, FaceRole } from './design.ts';
import type { Face } from './face.ts';
import { type Hyphenate, hyphenation, isHyphenated } from './lines/hyphenate.ts';
import { typeCase } from './lines/typeCase.ts';
import { type Furniture, type Paged, pagesOf } from './pages/pages.ts';
import type { Row, Target } from './row.ts';
import { storyRows } from './rows/storyRows.ts';
import type { Setting } from './setting.ts';
import { newStructure, type Structure } from './structure.ts';
import { colophonRows } from './volume/colophon.ts';
import { contentsRows } from './volume/contents.ts';
import { coverRows } from './volume/cover.ts';
import { runsOf, type SetSection, type SetStory, sectionRows } from './volume/sections.ts';
import type { Section, Volume } from './volume/volume.ts';

/** How a document is set: the look of its pages and the faces that the look names. */
export interface Form {
  readonly design: Design;
  /** For each part those that set it: the first that has a character. */
  readonly faces: Readonly<Record<FaceRole, readonly Face[]>>;
}

/** Sets a volume: lines, then pages, each mark with what it is part of. */
export async function typeset(volume: Volume, form: Form, report: Report): Promise<Layout> {
  const structure = newStructure();
  const front = await settingOf(aroundStories(volume), form, { structure, above: 0, places: [] });
  const part = (of: unknown) => (of === undefined ? 0 : structure.add('Sect', 0));

  // In reading order, so that the structure is.
  const coverNode = part(volume.cover);
  const contentsNode = part(volume.contents);
  const sections = await setSections(volume.sections, form, front);
  const colophonNode = part(volume.colophon);
  const stories = sections.flatMap((section) => section.stories);

  const { design, type } = front;
  const { cover, contents, colophon } = volume;
  const foot = { design, type, foot: volume.foot };
  const tall = { ...front, design: withoutFoot(design) };
  const coverPart = paged(cover && coverRows(tall, cover, { sections: volume.sections, owner: coverNode }), {
    design: tall.design,
    type,
    first: 1,
  });
  const entries = contents === undefined ? undefined : contentsRows(front, contents, { sections, owner: contentsNode });
  const contentsPart = (pageOf: (node: number) => number) => paged(entries?.(pageOf), { ...foot, first: 1 + coverPart.pages.length });
  // How many pages they take is known before the numbers in them are.
  const room = contentsPart(() => 0).pages.length;

  let first = 1 + coverPart.pages.length + room;
  const numbered = sections.some(({ title }) => title !== undefined);
  const body = runsOf(sections, volume.stories).map(({ rows, setting: { design, type, copy } }) => {
    const run = pagesOf(rows, { design, type, foot: copy.foot, ...(numbered && { first }) });
    first += run.pages.length;
    return run;
  });
  const begins = new Map(body.flatMap((run) => [...run.begins]));
  const pageOf = (node: number) => begins.get(node) ?? 0;
  const colophonPart = paged(colophon && colophonRows(front, colophon, { stories, pageOf, owner: colophonNode }), { ...foot, first });

  for (const { setting } of stories) setting.type.tell(report);
  type.tell(report);
  const parts = [coverPart, contentsPart(pageOf), ...body, colophonPart];
  return {
    language: volume.language,
    pages: parts.flatMap(({ pages }): readonly Page[] => pages),
    structure: structure.nodes,
    outline: parts.flatMap(({ outline }): readonly OutlineItem[] => outline),
  };
}

const paged = (rows: readonly Row[] | undefined, furniture: Furniture): Paged =>
  rows ? pagesOf(rows, furniture) : { pages: [], outline: [], begins: new Map() };

/** Where nothing is printed at the foot, the text reaches down to its line. */
const withoutFoot = (design: Design): Design => ({
  ...design,
  lines: Math.max(design.lines, Math.floor((design.foot - design.top) / design.leading)),
});

/** Every story as rows, in the language and with the notes of its own. */
async function setSections(sections: readonly Section[], form: Form, front: Setting): Promise<readonly SetSection[]> {
  const { structure } = front;
  // Known before they are set: a story may refer to a later one.
  const places = sections.flatMap(({ stories }) => stories.map((): Target => ({})));
  const set: SetSection[] = [];
  let at = 0;
  for (const { title, stories } of sections) {
    const owner = title === undefined ? 0 : structure.add('Sect', 0);
    const rows = title === undefined ? [] : sectionRows(front, title, owner);
    const inside: SetStory[] = [];
    for (const copy of stories) {
      const node =
        title === undefined ? 0 : structure.add('Art', owner, copy.language === front.copy.language ? {} : { language: copy.language });
      const place = places[at++];
      if (place) place.node = node;
      const setting = await settingOf(copy, form, { structure, above: title === undefined ? 0 : 1, places });
      inside.push({ setting, node, rows: storyRows(setting, node) });
    }
    set.push({ ...(title !== undefined && { title }), node: owner, rows, stories: inside });
  }
  return set;
}

/** What is set with words of the volume's own: no story. */
const aroundStories = ({ path, language, foot }: Volume): Copy => ({
  path,
  language,
  title: '',
  opening: [],
  body: { type: 'root', children: [] },
  signOff: [],
  closing: [],
  foot,
  words: { notes: '', picture: '' },
  address: (href) => href,
});

async function settingOf(
  copy: Copy,
  { design: wanted, faces }: Form,
  { places, ...document }: { readonly structure: Structure; readonly above: number; readonly places: readonly Target[] },
): Promise<Setting> {
  const design = isHyphenated(copy.language) ? wanted : ragged(wanted);
  const hyphenations = new Map<string, Hyphenate>();
  for (const language of new Set([copy.language, ...languagesIn(copy.body.children)]))
    hyphenations.set(language, await hyphenation(language));
  const type = typeCase({ faces, language: copy.language, hyphenations, path: copy.path });
  const address = (href: string) => {
    const to = copy.address(href);
    return typeof to === 'object' ? places[to.story] : to;
  };
  return { copy: { ...copy, address }, design, type, ...document, notes: new Map() };
}

/** Of the runs that are not in the language of what stands around them. */
function* languagesIn(nodes: readonly BodyNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.tagName === 'span') yield node.properties.language;
    yield* languagesIn(node.children);
  }
}

/** Lines that end where they end: without hyphens, justified ones gape. */
function ragged(design: Design): Design {
  const styles = Object.entries(design.styles).map(([name, style]) => [
    name,
    style.align === 'justify' ? { ...style, align: 'left' } : style,
  ]);
  // The same names as before.
  return { ...design, styles: Object.fromEntries(styles) as Design['styles'] };
}
