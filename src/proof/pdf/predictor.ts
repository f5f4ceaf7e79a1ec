import { Unreadable } from '../unreadable.ts';

/** What a filter is told: a number of its DecodeParms, or undefined. */
export type Parameter = (name: string) => number | undefined;

/** Undoes what was done to rows of samples before they were packed (ISO 32000-1, 7.4.4.4): PNG's filters of rows, or TIFF's differences. */
export function unpredict(bytes: Uint8Array, parameter: Parameter): Uint8Array {
  const predictor = parameter('Predictor') ?? 1;
  if (predictor === 1) return bytes;
  const [colours, bits, columns] = [parameter('Colors') ?? 1, parameter('BitsPerComponent') ?? 8, parameter('Columns') ?? 1];
  const pixel = Math.max(1, Math.ceil((colours * bits) / 8));
  const row = Math.ceil((colours * bits * columns) / 8);
  if (!Number.isSafeInteger(row) || row < 1 || row > 100_000_000) throw new Unreadable('a stream in it is packed in an unknown way');
  return predictor === 2 ? undifferenced(bytes, { row, colours, bits }) : unfilteredRows(bytes, row, pixel);
}

/** PNG (its specification, 9): a byte in front of each row says how it was made from its neighbours. */
function unfilteredRows(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(rows * row);
  let size = 0;
  for (let index = 0; index < rows; index++) {
    const from = index * (row + 1);
    const kind = bytes[from] ?? 0;
    const length = Math.min(row, bytes.length - from - 1);
    if (kind > 4) throw new Unreadable('a table in it is packed in an unknown way');
    for (let at = 0; at < length; at++) {
      const left = at >= pixel ? (out[size + at - pixel] ?? 0) : 0;
      const above = index > 0 ? (out[size + at - row] ?? 0) : 0;
      const corner = index > 0 && at >= pixel ? (out[size + at - row - pixel] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, kind === 4 ? paeth(left, above, corner) : 0][kind] ?? 0;
      out[size + at] = (bytes[from + 1 + at] ?? 0) + guess;
    }
    size += Math.max(0, length);
  }
  return out.subarray(0, size);
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

/** TIFF 6.0, 14: each sample is its difference from that of the pixel before it. */
function undifferenced(bytes: Uint8Array, { row, colours, bits }: { row: number; colours: number; bits: number }): Uint8Array {
  if (bits !== 8) throw new Unreadable('a picture in it is packed in an unknown way');
  const out = Uint8Array.from(bytes);
  for (let at = 0; at < out.length; at++) if (at % row >= colours) out[at] = (out[at] ?? 0) + (out[at - colours] ?? 0);
  return out;
}
