// It is whole because its rules are one list, one row a rule, with what they share above it.
import type { Diagnostic } from '../../model/index.ts';
import type { XmlElement } from '../xml.ts';
import { embeddedIn } from './attachments.ts';
import type { Watch } from './content.ts';
import type { PdfDocument } from './document.ts';
import { propertyOf } from './metadata.ts';
import {
  isDictionary,
  isReference,
  isStream,
  isString,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  textString,
} from './objects.ts';
import { fontNotes, fontParts, showsMissing, type UsedFont, type UsedFonts } from './usedFont.ts';

/** A finished file as these rules look at it. */
export interface Archived {
  readonly document: PdfDocument;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PdfDictionary[];
  /** The RDF of its XMP packet. */
  readonly packet: XmlElement;
  readonly seen: Seen;
}

/**
 * What a file that calls itself PDF/A-3a or PDF/UA-1 must hold (ISO 19005-3, ISO 14289-1), as far as the house's own mistakes could break
 * it. veraPDF knows all the rules; these are those that can be asked of every file as it is made.
 */
export const archiveRules = (file: Archived): readonly Diagnostic[] =>
  claimsArchive(file.packet) ? Object.values(rules).flatMap((rule) => rule(file)) : [];

/** Whether a file calls itself an archive's, or readable to all. */
export const claimsArchive = (packet: XmlElement): boolean =>
  claims.some(({ name, namespace }) => said(packet, name, namespace).length > 0);

/** What a file calls itself. */
const claims = [
  { name: 'pdfaid:part', namespace: 'http://www.aiim.org/pdfa/ns/id/', value: '3' },
  { name: 'pdfaid:conformance', namespace: 'http://www.aiim.org/pdfa/ns/id/', value: 'A' },
  { name: 'pdfuaid:part', namespace: 'http://www.aiim.org/pdfua/ns/id/', value: '1' },
] as const;

const said = (packet: XmlElement, prefixed: string, namespace: string): readonly string[] =>
  propertyOf(packet, { name: prefixed.slice(prefixed.indexOf(':') + 1), namespace });

/** What was seen while the pages were read. */
export interface Seen extends Watch {
  readonly untagged: ReadonlySet<string>;
  readonly colours: ReadonlySet<string>;
  readonly fonts: ReadonlyMap<PdfObject, UsedFont>;
}

/** Operators that leave something on the page (ISO 32000-1, annex A). */
const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI']);
/** Colours that a profile of three channels says nothing of. */
const foreign = new Set(['k', 'K', 'sh', 'scn', 'SCN', 'sc', 'SC']);
const plainSpaces = new Set(['DeviceRGB', 'DeviceGray']);

/** Watches pages being read. */
export function watcher(document: PdfDocument): Seen {
  const untagged = new Set<string>();
  const colours = new Set<string>();
  const fonts: UsedFonts = new Map();
  const note = fontNotes(document);
  return {
    untagged,
    colours,
    fonts,
    enter() {},
    leave() {},
    operator(word, operands, tagged) {
      if (!tagged && painting.has(word)) untagged.add(word);
      if (foreign.has(word)) colours.add(word);
      else if ((word === 'cs' || word === 'CS') && !plainSpaces.has(String(operands[0]))) colours.add(String(operands[0]));
    },
    shown: (font, bytes) => note(fonts, font, bytes),
  };
}

/** One row a rule. */
const rules = {
  /** Both standards are claimed, or neither: 6.6.4; ISO 14289-1, 5. */
  claims: ({ packet }) =>
    claims.flatMap(({ name, namespace, value }) => {
      const found = said(packet, name, namespace);
      return found.join() === value ? [] : [faults.claim(name, value, found)];
    }),

  /** 6.1.3 */
  identifier: ({ document }) => {
    const parts = document.list(document.trailer.get('ID'));
    return parts.length === 2 && parts.every((part) => isString(part) && part.length > 0) ? [] : [faults.noIdentifier()];
  },

  /** A title that readers show, a language, a tree: 6.7.2 to 6.7.4; ISO 14289-1, 7.1 and 7.2. */
  catalog: ({ document, catalog, packet }) => {
    const shows = document.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle');
    const there = {
      'a title in its metadata': said(packet, 'dc:title', 'http://purl.org/dc/elements/1.1/').length > 0,
      'DisplayDocTitle among its ViewerPreferences': document.resolve(shows) === true,
      'a language': isString(document.resolve(catalog.get('Lang'))),
      'a structure tree': document.dictionary(catalog.get('StructTreeRoot')).size > 0,
      'MarkInfo that says it is marked': document.resolve(document.dictionary(catalog.get('MarkInfo')).get('Marked')) === true,
    };
    return Object.entries(there)
      .filter(([, is]) => !is)
      .map(([what]) => faults.lacks(what));
  },

  /** 6.2.3: a profile of RGB, by its header (ICC.1, 7.2.6). */
  intent: ({ document, catalog }) => {
    const intent = document.list(catalog.get('OutputIntents')).map(document.dictionary);
    const profile = document.bytes(intent.find((one) => one.get('S') === 'GTS_PDFA1')?.get('DestOutputProfile'));
    return String.fromCharCode(...profile.subarray(16, 20)) === 'RGB ' ? [] : [faults.noIntent()];
  },

  /** 6.2.4.3 */
  colours: ({ document, pages, seen }) => {
    const pictures = pages.flatMap((page) => [...document.dictionary(document.dictionary(page.get('Resources')).get('XObject')).values()]);
    const spaces = pictures
      .map((picture) => document.dictionary(picture))
      .filter((picture) => picture.get('Subtype') === 'Image' && picture.get('ImageMask') !== true)
      .map((picture) => spaceOf(document, picture.get('ColorSpace')))
      .filter((space) => !plainSpaces.has(space));
    return [...new Set([...seen.colours, ...spaces])].map(faults.foreignColour);
  },

  /** 6.2.11.4.1 and 6.2.11.7: all text is in a font that is in the file, and says what it is. */
  fonts: ({ document, seen }) =>
    [...seen.fonts.values()].flatMap(({ font }) => {
      const { own, descendant } = fontParts(document, font);
      const name = nameOf(document, font);
      const descriptor = document.dictionary((descendant ?? own).get('FontDescriptor'));
      const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => isStream(document.resolve(descriptor.get(key))));
      return [
        ...(embedded ? [] : [faults.notEmbedded(name)]),
        ...(isStream(document.resolve(own.get('ToUnicode'))) ? [] : [faults.noUnicode(name)]),
      ];
    }),

  /** 6.2.11.8: the glyph for what is missing is never shown. */
  glyphs: ({ document, seen }) =>
    [...seen.fonts.values()].filter((used) => showsMissing(document, used)).map(({ font }) => faults.missingGlyph(nameOf(document, font))),

  /** ISO 14289-1, 7.1: what is on a page is told or is an artifact. */
  tagged: ({ seen }) => (seen.untagged.size > 0 ? [faults.untagged([...seen.untagged])] : []),

  /** 6.3.2; ISO 14289-1, 7.18: it is printed, says what it is, and is in the structure. */
  annotations: ({ document, pages }) =>
    pages.flatMap((page) => {
      const annotations = document.list(page.get('Annots')).map((one) => document.dictionary(one));
      const order = annotations.length === 0 || page.get('Tabs') === 'S' ? [] : [faults.tabOrder()];
      const lacking = annotations.flatMap((one) => {
        const flags = document.resolve(one.get('F'));
        const said = document.resolve(one.get('Contents'));
        const kind = String(one.get('Subtype'));
        return [
          // Print is the third bit; of Invisible, Hidden, NoView and ToggleNoView none is set.
          ...(typeof flags === 'number' && (flags & 4) === 4 && (flags & 0b100100011) === 0
            ? []
            : [faults.annotation(kind, 'is not printed')]),
          ...(isString(said) && textString(said).trim() !== '' ? [] : [faults.annotation(kind, 'says nothing in words')]),
          ...(typeof document.resolve(one.get('StructParent')) === 'number' ? [] : [faults.annotation(kind, 'is not in the structure')]),
        ];
      });
      return [...order, ...lacking];
    }),

  /** 6.8: a file in the file has names, a kind, a date and a relationship, and belongs to the document. */
  attachments: ({ document, catalog }) => {
    const associated = new Set(document.list(catalog.get('AF')).map(numberOf));
    return embeddedIn(document, catalog).flatMap((reference) => {
      const specification = document.dictionary(reference);
      const file = document.dictionary(document.dictionary(specification.get('EF')).get('F'));
      const named = document.resolve(specification.get('UF'));
      const name = isString(named) ? textString(named) : '';
      const there = {
        'its names, F and UF': name !== '' && isString(document.resolve(specification.get('F'))),
        AFRelationship: relationships.has(String(document.resolve(specification.get('AFRelationship')))),
        'a media type': /^[\w.+-]+\/[\w.+-]+$/.test(String(document.resolve(file.get('Subtype')) ?? '')),
        'the date of its last change': isString(document.resolve(document.dictionary(file.get('Params')).get('ModDate'))),
        'a place in the catalog’s AF': associated.has(numberOf(reference)),
      };
      return Object.entries(there)
        .filter(([, is]) => !is)
        .map(([what]) => faults.attachment(name, what));
    });
  },
} satisfies Record<string, (file: Archived) => readonly Diagnostic[]>;

const relationships = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);

const numberOf = (object: PdfObject): PdfReference['reference'] | undefined => (isReference(object) ? object.reference : undefined);

const nameOf = (document: PdfDocument, font: PdfObject): string =>
  String(document.resolve(document.dictionary(font).get('BaseFont')) ?? '');

/** The colour space that the samples of a picture are in: an indexed one is of its base. */
function spaceOf(document: PdfDocument, object: PdfObject | undefined): string {
  const space = document.resolve(object);
  if (typeof space === 'string') return space;
  const [kind, base] = document.list(space);
  return kind === 'Indexed' ? spaceOf(document, base) : isDictionary(space) ? 'a dictionary' : String(kind ?? 'none');
}

const fault = (code: string, message: string): Diagnostic => ({ code: `archive/${code}`, severity: 'error', message, hints: [hint] });
const hint = 'A PDF that is kept must hold PDF/A-3a and PDF/UA-1; the file is not written';

const faults = {
  claim: (property: string, expected: string, found: readonly string[]) =>
    fault('claim', `its metadata should say ${property} ${expected} and says ${found.join(', ') || 'nothing'}`),
  noIdentifier: () => fault('no-identifier', 'it has no identifier of two parts'),
  lacks: (what: string) => fault('lacks', `it lacks ${what}`),
  noIntent: () => fault('no-intent', 'it has no output intent with a profile of RGB, so its colours mean nothing'),
  foreignColour: (what: string) => fault('foreign-colour', `a colour is outside the intent (${what})`),
  notEmbedded: (font: string) => fault('font-not-embedded', `the font ${font} is not in the file`),
  noUnicode: (font: string) => fault('font-without-unicode', `the font ${font} does not say what its glyphs mean`),
  missingGlyph: (font: string) => fault('missing-glyph', `the glyph for what is missing in ${font} is shown`),
  untagged: (operators: readonly string[]) =>
    fault('untagged', `something on a page is neither told nor an artifact (drawn by ${operators.join(', ')})`),
  tabOrder: () => fault('tab-order', 'the order of tabs on a page with links is not that of the structure'),
  annotation: (kind: string, what: string) => fault('annotation', `a ${kind} annotation ${what}`),
  attachment: (name: string, what: string) => fault('attachment', `the file "${name}" in it lacks ${what}`),
};
