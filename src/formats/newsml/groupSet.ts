import type { Element } from 'xast';
import type { Card, Edition, World } from '../../model/index.ts';
import { dateTime } from '../furniture/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';
import { itemType } from './mediaTypes.ts';
import { party } from './named.ts';

/** An edition with the stories of its sections, as they are told. */
export interface Bound {
  readonly edition: Edition;
  readonly sections: readonly { readonly title: string; readonly stories: readonly Card[] }[];
}

/**
 * The titles of the sections. A group may have a title of its own, but a common ingest takes all that is in a group for references, and
 * stops at one; here they are properties of a part of the content, which is the group.
 */
export const sectionMetas = ({ edition, sections }: Bound): readonly Element[] =>
  sections.map(({ title }, at) => x('partMeta', { seq: at + 1, contentrefs: idOf(edition, at) }, x('headline', null, title)));

/** One group a section in its order, and one above them. Their ids have a dot, which no slug has, so that no two packages of a message share one. */
export const groupSet = ({ edition, sections }: Bound, world: World, codes: Codes): Element =>
  x(
    'groupSet',
    { root: idOf(edition) },
    x(
      'group',
      { id: idOf(edition), role: codes.own('slgrp', 'edition'), mode: codes.iptc('pgrmod', 'seq') },
      sections.map((_, at) => x('groupRef', { idref: idOf(edition, at) })),
    ),
    sections.map(({ stories }, at) =>
      x(
        'group',
        { id: idOf(edition, at), role: codes.own('slgrp', 'section'), mode: codes.iptc('pgrmod', 'seq') },
        stories.map((story) => itemRef(story, world, codes)),
      ),
    ),
  );

const idOf = ({ id }: Edition, section?: number): string => (section === undefined ? `edition.${id}` : `edition.${id}.${section + 1}`);

/** A story as the package sees it: by identity, with what a desk chooses it by, and whose it is. */
function itemRef({ header, renditions }: Card, { house }: World, codes: Codes): Element {
  const file = renditions.find(({ format }) => format === 'newsml');
  const { guid, version, status, headline, language, credit, summary, rights } = header;
  return x(
    'itemRef',
    {
      href: file && house.baseUrl && legalIri(`${house.baseUrl}${file.path}`),
      residref: guid,
      version,
      contenttype: itemType,
      title: oneLine(headline),
    },
    x('copyrightNotice', { href: rights.uri && legalIri(rights.uri) }, rights.notice),
    x('usageTerms', null, rights.terms),
    x('itemClass', { qcode: codes.iptc('ninat', 'text') }),
    party('provider', house.provider ?? header.source, codes),
    x('versionCreated', null, dateTime(header.updated ?? header.published)),
    x('pubStatus', { qcode: codes.iptc('stat', status) }),
    x('title', null, oneLine(headline)),
    x('language', { tag: language }),
    x('headline', null, headline),
    x('creditline', null, oneLine(credit)),
    summary && x('description', { role: codes.iptc('drol', 'summary') }, summary),
  );
}
