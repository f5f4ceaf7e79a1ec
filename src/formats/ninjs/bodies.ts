import { type Story, signOffOf } from '../../model/index.ts';
import { captionIn } from '../markup/captionIn.ts';
import { fold } from '../markup/fold.ts';
import { plainOf } from '../markup/plain.ts';
import type { Site } from '../markup/site.ts';
import { wordCount } from '../markup/wordCount.ts';
import { xhtml } from '../markup/xhtml.ts';
import { serialise, x, xmlText } from '../markup/xml.ts';

/** The text twice, as IPTC's own examples have it: plain, and as the inside of an XHTML body; each ends in the sign-off. */
export function bodies({ header: { credit, language }, body }: Story, site: Site) {
  const caption = captionIn(language);
  const signOff = signOffOf(credit);
  const words = wordCount(body);
  const blocks = [...fold(body.children, xhtml(site, caption), xmlText), x('p', { class: 'credit' }, signOff)];
  const plain = [plainOf(body, caption), signOff].filter((part) => part !== '').join('\n\n');
  return [
    { role: 'main', contentType: 'text/plain', wordCount: words, value: plain },
    { role: 'richtext', contentType: 'application/xhtml+xml', wordCount: words, value: blocks.map((block) => serialise(block)).join('\n') },
  ];
}
