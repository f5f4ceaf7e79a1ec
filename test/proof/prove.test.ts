import { describe, expect, test } from 'vitest';
import {
  type BodyNode,
  type Card,
  code,
  contains,
  type Diagnostic,
  day,
  type Format,
  instant,
  nowhere,
  type Picture,
  present,
  reserves,
  type Story,
} from '../../src/model/index.ts';
import { prove, valuesOf } from '../../src/proof/index.ts';
import { bridge, bridgeWith, paragraph } from '../press/bridge.ts';
import { opened } from './opened.ts';

const subject = { path: 'mill-bridge/index.html', maker: 'sample', source: bridge.path };

/** A table in which every key stands nowhere but those given. */
const fieldsOf = (given: Partial<Format['fields']>): Format['fields'] => {
  const keys = 'headline credit published language slug guid version byline status keywords embargo'.split(' ');
  return { ...Object.fromEntries(keys.map((key) => [key, nowhere('not here')])), ...given } as Format['fields'];
};

async function proven(html: string, story: Story, given: Partial<Format['fields']> = {}, furniture: readonly string[] = []) {
  const page = { ...(await opened('text/html', html)), furniture };
  const finding = prove(page, { carries: 'story', subject, story, fields: fieldsOf(given) });
  return 'evidence' in finding ? 'proven' : finding.diagnostics.map((diagnostic: Diagnostic) => diagnostic.code.replace('proof/', ''));
}

const plain = bridgeWith({ guid: 'https://ips.example/ü?q="x"' }, paragraph('The bridge is open.'), paragraph('It is 31 metres long.'));
const page = (...paragraphs: readonly string[]) => ['The bridge is open.', ...paragraphs].map((text) => `<p>${text}</p>`).join('\n');

describe('the sign-off', () => {
  test.each([
    ['on a line of its own at the end', page('It is 31 metres long.', '— IPS'), 'proven'],
    ['at the end of the last paragraph', page('It is 31 metres long. — IPS'), 'proven'],
    ['broken over two lines of the file', page('It is 31 metres long.', '—\n  IPS'), 'proven'],
    ['in emphasis', page('It is 31 metres long.', '<em>— <b>IPS</b></em>'), 'proven'],
    ['and links after it', page('It is 31 metres long.', '— IPS', 'Read as PDF', '© 2008 IPS'), 'proven'],
    ['nowhere', page('It is 31 metres long.'), ['credit-missing']],
    ['only inside a sentence', page('It is 31 metres long, — IPS says.'), ['credit-missing']],
    ['grown onto a word', page('It is 31 metres long.— IPS'), ['credit-missing']],
    ['of a longer name', page('It is 31 metres long.', '— IPS2'), ['credit-altered']],
    ['with a dash too many', page('It is 31 metres long.', '—— IPS'), ['credit-altered']],
    ['in other letters that look the same', page('It is 31 metres long.', '— ІРЅ'), ['credit-altered']],
    ['twice', page('It is 31 metres long.', '— IPS', '— IPS'), ['credit-doubled']],
    ['again in a sentence', page('It is 31 metres long.', '— IPS', 'Made by the tool — IPS it is'), ['credit-doubled']],
    ['and in brackets too', page('It is 31 metres long.', '(IPS)', '— IPS'), ['credit-doubled']],
    ['before the last paragraph', page('— IPS', 'It is 31 metres long.'), ['credit-misplaced']],
    ['where the last paragraph is lost', page('— IPS'), ['credit-misplaced']],
  ])('%s', async (_, html, verdict) => {
    expect(await proven(html, plain)).toEqual(verdict);
  });

  test('may be quoted as often as the story does', async () => {
    const quoting = bridgeWith({}, paragraph('A story ends in — IPS.'), paragraph('— IPS'), paragraph('That is all.'));
    const told = '<p>A story ends in — IPS.</p><p>— IPS</p><p>That is all.</p>';
    expect(await proven(`${told}<p>— IPS</p>`, quoting)).toEqual('proven');
    expect(await proven(told, quoting)).not.toEqual('proven');
    expect(await proven(`${told}<p>— IPS</p><p>— IPS</p>`, quoting)).toEqual(['credit-doubled']);
  });

  test('may be in a headline, which a page prints as often as it likes', async () => {
    const headed = bridgeWith({ headline: 'What — IPS means' }, paragraph('It is 31 metres long.'));
    expect(await proven(`<h1>What — IPS means</h1>${page('It is 31 metres long.', '— IPS')}<p>Next: What — IPS means</p>`, headed)).toEqual(
      'proven',
    );
  });

  test('may be in any other text of the header, in capitals too, and still stands once', async () => {
    const rights = { ...bridge.header.rights, notice: 'All rights reserved — IPS' };
    const story = bridgeWith({ rights, byline: ['Ada Obi (IPS)', '(IPS)'], dateline: { place: 'Rome — IPS' } }, paragraph('It is open.'));
    const around = (text: string) => `<p>ROME — IPS</p><p>(IPS)</p><p>It is open.</p>${text}<p>All rights reserved — IPS</p>`;
    expect(await proven(around('<p>— IPS</p>'), story, {}, ['All rights reserved — IPS · 1'])).toBe('proven');
    expect(await proven(around('<p>— IPS</p><p>— IPS</p>'), story)).toEqual(['credit-doubled']);
    expect(await proven(around('<p>(IPS)</p><p>-- IPS</p><p>— IPS</p>'), story)).toEqual(['credit-doubled']);
    expect(await proven(around('<p>— IPS</p>'), story, {}, ['All rights reserved — IPS — IPS'])).toEqual(['credit-doubled']);
  });

  test('may be in a caption, which a format lists again, and in the text for those who cannot see the picture', async () => {
    const picture: Picture = {
      src: 'p.png',
      alt: 'A sign that says — IPS',
      caption: 'The gate — IPS',
      width: 1,
      height: 1,
      mediaType: 'image/png',
    };
    const figure = { type: 'element', tagName: 'figure', properties: picture, children: [] } as const;
    const story = bridgeWith({}, figure, paragraph('It is open.'));
    const end = '<p>It is open.</p><p>— IPS</p>';
    expect(await proven(`<p>The gate — IPS</p>${end}<p>The gate — IPS · Ada Obi</p>`, story)).toBe('proven');
    expect(await proven(`<p>A sign that says — IPS</p>${end}`, story)).toBe('proven');
    expect(await proven(`<p>The gate — IPS</p>${end}<p>— IPS</p>`, story)).toEqual(['credit-doubled']);
  });

  test('quoted just before the mark of a note counts or not, as the mark is printed', async () => {
    const mark: BodyNode = { type: 'element', tagName: 'footnoteref', properties: { number: 1, occurrence: 1 }, children: [] };
    const story = bridgeWith({}, { ...paragraph(''), children: [{ type: 'text', value: 'It says — IPS' }, mark] });
    for (const printed of ['1', '[1]', '']) {
      expect(await proven(`<p>It says — IPS<sup>${printed}</sup></p><p>— IPS</p>`, story)).toBe('proven');
    }
    expect(await proven('<p>It says — IPS<sup>[1]</sup></p><p>— IPS</p><p>— IPS</p>', story)).toEqual(['credit-doubled']);
  });

  test('of a credit that nobody can see is none', async () => {
    expect(await proven('<p>It is open.</p><p>— \u200B</p>', bridgeWith({ credit: '\u200B' }, paragraph('It is open.')))).toEqual([
      'credit-missing',
    ]);
  });

  test('never stands in running heads or feet', async () => {
    expect(await proven(page('It is 31 metres long.', '— IPS'), plain, {}, ['IPS · 1'])).toEqual('proven');
    expect(await proven(page('It is 31 metres long.', '— IPS'), plain, {}, ['The bridge — IPS'])).toEqual(['credit-doubled']);
  });

  test('of a name with every kind of character is looked up letter by letter', async () => {
    const credit = 'A.B (C*) [D] + É & Söhne';
    const story = bridgeWith({ credit }, paragraph('It is 31 metres long.'));
    expect(await proven(`<p>It is 31 metres long.</p><p>— A.B (C*) [D] + É &amp; Söhne</p>`, story)).toEqual('proven');
    expect(await proven(`<p>It is 31 metres long.</p><p>— AxB (C*) [D] + É &amp; Söhne</p>`, story)).toEqual(
      expect.arrayContaining(['credit-altered']),
    );
  });

  test('in one of two tellings only is not enough', async () => {
    const item = (...tellings: readonly string[]) =>
      `<newsItem><contentSet>${tellings.map((text) => `<inlineXML><p>It is 31 metres long.</p><p>${text}</p></inlineXML>`).join('')}</contentSet></newsItem>`;
    const verdict = async (xml: string) =>
      prove(await opened('application/xml', xml), {
        carries: 'story',
        subject,
        story: plain,
        fields: fieldsOf({ credit: [contains('text')] }),
      });
    expect(await verdict(item('— IPS', '— IPS'))).toHaveProperty('evidence');
    expect(await verdict(item('— IPS', 'IPS'))).toMatchObject({ diagnostics: [{ code: 'proof/credit-missing' }] });
  });

  test('stands after the last words, however the file marks its notes', async () => {
    const mark: BodyNode = { type: 'element', tagName: 'footnoteref', properties: { number: 1, occurrence: 1 }, children: [] };
    const story = bridgeWith(
      {},
      { ...paragraph(''), children: [{ type: 'text', value: 'It is 31' }, mark, { type: 'text', value: ' metres long.' }] },
    );
    expect(await proven('<p>It is 31<sup>[1]</sup> metres long.</p><p>— IPS</p><p>1. By hand.</p>', story)).toBe('proven');
    expect(await proven('<p>It is 31</p><p>— IPS</p><p>1. By hand.</p>', story)).toEqual(['credit-misplaced']);
  });

  test('of a kill stands after its note, and nothing withdrawn is there', async () => {
    const long = 'The mayor had said on the telephone that nobody would ever cross it.';
    const kill = bridgeWith({ status: 'canceled', note: 'This story is withdrawn.' }, paragraph(long));
    expect(await proven('<p>This story is withdrawn.</p><p>— IPS</p>', kill)).toBe('proven');
    expect(await proven(`<p>This story is withdrawn.</p><p>— IPS</p><p>${long}</p>`, kill)).toEqual(['withdrawn-text']);
    expect(await proven('<p>— IPS</p>', kill)).toEqual(['credit-misplaced']);
    const picture = '<img src="7f3a.png"><p>This story is withdrawn.</p><p>— IPS</p>';
    expect(await proven(picture, kill, { 'image.file': [present('img/@src')] })).toEqual(['withdrawn-text']);
  });
});

describe('a field', () => {
  const end = page('It is 31 metres long.', '— IPS');
  test.each([
    ['the same text, however it is spaced', '<h1>The  Mill\n Bridge Opens Again</h1>', { headline: ['h1'] }, 'proven'],
    ['another text', '<h1>The Mill Bridge Opens</h1>', { headline: ['h1'] }, ['field-lost']],
    ['only within a longer text', '<h1>The Mill Bridge Opens Again!</h1>', { headline: ['h1'] }, ['field-lost']],
    ['within a longer text', '<h1>News: The Mill Bridge Opens Again!</h1>', { headline: [contains('h1')] }, 'proven'],
    ['at one place of two', '<h1>The Mill Bridge Opens Again</h1>', { headline: ['h1', 'h2'] }, ['field-lost']],
    [
      'the same moment in another offset',
      '<time datetime="2008-03-17T11:00:00Z"></time>',
      { published: [instant('time/@datetime')] },
      'proven',
    ],
    ['another moment', '<time datetime="2008-03-17T12:00:00Z"></time>', { published: [instant('time/@datetime')] }, ['field-lost']],
    ['a moment without offset', '<time datetime="2008-03-17T12:00:00"></time>', { published: [instant('time/@datetime')] }, ['field-lost']],
    ['the same day', '<time datetime="2008-03-17"></time>', { published: [day('time/@datetime')] }, 'proven'],
    ['another day', '<time datetime="2008-03-18"></time>', { published: [day('time/@datetime')] }, ['field-lost']],
    ['a code behind its alias', '<i class="stat:usable"></i>', { status: [code('i/@class')] }, 'proven'],
    ['another code', '<i class="stat:usable2"></i>', { status: [code('i/@class')] }, ['field-lost']],
    ['anything at all', '<i class="x"></i>', { status: [present('i/@class')] }, 'proven'],
    ['nothing', '<i class=""></i>', { status: [present('i/@class')] }, ['field-lost']],
    ['a right that is reserved', '<i class="1"></i>', { 'rights.aiTraining': [reserves('i/@class')] }, 'proven'],
    ['a right that is not', '<i class="0"></i>', { 'rights.aiTraining': [reserves('i/@class')] }, ['field-lost']],
    ['each value of a list', '<b>Li Wei</b><b>Ada Obi</b>', { byline: ['b'] }, 'proven'],
    ['one value of a list', '<b>Ada Obi</b>', { byline: ['b'] }, ['field-lost']],
    ['nothing where the header says nothing', '', { embargo: ['em'] }, 'proven'],
  ] as const)('that is %s', async (_, html, given, verdict) => {
    expect(await proven(`${html}${end}`, plain, given as Partial<Format['fields']>)).toEqual(verdict);
  });

  test.each([
    ['0', 'proven'],
    ['1', ['field-lost']],
    ['no', ['field-lost']],
  ])('that is a code for "allowed" is the code of a standard: %s', async (said, verdict) => {
    const allowing = { ...plain, header: { ...plain.header, rights: { ...plain.header.rights, aiTraining: 'allowed' as const } } };
    const given = { 'rights.aiTraining': [reserves('i/@class')] };
    expect(await proven(`<i class="${said}"></i>${end}`, allowing, given)).toEqual(verdict);
  });

  test('that is lost is named with its place, what was expected and what was found', async () => {
    const finding = prove(await opened('text/html', `<h1>Another</h1>${end}`), {
      carries: 'story',
      subject,
      story: plain,
      fields: fieldsOf({ headline: ['h1'], credit: [contains('text')] }),
    });
    expect(finding).toEqual({
      diagnostics: [
        {
          code: 'proof/field-lost',
          severity: 'error',
          message: 'mill-bridge/index.html: headline is lost: h1 should say "The Mill Bridge Opens Again" and says "Another"',
          hints: ['This is a fault of the sample format; the file is not written'],
          place: { path: 'stories/mill-bridge.md' },
        },
      ],
    });
  });

  test('for the credit that stands twice at one place is refused', async () => {
    expect(await proven(`<b>IPS</b>${end}`, plain, { credit: ['b'] })).toBe('proven');
    expect(await proven(`<b>IPS</b><b>IPS</b>${end}`, plain, { credit: ['b'] })).toEqual(['credit-doubled']);
    expect(await proven(`<b>IPX</b>${end}`, plain, { credit: ['b'] })).toEqual(['credit-altered']);
  });

  test('for the credit that stands beside another’s at one place is refused', async () => {
    expect(await proven(`<b>IPS</b><b>XYZ</b>${end}`, plain, { credit: ['b'] })).toEqual(['credit-altered']);
  });

  test('for the credit within a longer text is its whole name', async () => {
    expect(await proven(`<b>Keep “IPS”.</b>${end}`, plain, { credit: [contains('b')] })).toBe('proven');
    expect(await proven(`<b>Keep IPSOS or DIPS.</b>${end}`, plain, { credit: [contains('b')] })).toEqual(['credit-altered']);
  });

  test('that is an address may have its brackets escaped, and nothing else changed', async () => {
    const story = bridgeWith({ rights: { ...bridge.header.rights, uri: 'https://rights.example/[x]?y=[z]' } }, paragraph('It is open.'));
    const linked = (href: string) => `<p>It is open.</p><p>— IPS</p><link rel="license" href="${href}">`;
    const given = { 'rights.uri': ['link/@href'] };
    expect(await proven(linked('https://rights.example/%5Bx%5D?y=%5Bz%5D'), story, given)).toBe('proven');
    expect(await proven(linked('https://rights.example/%5Bx%5D?y=%5Bw%5D'), story, given)).toEqual(['field-lost']);
  });
});

test('a file that breaks a rule of its own kind is refused whatever it says, with the file named', async () => {
  const rule: Diagnostic = { code: 'newsml/rule', severity: 'error', message: 'There is more than one creditline', hints: [] };
  const page = { ...(await opened('text/html', '<p>It is 31 metres long.</p><p>— IPS</p>')), rules: [rule] };
  expect(prove(page, { carries: 'story', subject, story: plain, fields: fieldsOf({}) })).toEqual({
    diagnostics: [{ ...rule, message: 'mill-bridge/index.html: There is more than one creditline', place: { path: bridge.path } }],
  });
});

test('cards need as many headlines and credits as there are stories', async () => {
  const cards: readonly Card[] = [bridge, bridgeWith({ slug: 'b', headline: 'The Library' })];
  const verdict = async (html: string) => prove(await opened('text/html', html), { carries: 'card', subject, cards });
  const card = (headline: string, credit: string) => `<li><h3><a href="x">${headline}</a></h3><p><b>${credit}</b> 17 March</p></li>`;
  expect(await verdict(card('The Mill Bridge Opens Again', 'IPS') + card('The Library', 'IPS'))).toMatchObject({
    evidence: { credits: ['IPS'] },
  });
  expect(await verdict(card('The Mill Bridge Opens Again', 'IPS') + card('The Library', 'IPSX'))).toMatchObject({
    diagnostics: [{ code: 'proof/credit-missing' }],
  });
  expect(await verdict(card('The Mill Bridge Opens Again', 'IPS') + card('The Librar', 'IPS'))).toMatchObject({
    diagnostics: [{ code: 'proof/card-missing' }],
  });
});

describe('on a front the credit', () => {
  const verdict = async (cards: readonly Card[], html: string) => {
    const finding = prove(await opened('text/html', html), { carries: 'card', subject, cards });
    return 'evidence' in finding
      ? 'proven'
      : finding.diagnostics.map(({ code, message }) => `${code} ${message.match(/headline "(.*?)"/)?.[1]}`);
  };
  const card = (headline: string, ...lines: readonly string[]) =>
    `<article><h2>${headline}</h2>${lines.map((line) => `<p><span>${line}</span></p>`).join('')}</article>`;
  const front = (...articles: readonly string[]) =>
    `<header><h1>IPS</h1></header><main>${articles.join('')}</main><footer><p>IPS</p></footer>`;
  const gate = bridgeWith({ slug: 'gate', headline: 'The Gate' });
  const library = bridgeWith({ slug: 'library', headline: 'The Library' });

  test('stands in each card: the masthead’s name is the credit of none', async () => {
    expect(await verdict([gate, library], front(card('The Gate', 'IPS'), card('The Library', 'IPS')))).toBe('proven');
    expect(await verdict([gate, library], front(card('The Gate', 'IPS'), card('The Library')))).toEqual([
      'proof/credit-missing The Library',
    ]);
  });

  test('of one story is not believed for another', async () => {
    const other = bridgeWith({ slug: 'library', headline: 'The Library', credit: 'XYZ' });
    expect(await verdict([gate, other], front(card('The Gate', 'XYZ'), card('The Library', 'IPS')))).toEqual([
      'proof/credit-missing The Gate',
      'proof/credit-missing The Library',
    ]);
  });

  test('stands as often as stories have one headline', async () => {
    const twice = [gate, bridgeWith({ slug: 'gate-2', headline: 'The Gate' })];
    expect(await verdict(twice, front(card('The Gate', 'IPS'), card('The Gate', 'IPS')))).toBe('proven');
    expect(await verdict(twice, front(card('The Gate', 'IPS'), card('The Gate')))).toEqual(['proof/credit-missing The Gate']);
  });

  test('is found where a headline is an agency’s name, or the summary of the same or another story', async () => {
    const stories = [
      bridgeWith({ slug: 'a', headline: 'IPS' }),
      bridgeWith({ slug: 'b', headline: 'The Gate', summary: 'The Gate' }),
      bridgeWith({ slug: 'c', headline: 'The Mill', summary: 'The Library' }),
      library,
    ];
    const page = front(
      card('IPS', 'IPS'),
      card('The Gate', 'The Gate', 'IPS'),
      card('The Mill', 'The Library', 'IPS'),
      card('The Library', 'IPS'),
    );
    expect(await verdict(stories, page)).toBe('proven');
  });
});

test('the evidence names every place where a machine reads the credit, in a notice of its own too', async () => {
  const html = '<h1>IPS Grows</h1><b>IPS</b><i>© 2008 IPS</i><u>Inter Press Sample</u><p>It is 31 metres long.</p><p>— IPS</p>';
  const fields = fieldsOf({ headline: ['h1'], credit: ['b', contains('text')], 'rights.notice': ['i'], 'source.name': ['u'] });
  const story = bridgeWith({ headline: 'IPS Grows' }, paragraph('It is 31 metres long.'));
  expect(prove(await opened('text/html', html), { carries: 'story', subject, story, fields })).toEqual({
    evidence: { credits: ['IPS'], seen: ['sign-off'], read: ['b', 'i'], fields: ['headline', 'credit', 'rights.notice', 'source.name'] },
  });
});

test('a header key gives each value of a list, and nothing where it is not set', () => {
  expect(valuesOf(bridge.header, 'byline')).toEqual(['Ada Obi', 'Li Wei']);
  expect(valuesOf(bridge.header, 'version')).toEqual(['2']);
  expect(valuesOf(bridge.header, 'dateline.place')).toEqual(['Millford']);
  expect(valuesOf(bridge.header, 'image.file')).toEqual([]);
});
