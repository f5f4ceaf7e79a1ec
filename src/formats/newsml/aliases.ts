import type { Element } from 'xast';
import type { Settings } from '../../model/index.ts';
import { noHome } from '../markup/address.ts';
import { x } from '../markup/xml.ts';

const iptcCatalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml';

/** Aliases that IPTC's catalog 41 declares, as far as they are used here. */
export type IptcAlias = 'cpnat' | 'drol' | 'irel' | 'loctyp' | 'medtop' | 'ninat' | 'pgrmod' | 'sig' | 'stat';

/**
 * Schemes that no catalog of IPTC declares: alias -> the URI before the code, or for ours its end. `cRole` has that name because stock
 * ingests look for `cRole:source`; `slrel` is for translations: catalog 41 names IPTC's scheme of item relations but not its codes, and a
 * code that may not exist is worse than ours. `xmlenc` gives the W3C's names of digests (XML Encryption 1.1, 5.9).
 */
const schemes = {
  slorg: 'organisation/',
  slhead: 'headline-role/',
  slrel: 'item-relation/',
  slrnd: 'rendition/',
  slgrp: 'group-role/',
  cRole: 'content-role/',
  xmlenc: 'http://www.w3.org/2001/04/xmlenc#',
} as const;

export type OwnAlias = keyof typeof schemes;

/** QCodes of an item, and the catalogs that declare exactly those which were used. */
export interface Codes {
  /** Of a scheme of IPTC. */
  iptc(alias: IptcAlias, value: string): string;
  /** Of a scheme that the item declares itself. */
  own(alias: OwnAlias, value: string): string;
  /** To be asked last, when all codes are known. */
  catalogs(): readonly Element[];
}

/** A scheme's URI stays the same for ever, so it hangs on the publication's address, or on a name that no one can own. */
export function codesOf({ baseUrl = noHome }: Settings): Codes {
  const used = new Set<string>();
  let usesIptc = false;
  return {
    iptc: (alias, value) => {
      usesIptc = true;
      return `${alias}:${value}`;
    },
    own: (alias, value) => {
      used.add(alias);
      return `${alias}:${value}`;
    },
    catalogs: () => {
      const declared = Object.entries(schemes)
        .filter(([alias]) => used.has(alias))
        .map(([alias, path]) => x('scheme', { alias, uri: path.includes(':') ? path : `${baseUrl}cv/${path}` }));
      return [
        ...(usesIptc ? [x('catalogRef', { href: iptcCatalog })] : []),
        ...(declared.length > 0 ? [x('catalog', null, declared)] : []),
      ];
    },
  };
}
