import { isNamed } from '../../found.ts';
import { textOf } from '../../text.ts';
import type { XmlElement } from '../../xml.ts';
import { faults } from './faults.ts';
import { childrenOf, type Rules } from './item.ts';

/** Whose the content is, and what may be done with it. */
export const rights = {
  notice: {
    code: 'newsml/notice-without-holder',
    clause: 'NewsML-G2 2.35, rightsInfo: copyrightNotice is the holder’s claim as people read it',
    severity: 'warning',
    counsel: true,
    check: ({ named }) =>
      named('rightsInfo').flatMap((info) => {
        const notices = childrenOf(info).filter(({ name }) => name === 'copyrightNotice');
        const holders = childrenOf(info).filter(({ name }) => name === 'copyrightHolder');
        const holder = holders.flatMap(namesOf);
        const [first] = notices;
        if (first === undefined || holder.length === 0) return [];
        // A notice may name the house by its credit line, or as provider or source.
        const house = [...holder, ...named('creditline').map(textOf), ...[...named('provider'), ...named('infoSource')].flatMap(namesOf)];
        return notices.some((notice) => house.some((name) => isNamed(textOf(notice), name)))
          ? []
          : [{ ...faults.noticeWithoutHolder(holder[0] ?? '', textOf(first)), element: first }];
      }),
  },
  dataMiningPlace: {
    code: 'newsml/data-mining-misplaced',
    clause: 'NewsML-G2 2.34, rightsInfo: dataMining stands in it, after all other properties of IPTC',
    severity: 'error',
    check: ({ elements }) =>
      elements.flatMap((parent) => {
        const children = childrenOf(parent).filter(({ namespace }) => namespace === parent.namespace);
        const last = parent.name === 'rightsInfo' ? children.at(-1) : undefined;
        return children
          .filter((child) => child.name === 'dataMining' && child !== last)
          .map((element) => ({ ...faults.dataMiningMisplaced(parent.name), element }));
      }),
  },
  dataMiningValue: {
    code: 'newsml/data-mining-without-value',
    clause: 'PLUS licence data format, DataMining: one of the values of its vocabulary',
    severity: 'error',
    check: ({ named }) =>
      named('dataMining').flatMap((element) => {
        const { uri = '', qcode = '', literal = '' } = element.attributes;
        const value = uri || qcode || literal;
        const isKnown = uri.startsWith(plus) ? plusValues.has(uri.slice(plus.length)) : value !== '' && !uri.startsWith(plusHost);
        return isKnown ? [] : [{ ...faults.dataMiningWithoutValue(value), element, ...(uri !== '' && { attribute: 'uri' }) }];
      }),
  },
} satisfies Rules;

const plusHost = 'http://ns.useplus.org/';
const plus = `${plusHost}ldf/vocab/`;
/** https://ns.useplus.org/LDF/ldf-XMPSpecification#DataMining */
const plusValues = new Set([
  'DMI-UNSPECIFIED',
  'DMI-ALLOWED',
  'DMI-PROHIBITED',
  'DMI-PROHIBITED-AIMLTRAINING',
  'DMI-PROHIBITED-GENAIMLTRAINING',
  'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING',
  'DMI-PROHIBITED-SEECONSTRAINT',
  'DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR',
  'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR',
]);

const namesOf = (party: XmlElement): readonly string[] =>
  [
    party.attributes.literal ?? '',
    ...childrenOf(party)
      .filter(({ name }) => name === 'name')
      .map(textOf),
  ].filter((name) => name !== '');
