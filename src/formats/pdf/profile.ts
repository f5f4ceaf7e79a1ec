import type { PdfValue } from './drawing/pdfValue.ts';
import type { Property } from './xmp.ts';

export const profileNames = ['archive', 'print'] as const;
export type ProfileName = (typeof profileNames)[number];

/** What kind of PDF a file is, and what that asks of it beside what its pages show. */
export interface Profile {
  readonly version: '1.6' | '1.7';
  /** How its XMP packet says what it is. */
  readonly conformance: readonly Property[];
  /** Names among its information. */
  readonly information: Readonly<Record<string, PdfValue & string>>;
  readonly intent: OutputIntent;
  /** Whether its links can be pressed. */
  readonly links: boolean;
}

/** What the colours of a file are meant for (ISO 32000-1, 14.11.5). */
export interface OutputIntent {
  readonly subtype: 'GTS_PDFA1' | 'GTS_PDFX';
  readonly identifier: string;
  readonly condition?: string;
  readonly info: string;
  readonly registry?: string;
  /** Of its profile. */
  readonly components: 3 | 4;
  /** The profile, deflated once for all files. */
  readonly packed: Uint8Array;
}
