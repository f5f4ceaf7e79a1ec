/** One step in the life of a story: what its source is then, and what every file says. */
export interface Step {
  readonly name: string;
  /** The lines of the header that say where the story is in its life. */
  readonly header: readonly string[];
  readonly text: string;
  /** When it is built; ISO 8601 with offset. */
  readonly now: string;
  /** What stands in each file, by path and place (src/proof's grammar); undefined: no file of the story is made, and none names it. */
  readonly files: Expected | undefined;
  /** What the build complains of, by its words; default: nothing. */
  readonly errors?: readonly string[];
  /** Words that are in no file of the step. */
  readonly gone?: readonly string[];
}

/** A file is named by its path; behind a `#`, the first entry of a feed by the place of its entries. Of a place whose values are blocks of text, `text`, those that are among them; of any other, all there are, each once. */
export type Expected = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What the header of the story always says; the words in small letters of one kind are looked for when it is killed. */
export const lasting = [
  'headline: The mill bridge opens again',
  'credit: LG',
  'published: 2026-03-01T08:00:00+01:00',
  'subheadline: wsubheadline across the stream',
  'summary: wsummary of what happened at the mill in two sentences.',
  'byline: [Wbyline Obi]',
  'dateline: {place: Wplace, country: Wcountry, date: 2026-02-27}',
  'keywords: [wkeyword]',
  'places: [Wabout]',
  'genre: Wgenre',
  'subjects: ["04000000"]',
  'urgency: 4',
  'image: {file: wpicture.png, alt: walt, caption: wcaption, credit: Wphotographer}',
  'related: fair',
  'rights: {uri: https://rights.example/ips, aiTraining: prohibited}',
];

/** Other words for what a kill may not say. */
export const withdrawnWords =
  'wsubheadline wsummary Wbyline Wplace Wcountry wkeyword Wabout Wgenre wpicture walt wcaption Wphotographer wtext'.split(' ');

const first = 'Some wtext of fifty people who walked across it in the rain.';
const second = 'Some wtext of sixty people who walked across it in the rain.';
const after = '2026-04-01T00:00:00Z';

/** What changes in a story’s files from step to step. */
interface Life {
  readonly version: string;
  readonly status: 'usable' | 'canceled';
  readonly signal?: string;
  /** As a partner’s editor reads it. */
  readonly note?: string;
  /** As a reader sees it above the text. */
  readonly notice?: string;
  readonly modified?: string;
  readonly embargo?: string;
  readonly text: string;
}

const published = '2026-03-01T08:00:00+01:00';
/** As NITF writes a moment. */
const basic = (moment: string) => moment.replace(/[-:]/g, '');
const among = (value: string | undefined) => (value === undefined ? [] : [value]);

const correction = 'Corrects the number of people; there were sixty.';
const update = 'Adds what the mayor said.';

/** ninjs says in words what a version is to the one before. */
const ninjsNotes: Readonly<Record<string, string>> = { correction: `Correction: ${correction}`, update: `Updated: ${update}` };

/** The table of all formats: a row a file, a cell a place. */
const filesOf = ({ version, status, signal, note, notice, modified, embargo, text }: Life): Expected => {
  const isKill = status === 'canceled';
  const shown = isKill ? [] : among(notice);
  const told = [...shown, text, '— LG'];
  const edNote = [embargo && 'Embargoed: not for publication before 10:00 (UTC+01:00) on 5 March 2026.', note].filter(Boolean).join(' ');
  return {
    'bridge/index.html': {
      'jsonld:version': [version],
      'jsonld:creativeWorkStatus': [status],
      'jsonld:dateModified': among(modified),
      'jsonld:correction.text': signal === 'correction' && !isKill ? among(note) : [],
      'meta[name=robots]/@content': isKill ? ['noindex'] : [],
      'div[class=notice]': shown,
      text: told,
      'img/@alt': isKill ? [] : ['walt'],
    },
    'bridge/bridge.epub': {
      'opf:meta[property=schema:version]': [version],
      'opf:meta[property=schema:creativeWorkStatus]': [status],
      'opf:meta[property=schema:dateModified]': among(modified),
      'div[class=notice]': shown,
      text: told,
      'img/@alt': isKill ? [] : ['walt'],
    },
    'bridge/bridge.pdf': {
      'xmp:xmpMM:VersionID': [version],
      'xmp:xmp:ModifyDate': [modified ?? published],
      'xmp:photoshop:Instructions': among(note),
      text: told,
    },
    'bridge/bridge.newsml.xml': {
      '@version': [version],
      'itemMeta/pubStatus/@qcode': [`stat:${status}`],
      'itemMeta/versionCreated': [modified ?? published],
      'itemMeta/signal/@qcode': signal === undefined ? [] : [`sig:${signal}`],
      'itemMeta/edNote': edNote === '' ? [] : [edNote],
      'itemMeta/embargoed': among(embargo),
      text: [text, '— LG'],
    },
    'bridge/bridge.nitf.xml': {
      'head/docdata/du-key/@version': [version],
      'head/docdata/@management-status': [status],
      'head/docdata/date.issue/@norm': [basic(modified ?? published)],
      'head/docdata/date.release/@norm': among(embargo && basic(embargo)),
      'head/docdata/correction/@info': signal === 'correction' ? among(note) : [],
      'head/docdata/ed-msg/@msg-type': among(signal ?? (isKill ? 'kill' : embargo && 'embargo')),
      'head/docdata/ed-msg/@info': edNote === '' ? [] : [edNote],
      'body/body.content/block/media/media-reference/@name': isKill ? [] : ['stories/wpicture.png'],
      text: [text, '— LG'],
    },
    'bridge/bridge.ninjs.json': {
      version: [version],
      pubStatus: [status],
      versionCreated: [modified ?? published],
      embargoedUntil: among(embargo),
      edNote: signal === undefined ? (edNote === '' ? [] : [edNote]) : among(ninjsNotes[signal]),
      'headlines[role=subhead].value': isKill ? [] : ['wsubheadline across the stream'],
      text: [text, '— LG'],
    },
    'editions/spring/spring.newsml.xml': {
      'groupSet/group/itemRef/@version': [version, '9'],
      'groupSet/group/itemRef/pubStatus/@qcode': [...new Set([`stat:${status}`, 'stat:usable'])],
      'groupSet/group/itemRef/description': isKill ? [] : ['wsummary of what happened at the mill in two sentences.'],
    },
    'editions/spring/spring.epub': { text: told },
    'editions/spring/spring.pdf': { text: told },
    'feed.rss.xml#channel/item': {
      title: ['The mill bridge opens again'],
      text: told,
      'dcterms:modified': among(modified),
      'category[domain=http://cv.iptc.org/newscodes/pubstatusg2/]': isKill ? ['canceled'] : [],
      'category[domain=http://cv.iptc.org/newscodes/signal/]': among(signal),
    },
    'feed.atom.xml#entry': {
      title: ['The mill bridge opens again'],
      text: told,
      updated: [modified ?? published],
      'category[scheme=http://cv.iptc.org/newscodes/pubstatusg2/]/@term': isKill ? ['canceled'] : [],
      'category[scheme=http://cv.iptc.org/newscodes/signal/]/@term': among(signal),
    },
    'feed.json#items[]': {
      title: ['The mill bridge opens again'],
      text: told,
      '_slugline.version': [version],
      '_slugline.status': [status],
      '_slugline.signal': among(signal),
      date_modified: among(modified),
    },
    'sitemap.xml': {
      'url/loc': ['https://gazette.example/', ...(isKill ? [] : ['https://gazette.example/bridge/']), 'https://gazette.example/fair/'],
    },
    'sitemap.news.xml': { 'url/loc': [...(isKill ? [] : ['https://gazette.example/bridge/']), 'https://gazette.example/fair/'] },
    'index.html': {
      'h3/a': ['The mill bridge opens again', 'A fair without rain'],
      'p[class=deck]': [isKill ? text : 'wsubheadline across the stream'],
    },
    'feed.newsml.xml': {
      'itemSet/newsItem/@version': [version, '9'],
      'itemSet/newsItem/itemMeta/pubStatus/@qcode': [...new Set([`stat:${status}`, 'stat:usable'])],
    },
  };
};

const kill = 'The bridge is not open. Do not use any version of this story.';

/** From first to last: each is a change of the header, and of the text where a newsroom would change it. */
export const lifeSteps: readonly Step[] = [
  {
    name: 'first version',
    header: ['version: 1'],
    text: first,
    now: after,
    files: filesOf({ version: '1', status: 'usable', text: first }),
  },
  {
    name: 'new version',
    header: ['version: 2'],
    text: second,
    now: after,
    files: filesOf({ version: '2', status: 'usable', text: second }),
  },
  {
    name: 'update',
    header: ['version: 3', 'updated: 2026-03-02T09:00:00+01:00', 'signal: update', `note: ${update}`],
    text: second,
    now: after,
    files: filesOf({
      version: '3',
      status: 'usable',
      signal: 'update',
      note: update,
      notice: `Updated: ${update}`,
      modified: '2026-03-02T09:00:00+01:00',
      text: second,
    }),
  },
  {
    name: 'correction',
    header: ['version: 4', 'updated: 2026-03-03T09:00:00+01:00', 'signal: correction', `note: ${correction}`],
    text: second,
    now: after,
    files: filesOf({
      version: '4',
      status: 'usable',
      signal: 'correction',
      note: correction,
      notice: `Correction: ${correction}`,
      modified: '2026-03-03T09:00:00+01:00',
      text: second,
    }),
  },
  {
    name: 'under embargo, before its hour',
    header: ['version: 5', 'embargo: 2026-03-05T10:00:00+01:00'],
    text: second,
    now: '2026-03-05T08:59:59Z',
    files: undefined,
  },
  {
    name: 'under embargo, after its hour',
    header: ['version: 5', 'embargo: 2026-03-05T10:00:00+01:00'],
    text: second,
    now: '2026-03-05T09:00:00Z',
    files: filesOf({ version: '5', status: 'usable', embargo: '2026-03-05T10:00:00+01:00', text: second }),
  },
  {
    name: 'withheld',
    header: ['version: 6', 'status: withheld'],
    text: second,
    now: after,
    files: undefined,
    errors: ['The story "bridge" is withheld (stories/bridge.md), and no edition may print it'],
  },
  {
    name: 'kill',
    header: ['version: 7', 'updated: 2026-03-07T09:00:00+01:00', 'status: canceled', `note: ${kill}`],
    text: second,
    now: after,
    files: filesOf({ version: '7', status: 'canceled', note: kill, modified: '2026-03-07T09:00:00+01:00', text: kill }),
    gone: withdrawnWords,
  },
];
