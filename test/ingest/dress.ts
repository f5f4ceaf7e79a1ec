import { readFileSync } from 'node:fs';
import type { Given, Ingested } from '../../src/ingest/index.ts';
import { ingestPlain } from '../../src/ingest/index.ts';

/** A fixture as its text. */
export const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** What every copy of these tests is given, so that only what a test is about can be missing. */
export const published = '2008-06-03T15:00:00+02:00';

export const ingest = (copy: string | Uint8Array, given: Given = { published }): Ingested =>
  ingestPlain({ name: 'copy.txt', bytes: typeof copy === 'string' ? new TextEncoder().encode(copy) : copy }, given);

/** The paragraphs of a source file, still escaped. */
export const paragraphsIn = (source: string | undefined): readonly string[] =>
  (source ?? '')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** The header of a source file as typed. */
export const headerIn = (source: string | undefined): string => /^---\n([\s\S]*?)\n---\n/.exec(source ?? '')?.[1] ?? '';

/** Greedy wrapping at a measure, as an editor of the time did it; breaks after hyphens too where asked. */
export function wrap(text: string, measure: number, { indent = '', afterHyphens = false } = {}): string {
  const words = text.split(' ').flatMap((word, index) => {
    const pieces = afterHyphens ? word.split(/(?<=\p{L}-)(?=\p{L})/u) : [word];
    return pieces.map((piece, part) => ({ piece, glue: index > 0 && part === 0 ? ' ' : '' }));
  });
  const lines: string[] = [];
  let line = indent;
  for (const { piece, glue } of words) {
    if (line.trim() !== '' && line.length + glue.length + piece.length > measure) {
      lines.push(line);
      line = piece;
    } else line += (line.trim() === '' ? '' : glue) + piece;
  }
  return [...lines, line].join('\n');
}

export const utf16 = (text: string, { bigEndian = false, mark = true } = {}): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < units.length; index++) view.setUint16(index * 2, units.charCodeAt(index), !bigEndian);
  return bytes;
};

/** Only what the fixtures need: Latin-1 and the marks above it. */
export const windows1252 = (text: string): Uint8Array => {
  const marks: Readonly<Record<string, number>> = {
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    '—': 0x97,
    '…': 0x85,
    '€': 0x80,
    š: 0x9a,
  };
  return Uint8Array.from(text, (character) => marks[character] ?? character.charCodeAt(0));
};
