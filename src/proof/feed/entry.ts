import type { Diagnostic } from '../../model/index.ts';
import { faults } from '../faults.ts';
import { type FeedEntry, type Opened, textValues } from '../opened.ts';
import { cut, elementsAt, valuesAt } from '../path.ts';
import { standingIn } from '../standing.ts';
import { blocksOf } from '../text.ts';
import { elementsOf, type XmlElement } from '../xml.ts';

/** A feed as a file: what its entries say is asked of them. */
export const openFeed = (root: XmlElement, { entries, rules }: Required<Pick<Opened, 'entries' | 'rules'>>): Opened => ({
  ...openEntry(root, []),
  entries,
  rules,
});

/** The entries of an XML feed. `opened` is an entry with its HTML read, and the elements that hold its text. */
export const entriesAt = (
  root: XmlElement,
  at: string,
  opened: (entry: XmlElement) => readonly [XmlElement, readonly XmlElement[]],
): readonly FeedEntry[] =>
  elementsAt([root], at.split('/'), false).map((entry) => ({ says: JSON.stringify(entry), open: () => openEntry(...opened(entry)) }));

/**
 * Places are relative to the entry: `dc:creator`, `link[rel=license]/@href`; `//img/@alt` is anywhere in it; `text` is what a reader sees;
 * `//img/@alt|text` is either.
 */
export function openEntry(entry: XmlElement, contents: readonly XmlElement[]): Opened {
  const tellings = contents.map((content) => blocksOf(content));
  return {
    tellings,
    furniture: [],
    find: either((at) => {
      if (at === 'text') return tellings.flatMap(textValues);
      return at.startsWith('//') ? valuesAt([entry], at.slice(2), true) : valuesAt([entry], at, false);
    }),
    ...standingIn(contents),
    rules: contents.flatMap(contentRules),
  };
}

/** What is found at one of the places between upright strokes. */
export const either =
  (find: Opened['find']): Opened['find'] =>
  (at) =>
    cut(at, '|').flatMap(find);

/** Elements that run, load or send. */
const active = new Set('script style iframe object embed form input button audio video link meta base svg math template'.split(' '));
const addresses = new Set(['href', 'src', 'cite', 'poster', 'data', 'action', 'srcset', 'background']);

/** The text of an entry is shown far from its page, beside others: nothing in it runs, each address is whole, no id can clash. */
function contentRules(content: XmlElement): readonly Diagnostic[] {
  const broken = new Set<string>();
  for (const { name, attributes } of elementsOf(content)) {
    if (active.has(name)) broken.add(`The text of an entry has no <${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === 'id' || attribute === 'name') broken.add(`The text of an entry has no ids: "${value}" may clash`);
      if (/^on/i.test(attribute)) broken.add(`The text of an entry runs nothing: ${attribute}`);
      if (addresses.has(attribute) && !isWhole(value)) broken.add(`Addresses in the text of an entry are whole: "${value}" is not`);
    }
  }
  return [...broken].map(faults.ruleBroken);
}

/** An address that leads to the same place from everywhere. */
export const isWhole = (address: string): boolean => /^(?:https?:\/\/[^/]|mailto:.)/i.test(address) && URL.canParse(address);

/** An identity or address of any scheme. */
export const isUri = (text: string): boolean => /^[a-z][a-z\d+.-]*:\S+$/i.test(text);

/** Rules as a list: each with whether it holds. */
export const unless = (rules: readonly (readonly [boolean, string])[]): readonly Diagnostic[] =>
  rules.filter(([holds]) => !holds).map(([, rule]) => faults.ruleBroken(rule));

export const isEachOnce = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;
