import type { Severity } from '../../model/index.ts';

/** What is said of a broken rule, wherever it is broken. */
export interface Words {
  /** `newsml/many-creditlines` */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** One rule that no schema states. */
export interface Rule<Subject, Complaint extends Words> {
  /** Who says so, and where: a standard's clause, or what stock systems do. */
  readonly clause: string;
  /** An error is wrong by the standard or stops common ingests; a warning is a loss. */
  readonly severity: Exclude<Severity, 'note'>;
  /** A counsel for files of others is not looked at before a file of our own is sealed: there the proof of fields says more. */
  readonly counsel?: true;
  readonly check: (subject: Subject) => readonly Complaint[];
}
