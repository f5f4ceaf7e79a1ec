import type { Element } from 'xast';
import type { Settings } from '../../model/index.ts';
import { noHome } from '../markup/address.ts';
import { x } from '../markup/xml.ts';

/** IPTC's catalog of schemes; its aliases (`stat`, `medtop`, ...) need no declaration. */
export const iptcCatalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml';

/**
 * Schemes of our own: alias -> the end of its URI. `cRole` has that name because stock ingests look for `cRole:source`; `slrel` is for
 * translations: catalog 41 names IPTC's scheme of item relations but not its codes, and a code that may not exist is worse than ours.
 */
const schemes = {
  slorg: 'organisation/',
  slhead: 'headline-role/',
  slrel: 'item-relation/',
  slrnd: 'rendition/',
  cRole: 'content-role/',
} as const;

export type Alias = keyof typeof schemes;

/** QCodes of our own schemes, and the catalog that declares those which were used. */
export interface OwnCodes {
  code(alias: Alias, value: string): string;
  catalog(): Element;
}

/** A scheme's URI stays the same for ever, so it hangs on the publication's address, or on a name that no one can own. */
export function ownCodes({ baseUrl = noHome }: Settings): OwnCodes {
  const used = new Set<Alias>();
  return {
    code: (alias, value) => {
      used.add(alias);
      return `${alias}:${value}`;
    },
    catalog: () =>
      x(
        'catalog',
        null,
        Object.entries(schemes)
          .filter(([alias]) => used.has(alias as Alias)) // a key of the very table
          .map(([alias, path]) => x('scheme', { alias, uri: `${baseUrl}cv/${path}` })),
      ),
  };
}
