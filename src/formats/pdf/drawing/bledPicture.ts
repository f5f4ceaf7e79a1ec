import type { Leaf } from './leaf.ts';

/** Points from the top left corner of the layout's page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points: what sizes are rounded by. */
const slack = 0.01;

/**
 * A picture that reaches an edge of the page goes on to the edge of the bleed: enlarged in its proportions as much as that takes, it keeps its
 * other edges, and what is too much of it is left out. `shown` is that part of `picture`. Undefined where it reaches no edge, or nothing is cut.
 */
export function bledPicture(
  { x, y, width, height }: Area,
  { boxes, ...leaf }: Pick<Leaf, 'x' | 'y' | 'height' | 'boxes'>,
): { readonly picture: Area; readonly shown: Area } | undefined {
  if (!boxes) return undefined;
  const [trimLeft = 0, trimBottom = 0, trimRight = 0, trimTop = 0] = boxes.TrimBox;
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.BleedBox;
  const across = further({ from: x, to: x + width }, { page: trimRight - trimLeft, from: left - leaf.x, to: right - leaf.x });
  const down = further(
    { from: y, to: y + height },
    { page: trimTop - trimBottom, from: leaf.height - top - leaf.y, to: leaf.height - bottom - leaf.y },
  );
  if (!across.reaches && !down.reaches) return undefined;
  const shown = { x: across.from, y: down.from, width: across.to - across.from, height: down.to - down.from };
  const scale = Math.max(shown.width / width, shown.height / height);
  const size = { width: width * scale, height: height * scale };
  return {
    shown,
    picture: { ...size, x: shown.x + (shown.width - size.width) * across.spare, y: shown.y + (shown.height - size.height) * down.spare },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** One way across a page: where what lies between `from` and `to` ends, and which part of what is too much is left out at its beginning. */
function further(own: Span, bleed: Span & { readonly page: number }): Span & { readonly spare: number; readonly reaches: boolean } {
  const [begins, ends] = [own.from <= slack, own.to >= bleed.page - slack];
  return {
    from: begins ? bleed.from : own.from,
    to: ends ? bleed.to : own.to,
    spare: begins === ends ? 0.5 : begins ? 1 : 0,
    reaches: begins || ends,
  };
}
