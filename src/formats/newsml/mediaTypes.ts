/** Media types of NewsML-G2 (IANA). */
export const itemType = 'application/vnd.iptc.g2.newsitem+xml';
export const packageType = 'application/vnd.iptc.g2.packageitem+xml';
export const messageType = 'application/vnd.iptc.g2.newsmessage+xml';
