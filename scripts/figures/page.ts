import type { Check, Outcome } from '../conformance/outcome.ts';
import { markdownTable } from '../typography/rows.ts';

/** A check with what it must find. */
export interface Figure extends Check {
  readonly what: string;
  readonly goal: string;
}

/** All that a page of figures is printed from. */
export interface Figures {
  readonly title: string;
  /** The script that measures. */
  readonly command: string;
  readonly figures: readonly Figure[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly seed: string;
}

/** What was found, beside what was to be found: docs/syndication-figures.md, docs/print-figures.md. */
export function figuresPage({ title, command, figures, outcomes, seed }: Figures): string {
  const rows = figures.map(({ name, what, goal }) => {
    const outcome = outcomes.get(name);
    const found = outcome ? (outcome.missing ?? outcome.figures) : 'broke off';
    const isKept = outcome !== undefined && outcome.missing === undefined && outcome.faults.length === 0;
    return [what, goal, isKept ? found : `**${found}**`];
  });
  return `${[
    `# ${title}`,
    `Printed by \`npm run ${command}\` (seed ${seed}); nothing here is written by hand. What is missed is bold.`,
    markdownTable(['what', 'goal', 'found'], rows),
  ].join('\n\n')}\n`;
}
