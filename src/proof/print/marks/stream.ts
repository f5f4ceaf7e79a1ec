import type { PdfDocument } from '../../pdf/document.ts';
import { identity, type Matrix } from '../../pdf/matrix.ts';
import type { PdfDictionary, PdfObject } from '../../pdf/objects.ts';
import type { Box } from '../box.ts';
import type { PrintPage } from '../printFile.ts';
import { deviceInking, type Ink, type Inking } from './ink.ts';
import type { At, Mark, Paint } from './mark.ts';

/** One stream of content while it is read. */
export interface Stream {
  readonly document: PdfDocument;
  readonly page: PrintPage;
  /** Its object; of a page that of the page. */
  readonly object: number;
  readonly resources: PdfDictionary;
  /** Points in a unit of the page. */
  readonly scale: number;
  readonly take: (mark: Mark) => void;
  /** What operators change, and the next one reads (ISO 32000-1, 8.4). */
  state: State;
}

/** What an operator does, with its operands. */
export type Handlers = Readonly<Record<string, (operands: readonly PdfObject[]) => void>>;

export interface State {
  matrix: Matrix;
  fill: Colour;
  stroke: Colour;
  /** OPM 1. */
  keeps: boolean;
  /** Of lines, in units of the matrix. */
  width: number;
  size: number | undefined;
  type3: boolean;
  leading: number;
  mode: number;
}

/** What areas, or lines, are painted with. */
export interface Colour {
  readonly inking: Inking;
  readonly ink: Ink | undefined;
  readonly overprints: boolean;
}

export type Side = 'fill' | 'stroke';

export const unknown: Inking = () => undefined;

/** A page begins with it (8.4.1). */
export function firstState(): State {
  const inking = deviceInking.DeviceGray ?? unknown;
  const black: Colour = { inking, ink: inking([0]), overprints: false };
  return {
    matrix: identity,
    fill: black,
    stroke: black,
    keeps: false,
    width: 1,
    size: undefined,
    type3: false,
    leading: 0,
    mode: 0,
  };
}

export const paintOf = ({ keeps, ...state }: State, side: Side): Paint => {
  const { ink, overprints } = state[side];
  return { ink, overprints, keeps };
};

export const placed = ({ page, object }: Stream, box: Box): At => ({ page: page.page, object, box });

/** Resources of a kind by their names. */
export const category = ({ document, resources }: Stream, kind: string): PdfDictionary => document.dictionary(resources.get(kind));

export const numberAt = (operands: readonly PdfObject[], index: number): number => {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
};
