import type { Need } from '../conformance/judges.ts';
import type { PlainStory } from './prose.ts';

/** Another setter of the same stories on the same sheet. */
export interface Peer {
  readonly name: string;
  /** In which release, and with which settings: printed below the table. */
  readonly settings: string;
  readonly needs: readonly Need[];
  /** Sets into `folder` and gives the path of the PDF. */
  readonly set: (stories: readonly PlainStory[], measure: number, folder: string) => Promise<string>;
}
