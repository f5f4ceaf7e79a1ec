import type { Header } from '../../model/index.ts';

/** What a reader is told above a text: that it was corrected or updated, and how. */
export interface Notice {
  /** Which of the publication's words stands before it. */
  readonly word: 'correction' | 'updated';
  readonly note?: string;
}

/** An update that nobody says anything of is a date alone. A kill says nothing but its note, which is its text. */
export function noticeAbove({ signal, note, status }: Header): Notice | undefined {
  if (signal === undefined || status === 'canceled' || (signal === 'update' && note === undefined)) return undefined;
  return { word: signal === 'correction' ? 'correction' : 'updated', ...(note !== undefined && { note }) };
}
