import type { Diagnostic } from '../../model/index.ts';
import { isObject } from './ninjs/item.ts';
import { rules } from './ninjs/rules.ts';
import { judgeSealing } from './rule.ts';

/** What breaks a rule of the second level in a ninjs document of our own, before it is sealed. */
export const ninjsRules = (document: unknown): readonly Diagnostic[] => (isObject(document) ? judgeSealing(rules, document) : []);
