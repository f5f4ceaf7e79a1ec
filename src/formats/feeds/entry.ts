import type { ElementContent } from 'hast';
import { toString as stringOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import {
  type Body,
  type Card,
  type Diagnostic,
  type Header,
  type Picture,
  type Rendition,
  type Report,
  type Settings,
  type Story,
  signOffOf,
  type World,
} from '../../model/index.ts';
import { asTold, datelineOf, directionOf, topicName } from '../furniture/index.ts';
import { captionIn } from '../markup/captionIn.ts';
import { picturesIn } from '../markup/elements.ts';
import { noticeOf } from '../markup/heading.ts';
import { htmlOf } from '../markup/html.ts';
import { legalUri } from '../markup/legalUri.ts';
import { legible } from '../markup/legible.ts';
import { plainOf } from '../markup/plain.ts';
import { reportUnreachable } from '../markup/reportUnreachable.ts';
import { siteOf } from '../markup/site.ts';
import { selfContained } from './selfContained.ts';

/** A story as the entry of a feed of any form. */
export interface Entry {
  /** As it is told: of a kill without what tells of its content. */
  readonly header: Header;
  /** The address of its page, where one is made and has an address. */
  readonly page?: string;
  /** Its other files with their addresses. */
  readonly others: readonly (Rendition & { readonly href: string })[];
  /** Its text as HTML that can stand anywhere, its sign-off last. */
  readonly html: string;
  /** The same words as plain text. */
  readonly text: string;
  /** The first paragraph of what is told, as plain text: of a kill its note. */
  readonly opening?: string;
  /** Those that have an address, in reading order, each once; `length` is in bytes. */
  readonly pictures: readonly (Picture & { readonly href: string; readonly length: number })[];
  /** What is said of its pictures, in reading order, with the name of each file and its address where it has one. */
  readonly words: readonly (Pick<Picture, 'alt' | 'caption' | 'credit'> & { readonly name: string; readonly url?: string })[];
  readonly stories: readonly Other[];
  /** Its subjects, with their names in its language where the vocabulary knows them. */
  readonly topics: readonly { readonly code: string; readonly name?: string }[];
}

/** Another story that its header names and that is published. */
interface Other {
  readonly kind: 'related' | 'translationOf';
  readonly guid: string;
  readonly headline: string;
  readonly language: string;
  readonly page?: string;
}

/** Every form of feed shows the same entry, and a story is in many feeds: it is made once, for as long as the story and the house are the same. */
const made = new WeakMap<Story, { readonly house: Settings; readonly entry: Entry; readonly diagnostics: readonly Diagnostic[] }>();

/** A story as an entry. What it cannot show without an address is reported, as the same diagnostics to every form of feed. */
export async function entryOf(story: Story, world: World, report: Report): Promise<Entry> {
  let found = made.get(story);
  if (found?.house !== world.house) {
    const diagnostics: Diagnostic[] = [];
    const entry = await makeEntry(asTold(story), world, (diagnostic) => diagnostics.push(diagnostic));
    found = { house: world.house, entry, diagnostics };
    made.set(story, found);
  }
  for (const diagnostic of found.diagnostics) report(diagnostic);
  return found.entry;
}

async function makeEntry(story: Story, world: World, report: Report): Promise<Entry> {
  const { header, body, renditions } = story;
  const { baseUrl } = world.house;
  const site = await siteOf(story, body, world);
  reportUnreachable(story, site, report);
  const page = pageOf(story, world.house);
  const opening = openingOf(body, header.language);
  const content = contentOf(header, selfContained(htmlOf(body, { language: header.language, medium: 'page', ...site }), page));
  return {
    header,
    ...(page !== undefined && { page }),
    others:
      baseUrl === undefined
        ? []
        : renditions
            .filter(({ format }) => format !== 'html')
            .map((rendition) => ({ ...rendition, href: legalUri(`${baseUrl}${rendition.path}`) })),
    html: legible(printer.stringify({ type: 'root', children: content })),
    text: legible(textOf(header, body)),
    ...(opening !== '' && { opening: legible(opening) }),
    pictures: site.pictures.map(({ picture, file, address }) => ({ ...picture, href: legalUri(address), length: file.bytes.length })),
    words: picturesIn(body).map((picture) => {
      const { src, alt, caption, credit } = picture;
      const url = site.picture(picture);
      return { name: src.split('/').at(-1) ?? src, alt, caption, credit, ...(url !== undefined && { url: legalUri(url) }) };
    }),
    stories: othersOf(header, world),
    topics: header.subjects.map((code) => {
      const topic = world.topic(code);
      const name = topic && topicName(topic, header.language)?.name;
      return { code, ...(name !== undefined && { name }) };
    }),
  };
}

/** The address of a story's page, where one is made and the publication has an address. */
const pageOf = ({ header, renditions }: Card, { baseUrl }: Settings): string | undefined =>
  baseUrl !== undefined && renditions.some(({ format }) => format === 'html') ? legalUri(`${baseUrl}${header.slug}/`) : undefined;

/** One that is not published now, such as one under embargo, is not named. */
function othersOf({ related, translationOf }: Header, world: World): readonly Other[] {
  const named = [
    ...related.map((slug) => ['related', slug] as const),
    ...(translationOf === undefined ? [] : [['translationOf', translationOf] as const]),
  ];
  return named.flatMap(([kind, slug]): Other | readonly Other[] => {
    const card = world.card(slug);
    if (card === undefined) return [];
    const { guid, headline, language } = card.header;
    const page = pageOf(card, world.house);
    return { kind, guid, headline, language, ...(page !== undefined && { page }) };
  });
}

const printer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

/** The same as plain text. */
function textOf(header: Header, body: Body): string {
  const notice = noticeOf(header);
  const above = [notice && stringOf(notice), header.subheadline, datelineOf(header)];
  const told = plainOf(body, captionIn(header.language));
  return [...above, told, signOffOf(header.credit)].filter((block) => block !== undefined && block !== '').join('\n\n');
}

function openingOf({ children }: Body, language: string): string {
  const first = children.find(({ tagName }) => tagName === 'p');
  return first === undefined ? '' : plainOf({ type: 'root', children: [first] }, captionIn(language));
}

/** What a page says between its headline and its rights, but for the byline, which every form of feed has a place for. */
function contentOf(header: Header, text: readonly ElementContent[]): ElementContent[] {
  const { subheadline, credit, language } = header;
  const dateline = datelineOf(header);
  const notice = noticeOf(header);
  const content = [
    ...(notice === undefined ? [] : selfContained([notice], undefined)),
    ...(subheadline === undefined ? [] : [h('p', { className: 'deck' }, subheadline)]),
    ...(dateline === undefined ? [] : [h('p', { className: 'dateline' }, dateline)]),
    ...text,
    h('p', { className: 'credit' }, signOffOf(credit)),
  ];
  return directionOf(language) === 'rtl' ? [h('div', { lang: language, dir: 'rtl' }, content)] : content;
}
