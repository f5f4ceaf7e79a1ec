import { namespaces } from '../../model/index.ts';
import { readPiece } from '../html.ts';
import { momentOf } from '../moment.ts';
import type { Opened } from '../opened.ts';
import { elementsAt, valuesAt } from '../path.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { entriesAt, isEachOnce, isUri, isWhole, openFeed, unless } from './entry.ts';

/** Atom 1.0 (RFC 4287). Entries are at `entry`; a text of type `html` says what it says as HTML. */
export function openAtom(bytes: Uint8Array): Opened {
  const root = readXml(bytes);
  return openFeed(root, { entries: (at) => entriesAt(root, at, withHtml), rules: rulesOf(root) });
}

const isText = (node: XmlElement | string): node is string => typeof node === 'string';

function withHtml(entry: XmlElement): readonly [XmlElement, readonly XmlElement[]] {
  const children = entry.children.map((child) =>
    !isText(child) && child.attributes.type === 'html' ? { ...child, children: readPiece(child.children.filter(isText).join('')) } : child,
  );
  return [
    { ...entry, children },
    children.filter((child): child is XmlElement => !isText(child) && child.name === 'content' && child.namespace === namespaces.atom),
  ];
}

/** What RFC 4287 asks for, clause by clause where a number stands. */
function rulesOf(root: XmlElement) {
  const entries = elementsAt([root], ['entry'], false);
  const all = [root, ...entries];
  const count = (parent: XmlElement, name: string) =>
    parent.children.filter((child) => !isText(child) && child.name === name && child.namespace === namespaces.atom).length;
  const dates = [...valuesAt(all, 'updated', false), ...valuesAt(all, 'published', false)];
  const hasAuthor = (parent: XmlElement) => count(parent, 'author') > 0;
  return unless([
    [root.name === 'feed' && root.namespace === namespaces.atom, 'Atom is <feed> in its namespace'],
    [
      all.every((each) => ['id', 'title', 'updated'].every((name) => count(each, name) === 1)),
      'A feed and an entry have one id, one title and one updated (4.1.1, 4.1.2)',
    ],
    [hasAuthor(root) || entries.every(hasAuthor), 'A feed or each of its entries has an author (4.1.1)'],
    [entries.every((entry) => count(entry, 'content') === 1), 'An entry has its text'],
    [valuesAt(all, 'id', false).every(isUri), 'An id is an absolute IRI (4.2.6)'],
    [isEachOnce(valuesAt(entries, 'id', false)), 'No two entries have the same id (4.1.1)'],
    [dates.every((date) => rfc3339.test(date) && momentOf(date) !== undefined), 'A date in Atom is of RFC 3339 (3.3)'],
    [valuesAt(all, 'link/@href', false).every(isWhole), 'A link leads to a web address'],
    [
      all.every((each) => isEachOnce(elementsAt([each], ['link[rel=alternate]'], false).map(alternateKey))),
      'No two alternates have the same type and language (4.1.1, 4.1.2)',
    ],
    [elementsAt(all, ['category'], false).every(({ attributes }) => (attributes.term ?? '') !== ''), 'A category has a term (4.2.2.1)'],
    [elementsAt(all, ['author'], false).every((author) => count(author, 'name') === 1), 'An author has one name (3.2.1)'],
  ]);
}

const alternateKey = ({ attributes: { type = '', hreflang = '' } }: XmlElement) => `${type}\n${hreflang}`;

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
