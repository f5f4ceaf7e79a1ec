import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { directionOf, type Words } from '../furniture/index.ts';

/** The `lang` and `dir` of a stretch of text where they are not those of what stands around: `en` within `en-GB` needs none. */
export function spokenIn(language: string, around: string): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  const [one, other] = [`${language.toLowerCase()}-`, `${around.toLowerCase()}-`];
  if (one.startsWith(other) || other.startsWith(one)) return {};
  const dir = directionOf(language);
  return dir === directionOf(around) ? { lang: language } : { lang: language, dir };
}

/** One of our own words, marked where it is not in the language of what stands around. */
export function wordFrom(words: Words, name: Exclude<keyof Words, 'language'>, around: string): ElementContent {
  const spoken = spokenIn(words.language, around);
  return spoken.lang === undefined ? { type: 'text', value: words[name] } : h('span', spoken, words[name]);
}
