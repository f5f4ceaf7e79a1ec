/** What a printer allows. */
export interface Allowance {
  /** All inks together, in percent. */
  readonly ink: number;
  /** Pixels an inch of a photograph on the paper. */
  readonly resolution: number;
}

/** Newest presses of commercial printers, on coated paper. */
export const usual: Allowance = { ink: 300, resolution: 220 };

/** Unpacks a JPEG of four channels; not of this room, which holds no decoder. */
export type Unpack = (jpeg: Uint8Array) => Promise<Uint8Array | undefined>;
