import type { Diagnostic, Severity } from '../../model/index.ts';

/** What breaks a rule, and where: the page counts from 1, the object is its number in the file. */
export interface Finding {
  /** Says what stands there: `the picture "I1" has 100 ppi`. */
  readonly message: string;
  readonly page?: number;
  readonly object?: number;
}

/** One rule of PDF/X-4 or of printing. */
export interface PrintRule<Subject> {
  /** `x4/trim-box`, `print/hairline` */
  readonly code: string;
  /** Who says so: the standard and what of it, or a recommendation of printers. */
  readonly source: string;
  /** An error breaks PDF/X-4; a warning prints badly; a note was not judged. */
  readonly severity: Severity;
  /** What a publisher does about it. */
  readonly remedy: string;
  readonly check: (subject: Subject) => readonly Finding[];
}

/** What one rule says of one file at most: who has 50 of a kind looks for the cause, not for the rest. */
const most = 50;

/** All that a file breaks of some rules, rule by rule. */
export const judge = <Subject>(rules: readonly PrintRule<Subject>[], subject: Subject): readonly Diagnostic[] =>
  rules.flatMap((rule) => told(rule, rule.check(subject)));

/** Findings of a rule as diagnostics; each is said once. */
export function told<Subject>({ code, severity, remedy }: PrintRule<Subject>, findings: readonly Finding[]): readonly Diagnostic[] {
  const messages = [...new Set(findings.map(messageOf))];
  const left = messages.length - most;
  const said = left > 1 ? [...messages.slice(0, most), `The same is wrong in ${left} more places`] : messages;
  return said.map((message) => ({ code, severity, message, hints: [remedy] }));
}

/** `Page 3, object 12: the picture "I1" has 100 ppi` */
function messageOf({ message, page, object }: Finding): string {
  const where = [...(page === undefined ? [] : [`page ${page}`]), ...(object === undefined ? [] : [`object ${object}`])].join(', ');
  const text = where === '' ? message : `${where}: ${message}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name of the file as a message says it. */
export const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
