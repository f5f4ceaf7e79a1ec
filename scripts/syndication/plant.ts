/** A good newsItem with one fault that the schema takes, and the code of the complaint that must be said of it. */
export interface Planted {
  readonly xml: string;
  readonly kind: string;
  readonly code: string;
}

/** A number from 0 to 1, 1 left out. */
type Random = () => number;

/** Spoils an item; gives it back as it was where there is nothing to spoil. */
type Spoil = (item: string, random: Random) => string;

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

/** Replaces one of the places that a pattern finds, chosen at random. */
const one =
  (pattern: RegExp, put: string | ((found: RegExpExecArray) => string)): Spoil =>
  (item, random) => {
    const found = pick([...item.matchAll(pattern)], random);
    if (found === undefined) return item;
    return item.slice(0, found.index) + (typeof put === 'string' ? put : put(found)) + item.slice(found.index + found[0].length);
  };

/** The same before the content: what is in a story is no metadata. */
const inHead =
  (pattern: RegExp, put: string | ((found: RegExpExecArray) => string)): Spoil =>
  (item, random) => {
    const end = item.indexOf('<contentSet');
    return one(pattern, put)(item.slice(0, end), random) + item.slice(end);
  };

/** Several edits that are one fault; nothing where one of them finds no place. */
const all =
  (...spoils: readonly Spoil[]): Spoil =>
  (item, random) =>
    spoils.reduce((current, spoil) => (current === '' ? '' : changedBy(spoil, current, random)), item) || item;

const changedBy = (spoil: Spoil, item: string, random: Random): string => {
  const spoilt = spoil(item, random);
  return spoilt === item ? '' : spoilt;
};

/** The same in an item that has lost every place of a pattern, be there one or none. */
const cleared =
  (pattern: RegExp, spoil: Spoil): Spoil =>
  (item, random) =>
    changedBy(spoil, item.replace(pattern, ''), random) || item;

/** Adds to what a pattern finds. */
const behind = (pattern: RegExp, text: string): Spoil => one(pattern, ([found]) => found + text);
const before = (pattern: RegExp, text: string): Spoil => one(pattern, ([found]) => text + found);

/** The same in an item that becomes its first version. */
const firstVersion =
  (spoil: Spoil): Spoil =>
  (item, random) =>
    changedBy(spoil, item, random).replace(/(?<=<newsItem[^<>]* version=")\d+/, '1') || item;

const notes = /<edNote[^>]*>[^<]*<\/edNote>\s*/g;
const notesAndEmbargo = /<(edNote|embargoed)[^>]*>[^<]*<\/(edNote|embargoed)>\s*/g;
const notesAndSignal = /<edNote[^>]*>[^<]*<\/edNote>\s*|<signal [^>]*\/>\s*/g;
const mining = /<dataMining [^>]*\/>\s*/g;
const canceled: Spoil = inHead(/qcode="stat:(?!canceled)\w+"/g, 'qcode="stat:canceled"');
const inMeta = (text: string): Spoil => inHead(/(<itemMeta>.*?<title[^>]*>[^<]*<\/title>)/gs, ([, start]) => start + text);
const noted: Spoil = inMeta('<edNote>Withdrawn.</edNote>');
const remote = (attributes: string) => before(/<\/contentSet>/g, `<remoteContent href="https://example.org/a.jpg" ${attributes}/>`);
const xhtmlBody = /<html[^>]*>\s*<head>.*?<\/head>\s*<body[^>]*>/gs;
const nitfBlock = /<body\.content>\s*<block[^>]*>/g;
const signOffs = /<p class="credit">[^<]*<\/p>/g;
const inXhtml = (item: string, spoil: (part: string) => string) => {
  const end = item.indexOf('</html>');
  return spoil(item.slice(0, end)) + item.slice(end);
};
const inNitf = (item: string, spoil: (part: string) => string) => {
  const start = item.indexOf('<nitf');
  return start < 0 ? item : item.slice(0, start) + spoil(item.slice(start));
};

/** One row a kind of fault: what is done, and the code of the complaint. The schema takes all of them. */
const table: Readonly<Record<string, readonly [code: string, spoil: Spoil]>> = {
  'an alias that nobody declares': [
    'unknown-alias',
    inHead(/(<[^<>]*\s(?:qcode|type|rel|role)=")([a-z]\w*):(?!source)/g, ([, start]) => `${start}nobody:`),
  ],
  'a code of ours without its scheme': ['unknown-alias', inHead(/<scheme [^>]*\/>/g, '')],
  'no catalog of IPTC': ['unknown-alias', inHead(/<catalogRef [^>]*\/>/g, '')],
  'a provider by its name alone': [
    'provider-without-identity',
    inHead(/<provider [^>]*>/g, ([tag]) => (tag.endsWith('/>') ? '<provider/>' : '<provider>')),
  ],
  'a second creditline': ['many-creditlines', inHead(/<creditline>[^<]*<\/creditline>/g, ([line]) => line + line)],
  'another creditline': ['many-creditlines', inHead(/<creditline>/g, '<creditline>Nobody</creditline><creditline>')],
  'a guid that is a name': ['guid-no-uri', inHead(/guid="[^"]*"/g, 'guid="bridge-2026"')],
  'a guid with a space': ['guid-no-uri', inHead(/guid="[^"]*"/g, 'guid="tag:example.org,2026:old bridge"')],
  'a guid that is empty': ['guid-no-uri', inHead(/guid="[^"]*"/g, 'guid=""')],
  'a hash without its type': [
    'hash-without-type',
    before(
      /<\/contentSet>/g,
      '<remoteContent href="https://example.org/a.jpg" rendition="rnd:web" contenttype="image/jpeg"><hash>d2a84f4b</hash></remoteContent>',
    ),
  ],
  'rights of a part that is not there': ['idref-to-nothing', inHead(/<rightsInfo>/g, '<rightsInfo idrefs="nowhere">')],
  'a part of content that is not there': [
    'idref-to-nothing',
    inHead(/<\/contentMeta>/g, '</contentMeta><partMeta partid="p1" contentrefs="nowhere"/>'),
  ],
  'a time of the item without its offset': [
    'time-without-offset',
    inHead(/(<(versionCreated|firstCreated)>[^<]*T[\d:.]+)[^<]+/g, ([, time = '']) => time),
  ],
  'a time of the content without its offset': [
    'time-without-offset',
    inHead(/(<(contentCreated|contentModified)>[^<]*T[\d:.]+)[^<]+/g, ([, time = '']) => time),
  ],
  'an attribute that is a time without its offset': [
    'time-without-offset',
    one(/<inlineXML (?![^>]*generated)/g, '<inlineXML generated="2026-05-04T09:00:00" '),
  ],
  'an empty embargo': ['empty-embargo', cleared(/<embargoed>[^<]*<\/embargoed>\s*/g, before(/<pubStatus/g, '<embargoed/>'))],
  'an id in XHTML': ['id-inside', behind(xhtmlBody, '<p id="top">Bridge.</p>')],
  'an id in NITF': ['id-inside', behind(nitfBlock, '<p id="top">Bridge.</p>')],
  'an xml:id in XHTML': ['id-inside', behind(xhtmlBody, '<p xml:id="top">Bridge.</p>')],
  'a comment in contentSet': ['comment-in-content', behind(/<contentSet[^>]*>/g, '<!-- check -->')],
  'a comment in XHTML': ['comment-in-content', behind(xhtmlBody, '<!-- check -->')],
  'a comment in NITF': ['comment-in-content', behind(nitfBlock, '<!-- check -->')],
  'a picture without a rendition': ['incomplete-remote-content', remote('contenttype="image/jpeg"')],
  'a picture without its type': ['incomplete-remote-content', remote('rendition="rnd:web"')],
  'no version': ['no-version', inHead(/(<newsItem[^<>]*) version="\d+"/g, ([, start = '']) => start)],
  'a status by its uri': [
    'status-without-code',
    inHead(/<pubStatus qcode="stat:/g, '<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/'),
  ],
  'no status': ['status-without-code', inHead(/<pubStatus [^>]*\/>/g, '')],
  'no content': ['no-content', one(/<contentSet.*<\/contentSet>/gs, '')],
  'NITF without a block': [
    'nitf-without-block',
    (item) => inNitf(item, (part) => part.replace(/(<body\.content>\s*)<block>(.*)<\/block>(\s*<\/body\.content>)/s, '$1$2$3')),
  ],
  'no creditline': ['no-creditline', inHead(/<creditline>[^<]*<\/creditline>/g, '')],
  'a source that is not the credit': ['credit-differs', inHead(/(role="cRole:source" literal=")[^"]*/g, ([, start]) => `${start}Zyx Qwv`)],
  'no source that is kept': ['credit-in-no-source', inHead(/<infoSource role="cRole:source"[^>]*\/>/g, '')],
  'terms that do not name the credit': [
    'terms-without-credit',
    inHead(/<usageTerms>[^<]*<\/usageTerms>/g, '<usageTerms>Zyx qwv.</usageTerms>'),
  ],
  'XHTML without its sign-off': [
    'text-without-sign-off',
    (item) => inXhtml(item, (part) => part.replace(signOffs, '<p>End.</p><p>End.</p><p>End.</p>')),
  ],
  'NITF without its sign-off': [
    'text-without-sign-off',
    (item) => inNitf(item, (part) => part.replace(signOffs, '<p>End.</p><p>End.</p><p>End.</p>')),
  ],
  'NITF with another sign-off': [
    'text-without-sign-off',
    (item) => inNitf(item, (part) => part.replace(signOffs, '<p>End.</p><p>End.</p><p>— Zyx Qwv</p>')),
  ],
  'a notice of somebody else': ['notice-without-holder', inHead(/(<copyrightNotice[^>]*>)[^<]*/g, ([, start]) => `${start}© 2026 Zyx Qwv`)],
  'dataMining that says nothing': ['data-mining-without-value', cleared(mining, inHead(/<\/rightsInfo>/g, '<dataMining/></rightsInfo>'))],
  'dataMining that nobody knows': [
    'data-mining-without-value',
    cleared(mining, inHead(/<\/rightsInfo>/g, '<dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-NEVER"/></rightsInfo>')),
  ],
  'an embargo for machines alone': [
    'embargo-not-in-words',
    cleared(notesAndEmbargo, before(/<pubStatus/g, '<embargoed>2026-05-05T06:00:00Z</embargoed>')),
  ],
  'an embargo for people alone': ['embargo-in-words-alone', cleared(notesAndEmbargo, inMeta('<edNote>EMBARGOED until 0600 GMT.</edNote>'))],
  'a version before the first one': [
    'times-out-of-order',
    inHead(/(<versionCreated>)[^<]*/g, ([, start]) => `${start}1066-10-14T09:00:00Z`),
  ],
  'a change before the content': ['times-out-of-order', inHead(/(<contentModified>)[^<]*/g, ([, start]) => `${start}1066-10-14T09:00:00Z`)],
  'a correction that says nothing': ['correction-without-note', cleared(notesAndSignal, inMeta('<signal qcode="sig:correction"/>'))],
  'a correction of nothing': [
    'correction-of-nothing',
    cleared(notesAndSignal, firstVersion(inMeta('<edNote>Corrects a name.</edNote><signal qcode="sig:correction"/>'))),
  ],
  'a kill that says nothing': ['kill-without-note', cleared(notes, canceled)],
  'a kill of nothing': ['kill-of-nothing', firstVersion(canceled)],
  'a kill without a notice': [
    'kill-without-notice',
    all(
      canceled,
      noted,
      one(
        /<contentSet.*<\/contentSet>/gs,
        '<contentSet><inlineXML contenttype="application/xhtml+xml" rendition="rnd:web"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body/></html></inlineXML></contentSet>',
      ),
    ),
  ],
  'a kill with its text': ['kill-with-content', all(canceled, noted, behind(xhtmlBody, '<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>'))],
  'a kill with a picture': ['kill-with-content', all(canceled, noted, remote('rendition="rnd:web" contenttype="image/jpeg"'))],
};

/** Names of all kinds of faults. */
export const kinds: readonly string[] = Object.keys(table);

/** Plants one fault into a good newsItem of our own, of one of the kinds that it has a place for, or of the kind that is asked for. */
export function plant(item: string, random: Random, kind?: string): Planted | undefined {
  const left = kind === undefined ? [...kinds] : [kind];
  while (left.length > 0) {
    const [chosen = ''] = left.splice(Math.floor(random() * left.length), 1);
    const [code, spoil] = table[chosen] ?? ['', () => item];
    const xml = spoil(item, random);
    if (xml !== item) return { xml, kind: chosen, code: `newsml/${code}` };
  }
  return undefined;
}
