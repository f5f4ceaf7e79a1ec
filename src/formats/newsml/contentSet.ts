import type { Element } from 'xast';
import { namespaces, type Report, type Story, signOffOf, type World } from '../../model/index.ts';
import { directionOf } from '../furniture/index.ts';
import { captionIn } from '../markup/captionIn.ts';
import { fold } from '../markup/fold.ts';
import { nitfBody } from '../markup/nitfBody.ts';
import { reportUnreachable } from '../markup/reportUnreachable.ts';
import { siteOf } from '../markup/site.ts';
import { wordCount } from '../markup/wordCount.ts';
import { xhtml } from '../markup/xhtml.ts';
import { type XmlNode, x, xmlText } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';
import { remoteContents } from './remoteContent.ts';

/** The text twice: XHTML first, NITF last, because a common ingest keeps the last one and loses inline markup in XHTML. Between them its pictures. */
export async function contentSet(story: Story, world: World, { codes, report }: { codes: Codes; report: Report }): Promise<Element> {
  const { body } = story;
  const site = await siteOf(story, body, world);
  const wordcount = wordCount(body);
  reportUnreachable(story, site, report);
  return x(
    'contentSet',
    null,
    x(
      'inlineXML',
      { contenttype: 'application/xhtml+xml', rendition: codes.own('slrnd', 'xhtml'), wordcount },
      xhtmlDocument(story, fold(body.children, xhtml(site, captionIn(story.header.language)), xmlText)),
    ),
    remoteContents(site, codes),
    x(
      'inlineXML',
      { contenttype: 'application/nitf+xml', contenttypestandardversion: '3.6', rendition: codes.own('slrnd', 'nitf'), wordcount },
      x('nitf', { xmlns: namespaces.nitf }, nitfBody(story, site)),
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
