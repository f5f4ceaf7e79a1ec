import { momentOf } from '../../moment.ts';
import { textOf } from '../../text.ts';
import { namesEmbargo, withoutOffset } from '../moments.ts';
import { timeAttributes, timeElements } from './attributes.ts';
import { faults } from './faults.ts';
import { childNamed, type Item, type Rules } from './item.ts';

/** When: moments and embargoes. Whether an embargo is over is not judged: no rule knows the hour. */
export const times = {
  offset: {
    code: 'newsml/time-without-offset',
    clause: 'NewsML-G2 2.35, date-time values: a time zone is given; the schema takes a time without',
    severity: 'error',
    check: ({ elements }) =>
      elements.flatMap((element) => {
        const { name, attributes } = element;
        const values = Object.entries(attributes)
          .filter(([attribute]) => timeAttributes.has(attribute))
          .map(([attribute, value]) => ({ value: value.trim(), attribute }));
        const said = timeElements.has(name) ? [...values, { value: textOf(element) }] : values;
        return said
          .filter(({ value }) => withoutOffset.test(value))
          .map((where) => ({ ...faults.timeWithoutOffset(name, where.value), element, ...where }));
      }),
  },
  embargo: {
    code: 'newsml/empty-embargo',
    clause: 'NewsML-G2 2.35, embargoed: empty means until further notice, which systems take for no embargo at all',
    severity: 'error',
    check: ({ named }) =>
      named('embargoed')
        .filter((element) => textOf(element) === '')
        .map((element) => ({ ...faults.emptyEmbargo(), element })),
  },
  embargoInWords: {
    code: 'newsml/embargo-not-in-words',
    clause: 'NewsML-G2 2.35, embargoed: metadata alone holds nothing back; people read edNote',
    severity: 'warning',
    check: (item) => {
      const [element] = item.named('embargoed');
      const until = element && textOf(element);
      if (!element || !until || notesOf(item).some((note) => namesEmbargo(note, until))) return [];
      return [{ ...faults.embargoNotInWords(until), element }];
    },
  },
  embargoInWordsAlone: {
    code: 'newsml/embargo-in-words-alone',
    clause: 'NewsML-G2 2.35, embargoed: an embargo in edNote alone is seen by no machine',
    severity: 'warning',
    counsel: true,
    check: (item) =>
      item.named('embargoed').length > 0
        ? []
        : item
            .named('edNote')
            .filter((element) => /^\W*(?:strictly |under )?embargo(?:ed)?\b.*\d/i.test(textOf(element)))
            .slice(0, 1)
            .map((element) => ({ ...faults.embargoInWordsAlone(textOf(element)), element })),
  },
  order: {
    code: 'newsml/times-out-of-order',
    clause: 'NewsML-G2 2.35, versionCreated and contentModified: not before the first version and the content were made',
    severity: 'warning',
    counsel: true,
    check: ({ root }) =>
      orders.flatMap(([parent, first, then]) => {
        const meta = childNamed(root, parent);
        const [before, after] = [childNamed(meta, first), childNamed(meta, then)];
        if (!before || !after) return [];
        const [from, to] = [momentOf(textOf(before)), momentOf(textOf(after))];
        return from !== undefined && to !== undefined && to < from
          ? [{ ...faults.timesOutOfOrder([first, textOf(before)], [then, textOf(after)]), element: after }]
          : [];
      }),
  },
} satisfies Rules;

/** In which part, what comes first, and what not before it. */
const orders = [
  ['itemMeta', 'firstCreated', 'versionCreated'],
  ['contentMeta', 'contentCreated', 'contentModified'],
] as const;

/** What the item says to editors. */
export const notesOf = ({ named }: Item): readonly string[] =>
  named('edNote')
    .map(textOf)
    .filter((note) => note !== '');
