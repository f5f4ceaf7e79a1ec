/** The list of formats. A format loads what is heavy when it is prepared, so that the list is light. */
import { atom } from './atom/index.ts';
import { epub } from './epub/index.ts';
import { html } from './html/index.ts';
import { jsonfeed } from './jsonfeed/index.ts';
import { newsml } from './newsml/index.ts';
import { ninjs } from './ninjs/index.ts';
import { nitf } from './nitf/index.ts';
import { pdf } from './pdf/index.ts';
import { rss } from './rss/index.ts';
import { sitemap } from './sitemap/index.ts';

/** In the order in which they are made and named. */
export const formats = [html, epub, pdf, newsml, nitf, ninjs, rss, atom, jsonfeed, sitemap] as const;
