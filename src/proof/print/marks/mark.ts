import type { PdfDictionary, PdfObject } from '../../pdf/objects.ts';
import type { Box } from '../box.ts';
import type { Ink } from './ink.ts';

export interface At {
  readonly page: number;
  readonly object: number;
  /** In points of the page. */
  readonly box: Box;
}

/** How paint meets what lies under it (ISO 32000-1, 8.6.7). */
export interface Paint {
  /** Undefined where the inks are the press's affair. */
  readonly ink: Ink | undefined;
  readonly overprints: boolean;
  /** OPM 1: an ink of which there is nothing leaves what is under it. */
  readonly keeps: boolean;
}

/** One thing that is drawn, with sizes in points on the paper. */
export type Mark =
  | (At & Paint & { readonly kind: 'text' /** Undefined of Type 3, whose units are its own. */; readonly size: number | undefined })
  | (At & Paint & { readonly kind: 'line'; readonly width: number })
  | (At & Paint & { readonly kind: 'area' /** The narrow side of it. */; readonly width: number })
  | (At & {
      readonly kind: 'picture';
      readonly name: string;
      readonly reference: PdfObject;
      readonly dictionary: PdfDictionary;
      readonly resources: PdfDictionary;
      /** Across and down, in pixels an inch. */
      readonly resolution: number;
    })
  | (At & { readonly kind: 'unseen'; readonly what: string });
