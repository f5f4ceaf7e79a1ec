import type { Outcome } from '../conformance/outcome.ts';
import { errorsOf, type Made } from '../conformance/publication.ts';
import { each, run } from '../conformance/run.ts';
import { boxesOf, type PageBoxes } from './boxes.ts';
import type { PressHouse, Way } from './houses.ts';

/** A story or an edition in both copies, with how its publication is printed. */
export interface Copy {
  readonly way: Way;
  readonly archive: Made;
  readonly print: Made;
  /** Of the print copy. */
  readonly boxes: readonly PageBoxes[];
  /** Pages of the print copy that show a picture, from 1. */
  readonly pictured: ReadonlySet<number>;
}

/** Processes at a time. */
const width = 2;

/** All that publications have in both copies, read by poppler. */
export const copiesOf = (houses: readonly PressHouse[]): Promise<readonly Copy[]> =>
  each(
    houses.flatMap(({ way, files }) => pairsIn(files).map((pair) => ({ way, ...pair }))),
    width,
    async (pair) => ({
      ...pair,
      boxes: await boxesOf(pair.print.file),
      pictured: new Set((await picturesIn(pair.print.file)).map(({ page }) => page)),
    }),
  );

function pairsIn(files: readonly Made[]) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return files.flatMap((archive) => {
    const print = byPath.get(archive.path.replace(/\.pdf$/, '.print.pdf'));
    return print ? [{ archive, print }] : [];
  });
}

/** Looks at each copy; what is said of one names it. */
export async function ofEach(copies: readonly Copy[], look: (copy: Copy) => Promise<readonly string[]>): Promise<readonly string[]> {
  const said = await each(copies, width, async (copy) => {
    const faults = await look(copy).catch((error: unknown) => [String(error)]);
    return faults.map((fault) => `${copy.way.name}, ${copy.print.path}: ${fault}`);
  });
  return said.flat();
}

/** Whether every story and every edition is there in both copies. */
export function bothCopies(houses: readonly PressHouse[]): Outcome {
  const pairs = houses.flatMap(({ files }) => pairsIn(files));
  const faults = houses.flatMap(({ way, build, subjects, files }) => {
    const said = build.ran.code === 0 ? [] : [`${way.name} ended with ${build.ran.code}: ${errorsOf(build.ran)}`];
    const count = pairsIn(files).length;
    return count === subjects ? said : [...said, `${way.name} has ${count} print copies of ${subjects}`];
  });
  const editions = pairs.filter(({ print }) => print.path.startsWith('editions/')).length;
  const seconds = houses.reduce((sum, { build }) => sum + build.ran.milliseconds, 0) / 1000;
  return { figures: `${pairs.length - editions} stories and ${editions} editions, built in ${seconds.toFixed(0)} s`, faults };
}

export interface ShownPicture {
  readonly page: number;
  /** As pdfimages names it: gray, cmyk, rgb, icc, index, ... */
  readonly colour: string;
  /** `image`, or the mask of one. */
  readonly kind: string;
}

/** The pictures in a PDF by pdfimages. */
export async function picturesIn(file: string): Promise<readonly ShownPicture[]> {
  const { stdout } = await run(['pdfimages', '-list', file]);
  return stdout
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [page = '', , kind = '', , , colour = ''] = line.trim().split(/ +/);
      return { page: Number(page), kind, colour };
    });
}
