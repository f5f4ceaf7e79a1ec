/** An address with nothing in it that RFC 3986 forbids; one that is right stays as it is. A host in letters of other scripts is written as the net knows it. */
export const legalUri = (address: string): string => legal(inAscii(address), /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu);

/** The same by RFC 3987, where letters of every script are right. */
export const legalIri = (address: string): string => legal(address, /[\0- "<>\\^`{|}\x7F]|\p{Surrogate}/gu);

function legal(address: string, forbidden: RegExp): string {
  const escaped = address
    .replace(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replace(forbidden, (character) => encodeURIComponent(character.replace(/\p{Surrogate}/u, '\uFFFD')));
  // Brackets stand around an IPv6 host and nowhere else, and only the first # begins a fragment.
  const [, authority = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?(.*)$/i.exec(escaped) ?? [];
  const [path = '', ...fragment] = rest.replace(/[[\]]/g, encodeURIComponent).split('#');
  return authority + (fragment.length === 0 ? path : `${path}#${fragment.join('%23')}`);
}

/** `https://bücher.example/` as `https://xn--bcher-kva.example/` (RFC 3490): an escaped host is looked up as it stands by many that follow a link. */
function inAscii(address: string): string {
  const [start = '', before = '', host = ''] = /^(https?:\/\/(?:[^/?#@]*@)?)([^/?#@:[\]]*[^\x00-\x7F][^/?#@:[\]]*)/i.exec(address) ?? [];
  return URL.canParse(`https://${host}/`) ? before + new URL(`https://${host}/`).hostname + address.slice(start.length) : address;
}
