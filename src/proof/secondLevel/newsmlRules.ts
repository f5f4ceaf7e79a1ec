import type { Diagnostic } from '../../model/index.ts';
import type { XmlElement } from '../xml.ts';
import { itemsOf } from './newsml/item.ts';
import { rules } from './newsml/rules.ts';

/** What breaks a rule of the second level in a file of our own, before it is sealed. Each is an error there, and names no place. */
export const newsmlRules = (root: XmlElement): readonly Diagnostic[] =>
  itemsOf(root).flatMap((item) =>
    sealing.flatMap(({ check }) =>
      check(item).map(({ code, message, hint }): Diagnostic => ({ code, severity: 'error', message, hints: [hint] })),
    ),
  );

const sealing = rules.filter(({ counsel }) => counsel === undefined);
