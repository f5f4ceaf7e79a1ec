import { describe, expect, test } from 'vitest';
import { houseFaces } from '../../../src/formats/pdf/design.ts';
import { facesOf } from '../../../src/formats/pdf/faces/facesOf.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { hyphenation } from '../../../src/typeset/index.ts';
import { stop } from '../../../src/typeset/lines/measuredWord.ts';
import { typeCase } from '../../../src/typeset/lines/typeCase.ts';
import { measureWord } from '../../../src/typeset/lines/word.ts';
import { worldOf } from '../../formats/pdf/story.ts';

const { faces } = await facesOf(houseFaces, worldOf());
const hyphenations = new Map([
  ['en', await hyphenation('en')],
  ['es', await hyphenation('es')],
]);
const open = () => typeCase({ faces, language: 'en', hyphenations, path: 'stories/a.md' });
const { shape } = open();

const said = (runs: ReturnType<typeof shape>) => runs.flatMap(({ texts }) => texts).join('');
const ids = (runs: ReturnType<typeof shape>) => runs.flatMap((run) => run.ids);

describe('figures and small capitals', () => {
  test.each(['old-style', 'lining', 'tabular'] as const)('%s figures say what was written', (figures) => {
    expect(said(shape({ face: 'regular', figures }, '1,234 in 1790'))).toBe('1,234 in 1790');
  });

  test('the three kinds are drawn differently, and tabular ones are equally wide', () => {
    const kinds = (['old-style', 'lining', 'tabular'] as const).map((figures) => shape({ face: 'regular', figures }, '0123456789'));
    expect(new Set(kinds.map((runs) => ids(runs).join())).size).toBe(3);
    const widths = kinds.map((runs) => new Set(runs.flatMap(({ advances }) => advances.map(Math.round))).size);
    expect(widths[2]).toBe(1);
    expect(widths[0]).toBeGreaterThan(3);
  });

  test('small capitals are letters in the text, in all three scripts', () => {
    for (const text of ['Ada Obi', 'Αθήνα', 'Москва']) {
      const small = shape({ face: 'regular', capitals: 'small' }, text);
      const all = shape({ face: 'regular', capitals: 'all-small' }, text);
      expect(said(small)).toBe(text);
      expect(said(all)).toBe(text);
      expect(ids(small)).not.toEqual(ids(shape({ face: 'regular' }, text)));
      expect(ids(all)[0]).not.toBe(ids(small)[0]);
      expect(ids(small)).not.toContain(0);
    }
  });

  test('a face that has none stays as it is', () => {
    expect(ids(shape({ face: 'italic', capitals: 'small' }, 'Ada Obi'))).toEqual(ids(shape({ face: 'italic' }, 'Ada Obi')));
  });
});

describe('the language of a run', () => {
  test('chooses its forms of letters: Serbian б is not Russian б, Turkish f and i are no ligature', () => {
    expect(ids(shape({ face: 'regular', language: 'sr' }, 'б'))).not.toEqual(ids(shape({ face: 'regular', language: 'ru' }, 'б')));
    expect(ids(shape({ face: 'italic', language: 'sr' }, 'гдпт'))).not.toEqual(ids(shape({ face: 'italic', language: 'ru' }, 'гдпт')));
    expect(ids(shape({ face: 'regular', language: 'tr' }, 'fi'))).toHaveLength(2);
    expect(ids(shape({ face: 'regular', language: 'en' }, 'fi'))).toHaveLength(1);
  });

  test('parts its words', () => {
    const places = (language?: string) =>
      measureWord('ferrocarril', { look: { face: 'regular', ...(language && { language }) }, hyphens: true }, open()).stops.filter(
        (_, at) => at % stop.size === stop.at,
      );
    expect(places('es')).toEqual([2, 5, 7]);
    expect(places()).not.toEqual(places('es'));
    expect(places('sw')).toEqual([]);
  });
});

describe('letters and their marks', () => {
  test('a letter written as two characters is the one that the face has', () => {
    expect(ids(shape({ face: 'regular' }, 'cafe\u0301'))).toEqual(ids(shape({ face: 'regular' }, 'caf\u00E9')));
    expect(said(shape({ face: 'regular' }, 'cafe\u0301'))).toBe('cafe\u0301');
  });

  test('a mark that no face has with its letter stands on it, from one face', () => {
    const runs = shape({ face: 'regular' }, 'ax\u0301b');
    expect(runs).toHaveLength(1);
    expect(runs[0]?.offsets?.some(([x]) => x !== 0)).toBe(true);
  });

  test('an accented Greek letter is set from one face with its breathing', () => {
    const runs = shape({ face: 'regular' }, '\u1F00ρχ\u03AE');
    expect(ids(runs)).not.toContain(0);
    expect(runs.some(({ missing }) => missing)).toBe(false);
    expect(said(runs)).toBe('\u1F00ρχ\u03AE');
  });

  test('a picture joined from several is one box, and named with all its parts', () => {
    const type = open();
    const runs = type.shape({ face: 'regular' }, 'a👩\u200D🌾!');
    expect(runs.map(({ text, missing = false }) => [text, missing])).toEqual([
      ['a', false],
      ['👩\u200D🌾', true],
      ['!', false],
    ]);
    type.note(runs, undefined);
    const told: Diagnostic[] = [];
    type.tell((diagnostic) => told.push(diagnostic));
    expect(told.map(({ message }) => message)).toEqual(['No face has a glyph for “👩\u200D🌾” (U+1F469 U+200D U+1F33E)']);
  });

  test('joiners, marks of direction and variation selectors are not drawn, and stay in the text', () => {
    for (const text of ['a\u200Db', 'a\u200Eb', 'e\uFE0F', '\u2060word']) {
      const runs = shape({ face: 'regular' }, text);
      expect(runs.some(({ missing }) => missing)).toBe(false);
      expect(said(runs)).toBe(text);
    }
  });
});
