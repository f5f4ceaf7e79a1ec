/**
 * Where a stranger finds a header key in a finished file: claims, which proof/ looks up in the bytes.
 * A place is written in the grammar of the file's opener (proof/): `contentMeta/creditline`, `meta[name=author]/@content`, `jsonld:creditText`, `xmp:photoshop:Credit`.
 */
export interface Spot {
  readonly at: string;
  /**
   * How the value stands there. `equal`: the same text. `contain`: within a longer text. `code`: after an alias and a colon (`stat:usable`).
   * `instant`: the same moment, in whatever offset. `day`: its calendar day. `present`: something stands there.
   * `reserves`: a code of TDMRep or PLUS that prohibits or allows as `rights.aiTraining` does.
   */
  readonly match: Match;
}

export type Match = 'equal' | 'contain' | 'code' | 'instant' | 'day' | 'present' | 'reserves';

/** A string is short for `{ at, match: 'equal' }`. All of the spots must hold. */
export type Where = readonly (string | Spot)[] | Nowhere;

export interface Nowhere {
  readonly nowhere: string;
}

const spot =
  (match: Match) =>
  (at: string): Spot => ({ at, match });

export const contains = spot('contain');
export const code = spot('code');
export const instant = spot('instant');
export const day = spot('day');
export const present = spot('present');
export const reserves = spot('reserves');

/** The format has no place for this key; `why` is printed in the docs. */
export const nowhere = (why: string): Nowhere => ({ nowhere: why });
