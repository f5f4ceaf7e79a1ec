import type { TypeCase } from '../lines/typeCase.ts';
import type { Setting } from '../setting.ts';
import { newStructure } from '../structure.ts';

/** What is set only to be measured: it leaves nothing in the structure, and its missing glyphs are not counted. */
export const trialOf = (setting: Setting): Setting => ({ ...setting, structure: newStructure(), type: muted(setting.type) });

/** For words that stand elsewhere too, and are counted there. */
export const muted = (type: TypeCase): TypeCase => ({ ...type, note: () => {} });
