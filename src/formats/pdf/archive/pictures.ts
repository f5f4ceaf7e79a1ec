import { limits, type Picture, type Report, type World } from '../../../model/index.ts';
import { faults as common } from '../../pictures/faults.ts';
import { faults } from '../faults.ts';
import { jpegFrame } from '../jpegFrame.ts';

/** Some pictures by path, as JPEG or PNG that pdfkit writes as they are: any other kind is turned into one. */
export async function picturesOf(shown: Iterable<Shown>, world: World, report: Report): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const picture of shown) {
    if (pictures.has(picture.src)) continue;
    const bytes = await world.read(picture.src);
    if (!bytes) {
      report(common.gone(picture.src));
      continue;
    }
    const plain = isPlain(bytes) ? bytes : await converted(bytes, picture);
    if (plain) pictures.set(picture.src, plain);
    else report(faults.pictureUnreadable(picture.src));
  }
  return pictures;
}

type Shown = Pick<Picture, 'src' | 'mediaType'>;

/** Whether pdfkit writes the bytes as they are, without a deflating of its own, in colours that the file declares. */
const isPlain = (bytes: Uint8Array): boolean => isPlainJpeg(bytes) || isPlainPng(bytes);

/** Eight bits, grey or RGB, without a colour profile of its own, sequential or progressive. */
function isPlainJpeg(bytes: Uint8Array): boolean {
  const { components, bits, plain, adobe, profile } = jpegFrame(bytes) ?? { profile: [] };
  // Adobe's mark with no transform: the three channels are RGB, which readers take for YCbCr.
  return plain === true && bits === 8 && (components === 1 || components === 3) && adobe !== 0 && profile.every(isSrgb);
}

/** A profile that calls itself sRGB. */
const isSrgb = (profile: Uint8Array): boolean => /s\0?R\0?G\0?B/.test(latin(profile, 0, profile.length));

/** Eight bits or fewer, no transparency, not interlaced, no profile of its own (PNG specification, 11.2.1). */
function isPlainPng(bytes: Uint8Array): boolean {
  if (latin(bytes, 1, 3) !== 'PNG') return false;
  const [depth = 0, colour = 0] = [bytes[24], bytes[25]];
  if (depth > 8 || ![0, 2, 3].includes(colour) || bytes[28] !== 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 33; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = latin(bytes, at + 4, 4);
    if (kind === 'IDAT') return true;
    if (kind === 'tRNS' || kind === 'iCCP') return false;
  }
  return false;
}

const latin = (bytes: Uint8Array, from: number, length: number): string => {
  let text = '';
  for (let at = from; at < from + length && at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};

/** Pixels along the longer side that print needs at the page's full measure. */
const enough = 2400;

/** sRGB on white paper, upright: photographs as JPEG, drawings as PNG. */
async function converted(bytes: Uint8Array, { mediaType }: Shown): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  const upright = sharp(bytes, { limitInputPixels: limits.picturePixels, animated: false })
    .rotate()
    .resize({ width: enough, height: enough, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb');
  const photograph = mediaType === 'image/jpeg' || mediaType === 'image/webp';
  const done = photograph ? upright.jpeg({ quality: 90 }) : upright.png({ palette: false, progressive: false });
  // What sharp can't decode is the picture's fault, not ours.
  return done.toBuffer().then(
    (made) => new Uint8Array(made),
    () => undefined,
  );
}
