/**
 * What a paragraph is made of, item by item: a box keeps its width or nearly so, glue gives and takes, a penalty is a place where a line
 * may end at a price. One column of numbers for each property, since the breaker goes through all items again and again.
 */
export interface Material {
  /** How many items there are; what the columns hold beyond is of no paragraph. */
  count: number;
  /** One of `kinds`. */
  kind: Uint8Array;
  /** Points. Of a penalty: what is added where the line ends there, as a hyphen is. */
  width: Float64Array;
  /** Of a box: what scaling and tracking its glyphs can add to its width. */
  stretch: Float64Array;
  shrink: Float64Array;
  /** Of a penalty: `Infinity` forbids, `-Infinity` demands. */
  cost: Float64Array;
  /** 1 where lines end with a hyphen: two in a row cost more, and no more than `BreakRules.hyphens` stand in a row. */
  flagged: Uint8Array;
  /** Points beyond the edges of the column: how far what ends a line here, and what begins the next one, stands out into the margin. */
  end: Float64Array;
  start: Float64Array;
}

export const kinds = { box: 0, glue: 1, penalty: 2 } as const;

/** Room for a long paragraph; it grows with longer ones. */
const room = 512;

/** Takes the items of one paragraph after the other. */
export interface MaterialBuilder extends Material {
  clear(): void;
  box(width: number, stretch?: number, shrink?: number): void;
  glue(width: number, stretch: number, shrink: number): void;
  penalty(cost: number, width?: number, flagged?: boolean): void;
  /** How far the item that was added last stands out. */
  hangs(end: number, start: number): void;
  /** What a paragraph ends with: room after its last word, and an end of line that must be. */
  finish(): void;
  /** Puts one more place before an item, where what stands out is as there. */
  insertPenalty(at: number, cost: number): void;
}

export function newMaterial(): MaterialBuilder {
  const add = (kind: number, width: number): number => {
    const at = material.count++;
    if (at === material.kind.length) grow(material);
    material.kind[at] = kind;
    material.width[at] = width;
    material.stretch[at] = 0;
    material.shrink[at] = 0;
    material.cost[at] = 0;
    material.flagged[at] = 0;
    material.end[at] = 0;
    material.start[at] = 0;
    return at;
  };
  const giving =
    (kind: number) =>
    (width: number, stretch = 0, shrink = 0) => {
      const at = add(kind, width);
      material.stretch[at] = stretch;
      material.shrink[at] = shrink;
    };
  const numbers = () => new Float64Array(room);
  const material: MaterialBuilder = {
    count: 0,
    kind: new Uint8Array(room),
    width: numbers(),
    stretch: numbers(),
    shrink: numbers(),
    cost: numbers(),
    flagged: new Uint8Array(room),
    end: numbers(),
    start: numbers(),
    clear() {
      material.count = 0;
    },
    box: giving(kinds.box),
    glue: giving(kinds.glue),
    penalty(cost, width = 0, flagged = false) {
      const at = add(kinds.penalty, width);
      material.cost[at] = cost;
      material.flagged[at] = flagged ? 1 : 0;
    },
    hangs(end, start) {
      const at = material.count - 1;
      material.end[at] = end;
      material.start[at] = start;
    },
    finish() {
      material.penalty(Number.POSITIVE_INFINITY);
      material.glue(0, 1e6, 0);
      material.penalty(Number.NEGATIVE_INFINITY);
    },
    insertPenalty(at, cost) {
      const { length } = material.kind;
      if (material.count === length) grow(material);
      for (const column of columnsOf(material)) column.copyWithin(at + 1, at, material.count);
      material.count++;
      material.kind[at] = kinds.penalty;
      material.width[at] = 0;
      material.stretch[at] = 0;
      material.shrink[at] = 0;
      material.cost[at] = cost;
    },
  };
  return material;
}

const columnsOf = ({ kind, width, stretch, shrink, cost, flagged, end, start }: Material) => [
  kind,
  width,
  stretch,
  shrink,
  cost,
  flagged,
  end,
  start,
];

function grow(material: Material): void {
  const size = material.kind.length * 2;
  const bytes = (column: Uint8Array) => {
    const longer = new Uint8Array(size);
    longer.set(column);
    return longer;
  };
  const numbers = (column: Float64Array) => {
    const longer = new Float64Array(size);
    longer.set(column);
    return longer;
  };
  material.kind = bytes(material.kind);
  material.width = numbers(material.width);
  material.stretch = numbers(material.stretch);
  material.shrink = numbers(material.shrink);
  material.cost = numbers(material.cost);
  material.flagged = bytes(material.flagged);
  material.end = numbers(material.end);
  material.start = numbers(material.start);
}
