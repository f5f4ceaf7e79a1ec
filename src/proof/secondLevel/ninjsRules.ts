import type { Diagnostic } from '../../model/index.ts';
import { isObject } from './ninjs/item.ts';
import { rules } from './ninjs/rules.ts';
import { judge } from './rule.ts';

/** What breaks a rule of the second level in a ninjs document of our own, before it is sealed. Each is an error there, and names no place. */
export const ninjsRules = (document: unknown): readonly Diagnostic[] =>
  isObject(document)
    ? judge(sealing, document).map(({ code, message, hint }): Diagnostic => ({ code, severity: 'error', message, hints: [hint] }))
    : [];

const sealing = rules.filter(({ counsel }) => counsel === undefined);
