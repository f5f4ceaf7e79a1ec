import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { headerSchema } from '../../src/model/index.ts';
import { headerIn, ingest, paragraphsIn, published, utf16 } from './dress.ts';

const given = { published, credit: 'IPS', headline: 'Bridge opens' };
const problemIn = (copy: string | Uint8Array): object | undefined => {
  const { source, diagnostics } = ingest(copy, given);
  expect(source).toBeUndefined();
  return diagnostics.find(({ severity }) => severity === 'error');
};

describe('what is no copy is refused, and why is said', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'ingest/no-text'],
    ['nothing but white space', ' \n\t\n\u00a0\n\u3000', 'ingest/no-text'],
    ['nothing but a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'ingest/no-text'],
    ['a headline alone', 'Bridge opens\n', 'ingest/no-text'],
    ['a headline and a sign-off', 'Bridge opens\n\n— IPS\n', 'ingest/no-text'],
    ['a file over the limit', 'a '.repeat(10_000_000), 'ingest/too-large'],
    ['a copy that grows over the limit by escaping', `Bridge\n\n${'*'.repeat(600_000)}`, 'ingest/too-large'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'ingest/binary'],
    ['Rich Text', '{\\rtf1\\ansi Bridge opens}', 'ingest/binary'],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'ingest/binary'],
    ['nothing but NUL', new Uint8Array(512), 'ingest/binary'],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, index) => 1 + ((index * index * 31 + index * 7) % 251)), 'ingest/binary'],
  ])('%s', (_, copy, code) => {
    expect(problemIn(copy)).toMatchObject({ code, place: { path: 'copy.txt' } });
  });

  test('a NUL has its place', () => {
    expect(problemIn('Bridge opens\n\nThe bri\0dge.')).toMatchObject({ code: 'ingest/binary', place: { start: { line: 3, column: 8 } } });
  });
});

describe('characters that no format can carry', () => {
  test('a control is taken out and named with its line, once however often', () => {
    const { source, diagnostics } = ingest('Bridge opens\n\nThe \x07bri\x07dge\x07 is \x1b[1mopen.\n', given);
    expect(paragraphsIn(source?.text)).toEqual(['The bridge is [1mopen.']);
    const warnings = diagnostics.filter(({ code }) => code === 'ingest/control-character');
    expect(warnings.map(({ message, place }) => [message, place?.start])).toEqual([
      ['The control character U+0007 was taken out here and in 2 other places', { line: 3, column: 5 }],
      ['The control character U+001B was taken out', { line: 3, column: 18 }],
    ]);
  });

  test('half a surrogate pair in UTF-16 stands as U+FFFD and is named', () => {
    const { source, diagnostics } = ingest(utf16('Bridge opens\n\nThe \ud83d bridge 😀 is open.\n'), given);
    expect(paragraphsIn(source?.text)).toEqual(['The \uFFFD bridge 😀 is open.']);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/lost-character', severity: 'warning' }));
  });

  test('a UTF-16 file cut within a character ends in a lost character', () => {
    const whole = utf16('Bridge opens\n\nThe bridge is open.\n');
    expect(paragraphsIn(ingest(whole.subarray(0, -1), given).source?.text)).toEqual(['The bridge is open.\uFFFD']);
  });

  test('marks that turn the text around stay and are named', () => {
    const { source, diagnostics } = ingest('Bridge opens\n\nThe \u202Ebridge\u202C is open.\n', given);
    expect(paragraphsIn(source?.text)).toEqual(['The \u202Ebridge\u202C is open.']);
    expect(diagnostics.filter(({ code, severity }) => code === 'ingest/bidi' && severity === 'warning')).toHaveLength(2);
  });

  test('an e-mail’s source and a web page are named for what they are', () => {
    expect(ingest('Bridge\n\nThe bridge =E2=80=94 at the old =\nmill =\nis =\nopen.\n', given).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ingest/quoted-printable', severity: 'warning' }),
    );
    expect(ingest('<!DOCTYPE html>\n<p>The bridge is open.</p>\n', given).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ingest/markup', severity: 'warning' }),
    );
  });
});

describe('whatever comes in', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
  );

  test('ends in a source file or in an error, never in a crash', () => {
    fc.assert(
      fc.property(bytes, (copy) => {
        const { source, diagnostics } = ingest(copy, given);
        expect(source === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 1000 },
    );
  });

  test('a paragraph of 900,000 characters is one paragraph', () => {
    expect(paragraphsIn(ingest(`Bridge opens\n\n${'word '.repeat(180_000)}\n`, given).source?.text)).toEqual([
      'word '.repeat(180_000).trim(),
    ]);
  });

  test('the header can be read back exactly, whatever was given', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => /\S/.test(text) && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text));
    const hard = fc.constantFrom(
      '@bridge',
      '# bridge',
      'a: b',
      'a #b',
      "it's",
      '"x"',
      '- x',
      '[x',
      '{x',
      '*x',
      '&x',
      '!x',
      '|',
      '>',
      '%x',
      '`x`',
      'yes',
      'null',
      '12',
      '1e3',
      '2008-03-17',
      '~',
      '😀',
      '\\n',
      '---',
      '?',
      'x:',
      'long '.repeat(200).trim(),
    );
    fc.assert(
      fc.property(fc.oneof(line, hard), fc.oneof(line, hard), (headline, credit) => {
        const { source } = ingest('The bridge is open.\n\nIt holds.\n', { published, headline, credit });
        const document = parseDocument(headerIn(source?.text), { schema: 'failsafe' });
        expect([...document.errors, ...document.warnings]).toEqual([]);
        const header = headerSchema.parse(document.toJS());
        expect([header.headline, header.credit, header.published, header.version]).toEqual([headline.trim(), credit.trim(), published, 1]);
      }),
      { numRuns: 500 },
    );
  });
});
