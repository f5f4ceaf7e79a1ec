import { describe, expect, test } from 'vitest';
import { fixture, ingest, paragraphsIn, published, utf16, windows1252, wrap } from './dress.ts';

const copy = fixture('bridge.txt');
const [headline = '', byline = '', ...body] = copy.trim().split('\n\n');
const expected = fixture('bridge.md');

const wrapped = (measure: number, between: string, options = {}): string =>
  body.map((paragraph) => wrap(paragraph, measure, options)).join(between);

/** Ways in which one story has come over the wire. All of them become the same source file. */
const layouts: Readonly<Record<string, string>> = {
  'a paragraph a line with blank lines between': copy,
  'a paragraph a line without blank lines': [headline, byline, ...body].join('\n'),
  'wrapped at 65 columns': `${headline}\n\n${byline}\n\n${wrapped(65, '\n\n')}\n`,
  'wrapped at 70 columns, breaking after hyphens': `${headline}\n\n${byline}\n\n${wrapped(70, '\n\n', { afterHyphens: true })}\n`,
  'wrapped at 75 columns, headline over two lines': `${wrap(headline, 30)}\n\n${byline}\n\n${wrapped(75, '\n\n')}\n`,
  'wrapped at 40 columns, as a newspaper column': `${headline}\n\n${byline}\n\n${wrapped(40, '\n\n')}\n`,
  'indented paragraphs without blank lines': `${headline}\n${byline}\n${wrapped(70, '\n', { indent: '     ' })}\n`,
  'indented by a tab': `${headline}\n\n${byline}\n\n${wrapped(70, '\n', { indent: '\t' })}\n`,
  'indented by no-break spaces': `${headline}\n\n${byline}\n\n${wrapped(70, '\n', { indent: '\u00a0\u00a0\u00a0' })}\n`,
  'indented, with blank lines too': `${headline}\n\n${byline}\n\n${wrapped(70, '\n\n', { indent: '   ' })}\n`,
  'set in as a whole': `${headline}\n\n${byline}\n\n${wrapped(70, '\n\n')}\n`.replace(/^(?=.)/gm, '        '),
  'wrapped, neither blank lines nor indents': `${headline}\n${byline}\n${wrapped(72, '\n')}\n`,
  'three blank lines between paragraphs': `\n\n\n${headline}\n\n\n\n${byline}\n\n\n\n${wrapped(70, '\n\n\n\n')}\n\n\n\n`,
  'typed with double spacing': `${headline}\n\n\n${byline}\n\n\n${wrapped(64, '\n\n\n').replace(/(?<!\n)\n(?!\n)/g, '\n\n')}\n`,
  'white space at the ends of lines': copy.replace(/\n/g, '  \t\n'),
  'the sign-off on a line of its own': copy.replace(' — IPS', '\n\n— IPS'),
  'the sign-off right under the wrapped text': `${headline}\n\n${byline}\n\n${wrapped(70, '\n\n').replace(' — IPS', '\n— IPS')}\n`,
  'a page break in the text': `${headline}\n\n${byline}\n\n${wrapped(70, '\n\n')
    .replace('\npath', '\n\fpath')
    .replace('. By', '.\fBy')
    .replace(/(\w)\n(?=\w)/, '$1\f\n')}\n`,
  'NUL to the end of the block': `${copy}\0\0\0\0\0\0`,
  'Ctrl-Z at the end, and the block filled up': `${copy}\x1a\x1a\0\0\0`,
};

describe('one story in many layouts becomes one source file', () => {
  test.each(Object.entries(layouts))('%s', (_, text) => {
    const { source, diagnostics } = ingest(text);
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(source?.text).toBe(expected);
  });
});

describe('line ends of every system are line ends', () => {
  const ends = { 'CR LF': '\r\n', CR: '\r', LF: '\n', 'CR CR LF': '\r\r\n', NEL: '\u0085', 'LINE SEPARATOR': '\u2028' };
  const text = `${headline}\n\n${byline}\n\n${wrapped(70, '\n\n')}\n`;
  test.each(Object.entries(ends))('%s', (_, end) => {
    expect(ingest(text.replaceAll('\n', end)).source?.text).toBe(expected);
  });

  test('and so are all of them in one file', () => {
    const mixed = Object.values(ends).filter((end) => end !== '\r\r\n');
    let turn = 0;
    // A lone CR before LF would be one line end, so the two are kept apart.
    const dressed = text.replace(/\n+/g, (run) => (mixed[turn++ % mixed.length] ?? '\n').repeat(run.length));
    expect(ingest(dressed).source?.text).toBe(expected);
  });

  test('a PARAGRAPH SEPARATOR ends a paragraph', () => {
    expect(ingest(copy.trim().replaceAll('\n\n', '\u2029')).source?.text).toBe(expected);
  });
});

describe('one story in many encodings becomes one source file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const encodings: Readonly<Record<string, Uint8Array>> = {
    'UTF-8 with a mark': bytes(`\uFEFF${copy}`),
    'UTF-16, little end first': utf16(copy),
    'UTF-16, big end first': utf16(copy, { bigEndian: true }),
    'UTF-16 without a mark, little end first': utf16(copy, { mark: false }),
    'UTF-16 without a mark, big end first': utf16(copy, { bigEndian: true, mark: false }),
    'UTF-16 without a mark, the block filled up with NUL': utf16(`${copy}\0\0\0`, { mark: false }),
    'UTF-16 without a mark, big end first, filled up': utf16(`${copy}\0\0\0`, { bigEndian: true, mark: false }),
    'Windows-1252': windows1252(copy),
    'Windows-1252 with CR LF': windows1252(copy.replaceAll('\n', '\r\n')),
    'UTF-16 with CR LF': utf16(copy.replaceAll('\n', '\r\n')),
  };
  test.each(Object.entries(encodings))('%s', (_, encoded) => {
    expect(ingest(encoded).source?.text).toBe(expected);
  });

  test('Cyrillic in UTF-16 without a mark is read too', () => {
    const text = 'Мост открыт\n\nПешеходный мост у старой мельницы открыли во вторник.\n';
    expect(paragraphsIn(ingest(utf16(text, { mark: false }), { published, credit: 'ИПС' }).source?.text)).toEqual([
      'Пешеходный мост у старой мельницы открыли во вторник.',
    ]);
  });

  test('that a copy was taken for Windows-1252 is said', () => {
    expect(ingest(windows1252(copy)).diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/encoding', severity: 'note' }));
  });

  test('one broken byte among good UTF-8 is a lost character, not another encoding', () => {
    const broken = bytes(copy.replace('Quill', 'Qu@ll'));
    broken[broken.indexOf(0x40)] = 0xff;
    const { source, diagnostics } = ingest(broken);
    expect(source?.text).toContain('Marta Qu\uFFFDll, who');
    expect(source?.text).toContain('“It holds.”');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ingest/lost-character',
        severity: 'warning',
        place: expect.objectContaining({ start: { line: 5, column: (body[0] ?? '').indexOf('Quill') + 3 } }),
      }),
    );
  });
});

describe('lines that nobody wrapped stay apart', () => {
  const facts = 'Facts about the bridge\n\nThe town published these figures before the opening, and nothing else.\n\n';
  const given = { published, credit: 'IPS' };

  test('short lines that no measure asked for are paragraphs', () => {
    expect(paragraphsIn(ingest(`${facts}Length 41 metres\nWidth 4 metres\nCost 2 million\n`, given).source?.text).slice(1)).toEqual([
      'Length 41 metres',
      'Width 4 metres',
      'Cost 2 million',
    ]);
  });

  test('the items of a list are paragraphs, and their second lines belong to them', () => {
    const list =
      '- The oak of the old bridge goes into benches, six of them on the near\n  bank and four on the far one.\n- The sign of the builder comes down.\n';
    expect(paragraphsIn(ingest(facts + list, given).source?.text).slice(1)).toEqual([
      '\\- The oak of the old bridge goes into benches, six of them on the near bank and four on the far one.',
      '\\- The sign of the builder comes down.',
    ]);
  });

  test('lines that each end a sentence are paragraphs, however far they run', () => {
    const scores = [
      'The regatta on the mill pond ended on Sunday in light wind, with the home club first in two classes.',
      'Class one: Gull 12, Heron 9, Tern 7.',
      'Class two: Heron 11, Tern 10, Gull 2.',
      'Class three: Tern 14, Gull 13, Heron 1.',
    ];
    expect(paragraphsIn(ingest(`Regatta\n\n${scores.join('\n')}\n`, given).source?.text)).toEqual(scores);
    expect(paragraphsIn(ingest(`Regatta\n\n  ${scores.join('\n  ')}\n`, given).source?.text)).toEqual(scores);
  });

  test('few lines set in as a whole are measured from where they start', () => {
    const text = 'Bridge opens\n\nOn Tuesday at noon the bridge was opened.\nIt is free on Sundays.\n';
    const expected = ['On Tuesday at noon the bridge was opened.', 'It is free on Sundays.'];
    for (const copy of [text, text.replace(/^(?=.)/gm, '        ')])
      expect(paragraphsIn(ingest(copy, given).source?.text)).toEqual(expected);
  });

  test('one space at the start of a line is no indent', () => {
    const text =
      'The old bridge was made of oak and iron, and it stood for ninety years. \n It is gone, and the new one is made of steel.\n';
    expect(paragraphsIn(ingest(`Bridge\n\n${text}`, given).source?.text)).toEqual([text.trim().replace(/\s*\n\s*/, ' ')]);
  });

  test('a line that starts with a dash within a sentence is no list', () => {
    const text =
      'The bridge that the flood took away in the winter before last\n- nobody had thought it could - was made of oak and of iron, and\n- so the mill said - of patience.\n';
    expect(paragraphsIn(ingest(`Bridge\n\n${text}`, given).source?.text)).toEqual([text.trim().replaceAll('\n', ' ')]);
  });
});

describe('a word is never changed by where its line ended', () => {
  const story = (text: string): string => `Bridge opens\n\n${text}\n`;
  const given = { published, credit: 'IPS' };
  test.each([
    [
      'a hyphen at a line end stays, without a space',
      'The seed loaves of the baker on Well Street are well-\nknown.',
      'The seed loaves of the baker on Well Street are well-known.',
    ],
    [
      'a hanging hyphen keeps its space',
      'It was tested with short-\nand long-distance walkers.',
      'It was tested with short- and long-distance walkers.',
    ],
    [
      'a dash between spaces keeps both',
      'The old bridge -\nclosed since the flood - is gone.',
      'The old bridge - closed since the flood - is gone.',
    ],
    [
      'an unspaced dash stays unspaced',
      'The old bridge—\nclosed since the flood—is gone.',
      'The old bridge—closed since the flood—is gone.',
    ],
    ['lines of Chinese meet without a space', '老磨坊的人行桥星期二提前\n一周开放。', '老磨坊的人行桥星期二提前一周开放。'],
    ['soft hyphens and zero-width characters stay', 'The foot\u00adbridge\u200b is open.', 'The foot\u00adbridge\u200b is open.'],
    ['a tab between words is a space', 'The bridge\tis open.', 'The bridge is open.'],
    ['two spaces after a full stop stay', 'It holds.  He said so.', 'It holds.  He said so.'],
  ])('%s', (_, text, paragraph) => {
    expect(paragraphsIn(ingest(story(text), given).source?.text)).toEqual([paragraph]);
  });

  test('a hyphen that only the line end may have put there is named, with its line', () => {
    expect(ingest(story('The town has nego-\ntiated for a year.'), given).diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ingest/hyphen',
        severity: 'note',
        message: expect.stringContaining('"nego-tiated"'),
        place: expect.objectContaining({ start: { line: 3, column: 1 } }),
      }),
    );
  });
});
