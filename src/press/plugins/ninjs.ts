import { ninjs } from '../../formats/ninjs/index.ts';
import { plugin } from '../plugin.ts';

export const sluglineNinjs = plugin(ninjs);
