import { iptcAliases } from '../../../model/index.ts';
import { isAnySignOff, signOffLike } from '../../credit.ts';
import { isNamed } from '../../found.ts';
import { momentOf } from '../../moment.ts';
import { namesEmbargo, withoutOffset } from '../moments.ts';
import { lastBlocks } from '../rule.ts';
import { absoluteUri } from '../uri.ts';
import { faults } from './faults.ts';
import { bodiesIn, idIn, isObject, itemsIn, type JsonObject, objectsIn, propertiesOf, type Rules, tellingsOf, textIn } from './item.ts';

/** All that must not stand in a ninjs 3.1 document although its JSON Schema takes it: `format` binds no validator (JSON Schema 2020-12, 7.2.1). */
const table = {
  uri: {
    code: 'ninjs/uri-no-uri',
    clause: 'ninjs 3.1, uri: the identity of an item is a URI, that of each association too',
    severity: 'error',
    check: (document) =>
      [...itemsIn(document)].flatMap(({ item, path }) => {
        const uri = textIn(item, 'uri');
        return uri === '' || absoluteUri.test(uri) ? [] : [{ ...faults.uriNoUri(uri), path: [...path, 'uri'] }];
      }),
  },
  code: {
    code: 'ninjs/bare-code',
    clause: 'ninjs 3.1, uri of a concept: a whole URI; there are no catalogs in JSON',
    severity: 'error',
    check: (document) =>
      [...propertiesOf(document)].flatMap(({ key, value, path }) => {
        const [, alias = ''] = /^([a-z\d-]+):(?!\/)/i.exec(key === 'uri' && typeof value === 'string' ? value : '') ?? [];
        return iptcAliases.has(alias) ? [{ ...faults.bareCode(String(value)), path }] : [];
      }),
  },
  source: {
    code: 'ninjs/source-without-identity',
    clause: 'ninjs 3.1, infoSources: no property is required, so that an empty one is valid',
    severity: 'error',
    check: (document) =>
      objectsIn(document, 'infoSources')
        .filter(({ object }) => ['name', 'uri', 'literal'].every((key) => textIn(object, key) === ''))
        .map(({ path }) => ({ ...faults.sourceWithoutIdentity(), path })),
  },
  version: {
    code: 'ninjs/no-version',
    clause: 'ninjs 3.1, version: optional; without it a correction replaces nothing',
    severity: 'warning',
    check: (document) => (textIn(document, 'version') === '' ? [{ ...faults.noVersion(), path: [] }] : []),
  },
  offset: {
    code: 'ninjs/time-without-offset',
    clause: 'RFC 3339, 5.6: a date-time has its offset',
    severity: 'error',
    check: (document) =>
      noMoments(document)
        .filter(({ value }) => withoutOffset.test(value))
        .map(({ key, value, path }) => ({ ...faults.timeWithoutOffset(key, value), path })),
  },
  moment: {
    code: 'ninjs/no-moment',
    clause: 'RFC 3339, 5.6: a date-time is a date and a time',
    severity: 'error',
    check: (document) =>
      noMoments(document)
        .filter(({ value }) => !withoutOffset.test(value))
        .map(({ key, value, path }) => ({ ...faults.noMoment(key, value), path })),
  },
  order: {
    code: 'ninjs/times-out-of-order',
    clause: 'ninjs 3.1, versionCreated: not before the first version was made',
    severity: 'warning',
    counsel: true,
    check: (document) => {
      const [first, then] = [textIn(document, 'firstCreated'), textIn(document, 'versionCreated')];
      const [from, to] = [momentOf(first), momentOf(then)];
      return from !== undefined && to !== undefined && to < from
        ? [{ ...faults.timesOutOfOrder(first, then), path: ['versionCreated'] }]
        : [];
    },
  },
  embargo: {
    code: 'ninjs/empty-embargo',
    clause: 'ninjs 3.1, embargoedUntil: the time until which it holds',
    severity: 'error',
    check: (document) =>
      document.embargoedUntil !== undefined && textIn(document, 'embargoedUntil') === ''
        ? [{ ...faults.emptyEmbargo(), path: ['embargoedUntil'] }]
        : [],
  },
  embargoInWords: {
    code: 'ninjs/embargo-not-in-words',
    clause: 'ninjs 3.1, embargoedUntil: metadata alone holds nothing back; people read edNote',
    severity: 'warning',
    check: (document) => {
      const until = textIn(document, 'embargoedUntil');
      return until === '' || namesEmbargo(textIn(document, 'edNote'), until)
        ? []
        : [{ ...faults.embargoNotInWords(until), path: ['embargoedUntil'] }];
    },
  },
  id: {
    code: 'ninjs/id-inside',
    clause: 'HTML, id: unique in its page, and a partner shows several texts on one',
    severity: 'warning',
    check: (document) =>
      bodiesIn(document).flatMap(({ text, isPlain, path }) => {
        // Code that a story shows has such words too: only an element has an id.
        const id = !isPlain && /\bid\s*=/i.test(text) ? idIn(text) : undefined;
        return id === undefined ? [] : [{ ...faults.idInside(id), path }];
      }),
  },
  rendition: {
    code: 'ninjs/incomplete-rendition',
    clause: 'ninjs 3.1, renditions: only a name is required; without href and contentType nobody can fetch it',
    severity: 'warning',
    counsel: true,
    check: (document) =>
      renditionsIn(document).flatMap(({ object, path }) =>
        ['href', 'contentType']
          .filter((key) => textIn(object, key) === '')
          .map((key) => ({ ...faults.incompleteRendition(textIn(object, 'name'), key), path })),
      ),
  },
  renditionTwice: {
    code: 'ninjs/rendition-twice',
    clause: 'ninjs 3.1, renditions: a list, so that no schema holds the names apart',
    severity: 'error',
    check: (document) => {
      const seen = new Set<string>();
      return renditionsIn(document).flatMap(({ object, path }) => {
        const name = textIn(object, 'name');
        const place = JSON.stringify([path.slice(0, -1), name]);
        if (name !== '' && seen.has(place)) return [{ ...faults.renditionTwice(name), path }];
        seen.add(place);
        return [];
      });
    },
  },
  creditline: {
    code: 'ninjs/many-creditlines',
    clause: 'ninjs 3.1, descriptions: roles may repeat; a credit line may not',
    severity: 'error',
    check: (document) =>
      creditlinesOf(document)
        .slice(1, 2)
        .map(({ path }) => ({ ...faults.manyCreditlines(), path })),
  },
  missing: {
    code: 'ninjs/no-creditline',
    clause: 'IPTC, example of ninjs 3: the credit line is a description of role creditline',
    severity: 'warning',
    counsel: true,
    check: (document) =>
      objectsIn(document, 'bodies').length > 0 && creditlinesOf(document).length === 0
        ? [{ ...faults.noCreditline(), path: ['bodies'] }]
        : [],
  },
  credit: {
    code: 'ninjs/credit-differs',
    clause: 'ninjs 3.1, infoSources: whom the content is from, as the credit line says it',
    severity: 'warning',
    counsel: true,
    check: (document) => {
      const [said] = creditlinesOf(document);
      const sources = objectsIn(document, 'infoSources').flatMap(({ object }) => [textIn(object, 'literal'), textIn(object, 'name')]);
      if (said === undefined || sources.some((source) => source !== '' && (isNamed(source, said.credit) || isNamed(said.credit, source))))
        return [];
      return [{ ...faults.creditDiffers(said.credit), path: document.infoSources === undefined ? said.path : ['infoSources'] }];
    },
  },
  terms: {
    code: 'ninjs/terms-without-credit',
    clause: 'ninjs 3.1 has no property for a credit line: usageTerms say that it stays',
    severity: 'warning',
    counsel: true,
    check: (document) => {
      const [said] = creditlinesOf(document);
      if (said === undefined || isNamed(textIn(document, 'usageTerms'), said.credit)) return [];
      return [{ ...faults.termsWithoutCredit(said.credit), path: document.usageTerms === undefined ? said.path : ['usageTerms'] }];
    },
  },
  signOff: {
    code: 'ninjs/text-without-sign-off',
    clause: 'ninjs 3.1 has no property for a credit line: the last words of each body are the credit',
    severity: 'warning',
    counsel: true,
    check: (document) => {
      const [said] = creditlinesOf(document);
      if (said === undefined) return [];
      const signsOff = isAnySignOff(said.credit);
      return tellingsOf(document)
        .filter(({ blocks }) => blocks.length > 0 && ![...blocks.slice(-lastBlocks), blocks.join(' ')].some(signsOff))
        .map(({ path, blocks }) => ({ ...faults.textWithoutSignOff(said.credit, blocks.at(-1) ?? ''), path }));
    },
  },
  notice: {
    code: 'ninjs/notice-without-holder',
    clause: 'ninjs 3.1, copyrightNotice: the holder’s claim as people read it',
    severity: 'warning',
    counsel: true,
    check: (document) => {
      const [notice, holder] = [textIn(document, 'copyrightNotice'), textIn(document, 'copyrightHolder')];
      const sources = objectsIn(document, 'infoSources').flatMap(({ object }) => [textIn(object, 'literal'), textIn(object, 'name')]);
      const house = [holder, ...creditlinesOf(document).map(({ credit }) => credit), ...sources];
      if (notice === '' || holder === '' || house.some((name) => isNamed(notice, name))) return [];
      return [{ ...faults.noticeWithoutHolder(holder, notice), path: ['copyrightNotice'] }];
    },
  },
  killNote: {
    code: 'ninjs/kill-without-note',
    clause: 'ninjs 3.1, pubStatus canceled: edNote says what is to be done with what was sent before',
    severity: 'error',
    counsel: true,
    check: (document) =>
      isKill(document) && textIn(document, 'edNote') === '' ? [{ ...faults.killWithoutNote(), path: ['pubStatus'] }] : [],
  },
  killNotice: {
    code: 'ninjs/kill-without-notice',
    clause: 'ninjs 3.1, pubStatus canceled: the content of a kill is a notice to readers',
    severity: 'error',
    counsel: true,
    check: (document) => {
      if (!isKill(document)) return [];
      const alone = signOffLike(creditlinesOf(document)[0]?.credit ?? '');
      const notices = tellingsOf(document).map(({ blocks }) => blocks.filter((block) => !alone.test(block)));
      return notices.length > 0 && notices.every((notice) => notice.length > 0)
        ? []
        : [{ ...faults.killWithoutNotice(), path: document.bodies === undefined ? ['pubStatus'] : ['bodies'] }];
    },
  },
  killVersion: {
    code: 'ninjs/kill-of-nothing',
    clause: 'ninjs 3.1, version: a kill is a new version of what was sent before',
    severity: 'warning',
    counsel: true,
    check: (document) =>
      isKill(document) && textIn(document, 'version') === '1' ? [{ ...faults.killOfNothing(), path: ['version'] }] : [],
  },
} satisfies Rules;

export const rules: readonly Rules[string][] = Object.values<Rules[string]>(table);

/** Properties that are a date and a time. */
const times = new Set('firstCreated versionCreated contentCreated embargoedUntil expires startDate endDate until on'.split(' '));

const isKill = (document: JsonObject): boolean => ['canceled', 'cancelled'].includes(textIn(document, 'pubStatus').toLowerCase());

/** Times that say no moment. */
const noMoments = (document: JsonObject) =>
  [...propertiesOf(document)].flatMap(({ key, value, path }) =>
    times.has(key) && typeof value === 'string' && value.trim() !== '' && momentOf(value) === undefined ? [{ key, value, path }] : [],
  );

const renditionsIn = (document: JsonObject) =>
  [...itemsIn(document)].flatMap(({ item, path }) =>
    objectsIn(item, 'renditions').map(({ object, path: rest }) => ({ object, path: [...path, ...rest] })),
  );

const creditlinesOf = (document: JsonObject) =>
  objectsIn(document, 'descriptions')
    .filter(({ object }) => textIn(object, 'role').toLowerCase() === 'creditline')
    .map(({ object, path }) => ({ credit: textIn(object, 'value'), path }))
    .filter(({ credit }) => credit !== '');

/** A document whose keys are of 3.x: the former ninjs wrote them in small letters and with underscores. */
export const isNinjs3 = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value.uri === 'string' && !Object.keys(value).some((key) => formerKeys.test(key));

const formerKeys =
  /^(?:body|headline|description)(?:_\w+)?$|^(?:versioncreated|firstcreated|pubstatus|usageterms|copyrightnotice|embargoed)$/;
