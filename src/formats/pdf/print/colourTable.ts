/** Numbers from 0 to 1, one a channel -> numbers from 0 to 1. */
export type Convert = (from: readonly number[]) => readonly number[];

/** What a profile's tag of type `mft1`, `mft2`, `mAB ` or `mBA ` converts (ICC.1:2010, 10.8 to 10.11); undefined of any other type. */
export interface ColourTable {
  readonly from: number;
  readonly to: number;
  readonly convert: Convert;
  /** Lab in 16 bits of version 2: 0xff00 is 100. */
  readonly legacy: boolean;
}

/** Reads the table of a tag; a RangeError where the tag ends too early. */
export function colourTable(tag: Uint8Array): ColourTable | undefined {
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const type = view.getUint32(0);
  const [from, to] = [view.getUint8(8), view.getUint8(9)];
  if (from < 1 || from > 4 || to < 1 || to > 4) return undefined;
  const stages = readers[type]?.({ view, from, to });
  if (!stages) return undefined;
  return { from, to, legacy: type === types.mft2, convert: (colour) => stages.reduce((value, stage) => stage(value), colour) };
}

const types = { mft1: 0x6d667431, mft2: 0x6d667432, mAB: 0x6d414220, mBA: 0x6d424120, curv: 0x63757276, para: 0x70617261 };

interface Tag {
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
}

const readers: Readonly<Record<number, (tag: Tag) => readonly Convert[]>> = {
  [types.mft1]: (tag) => oldStages(tag, { at: 48, bytes: 1, entries: [256, 256] }),
  [types.mft2]: (tag) => oldStages(tag, { at: 52, bytes: 2, entries: [tag.view.getUint16(48), tag.view.getUint16(50)] }),
  [types.mAB]: (tag) => newStages(tag, 'out of the device'),
  [types.mBA]: (tag) => newStages(tag, 'into the device'),
};

interface Numbers {
  readonly at: number;
  /** Bytes of one number. */
  readonly bytes: 1 | 2;
}

/** Numbers as parts of the highest that their bytes can hold. */
function numbers(view: DataView, { at, bytes }: Numbers, count: number): Float32Array {
  // Before memory is taken for what a damaged tag claims to hold.
  if (at + count * bytes > view.byteLength) throw new RangeError('Past the end of the tag');
  const values = new Float32Array(count);
  for (let index = 0; index < count; index++)
    values[index] = bytes === 1 ? view.getUint8(at + index) / 0xff : view.getUint16(at + index * 2) / 0xffff;
  return values;
}

/** Curves, grid, curves. Their matrix counts for XYZ alone, which no table of a press begins with. */
function oldStages({ view, from, to }: Tag, { at, bytes, entries }: Numbers & { readonly entries: readonly [number, number] }) {
  const points = view.getUint8(10);
  const curves = (start: number, channels: number, count: number) =>
    Array.from({ length: channels }, (_, channel) => sampled(numbers(view, { at: start + channel * count * bytes, bytes }, count)));
  const gridAt = at + from * entries[0] * bytes;
  const size = points ** from * to;
  return [
    each(curves(at, from, entries[0])),
    grid({ points: Array<number>(from).fill(points), to, values: numbers(view, { at: gridAt, bytes }, size) }),
    each(curves(gridAt + size * bytes, to, entries[1])),
  ];
}

/** What the tag has of curves, grid, curves, matrix, curves, in the order of its way. */
function newStages({ view, from, to }: Tag, way: 'out of the device' | 'into the device'): readonly Convert[] {
  const [b = 0, matrixAt = 0, m = 0, gridAt = 0, a = 0] = [12, 16, 20, 24, 28].map((at) => view.getUint32(at));
  const [device, connection] = way === 'out of the device' ? [from, to] : [to, from];
  const curves = (at: number, channels: number) => (at === 0 ? [] : [each(curvesAt(view, at, channels))]);
  const stages = [
    curves(a, device),
    gridAt === 0 ? [] : [newGrid(view, gridAt, { from, to })],
    curves(m, connection),
    matrixAt === 0 ? [] : [matrix(view, matrixAt)],
    curves(b, connection),
  ];
  return (way === 'out of the device' ? stages : stages.reverse()).flat();
}

function newGrid(view: DataView, at: number, { from, to }: Pick<Tag, 'from' | 'to'>): Convert {
  const points = Array.from({ length: from }, (_, channel) => view.getUint8(at + channel));
  const bytes = view.getUint8(at + 16) === 1 ? 1 : 2;
  const size = points.reduce((product, count) => product * count, to);
  return grid({ points, to, values: numbers(view, { at: at + 20, bytes }, size) });
}

function matrix(view: DataView, at: number): Convert {
  const rows = Array.from({ length: 12 }, (_, index) => view.getInt32(at + index * 4) / 65536);
  const row = ([x = 0, y = 0, z = 0]: readonly number[], of: number) =>
    (rows[of * 3] ?? 0) * x + (rows[of * 3 + 1] ?? 0) * y + (rows[of * 3 + 2] ?? 0) * z + (rows[9 + of] ?? 0);
  return (colour) => [row(colour, 0), row(colour, 1), row(colour, 2)];
}

/** A tone -> a tone, both from 0 to 1. */
export type Curve = (value: number) => number;

const each =
  (curves: readonly Curve[]): Convert =>
  (colour) =>
    colour.map((value, channel) => curves[channel]?.(within(value)) ?? value);

const within = (value: number) => Math.min(1, Math.max(0, value));

/** Between the samples in straight lines. */
const sampled =
  (samples: Float32Array): Curve =>
  (value) => {
    const place = value * (samples.length - 1);
    const below = Math.min(Math.floor(place), samples.length - 2);
    const low = samples[below] ?? samples[0] ?? 0;
    return low + ((samples[below + 1] ?? low) - low) * (place - below);
  };

/** Curves of their own type, one behind the other. */
function curvesAt(view: DataView, at: number, count: number): readonly Curve[] {
  const curves: Curve[] = [];
  for (let place = at; curves.length < count; ) {
    const { curve, length } = curveAt(view, place);
    curves.push(curve);
    place += Math.ceil(length / 4) * 4;
  }
  return curves;
}

/** The curve of a tag of type `curv` or `para` (10.5, 10.15). */
export const curveOf = (tag: Uint8Array): Curve => curveAt(new DataView(tag.buffer, tag.byteOffset, tag.byteLength), 0).curve;

function curveAt(view: DataView, at: number): { readonly curve: Curve; readonly length: number } {
  const type = view.getUint32(at);
  if (type === types.curv) {
    const count = view.getUint32(at + 8);
    const length = 12 + count * 2;
    if (count === 0) return { length, curve: (value) => value };
    if (count > 1) return { length, curve: sampled(numbers(view, { at: at + 12, bytes: 2 }, count)) };
    const power = view.getUint16(at + 12) / 256;
    return { length, curve: (value) => value ** power };
  }
  if (type !== types.para) throw new RangeError('Not a curve');
  const counts = [1, 3, 4, 5, 7];
  const kind = view.getUint16(at + 8);
  const count = counts[kind];
  if (count === undefined) throw new RangeError('Not a curve');
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from(
    { length: count },
    (_, index) => view.getInt32(at + 12 + index * 4) / 65536,
  );
  const power = (value: number) => Math.max(0, a * value + b) ** g;
  const curves: readonly Curve[] = [
    (value) => value ** g,
    (value) => (value >= -b / a ? power(value) : 0),
    (value) => (value >= -b / a ? power(value) + c : c),
    (value) => (value >= d ? power(value) : c * value),
    (value) => (value >= d ? power(value) + e : c * value + f),
  ];
  return { length: 12 + count * 4, curve: curves[kind] ?? power };
}

interface Grid {
  /** Of each channel. */
  readonly points: readonly number[];
  readonly to: number;
  /** The last channel runs fastest. */
  readonly values: Float32Array;
}

/** Between the points of a grid in each direction by itself, so that what is grey stays so on the axis of Lab. */
function grid({ points, to, values }: Grid): Convert {
  if (points.some((count) => count < 2)) throw new RangeError('Not a grid');
  const strides = points.map((_, channel) => points.slice(channel + 1).reduce((product, count) => product * count, to));
  return (colour) => {
    const result = new Array<number>(to).fill(0);
    const parts: number[] = [];
    let base = 0;
    points.forEach((count, channel) => {
      const place = within(colour[channel] ?? 0) * (count - 1);
      const below = Math.min(Math.floor(place), count - 2);
      parts.push(place - below);
      base += below * (strides[channel] ?? 0);
    });
    for (let corner = 0; corner < 1 << points.length; corner++) {
      let [weight, at] = [1, base];
      for (let channel = 0; channel < points.length && weight > 0; channel++) {
        const part = parts[channel] ?? 0;
        const above = (corner >> channel) & 1;
        weight *= above ? part : 1 - part;
        if (above) at += strides[channel] ?? 0;
      }
      if (weight > 0) for (let index = 0; index < to; index++) result[index] = (result[index] ?? 0) + weight * (values[at + index] ?? 0);
    }
    return result;
  };
}
