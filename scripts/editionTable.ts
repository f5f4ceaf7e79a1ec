import type { z } from 'zod';
import { limits } from '../src/model/index.ts';
import { keyTable } from './keyTable.ts';

/** docs/edition.md: each key of an edition, and what a build makes of its stories. */
export const editionTable = (edition: z.ZodObject): string =>
  [
    '# An edition',
    '',
    'Printed by scripts/tables.ts from the schema that every build reads by; `slugline schema edition` prints it as JSON Schema.',
    'A file in `editions/` (or a folder in it) that ends in `.yaml`: a choice of the publication’s stories in an order, bound as one book.',
    '',
    ...keyTable(edition.shape),
    '',
    '```yaml',
    'title: "The Gazette: March"',
    'date: 2026-03-31',
    'cover: {file: cover.jpg, alt: The harbour bridge at dawn, credit: Ada Obi}',
    'sections:',
    '  - title: At home',
    '    stories: [harbour-bridge-reopens, library-roof]',
    '  - title: Abroad',
    '    stories: [missile-talks]',
    '```',
    '',
    'Every format that binds books makes one of it in `dist/editions/ID/`, proven as stories are: each of its stories is in the book, in order, with',
    'all of its words and its sign-off once, and the colophon names every credit and picture credit.',
    '',
    '| a story that the edition names | what comes of it |',
    '| --- | --- |',
    '| is not there, stands twice, or has errors | the edition has an error at that line and is not made; all else is |',
    '| is withheld | the same |',
    '| is under embargo | the edition is held back with a note until the last of its embargoes has passed |',
    '| was killed (`status: canceled`) | its notice stands in its place, with a warning |',
    '',
    `An edition has at most ${limits.editionSections} sections and ${limits.editionStories.toLocaleString('en')} stories.`,
    '',
  ].join('\n');
