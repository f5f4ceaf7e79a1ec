import { run } from '../conformance/run.ts';

/** A box on a page: left, bottom, right, top in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The boxes of a page as poppler reads them (ISO 32000-1, 14.11.2). */
export interface PageBoxes {
  readonly media: Box;
  readonly bleed: Box;
  readonly trim: Box;
}

/** The boxes of each page of a PDF. */
export async function boxesOf(file: string): Promise<readonly PageBoxes[]> {
  const { stdout } = await run(['pdfinfo', '-box', '-f', '1', '-l', '-1', file]);
  const found = { Media: new Map<number, Box>(), Bleed: new Map<number, Box>(), Trim: new Map<number, Box>() };
  for (const [, page, kind, numbers = ''] of stdout.matchAll(/^Page +(\d+) (Media|Bleed|Trim)Box:(.*)$/gm)) {
    const [left = Number.NaN, bottom = Number.NaN, right = Number.NaN, top = Number.NaN] = numbers.trim().split(/ +/).map(Number);
    found[kind as keyof typeof found].set(Number(page), [left, bottom, right, top]); // the pattern's own alternatives
  }
  return [...found.Media].map(([page, media]) => ({ media, bleed: found.Bleed.get(page) ?? media, trim: found.Trim.get(page) ?? media }));
}

export const widthOf = ([left, , right]: Box) => right - left;
export const heightOf = ([, bottom, , top]: Box) => top - bottom;

/** pdfinfo prints hundredths. */
const slack = 0.02;
const isNear = (one: number, other: number) => Math.abs(one - other) <= slack;

/** What is wrong with the boxes of a print copy that is cut to the size of `page`, with so many points of bleed. */
export function wrongBoxes(pages: readonly PageBoxes[], { media: page }: PageBoxes, by: number): readonly string[] {
  return pages.flatMap(({ media, bleed, trim }, at) => {
    const isPage = isNear(widthOf(trim), widthOf(page)) && isNear(heightOf(trim), heightOf(page));
    const grown: Box = [trim[0] - by, trim[1] - by, trim[2] + by, trim[3] + by];
    const isGrown = grown.every((edge, side) => isNear(edge, bleed[side] ?? Number.NaN));
    const isInside = bleed[0] >= media[0] && bleed[1] >= media[1] && bleed[2] <= media[2] && bleed[3] <= media[3];
    const faults = [
      ...(isPage ? [] : [`TrimBox ${trim} is not as large as the page`]),
      ...(isGrown ? [] : [`BleedBox ${bleed} is not ${by.toFixed(2)} pt beyond TrimBox ${trim}`]),
      ...(isInside ? [] : [`BleedBox ${bleed} is not inside MediaBox ${media}`]),
    ];
    return faults.map((fault) => `page ${at + 1}: ${fault}`);
  });
}
