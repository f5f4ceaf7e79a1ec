/** A point in a source file. `line` and `column` count from 1, `column` in UTF-16 code units; `offset` counts them from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number;
}

/** A stretch of a file. `path` is relative to the source folder, with `/`; `end` is the point after the last character. */
export interface Place {
  readonly path: string;
  readonly start?: Point;
  readonly end?: Point;
}

export type Severity = 'error' | 'warning' | 'note';

/** The only right answer to a fault: put `text` where `place` is. */
export interface Fix {
  readonly place: Place;
  readonly text: string;
}

/** One complaint or remark, as plain data that survives `structuredClone`. `message` names what stands there, `hints` what to do. */
export interface Diagnostic {
  /** `room-topic/what-is-wrong`, e.g. `header/unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hints: readonly string[];
  readonly place?: Place;
  readonly fix?: Fix;
}

/** Where diagnostics go. */
export type Report = (diagnostic: Diagnostic) => void;
