import type { Diagnostic } from '../../model/index.ts';
import type { XmlElement } from '../xml.ts';
import { itemsOf } from './newsml/item.ts';
import { rules } from './newsml/rules.ts';
import { judgeSealing } from './rule.ts';

/** What breaks a rule of the second level in a file of our own, before it is sealed. */
export const newsmlRules = (root: XmlElement): readonly Diagnostic[] => itemsOf(root).flatMap((item) => judgeSealing(rules, item));
