/**
 * What stock superdesk makes of an item: its parsers `newsml2` and `ninjs` as superdesk-core ships them, with no setting of a newsroom's own.
 * Facts only, read in their source: which field is read, under which name it is kept, and where they stop.
 */
export interface Taking {
  readonly guid: string;
  readonly version: string;
  readonly fields: readonly TakenField[];
}

/** One field of an item, in its order. */
export interface TakenField {
  /** Where it stands: `contentMeta/creditline`. */
  readonly field: string;
  readonly value: string;
  /** `changed`: something of it is kept. */
  readonly outcome: 'kept' | 'changed' | 'lost';
  /** Its name there. */
  readonly as?: string;
  readonly why?: string;
}

/** What a reader of one field says of it. */
export type Verdict = Omit<TakenField, 'field' | 'value'> & { readonly value?: string };

export const kept = (as: string): Verdict => ({ outcome: 'kept', as });
export const lost = (why: string): Verdict => ({ outcome: 'lost', why });
export const changed = (as: string, why: string, value?: string): Verdict => ({
  outcome: 'changed',
  as,
  why,
  ...(value !== undefined && { value }),
});

export const stopsHere = (why: string) => ({
  code: 'superdesk/stops',
  severity: 'error' as const,
  message: `A stock ingest stops here and takes nothing of the file: ${why}`,
});
