import { iptcAliases } from '../../../model/index.ts';
import { absoluteUri } from '../uri.ts';
import { ids, qcodes, references } from './attributes.ts';
import { faults } from './faults.ts';
import { childNamed, isItem, type Rules } from './item.ts';

/** Who an item is, from whom, and whether what it refers to is there. */
export const identity = {
  alias: {
    code: 'newsml/unknown-alias',
    clause: 'NewsML-G2 2.35, QCodes: an alias is declared in a catalog of the item. What a foreign catalog declares is not known here',
    severity: 'error',
    check: ({ elements, named }) => {
      if (named('catalogRef').some(({ attributes: { href = '' } }) => !iptcCatalog.test(href))) return [];
      const own = new Set(named('scheme').map(({ attributes }) => attributes.alias));
      const iptc = named('catalogRef').length > 0;
      const unknown = elements
        .filter(({ name }) => name !== 'a' && name !== 'timestamp')
        .flatMap((element) =>
          Object.entries(element.attributes)
            .filter(([attribute]) => qcodes.has(attribute))
            .flatMap(([attribute, codes]) => codes.split(/\s+/).map((code) => ({ attribute, code })))
            .filter(({ code }) => code.includes(':') && !own.has(aliasOf(code)) && !(iptc && iptcAliases.has(aliasOf(code))))
            .map(({ attribute, code }) => [aliasOf(code), { ...faults.unknownAlias(element.name, code), element, attribute }] as const),
        );
      return [...new Map(unknown.reverse()).values()].reverse();
    },
  },
  provider: {
    code: 'newsml/provider-without-identity',
    clause: 'NewsML-G2 2.35, provider: a party has a qcode, a uri or a literal; a name alone identifies nobody',
    severity: 'error',
    check: ({ named }) =>
      named('provider')
        .filter(({ attributes: { qcode, uri, literal } }) => !qcode && !uri && !literal)
        .map((element) => ({ ...faults.providerWithoutIdentity(), element })),
  },
  guid: {
    code: 'newsml/guid-no-uri',
    clause: 'NewsML-G2 2.35, guid: the identity of an item is an IRI for all its versions; the schema says string',
    severity: 'error',
    check: ({ root }) => {
      const { guid } = root.attributes;
      return guid === undefined || absoluteUri.test(guid) ? [] : [{ ...faults.guidNoUri(guid), element: root, attribute: 'guid' }];
    },
  },
  version: {
    code: 'newsml/no-version',
    clause: 'NewsML-G2 2.35, version: optional; stock ingests stop without it',
    severity: 'error',
    check: (item) =>
      isItem(item) && item.root.attributes.guid !== undefined && !item.root.attributes.version
        ? [{ ...faults.noVersion(), element: item.root }]
        : [],
  },
  status: {
    code: 'newsml/status-without-code',
    clause: 'NewsML-G2 2.35, pubStatus: optional, and a uri will do; stock ingests stop without a qcode',
    severity: 'error',
    check: (item) => {
      const meta = childNamed(item.root, 'itemMeta');
      const status = childNamed(meta, 'pubStatus');
      return !isItem(item) || meta === undefined || status?.attributes.qcode?.includes(':')
        ? []
        : [{ ...faults.statusWithoutCode(), element: status ?? meta }];
    },
  },
  hash: {
    code: 'newsml/hash-without-type',
    clause: 'NewsML-G2 2.35, hash: hashtype or hashtypeuri says of which algorithm it is',
    severity: 'error',
    check: ({ named }) =>
      named('hash')
        .filter(({ attributes: { hashtype, hashtypeuri } }) => !hashtype && !hashtypeuri)
        .map((element) => ({ ...faults.hashWithoutType(), element })),
  },
  idref: {
    code: 'newsml/idref-to-nothing',
    clause: 'XML 1.0, validity constraint IDREF: it matches an ID in the document. A schema that is read loosely does not look',
    severity: 'error',
    check: ({ elements }) => {
      const known = new Set(elements.flatMap(({ attributes: { id, partid } }) => [id, partid]));
      return elements.flatMap((element) =>
        Object.entries(element.attributes)
          .filter(([attribute]) => references.has(attribute))
          .flatMap(([attribute, targets]) =>
            targets
              .split(/\s+/)
              .filter((target) => target !== '' && !known.has(target))
              .map((target) => ({ ...faults.idrefToNothing(element.name, target), element, attribute })),
          ),
      );
    },
  },
  idTwice: {
    code: 'newsml/id-twice',
    clause: 'XML 1.0, validity constraint ID: a name is given once in a document',
    severity: 'error',
    check: ({ elements }) => {
      const given = new Set<string>();
      return elements.flatMap((element) =>
        Object.entries(element.attributes).flatMap(([attribute, id]) => {
          if (!ids.has(attribute)) return [];
          if (given.has(id)) return [{ ...faults.idTwice(id), element, attribute }];
          given.add(id);
          return [];
        }),
      );
    },
  },
} satisfies Rules;

const iptcCatalog = /^https?:\/\/(www\.)?iptc\.org\/std\/catalog\/catalog\.IPTC-G2-Standards_\d+\.xml$/;
const aliasOf = (code: string) => code.slice(0, code.indexOf(':'));
