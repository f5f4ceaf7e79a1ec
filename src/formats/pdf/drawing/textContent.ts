import type { GlyphRun, LineMark, TextMark } from '../../../model/index.ts';
import { type FaceBook, longestString, type Shown } from '../faces/faceBook.ts';
import type { Inks } from './inks.ts';
import { number } from './number.ts';

/**
 * Text marks as one text object. A line's spaces are widened at once, where they are of a face's stock; what then differs is told between
 * strings, in thousandths of an em.
 */
export function textContent(faces: FaceBook, inks: Inks, marks: readonly (TextMark | LineMark)[]): string {
  let out = 'BT\n';
  const line = newLine();
  let last: TextMark | LineMark | undefined;
  let font = '';
  let penX = 0;
  let penY = Number.NaN;
  let spacing = 0;
  for (const mark of marks) {
    const { size, y, stretch = 1, tracking = 0 } = mark;
    const runs = mark.kind === 'line' ? mark.runs : [mark.glyphs];
    for (let at = 0; at < runs.length; at++) {
      const glyphs = runs[at] as GlyphRun; // in range
      const x = mark.kind === 'line' ? mark.x + (mark.at[at] ?? 0) : mark.x;
      const shown = faces.shown(glyphs);
      const look = last === mark ? '' : lookContent(mark, last, inks);
      const isOther = font !== shown.font || last?.size !== size;
      if (isOther || look !== '' || y !== penY || Math.abs(x - penX) > size * 20) {
        out += line.end();
        const wanted = mark.kind === 'line' ? spacingOf(mark, at, faces) : 0;
        const word = wanted === spacing ? '' : `${wanted} Tw `;
        spacing = wanted;
        out += `${isOther ? `/${shown.font} ${number(size)} Tf ` : ''}${look}${word}1 0 0 -1 ${number(x)} ${number(y)} Tm\n`;
        font = shown.font;
        penX = x;
        penY = y;
      } else {
        const back = Math.round(((penX - x) / size / stretch) * 1000);
        line.back(back);
        penX -= (back * size * stretch) / 1000;
      }
      last = mark;
      // Spaces in the midst of a run are as wide as they were shaped.
      if (spacing !== 0 && (shown.widens === 'some' || glyphs.offsets)) {
        out += `${line.pause()}0 Tw\n`;
        spacing = 0;
      }
      if (glyphs.offsets) out += line.pause() + offsetContent(faces, { glyphs, size }, font);
      else line.show(shown);
      penX += ((glyphs.width * size) / 1000 + glyphs.ids.length * tracking + (shown.widens === 'all' ? spacing : 0)) * stretch;
    }
  }
  return `${out}${line.end()}${spacing === 0 ? '' : '0 Tw\n'}ET`;
}

/** What the first space of a line, from a run on, is wider than its face has it, in points before `stretch`; 0 where it has none in stock. */
function spacingOf({ runs, at, size, stretch = 1, tracking = 0 }: LineMark, from: number, faces: FaceBook): number {
  for (let which = from; which < runs.length - 1; which++) {
    const glyphs = runs[which] as GlyphRun; // in range
    if (glyphs.text !== ' ' || faces.shown(glyphs).widens !== 'all') continue;
    const width = (at[which + 1] ?? 0) - (at[which] ?? 0);
    return Math.round((width / stretch - (glyphs.width * size) / 1000 - tracking) * 1e4) / 1e4 + 0;
  }
  return 0;
}

/** What is to be set, but for the font, so that a mark looks as it should after one that is drawn. */
function lookContent({ ink, stretch = 1, tracking = 0 }: TextMark | LineMark, last: TextMark | LineMark | undefined, inks: Inks): string {
  let out = '';
  if (last === undefined || (last.stretch ?? 1) !== stretch) out += `${number(stretch * 100)} Tz `;
  if (last === undefined || (last.tracking ?? 0) !== tracking) out += `${number(tracking)} Tc `;
  return last?.ink === ink ? out : `${out}${inks[ink]} `;
}

/** What one TJ shows: strings that follow one another are one. */
function newLine() {
  let line = '';
  let kern = 0;
  let since = 0;
  const end = (): string => {
    const shown = line === '' ? '' : `[${line})]TJ\n`;
    line = '';
    kern = 0;
    since = 0;
    return shown;
  };
  return {
    back(by: number): void {
      kern += by;
    },
    show({ codes, after }: Shown): void {
      if (codes === '') {
        kern += after;
        return;
      }
      if (line === '') line = kern === 0 ? `(${codes}` : `${kern}(${codes}`;
      else if (kern !== 0 || since + codes.length > longestString) line += `)${kern}(${codes}`;
      else line += codes;
      since = kern === 0 ? since + codes.length : codes.length;
      kern = after;
    },
    /** With the pen where it is to go on. */
    pause(): string {
      const moved = kern;
      const shown = end();
      if (moved === 0) return shown;
      return shown === '' ? `[${moved}]TJ\n` : shown.replace(/\]TJ\n$/, `${moved}]TJ\n`);
    },
    end,
  };
}

/** Glyphs that stand off the baseline, each by itself; the font is the one that was set before. */
function offsetContent(faces: FaceBook, { glyphs, size }: Pick<TextMark, 'glyphs' | 'size'>, font: string): string {
  let out = '';
  let current = font;
  const inFont = (name: string) => {
    if (name !== current) out += `/${name} ${number(size)} Tf `;
    current = name;
  };
  glyphs.ids.forEach((id, at) => {
    const [x, y] = glyphs.offsets?.[at] ?? [0, 0];
    const { offsets: _, ...rest } = glyphs;
    const one = faces.shown({ ...rest, ids: [id], advances: [glyphs.advances[at] ?? 0], texts: [glyphs.texts[at] ?? ''] });
    inFont(one.font);
    out += `${number((y * size) / 1000)} Ts [${number(-x)}(${one.codes})${number(x + one.after)}]TJ\n`;
  });
  inFont(font);
  return `${out}0 Ts\n`;
}
