import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { run } from '../conformance/run.ts';
import { type PictureBox, pictureBoxes } from './pictureBoxes.ts';
import { type Plates, platesOf } from './plates.ts';

/** What a field of a chart was to print, and what it prints; percent of cyan, magenta, yellow and black. */
export interface Field {
  /** Of sRGB, `#rrggbb`. */
  readonly colour: string;
  readonly wanted: readonly number[];
  /** On the plates. */
  readonly found: readonly number[];
}

export interface Chart {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A build of the house, and the profile that it prints with. */
export interface ChartHouse {
  /** `lib/cli.js`. */
  readonly cli: string;
  readonly profile: string;
  /** For what is made on the way. */
  readonly folder: string;
}

/**
 * Charts of colours, printed in a story as PNG and as JPEG, and a ramp of greys by itself; what their fields are on the plates that
 * Ghostscript makes of the print copy, beside what Little CMS says that the profile wants (`transicc` of liblcms2-utils).
 */
export async function charts({ cli, profile, folder }: ChartHouse): Promise<readonly Chart[]> {
  const work = await mkdtemp(path.join(folder, 'chart-'));
  await publish(path.join(work, 'source'));
  const ran = await run([process.execPath, cli, 'build', '--source', path.join(work, 'source'), '--out', path.join(work, 'dist')]);
  if (ran.code !== 0) throw new Error(`The build of the charts ended with ${ran.code}: ${ran.stderr.slice(0, 400)}`);
  const file = path.join(work, 'dist', 'chart', 'chart.print.pdf');
  const plates = path.join(work, 'plates');
  await mkdir(plates);
  const boxes = await pictureBoxes(new Uint8Array(await readFile(file)));
  const found: (readonly (readonly number[])[])[] = [];
  let page = 0;
  for await (const sheet of platesOf(file, { folder: plates, resolution, of: 'sheet' })) {
    for (const box of boxes.filter((box) => box.page === page)) found.push(fieldsOn(sheet, box, sheets[found.length]?.colours.length ?? 0));
    page++;
  }
  return Promise.all(
    sheets.map(async ({ name, file, colours: drawn, inks }, at) => {
      const colours = await coloursIn(path.join(work, 'source', 'stories', file), drawn.length);
      const wanted = await inks(colours, profile);
      return {
        name,
        fields: colours.map((colour, field) => ({ colour: hex(colour), wanted: wanted[field] ?? [], found: found[at]?.[field] ?? [] })),
      };
    }),
  );
}

/** The most that any ink of a field is off, in percent. */
export const worstOf = ({ fields }: Chart): number =>
  Math.max(
    ...fields.map(({ wanted, found }) => Math.max(...wanted.map((ink, at) => Math.abs(ink - (found[at] ?? Number.POSITIVE_INFINITY))))),
  );

type Colour = readonly [red: number, green: number, blue: number];

const hex = (colour: Colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Pixels an inch of the plates. */
const resolution = 150;

const steps = [0, 51, 102, 153, 204, 255];
const cube: readonly Colour[] = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue): Colour => [red, green, blue])));
const ramp: readonly Colour[] = Array.from({ length: 18 }, (_, step): Colour => [step * 15, step * 15, step * 15]);
/** Between the steps, and dark: where a conversion by grids is furthest off. */
const between: readonly Colour[] = Array.from({ length: 54 }, (_, at): Colour => [(at * 37) % 97, (at * 53 + 11) % 83, (at * 29 + 5) % 71]);

/** Fields beside one another. */
const across = 18;
/** Pixels of one, each way. */
const side = 80;

/** Colours -> inks in percent, as the profile in a file has them. */
type Inks = (colours: readonly Colour[], profile: string) => Promise<readonly (readonly number[])[]>;

/** Little CMS: numbers in lines -> numbers in lines. */
async function transicc(way: readonly string[], lines: readonly (readonly number[])[]): Promise<readonly (readonly number[])[]> {
  const { code, stdout, stderr } = await run(['transicc', '-n', '-c0', ...way], {
    input: `${lines.map((line) => line.join(' ')).join('\n')}\n`,
  });
  const answers = stdout.split('\n').flatMap((line) => {
    const numbers = line.trim().split(/\s+/).map(Number);
    return numbers.length > 2 && numbers.every(Number.isFinite) ? [numbers] : [];
  });
  if (answers.length !== lines.length)
    throw new Error(`transicc ended with ${code} and ${answers.length} answers: ${stderr.slice(0, 200)}`);
  return answers;
}

const perceptual: Inks = (colours, profile) => transicc(['-t0', '-i', '*sRGB', '-o', profile], colours);

/** Black alone that is as light beside the paper and the full black as the grey is beside white and black. */
const blackAlone: Inks = async (colours, profile) => {
  const amounts = Array.from({ length: 1001 }, (_, at) => at / 10);
  const luminances = async (way: readonly string[], lines: readonly (readonly number[])[]) =>
    (await transicc([...way, '-o', '*XYZ', '-t1'], lines)).map(([, y = 0]) => y);
  const inks = await luminances(
    ['-i', profile],
    amounts.map((amount) => [0, 0, 0, amount]),
  );
  const [paper = 1, full = 0] = [inks[0], inks.at(-1)];
  const greys = await luminances(['-i', '*sRGB'], [[255, 255, 255], ...colours]);
  const [white = 1, ...rest] = greys;
  return rest.map((grey) => {
    const wanted = full + (grey / white) * (paper - full);
    const nearest = inks.reduce((best, ink, at) => (Math.abs(ink - wanted) < Math.abs((inks[best] ?? 0) - wanted) ? at : best), 0);
    return [0, 0, 0, amounts[nearest] ?? 0];
  });
};

const coloured = [...cube, ...ramp, ...between];

const sheets = [
  { name: 'PNG', file: 'colours.png', colours: coloured, inks: perceptual },
  { name: 'JPEG', file: 'colours.jpg', colours: coloured, inks: perceptual },
  { name: 'grey PNG', file: 'greys.png', colours: ramp, inks: blackAlone },
  { name: 'grey JPEG', file: 'greys.jpg', colours: ramp, inks: blackAlone },
] as const;

async function publish(source: string): Promise<void> {
  await mkdir(path.join(source, 'stories'), { recursive: true });
  await writeFile(path.join(source, 'publication.yaml'), publication);
  await writeFile(
    path.join(source, 'stories', 'chart.md'),
    `${story}\n${sheets.map(({ name, file }) => `![A chart as ${name}](${file})\n`).join('\n')}`,
  );
  for (const { file, colours } of sheets) {
    const picture = draw(colours);
    const written = file.endsWith('.jpg') ? picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }) : picture.png();
    await written.toFile(path.join(source, 'stories', file));
  }
}

const publication = `name: Chart
language: en
timeZone: UTC
credits: {Chart: {name: Chart}}
formats: [pdf]
pdf: {profiles: [print]}
`;

const story = `---
headline: A chart of colours
credit: Chart
published: 2026-01-01T00:00:00+00:00
slug: chart
---

Each field is a colour.
`;

function draw(colours: readonly Colour[]) {
  const [width, height] = [across * side, Math.ceil(colours.length / across) * side];
  const pixels = new Uint8Array(width * height * 3).fill(255);
  for (let at = 0; at < width * height; at++) {
    const field = Math.floor(Math.floor(at / width) / side) * across + Math.floor((at % width) / side);
    pixels.set(colours[field] ?? [255, 255, 255], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The colours of a chart as its file has them: a JPEG is a little off itself. */
async function coloursIn(file: string, count: number): Promise<readonly Colour[]> {
  const { data, info } = await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: count }, (_, field): Colour => {
    const [x, y] = [(field % across) * side + side / 2, Math.floor(field / across) * side + side / 2];
    const [red = 0, green = 0, blue = 0] = data.subarray((y * info.width + x) * 3);
    return [red, green, blue];
  });
}

/** The mean ink of the inner half of each field of a chart that stands in a box of a sheet. */
function fieldsOn(plates: Plates, { left, top, width, height }: PictureBox, count: number): readonly (readonly number[])[] {
  const rows = Math.ceil(count / across);
  const scale = resolution / 72;
  const [wide, high] = [(width * scale) / across, (height * scale) / rows];
  return Array.from({ length: count }, (_, field) => {
    const [x, y] = [left * scale + (field % across) * wide, top * scale + Math.floor(field / across) * high];
    return ['Cyan', 'Magenta', 'Yellow', 'Black'].map((ink) => {
      const plate = plates.get(ink);
      if (!plate) throw new Error(`There is no plate of ${ink}`);
      let [sum, seen] = [0, 0];
      for (let row = Math.ceil(y + high / 4); row < y + (high * 3) / 4; row++)
        for (let column = Math.ceil(x + wide / 4); column < x + (wide * 3) / 4; column++, seen++)
          sum += 255 - (plate.pixels[row * plate.width + column] ?? 255);
      return sum / seen / 2.55;
    });
  });
}
