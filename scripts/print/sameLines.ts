import { run } from '../conformance/run.ts';
import { heightOf } from './boxes.ts';
import type { Copy } from './copies.ts';
import { pagesWished } from './wished.ts';

interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The words of each page by poppler, with where each stands: points from the top left corner of the sheet. */
async function wordsOf(file: string): Promise<readonly (readonly Word[])[]> {
  const { stdout } = await run(['pdftotext', '-bbox', '-enc', 'UTF-8', file, '-']);
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>([^<]*)</g)].map(([, x, y, text = '']) => ({
        text,
        x: Number(x),
        y: Number(y),
      })),
    );
}

/** Points: what two files and poppler round. */
const slack = 0.05;

/** Every page of the archive copy is in the print copy, with the same words at the same places of the page; all others are blank. */
export async function otherLines({ way, archive, print, boxes }: Copy): Promise<readonly string[]> {
  const { multiple, every, shift } = pagesWished(way);
  const [kept, printed] = await Promise.all([wordsOf(archive.file), wordsOf(print.file)]);
  const count = Math.ceil((kept.length * every) / multiple) * multiple;
  if (printed.length !== count) return [`${printed.length} pages, not ${count}`];
  return printed.flatMap((words, at) => {
    const page = boxes[at];
    if (!page) return [`page ${at + 1} has no boxes`];
    const { media, trim } = page;
    const moved = at % 2 === 0 ? shift : -shift;
    const found = words
      .map(({ text, x, y }) => ({ text, x: x - (trim[0] - media[0]) - moved, y: y - (media[3] - trim[3]) }))
      .filter(({ y }) => y > 0 && y < heightOf(trim)); // without the slug line
    const wanted = at % every === 0 ? (kept[at / every] ?? []) : [];
    const stray = found.findIndex(({ text, x, y }, n) => {
      const word = wanted[n];
      return word?.text !== text || Math.abs(word.x - x) > slack || Math.abs(word.y - y) > slack;
    });
    if (stray >= 0) return [`page ${at + 1}: “${found[stray]?.text}” is where the archive copy has “${wanted[stray]?.text ?? 'nothing'}”`];
    return found.length < wanted.length ? [`page ${at + 1}: “${wanted[found.length]?.text}” of the archive copy is not there`] : [];
  });
}
