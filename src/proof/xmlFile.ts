import { namespaces } from '../model/index.ts';
import { type Opened, textValues } from './opened.ts';
import { packageGroups } from './packageGroups.ts';
import { elementsAt, valuesAt } from './path.ts';
import { newsmlRules } from './secondLevel/newsmlRules.ts';
import { standingIn, stringsOf } from './standing.ts';
import { blocksOf } from './text.ts';
import { readXml, type XmlElement } from './xml.ts';

/**
 * XML, NewsML-G2 above all. Places are relative to the root, which is the newsItem: `itemMeta/pubStatus/@qcode`,
 * `contentMeta/infoSource[@role=cRole:source]/@literal`, `@guid`; `//em` is anywhere; `text`.
 */
export const openXml = (bytes: Uint8Array): Opened => openRoot(readXml(bytes));

/** A whole file that was read already. */
export const openRoot = (root: XmlElement): Opened => ({
  ...openElement(root),
  ...(root.namespace === namespaces.nar && root.name === 'packageItem' && { groups: packageGroups(root) }),
  rules: root.namespace === namespaces.nar ? newsmlRules(root) : [],
});

/** One element as a file of its own: a newsItem of a message. */
export function openElement(root: XmlElement): Opened {
  const contents = elementsAt([root], ['contentSet', 'inlineXML'], false);
  const told = contents.length > 0 ? contents : [root];
  const tellings = told.map((content) => blocksOf(content));
  return {
    tellings,
    furniture: [],
    find(at) {
      if (at === 'text') return tellings.flatMap(textValues);
      return at.startsWith('//') ? valuesAt([root], at.slice(2), true) : valuesAt([root], at, false);
    },
    ...standingIn(told),
    everything: () => stringsOf([root]),
    rules: [],
  };
}
