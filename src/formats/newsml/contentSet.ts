import type { Element } from 'xast';
import { type Body, type BodyNode, namespaces, type Picture, type Report, type Story, signOffOf, type World } from '../../model/index.ts';
import { datelineOf, directionOf, wordsIn } from '../furniture/index.ts';
import { elementsOf } from '../markup/elements.ts';
import { fold } from '../markup/fold.ts';
import { nitf } from '../markup/nitf.ts';
import { type Site, siteOf } from '../markup/site.ts';
import { xhtml } from '../markup/xhtml.ts';
import { type XmlNode, x, xmlText } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';
import { faults } from './faults.ts';
import { remoteContents } from './remoteContent.ts';

/** The text twice: XHTML first, NITF last, because a common ingest keeps the last one and loses inline markup in XHTML. Between them its pictures. */
export async function contentSet(story: Story, world: World, { codes, report }: { codes: Codes; report: Report }): Promise<Element> {
  const { body } = story;
  const site = await siteOf(story, body, world);
  const caption = captionIn(story.header.language);
  const wordcount = wordsOf(body.children);
  reportUnreachable(story.path, body, { site, report });
  return x(
    'contentSet',
    null,
    x(
      'inlineXML',
      { contenttype: 'application/xhtml+xml', rendition: codes.own('slrnd', 'xhtml'), wordcount },
      xhtmlDocument(story, fold(body.children, xhtml(site, caption), xmlText)),
    ),
    remoteContents(site, codes),
    x(
      'inlineXML',
      { contenttype: 'application/nitf+xml', contenttypestandardversion: '3.6', rendition: codes.own('slrnd', 'nitf'), wordcount },
      nitfDocument(story, fold(body.children, nitf(site, caption), xmlText)),
    ),
  );
}

const xhtmlDocument = ({ header }: Story, body: readonly XmlNode[]): Element =>
  x(
    'html',
    { xmlns: namespaces.xhtml, 'xml:lang': header.language, dir: directionOf(header.language) === 'rtl' ? 'rtl' : undefined },
    x('head', null, x('title', null, header.headline)),
    x('body', null, body, x('p', { class: 'credit' }, signOffOf(header.credit))),
  );

function nitfDocument({ header }: Story, body: readonly XmlNode[]): Element {
  const { headline, subheadline, summary, source, credit } = header;
  return x(
    'nitf',
    { xmlns: namespaces.nitf },
    x(
      'body',
      { 'xml:lang': header.language },
      x(
        'body.head',
        null,
        x('hedline', null, x('hl1', null, headline), subheadline && x('hl2', null, subheadline)),
        nitfByline(header),
        x('distributor', null, x('org', null, source.name)),
        nitfDateline(header),
        summary && x('abstract', null, x('p', null, summary)),
      ),
      x('body.content', null, x('block', null, body, x('p', { class: 'credit' }, signOffOf(credit)))),
      x('body.end', null, x('tagline', null, taglineOf(header))),
    ),
  );
}

/** Names the agency without a dash, so that it is never taken for a second sign-off. */
const taglineOf = ({ source: { name }, credit, rights: { notice } }: Story['header']): string =>
  notice.includes(name) || notice.includes(credit) ? notice : `${name} ${notice}`;

function nitfByline({ byline, language }: Story['header']): Element | undefined {
  if (byline.length === 0) return undefined;
  const { by, and } = wordsIn(language);
  const between = (at: number) => (at === 0 ? `${by} ` : at === byline.length - 1 ? ` ${and} ` : ', ');
  return x(
    'byline',
    null,
    byline.flatMap((name, at) => [between(at), x('person', null, name)]),
  );
}

/** The date is the last of the words of a dateline; NITF marks it with the day itself. */
function nitfDateline(header: Story['header']): Element | undefined {
  const { dateline: { date, ...where } = {} } = header;
  const place = datelineOf({ ...header, dateline: where });
  const words = date && datelineOf({ ...header, dateline: { date } });
  if (place === undefined && words === undefined) return undefined;
  return x('dateline', null, place && x('location', null, place), place && words && ', ', words && x('story.date', { norm: date }, words));
}

/** `The old bridge in spring. Picture: Ada Obi`: no dash and no brackets, so that it is never taken for a sign-off. */
const captionIn =
  (language: string) =>
  ({ caption = '', credit }: Picture): string =>
    credit === undefined ? caption : `${caption.replace(/[^.!?…]$/, '$&.')} ${wordsIn(language).photo}: ${credit}`.trim();

const within = new Set(['a', 'code', 'del', 'em', 'strong', 'sub', 'sup', 'footnoteref']);

/** Words a reader counts: runs of anything but space. Blocks are apart, emphasis within a word is not. */
function wordsOf(nodes: readonly BodyNode[]): number {
  const say = (node: BodyNode): string => {
    if (node.type === 'text') return node.value;
    const inside = node.children.map(say).join('');
    return within.has(node.tagName) ? inside : ` ${inside} `;
  };
  return nodes.map(say).join(' ').match(/\S+/g)?.length ?? 0;
}

/** What has no address outside is shown all the same, and named. */
function reportUnreachable(path: string, body: Body, { site, report }: { site: Site; report: Report }): void {
  for (const node of elementsOf(body)) {
    const place = { path, ...(node.position && { start: node.position.start, end: node.position.end }) };
    if (node.tagName === 'a' && site.link(node.properties.href) === undefined)
      report(faults.linkWithoutAddress(place, node.properties.href));
    if (node.tagName === 'figure' && site.picture(node.properties) === undefined)
      report(faults.pictureWithoutAddress(place, node.properties.src));
  }
}
