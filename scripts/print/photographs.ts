import sharp from 'sharp';

/** The one that is large enough for a page to its edges. */
export const cover = 'cover.jpg';

/** Pictures as newsrooms send them, by file name: each is drawn from numbers, so that it is the same again. */
export async function photographs(): Promise<Readonly<Record<string, Uint8Array>>> {
  const [width, height] = [1600, 1060];
  const large = { width: 2400, height: 1590 };
  const scene = () => sharp(landscape(width, height), { raw: { width, height, channels: 3 } });
  const made = await Promise.all(
    Object.entries({
      [cover]: sharp(landscape(large.width, large.height), { raw: { ...large, channels: 3 } }).jpeg({ quality: 80 }),
      'photograph.jpg': scene().jpeg({ quality: 80 }),
      'grey.jpg': scene().toColourspace('b-w').jpeg({ quality: 80 }),
      // As a picture desk hands it over that works for the press: in its inks, and with no profile.
      'press.jpg': scene().toColourspace('cmyk').jpeg({ quality: 80 }),
      'drawing.png': sharp(Buffer.from(drawing(width, height)))
        .removeAlpha()
        .png(),
      'cut-out.png': sharp(Buffer.from(drawing(width, height))).png(),
    }).map(async ([name, picture]) => [name, new Uint8Array(await picture.toBuffer())] as const),
  );
  return Object.fromEntries(made);
}

/** Sky, hills and water in 8 bits of red, green and blue: every tone from deep shadow to light. */
function landscape(width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [x / width, y / height];
      const hills = 0.55 + 0.08 * Math.sin(across * 9) + 0.03 * Math.sin(across * 31 + 1);
      const ripple = 0.5 + 0.5 * Math.sin(down * 160 + 3 * Math.sin(across * 12));
      const shade = down - hills;
      const [red, green, blue] =
        shade < 0
          ? [120 + 130 * down, 150 + 90 * down, 215 + 35 * down]
          : shade < 0.12
            ? [20 + 240 * shade, 45 + 320 * shade, 18 + 120 * shade]
            : [30 + 60 * ripple, 70 + 70 * ripple, 95 + 90 * ripple];
      pixels.set([red, green, blue], (y * width + x) * 3);
    }
  }
  return pixels;
}

/** A few flat colours with sharp edges. */
const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="40" y="40" width="${width - 80}" height="${height - 80}" fill="#f4f1ea"/>${[
    '#0093d3',
    '#cc006b',
    '#e8b800',
    '#222222',
  ]
    .map((ink, n) => `<circle cx="${300 + n * 330}" cy="${height / 2}" r="220" fill="${ink}" stroke="#111" stroke-width="6"/>`)
    .join('')}</svg>`;
