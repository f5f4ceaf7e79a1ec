import { isAnySignOff } from '../../credit.ts';
import { isNamed } from '../../found.ts';
import { normal, textOf } from '../../text.ts';
import { faults } from './faults.ts';
import { childNamed, childrenOf, type Item, type Rules, tellingsOf } from './item.ts';

/** Whether the credit says the same wherever it stands, so that a reader who drops some of these places still has it. */
export const credit = {
  creditline: {
    clause: 'NewsML-G2 2.35, contentMeta: creditline is one',
    severity: 'error',
    check: ({ elements }) =>
      elements.flatMap((element) => {
        const second = childrenOf(element).filter(({ name }) => name === 'creditline')[1];
        return second === undefined ? [] : [{ ...faults.manyCreditlines(), element: second }];
      }),
  },
  missing: {
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
    clause: 'Stock ingests drop creditline and keep the literal of an infoSource with the role cRole:source',
    severity: 'warning',
    counsel: true,
    check: (item) => {
      const said = creditOf(item);
      if (said === undefined || item.root.name !== 'newsItem') return [];
      const [source] = item.named('infoSource').filter(({ attributes: { role = '' } }) => role.split(/\s+/).includes('cRole:source'));
      if (source === undefined) return [{ ...faults.creditInNoSource(said.credit), element: said.element }];
      const literal = normal(source.attributes.literal ?? '');
      return literal === said.credit || isNamed(literal, said.credit) || isNamed(said.credit, literal)
        ? []
        : [{ ...faults.creditDiffers(said.credit, literal), element: source, attribute: 'literal' }];
    },
  },
  terms: {
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

/** A line or two of a desk may stand under the sign-off. */
const lastBlocks = 3;

/** The credit line of an item, and where it stands. */
export function creditOf(item: Item) {
  const element = childNamed(childNamed(item.root, 'contentMeta'), 'creditline');
  const text = element && textOf(element);
  return element && text ? { credit: text, element } : undefined;
}
