import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { run } from '../conformance/run.ts';

/** One plate of a page as Ghostscript makes it: a byte a pixel, 255 is bare, 0 is full ink. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The plates of a page by the names of their inks, spot colours too. */
export type Plates = ReadonlyMap<string, Plate>;

export interface Rendering {
  /** An empty folder for what Ghostscript writes. */
  readonly folder: string;
  /** Pixels an inch. */
  readonly resolution: number;
  /** The sheet, marks and all, or the page as it will be cut. */
  readonly of: keyof typeof cut;
  /** How many pages from the first; default all. */
  readonly pages?: number;
}

const ghostscript = ['gs', '-q', '-dSAFER', '-dNOPAUSE', '-dBATCH'] as const;
const cut = { sheet: [], page: ['-dUseTrimBox'] } as const;

/** The share of each page, as it will be cut, that has any cyan, magenta, yellow and black, by inkcov; pixels an inch. */
export async function coverage(file: string, resolution: number): Promise<readonly (readonly number[])[]> {
  const { stdout } = await run([...ghostscript, ...cut.page, '-sDEVICE=inkcov', `-r${resolution}`, '-o', '-', file]);
  return [...stdout.matchAll(/^ *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +CMYK OK/gm)].map(([, ...inks]) => inks.map(Number));
}

/** The plates of each page of a PDF, by tiffsep. The folder is empty again after the last. */
export async function* platesOf(file: string, { folder, resolution, of, pages: most }: Rendering): AsyncIterable<Plates> {
  const to = path.join(folder, '%05d.tif');
  const last = most === undefined ? [] : [`-dLastPage=${most}`];
  const ran = await run([...ghostscript, ...cut[of], ...last, '-sDEVICE=tiffsep', `-r${resolution}`, '-o', to, file]);
  if (ran.code !== 0) throw new Error(`Ghostscript ended with ${ran.code}: ${ran.stderr.slice(0, 200)}`);
  const names = (await readdir(folder)).sort();
  const pages = new Map<string, [ink: string, name: string][]>();
  for (const name of names) {
    const [, page, ink] = /^(\d+)\((.+)\)\.tif$/.exec(name) ?? [];
    if (page !== undefined && ink !== undefined) pages.set(page, [...(pages.get(page) ?? []), [ink, name]]);
  }
  for (const inks of pages.values())
    yield new Map(await Promise.all(inks.map(async ([ink, name]) => [ink, await plateIn(path.join(folder, name))] as const)));
  for (const name of names) await rm(path.join(folder, name));
}

async function plateIn(file: string): Promise<Plate> {
  const { data, info } = await sharp(file).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}
