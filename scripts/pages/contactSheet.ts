import { mkdtemp, readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { run } from '../conformance/run.ts';

export interface SheetOptions {
  /** The PNG. */
  readonly to: string;
  readonly dpi: number;
  /** Pages beside one another. */
  readonly across: number;
  /** For what is made on the way. */
  readonly folder: string;
}

const gap = 12;
const ground = { r: 205, g: 205, b: 200 };
const colours = 32;

/** All pages of a PDF on one picture, small enough to be kept. */
export async function contactSheet(
  pdf: string,
  { to, dpi, across, folder }: SheetOptions,
): Promise<{ readonly pages: number; readonly kilobytes: number }> {
  const work = await mkdtemp(path.join(folder, 'sheet-'));
  const ran = await run(['pdftoppm', '-r', String(dpi), '-png', pdf, path.join(work, 'page')]);
  if (ran.code !== 0) throw new Error(`pdftoppm ended with ${ran.code}: ${ran.stderr.slice(0, 400)}`);
  const files = (await readdir(work)).sort();
  const sizes = await Promise.all(files.map(async (file) => sharp(path.join(work, file)).metadata()));
  const [width, height] = [Math.max(...sizes.map((size) => size.width)), Math.max(...sizes.map((size) => size.height))];
  const columns = Math.min(across, files.length);
  const rows = Math.ceil(files.length / columns);
  const { size } = await sharp({
    create: { width: columns * (width + gap) + gap, height: rows * (height + gap) + gap, channels: 3, background: ground },
  })
    .composite(
      files.map((file, n) => ({
        input: path.join(work, file),
        left: gap + (n % columns) * (width + gap),
        top: gap + Math.floor(n / columns) * (height + gap),
      })),
    )
    .png({ palette: true, colours, compressionLevel: 9, effort: 10 })
    .toFile(to);
  return { pages: files.length, kilobytes: Math.round(size / 1024) };
}
