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
    return unlike(wanted, found).map((fault) => `page ${at + 1}: ${fault}`);
  });
}

/** The first word that one page has and the other has not at that place. In which order poppler tells them is a matter of thousandths. */
function unlike(wanted: readonly Word[], found: readonly Word[]): readonly string[] {
  const left = new Map<string, Word[]>();
  for (const word of wanted) left.set(word.text, [...(left.get(word.text) ?? []), word]);
  for (const { text, x, y } of found) {
    const same = left.get(text) ?? [];
    const at = same.findIndex((word) => Math.abs(word.x - x) <= slack && Math.abs(word.y - y) <= slack);
    if (at < 0) return [`“${text}” is at ${x.toFixed(2)}, ${y.toFixed(2)}, and not there in the archive copy`];
    same.splice(at, 1);
  }
  const [lost] = [...left.values()].flat();
  return lost ? [`“${lost.text}” is not where the archive copy has it`] : [];
}
