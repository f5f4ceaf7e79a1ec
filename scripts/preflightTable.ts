import { type PrintRule, pressRules, printRules } from '../src/proof/print/index.ts';

/** docs/preflight.md: each rule that a PDF for the press is judged by, how grave it is to break it, who wants it, and what to do. */
export function preflightTable(): string {
  return [
    '# Preflight',
    '',
    'Printed by scripts/tables.ts from the rules themselves. `slugline check --as pdfx4 FILE.pdf` judges anybody’s PDF by them and names page,',
    'object and picture. Print copies of Slugline’s own are judged by PDF/X-4 before they are sealed.',
    '',
    'An error breaks PDF/X-4; a warning prints badly; a note was not looked at. ISO 15930-7 is named with what it speaks of, GWG2015 (Ghent',
    'Workgroup, 17 November 2015) with its sections; where a number differs from theirs, it is given.',
    '',
    'Not looked at: whether JPEG, JPEG 2000, CCITT and JBIG2 data are sound; the ink of shadings, of pictures in JPEG 2000, and of several',
    'things that overprint each other; the size of text in patterns and fonts of Type 3; glyphs that are missing in simple fonts. Left out,',
    'because the standard could not be looked up: LZW, embedded files, the names of layer configurations, CMYK profiles equal to the intent’s.',
    '',
    ...section('PDF/X-4', pressRules),
    ...section('Printing', printRules),
  ].join('\n');
}

const section = (name: string, rules: readonly Pick<PrintRule<never>, 'code' | 'severity' | 'source' | 'remedy'>[]): readonly string[] => [
  `## ${name}`,
  '',
  '| code | | who wants it, and what | what to do |',
  '|---|---|---|---|',
  ...rules.map(({ code, severity, source, remedy }) => `| \`${code}\` | ${severity} | ${source} | ${remedy} |`),
  '',
];
