import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyNode, Story } from '../../src/model/index.ts';
import { curl } from '../../src/read/quotes.ts';
import { read } from './marked.ts';

describe('straight marks become curly', () => {
  test.each([
    ['en', `"Stop," she said.`, '“Stop,” she said.'],
    ['en', `"He said 'no'," she said.`, '“He said ‘no’,” she said.'],
    ['en', `"'No,' he said," she said.`, '“‘No,’ he said,” she said.'],
    ['en', `"She said 'no'"`, '“She said ‘no’”'],
    ['en', `don't, it's, o'clock, O'Hara`, 'don’t, it’s, o’clock, O’Hara'],
    ['en', `the ministers' plan`, 'the ministers’ plan'],
    ['en', `the '90s and '08 and the 1990's`, 'the ’90s and ’08 and the 1990’s'],
    ['en', `rock 'n' roll, 'tis, 'em`, 'rock ’n’ roll, ’tis, ’em'],
    ['en', `5'10" tall, a 12" pipe, 6' deep`, `5'10" tall, a 12" pipe, 6' deep`],
    ['en', `"The 12 of 2008"`, '“The 12 of 2008”'],
    ['en', `("so") ["so"] -"so" —"so"`, '(“so”) [“so”] -“so” —“so”'],
    ['en', `"a","b";"c", he said,"no"`, '“a”,“b”;“c”, he said,“no”'],
    ['en', `"Wait—" he said`, '“Wait—” he said'],
    ['en', `"A paragraph that goes on`, '“A paragraph that goes on'],
    ['en', `“curly” stays, "straight" turns`, '“curly” stays, “straight” turns'],
    ['en', `-- ... (c) 1/2 stay`, '-- ... (c) 1/2 stay'],
    ['de', `"Er sagte 'nein'", sagte sie.`, '„Er sagte ‚nein‘“, sagte sie.'],
    ['de-CH', `"so"`, '«so»'],
    ['fr', `"mot" et l'homme`, '«\u202Fmot\u202F» et l’homme'],
    ['fr', `l'"homme"`, 'l’«\u202Fhomme\u202F»'],
    ['es', `"hola 'tú'"`, '«hola “tú”»'],
    ['it', `"ciao" all'alba`, '«ciao» all’alba'],
    ['pt-BR', `"olá"`, '“olá”'],
    ['nl', `'s-Hertogenbosch, "'s morgens"`, '’s-Hertogenbosch, “’s morgens”'],
    ['sv', `"hej 'du'"`, '”hej ’du’”'],
    ['da', `"hej"`, '»hej«'],
    ['ru', `"да 'нет'"`, '«да „нет“»'],
    ['pl', `"tak"`, '„tak”'],
    ['el', `"ναι"`, '«ναι»'],
    ['he', `צה"ל`, `צה"ל`],
    ['xx', `"so"`, '“so”'],
  ])('%s: %s', (language, typed, printed) => {
    expect(curl(typed, language)).toBe(printed);
  });
});

const textOf = (story: Story | undefined): string => {
  const inside = (node: BodyNode): string => (node.type === 'text' ? node.value : node.children.map(inside).join(''));
  return story?.body.children.map(inside).join('\n') ?? '';
};

/** Marks that a curler may set, and French's space beside them. */
const marks = /["'“”„‘’‚«»‹›「」『』]|\u202F/g;

test('no other character of a text is changed', async () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '"',
    "'",
    ' ',
    'a',
    'é',
    '7',
    '-',
    '—',
    '(',
    ')',
    '.',
    ',',
    '/',
    '\u00A0',
    '😀',
    '́',
    '…',
    '\t',
    'ß',
    '橋',
    '`',
    '*b*',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom('en', 'de', 'fr', 'nl', 'he', 'ja', 'sv'),
      async (pieces, language) => {
        const typed = pieces.join('');
        expect(curl(typed, language).replace(marks, '')).toBe(typed.replace(marks, ''));
        const straight = textOf((await read(`x${typed}`, { language: 'xx', credit: 'Zz' })).story);
        expect(textOf((await read(`x${typed}`, { language, credit: 'Zz' })).story).replace(marks, '')).toBe(straight.replace(marks, ''));
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});

describe('in a text', () => {
  test('marks match across emphasis, links and line breaks', async () => {
    expect((await read('He said "*word*" and "[link](https://a.example)"\nand "**a**, b".')).body).toEqual([
      'p He said “<em>word</em>” and “<a(href=https://a.example)>link</a>”⏎and “<strong>a</strong>, b”.',
    ]);
  });

  test('code, code blocks and addresses stay as typed', async () => {
    const { body } = await read('`"a"` <https://a.example/?q=\'b\'> https://b.example/it\'s\n\n```\n"c"\n```\n');
    expect(body).toEqual([
      `p <code>"a"</code> <a(href=https://a.example/?q='b')>https://a.example/?q='b'</a> <a(href=https://b.example/it's)>https://b.example/it's</a>`,
      'pre "c"',
    ]);
  });

  test('a mark after code closes what was open before it', async () => {
    expect((await read('"use `npm`"')).body).toEqual(['p “use <code>npm</code>”']);
  });

  test('each cell, item and footnote begins anew, in the language of the story', async () => {
    const { body } = await read('| "a | "b" |\n|---|---|\n\n- "c"\n\nx[^1]\n\n[^1]: "d"\n', { language: 'de' });
    expect(body.join('\n')).toContain('th „a');
    expect(body.join('\n')).toContain('th „b“');
    expect(body.join('\n')).toContain('p „c“');
    expect(body.join('\n')).toContain('p „d“');
  });
});
