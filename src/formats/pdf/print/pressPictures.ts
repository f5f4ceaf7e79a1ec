import type { Layout, Picture, Report, World } from '../../../model/index.ts';

/** A picture in the press's own inks, as a PDF's image object takes it (ISO 32000-1, 8.9.5). */
export interface PressPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceCMYK' | 'DeviceGray';
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** Samples stand for paper where they are highest: `/Decode [1 0 1 0 1 0 1 0]`. */
  readonly inverted?: true;
  /** The stream, ready packed. */
  readonly bytes: Uint8Array;
}

/** What pictures are made for. */
export interface Press {
  readonly world: World;
  /** The profile of the output intent, CMYK. */
  readonly intent: { readonly bytes: Uint8Array };
  /** Where the pictures stand, and how large. */
  readonly layout: Layout;
  /** Pixels per inch below which a picture is warned of. */
  readonly resolution: number;
  /** Percent of all inks together above which a picture is warned of. */
  readonly ink: number;
}

type Shown = Pick<Picture, 'src' | 'alt' | 'mediaType'>;

/** Pictures by path, as the press prints them: a photograph in four inks, a grey picture in black alone. */
export async function pressPictures(shown: Iterable<Shown>, press: Press, report: Report): Promise<ReadonlyMap<string, PressPicture>> {
  void [shown, press, report];
  return new Map();
}
