import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Draws the pictures of the sample publication into a folder. They are shapes only: letters would depend on the machine's faces. */
export async function drawPictures(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { width, height, shapes }] of Object.entries(pictures)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${shapes()}</svg>`;
    await sharp(Buffer.from(svg))
      .removeAlpha()
      .png({ compressionLevel: 9 })
      .toFile(path.join(folder, `${name}.png`));
  }
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: () => string;
}

const round = (value: number) => Math.round(value * 10) / 10;
const circle = (x: number, y: number, r: number, fill = '#000') =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}"/>`;
const ring = (x: number, y: number, r: number, ink = '#222') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="#f4f1ea" stroke="${ink}" stroke-width="5"/>`;
const line = (d: string, width = 4, ink = '#222') =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
const range = (count: number) => Array.from({ length: count }, (_, n) => n);

const inks = ['#0093d3', '#cc006b', '#e8b800', '#222222'] as const;

const pictures: Readonly<Record<string, Picture>> = {
  press: { width: 1500, height: 620, shapes: press },
  ramp: { width: 1500, height: 300, shapes: () => dots(1500, 300, 22, (x) => 0.04 + (x / 1500) * 0.66) },
  sheets: { width: 1189, height: 841, shapes: sheets },
  lens: { width: 1400, height: 640, shapes: lens },
  cover: { width: 1400, height: 1400, shapes: cover },
};

/** Four units on one web, a reel before and a folder behind. */
function press(): string {
  const y = 300;
  const units = inks.map((ink, n) => {
    const x = 390 + n * 225;
    const above = [ring(x, y - 58, 55), ring(x, y - 163, 50, ink), ring(x - 66, y - 228, 24, ink), ring(x + 66, y - 228, 24)];
    const below = [ring(x, y + 58, 55), ring(x, y + 163, 50, ink), ring(x - 66, y + 228, 24, ink), ring(x + 66, y + 228, 24)];
    return `${above.join('')}${below.join('')}`;
  });
  const reel = range(6).map(
    (n) =>
      `<circle cx="150" cy="420" r="${120 - n * 19}" fill="${n === 5 ? '#fff' : '#f4f1ea'}" stroke="#222" stroke-width="${n === 0 ? 5 : 2}"/>`,
  );
  const web = line(`M 150 300 L 240 ${y} L 1220 ${y} L 1330 190 L 1330 300`, 7, '#555');
  const folder = `<path d="M1255 300 H1405 L1330 440 Z" fill="#f4f1ea" stroke="#222" stroke-width="5"/>${line('M1330 440 V500', 7, '#555')}`;
  const copies = range(5).map(
    (n) => `<rect x="${1262 + n * 4}" y="${510 + n * 16}" width="120" height="10" fill="#f4f1ea" stroke="#222" stroke-width="3"/>`,
  );
  return [reel.join(''), units.join(''), web, folder, copies.join('')].join('');
}

/** A screen turned by 45 degrees; `share` of each cell is ink, from the distance to the left edge. */
function dots(width: number, height: number, cell: number, share: (x: number) => number): string {
  const step = cell / Math.SQRT2;
  const rows = Math.ceil(height / step) + 2;
  return range(rows)
    .flatMap((row) =>
      range(Math.ceil(width / (2 * step)) + 2).map((column) => {
        const x = (column * 2 + (row % 2)) * step;
        return circle(x, row * step, cell * Math.sqrt(share(Math.min(width - 1, Math.max(0, x))) / Math.PI), '#111');
      }),
    )
    .join('');
}

/** A0 to A8, each half of the one before. */
function sheets(): string {
  const parts: string[] = [];
  let [x, y, width, height] = [12, 12, 1165, 817];
  for (const n of range(9)) {
    const across = n % 2 === 0;
    const [w, h] = across ? [width / 2, height] : [width, height / 2];
    parts.push(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="hsl(38 ${18 + n * 4}% ${96 - n * 5}%)" stroke="#222" stroke-width="4"/>`,
    );
    if (across) x += w;
    else y += h;
    [width, height] = across ? [width / 2, height] : [width, height / 2];
  }
  parts.push(
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="none" stroke="#222" stroke-width="4"/>`,
  );
  return parts.join('');
}

/** Two lenses with one curve: the whole, and the one in steps. */
function lens(): string {
  const middle = 320;
  const glass = 'fill="#d7e6ea" stroke="#222" stroke-width="4"';
  const half = 250;
  const depth = (y: number) => 150 * (1 - (y / half) ** 2);
  const thick = [...range(51).map((n) => `${round(430 + depth(half - n * 10))} ${middle - half + n * 10}`)];
  const stepped = range(10).flatMap((n) => {
    const [from, to] = [-half + n * 50, -half + (n + 1) * 50];
    const low = Math.min(depth(from), depth(to));
    return range(6).map((k) => {
      const y = from + ((to - from) * k) / 5;
      return `${round(1100 + 24 + depth(y) - low)} ${round(middle + y)}`;
    });
  });
  const rays = (from: number, at: number) =>
    range(9).map((n) =>
      line(`M ${from} ${middle} L ${at} ${middle - 200 + n * 50} L ${at + 330} ${middle - 200 + n * 50}`, 2.5, '#c08a00'),
    );
  return [
    rays(60, 440).join(''),
    rays(760, 1106).join(''),
    `<path d="M 430 ${middle - half} L ${thick.join(' L ')} L 430 ${middle + half} Z" ${glass}/>`,
    `<path d="M 1100 ${middle - half} L ${stepped.join(' L ')} L 1100 ${middle + half} Z" ${glass}/>`,
    circle(60, middle, 15, '#c08a00'),
    circle(760, middle, 15, '#c08a00'),
  ].join('');
}

/** Rings of dots that grow outwards. */
function cover(): string {
  return range(17)
    .flatMap((n) => range(6 * (n + 1)).map((k) => ({ n, turn: ((k + (n % 2) / 2) / (6 * (n + 1))) * 2 * Math.PI })))
    .map(({ n, turn }) => {
      const radius = 34 + n * 38;
      return circle(700 + radius * Math.cos(turn), 700 + radius * Math.sin(turn), 4 + n * 0.75, n === 11 ? '#b3261e' : '#111');
    })
    .join('');
}
