/** XML namespaces, as their standards write them. */
export const namespaces = {
  /** NewsML-G2 (IPTC). */
  nar: 'http://iptc.org/std/nar/2006-10-01/',
  /** NITF 3.6 (IPTC). */
  nitf: 'http://iptc.org/std/NITF/2006-10-18/',
  xhtml: 'http://www.w3.org/1999/xhtml',
  /** EPUB 3.3, structural semantics. */
  epub: 'http://www.idpf.org/2007/ops',
  opf: 'http://www.idpf.org/2007/opf',
  /** Dublin Core elements 1.1. */
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;
