import { readFile } from 'node:fs/promises';
import { formats } from '../src/formats/index.ts';
import { pageLimits } from '../src/formats/pdf/pageLimits.ts';
import { printSettings } from '../src/formats/pdf/print/settings.ts';
import { settings } from '../src/formats/pdf/settings.ts';
import { editionSchema, type Format, headerSchema, settingsSchema } from '../src/model/index.ts';
import { editionTable } from './editionTable.ts';
import { headerTable } from './headerTable.ts';
import { mappingTable } from './mappingTable.ts';
import { pdfTable } from './pdfTable.ts';
import { preflightTable } from './preflightTable.ts';
import { printParts } from './printParts.ts';
import { secondLevelTable } from './secondLevelTable.ts';
import { refreshed } from './syndication/guide.ts';
import { guideParts } from './syndication/guideParts.ts';

/** A sitemap says nothing of a story but where its page is. */
const saysSomething = ({ fields }: Pick<Format, 'fields'>): boolean => Object.values(fields).some((where) => !('nowhere' in where));

/** Each printed page of docs/ by its path; guides are printed in part. */
export const printed = async (): Promise<Readonly<Record<string, string>>> => ({
  'docs/edition.md': editionTable(editionSchema),
  'docs/header.md': headerTable(headerSchema, settingsSchema),
  'docs/mapping.md': mappingTable(formats.filter(saysSomething)),
  'docs/pdf.md': pdfTable(settings, pageLimits),
  'docs/preflight.md': preflightTable(),
  'docs/print.md': refreshed(await readFile('docs/print.md', 'utf8'), printParts(printSettings)),
  'docs/second-level.md': secondLevelTable(),
  'docs/syndication.md': refreshed(await readFile('docs/syndication.md', 'utf8'), await guideParts()),
});
