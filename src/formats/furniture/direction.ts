import { parse } from 'bcp-47';

/** Scripts written from right to left (ISO 15924), and languages whose usual script is one of them. */
const scripts = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa', 'yezi']);
const languages = new Set('ar arc arz ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(' '));

/** Which way a language runs, by its tag's script or, without one, its usual script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const { language, script } = parse(tag);
  const rightToLeft = script ? scripts.has(script.toLowerCase()) : languages.has(language?.toLowerCase() ?? '');
  return rightToLeft ? 'rtl' : 'ltr';
}
