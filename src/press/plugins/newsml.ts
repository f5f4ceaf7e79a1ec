import { newsml } from '../../formats/newsml/index.ts';
import { plugin } from '../plugin.ts';

export const sluglineNewsml = plugin(newsml);
