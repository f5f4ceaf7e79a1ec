import { namespaces } from '../../model/index.ts';
import { readPiece } from '../html.ts';
import { momentOf } from '../moment.ts';
import type { Opened } from '../opened.ts';
import { elementsAt, valuesAt } from '../path.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { entriesAt, isEachOnce, isUri, isWhole, openFeed, unless } from './entry.ts';

/** RSS 2.0 (rssboard.org, 2.0.11). Entries are at `channel/item`; `description` and `content:encoded` are HTML and say its text. */
export function openRss(bytes: Uint8Array): Opened {
  const root = readXml(bytes);
  return openFeed(root, { entries: (at) => entriesAt(root, at, withHtml), rules: rulesOf(root) });
}

const isText = (node: XmlElement | string): node is string => typeof node === 'string';

function withHtml(item: XmlElement): readonly [XmlElement, readonly XmlElement[]] {
  const children = item.children.map((child) =>
    isText(child) || !(isDescription(child) || isContent(child))
      ? child
      : { ...child, children: readPiece(child.children.filter(isText).join('')) },
  );
  return [{ ...item, children }, children.filter((child): child is XmlElement => !isText(child) && isContent(child))];
}

const isContent = ({ name, namespace }: XmlElement) => name === 'encoded' && namespace === namespaces.content;
const isDescription = ({ name, namespace }: XmlElement) => name === 'description' && namespace === '';

/** What the specification and its profile (rssboard.org/rss-profile) ask for. */
function rulesOf(root: XmlElement) {
  const channels = elementsAt([root], ['channel'], false);
  const items = elementsAt(channels, ['item'], false);
  const at = (place: string) => valuesAt(channels, place, false);
  const dates = [...at('pubDate'), ...at('lastBuildDate'), ...at('item/pubDate')];
  const one = (name: string) => elementsAt(channels, [name], false).filter(({ namespace }) => namespace === '').length === 1;
  return unless([
    [root.name === 'rss' && root.attributes.version === '2.0' && channels.length === 1, 'RSS is <rss version="2.0"> with one channel'],
    [one('title') && one('link') && one('description'), 'A channel has one title, one link and one description'],
    [at('link').every(isUri), 'The link of a channel is an address'],
    [items.every((item) => valuesAt([item], 'title', false).length > 0), 'An item has a title'],
    [items.every((item) => valuesAt([item], 'guid', false).length === 1), 'An item has one guid'],
    [isEachOnce(at('item/guid')), 'No two items have the same guid'],
    [at('item/guid[isPermaLink=true]').every(isWhole), 'A guid that is a permalink is a web address'],
    [dates.every((date) => /^[A-Z]/.test(date) && momentOf(date) !== undefined), 'A date in RSS is of RFC 822'],
    [[...at('item/link'), ...at('item/source/@url'), ...at('item/atom:link/@href')].every(isWhole), 'A link of an item is a web address'],
    [at('item/media:content/@url').every(isWhole), 'A picture has a web address'],
  ]);
}
