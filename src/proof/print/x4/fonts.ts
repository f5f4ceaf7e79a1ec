import type { PdfDocument } from '../../pdf/document.ts';
import { isStream, type PdfDictionary } from '../../pdf/objects.ts';
import { isEmbedded, type PrintFile } from '../printFile.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';

interface UsedFont {
  readonly page: number;
  readonly object: number | undefined;
  readonly name: string;
  readonly own: PdfDictionary;
  /** Of a composite font what it is made of. */
  readonly descendant: PdfDictionary | undefined;
  readonly kind: string;
  readonly codes: ReadonlySet<number>;
}

const files = ['FontFile', 'FontFile2', 'FontFile3'];

/** The fonts that text is shown in. */
function fontsIn({ document, contents }: PrintFile): readonly UsedFont[] {
  return contents.all.flatMap(({ page, object, fonts }) =>
    [...fonts.values()].map(({ font, codes }) => {
      const own = document.dictionary(font);
      const [descendant] = document.list(own.get('DescendantFonts')).map((one) => document.dictionary(one));
      const name = String(document.resolve(own.get('BaseFont')) ?? 'without a name');
      return { page, object, name, own, descendant, kind: String(document.resolve(own.get('Subtype'))), codes };
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
      'ISO 15930-7:2010, fonts: what is shown is in the font, so its glyph 0 is not (looked for in fonts of glyph numbers, Identity-H or -V)',
    severity: 'error',
    remedy: 'Set the character in a font that has it; it prints as an empty box',
    check: (file) =>
      fontsIn(file)
        .filter(
          ({ own, descendant }) => descendant !== undefined && /^Identity-[HV]$/.test(String(file.document.resolve(own.get('Encoding')))),
        )
        .filter(({ descendant, codes }) => hasMissing(file.document, descendant, codes))
        .map(({ page, object, name }) => ({ page, object, message: `a character is missing in the font ${quoted(name)}` })),
  },
} satisfies Record<string, PrintRule<PrintFile>>;

function hasMissing(document: PdfDocument, descendant: PdfDictionary | undefined, codes: ReadonlySet<number>): boolean {
  const map = document.resolve(descendant?.get('CIDToGIDMap'));
  if (!isStream(map)) return codes.has(0);
  const glyphs = document.bytes(map);
  return [...codes].some((code) => ((glyphs[code * 2] ?? 0) << 8) + (glyphs[code * 2 + 1] ?? 0) === 0);
}
