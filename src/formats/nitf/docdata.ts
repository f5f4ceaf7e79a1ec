import type { Element } from 'xast';
import type { Header, World } from '../../model/index.ts';
import { embargoInWords } from '../furniture/index.ts';
import { basicTime } from '../markup/basicTime.ts';
import { oneLine, x } from '../markup/xml.ts';

/**
 * Identity, status, dates, rights and what it is about. `date.issue` is that of this version, by which a common ingest knows what is
 * newer. An embargo is `date.release` and not `management-status`: a status would still be there when its hour has passed.
 */
export function docdata(header: Header, { house }: World): Element {
  const { guid, version, slug, status, signal, note, source, urgency, published, updated, embargo, keywords, places, rights } = header;
  const isNewer = version > 1;
  return x(
    'docdata',
    {
      'management-status': status,
      'management-doc-idref': isNewer ? guid : undefined,
      'management-idref-status': isNewer && status === 'canceled' ? status : undefined,
    },
    lines([
      signal === 'correction' && x('correction', { info: note && oneLine(note), 'id-string': guid }),
      x('doc-id', { regsrc: source.code, 'id-string': guid }),
      x('del-list', null, x('from-src', { 'src-name': oneLine((house.provider ?? source).name), 'level-number': '1' })),
      urgency !== undefined && x('urgency', { 'ed-urg': urgency }),
      x('date.issue', { norm: basicTime(updated ?? published) }),
      embargo !== undefined && x('date.release', { norm: basicTime(embargo) }),
      message(header),
      x('du-key', { key: slug, version }),
      x('doc.copyright', { year: published.slice(0, 4), holder: oneLine(rights.holder) }),
      x('doc.rights', { owner: oneLine(rights.holder), limitations: oneLine(rights.terms) }),
      keywords.length > 0 &&
        x(
          'key-list',
          null,
          keywords.map((keyword) => x('keyword', { key: oneLine(keyword) })),
        ),
      places.length > 0 &&
        x(
          'identified-content',
          null,
          places.map((place) => x('location', null, oneLine(place))),
        ),
    ]),
  );
}

/** All for editors as one message: a common ingest takes the first and no other. */
function message({ signal, status, note, embargo }: Header): Element | undefined {
  const words = [embargo && embargoInWords(embargo), note].filter(Boolean).join(' ');
  const type = signal ?? (status === 'canceled' ? 'kill' : embargo && 'embargo');
  return words === '' && type === undefined
    ? undefined
    : x('ed-msg', { 'msg-type': type, info: words === '' ? undefined : oneLine(words) });
}

const lines = (elements: readonly (Element | false | undefined)[]) => [
  ...elements.flatMap((element) => (element ? ['\n    ', element] : [])),
  '\n  ',
];
