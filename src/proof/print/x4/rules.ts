import type { PrintFile } from '../printFile.ts';
import type { PrintRule } from '../rule.ts';
import { colours } from './colours.ts';
import { fonts } from './fonts.ts';
import { forbidden } from './forbidden.ts';
import { identity } from './identity.ts';
import { press } from './press.ts';
import { whole } from './whole.ts';

/** What a file for the press must hold and must not (ISO 15930-7). */
export const rules: readonly PrintRule<PrintFile>[] = [identity, press, fonts, colours, forbidden, whole].flatMap(
  (table: Readonly<Record<string, PrintRule<PrintFile>>>) => Object.values(table),
);
