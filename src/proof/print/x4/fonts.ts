import { type FontParts, fontParts, showsMissing, type UsedFont } from '../../pdf/usedFont.ts';
import { isEmbedded, type PrintFile } from '../printFile.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';

interface ShownFont extends FontParts {
  readonly page: number;
  readonly object: number | undefined;
  readonly name: string;
  readonly kind: string;
  readonly used: UsedFont;
}

const files = ['FontFile', 'FontFile2', 'FontFile3'];

/** The fonts that text is shown in. */
function fontsIn({ document, contents }: PrintFile): readonly ShownFont[] {
  return contents.all.flatMap(({ page, object, fonts }) =>
    [...fonts.values()].map((used) => {
      const parts = fontParts(document, used.font);
      const said = (key: string) => document.resolve(parts.own.get(key));
      return { page, object, ...parts, name: String(said('BaseFont') ?? 'without a name'), kind: String(said('Subtype')), used };
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
        .filter(({ used }) => showsMissing(file.document, used))
        .map(({ page, object, name }) => ({ page, object, message: `a character is missing in the font ${quoted(name)}` })),
  },
} satisfies Record<string, PrintRule<PrintFile>>;
