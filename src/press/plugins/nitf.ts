import { nitf } from '../../formats/nitf/index.ts';
import { plugin } from '../plugin.ts';

export const sluglineNitf = plugin(nitf);
