/** bytes -> what they say: opens finished files by code that no writer uses, and looks up in them what they must say. Knows no format. */

export { type Claim, noEvidence } from './claim.ts';
export { faults, type Subject } from './faults.ts';
export { lostSince } from './lostSince.ts';
export { open } from './open.ts';
export type { Opened } from './opened.ts';
export { type Attached, attachmentsIn } from './pdf/attachments.ts';
export { prove } from './prove.ts';
export { Unreadable } from './unreadable.ts';
export { valuesOf } from './valuesOf.ts';
export { type XmlElement, xmlReader } from './xml.ts';
export { openElement, openRoot } from './xmlFile.ts';
