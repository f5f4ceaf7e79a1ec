import { describe, expect, test } from 'vitest';
import { read } from './marked.ts';

const text = 'The bridge is open.';

describe('a sign-off under a story is the story’s own credit', () => {
  test.each([
    '— IPS',
    '-- IPS',
    '–IPS',
    '- IPS',
    '--- IPS',
    '(IPS)',
    '[IPS]',
    '(END/2008)',
    '(END/IPS/2008)',
    '(END/IPS/08)',
    '(END)',
    '— IPS.',
    '*— IPS*',
    '— **IPS**',
    '***(IPS)***',
    '— [IPS](https://ips.example)',
    '— IPS\n\n(END/2008)',
    '— IPS — IPS',
    '— IPS (IPS)',
    '(IPS) — IPS.',
    '( END / IPS / 2008 )',
    '(IPS) (END/2008)',
    '-- IPS  \n(END/IPS/2008)',
  ])('on a line of its own: %s', async (line) => {
    expect((await read(`${text}\n\n${line}\n`)).body).toEqual([`p ${text}`]);
  });

  test.each(['— IPS', '-- IPS', '(IPS)', '[IPS]', '(END/2008)', '(END/IPS/2008)', '—IPS.', '*— IPS*', '— IPS (END/2008)'])(
    'at the end of the last paragraph: %s',
    async (line) => {
      expect((await read(`${text} ${line}`)).body).toEqual([`p ${text}`]);
      expect((await read(`${text}\n${line}`)).body).toEqual([`p ${text}`]);
      expect((await read(`${text}  \n${line}`)).body).toEqual([`p ${text}`]);
    },
  );

  test('footnotes and a picture may follow it', async () => {
    const { body } = await read(`${text}[^1]\n\n— IPS\n\n[^1]: A note.\n`);
    expect(body).toEqual([`p ${text}<footnoteref(number=1 occurrence=1)>`, 'footnotes', '  footnote(number=1)', '    p A note.']);
  });

  test('it may stand after the mark of a footnote, and after code', async () => {
    expect((await read(`${text}[^1] — IPS\n\n[^1]: A note.\n`)).body[0]).toBe(`p ${text}<footnoteref(number=1 occurrence=1)>`);
    expect((await read('Run `npm ci` — IPS')).body).toEqual(['p Run <code>npm ci</code>']);
    expect((await read('Run `npm`—IPS')).body).toEqual(['p Run <code>npm</code>—IPS']);
    expect((await read('Run `npm` (IPS)')).body).toEqual(['p Run <code>npm</code> (IPS)']);
  });

  test('a credit with signs that mean something in a pattern is found, also with a hyphen', async () => {
    expect((await read(`${text}\n\n— A.B+(C)`, { credit: 'A.B+(C)' })).body).toEqual([`p ${text}`]);
    expect((await read(`${text}\n\n— AFP-IPS`, { credit: 'AFP-IPS' })).body).toEqual([`p ${text}`]);
    expect((await read(`${text}\n\n— Inter\nPress Service`, { credit: 'Inter Press Service' })).body).toEqual([`p ${text}`]);
  });
});

describe('what only looks like one is text', () => {
  test.each([
    ['another agency', '— EFE', 'p — EFE'],
    ['a longer word', '— IPSOS', 'p — IPSOS'],
    ['a longer word', '(IPS/EFE)', 'p (IPS/EFE)'],
    ['other letters', '— ips', 'p — ips'],
    ['in code', '`— IPS`', 'p <code>— IPS</code>'],
    ['an abbreviation explained', 'He wrote for Inter Press Service (IPS).', 'p He wrote for Inter Press Service (IPS).'],
    ['a compound', 'It was pre-IPS', 'p It was pre-IPS'],
    ['not at the end', 'Says — IPS news', 'p Says — IPS news'],
    ['the name alone', 'IPS', 'p IPS'],
  ])('%s: %s', async (_, line, last) => {
    expect((await read(`${text}\n\n${line}`)).body).toEqual([`p ${text}`, last]);
  });

  test('in a quotation, a box or a list of several', async () => {
    expect((await read(`${text}\n\n> — IPS`)).body.at(-1)).toBe('  p — IPS');
    expect((await read(`${text}\n\n:::note\n— IPS\n:::`)).body.at(-1)).toBe('  p — IPS');
    expect((await read(`${text}\n\n- AP\n- IPS`)).body).toHaveLength(6);
  });

  test('before the last paragraph', async () => {
    expect((await read(`— IPS\n\n${text}`)).body).toEqual(['p — IPS', `p ${text}`]);
  });
});
