import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../../src/model/index.ts';
import { scanJson } from '../../src/read/scanJson.ts';

test('what JSON.parse takes is taken, and what it refuses is refused', () => {
  const broken = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '1', 'x', '\n', ':', '-', '.', '\u0001'))
    .map(([text, at, sign]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + sign + text.slice(cut + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json({ maxDepth: 4 }), broken), (text) => {
      const { fault } = scanJson(text);
      // Only it looks for doubled keys.
      if (fault?.why === 'doubled') return;
      expect(fault === undefined).toBe(isJson(text));
    }),
    { numRuns: 2_000 },
  );
});

test('a value is found where it stands', () => {
  const text = '{ "a": [1, {"b\\u0063": "x"}], "ab": -1.5e3 }';
  const at = (path: (string | number)[]) => {
    const { spot } = scanJson(text, path);
    return spot && text.slice(spot.from, spot.to);
  };
  expect(at([])).toBe(text);
  expect(at(['a'])).toBe('[1, {"bc": "x"}]'.replace('bc', 'b\\u0063'));
  expect(at(['a', 1, 'bc'])).toBe('"x"');
  expect(at(['ab'])).toBe('-1.5e3');
  expect(at(['a', 2])).toBeUndefined();
  expect(at(['b'])).toBeUndefined();
});

test.each([
  ['{"a":1,}', 7, 'a key in quotation marks'],
  ['[1,]', 3, 'a value'],
  ['[1 2]', 3, '"," or "]"'],
  ['{"a" 1}', 5, '":"'],
  ['"a\nb"', 0, 'a quotation mark that closes the text'],
  ['"\\x"', 1, 'an escape of JSON, e.g. \\n or \\u00e9'],
  ['01', 0, 'a value'],
  ['TRUE', 0, 'a value'],
  ['', 0, 'a value'],
  ['1 1', 2, 'the end of the file'],
])('%j is wrong at offset %i, where was expected: %s', (text, from, what) => {
  expect(scanJson(text).fault).toMatchObject({ why: 'syntax', from, what });
});

test('a key that comes twice in one object is a fault, in two objects none', () => {
  expect(scanJson('{"a":{"b":1},"c":{"b":1}}')).toEqual({});
  expect(scanJson('{"b":1,"\\u0062":2}').fault).toEqual({ why: 'doubled', what: 'b', from: 7, to: 15 });
});

test('it goes as deep as is allowed and no deeper', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(scanJson(nested(limits.jsonDepth + 1))).toEqual({});
  expect(scanJson(nested(limits.jsonDepth + 2)).fault).toMatchObject({ why: 'depth', from: limits.jsonDepth + 1 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
