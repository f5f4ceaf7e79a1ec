import { html } from '../../formats/html/index.ts';
import { plugin } from '../plugin.ts';

export const sluglineHtml = plugin(html);
