import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textIn } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { html } from '../../../src/formats/html/index.ts';
import type { Artifact, Diagnostic, Story } from '../../../src/model/index.ts';
import { open, prove } from '../../../src/proof/index.ts';
import {
  b,
  bodyOf,
  bWith,
  everyKind,
  fullHeader,
  header,
  house,
  pictures,
  publicationOf,
  storyOf,
  worldOf,
} from '../markup/html.sample.ts';

const files = await pictures();
const library = storyOf(bodyOf(b('p', 'The roof is on.')), header({ slug: 'library-roof', headline: 'Library gets a roof' }));
const full = storyOf(everyKind, fullHeader());

interface Made {
  readonly artifacts: readonly Artifact[];
  readonly diagnostics: readonly Diagnostic[];
}

async function made(story: Story, its: Parameters<typeof worldOf>[0] = {}): Promise<Made> {
  const world = worldOf({ files, stories: [library, full], ...its });
  const { story: emit } = await html.prepare({}, world);
  const diagnostics: Diagnostic[] = [];
  const artifacts = await emit?.(story, world, (diagnostic) => diagnostics.push(diagnostic));
  return { artifacts: artifacts ?? [], diagnostics };
}

async function front(stories: readonly Story[], settings = house()): Promise<string> {
  const world = worldOf({ house: settings });
  const { front: emit } = await html.prepare({}, world);
  const [artifact] = (await emit?.(publicationOf(stories, settings), world, () => {})) ?? [];
  expect(artifact).toMatchObject({ path: 'index.html', mediaType: 'text/html', carries: 'card' });
  return new TextDecoder().decode(artifact?.bytes);
}

const page = async (story: Story, its?: Parameters<typeof worldOf>[0]) =>
  new TextDecoder().decode((await made(story, its)).artifacts[0]?.bytes);

function all(source: string, tagName: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(source), 'element', (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
}

const links = (source: string) => all(source, 'a').map((link) => [textIn(link), link.properties.href]);
const metaOf = (source: string, name: string) =>
  all(source, 'meta').flatMap(({ properties }) => ((properties.name ?? properties.property) === name ? [properties.content] : []));
const linkedData = (source: string) =>
  JSON.parse(textIn(all(source, 'script')[0] ?? { type: 'text', value: '' })) as Record<string, unknown>;
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-trailing-whitespace': 'off',
    // Around a table it wants a section, which the Nu checker wants to have a heading.
    'prefer-native-element': 'off',
  },
});

async function complaints(source: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(source);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`));
}

const evil = `</script><!-- "'&\`<%= 1 %> ]]> \u202Eabc 😀 <b onclick="x">x</b> \u0007\u0085 \${1}`;
const hostile = storyOf(
  bodyOf(
    b(
      'p',
      evil,
      bWith('a', { href: 'https://example.org/a b/"><x>?a[]=1|#x#y', title: evil }, evil),
      bWith('a', { href: 'javascript:alert(1)' }, 'run'),
    ),
    b('factbox', b('label', evil), b('p', b('code', evil))),
    bWith('pre', { language: 'a" b' }, evil),
    bWith('figure', { src: 'stories/plan.png', alt: evil, caption: evil, credit: evil, width: 640, height: 360, mediaType: 'image/png' }),
  ),
  fullHeader({
    slug: 'hostile',
    headline: evil,
    subheadline: evil,
    summary: evil,
    note: evil,
    genre: evil,
    byline: [evil],
    keywords: [evil],
    places: [evil],
    dateline: { place: evil, country: evil, date: '2008-03-16' },
    source: { name: evil, code: 'X' },
    rights: { holder: evil, notice: evil, terms: `${evil} IPS`, uri: 'https://ips.example.org/a?b=1&c=2' },
    image: undefined,
  }),
);
const arabic = storyOf(
  bodyOf(b('p', 'الجسر مفتوح.'), b('table', b('tbody', b('tr', b('td', '١'))))),
  header({ slug: 'jisr', language: 'ar', headline: 'الجسر القديم', translationOf: 'old-bridge' }),
);
const killed = storyOf(everyKind, fullHeader({ slug: 'killed', status: 'canceled', note: 'This story was wrong and is withdrawn.' }));

describe('a page', () => {
  test.each([
    ['with everything in it', full],
    ['with the least there can be', library],
    ['from right to left', arabic],
    ['of hostile text', hostile],
    ['of a kill', killed],
  ])('%s is valid', async (_, story) => {
    expect(await complaints(await page(story))).toEqual([]);
  });

  test('is proven: every header key is found where the table says', async () => {
    const [artifact] = (await made(full, { house: house({ baseUrl: 'https://wire.example.org/' }) })).artifacts;
    const opened = await open('text/html', artifact?.bytes ?? new Uint8Array());
    if ('unreadable' in opened) throw new Error(opened.unreadable);
    const finding = prove(opened, { carries: 'story', subject: { path: 'x', maker: 'html' }, story: full, fields: html.fields });
    expect('diagnostics' in finding ? finding.diagnostics : []).toEqual([]);
  });

  test('ends its article in the sign-off, once', async () => {
    const source = await page(full);
    const [article] = all(source, 'article');
    const last = article?.children.filter(({ type }) => type === 'element').at(-1);
    expect(last).toMatchObject({ tagName: 'p', properties: { className: ['credit'] }, children: [{ value: '— IPS' }] });
    expect(source.split('— IPS')).toHaveLength(2);
  });

  test('tells machines what the story is', async () => {
    const data = linkedData(await page(full, { house: house({ baseUrl: 'https://wire.example.org/' }) }));
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The old bridge opens again',
      identifier: 'tag:slugline.invalid,2008-03-17:old-bridge',
      creditText: 'IPS',
      copyrightNotice: '© 2008 IPS, all rights reserved',
      sourceOrganization: { name: 'Inland Press Service', alternateName: 'IPS' },
      author: [{ name: 'Ada Obi' }, { name: 'Li Wei' }],
      url: 'https://wire.example.org/old-bridge/',
      image: [{ contentUrl: 'https://wire.example.org/old-bridge/bruecke-bei-nacht.jpg', creditText: 'Mia Roe/IPS' }, {}],
      version: 3,
    });
  });

  test('loads nothing but the pictures beside it and runs nothing', async () => {
    const source = await page(full);
    expect(all(source, 'meta').find(({ properties }) => properties.httpEquiv)?.properties.content).toMatch(
      /^default-src 'none'; img-src 'self';/,
    );
    expect(all(source, 'img').map(({ properties }) => properties.src)).toEqual(['bruecke-bei-nacht.jpg', 'plan.png']);
    expect(all(source, 'script').map(({ properties }) => properties.type)).toEqual(['application/ld+json']);
    expect(all(source, 'link').map(({ properties }) => properties.rel?.toString())).not.toContain('stylesheet');
  });

  test('keeps hostile text as text, in every place', async () => {
    const source = await page(hostile);
    expect(all(source, 'script')).toHaveLength(1);
    expect(all(source, 'b')).toEqual([]);
    expect(linkedData(source)).toMatchObject({ headline: evil, keywords: [evil] });
    expect(textIn(all(source, 'script')[0] ?? { type: 'text', value: '' })).not.toMatch(/[<>]/);
    const comments: string[] = [];
    visit(fromHtml(source), 'comment', ({ value }) => {
      comments.push(value);
    });
    expect(comments).toEqual([]);
    expect(all(source, 'a').map(({ properties }) => String(properties.href))).not.toContainEqual(expect.stringMatching(/^javascript:/));
    expect(textIn(all(source, 'article')[0] ?? { type: 'text', value: '' })).toContain(evil.replace(/[\u0007\u0085]/g, ''));
  });

  test('names a link that it had to leave out', async () => {
    const { diagnostics } = await made(hostile);
    expect(diagnostics).toMatchObject([{ code: 'link/left-out', severity: 'note', message: expect.stringContaining('javascript:') }]);
  });

  test('is the same each time', async () => {
    expect(await made(full)).toEqual(await made(full));
  });

  test('leads on to the other forms of the story, to related ones, to the one it translates, and to the front page', async () => {
    expect(links(await page(full))).toEqual(
      expect.arrayContaining([
        ['EPUB', 'old-bridge.epub'],
        ['PDF', 'old-bridge.pdf'],
        ['PDF (print)', 'old-bridge.print.pdf'],
        ['NewsML-G2', 'old-bridge.newsml.xml'],
        ['Library gets a roof', '../library-roof/index.html'],
        ['The Inland Wire', '../index.html'],
      ]),
    );
    expect(links(await page(arabic))).toContainEqual(['English', '../old-bridge/index.html']);
  });

  test('does not link to a story that is not there', async () => {
    expect(await page(full, { stories: [] })).not.toContain('library-roof');
  });

  test('says that it was corrected, and how', async () => {
    const [article] = all(await page(full), 'article');
    expect(words(textIn(article ?? { type: 'text', value: '' }))).toContain(
      'Correction: An earlier version gave the wrong number of arches.',
    );
  });

  test('of a story leads nobody on to one that was killed', async () => {
    const around = [{ ...library, header: { ...library.header, status: 'canceled' as const, note: 'Wrong.' } }];
    expect(await page(full, { stories: [library] })).toContain('library-roof');
    expect(await page(full, { stories: around })).not.toContain('library-roof');
  });

  test('of a kill has its note and the sign-off, and no word or picture of the text', async () => {
    const { artifacts } = await made(killed);
    const source = new TextDecoder().decode(artifacts[0]?.bytes);
    expect(artifacts).toHaveLength(1);
    const [article] = all(source, 'article');
    const paragraphs = article?.children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? [textIn(child)] : []));
    expect(paragraphs).toEqual(['This story was wrong and is withdrawn.', '— IPS']);
    for (const withdrawn of ['Masons', 'After two winters', 'two winters.', 'Ada Obi', 'bridges']) expect(source).not.toContain(withdrawn);
    expect(metaOf(source, 'robots')).toEqual(['noindex']);
  });

  test('in Arabic runs from right to left, with our English words marked', async () => {
    const source = await page(arabic);
    expect(all(source, 'html')[0]?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(all(source, 'span').find((span) => textIn(span) === 'Published')?.properties).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  test('has absolute addresses of its own only where the publication has one', async () => {
    expect(all(await page(library), 'link').map(({ properties }) => properties.rel?.toString())).not.toContain('canonical');
    const published = await page(library, { house: house({ baseUrl: 'https://wire.example.org/news/' }) });
    expect(all(published, 'link').find(({ properties }) => properties.rel?.toString() === 'canonical')?.properties.href).toBe(
      'https://wire.example.org/news/library-roof/',
    );
  });

  test('reserves the right of text and data mining where the header does', async () => {
    const linked = (source: string) => JSON.parse(textIn(all(source, 'script')[0] ?? { type: 'text', value: '' }));
    const reserved = await page(full);
    const uri = full.header.rights.uri;
    expect(uri).toMatch(/^https:/);
    expect(metaOf(reserved, 'tdm-reservation')).toEqual(['1']);
    expect(metaOf(reserved, 'tdm-policy')).toEqual([uri]);
    expect(linked(reserved)).toMatchObject({
      '@context': ['https://schema.org', { tdm: 'http://www.w3.org/ns/tdmrep#' }],
      'tdm:reservation': 1,
      'tdm:policy': { '@id': uri },
      'plus:DataMining': { '@id': 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING' },
    });
    const allowed = await page(storyOf(everyKind, fullHeader({ rights: { ...full.header.rights, aiTraining: 'allowed' } })));
    expect([metaOf(allowed, 'tdm-reservation'), metaOf(allowed, 'tdm-policy')]).toEqual([['0'], []]);
    expect(linked(allowed)).toMatchObject({ 'tdm:reservation': 0 });
    expect(metaOf(await page(library), 'tdm-reservation')).toEqual([]);
    expect(linked(await page(library))['@context']).toBe('https://schema.org');
  });
});

describe('pictures', () => {
  const figure = (src: string) => bWith('figure', { src, alt: 'A picture', width: 640, height: 360, mediaType: 'image/png' });
  const plan = files.get('stories/plan.png') ?? new Uint8Array();
  const other = Uint8Array.from([...plan, 0]);
  const namesOf = async (sources: readonly string[], its: ReadonlyMap<string, Uint8Array>) =>
    (await made(storyOf(bodyOf(...sources.map(figure))), { files: its })).artifacts.slice(1).map(({ path }) => path);

  test('lie beside the page as they are, under plain names', async () => {
    const { artifacts } = await made(full);
    expect(artifacts.slice(1)).toMatchObject([
      { path: 'old-bridge/bruecke-bei-nacht.jpg', mediaType: 'image/jpeg', carries: 'none' },
      { path: 'old-bridge/plan.png', mediaType: 'image/png', carries: 'none' },
    ]);
    expect(artifacts[2]?.bytes).toEqual(plan);
  });

  test('shown twice, or under two names, are one file', async () => {
    expect(
      await namesOf(
        ['b/copy.png', 'a/plan.png', 'a/plan.png'],
        new Map([
          ['a/plan.png', plan],
          ['b/copy.png', plan],
        ]),
      ),
    ).toEqual(['old-bridge/copy.png']);
  });

  test('of one name that differ are told apart, in whatever order they stand', async () => {
    const two = new Map([
      ['a/plan.png', plan],
      ['b/plan.png', other],
    ]);
    const names = await namesOf(['a/plan.png', 'b/plan.png'], two);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^old-bridge\/plan-[\da-f]{8}\.png$/);
    expect((await namesOf(['b/plan.png', 'a/plan.png'], two)).toSorted()).toEqual(names.toSorted());
  });

  test('that cannot be read any more are an error', async () => {
    const { diagnostics } = await made(full, { files: new Map() });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['picture/gone', 'error'],
      ['picture/gone', 'error'],
    ]);
  });
});

describe('the front page', () => {
  const spanish = storyOf(
    bodyOf(b('p', 'Abierto.')),
    header({ slug: 'puente', language: 'es', headline: 'El puente', translationOf: 'old-bridge', credit: 'IPS Español' }),
  );

  test('is valid, with stories and without', async () => {
    expect(await complaints(await front([full, spanish, arabic, hostile, library]))).toEqual([]);
    expect(await complaints(await front([]))).toEqual([]);
  });

  test('shows each story with its headline, its credit and a link to it', async () => {
    const cards = all(await front([full, spanish]), 'article');
    const shown = cards.map((card) => {
      const source = { type: 'root' as const, children: [card] };
      let credit = '';
      visit(source, 'element', (element) => {
        if (String(element.properties.className) === 'source') credit = textIn(element);
      });
      return [words(textIn(card)).slice(0, 26).trim(), credit];
    });
    expect(shown).toEqual([
      ['The old bridge opens again', 'IPS'],
      ['El puente IPS Español · 17', 'IPS Español'],
    ]);
  });

  test('marks a story in another language, and says in which others a story is', async () => {
    const source = await front([full, spanish]);
    expect(all(source, 'article').map(({ properties }) => properties.lang)).toEqual([undefined, 'es']);
    expect(links(source)).toEqual([
      ['The old bridge opens again', 'old-bridge/index.html'],
      ['español', 'puente/index.html'],
      ['El puente', 'puente/index.html'],
      ['English', 'old-bridge/index.html'],
    ]);
  });

  test('shows of a killed story its notice, not what was said of it, and no way to it from a translation', async () => {
    const source = await front([{ ...full, header: { ...full.header, status: 'canceled', note: 'It is withdrawn.' } }, spanish]);
    expect(words(textIn(all(source, 'article')[0] ?? { type: 'text', value: '' }))).toMatch(
      /^The old bridge opens again It is withdrawn\. IPS/,
    );
    expect(links(source)).toEqual([
      ['The old bridge opens again', 'old-bridge/index.html'],
      ['El puente', 'puente/index.html'],
    ]);
  });

  test('has no sign-off: a credit there is furniture', async () => {
    expect(await front([full, spanish])).not.toContain('— IPS');
  });

  test('without stories says so', async () => {
    expect(textIn(all(await front([]), 'main')[0] ?? { type: 'text', value: '' })).toContain('No stories yet.');
  });
});
