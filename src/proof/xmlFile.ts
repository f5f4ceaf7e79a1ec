import { namespaces } from '../model/index.ts';
import { newsmlRules } from './newsml.ts';
import { type Opened, textValues } from './opened.ts';
import { elementsAt, valuesAt } from './path.ts';
import { blocksOf, standingIn } from './text.ts';
import { readXml, type XmlElement } from './xml.ts';

/**
 * XML, NewsML-G2 above all. Places are relative to the root, which is the newsItem: `itemMeta/pubStatus/@qcode`,
 * `contentMeta/infoSource[@role=cRole:source]/@literal`, `@guid`; `//em` is anywhere; `text`.
 */
export function openXml(bytes: Uint8Array): Opened {
  const root = readXml(bytes);
  return root.namespace === namespaces.nar ? { ...openElement(root), rules: newsmlRules(root, bytes) } : openElement(root);
}

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
    standing: standingIn(told),
    rules: [],
  };
}
