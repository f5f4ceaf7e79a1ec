import type { PdfDocument } from '../pdf/document.ts';
import { isList, isReference, type PdfDictionary, type PdfObject } from '../pdf/objects.ts';
import type { Content, Contents } from './contents.ts';
import { quoted } from './rule.ts';

/** What the colours of a space come down to: inks or lights of a device, a profile, or a space measured by itself (CalRGB, Lab, ...). */
export type Leaf = (
  | { readonly device: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK' }
  | { readonly profile: PdfObject; readonly object: number | undefined }
  | { readonly measured: string }
) & {
  /** The inks that it stands for where they are not printed. */
  readonly inks?: string;
};

const devices = { DeviceGray: 'DefaultGray', DeviceRGB: 'DefaultRGB', DeviceCMYK: 'DefaultCMYK' } as const;
/** How inline pictures write them (ISO 32000-1, 8.9.7). */
const short: Readonly<Record<string, string>> = { G: 'DeviceGray', RGB: 'DeviceRGB', CMYK: 'DeviceCMYK', I: 'Indexed' };

const isDevice = (name: string): name is keyof typeof devices => Object.hasOwn(devices, name);

/** Spaces in spaces; more is a circle. */
const deepest = 8;

/** What a space comes down to: the base of an Indexed one, the alternate of a Separation, a default of the page in the place of a device's. */
export function leavesOf(document: PdfDocument, space: PdfObject | undefined, resources: PdfDictionary): readonly Leaf[] {
  const named = document.dictionary(resources.get('ColorSpace'));
  const insteadOf = (names: readonly (PdfObject | undefined)[]) => {
    const inks = names.map((name) => quoted(String(document.resolve(name)))).join(', ');
    return (leaf: Leaf): Leaf => ({ ...leaf, inks });
  };
  const visit = (given: PdfObject | undefined, depth: number, substituted: boolean): readonly Leaf[] => {
    if (depth > deepest) return [];
    const found = document.resolve(given);
    if (typeof found === 'string') {
      const name = short[found] ?? found;
      if (isDevice(name)) {
        const other = substituted ? undefined : named.get(devices[name]);
        return other === undefined ? [{ device: name }] : visit(other, depth + 1, true);
      }
      return named.has(name) && name !== 'Pattern' ? visit(named.get(name), depth + 1, substituted) : [];
    }
    if (!isList(found)) return [];
    const [kind, base, alternate, , attributes] = found;
    const name = String(document.resolve(kind));
    const inner: Readonly<Record<string, () => readonly Leaf[]>> = {
      ICCBased: () => [{ profile: base ?? null, object: isReference(base) ? base.reference : undefined }],
      Indexed: () => visit(base, depth + 1, substituted),
      I: () => visit(base, depth + 1, substituted),
      Pattern: () => visit(base, depth + 1, substituted),
      Separation: () => visit(alternate, depth + 1, substituted).map(insteadOf([base])),
      DeviceN: () => [
        ...visit(alternate, depth + 1, substituted).map(insteadOf(document.list(base))),
        ...visit(document.dictionary(document.dictionary(attributes).get('Process')).get('ColorSpace'), depth + 1, substituted),
        ...[...document.dictionary(document.dictionary(attributes).get('Colorants')).values()].flatMap((one) =>
          visit(one, depth + 1, substituted),
        ),
      ],
      CalGray: () => [{ measured: name }],
      CalRGB: () => [{ measured: name }],
      Lab: () => [{ measured: name }],
    };
    if (found.length === 1) return visit(kind, depth + 1, substituted);
    return Object.hasOwn(inner, name) ? (inner[name]?.() ?? []) : [];
  };
  return visit(space, 0, false);
}

/** A colour space that is used, and by what: `the picture "I1"`. */
export interface UsedSpace {
  readonly what: string;
  readonly page: number;
  readonly object: number | undefined;
  readonly space: PdfObject | undefined;
  readonly resources: PdfDictionary;
}

/** Every colour space that a stream of content uses: of its operators, pictures, shadings, patterns and of the group that it is. */
export function spacesIn(document: PdfDocument, content: Content): readonly UsedSpace[] {
  const { page, object, resources, owner } = content;
  const at = { page, resources };
  const category = (name: string) => document.dictionary(resources.get(name));
  const own = { ...at, object };
  const numberOf = (one: PdfObject | undefined) => (isReference(one) ? one.reference : object);
  const operators = [...content.spaces].map((space) => ({ ...own, what: 'text or lines', space }));
  const pictures = [...content.drawn].flatMap((name): UsedSpace[] => {
    const reference = category('XObject').get(name);
    const picture = document.dictionary(reference);
    if (document.resolve(picture.get('Subtype')) !== 'Image' || document.resolve(picture.get('ImageMask')) === true) return [];
    return [{ ...at, object: numberOf(reference), what: `the picture "${name}"`, space: picture.get('ColorSpace') }];
  });
  const inlined = content.inlined.flatMap((picture): UsedSpace[] =>
    (picture.get('IM') ?? picture.get('ImageMask')) === true
      ? []
      : [{ ...own, what: 'a picture in the content', space: picture.get('CS') ?? picture.get('ColorSpace') }],
  );
  const shadingOf = (reference: PdfObject | undefined, what: string): UsedSpace => ({
    ...at,
    object: numberOf(reference),
    what,
    space: document.dictionary(reference).get('ColorSpace'),
  });
  const shadings = [...content.shadings].map((name) => shadingOf(category('Shading').get(name), `the shading "${name}"`));
  const patterns = [...content.patterns].flatMap((name): UsedSpace[] => {
    const shading = document.dictionary(category('Pattern').get(name)).get('Shading');
    return shading === undefined ? [] : [shadingOf(shading, `the pattern "${name}"`)];
  });
  const group = document.dictionary(document.dictionary(owner).get('Group')).get('CS');
  const groups = group === undefined ? [] : [{ ...own, what: 'the transparency group', space: group }];
  return [...operators, ...pictures, ...inlined, ...shadings, ...patterns, ...groups];
}

/** A colour that is used, down to device or profile. */
export interface Coloured extends UsedSpace {
  readonly leaf: Leaf;
}

/** Every colour of a file with what it comes down to. A page is the owner of its content, so its group is among them. */
export const coloursOf = (document: PdfDocument, contents: Contents): readonly Coloured[] =>
  contents.all
    .flatMap((content) => spacesIn(document, content))
    .flatMap((used) => leavesOf(document, used.space, used.resources).map((leaf) => ({ ...used, leaf })));
