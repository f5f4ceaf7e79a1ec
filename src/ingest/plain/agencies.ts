/** Names of agencies that are not written in capitals, so that a sign-off such as “— Reuters” is not taken for a person’s. Matched whole. */
const named = new Set([
  'Agence France-Presse',
  'Anadolu',
  'Anadolu Agency',
  'Associated Press',
  'The Associated Press',
  'Belga',
  'Bernama',
  'Deutsche Presse-Agentur',
  'dpa',
  'Inter Press Service',
  'Interfax',
  'Kyodo',
  'Kyodo News',
  'Press Association',
  'Press Trust of India',
  'Prensa Latina',
  'Reuters',
  'Ritzau',
  'Tass',
  'Thomson Reuters Foundation',
  'Xinhua',
  'Yonhap',
]);

/** Capitals that stand at the end of a story and credit nobody. */
const signals = new Set([
  'CORRECTED',
  'CORRECTION',
  'EDS',
  'END',
  'ENDS',
  'ENDE',
  'EXCLUSIVE',
  'FIM',
  'FIN',
  'FINE',
  'MORE',
  'NOTE',
  'OK',
  'PS',
  'STOP',
  'UPDATE',
  'UPDATED',
]);

/**
 * Could this be the credit of an agency, with nothing else to go by? 2 to 12 capitals and digits (`IPS`, `IPS/AFP`, `A.N.S.A.`), two of them
 * letters, or a name in the list. “Ariel Cohen” could be anybody.
 */
export const looksLikeAgency = (text: string): boolean =>
  named.has(text) || (/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d][\p{Lu}\d&./-]{1,11}$/u.test(text) && !signals.has(text.replace(/\.$/, '')));

/** Initials and names in capitals that are seen under a byline, where a town in capitals may stand too. */
const initials = new Set(
  `AAP AFP ANA ANP ANSA AP APA ATS BELGA BERNAMA CNS CTK DPA EFE IANS INTERFAX IPS IRIN IRNA ITAR-TASS KYODO LUSA MENA NTB PA PANA PTI
  REUTERS RIA SAPA STT TASS TT UPI XINHUA YONHAP`.split(/\s+/),
);

/** An agency that is known by its name or its initials, alone or with another: `IPS/AFP`. */
export const isKnownAgency = (text: string): boolean =>
  named.has(text) || text.split('/').every((part) => initials.has(part.replaceAll('.', '')));

/** In a dateline's brackets stands an agency in any letters: `(Interfax-AVN)`. */
export const isBracketedAgency = (text: string): boolean => /^\p{L}[\p{L}&./ -]{1,39}$/u.test(text) && !signals.has(text.toUpperCase());
