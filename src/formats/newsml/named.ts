import type { Element } from 'xast';
import type { Header } from '../../model/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';

/** `language` where it is known to be that of the name and someone looks for it: a common ingest takes English names of genres alone. */
export const nameOf = (name: string, language?: string): Element => x('name', { 'xml:lang': language }, oneLine(name));

/** What is said of a thing beside its name. */
interface Kind {
  readonly type?: string;
  readonly language?: string;
}

/** A thing that has a name and no code anywhere: a literal, as readers of G2 look for, and a name for people. */
export const named = (element: string, name: string, { type, language }: Kind = {}): Element =>
  x(element, { type, literal: oneLine(name) }, nameOf(name, language));

/** A party by its address, else by a code of ours: one of the two it always has. */
export const party = (element: string, { name, code, uri }: Header['source'], codes: Codes): Element =>
  x(element, uri === undefined ? { qcode: codes.own('slorg', code) } : { uri: legalIri(uri) }, nameOf(name));
