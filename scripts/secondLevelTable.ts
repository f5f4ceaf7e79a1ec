import { newsmlSecondLevel, ninjsSecondLevel } from '../src/proof/secondLevel/index.ts';

/** docs/second-level.md: each rule that no schema states, how grave it is to break it, and who says so. */
export function secondLevelTable(): string {
  return [
    '# Rules of the second level',
    '',
    'Printed by scripts/tables.ts from the rules themselves. A schema takes items that no partner can use: these rules find them, in files of',
    'Slugline before they are sealed and, by `slugline check FILE`, in anybody’s. Whether a file is valid is for its schema.',
    '',
    'An error is wrong by the standard or stops common ingests; a warning is a loss. Of files of Slugline’s own those marked with a star are not',
    'asked: there the proof of fields says more (`docs/mapping.md`).',
    '',
    ...section('NewsML-G2 2.35', newsmlSecondLevel),
    ...section('ninjs 3.1', ninjsSecondLevel),
  ].join('\n');
}

const section = (name: string, rules: readonly (typeof newsmlSecondLevel | typeof ninjsSecondLevel)[number][]): readonly string[] => [
  `## ${name}`,
  '',
  '| code | | who says so, and what |',
  '|---|---|---|',
  ...rules.map(({ code, severity, counsel, clause }) => `| \`${code}\` | ${severity}${counsel ? ' \\*' : ''} | ${clause} |`),
  '',
];
