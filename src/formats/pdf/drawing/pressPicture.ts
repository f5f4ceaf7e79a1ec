/** A picture in a press's own inks, as a PDF's image object takes it, eight bits a sample (ISO 32000-1, 8.9.5). */
export interface PressPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly space: 'DeviceCMYK' | 'DeviceGray';
  readonly filter: 'DCTDecode' | 'FlateDecode';
  /** The highest sample is paper: `/Decode [1 0 1 0 1 0 1 0]`. */
  readonly inverted?: true;
  /** The stream, ready packed. */
  readonly bytes: Uint8Array;
}
