import type { PrintRule } from '../rule.ts';
import { inks } from './inks.ts';
import { layout } from './layout.ts';
import { pictures } from './pictures.ts';
import type { Printed } from './printed.ts';
import { sizes } from './sizes.ts';

/** What prints badly although PDF/X-4 takes it. */
export const rules: readonly PrintRule<Printed>[] = [pictures, inks, sizes, layout].flatMap(
  (table: Readonly<Record<string, PrintRule<Printed>>>) => Object.values(table),
);
