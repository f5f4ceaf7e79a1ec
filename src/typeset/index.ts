/** Volume -> Layout: itemise, shape, hyphenate, breakLines, flow, paginate. Pure; knows faces, not PDF. */

export type { Copy, FurnitureLine } from './copy.ts';
export { type Design, type FaceRole, faceRoles, type Style, type StyleName } from './design.ts';
export { type Face, type Manner, openFace } from './face.ts';
export { isClear, unsayable } from './isClear.ts';
export { type BreakRules, breakLines, justified } from './lines/breakLines.ts';
export { hyphenation } from './lines/hyphenate.ts';
export { type Material, newMaterial } from './lines/material.ts';
export { paginate } from './pages/paginate.ts';
export { type Row, row } from './row.ts';
export { typeset } from './typeset.ts';
export { type ColophonItem, type Volume, volumeOf } from './volume/volume.ts';
