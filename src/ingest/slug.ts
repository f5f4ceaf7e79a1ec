import transliterate from '@sindresorhus/transliterate';

/** Longer names are cut between words. */
const most = 60;

/** A slug of some words, in the letters that a slug may have; empty where none is left. `language` decides what ä is in letters of English. */
export function slugOf(words: string, language?: string): string {
  const latin = transliterate(words.slice(0, 1000).replace(/['’ʼ`]/g, ''), language === undefined ? {} : { locale: language });
  const parts = latin.toLowerCase().match(/[a-z\d]+/g) ?? [];
  let slug = '';
  for (const part of parts) {
    const longer = slug === '' ? part.slice(0, most) : `${slug}-${part}`;
    if (longer.length > most) break;
    slug = longer;
  }
  return slug;
}
