/** A PDF of anybody -> what is wrong with it by PDF/X-4 and for printing. Loaded when it is asked for: a build needs `sealing` alone. */

export { type Preflight, preflight } from './preflight.ts';
export { usual } from './quality/allowance.ts';
export { rules as printRules } from './quality/rules.ts';
export type { PrintRule } from './rule.ts';
export { rules as pressRules } from './x4/rules.ts';
