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
  dcterms: 'http://purl.org/dc/terms/',
  /** RFC 4287. */
  atom: 'http://www.w3.org/2005/Atom',
  /** RSS 1.0 modules: Content. */
  content: 'http://purl.org/rss/1.0/modules/content/',
  /** Media RSS 1.5.1. */
  media: 'http://search.yahoo.com/mrss/',
  /** TDMRep, its vocabulary. */
  tdmrep: 'http://www.w3.org/ns/tdmrep#',
  /** sitemaps.org, protocol 0.9, and Google's extensions to it. */
  sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  sitemapImage: 'http://www.google.com/schemas/sitemap-image/1.1',
  sitemapNews: 'http://www.google.com/schemas/sitemap-news/0.9',
} as const;
