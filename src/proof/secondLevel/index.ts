/** A file of anybody -> what no schema says of it. Loaded when it is asked for: a build needs `newsmlRules` and `ninjsRules` alone. */

export { checkFile } from './checkFile.ts';
export { rules as newsmlSecondLevel } from './newsml/rules.ts';
export { rules as ninjsSecondLevel } from './ninjs/rules.ts';
export type { TakenField, Taking } from './superdesk/taking.ts';
