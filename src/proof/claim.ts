import type { Card, Diagnostic, Edition, EditionKey, Evidence, Format, Story, Where } from '../model/index.ts';
import type { Subject } from './faults.ts';

/** What a file must say. `story`: a whole story; `edition`: all of its stories in their order; `package`: their names in their order; `entries`: each of its stories in an entry; `card`: stories' headlines and credits; `none`: nothing. */
export type Claim =
  | { readonly carries: 'story'; readonly subject: Subject; readonly story: Story; readonly fields: Format['fields'] }
  | EditionClaim
  | {
      readonly carries: 'entries';
      readonly subject: Subject;
      /** The place of an entry. */
      readonly at: string;
      /** In the feed's order. */
      readonly stories: readonly Story[];
      readonly fields: Format['fields'];
      /** What was found in entries, so that one that stands in many feeds is looked through once. Proving adds to it. */
      readonly known: Map<string, Evidence>;
    }
  | { readonly carries: 'card'; readonly subject: Subject; readonly cards: readonly Card[] }
  | { readonly carries: 'none'; readonly subject: Subject };

export interface EditionClaim {
  readonly carries: 'edition' | 'package';
  readonly subject: Subject;
  readonly edition: Edition;
  /** In the edition's order. */
  readonly stories: readonly Story[];
  readonly fields: Readonly<Record<EditionKey, Where>>;
}

export type Finding = { readonly evidence: Evidence } | { readonly diagnostics: readonly Diagnostic[] };

export const noEvidence: Evidence = { credits: [], seen: [], read: [], fields: [] };
