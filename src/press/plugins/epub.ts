import { epub } from '../../formats/epub/index.ts';
import { plugin } from '../plugin.ts';

export const sluglineEpub = plugin(epub);
