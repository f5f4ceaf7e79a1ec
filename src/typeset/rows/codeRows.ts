import type { BodyNode, Mark } from '../../model/index.ts';
import { widthOf } from '../lines/word.ts';
import { type Row, row } from '../row.ts';
import { baselineOf, type Setting, type Site } from '../setting.ts';
import { textMarks } from '../textMarks.ts';

/** Tabs stop at every so many letters. */
const tab = 4;

/** Room at the end of a line for its hook, in ems. */
const hookRoom = 1.2;

/** Code as written: every space kept; a line too long goes on below, with a hook at its end. */
export function codeRows({ design, type }: Setting, text: string, site: Site & { readonly source: BodyNode | undefined }): readonly Row[] {
  const style = design.styles.code;
  const left = site.left + Math.min(design.step / 2, site.measure / 8);
  const right = site.left + site.measure;
  const baseline = baselineOf(style);
  const shape = (part: string) => type.shape(style, part);
  const lines = text.replace(/\n$/, '').split('\n').map(untabbed);

  const rows = lines.flatMap((line, at) => {
    type.note(shape(line), site.source?.type === 'text' ? site.source : undefined);
    const room = { whole: right - left, hook: style.size * hookRoom };
    const parts = partsOf(line, room, (part) => (widthOf(shape(part)) * style.size) / 1000);
    // A line parted inside a word is whole in the text.
    const parted = parts.slice(0, -1).some((part) => !part.endsWith(' '));
    return parts.map((part, index) => {
      const last = index === parts.length - 1;
      // The lines of code are parted in the text as well.
      const runs = shape(last ? `${part} ` : part);
      const own = textMarks(runs, { owner: site.owner, x: left, y: baseline, size: style.size, ink: style.ink });
      const marks = parted
        ? own.map((mark, run): Mark => (index === 0 && run === 0 ? { ...mark, says: `${line} ` } : { ...mark, joins: true }))
        : own;
      const first = at === 0 || at === lines.length - 2;
      return row(style.leading, {
        marks: last ? marks : [...marks, ...hook(right, baseline, style.size)],
        keep: !last || (lines.length > 1 && first),
      });
    });
  });
  const gap = design.leading / 2;
  const short = rows.length * style.leading < (design.lines * design.leading) / 4;
  const spaced = rows.map((each, at) => ({ ...each, before: at === 0 ? gap : 0, keep: each.keep || (short && at < rows.length - 1) }));
  return [...spaced, row(0, { before: gap })];
}

/** The parts of a line, each as long as fits, ending after a space where there is one in its second half. */
function partsOf(
  line: string,
  room: { readonly whole: number; readonly hook: number },
  pointsOf: (part: string) => number,
): readonly string[] {
  if (pointsOf(line) <= room.whole) return [line];
  const parts: string[] = [];
  let part = '';
  let width = 0;
  // A letter with the marks that belong to it.
  for (const [letter] of line.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const more = pointsOf(letter);
    if (part !== '' && width + more > room.whole - room.hook) {
      const space = part.lastIndexOf(' ') + 1;
      const end = space > part.length / 2 && part.slice(0, space).trim() !== '' ? space : part.length;
      parts.push(part.slice(0, end));
      part = part.slice(end);
      width = pointsOf(part);
    }
    part += letter;
    width += more;
  }
  return [...parts, part];
}

/** Drawn, not written: no character of the code. */
const hook = (right: number, baseline: number, size: number): readonly Mark[] => {
  const bar = { kind: 'rule', owner: 'furniture', ink: 'quiet' } as const;
  const thick = size * 0.07;
  const wide = size * 0.5;
  return [
    { ...bar, x: right - wide, y: baseline - size * 0.1, width: wide, height: thick },
    { ...bar, x: right - thick, y: baseline - size * 0.5, width: thick, height: size * 0.4 },
  ];
};

function untabbed(line: string): string {
  let out = '';
  let column = 0;
  for (const letter of line) {
    const wide = letter === '\t' ? tab - (column % tab) : 1;
    out += letter === '\t' ? ' '.repeat(wide) : letter;
    column += wide;
  }
  return out;
}
