import { judges } from '../conformance/judges.ts';
import type { Outcome } from '../conformance/outcome.ts';
import { run } from '../conformance/run.ts';
import { boxesOf, wrongBoxes } from './boxes.ts';
import { type Copy, ofEach, picturesIn } from './copies.ts';
import { otherLines } from './sameLines.ts';
import { bleedWished } from './wished.ts';

/** Boxes by pdfinfo: cut to the archive copy's page, printed as far beyond it as is wished. */
export async function boxesRight(copies: readonly Copy[]): Promise<Outcome> {
  const faults = await ofEach(copies, async ({ way, archive, boxes }) => {
    const [page] = await boxesOf(archive.file);
    return page ? wrongBoxes(boxes, page, bleedWished(way)) : ['the archive copy has no page'];
  });
  return { figures: `${pagesIn(copies)} pages`, faults };
}

/** Lines and pages are the archive copy's, by pdftotext. */
export async function linesSame(copies: readonly Copy[]): Promise<Outcome> {
  return { figures: `${pagesIn(copies)} pages of ${copies.length} files, every word`, faults: await ofEach(copies, otherLines) };
}

/** Every object is whole, by qpdf. */
export async function objectsWhole(copies: readonly Copy[]): Promise<Outcome> {
  const found = await ofEach(copies, async ({ print }) => (await judges.qpdf.judge([print.file])).map(({ message }) => message));
  return { figures: `${copies.length} files clean`, faults: found };
}

/** Colour spaces of a press. */
const inks: ReadonlySet<string> = new Set(['cmyk', 'gray']);

/** Pictures by pdfimages and faces by pdffonts: in the press's inks, without masks, and all in the file. */
export async function allInside(copies: readonly Copy[]): Promise<Outcome> {
  const sum = { pictures: 0, faces: 0 };
  const faults = await ofEach(copies, async ({ print }) => {
    const pictures = await picturesIn(print.file);
    const faces = await facesIn(print.file);
    sum.pictures += pictures.length;
    sum.faces += faces.length;
    return [
      ...pictures
        .filter(({ kind, colour }) => kind !== 'image' || !inks.has(colour))
        .map(({ kind, colour, page }) => `page ${page} has a picture (${kind}) in ${colour}`),
      ...faces.filter(({ isIn }) => !isIn).map(({ name }) => `${name} is not in the file`),
    ];
  });
  return { figures: `${sum.pictures} pictures and ${sum.faces} faces`, faults };
}

async function facesIn(file: string): Promise<readonly { readonly name: string; readonly isIn: boolean }[]> {
  const { stdout } = await run(['pdffonts', file]);
  return stdout
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => ({
      name: line.split(' ')[0] ?? '',
      isIn: / (?:yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line)?.[0].startsWith(' yes') ?? false,
    }));
}

const pagesIn = (copies: readonly Copy[]): number => copies.reduce((sum, { boxes }) => sum + boxes.length, 0);
