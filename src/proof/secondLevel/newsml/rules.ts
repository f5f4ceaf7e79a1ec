import { content } from './content.ts';
import { credit } from './credit.ts';
import { identity } from './identity.ts';
import type { Rules } from './item.ts';
import { life } from './life.ts';
import { rights } from './rights.ts';
import { times } from './times.ts';

/** All that must not stand in a newsItem, packageItem or newsMessage although the schema of NewsML-G2 2.35 takes it. */
export const rules: readonly Rules[string][] = [identity, times, content, credit, rights, life].flatMap((table: Rules) =>
  Object.values(table),
);
