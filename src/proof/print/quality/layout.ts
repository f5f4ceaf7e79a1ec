import type { PdfDocument } from '../../pdf/document.ts';
import { isList, type PdfObject } from '../../pdf/objects.ts';
import type { Box } from '../box.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';
import { type Coloured, leavesOf } from '../spaces.ts';
import type { Printed } from './printed.ts';

/** In points: sizes of pages are rounded. */
const sameSize = 0.5;

/** Width and height as a page is seen: Rotate turns it by quarters. */
function seenAs([left, bottom, right, top]: Box, turn: PdfObject | undefined): { readonly width: number; readonly height: number } {
  const [width, height] = [right - left, top - bottom];
  return typeof turn === 'number' && turn % 180 !== 0 ? { width: height, height: width } : { width, height };
}

const millimetres = (points: number): string => `${Math.round((points / 72) * 25.4 * 10) / 10}`;

/** A colour said by a profile or by itself that is none of ink. */
function lightOf(document: PdfDocument, { leaf }: Coloured): string | undefined {
  if ('measured' in leaf) return leaf.measured === 'CalGray' ? undefined : leaf.measured;
  if (!('profile' in leaf)) return undefined;
  return document.resolve(document.dictionary(leaf.profile).get('N')) === 3 ? 'RGB with a profile' : undefined;
}

export const layout = {
  pageSize: {
    code: 'print/page-size',
    source: 'GWG2015, 4.4 Page Size and Orientation',
    severity: 'warning',
    remedy: 'Make all pages of one trimmed size, or send them as files of their own',
    check: ({ file: { document, pages } }) => {
      const sizes = pages.flatMap(({ page, object, finished, dictionary }) =>
        finished === undefined ? [] : [{ page, object, ...seenAs(finished, document.resolve(dictionary.get('Rotate'))) }],
      );
      const [first] = sizes;
      if (first === undefined) return [];
      const told = (size: typeof first) => `${millimetres(size.width)} × ${millimetres(size.height)} mm`;
      return sizes
        .filter(({ width, height }) => Math.abs(width - first.width) > sameSize || Math.abs(height - first.height) > sameSize)
        .map((size) => ({
          page: size.page,
          object: size.object,
          message: `it is ${told(size)} when trimmed, and page ${first.page} is ${told(first)}`,
        }));
    },
  },
  pageScale: {
    code: 'print/page-scale',
    source: 'GWG2015, 4.2 Page Scaling (UserUnit)',
    severity: 'warning',
    remedy: 'Export the page in its real size; many programs leave the scale out',
    check: ({ file: { document, pages } }) =>
      pages.flatMap(({ page, object, dictionary }): readonly Finding[] => {
        const unit = document.resolve(dictionary.get('UserUnit'));
        return typeof unit === 'number' && unit !== 1 ? [{ page, object, message: `it is scaled by ${unit} (UserUnit)` }] : [];
      }),
  },
  light: {
    code: 'print/rgb',
    source: 'GWG2015, 5 Variants: CMYK and spot colours; PDF/X-4 itself takes RGB that has a profile',
    severity: 'warning',
    remedy: 'Convert it to CMYK with the profile of the press and look at it; else the printer’s machine does it unseen',
    check: ({ file }) =>
      file.channels !== 4
        ? []
        : file.colours.flatMap((used): readonly Finding[] => {
            const light = lightOf(file.document, used);
            // What a named ink looks like on a screen, or on a press without it, is not what is printed; Lab says it best.
            if (used.leaf.inks !== undefined) return [];
            // A group says in which space it is mixed: the next rule.
            if (light === undefined || used.what.startsWith('the transparency group')) return [];
            return [{ page: used.page, object: used.object, message: `${used.what} is in ${light}` }];
          }),
  },
  blending: {
    code: 'print/blend-space',
    source: 'GWG2015, 4.25 Transparency Blend Color Space',
    severity: 'warning',
    remedy: 'Choose CMYK as the space that transparency is mixed in; else black text becomes four inks',
    check: ({ file }) =>
      file.channels !== 4
        ? []
        : file.colours
            .filter((used) => used.what.startsWith('the transparency group') && lightOf(file.document, used) !== undefined)
            .map(({ page, object, what }) => ({ page, object, message: `${what} is mixed in RGB` })),
  },
  spots: {
    code: 'print/spot-differs',
    source: 'GWG2015, 4.20 Ambiguous Spot Color; also names that differ in capitals and spaces alone',
    severity: 'warning',
    remedy: 'Let one ink have one name, and be described in one way in all files that are placed',
    check: ({ file: { document, contents } }) => {
      const known = new Map<string, string>();
      const names = new Map<string, string>();
      return contents.all.flatMap(({ page, object, spaces, resources }) =>
        [...spaces].flatMap((space): readonly Finding[] => {
          const found = document.resolve(document.dictionary(resources.get('ColorSpace')).get(space));
          if (!isList(found) || document.resolve(found[0]) !== 'Separation') return [];
          const name = document.resolve(found[1]);
          if (typeof name !== 'string' || name === 'All' || name === 'None') return [];
          const description = describe(document, found, resources);
          const alike = name.toLowerCase().replace(/[\s_-]+/g, '');
          const other = names.get(alike) ?? name;
          names.set(alike, other);
          if (other !== name)
            return [{ page, object, message: `the inks ${quoted(other)} and ${quoted(name)} are two plates for one ink` }];
          const before = known.get(name);
          known.set(name, before ?? description);
          return before === undefined || before === description
            ? []
            : [{ page, object, message: `the ink ${quoted(name)} is described in two ways` }];
        }),
      );
    },
  },
  layers: {
    code: 'print/layers',
    source: 'GWG2015, 4.29 Optional Content; ISO 32000-1, 8.11.4.4: what a layer shows may depend on whether it is printed',
    severity: 'warning',
    remedy: 'Merge the layers, or keep those that are printed',
    check: ({ file: { document, catalog } }) => {
      const configuration = document.dictionary(document.dictionary(catalog.get('OCProperties')).get('D'));
      const automatic = document.list(configuration.get('AS')).length > 0;
      const listed = (key: string) => document.list(configuration.get(key)).length;
      const all = document.list(document.dictionary(catalog.get('OCProperties')).get('OCGs')).length;
      const hidden = document.resolve(configuration.get('BaseState')) === 'OFF' ? Math.max(0, all - listed('ON')) : listed('OFF');
      return [
        ...(automatic ? [{ message: 'its layers change by themselves when it is printed (AS)' }] : []),
        ...(hidden > 0 ? [{ message: `${hidden === 1 ? 'a layer is' : `${hidden} layers are`} hidden and not printed` }] : []),
      ];
    },
  },
  judged: {
    code: 'print/not-judged',
    source: 'What could not be looked at is said',
    severity: 'note',
    remedy: 'Look at it on a proof',
    check: ({ unjudged }) => unjudged.map(({ what, ...at }) => ({ ...at, message: `not judged: ${what}` })),
  },
} satisfies Record<string, PrintRule<Printed>>;

/** An ink's alternate and the numbers of its tint transform, as a text that is compared. */
function describe(
  document: PdfDocument,
  [, , alternate, transform]: readonly PdfObject[],
  resources: Parameters<typeof leavesOf>[2],
): string {
  const leaves = leavesOf(document, alternate, resources).map((leaf) =>
    'device' in leaf ? leaf.device : 'measured' in leaf ? leaf.measured : leaf.object,
  );
  const own = document.dictionary(transform);
  const numbers = ['C0', 'C1', 'N', 'FunctionType'].map((key) => {
    const value = document.resolve(own.get(key));
    return isList(value) ? value.map((one) => document.resolve(one)).join(' ') : String(value);
  });
  return [...leaves, ...numbers].join();
}
