import type { Card, Diagnostic, Edition, EditionKey, Evidence, Format, Story, Where } from '../model/index.ts';
import type { Subject } from './faults.ts';

/** What a file must say. `story`: a whole story; `edition`: all of its stories in their order; `package`: their names in their order; `card`: stories' headlines and credits; `none`: nothing. */
export type Claim =
  | { readonly carries: 'story'; readonly subject: Subject; readonly story: Story; readonly fields: Format['fields'] }
  | EditionClaim
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
