import type { Header } from '../../model/index.ts';
import { embargoInWords, wordsIn } from '../furniture/index.ts';

/** All for editors in words, since ninjs has no field for what a version is to the one before; undefined where there is nothing to say. */
export function edNote({ embargo, signal, note, language }: Header): string | undefined {
  const words = wordsIn(language);
  const word = signal && { correction: words.correction, update: words.updated }[signal];
  const said = word === undefined ? note : note === undefined ? `${word}.` : `${word}: ${note}`;
  return [embargo && embargoInWords(embargo), said].filter(Boolean).join(' ') || undefined;
}
