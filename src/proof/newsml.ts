import { type Diagnostic, iptcAliases, namespaces } from '../model/index.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/**
 * What the schema of NewsML-G2 accepts and must not stand in an item: the rules of the second level, for anybody's newsItem, packageItem
 * or newsMessage.
 */
export const newsmlRules = (root: XmlElement): readonly Diagnostic[] =>
  itemsOf(root).flatMap((item) => Object.values(rules).flatMap((rule) => rule(item)));

/** One item, or a newsMessage's header: it has catalogs and ids of its own. */
interface Item {
  readonly root: XmlElement;
  /** Its elements of NewsML-G2, in document order, itself first; what inlineXML holds is not among them. */
  readonly elements: readonly XmlElement[];
}

/** One row a rule. */
const rules = {
  /** A scheme alias is declared in the item or in IPTC's catalog. What a foreign catalog declares is not known here. */
  alias: ({ elements }) => {
    const foreign = elements.some(({ name, attributes: { href = '' } }) => name === 'catalogRef' && !iptcCatalog.test(href));
    if (foreign) return [];
    const own = new Set(elements.filter(({ name }) => name === 'scheme').map(({ attributes }) => attributes.alias));
    const iptc = elements.some(({ name }) => name === 'catalogRef');
    const unknown = elements
      .filter(({ name }) => name !== 'a' && name !== 'timestamp')
      .flatMap(({ name, attributes }) =>
        Object.entries(attributes)
          .filter(([attribute]) => qcodes.has(attribute))
          .flatMap(([, codes]) => codes.split(/\s+/))
          .filter((code) => code.includes(':') && !own.has(aliasOf(code)) && !(iptc && iptcAliases.has(aliasOf(code))))
          .map((code) => [aliasOf(code), faults.unknownAlias(name, code)] as const),
      );
    return [...new Map(unknown).values()];
  },

  provider: ({ elements }) =>
    elements
      .filter(({ name, attributes: { qcode, uri, literal } }) => name === 'provider' && !qcode && !uri && !literal)
      .map(() => faults.providerWithoutIdentity()),

  creditline: ({ elements }) =>
    elements
      .filter(({ children }) => children.filter((child) => typeof child !== 'string' && child.name === 'creditline').length > 1)
      .map(() => faults.manyCreditlines()),

  guid: ({
    root: {
      attributes: { guid },
    },
  }) => (guid === undefined || absoluteUri.test(guid) ? [] : [faults.guidNoUri(guid)]),

  hash: ({ elements }) =>
    elements
      .filter(({ name, attributes: { hashtype, hashtypeuri } }) => name === 'hash' && !hashtype && !hashtypeuri)
      .map(() => faults.hashWithoutType()),

  idref: ({ elements }) => {
    const ids = new Set(elements.flatMap(({ attributes: { id, partid } }) => [id, partid]));
    return elements.flatMap(({ name, attributes }) =>
      Object.entries(attributes)
        .filter(([attribute]) => references.has(attribute))
        .flatMap(([, targets]) => targets.split(/\s+/))
        .filter((target) => target !== '' && !ids.has(target))
        .map((target) => faults.idrefToNothing(name, target)),
    );
  },

  time: ({ elements }) =>
    elements.flatMap((element) => {
      const { name, attributes } = element;
      const values = Object.entries(attributes).filter(([attribute]) => timeAttributes.has(attribute));
      if (timeElements.has(name)) values.push(['', textOf(element)]);
      return values
        .filter(([, value]) => withoutOffset.test(value.trim()))
        .map(([, value]) => faults.timeWithoutOffset(name, value.trim()));
    }),

  embargo: ({ elements }) =>
    elements.filter((element) => element.name === 'embargoed' && textOf(element).trim() === '').map(() => faults.emptyEmbargo()),

  id: ({ elements }) => {
    const ids = elements.filter(({ name }) => name === 'inlineXML').flatMap(({ children }) => children.flatMap(idsIn));
    return ids.slice(0, 1).map((id) => faults.idInside(id));
  },

  comment: ({ elements }) => {
    const contents = elements.filter(({ name }) => name === 'contentSet');
    return contents.some((content) => [...elementsOf(content)].some(({ commented }) => commented)) ? [faults.comment()] : [];
  },

  remoteContent: ({ elements }) =>
    elements
      .filter(({ name }) => name === 'remoteContent')
      .flatMap(({ attributes: { rendition = '', contenttype, href, residref } }) => [
        ...(rendition.includes(':') ? [] : [faults.remoteContent(href ?? residref, 'rendition with a colon')]),
        ...(contenttype ? [] : [faults.remoteContent(href ?? residref, 'contenttype')]),
      ]),
} satisfies Record<string, (item: Item) => readonly Diagnostic[]>;

const fault = (code: string, message: string, hint: string): Diagnostic => ({
  code: `newsml/${code}`,
  severity: 'error',
  message,
  hints: [hint],
});

const faults = {
  unknownAlias: (name: string, code: string) =>
    fault(
      'unknown-alias',
      `"${code}" (${name}) has an alias that no catalog declares`,
      'Declare it in <catalog>, or take one of IPTC’s catalog',
    ),
  providerWithoutIdentity: () => fault('provider-without-identity', 'The provider has no identity', 'Give it a qcode, a uri or a literal'),
  manyCreditlines: () =>
    fault('many-creditlines', 'There is more than one creditline', 'A reader takes one of them, and nobody knows which'),
  guidNoUri: (guid: string) =>
    fault('guid-no-uri', `The guid "${guid}" is no URI`, 'Write an absolute URI, such as tag:example.org,2008-03-17:bridge'),
  hashWithoutType: () => fault('hash-without-type', 'A hash does not say of which type it is', 'Give it a hashtype or a hashtypeuri'),
  idrefToNothing: (name: string, target: string) =>
    fault('idref-to-nothing', `${name} refers to "${target}", which is nowhere in the item`, 'Give the part that is meant this id'),
  timeWithoutOffset: (name: string, value: string) =>
    fault(
      'time-without-offset',
      `"${value}" (${name}) has no offset from UTC`,
      'Write it with its offset, such as 2008-03-17T12:00:00+00:00',
    ),
  emptyEmbargo: () => fault('empty-embargo', 'The embargo has no time', 'Write until when, or leave the element out'),
  idInside: (id: string) =>
    fault('id-inside', `The text has an id ("${id}"), which may clash with another in a message`, 'Leave out every id inside inlineXML'),
  comment: () => fault('comment-in-content', 'There is a comment inside contentSet, at which a common ingest stops', 'Take it out'),
  remoteContent: (target: string | undefined, what: string) =>
    fault(
      'incomplete-remote-content',
      `remoteContent "${target ?? ''}" has no ${what}, at which a common ingest stops`,
      `Give it a ${what}`,
    ),
};

const iptcCatalog = /^https?:\/\/(www\.)?iptc\.org\/std\/catalog\/catalog\.IPTC-G2-Standards_\d+\.xml$/;
const absoluteUri = /^[a-z][a-z\d+.-]*:[!#$%&'()*+,./:;=?@[\]\w~-]+$/i;
const withoutOffset = /T\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const aliasOf = (code: string) => code.slice(0, code.indexOf(':'));

/** Attributes of type QCode or list of QCodes in the schema of 2.35. */
const qcodes = new Set(
  `accesstype aspect audiochannels audiocodec authoritystatus colourindicator colourspace concepttype confirmationstatus creator
   derivedfrom durationunit encoding environment format hashtype heightunit how idformat interactiontype jobtitle layoutorientation market
   marketlabelsrc mode part pubconstraint qcode radunit ratertype ratingtype rel rendition renditionref reposrole representation
   residrefformat role scaleunit scope severity symbolsrc target tech timeunit type valcalctype valueunit videocodec videodefinition
   videoscaling why widthunit`.split(/\s+/),
);
/** Attributes of type IDREF or IDREFS. */
const references = new Set(['contentrefs', 'idref', 'idrefs', 'original', 'root', 'sourceidref']);
/** Attributes that are a date with or without a time. */
const timeAttributes = new Set(
  'approxend approxstart coversfrom coversto created generated modified retired schemecreated schememodified schemeretired timestamp until validfrom validto'.split(
    ' ',
  ),
);
/** Elements that are one. */
const timeElements = new Set(
  'born ceasedToExist contentCreated contentModified created died dissolved embargoed end exDate expires firstCreated founded rDate scheduled sent start timestamp versionCreated'.split(
    ' ',
  ),
);

/** A message's header and each of its items stand for themselves. */
function itemsOf(root: XmlElement): readonly Item[] {
  if (root.name !== 'newsMessage') return [{ root, elements: [...outerElements(root)] }];
  return root.children.flatMap((part) => {
    if (typeof part === 'string') return [];
    return part.name === 'itemSet' ? part.children.flatMap((item) => (typeof item === 'string' ? [] : itemsOf(item))) : itemsOf(part);
  });
}

function* outerElements(element: XmlElement): Generator<XmlElement> {
  if (element.namespace !== namespaces.nar) return;
  yield element;
  if (element.name === 'inlineXML') return;
  for (const child of element.children) if (typeof child !== 'string') yield* outerElements(child);
}

const idsIn = (node: XmlElement | string): readonly string[] => {
  if (typeof node === 'string') return [];
  const { id = node.attributes['xml:id'] } = node.attributes;
  return [...(id === undefined ? [] : [id]), ...node.children.flatMap(idsIn)];
};

const textOf = ({ children }: XmlElement): string => children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
