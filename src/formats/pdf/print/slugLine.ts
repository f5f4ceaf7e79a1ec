import type { GlyphRun, TextMark } from '../../../model/index.ts';
import type { Face } from '../../../typeset/index.ts';
import type { Slug } from '../forme.ts';

/** What is to be said of a file wherever a sheet of it lies. */
export interface Line extends Slug {
  /** What it is printed on, and how. */
  readonly condition: string;
}

/** One sheet of all. */
interface Sheet {
  readonly number: number;
  readonly count: number;
  readonly blank: boolean;
}

/** Points; below six nothing is read. */
const size = 6.5;
/** Points from one line to the next. */
export const lineDepth = 8;

/** What a printer reads beside a page, as wide as `measure`, each line from its own top left corner: one line, or more where names are long. */
export function slugLines(line: Line, { number, count, blank }: Sheet, type: Type): readonly (readonly TextMark[])[] {
  const { name, version, date, condition, credits } = line;
  const said = [name, `version ${version}`, date, `page ${number} of ${count}${blank ? ' (blank)' : ''}`, condition, credits.join(', ')];
  return linesIn(said.join(' · ').split(' '), type).map((text) => {
    let x = 0;
    return runsOf(text, type).map((glyphs): TextMark => {
      const mark: TextMark = { kind: 'text', owner: 'furniture', x, y: size, size, ink: 'text', glyphs };
      x += widthOf([glyphs]);
      return mark;
    });
  });
}

interface Type {
  /** Points. */
  readonly measure: number;
  readonly faces: readonly Face[];
}

/** As many words on a line as fit; a word that fits no line goes on in the next. */
function linesIn(words: readonly string[], type: Type): readonly string[] {
  const fits = (text: string) => widthOf(runsOf(text, type)) <= type.measure;
  const all = words.join(' ');
  if (fits(all)) return [all];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line);
        line = '';
      }
      line += letter;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A text in the faces that have its letters; a question mark stands for a letter that none has. */
function runsOf(text: string, { faces: [first, ...others] }: Type): readonly GlyphRun[] {
  if (!first) return [];
  const parts: { readonly face: Face; text: string }[] = [];
  for (const letter of text) {
    const character = letter.codePointAt(0) ?? 0;
    const face = [first, ...others].find((each) => each.has(character));
    const last = parts.at(-1);
    if (last && last.face === (face ?? first)) last.text += face ? letter : '?';
    else parts.push({ face: face ?? first, text: face ? letter : '?' });
  }
  return parts.map(({ face, text }) => face.shape(text, { language: 'en', figures: 'lining' }));
}

const widthOf = (runs: readonly GlyphRun[]): number => (runs.reduce((sum, { width }) => sum + width, 0) * size) / 1000;
