import { legalUri } from './legalUri.ts';

/** Stands for the address of a publication that has none: no one can own the name (RFC 6761). */
export const noHome = 'https://slugline.invalid/';

/**
 * An address that every judge of HTML and EPUB accepts (WHATWG URL), or undefined. A relative one is resolved against `base`; without
 * a base it stays relative where `relative` allows it.
 */
export function addressOf(href: string, { base, relative }: { base?: string | undefined; relative: boolean }): string | undefined {
  const legal = legalUri(href.trim());
  // Headings have no names, so that a link within the story leads nowhere; nor does a scheme alone.
  if (/^(?:[a-z][a-z\d+.-]*:\/*)?(?:#.*)?$/i.test(legal)) return undefined;
  const absolute = /^(https?|mailto):/i.test(legal);
  // What names a scheme of its own, or another host without one, is not ours to pass on.
  if (!absolute && /^([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(legal)) return undefined;
  if (!URL.canParse(legal, base ?? noHome)) return undefined;
  if (absolute) return legal;
  if (base !== undefined) return new URL(legal, base).href;
  return relative ? legal : undefined;
}

/** Where a file of a publication is on the web. A page is at its folder: the same address as its canonical link, sitemaps and feeds give. */
export const onTheWeb = (baseUrl: string, path: string): string => `${baseUrl}${path.replace(/(^|\/)index\.html$/, '$1')}`;

/** The slug of the story whose page an address is, below that of its publication. */
export function slugAt(address: string, home: string): string | undefined {
  // As an address that was resolved has it: the host in small ASCII letters.
  const { href } = new URL(home);
  return address.startsWith(href) ? /^([a-z\d-]+)\/(?:index\.html)?(?:#.*)?$/.exec(address.slice(href.length))?.[1] : undefined;
}
