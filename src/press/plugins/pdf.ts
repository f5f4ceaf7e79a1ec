import { pdf } from '../../formats/pdf/index.ts';
import { plugin } from '../plugin.ts';

export const sluglinePdf = plugin(pdf);
