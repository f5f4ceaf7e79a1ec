import type { z } from 'zod';
import { keyTable } from './keyTable.ts';

/** docs/header.md: each key of a story's header and of publication.yaml, what it means, and whether it must be there. */
export function headerTable(header: z.ZodObject, settings: z.ZodObject): string {
  return [
    '# The header',
    '',
    'Printed by scripts/tables.ts from the schemas that every build reads by; `slugline schema` prints the first one as JSON Schema.',
    'The header stands between two lines `---` at the head of a story, as YAML. A text is never turned into a number or a date: `01000000` and `no` stay as typed.',
    '',
    ...keyTable(header.shape),
    '',
    '# publication.yaml',
    '',
    'Every key has a default, so that a folder without the file builds. Each format also has a key of its own name for its settings.',
    '',
    ...keyTable(settings.shape),
    '',
  ].join('\n');
}
