import { readFile } from 'node:fs/promises';
import { parseFeed } from '@rowanmanning/feed-parser';
import { fromHtml } from 'hast-util-from-html';
import { formats } from '../../src/formats/index.ts';
import { type Format, type Header, type HeaderKey, isWithdrawn, type Match, type Story, signOffOf } from '../../src/model/index.ts';
import type { Outcome } from '../conformance/outcome.ts';
import { type Find, inJson, inTree, plain } from './places.ts';
import type { Syndicated } from './publication.ts';
import { type Branch, textIn, treeOf } from './tree.ts';

/** One entry of a feed, read by others' parsers. */
interface Entry {
  readonly guid: string;
  readonly find: Find;
}

/** Entries of each kind of feed, by a reader of XML or JSON that no writer and no proof uses. */
const readers: Readonly<Record<string, { readonly file: string; readonly entries: (text: string) => readonly Entry[] }>> = {
  rss: {
    file: 'feed.rss.xml',
    entries: (text) =>
      childrenOf(treeOf(text), 'channel')
        .flatMap((channel) => childrenOf(channel, 'item'))
        .map((item) => entryOf(item, 'guid', ['description', 'content:encoded'])),
  },
  atom: { file: 'feed.atom.xml', entries: (text) => childrenOf(treeOf(text), 'entry').map((entry) => entryOf(entry, 'id', ['content'])) },
  jsonfeed: {
    file: 'feed.json',
    entries: (text) =>
      (JSON.parse(text) as { readonly items: readonly { readonly id: string; readonly content_html: string }[] }).items.map((item) => ({
        guid: item.id,
        find: inJson(item, [textIn(html(item.content_html))]),
      })),
  },
};

/** Every header key of every story is read back, where the format says that it stands; and a feed reader sees the story as it is. */
export async function readBack(name: string, { read, files }: Syndicated): Promise<Outcome> {
  const format: Format | undefined = formats.find((one) => one.name === name);
  const reader = readers[name];
  const file = files.find(({ path }) => path === reader?.file);
  if (!format || !reader || !file) return { figures: 'no feed', faults: [`there is no feed of ${name}`] };
  const text = await readFile(file.file, 'utf8');
  const entries = new Map(reader.entries(text).map((entry) => [entry.guid, entry.find]));
  const faults = entries.size === read.size ? [] : [`${entries.size} entries of ${read.size} stories`];
  let fields = 0;
  for (const [slug, { header }] of read) {
    const find = entries.get(header.guid);
    if (!find) {
      faults.push(`${slug} is not there`);
      continue;
    }
    const gone = header.status === 'canceled';
    for (const key of Object.keys(format.fields) as HeaderKey[]) {
      if (gone && isWithdrawn(key)) continue;
      const values = 'nowhere' in format.fields[key] ? [] : valuesOf(header, key);
      const lost = values.filter((value) => !stands(format, key, { value, find }));
      fields += values.length - lost.length;
      faults.push(...lost.map((value) => `${slug}: ${key} "${value}" is not read back`));
    }
  }
  if (name !== 'jsonfeed') faults.push(...asFeedReaderSees(text, [...read.values()]));
  return { figures: `${entries.size} entries, ${fields} values equal`, faults };
}

const childrenOf = (branch: Branch, name: string): readonly Branch[] =>
  branch.children.filter((child): child is Branch => typeof child !== 'string' && child.name === name);

/** An entry of XML; elements whose text is HTML become what it says. */
function entryOf(entry: Branch, identity: string, inHtml: readonly string[]): Entry {
  const [guid] = childrenOf(entry, identity);
  const children = entry.children.map((child) =>
    typeof child === 'string' || !inHtml.includes(child.name) ? child : { ...child, children: [html(textIn(child))] },
  );
  const read = { ...entry, children };
  return {
    guid: plain(guid ? textIn(guid) : ''),
    find: inTree(read, [...childrenOf(read, 'content:encoded'), ...childrenOf(read, 'content')]),
  };
}

/** HTML as a browser reads it. */
function html(text: string): Branch {
  type Node = ReturnType<typeof fromHtml>['children'][number] | ReturnType<typeof fromHtml>;
  const branches = (nodes: readonly Node[]): (Branch | string)[] =>
    nodes.flatMap((node): readonly (Branch | string)[] => {
      if (node.type === 'text') return [node.value];
      if (node.type !== 'element') return [];
      const attributes = Object.fromEntries(Object.entries(node.properties).map(([key, value]) => [key, String(value)]));
      return [{ name: node.tagName, attributes, children: branches(node.children) }];
    });
  return { name: 'html', attributes: {}, children: branches(fromHtml(text, { fragment: true }).children) };
}

/** What a header says under a key, each value of a list by itself. */
function valuesOf(header: Header, key: HeaderKey): readonly string[] {
  let value: unknown = header;
  for (const name of key.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  return [value].flat().flatMap((one) => (one === undefined ? [] : [plain(String(one))]));
}

function stands({ fields }: Format, key: HeaderKey, { value, find }: { value: string; find: Find }): boolean {
  const where = fields[key];
  if ('nowhere' in where) return true;
  return where.every((spot) => {
    const { at, match } = typeof spot === 'string' ? { at: spot, match: 'equal' as const } : spot;
    return find(at).some((found) => matches[match](found, value));
  });
}

const isAddress = (text: string) => /^https?:/.test(text);
const matches = {
  equal: (found, value) => found === value || (isAddress(value) && URL.canParse(found) && new URL(found).href === new URL(value).href),
  contain: (found, value) => found.includes(value),
  code: (found, value) => found.replace(/^[^:]*:/, '') === value,
  instant: (found, value) => Math.floor(Date.parse(found) / 1000) === Math.floor(Date.parse(value) / 1000),
  day: (found, value) => found.slice(0, 10) === value.slice(0, 10),
  present: (found) => found !== '',
  reserves: (found, value) => /^1$|\/DMI-PROHIBITED/.test(found) === (value === 'prohibited'),
} satisfies Record<Match, (found: string, value: string) => boolean>;

/** A name with an address or angle brackets in it: the reader makes several fields of it. */
const isTakenApart = (name: string) => /[@<>]|:\/\//.test(name);

/** What everybody's feed reader makes of a feed: identity, headline, dates, authors, categories and the text, up to its sign-off. */
function asFeedReaderSees(text: string, stories: readonly Story[]): readonly string[] {
  const items = new Map(parseFeed(text).items.map((item) => [item.id, item]));
  return stories.flatMap(({ header }) => {
    const { slug, guid, headline, published, byline, keywords, subjects, credit, status } = header;
    const item = items.get(guid);
    if (!item) return [`${slug}: a feed reader does not see it`];
    const authors = item.authors.map(({ name }) => plain(name ?? ''));
    // The reader leaves numeric references in attributes as they are; whoever shows a category as HTML sees what they stand for.
    const labels = item.categories.flatMap(({ label, term }) =>
      [label ?? '', term].flatMap((said) => [plain(said), plain(textIn(html(said)))]),
    );
    const gone = status === 'canceled';
    const lost = [
      ...(plain(item.title ?? '') === plain(headline) ? [] : ['the headline']),
      ...(matches.instant(item.published?.toISOString() ?? '', published) ? [] : ['the date']),
      ...(gone || byline.every((name) => authors.includes(plain(name)) || isTakenApart(name)) ? [] : ['the byline']),
      ...(gone || keywords.every((word) => labels.includes(plain(word))) ? [] : ['the keywords']),
      ...(subjects.every((code) => labels.includes(code)) ? [] : ['the subjects']),
      ...(plain(textIn(html(item.content ?? ''))).endsWith(plain(signOffOf(credit))) ? [] : ['the sign-off']),
    ];
    return lost.length === 0 ? [] : [`${slug}: a feed reader does not see ${lost.join(', ')}`];
  });
}
