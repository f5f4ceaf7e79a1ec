import { formats } from '../src/formats/index.ts';
import { headerSchema, settingsSchema } from '../src/model/index.ts';
import { headerTable } from './headerTable.ts';
import { mappingTable } from './mappingTable.ts';

/** Each printed page of docs/ by its path. */
export const printed = (): Readonly<Record<string, string>> => ({
  'docs/header.md': headerTable(headerSchema, settingsSchema),
  'docs/mapping.md': mappingTable(formats),
});
