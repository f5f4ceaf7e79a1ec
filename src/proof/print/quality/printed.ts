import { Unreadable } from '../../unreadable.ts';
import { overlaps } from '../box.ts';
import type { Mark } from '../marks/mark.ts';
import { markReader } from '../marks/markReader.ts';
import type { PrintFile } from '../printFile.ts';
import type { Allowance, Unpack } from './allowance.ts';
import { type PictureInk, pictureInk } from './pictureInk.ts';

/** A file with all that is drawn in it, as the rules of printing look at it. */
export interface Printed {
  readonly file: PrintFile;
  readonly allowance: Allowance;
  /** What is drawn on what is left after the cut, or bleeds over it; each kind of mark of a page once. */
  readonly marks: readonly Mark[];
  readonly inks: readonly PictureInk[];
  readonly unjudged: readonly { readonly page: number; readonly object?: number; readonly what: string }[];
}

/** Marks that differ in nothing a rule asks for are one: a page has thousands. */
const mostMarks = 200_000;

export async function printedOf(file: PrintFile, allowance: Allowance, unpack?: Unpack): Promise<Printed> {
  const marks = new Map<string, Mark>();
  const unjudged: { page: number; object?: number; what: string }[] = [];
  const reader = markReader(file.document);
  for (const page of file.pages) {
    const { trim, bleed } = page;
    try {
      reader.read(page, (mark) => {
        const area = mark.kind === 'picture' ? bleed : trim;
        if (area !== undefined && !overlaps(mark.box, area)) return;
        const key = keyOf(mark);
        if (marks.has(key)) return;
        if (marks.size >= mostMarks) throw new Unreadable('it has too many marks');
        marks.set(key, mark);
      });
    } catch (error) {
      const why = error instanceof Unreadable ? error.message : 'it is damaged';
      unjudged.push({ page: page.page, object: page.object, what: `how the page prints (${why})` });
    }
  }
  const all = [...marks.values()];
  const inks: PictureInk[] = [];
  const seen = new Set<number>();
  for (const mark of all) {
    if (mark.kind === 'unseen') unjudged.push({ page: mark.page, object: mark.object, what: mark.what });
    if (mark.kind !== 'picture' || seen.has(mark.object)) continue;
    seen.add(mark.object);
    const ink = await pictureInk(file.document, mark, { limit: allowance.ink, ...(unpack && { unpack }) });
    if (typeof ink === 'string')
      unjudged.push({ page: mark.page, object: mark.object, what: `the colours of the picture "${mark.name}" (${ink})` });
    else if (ink !== undefined) inks.push(ink);
  }
  return { file, allowance, marks: all, inks, unjudged };
}

function keyOf(mark: Mark): string {
  const at = `${mark.page} ${mark.object} ${mark.kind}`;
  if (mark.kind === 'picture') return `${at} ${mark.name} ${mark.resolution.toFixed(0)}`;
  if (mark.kind === 'unseen') return `${at} ${mark.what}`;
  const size = mark.kind === 'text' ? mark.size : Math.min(mark.width, 2);
  const ink = mark.ink === undefined ? '' : Object.values(mark.ink).join();
  return `${at} ${size?.toFixed(2)} ${ink} ${mark.overprints} ${mark.keeps}`;
}
