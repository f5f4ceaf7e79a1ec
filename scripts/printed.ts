import { formats } from '../src/formats/index.ts';
import { settings } from '../src/formats/pdf/settings.ts';
import { editionSchema, headerSchema, settingsSchema } from '../src/model/index.ts';
import { editionTable } from './editionTable.ts';
import { headerTable } from './headerTable.ts';
import { mappingTable } from './mappingTable.ts';
import { pdfTable } from './pdfTable.ts';
import { secondLevelTable } from './secondLevelTable.ts';

/** Each printed page of docs/ by its path. */
export const printed = (): Readonly<Record<string, string>> => ({
  'docs/edition.md': editionTable(editionSchema),
  'docs/header.md': headerTable(headerSchema, settingsSchema),
  'docs/mapping.md': mappingTable(formats),
  'docs/pdf.md': pdfTable(settings),
  'docs/second-level.md': secondLevelTable(),
});
