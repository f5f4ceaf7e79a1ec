import { type Diagnostic, limits, type OpenSource, type PictureType, type Place } from '../model/index.ts';
import { clean } from './characters.ts';
import { faults } from './faults.ts';
import { resolveFile } from './resolveFile.ts';

/** An opened picture: pixels as shown, after EXIF rotation. */
export interface OpenedPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: PictureType;
  /** Its own IPTC or XMP credit. */
  readonly credit?: string;
}

type Fault = (place: Place) => Diagnostic;
type Opened = { readonly picture: OpenedPicture } | { readonly fault: Fault };

/** Opens the pictures of one story, each once. `url` is as the text names it. */
export function pictureOpener(storyPath: string, open: OpenSource): (url: string) => Promise<Opened> {
  const opened = new Map<string, Promise<Opened>>();
  return async (url) => {
    const resolved = resolvePicture(storyPath, url);
    if (typeof resolved === 'function') return { fault: resolved };
    let one = opened.get(resolved.path);
    if (!one) {
      one = openOne(resolved.path, open);
      opened.set(resolved.path, one);
    }
    return one;
  };
}

/** The path from the source folder of what a story in some folder names; it may use `..` but not leave the source folder. */
export function resolvePicture(storyPath: string, url: string): { path: string } | Fault {
  const resolved = resolveFile(storyPath, url);
  return 'path' in resolved ? resolved : (place) => faults[unresolved[resolved.no]](place, url.trim());
}

const unresolved = { elsewhere: 'remotePicture', bad: 'badPicturePath', outside: 'outsidePicture' } as const;

async function openOne(path: string, open: OpenSource): Promise<Opened> {
  const answer = await open(path);
  if ('refused' in answer) {
    const { refused } = answer;
    return { fault: (place) => (refused === 'outside' ? faults.outsidePicture(place, path) : faults.refusedPicture(place, path, refused)) };
  }
  const { bytes } = answer;
  if (bytes.length > limits.pictureBytes) return { fault: (place) => faults.largePicture(place, path, `${bytes.length} bytes`) };
  const kind = kindOf(bytes);
  if (!isPictureType(kind)) return { fault: (place) => faults.pictureType(place, path, kind) };
  const size = await decode(bytes);
  if (size === 'broken') return { fault: (place) => faults.brokenPicture(place, path) };
  if ('pixels' in size) return { fault: (place) => faults.largePicture(place, path, `${size.pixels} pixels`) };
  const credit = await creditOf(bytes, kind, size.xmp);
  const { width, height } = size;
  return { picture: { src: path, width, height, mediaType: kind, ...(credit && { credit }) } };
}

const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const satisfies readonly PictureType[];
const isPictureType = (kind: string): kind is PictureType => pictureTypes.some((type) => type === kind);

/** What begins a file: the types that are read, then those that people try. */
const signatures: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^\xFF\xD8\xFF/, 'image/jpeg'],
  [/^\x89PNG\r\n\x1A\n/, 'image/png'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^(\xEF\xBB\xBF)?\s*<(svg|[\s\S]*<svg)/i, 'an SVG drawing, which can hold programs and links'],
  [/^(\xEF\xBB\xBF)?\s*<(\?xml|!DOCTYPE|html)/i, 'an XML or HTML file'],
  [/^(II\*\0|MM\0\*)/, 'a TIFF file'],
  [/^[\s\S]{4}ftyp(avif|avis)/, 'an AVIF file'],
  [/^[\s\S]{4}ftyp/, 'a HEIC or video file'],
  [/^%PDF-/, 'a PDF file'],
  [/^BM/, 'a BMP file'],
  [/^$/, 'an empty file'],
];

function kindOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 1000));
  return signatures.find(([pattern]) => pattern.test(start))?.[1] ?? 'no picture that is known here';
}

type Decoded = { readonly width: number; readonly height: number; readonly xmp?: Uint8Array } | { readonly pixels: number } | 'broken';

/** Decodes every pixel, so that a picture cut short is found now and not by a reader. */
async function decode(bytes: Uint8Array): Promise<Decoded> {
  const { default: sharp } = await import('sharp');
  const options = { failOn: 'error', limitInputPixels: limits.picturePixels, sequentialRead: true } as const;
  try {
    const { width, height, orientation = 1, pages = 1, xmp } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    const pixels = width * height * pages;
    if (pixels > limits.picturePixels) return { pixels };
    // An average of all rows needs all rows.
    await sharp(bytes, { ...options, pages: -1 })
      .resize(8, 8, { fit: 'fill', fastShrinkOnLoad: false })
      .raw()
      .toBuffer();
    // Orientations from 5 lie on their side (EXIF 2.32, 4.6.4 A).
    const [across, down] = orientation >= 5 ? [height, width] : [width, height];
    return { width: across, height: down, ...(xmp && { xmp }) };
  } catch {
    return 'broken';
  }
}

/** IPTC Credit, else By-line, else XMP photoshop:Credit, else dc:creator. */
async function creditOf(bytes: Uint8Array, kind: PictureType, xmp: Uint8Array | undefined): Promise<string | undefined> {
  const isJpeg = kind === 'image/jpeg';
  if (!isJpeg && !xmp) return undefined;
  const { default: exifr } = await import('exifr');
  const wanted = {
    tiff: false,
    exif: false,
    gps: false,
    ifd1: false,
    icc: false,
    jfif: false,
    ihdr: false,
    iptc: true,
    xmp: true,
    mergeOutput: false,
  } as const;
  let found: unknown;
  try {
    // Only JPEG is read whole; the XMP of other types is handed over in the smallest JPEG that can hold it.
    found = await exifr.parse(isJpeg ? bytes : jpegAround(xmp ?? new Uint8Array()), wanted);
  } catch {
    return undefined;
  }
  const at = (group: string, key: string): string | undefined => {
    const value = property(property(found, group), key);
    const one = Array.isArray(value) ? value.map(String).join(', ') : value;
    if (typeof one !== 'string') return undefined;
    return (
      clean(group === 'iptc' ? asUtf8(one) : unescapeXml(one))
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, limits.headerValue) || undefined
    );
  };
  return at('iptc', 'Credit') ?? at('iptc', 'Byline') ?? at('photoshop', 'Credit') ?? at('dc', 'creator');
}

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** IPTC text comes as bytes, one a character; most of it is UTF-8 (marked or not), the rest Latin-1. */
function asUtf8(text: string): string {
  if (!/[\x80-\xFF]/.test(text) || /[^\0-\xFF]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** exifr hands over the text of XMP with its references (XML 1.0, 4.6). */
const unescapeXml = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? whole;
  });

/** SOI, APP1 with XMP (XMP part 3, 1.1.3), EOI. */
function jpegAround(xmp: Uint8Array): Uint8Array {
  const name = new TextEncoder().encode('http://ns.adobe.com/xap/1.0/\0');
  const length = Math.min(65_535, xmp.length + name.length + 2);
  return Uint8Array.of(
    0xff,
    0xd8,
    0xff,
    0xe1,
    length >> 8,
    length & 0xff,
    ...name,
    ...xmp.subarray(0, length - name.length - 2),
    0xff,
    0xd9,
  );
}
