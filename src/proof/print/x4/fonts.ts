import type { PdfDocument } from '../../pdf/document.ts';
import type { Encoding } from '../../pdf/encoding.ts';
import { isStream, type PdfDictionary } from '../../pdf/objects.ts';
import { isEmbedded, type PrintFile } from '../printFile.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';

interface ShownFont {
  readonly page: number;
  readonly object: number | undefined;
  readonly name: string;
  readonly own: PdfDictionary;
  /** Of a composite font what it is made of. */
  readonly descendant: PdfDictionary | undefined;
  readonly kind: string;
  readonly encoding: Encoding | undefined;
  readonly codes: ReadonlySet<number>;
}

const files = ['FontFile', 'FontFile2', 'FontFile3'];

/** The fonts that text is shown in. */
function fontsIn({ document, contents }: PrintFile): readonly ShownFont[] {
  return contents.all.flatMap(({ page, object, fonts }) =>
    [...fonts.values()].map(({ font, encoding, codes }) => {
      const own = document.dictionary(font);
      const [descendant] = document.list(own.get('DescendantFonts')).map((one) => document.dictionary(one));
      const name = String(document.resolve(own.get('BaseFont')) ?? 'without a name');
      return { page, object, name, own, descendant, kind: String(document.resolve(own.get('Subtype'))), encoding, codes };
    }),
  );
}

export const fonts = {
  embedded: {
    code: 'x4/font-embedded',
    source: 'ISO 15930-7:2010, fonts: the font of all text is in the file; of a Type 3 font that is its glyphs',
    severity: 'error',
    remedy: 'Embed the font; where its licence forbids that, set the text in another one',
    check: (file) =>
      fontsIn(file).flatMap(({ page, object, name, own, descendant, kind }): readonly Finding[] => {
        const descriptor = file.document.dictionary((descendant ?? own).get('FontDescriptor'));
        const there = kind === 'Type3' ? own.has('CharProcs') : isEmbedded(file.document, descriptor, files);
        return there ? [] : [{ page, object, message: `the font ${quoted(name)} is not in the file` }];
      }),
  },
  glyphs: {
    code: 'x4/missing-glyph',
    source:
      'ISO 15930-7:2010, fonts: what is shown is in the font, so its glyph 0 is not (looked for in composite fonts whose encoding is Identity or in the file)',
    severity: 'error',
    remedy: 'Set the character in a font that has it; it prints as an empty box',
    check: (file) =>
      fontsIn(file)
        .filter((font) => hasMissing(file.document, font))
        .map(({ page, object, name }) => ({ page, object, message: `a character is missing in the font ${quoted(name)}` })),
  },
} satisfies Record<string, PrintRule<PrintFile>>;

function hasMissing(document: PdfDocument, { descendant, encoding, codes }: ShownFont): boolean {
  if (encoding === undefined) return false;
  const map = document.resolve(descendant?.get('CIDToGIDMap'));
  const glyphs = isStream(map) ? document.bytes(map) : undefined;
  const glyphOf = (character: number) =>
    glyphs === undefined ? character : ((glyphs[character * 2] ?? 0) << 8) + (glyphs[character * 2 + 1] ?? 0);
  return [...codes].some((code) => glyphOf(encoding.character(code)) === 0);
}
