import { describe, expect, test } from 'vitest';
import { headerIn, ingest, paragraphsIn, published } from './dress.ts';

const story = (end: string): string => `Bridge opens\n\nThe bridge is open.\n\n${end}\n`;
const creditOf = (source: string | undefined): string | undefined => /^credit: (.*)$/m.exec(headerIn(source))?.[1];

/** How wire copy signs off. The credit is in the copy only. */
const signOffs: readonly string[] = [
  '— IPS',
  '—IPS',
  '– IPS',
  '- IPS',
  '-- IPS',
  '--IPS',
  '--- IPS',
  '― IPS',
  '− IPS',
  '—  IPS',
  '— IPS.',
  '*— IPS*',
  '_— IPS_',
  '**— IPS**',
  '— *IPS*',
  '/— IPS/',
  '(IPS)',
  '[IPS]',
  '(IPS).',
  '*(IPS)*',
  '— (IPS)',
  '(END/IPS/2008)',
  '(END/IPS)',
  '(end/IPS/08)',
  '(FIN/IPS/2008)',
  '— IPS — IPS',
  '— IPS (END/2008)',
  '(IPS) (END/IPS/2008)',
  '(END/2008) — IPS',
  '— IPS —',
  '-IPS-',
  '(— IPS)',
  '[-- IPS]',
  '— IPS .',
];

describe('the sign-off is taken out of the text and is the credit', () => {
  const last = 'It holds, the mayor said: “It holds.”';

  test.each(signOffs)('"%s" after the last sentence', (mark) => {
    const { source, diagnostics } = ingest(story(`${last} ${mark}`));
    expect(paragraphsIn(source?.text)).toEqual(['The bridge is open.', last]);
    expect(creditOf(source?.text)).toBe('IPS');
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test.each(signOffs)('"%s" on a line of its own', (mark) => {
    const under = ingest(story(`${last}\n\n${mark}`)).source?.text;
    expect(paragraphsIn(under)).toEqual(['The bridge is open.', last]);
    expect(creditOf(under)).toBe('IPS');
    expect(ingest(story(`${last}\n${mark}`)).source?.text).toBe(under);
  });

  test.each(signOffs)('"%s" with the credit given', (mark) => {
    const { source } = ingest(story(`${last} ${mark}`), { published, credit: 'IPS' });
    expect(paragraphsIn(source?.text)).toEqual(['The bridge is open.', last]);
    expect(creditOf(source?.text)).toBe('IPS');
  });

  test('with no space before the dash', () => {
    expect(paragraphsIn(ingest(story('“It holds.”—IPS')).source?.text).at(-1)).toBe('“It holds.”');
  });

  test('twice, on two lines, with an end mark between', () => {
    const { source } = ingest(story(`${last}\n\n— IPS\n\n(END/2008)\n\n(IPS)`));
    expect(paragraphsIn(source?.text)).toEqual(['The bridge is open.', last]);
  });

  test('a credit of several words, broken over two lines', () => {
    const { source } = ingest(story('The mayor cut no ribbon and walked across. It holds. — Inter Press\nService'), {
      published,
      credit: 'Inter Press Service',
    });
    expect(paragraphsIn(source?.text).at(-1)).toBe('The mayor cut no ribbon and walked across. It holds.');
  });

  test.each(['Reuters', 'Inter Press Service', 'dpa', 'A.N.S.A', 'IPS/AFP'])('%s is known for an agency without being given', (agency) => {
    expect(creditOf(ingest(story(`It holds. — ${agency}`)).source?.text)).toBe(agency);
  });

  test.each(['*IPS*', '_IPS_', '**IPS**.'])('"%s", where the credit is known', (mark) => {
    expect(paragraphsIn(ingest(story(`${last} ${mark}`), { published, credit: 'IPS' }).source?.text).at(-1)).toBe(last);
    expect(paragraphsIn(ingest(story(`${last}\n\n${mark}`), { published, credit: 'IPS' }).source?.text).at(-1)).toBe(last);
  });

  test('over an end mark that starts with a dash too', () => {
    expect(creditOf(ingest(story(`${last}\n\n-- IPS\n\n-30-`)).source?.text)).toBe('IPS');
  });

  test.each([
    ['inches', 'The rail is 6\' 2" high.'],
    ['a quotation that a later one closes', '“It is old. “It holds.”'],
    ['marks of an old typewriter', "The `great' bridge holds."],
    ['quotations in German', 'Der Bürgermeister sagte: „Sie hält.“ Und: „Gut.“'],
  ])('after %s', (_, text) => {
    expect(
      paragraphsIn(ingest(story(`${text} — IPS`)).source?.text)
        .at(-1)
        ?.replaceAll('\\', ''),
    ).toBe(text);
  });

  test('the one who signs off is the credit, whoever the dateline names, and both are said', () => {
    const { source, diagnostics } = ingest('Bridge opens early\n\nMILLBROOK (IPS/Interfax) - The bridge is open.\n\nIt holds. — IPS\n');
    expect(creditOf(source?.text)).toBe('IPS');
    expect(paragraphsIn(source?.text)).toEqual(['The bridge is open.', 'It holds.']);
    expect(diagnostics).toContainEqual(expect.objectContaining({ message: 'The dateline credits IPS/Interfax, the story IPS' }));
  });

  test('a given credit without a full stop before it', () => {
    expect(paragraphsIn(ingest(story('And so it holds — IPS'), { published, credit: 'IPS' }).source?.text).at(-1)).toBe('And so it holds');
  });
});

describe('end marks on a line of their own leave the text and credit nobody', () => {
  test.each([
    'END',
    '(END)',
    'ENDS',
    '(ends)',
    '-ENDS-',
    '-30-',
    '- 30 -',
    '—30—',
    '###',
    '# # #',
    '-0-',
    '(END/2008)',
    'FIN',
    'NNNN',
    '* * *',
    '_____',
  ])('%s', (mark) => {
    const { source } = ingest(story(`It holds.\n\n${mark}`), { published, credit: 'IPS' });
    expect(paragraphsIn(source?.text).at(-1)).toBe('It holds.');
    expect(ingest(story(`It holds.\n\n${mark}`)).diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/missing' }));
  });

  test('and the sign-off above them is found', () => {
    for (const mark of ['* * *', '-----', 'NNNN', '=====']) {
      const { source } = ingest(story(`It holds. — IPS\n\n${mark}`));
      expect(paragraphsIn(source?.text)).toEqual(['The bridge is open.', 'It holds.']);
    }
  });

  test.each(['MORE', '(more)', '- more -', '**more**'])('"%s" leaves the text with a warning that the rest is missing', (mark) => {
    const { source, diagnostics } = ingest(story(`It holds.\n\n${mark}`), { published, credit: 'IPS' });
    expect(paragraphsIn(source?.text).at(-1)).toBe('It holds.');
    expect(headerIn(source?.text)).toContain(`\n# in the copy: ${mark}`);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/more-follows', severity: 'warning' }));
  });

  test('but the last word of a sentence, and a bare number, are text', () => {
    for (const text of ['Here the path ENDS', 'The path ends', '30', 'It holds. END OF ROAD']) {
      expect(paragraphsIn(ingest(story(text), { published, credit: 'IPS' }).source?.text).at(-1)).toBe(text);
    }
  });
});

describe('what stands under the sign-off is text, and the sign-off is not', () => {
  const last = 'It holds.';
  const notes: Readonly<Record<string, readonly string[]>> = {
    'a note of the editors': ["Editor's note: the bridge was closed in 1911."],
    'a note in emphasis': ['\\*This story was paid for by the bridge fund.\\*'],
    'who edited it': ['(Edited by Jo Quill)'],
    'who can be written to': ['Ada Obi can be reached at ada@example.org or +1 555 0100.'],
    'a copyright': ['Copyright © 2008 Inter Press Service. All rights reserved.'],
    'several of them': ['(Reporting by Ada Obi; editing by Jo Quill)', 'Words: 345'],
    'a list under a heading': ['Notes to editors:', '1\\. The bridge is 41 metres long.', 'The mill is older.'],
  };
  test.each(Object.entries(notes))('%s', (_, under) => {
    const typed = under.join('\n\n').replaceAll('\\', '');
    for (const mark of [' — IPS', '\n\n— IPS', '\n\n(END/IPS/2008)']) {
      const { source, diagnostics } = ingest(story(`${last}${mark}\n\n${typed}`));
      expect(paragraphsIn(source?.text)).toEqual(['The bridge is open.', last, ...under]);
      expect(creditOf(source?.text)).toBe('IPS');
      expect(diagnostics).toContainEqual(
        expect.objectContaining({ code: 'ingest/under-sign-off', message: expect.stringContaining(typed.split('\n')[0] ?? '') }),
      );
    }
  });

  test('the rest of the story is no note: the sign-off stays in it, and a warning has its line', () => {
    const { source, diagnostics } = ingest(story(`${last} — IPS\n\nThe next bridge is planned for the spring.`), {
      published,
      credit: 'IPS',
    });
    expect(paragraphsIn(source?.text).slice(1)).toEqual([`${last} — IPS`, 'The next bridge is planned for the spring.']);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ingest/sign-off-within',
        severity: 'warning',
        place: expect.objectContaining({ start: { line: 5, column: 1 } }),
      }),
    );
  });

  test('a rule over a note is no sign-off', () => {
    const { source } = ingest(story(`${last}\n\n* * *\n\n(The mill is older.)`), { published, credit: 'IPS' });
    expect(paragraphsIn(source?.text).slice(1)).toEqual([last, '\\* \\* \\*', '(The mill is older.)']);
  });
});

describe('what only looks like a sign-off is text', () => {
  const given = { published, credit: 'IPS' };
  test.each([
    ['another agency’s', 'It holds. — AFP'],
    ['another agency’s end mark', 'It holds. (END/AFP/2008)'],
    ['a longer word', 'So says the survey. — IPSOS'],
    ['a longer name', 'It holds. — IPS Europe'],
    ['the end of a longer word', 'It holds. — TIPS'],
    ['one in a quotation', 'The sign reads “It holds. — IPS”'],
    ['one in a quotation that stays open', 'He said: “It holds. — IPS'],
    ['one in straight quotation marks', 'The sign reads "It holds. — IPS"'],
    ['one in code', 'The line to type is `— IPS`'],
    ['an abbreviation in brackets', 'So reported Inter Press Service (IPS)'],
    ['a word with a hyphen', 'He is ex-IPS'],
    ['a bracket that opened before it', 'So it was said (it was — IPS)'],
    ['one after an opening quotation mark', 'The sign says "It holds. — IPS'],
    ['the name alone', 'IPS'],
    ['one within the text', 'It holds. — IPS is an agency.'],
  ])('%s', (_, text) => {
    const shown = paragraphsIn(ingest(story(text), given).source?.text).at(-1);
    expect(shown?.replace(/\\/g, '')).toBe(text);
  });

  test('another agency’s is named in a warning, with its place', () => {
    expect(ingest(story('It holds. — AFP'), given).diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ingest/other-credit',
        severity: 'warning',
        message: expect.stringContaining('"— AFP"'),
        place: expect.objectContaining({ start: { line: 5, column: 1 } }),
      }),
    );
  });

  test.each(['— Ariel Quill', '— Quill', '(Photo by Ada Obi)', '— more —', '(MORE)', '— Monday', 'NATO', '“It holds.” — mayor'])(
    'with no credit given, "%s" credits nobody',
    (end) => {
      const { source, diagnostics } = ingest(story(`It holds. ${end}`));
      expect(source).toBeUndefined();
      expect(diagnostics).toContainEqual(
        expect.objectContaining({ code: 'ingest/missing', severity: 'error', hints: [expect.stringContaining('--credit')] }),
      );
    },
  );

  test('the last of a list of abbreviations is no credit', () => {
    expect(ingest(story('- The EU\n- NATO')).source).toBeUndefined();
  });
});
