import { clean } from './characters.ts';

/**
 * An address as it may stand in a format: http, https, mailto or relative (RFC 3986), percent-encoded; undefined where it is not.
 * Browsers drop tabs and line ends inside an address and controls around it, and read `\` as `/`: they are judged as browsers see them.
 */
export function safeHref(address: string): string | undefined {
  const seen = clean(address)
    .replace(/[\t\n\r]/g, '')
    .replace(/^[\0-\x20\x7F-\x9F]+|[\0-\x20]+$/g, '');
  if (seen.length > longest) return undefined;
  if (/^[\\/]{2}/.test(seen)) return undefined;
  const scheme = /^([^/?#\\]*?):/.exec(seen)?.[1]?.toLowerCase();
  if (scheme === undefined) return encode(seen);
  if (scheme === 'mailto') return encode(seen);
  if (scheme !== 'http' && scheme !== 'https') return undefined;
  const authority = /^https?:\/\/([^/?#\\]+)/i.exec(seen)?.[1];
  if (authority === undefined || !URL.canParse(seen)) return undefined;
  // A host in letters of other scripts is written in ASCII (Punycode).
  return /[^\x21-\x7E]|[<>"{}|^`[\]%]/.test(authority) ? encode(new URL(seen).href) : encode(seen);
}

/** Characters of one address: longer ones are data. */
const longest = 4_000;

/** Encodes what RFC 3986 has no place for, and a second `#`. */
function encode(address: string): string {
  const [start = '', ...fragments] = address.split('#');
  const host = /^https?:\/\/[^/?#]*/i.exec(start)?.[0] ?? '';
  const encoded = host + inner(start.slice(host.length));
  return fragments.length > 0 ? `${encoded}#${inner(fragments.join('%23'))}` : encoded;
}

const inner = (part: string) =>
  part.replace(/[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu, encodeURIComponent).replace(/%(?![\dA-Fa-f]{2})/g, '%25');

/** The scheme of an address, or the start of it: what a warning names. */
export const schemeOf = (address: string): string => /^\s*([a-z][a-z\d+.-]*:)/i.exec(address)?.[1] ?? address;

/** Stretches of a text that are bare http or https addresses, without the punctuation that ends the sentence around them. */
export function* bareAddresses(text: string): Generator<{ readonly start: number; readonly end: number }> {
  if (!text.includes('://')) return;
  for (const { 0: whole, index } of text.matchAll(/(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"“”«»\\^`{}|]+/giu)) {
    let end = whole.length;
    for (;;) {
      const last = whole[end - 1] ?? '';
      if (/[.,:;!?'’‘*_~…]/.test(last)) end--;
      else if (last === ')' && count(whole.slice(0, end), ')') > count(whole.slice(0, end), '(')) end--;
      else if (last === ']' && !whole.slice(0, end).includes('[')) end--;
      else break;
    }
    const address = whole.slice(0, end);
    if (/^https?:\/\/[\p{L}\p{N}[]/iu.test(address) && safeHref(address) !== undefined) yield { start: index, end: index + end };
  }
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
