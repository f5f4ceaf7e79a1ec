import type { Severity } from '../../model/index.ts';

/** What is said where a rule is broken. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

/** A complaint with the rule that makes it. */
export type Judged<Complaint extends Words> = Complaint & Pick<Rule<never, Words>, 'code' | 'severity'>;

/** One rule that no schema states. */
export interface Rule<Subject, Complaint extends Words> {
  /** `newsml/many-creditlines` */
  readonly code: string;
  /** Who says so, and where: a standard's clause, or what stock systems do. */
  readonly clause: string;
  /** An error is wrong by the standard or stops common ingests; a warning is a loss. */
  readonly severity: Exclude<Severity, 'note'>;
  /** A counsel for files of others is not looked at before a file of our own is sealed: there the proof of fields says more. */
  readonly counsel?: true;
  readonly check: (subject: Subject) => readonly Complaint[];
}

/** All that a subject breaks of some rules. */
export const judge = <Subject, Complaint extends Words>(
  rules: readonly Rule<Subject, Complaint>[],
  subject: Subject,
): readonly Judged<Complaint>[] =>
  rules.flatMap(({ code, severity, check }) => check(subject).map((complaint) => ({ ...complaint, code, severity })));
