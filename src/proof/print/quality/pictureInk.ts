import type { PdfDocument } from '../../pdf/document.ts';
import { isDataFilter } from '../../pdf/filters.ts';
import { isStream } from '../../pdf/objects.ts';
import { Unreadable } from '../../unreadable.ts';
import type { Mark } from '../marks/mark.ts';
import { leavesOf } from '../spaces.ts';
import type { Unpack } from './allowance.ts';

/** A picture that lays more ink than is allowed. */
export interface PictureInk {
  readonly page: number;
  readonly object: number;
  readonly name: string;
  /** All inks together where they are the most, in percent. */
  readonly most: number;
  /** How much of the picture is over the limit, from 0 to 1. */
  readonly over: number;
}

/** Less of a picture than this is not seen to smear. */
const tolerated = 0.001;

/** The ink of a picture in four channels; undefined where it is none or within the limit, a text where it could not be looked at, and why. */
export async function pictureInk(
  document: PdfDocument,
  picture: Extract<Mark, { kind: 'picture' }>,
  { limit, unpack }: { readonly limit: number; readonly unpack?: Unpack },
): Promise<PictureInk | string | undefined> {
  const { reference, dictionary, resources, page, object, name } = picture;
  const stream = document.resolve(reference);
  if (!isStream(stream) || document.resolve(dictionary.get('ImageMask')) === true) return undefined;
  const filter = [document.resolve(dictionary.get('Filter'))].flat().at(-1);
  if (filter === 'JPXDecode' && !dictionary.has('ColorSpace')) return 'JPEG 2000 says its colours itself, and is not read';
  const leaves = leavesOf(document, dictionary.get('ColorSpace'), resources);
  const isCmyk = leaves.some((leaf) =>
    'device' in leaf
      ? leaf.device === 'DeviceCMYK'
      : 'profile' in leaf && document.resolve(document.dictionary(leaf.profile).get('N')) === 4,
  );
  const kind = document.list(dictionary.get('ColorSpace')).map((part) => document.resolve(part))[0];
  if (!isCmyk || kind === 'Separation') return undefined;
  if (kind === 'Indexed' || kind === 'DeviceN') return `it is of the kind ${kind}`;
  if (document.resolve(dictionary.get('BitsPerComponent')) !== 8) return 'it has not 8 bits a channel';
  try {
    const samples = await samplesOf(document, picture, unpack);
    if (typeof samples === 'string') return samples;
    const [width, height] = ['Width', 'Height'].map((key) => Number(document.resolve(dictionary.get(key))));
    if (samples.length < (width ?? 0) * (height ?? 0) * 4) return 'it has fewer samples than pixels';
    const decode = document.list(dictionary.get('Decode')).map((value) => document.resolve(value));
    const found = overLimit(samples, { limit, inverted: decode[0] === 1 });
    return found.over > tolerated ? { page, object, name, ...found } : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

/** Four bytes a pixel, as the file has them. */
async function samplesOf(
  document: PdfDocument,
  { reference, dictionary }: Extract<Mark, { kind: 'picture' }>,
  unpack: Unpack | undefined,
): Promise<Uint8Array | string> {
  const filters = [document.resolve(dictionary.get('Filter'))].flat().flatMap((filter) => document.resolve(filter) ?? []);
  const [last] = filters.slice(-1);
  if (filters.every((filter) => isDataFilter(String(filter)))) return document.bytes(reference);
  if (last !== 'DCTDecode' || filters.length > 1) return `it is packed with ${String(last)}`;
  const jpeg = document.encoded(reference);
  return (await unpack?.(jpeg)) ?? 'it is a JPEG that could not be unpacked';
}

function overLimit(samples: Uint8Array, { limit, inverted }: { readonly limit: number; readonly inverted: boolean }) {
  let most = 0;
  let over = 0;
  const pixels = Math.floor(samples.length / 4);
  const bound = limit * 2.55;
  for (let at = 0; at < pixels * 4; at += 4) {
    const sum = (samples[at] ?? 0) + (samples[at + 1] ?? 0) + (samples[at + 2] ?? 0) + (samples[at + 3] ?? 0);
    const ink = inverted ? 1020 - sum : sum;
    if (ink > most) most = ink;
    // Half a step of each channel is rounding.
    if (ink > bound + 2) over++;
  }
  return { most: most / 2.55, over: pixels === 0 ? 0 : over / pixels };
}
