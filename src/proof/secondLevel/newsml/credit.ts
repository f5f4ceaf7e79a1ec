import { isAnySignOff } from '../../credit.ts';
import { isNamed } from '../../found.ts';
import { normal, textOf } from '../../text.ts';
import { lastBlocks } from '../rule.ts';
import { faults } from './faults.ts';
import { childNamed, childrenOf, type Item, type Rules, tellingsOf } from './item.ts';

/** Whether the credit says the same wherever it stands, so that a reader who drops some of these places still has it. */
export const credit = {
  creditline: {
    code: 'newsml/many-creditlines',
    clause: 'NewsML-G2 2.35, contentMeta: creditline is one',
    severity: 'error',
    check: ({ elements }) =>
      elements.flatMap((element) => {
        const second = childrenOf(element).filter(({ name }) => name === 'creditline')[1];
        return second === undefined ? [] : [{ ...faults.manyCreditlines(), element: second }];
      }),
  },
  missing: {
    code: 'newsml/no-creditline',
    clause: 'NewsML-G2 2.35, creditline: optional; a text without one may be printed without a credit',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      const meta = childNamed(item.root, 'contentMeta');
      return meta && item.named('inlineXML').length > 0 && creditOf(item) === undefined
        ? [{ ...faults.noCreditline(), element: meta }]
        : [];
    },
  },
  source: {
    code: 'newsml/credit-in-no-source',
    clause: 'Stock ingests drop creditline and keep the literal of an infoSource with the role cRole:source',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      const said = creditOf(item);
      if (said === undefined || item.root.name !== 'newsItem') return [];
      return sourceOf(item) === undefined ? [{ ...faults.creditInNoSource(said.credit), element: said.element }] : [];
    },
  },
  differs: {
    code: 'newsml/credit-differs',
    clause: 'NewsML-G2 2.35, infoSource: whom the content is from, as the credit line says it',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      const [said, source] = [creditOf(item), sourceOf(item)];
      if (said === undefined || source === undefined) return [];
      const literal = normal(source.attributes.literal ?? '');
      return literal === said.credit || isNamed(literal, said.credit) || isNamed(said.credit, literal)
        ? []
        : [{ ...faults.creditDiffers(said.credit, literal), element: source, attribute: 'literal' }];
    },
  },
  terms: {
    code: 'newsml/terms-without-credit',
    clause: 'Stock ingests drop creditline and keep usageTerms',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      const said = creditOf(item);
      const terms = item.named('usageTerms');
      if (said === undefined || item.root.name !== 'newsItem' || terms.some((element) => isNamed(textOf(element), said.credit))) return [];
      return [{ ...faults.termsWithoutCredit(said.credit), element: terms[0] ?? said.element }];
    },
  },
  signOff: {
    code: 'newsml/text-without-sign-off',
    clause: 'Stock ingests drop creditline and keep the text: its last words are the credit, in each rendition',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      const said = creditOf(item);
      if (said === undefined) return [];
      const signsOff = isAnySignOff(said.credit);
      return tellingsOf(item)
        .filter(({ blocks }) => blocks.length > 0 && !blocks.slice(-lastBlocks).some(signsOff))
        .map(({ element, blocks }) => ({ ...faults.textWithoutSignOff(said.credit, blocks.at(-1) ?? ''), element }));
    },
  },
} satisfies Rules;

/** The source that stock ingests keep. */
const sourceOf = ({ named }: Item) =>
  named('infoSource').find(({ attributes: { role = '' } }) => role.split(/\s+/).includes('cRole:source'));

/** The credit line of an item, and where it stands. */
export function creditOf(item: Item) {
  const element = childNamed(childNamed(item.root, 'contentMeta'), 'creditline');
  const text = element && textOf(element);
  return element && text ? { credit: text, element } : undefined;
}
