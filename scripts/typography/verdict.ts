import { type Goal, goals, measures } from './goals.ts';
import { markdownTable, type Row } from './rows.ts';

export const own = 'slugline';

/** Goals beside our figures and the peers', what is missed in bold, and sentences on what that comes to. */
export function verdicts(rows: readonly Row[]): string {
  const shown = measures.filter((measure) => rows.some((row) => row.measure === measure));
  const setters = settersOf(rows);
  const cells = goals.map((goal) => [
    goal.name,
    shown.map((measure) => goal.most[measures.indexOf(measure)]).join(' / '),
    ...setters.map((setter) =>
      shown
        .map((measure) => rows.find((row) => row.setter === setter && row.measure === measure))
        .map((row) => (row ? (isReached(goal, row) ? printed(goal, row) : `**${printed(goal, row)}**`) : ''))
        .join(' / '),
    ),
  ]);
  return [markdownTable([`at ${shown.join(' / ')} pt`, 'goal', ...setters], cells), summary(rows), balance(rows)].join('\n\n');
}

const settersOf = (rows: readonly Row[]) => [...new Set(rows.map(({ setter }) => setter))];

const printed = (goal: Goal, { figures }: Row) => goal.of(figures).toFixed(goal.digits);

/** Compared as printed, so that no table contradicts itself. */
const isReached = (goal: Goal, row: Row): boolean => Number(printed(goal, row)) <= (goal.most[measures.indexOf(row.measure)] ?? Number.NaN);

function summary(rows: readonly Row[]): string {
  const counts = settersOf(rows).map((setter) => {
    const own = rows.filter((row) => row.setter === setter);
    const met = own.flatMap((row) => goals.filter((goal) => isReached(goal, row)));
    return `${setter} ${met.length} of ${own.length * goals.length}`;
  });
  return `What is missed is bold. Goals reached: ${counts.join(', ')}.`;
}

/** Evenness goes before hyphens; where one was had at the cost of the other, this says so. */
function balance(rows: readonly Row[]): string {
  const [even, wide, hyphens] = goals as readonly [Goal, Goal, Goal]; // the first three of the table
  const said = rows.flatMap((row) => {
    if (row.setter !== own) return [];
    const isEven = isReached(even, row) && isReached(wide, row);
    const isWhole = isReached(hyphens, row);
    if (isEven && isWhole) return [`At ${row.measure} pt spaces are as even as they should be, and hyphens as few.`];
    if (isEven) return [`At ${row.measure} pt spaces are as even as they should be, at the price of hyphens.`];
    return [`At ${row.measure} pt spaces are less even than they should be${isWhole ? '' : ', and hyphens more'}.`];
  });
  return said.join(' ');
}
