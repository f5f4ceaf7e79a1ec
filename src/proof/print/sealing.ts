import type { Diagnostic } from '../../model/index.ts';
import { propertyOf } from '../pdf/metadata.ts';
import type { XmlElement } from '../xml.ts';
import { type Opening, printFile } from './printFile.ts';
import { judge } from './rule.ts';
import { version } from './x4/identity.ts';
import { rules } from './x4/rules.ts';

/** Whether a file calls itself PDF/X. */
export const claimsPress = (packet: XmlElement): boolean => propertyOf(packet, version).length > 0;

/** What a file of our own that calls itself PDF/X breaks of PDF/X-4, before it is sealed. */
export const pressRules = (opening: Opening): readonly Diagnostic[] => judge(rules, printFile(opening));
