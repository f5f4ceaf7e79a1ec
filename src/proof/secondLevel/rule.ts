import type { Diagnostic, Severity } from '../../model/index.ts';

/** What is said where a rule is broken. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

export const fault = (message: string, hint: string): Words => ({ message, hint });

/** As much of a text as a message has room for. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Blocks at the end of a text that are looked through for its sign-off: a line or two of a desk may stand under it. */
export const lastBlocks = 3;

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

/** What a file of our own breaks, before it is sealed: each is an error there, names no place, and no counsel is asked for. */
export const judgeSealing = <Subject, Complaint extends Words>(
  rules: readonly Rule<Subject, Complaint>[],
  subject: Subject,
): readonly Diagnostic[] =>
  judge(
    rules.filter(({ counsel }) => counsel === undefined),
    subject,
  ).map(({ code, message, hint }) => ({ code, severity: 'error', message, hints: [hint] }));
