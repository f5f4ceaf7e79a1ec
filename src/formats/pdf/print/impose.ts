/** How pages follow one another on the press's paper. */
export interface Imposition {
  /** Their number is a multiple of it. */
  readonly multiple: number;
  readonly backs: 'printed' | 'blank';
  /** Points away from the binding. */
  readonly shift: number;
}

/** A page of paper: which page of the layout stands on it, from 0, and how far it is moved to the right. */
export interface Place {
  readonly page?: number;
  readonly shift: number;
}

/**
 * Pages of a layout -> pages of paper: blank ones between them and behind them, and each moved. The binding is at the left of odd pages and
 * at the right of even ones; a page whose back is blank is always odd.
 */
export function impose(pages: number, { multiple, backs, shift }: Imposition): readonly Place[] {
  const every = backs === 'blank' ? 2 : 1;
  const count = Math.ceil((pages * every) / multiple) * multiple;
  return Array.from({ length: count }, (_, at) => {
    const page = at / every;
    return Number.isInteger(page) && page < pages ? { page, shift: at % 2 === 0 ? shift : 0 - shift } : { shift: 0 };
  });
}
