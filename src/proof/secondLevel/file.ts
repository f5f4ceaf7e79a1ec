import type { Report } from '../../model/index.ts';
import type { Taking } from './superdesk/taking.ts';

/** Anybody's file: its name for messages, and its bytes piece by piece. */
export interface File {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** What hears of a file while it passes. */
export interface Hearer {
  readonly report: Report;
  /** Asked for what a stock ingest makes of each item. */
  readonly take?: (taking: Taking) => void;
}
