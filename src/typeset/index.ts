/** Volume -> Layout: itemise, shape, hyphenate, breakLines, flow, paginate. Pure; knows faces, not PDF. */
export { type BreakRules, box, breakLines, glue, type Item, justified, paragraphEnd, penalty } from './breakLines.ts';
export type { Copy, FurnitureLine } from './copy.ts';
export { type Design, type FaceRole, faceRoles, type Style, type StyleName } from './design.ts';
export { type Face, openFace } from './face.ts';
export { hyphenation } from './hyphenate.ts';
export { paginate } from './paginate.ts';
export { type Row, row } from './row.ts';
export { typeset } from './typeset.ts';
export { type ColophonItem, type Volume, volumeOf } from './volume.ts';
