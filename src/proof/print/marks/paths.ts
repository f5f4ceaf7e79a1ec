import { type Matrix, moved } from '../../pdf/matrix.ts';
import { type Handlers, numberAt, paintOf, placed, type Stream } from './stream.ts';

/** Parts of one path that are looked at one by one. */
const mostParts = 2_000;

type Part = [left: number, bottom: number, right: number, top: number];

/** The operators that make paths and paint them (ISO 32000-1, 8.5). A part of a path is known by the box around its points. */
export function pathHandlers(stream: Stream): Handlers {
  let parts: Part[] = [];
  let point: readonly [number, number] = [0, 0];

  const reach = (x: number, y: number) => {
    point = [x, y];
    const [X, Y] = moved(stream.state.matrix, x, y);
    const part = parts.at(-1);
    if (part === undefined) return;
    part[0] = Math.min(part[0], X);
    part[1] = Math.min(part[1], Y);
    part[2] = Math.max(part[2], X);
    part[3] = Math.max(part[3], Y);
  };
  const begin = (x: number, y: number) => {
    if (parts.length >= mostParts) parts.pop();
    parts.push([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    reach(x, y);
  };
  /** Reaches the points of which the first coordinates have these places among the operands. */
  const through =
    (...places: readonly number[]): Handlers[string] =>
    (operands) => {
      for (const place of places) reach(numberAt(operands, place), numberAt(operands, place + 1));
    };

  const fill = () => {
    for (const part of parts) {
      const width = Math.min(part[2] - part[0], part[3] - part[1]) * stream.scale;
      stream.take({ kind: 'area', ...placed(stream, [...part]), ...paintOf(stream.state, 'fill'), width });
    }
  };
  const stroke = () => {
    const width = stream.state.width * narrowest(stream.state.matrix) * stream.scale;
    for (const part of parts) stream.take({ kind: 'line', ...placed(stream, [...part]), ...paintOf(stream.state, 'stroke'), width });
  };
  const painting =
    (...ways: readonly (() => void)[]) =>
    () => {
      for (const way of ways) way();
      parts = [];
    };

  return {
    m: (operands) => begin(numberAt(operands, 0), numberAt(operands, 1)),
    l: through(0),
    c: through(0, 2, 4),
    v: (operands) => {
      reach(...point);
      through(0, 2)(operands);
    },
    y: through(0, 2),
    re: (operands) => {
      const [x = 0, y = 0, width = 0, height = 0] = [0, 1, 2, 3].map((index) => numberAt(operands, index));
      begin(x, y);
      reach(x + width, y);
      reach(x + width, y + height);
      reach(x, y + height);
    },
    S: painting(stroke),
    s: painting(stroke),
    f: painting(fill),
    F: painting(fill),
    'f*': painting(fill),
    B: painting(fill, stroke),
    'B*': painting(fill, stroke),
    b: painting(fill, stroke),
    'b*': painting(fill, stroke),
    n: painting(),
  };
}

/** By how much a matrix makes the width of a line smaller or larger where it is thinnest: its smaller singular value. */
function narrowest([a, b, c, d]: Matrix): number {
  const sum = a * a + b * b + c * c + d * d;
  const area = a * d - b * c;
  return Math.sqrt(Math.max(0, (sum - Math.sqrt(Math.max(0, sum * sum - 4 * area * area))) / 2));
}
