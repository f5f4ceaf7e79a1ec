import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import {
  type Body,
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
import { elementsOf, picturesIn } from './elements.ts';
import { faults } from './faults.ts';
import { noticeOf } from './heading.ts';
import { htmlOf } from './html.ts';
import { legalUri } from './legalUri.ts';
import { legible } from './legible.ts';
import { plainText } from './plainText.ts';
import { selfContained } from './selfContained.ts';
import { type Site, siteOf } from './site.ts';

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
  /** Those that have an address, in reading order, each once. */
  readonly pictures: readonly (Picture & { readonly href: string })[];
  /** What is said of its pictures, in reading order, with the name of each file and its address where it has one. */
  readonly words: readonly (Pick<Picture, 'alt' | 'caption' | 'credit'> & { readonly name: string; readonly url?: string })[];
  /** Its subjects, with their names in its language where the vocabulary knows them. */
  readonly topics: readonly { readonly code: string; readonly name?: string }[];
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
  reportLeftOut(story, body, { site, report });
  const page = baseUrl && renditions.some(({ format }) => format === 'html') ? legalUri(`${baseUrl}${header.slug}/`) : undefined;
  const content = contentOf(header, selfContained(htmlOf(body, { language: header.language, medium: 'page', ...site }), page));
  const shown = new Map(
    picturesIn(body).flatMap((picture) => {
      const href = site.picture(picture);
      return href === undefined ? [] : [[href, { ...picture, href }] as const];
    }),
  );
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
    text: legible(plainText(content)),
    pictures: [...shown.values()],
    words: picturesIn(body).map((picture) => {
      const { src, alt, caption, credit } = picture;
      const url = site.picture(picture);
      return { name: src.split('/').at(-1) ?? src, alt, caption, credit, ...(url !== undefined && { url: legalUri(url) }) };
    }),
    topics: header.subjects.map((code) => {
      const topic = world.topic(code);
      const name = topic && topicName(topic, header.language)?.name;
      return { code, ...(name !== undefined && { name }) };
    }),
  };
}

const printer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

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

function reportLeftOut({ path }: Story, body: Body, { site, report }: { readonly site: Site; readonly report: Report }): void {
  for (const node of elementsOf(body)) {
    const place = { path, ...(node.position && { start: node.position.start, end: node.position.end }) };
    if (node.tagName === 'a' && site.link(node.properties.href) === undefined)
      report({ ...faults.linkLeftOut(path, node.properties.href, 'feed'), place });
    if (node.tagName === 'figure' && site.picture(node.properties) === undefined) report(faults.pictureLeftOut(place, node.properties.src));
  }
}
