import { describe, expect, test } from 'vitest';
import type { Given } from '../../src/ingest/index.ts';
import { fixture, headerIn, ingest, paragraphsIn, published } from './dress.ts';

const given = { published, credit: 'IPS' };
const body = 'The footbridge at the old mill was handed over on Tuesday.';
const fieldIn = (source: string | undefined, key: string): string | undefined =>
  new RegExp(`^${key}: (.*)$`, 'm').exec(headerIn(source))?.[1];

describe('the headline', () => {
  test.each([
    ['a short first line', `Bridge opens early\n\n${body}`, 'Bridge opens early'],
    ['capitals, kept as typed', `BRIDGE OPENS EARLY\n\n${body}`, 'BRIDGE OPENS EARLY'],
    ['two lines', `Bridge at the old mill opens\na week early\n\n${body}`, 'Bridge at the old mill opens a week early'],
    ['a question', `Who paid for the bridge?\n\n${body}`, 'Who paid for the bridge?'],
    ['right above an indented text', `Bridge opens early\n     ${body}`, 'Bridge opens early'],
    ['right above a dateline', `Bridge opens early\nMILLBROOK (IPS) - ${body}`, 'Bridge opens early'],
    ['in a field', `HEADLINE: Bridge opens early\n\n${body}`, 'Bridge opens early'],
    ['in a field with its value below', `Headline:\nBridge opens early\n\n${body}`, 'Bridge opens early'],
    ['as the title', `Title: Bridge opens early\n\n${body}`, 'Bridge opens early'],
    ['with a colon in it', `Bridge: it opens early\n\n${body}`, '"Bridge: it opens early"'],
    ['with a full stop, over a byline', `Bridge opens early.\n\nBy Ada Obi\n\n${body}`, 'Bridge opens early.'],
    ['with a full stop, over a dateline', `Bridge opens early.\n\nMILLBROOK (IPS) - ${body}`, 'Bridge opens early.'],
    ['right above a text of one line', `Bridge opens early\n${body}`, 'Bridge opens early'],
    ['right above a field', `Bridge opens early\nBy: Ada Obi\n\n${body}`, 'Bridge opens early'],
    ['with a rule under it', `Bridge opens early\n==================\n\n${body}`, 'Bridge opens early'],
    ['that begins like a field', `Source: bridge opens early\n\n${body}`, '"Source: bridge opens early"'],
  ])('%s', (_, copy, headline) => {
    const { source } = ingest(copy, given);
    expect(fieldIn(source?.text, 'headline')).toBe(headline);
    expect(paragraphsIn(source?.text)).toEqual([body]);
  });

  test('a copy that starts with its text has none', () => {
    const { source, diagnostics } = ingest(`${body}\n\nMore was not said.`, given);
    expect(source).toBeUndefined();
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ingest/missing',
        severity: 'error',
        message: 'No headline is in the copy',
        hints: [expect.stringContaining('--headline')],
      }),
    );
    expect(paragraphsIn(ingest(`${body}\n\nMore was not said.`, { ...given, headline: 'Bridge opens' }).source?.text)).toEqual([
      body,
      'More was not said.',
    ]);
  });

  test('one that is given wins, and the one in the copy leaves the text all the same', () => {
    const { source, diagnostics } = ingest(`Bridge opens early\n\n${body}`, { ...given, headline: 'A bridge, early' });
    expect(fieldIn(source?.text, 'headline')).toBe('A bridge, early');
    expect(headerIn(source?.text)).toContain('# headline in the copy: Bridge opens early');
    expect(paragraphsIn(source?.text)).toEqual([body]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ingest/replaced', place: expect.objectContaining({ start: { line: 1, column: 1 } }) }),
    );
  });

  test('the same one given leaves the text even where it ends in a full stop', () => {
    expect(paragraphsIn(ingest(`Bridge opens early.\n\n${body}`, { ...given, headline: 'BRIDGE OPENS EARLY' }).source?.text)).toEqual([
      body,
    ]);
  });

  test('a subheadline counts only where it is called so', () => {
    expect(fieldIn(ingest(`Headline: Bridge opens\nSubheadline: Nobody minds\n\n${body}`, given).source?.text, 'subheadline')).toBe(
      'Nobody minds',
    );
    expect(paragraphsIn(ingest(`Bridge opens\n\nNobody minds\n\nBy Ada Obi\n\n${body}`, given).source?.text)).toEqual([
      'Nobody minds',
      body,
    ]);
  });
});

describe('the byline', () => {
  const names = (line: string, more: Partial<Given> = {}): string => {
    const header = headerIn(ingest(`Bridge opens\n\n${line}\n\n${body}`, { ...given, ...more }).source?.text);
    return (/^byline:((?: .*|(?:\n {2}- .*)+))$/m.exec(header)?.[1] ?? '').replace(/\n {2}- /g, '; ').replace(/^(?:; | )/, '');
  };
  test.each([
    ['By Ada Obi', 'Ada Obi'],
    ['by ADA OBI and Li Wei', 'ADA OBI; Li Wei'],
    ['BY ADA OBI', 'ADA OBI'],
    ['By Ada Obi, Li Wei and Jo Quill', 'Ada Obi; Li Wei; Jo Quill'],
    ['By Ada Obi, Li Wei, and Jo Quill', 'Ada Obi; Li Wei; Jo Quill'],
    ['Por Ana Ruiz y Luis Gil', 'Ana Ruiz; Luis Gil'],
    ['Par Anne Roux et Luc Gay', 'Anne Roux; Luc Gay'],
    ['Byline: Ada Obi', 'Ada Obi'],
    ['By: Ada Obi', 'Ada Obi'],
    ['By Ada Obi, Staff Writer', 'Ada Obi, Staff Writer'],
    ['By Ada Obi in Millbrook', 'Ada Obi in Millbrook'],
    ['*By Ada Obi*', 'Ada Obi'],
    ['BY ADA OBI AND LI WEI', 'ADA OBI; LI WEI'],
    ['BY JOHN E QUILL', 'JOHN E QUILL'],
    ['by Ada Obi, IPS correspondent', 'Ada Obi, IPS correspondent'],
    ['Analysis by Ada Obi', 'Ada Obi'],
    ['By J. M. van der Berg', 'J. M. van der Berg'],
  ])('%s', (line, expected) => {
    expect(names(line)).toBe(expected);
  });

  test('a sentence that starts with By is text', () => {
    const text = 'By noon the loaves were gone.';
    expect(paragraphsIn(ingest(`Bridge opens\n\n${text}\n\n${body}`, given).source?.text)).toEqual([text, body]);
  });

  test('what it says beside the name is kept as a comment', () => {
    expect(headerIn(ingest(`Bridge opens\n\nAnalysis by Ada Obi\n\n${body}`, given).source?.text)).toContain(
      '# in the copy: Analysis by Ada Obi',
    );
  });

  test('an agency under it is the credit where nothing else is, a town in capitals is not', () => {
    const under = (line: string): string => `Bridge opens\n\nBy Ada Obi\n${line}\n\n${body}`;
    expect(fieldIn(ingest(under('Inter Press Service'), { published }).source?.text, 'credit')).toBe('Inter Press Service');
    expect(fieldIn(ingest(under('IPS/AFP'), { published }).source?.text, 'credit')).toBe('IPS/AFP');
    expect(ingest(under('MILLBROOK'), { published }).diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', message: 'No credit is in the copy' }),
    );
    expect(headerIn(ingest(under('MILLBROOK'), given).source?.text)).toContain('# in the copy: MILLBROOK');
  });

  test('one that is given wins, as names or as a line', () => {
    expect(names('By Ada Obi', { byline: ['Li Wei', 'Jo Quill'] })).toBe('Li Wei; Jo Quill');
    expect(names('By Ada Obi', { byline: 'Li Wei and Jo Quill' })).toBe('Li Wei; Jo Quill');
  });

  test('a missing one is a comment and a note', () => {
    const { source, diagnostics } = ingest(`Bridge opens\n\n${body}`, given);
    expect(headerIn(source?.text)).toContain('\n# byline: not in the copy\n');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ingest/not-found', severity: 'note', message: 'No byline is in the copy' }),
    );
  });
});

describe('the date of publication', () => {
  const dated = (line: string): string => `Bridge opens\nDate: ${line}\n\n${body}`.replace(/^(.*)\n(.*)\n/, '$2\nHeadline: $1\n');
  test.each([
    ['Tue, 3 Jun 2008 15:00:00 +0200', '2008-06-03T15:00:00+02:00'],
    ['3 June 2008 15:00 GMT', '2008-06-03T15:00:00+00:00'],
    ['2008-06-03T15:00:00Z', '2008-06-03T15:00:00+00:00'],
    ['2008-06-03 15:00 +02:00', '2008-06-03T15:00:00+02:00'],
  ])('%s in the copy', (written, moment) => {
    const { source } = ingest(dated(written), { credit: 'IPS' });
    expect(fieldIn(source?.text, 'published')).toBe(moment);
    expect(fieldIn(source?.text, 'guid')).toBe('tag:slugline.invalid,2008-06-03:bridge-opens');
  });

  test.each(['3 June 2008', '3 June 2008 15:00', '2008-06-03', '3/6/2008 15:00 GMT'])(
    '"%s" lacks what is needed: it is kept as a comment',
    (written) => {
      const { source, diagnostics } = ingest(dated(written), { credit: 'IPS' });
      expect(source).toBeUndefined();
      expect(diagnostics).toContainEqual(
        expect.objectContaining({ code: 'ingest/missing', hints: [expect.stringContaining('--published 20')] }),
      );
      expect(headerIn(ingest(dated(written), given).source?.text)).toContain(`# date in the copy: ${written}`);
    },
  );

  test.each([
    ['2008-06-03', '--published 2008-06-03T12:00:00+00:00 if it is UTC'],
    ['2008-06-03T15:30:00', '--published 2008-06-03T15:30:00+00:00 if it is UTC'],
    ['2008-06-03 15:30', '--published 2008-06-03T15:30:00+00:00 if it is UTC'],
    ['yesterday', '--published a time like 2008-03-17T12:00:00+00:00'],
    ['2008-02-30T12:00:00+00:00', '--published a time like'],
  ])('%s given without what it needs', (written, form) => {
    const { source, diagnostics } = ingest(`Bridge opens\n\n${body}`, { credit: 'IPS', published: written });
    expect(source).toBeUndefined();
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ingest/published-form', severity: 'error', hints: [expect.stringContaining(form)] }),
    );
  });
});

describe('lines for editors', () => {
  const lines = [
    'BC-Mill Bridge, 1st Ld, 0045',
    'r i BC-Mill-Bridge 03-17 0045',
    'URGENT',
    'TAKE 2',
    '1ST LEAD',
    'ZCZC IPS0345 4 I 0345 IPS',
    '(CORRECTS spelling in para 3)',
    '[Adds quote, details]',
    'Eds: Adds a quote in para 2.',
    'ATTENTION EDITORS: picture follows',
    '(345 words)',
    '345 words',
    'From: desk@example.org',
    '------------------',
  ];
  test.each(lines)('"%s" leaves the head, wherever it stands there, and is kept as a comment', (line) => {
    for (const copy of [
      `${line}\n\nBridge opens\n\nBy Ada Obi\n\nMILLBROOK (IPS) - ${body}`,
      `Bridge opens\n${line}\n\nBy Ada Obi\n\nMILLBROOK (IPS) - ${body}`,
      `Bridge opens\n\n${line}\n\nBy Ada Obi\n\nMILLBROOK (IPS) - ${body}`,
      `Bridge opens\n\nBy Ada Obi\n\n${line}\n\nMILLBROOK (IPS) - ${body}`,
    ]) {
      const { source, diagnostics } = ingest(copy, given);
      expect([fieldIn(source?.text, 'headline'), fieldIn(source?.text, 'byline')]).toEqual(['Bridge opens', 'Ada Obi']);
      expect(headerIn(source?.text)).toContain('place: MILLBROOK');
      expect(headerIn(source?.text)).toContain(`\n# in the copy: ${line}`);
      expect(paragraphsIn(source?.text)).toEqual([body]);
      expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/aside', message: expect.stringContaining(`"${line}"`) }));
    }
  });

  test('one that runs on over a line end is taken whole', () => {
    const notice = ['(CORRECTS the spelling of the name of the builder in the third', 'paragraph; adds what the mayor said)'];
    const { source } = ingest(`${notice.join('\n')}\n\nBridge opens\n\n${body}`, given);
    expect(fieldIn(source?.text, 'headline')).toBe('Bridge opens');
    expect(headerIn(source?.text)).toContain(`# in the copy: ${notice.join(' ')}`);
  });

  test('a day on a line of its own is no headline and no text', () => {
    for (const copy of [`17 March 2008\n\nBridge opens\n\n${body}`, `Bridge opens\n\nBy Ada Obi\nMonday, March 17, 2008\n\n${body}`]) {
      const { source } = ingest(copy, given);
      expect(fieldIn(source?.text, 'headline')).toBe('Bridge opens');
      expect(headerIn(source?.text)).toMatch(/# date in the copy: .*2008/);
      expect(paragraphsIn(source?.text)).toEqual([body]);
    }
  });

  test('sentences and headlines that begin like one are none', () => {
    for (const text of ['Urgent repairs are over.', 'Adds the mayor: it holds.', '345 words were said.', '(He corrects himself.)']) {
      expect(paragraphsIn(ingest(`Bridge opens\n\n${text}\n\n${body}`, given).source?.text)).toEqual([text, body]);
    }
    expect(fieldIn(ingest(`URGENT repairs to bridge\n\n${body}`, given).source?.text, 'headline')).toBe('URGENT repairs to bridge');
  });

  test('a field that the copy has twice is kept twice', () => {
    const { source } = ingest(`Headline: Bridge opens\nCredit: IPS\nCredit: Millbrook Wire\n\n${body}`, { published });
    expect(fieldIn(source?.text, 'credit')).toBe('IPS');
    expect(headerIn(source?.text)).toContain('# credit in the copy: Millbrook Wire');
  });

  test('a slug line and the carets of an old wire leave the text', () => {
    const { source, diagnostics } = ingest(fixture('anpa.txt'), { published });
    expect(source?.text).toBe(fixture('anpa.md'));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'ingest/aside', place: expect.objectContaining({ start: { line: 1, column: 1 } }) }),
    );
  });

  test('an embargo is a warning, never lost', () => {
    const { source, diagnostics } = ingest(`EMBARGOED UNTIL 0600 GMT JUNE 4\n\nBridge opens\n\n${body}`, given);
    expect(headerIn(source?.text)).toContain('# embargo in the copy: EMBARGOED UNTIL 0600 GMT JUNE 4');
    expect(fieldIn(source?.text, 'headline')).toBe('Bridge opens');
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/embargo', severity: 'warning' }));
  });

  test('one with date, time and offset goes into the header', () => {
    expect(fieldIn(ingest(`Embargo: 2008-06-04T06:00:00+02:00\nHeadline: Bridge opens\n\n${body}`, given).source?.text, 'embargo')).toBe(
      '2008-06-04T06:00:00+02:00',
    );
  });
});

describe('what is given', () => {
  test('every missing thing is named at once, with its flag', () => {
    const { source, diagnostics } = ingest(`${body}\n\nMore was not said.`, {});
    expect(source).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ hints }) => /--\w+/.exec(hints.join())?.[0])).toEqual([
      '--published',
      '--headline',
      '--credit',
    ]);
  });

  test('language, slug and host go where they belong', () => {
    const { source } = ingest(`Se abre el puente\n\n${body}`, { ...given, language: 'es', slug: 'puente', host: 'news.example.org' });
    expect(source?.path).toBe('stories/puente.md');
    expect(fieldIn(source?.text, 'language')).toBe('es');
    expect(fieldIn(source?.text, 'guid')).toBe('tag:news.example.org,2008-06-03:puente');
  });

  test.each([
    ['slug', '../up', '--slug'],
    ['language', 'english please', '--language'],
    ['headline', 'x'.repeat(10_001), '--headline'],
  ])('a %s that cannot be is refused by its flag', (key, value, flag) => {
    const { source, diagnostics } = ingest(`Bridge opens\n\n${body}`, { ...given, [key]: value });
    expect(source).toBeUndefined();
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/bad-value', hints: [expect.stringContaining(flag)] }));
  });

  test.each([
    ['Ein Zug fährt über die Brücke', 'ein-zug-faehrt-ueber-die-bruecke'],
    ['Мост открыт', 'most-otkryt'],
    ["The mill's bridge isn’t late", 'the-mills-bridge-isnt-late'],
    [
      'A bridge at the old mill that took nobody by surprise opens a week before its day',
      'a-bridge-at-the-old-mill-that-took-nobody-by-surprise-opens',
    ],
    ['🌉🌉', 'copy'],
  ])('the slug of "%s"', (headline, slug) => {
    expect(ingest(`${body}`, { ...given, headline }).source?.path).toBe(`stories/${slug}.md`);
  });
});
