import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../conformance/outcome.ts';
import { type Copy, ofEach } from './copies.ts';
import { showsAccent, wrongBleed, wrongInks, wrongMarks } from './inks.ts';
import { coverage, platesOf } from './plates.ts';
import { type Accent, accentWished, marksWished } from './wished.ts';

/** Pixels an inch: enough to see whether a plate is bare. Marks are hairlines. */
const resolution = { page: 36, sheet: 72 } as const;

/** tiffsep takes ten times as long as inkcov: it looks at editions and some stories, and at their first pages, where all that stands out begins. */
const sampled = { oneStoryIn: 6, pages: 6, sheets: 1 } as const;

/** What stands out is in editions, and only there. */
const mayStandOut = ({ print }: Pick<Copy, 'print'>, { cmyk, spot }: Accent): boolean =>
  (cmyk !== undefined || spot !== undefined) && print.path.startsWith('editions/');

/** What Ghostscript's inkcov finds on pages without pictures: black alone. */
export async function inkCovered(copies: readonly Copy[]): Promise<Outcome> {
  const black: number[] = [];
  const faults = await ofEach(copies, async ({ way, print, pictured }) => {
    const mayShow = mayStandOut({ print }, await accentWished(way));
    return (await coverage(print.file, resolution.page)).flatMap(([cyan = 1, magenta = 1, yellow = 1, share = 1], at) => {
      if (pictured.has(at + 1) || mayShow) return [];
      black.push(share);
      return cyan + magenta + yellow === 0 ? [] : [`page ${at + 1} has cyan ${cyan}, magenta ${magenta}, yellow ${yellow}`];
    });
  });
  const inked = black.filter((share) => share > 0);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return {
    figures: `${black.length} pages with no other ink, black on ${percent(Math.min(...inked))} to ${percent(Math.max(...inked))} of a page, ${black.length - inked.length} blank`,
    faults,
  };
}

/** What tiffsep finds on some of them, pixel by pixel, and outside the pages of those that have marks. */
export async function plateByPlate(copies: readonly Copy[], folder: string): Promise<Outcome> {
  const some = copies.filter(({ print }, at) => at % sampled.oneStoryIn === 0 || print.path.startsWith('editions/'));
  const sum = { pages: 0, accents: 0, sheets: 0 };
  const faults = await ofEach(some, async ({ way, print, pictured, boxes }) => {
    const accent = await accentWished(way);
    const found: string[] = [];
    let page = 0;
    let accents = 0;
    const place = { folder: await mkdtemp(path.join(folder, 'plates-')) };
    for await (const plates of platesOf(print.file, { ...place, resolution: resolution.page, of: 'page', pages: sampled.pages })) {
      page++;
      if (pictured.has(page)) continue;
      sum.pages++;
      if (showsAccent(plates, accent)) accents++;
      found.push(...wrongInks(plates, accent).map((fault) => `page ${page}: ${fault}`));
    }
    sum.accents += accents;
    if (accents === 0 && mayStandOut({ print }, accent)) found.push('what stands out is in black');
    const hasMarks = marksWished(way).some((kind) => kind !== 'slug');
    if (!hasMarks && !pictured.has(1)) return found;
    let sheet = 0;
    for await (const plates of platesOf(print.file, { ...place, resolution: resolution.sheet, of: 'sheet', pages: sampled.sheets })) {
      const about = boxes[sheet];
      sheet++;
      sum.sheets++;
      const said = about ? [...wrongBleed(plates, about), ...(hasMarks ? wrongMarks(plates, about) : [])] : ['it has no boxes'];
      found.push(...said.map((fault) => `sheet ${sheet}: ${fault}`));
    }
    return found;
  });
  return {
    figures: `${sum.pages} pages of ${some.length} files, ${sum.accents} of them with an accent in its own inks, and ${sum.sheets} sheets with marks or a picture`,
    faults,
  };
}
