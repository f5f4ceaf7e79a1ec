import { readPiece } from '../html.ts';
import { parsed, plainBody } from '../json.ts';
import { momentOf } from '../moment.ts';
import type { Opened } from '../opened.ts';
import { jsonValuesAt, valuesAt } from '../path.ts';
import type { XmlElement } from '../xml.ts';
import { either, isEachOnce, isUri, isWhole, openEntry, openFeed, unless } from './entry.ts';

/** JSON Feed 1.1 (jsonfeed.org). Entries are at `items[]`; places in them: `authors[].name`, `//img/@alt` in the HTML, `text`. */
export function openJsonFeed(bytes: Uint8Array): Opened {
  const feed = parsed(bytes);
  const nothing: XmlElement = { name: '#document', namespace: '', attributes: {}, children: [] };
  const opened = openFeed(nothing, {
    entries: (at) => listAt(feed, at).map((item) => ({ says: JSON.stringify(item), open: () => openItem(item) })),
    rules: rulesOf(feed),
  });
  return { ...opened, find: (at) => jsonValuesAt(feed, at) };
}

/** `items[]`: a list that is a member of the feed. */
function listAt(feed: object, at: string): readonly unknown[] {
  const list: unknown = Object.getOwnPropertyDescriptor(feed, at.replace(/\[\]$/, ''))?.value;
  return Array.isArray(list) ? list : [];
}

function openItem(item: unknown): Opened {
  const { content_html: html, content_text: text } = contentsOf(item);
  const content: XmlElement = { name: 'content', namespace: '', attributes: {}, children: readPiece(html) };
  const opened = openEntry(content, [content, ...(text === undefined ? [] : [plainBody(text)])]);
  return {
    ...opened,
    find: either((at) => {
      if (at === 'text') return opened.find(at);
      return at.startsWith('//') ? valuesAt([content], at.slice(2), true) : jsonValuesAt(item, at);
    }),
  };
}

function contentsOf(item: unknown): { readonly content_html: string; readonly content_text?: string } {
  const own = (name: string): unknown =>
    typeof item === 'object' && item !== null ? Object.getOwnPropertyDescriptor(item, name)?.value : undefined;
  const [html, text] = [own('content_html'), own('content_text')];
  return { content_html: typeof html === 'string' ? html : '', ...(typeof text === 'string' && { content_text: text }) };
}

/** What the specification asks for, and what readers of feeds rely on. */
function rulesOf(feed: object) {
  const at = (place: string) => jsonValuesAt(feed, place);
  const items = listAt(feed, 'items[]');
  const dates = [...at('items[].date_published'), ...at('items[].date_modified')];
  const links = ['home_page_url', 'feed_url', 'items[].url', 'items[].image', 'items[].attachments[].url', 'items[].authors[].url'];
  return unless([
    [at('version')[0] === 'https://jsonfeed.org/version/1.1', 'A JSON Feed says its version, 1.1'],
    [at('title').length === 1, 'A JSON Feed has a title'],
    [items.every((item) => jsonValuesAt(item, 'id').length === 1), 'An item has an id'],
    [at('items[].id').every(isUri) && isEachOnce(at('items[].id')), 'The id of an item is a URI, and no two have the same'],
    [items.every((item) => contentsOf(item).content_html !== ''), 'An item has its text'],
    [dates.every((date) => /^\d{4}-.*T\d\d:\d\d:\d\d/.test(date) && momentOf(date) !== undefined), 'A date is of RFC 3339'],
    [links.flatMap(at).every(isWhole), 'A link leads to a web address'],
    [
      items.every((item) => jsonValuesAt(item, 'attachments[].url').length === jsonValuesAt(item, 'attachments[].mime_type').length),
      'An attachment has an address and a type',
    ],
  ]);
}
