import type { Element } from 'xast';
import type { Header } from '../../model/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { OwnCodes } from './aliases.ts';

export const nameOf = (name: string): Element => x('name', null, oneLine(name));

/** A thing that has a name and no code anywhere: a literal, as readers of G2 look for, and a name for people. */
export const named = (element: string, name: string, type?: string): Element => x(element, { type, literal: oneLine(name) }, nameOf(name));

/** A party by its address, else by a code of ours: one of the two it always has. */
export const party = (element: string, { name, code, uri }: Header['source'], codes: OwnCodes): Element =>
  x(element, uri === undefined ? { qcode: codes.code('slorg', code) } : { uri: legalIri(uri) }, nameOf(name));
