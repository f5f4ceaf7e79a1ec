import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textIn } from 'hast-util-to-string';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { visit } from 'unist-util-visit';
import { afterEach, describe, expect, test } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';
import { epub } from '../../../src/formats/epub/index.ts';
import type { Diagnostic, Story } from '../../../src/model/index.ts';
import { open, prove } from '../../../src/proof/index.ts';
import { b, bodyOf, bWith, everyKind, fullHeader, header, house, pictures, storyOf, worldOf } from '../markup/html.sample.ts';

const files = await pictures();
const full = storyOf(everyKind, fullHeader());
const plain = storyOf(bodyOf(b('p', 'The roof is on.')), header({ slug: 'library-roof', headline: 'Library gets a roof' }));
const arabic = storyOf(
  bodyOf(b('p', 'الجسر مفتوح.'), bWith('pre', {}, 'x = 1')),
  header({ slug: 'jisr', language: 'ar', headline: 'الجسر القديم', byline: ['Ada Obi'] }),
);
const killed = storyOf(everyKind, fullHeader({ slug: 'killed', status: 'canceled', note: 'This story was wrong and is withdrawn.' }));
const river = sharp({ create: { width: 64, height: 36, channels: 3, background: '#5d7486' } });
const types = ['jpeg', 'png', 'gif', 'webp'] as const;
for (const type of types) files.set(`stories/river.${type}`, new Uint8Array(await river.clone().toFormat(type).toBuffer()));
const illustrated = storyOf(
  bodyOf(
    ...types.map((type) =>
      bWith('figure', { src: `stories/river.${type}`, alt: 'A river', width: 64, height: 36, mediaType: `image/${type}` }),
    ),
  ),
);
const evil = `</p><!-- "'&\`<%= 1 %> <%- process %> ]]> \u202Eabc 😀 <b>x</b> \u0007 \${1}`;
const hostile = storyOf(
  bodyOf(
    b(
      'p',
      evil,
      bWith('a', { href: 'https://example.org/a b/"><x>?a[]=1|#x#y', title: evil }, evil),
      bWith('a', { href: '../other/' }, 'near'),
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
    byline: [evil],
    keywords: [evil],
    places: [evil],
    genre: evil,
  }),
);

async function made(story: Story, its: Parameters<typeof worldOf>[0] = {}) {
  const world = worldOf({ files, ...its });
  const { story: emit } = await epub.prepare({}, world);
  const diagnostics: Diagnostic[] = [];
  const artifacts = (await emit?.(story, world, (diagnostic) => diagnostics.push(diagnostic))) ?? [];
  const bytes = artifacts[0]?.bytes ?? new Uint8Array();
  return { artifacts, diagnostics, bytes };
}

/** The zip as another reader sees it. */
async function entriesOf(bytes: Uint8Array): Promise<{ entry: Entry; bytes: Uint8Array }[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const found: { entry: Entry; bytes: Uint8Array }[] = [];
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk);
          found.push({ entry, bytes: new Uint8Array(Buffer.concat(chunks)) });
          zip.readEntry();
        });
      });
      zip.on('end', () => resolve(found));
      zip.readEntry();
    });
  });
}

async function textsOf(story: Story, its?: Parameters<typeof worldOf>[0]): Promise<Record<string, string>> {
  const entries = await entriesOf((await made(story, its)).bytes);
  return Object.fromEntries(entries.map(({ entry, bytes }) => [entry.fileName, new TextDecoder().decode(bytes)]));
}

/** What the package document says, as `name[property]` and text, in its order; every tag opened and closed as XML wants it. */
function statements(opf: string): [string, string][] {
  const found: [string, string][] = [];
  const parser = new SaxesParser();
  let name = '';
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    name = tag.attributes.property === undefined ? tag.name : `${tag.name}[${tag.attributes.property}]`;
    text = '';
  });
  parser.on('text', (value) => {
    text += value;
  });
  parser.on('closetag', () => {
    if (text.trim()) found.push([name, text]);
    text = '';
  });
  parser.write(opf).close();
  return found;
}

const said = (opf: string, name: string) => statements(opf).flatMap(([key, value]) => (key === name ? [value] : []));

function all(source: string, tagName: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(source), 'element', (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
}

describe('an EPUB', () => {
  test.each([
    ['with everything in it', full],
    ['with the least there can be', plain],
    ['from right to left', arabic],
    ['with a picture of every type', illustrated],
    ['of a kill', killed],
    ['of hostile text', hostile],
  ])('%s is valid, without a warning', async (_, story) => {
    const { messages } = await EpubCheck.validate((await made(story)).bytes);
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });

  test('is proven: every header key is found where the table says', async () => {
    const opened = await open('application/epub+zip', (await made(full)).bytes);
    if ('unreadable' in opened) throw new Error(opened.unreadable);
    const finding = prove(opened, { carries: 'story', subject: { path: 'x', maker: 'epub' }, story: full, fields: epub.fields });
    expect('diagnostics' in finding ? finding.diagnostics : []).toEqual([]);
  });

  test('begins with its media type, has no entry for folders, and stores pictures as they are', async () => {
    const entries = await entriesOf((await made(full)).bytes);
    expect(entries.map(({ entry }) => entry.fileName)).toEqual([
      'mimetype',
      'OEBPS/style.css',
      'OEBPS/story.xhtml',
      'OEBPS/about.xhtml',
      'META-INF/container.xml',
      'OEBPS/content.opf',
      'OEBPS/toc.ncx',
      'OEBPS/toc.xhtml',
      'OEBPS/images/bruecke-bei-nacht.jpg',
      'OEBPS/images/plan.png',
    ]);
    const stored = entries.filter(({ entry }) => entry.compressionMethod === 0).map(({ entry }) => entry.fileName);
    expect(stored).toEqual(['mimetype', 'OEBPS/images/bruecke-bei-nacht.jpg', 'OEBPS/images/plan.png']);
    expect(entries.at(-1)?.bytes).toEqual(files.get('stories/plan.png'));
  });

  test('ends its text in the sign-off, once; its last page names the credit as furniture', async () => {
    const texts = await textsOf(full);
    const story = texts['OEBPS/story.xhtml'] ?? '';
    const last = all(story, 'article')[0]
      ?.children.filter(({ type }) => type === 'element')
      .at(-1);
    expect(last).toMatchObject({ tagName: 'p', properties: { className: ['credit'] }, children: [{ value: '— IPS' }] });
    expect(Object.values(texts).join('').split('— IPS')).toHaveLength(2);
    expect(all(texts['OEBPS/about.xhtml'] ?? '', 'dd').map((row) => textIn(row))).toEqual([
      'IPS',
      'Inland Press Service',
      'https://ips.example.org/',
      '17 March 2008',
      '18 March 2008',
      '© 2008 IPS, all rights reserved',
      'Free for subscribers. The credit line IPS must be kept.',
      'https://ips.example.org/terms',
      'The bridge on Sunday · Mia Roe/IPS',
      'tag:slugline.invalid,2008-03-17:old-bridge',
      '3',
    ]);
  });

  test('says in its package who wrote it, whose it is and where it is from', async () => {
    const opf = (await textsOf(full))['OEBPS/content.opf'] ?? '';
    expect(said(opf, 'dc:creator')).toEqual(['Ada Obi', 'Li Wei']);
    expect(said(opf, 'dc:source')).toEqual(['IPS']);
    expect(said(opf, 'dc:publisher')).toEqual(['Inland Press Service']);
    expect(said(opf, 'dc:rights')).toEqual(['© 2008 IPS, all rights reserved']);
    expect(said(opf, 'dc:subject')).toEqual(['04015000', '20000763', 'bridges', 'repairs', 'Little Harbour']);
    expect(said(opf, 'meta[authority]')).toEqual(['MEDTOP', 'MEDTOP']);
    expect(said(opf, 'meta[tdm:reservation]')).toEqual(['1']);
    expect(said(opf, 'meta[tdm:policy]')).toEqual([full.header.rights.uri]);
  });

  test('keeps its identity when it is corrected, and tells its release', async () => {
    const release = async (changes: Parameters<typeof fullHeader>[0]) => {
      const opf = (await textsOf(storyOf(everyKind, fullHeader(changes))))['OEBPS/content.opf'] ?? '';
      return {
        identity: said(opf, 'dc:identifier'),
        modified: said(opf, 'meta[dcterms:modified]'),
        ids: opf.match(/<item id="[^"]+" href="[^"]+"/g),
      };
    };
    const first = await release({ updated: undefined, version: 1 });
    const second = await release({ updated: '2008-03-18T09:30:00.75+01:00', version: 2 });
    expect(first.modified).toEqual(['2008-03-17T12:00:00Z']);
    expect(second).toEqual({ ...first, modified: ['2008-03-18T08:30:00Z'] });
  });

  test('claims of its accessibility what its content has', async () => {
    const claims = async (story: Story) => {
      const opf = (await textsOf(story))['OEBPS/content.opf'] ?? '';
      return [
        ...said(opf, 'meta[schema:accessMode]'),
        '|',
        ...said(opf, 'meta[schema:accessModeSufficient]'),
        '|',
        ...said(opf, 'meta[schema:accessibilityFeature]'),
      ];
    };
    expect(await claims(plain)).toEqual([
      'textual',
      '|',
      'textual',
      '|',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      'unlocked',
    ]);
    expect(await claims(full)).toEqual(expect.arrayContaining(['visual', 'alternativeText', 'structuralNavigation']));
    const mute = bWith('figure', { src: 'stories/plan.png', alt: '', width: 640, height: 360, mediaType: 'image/png' });
    const undescribed = await claims(storyOf(bodyOf(mute)));
    expect(undescribed).not.toContain('alternativeText');
    expect(undescribed).toContain('textual,visual');
    const hazard = async (story: Story) => said((await textsOf(story))['OEBPS/content.opf'] ?? '', 'meta[schema:accessibilityHazard]');
    expect([await hazard(full), await hazard(illustrated)]).toEqual([['none'], ['unknown']]);
  });

  test('keeps hostile text as text', async () => {
    const texts = await textsOf(hostile);
    const clean = evil.replace('\u0007', '');
    expect(said(texts['OEBPS/content.opf'] ?? '', 'dc:title')).toEqual([clean]);
    expect(statements(texts['OEBPS/story.xhtml'] ?? '').map(([, text]) => text)).toContain(clean);
    expect(Object.keys(texts)).toHaveLength(9);
  });

  test('leaves out a link that leads nowhere from a book, and says so; with an address of the publication it works', async () => {
    const { diagnostics } = await made(hostile);
    expect(diagnostics).toMatchObject([{ code: 'link/left-out', message: expect.stringContaining('"../other/"') }]);
    const story = (await textsOf(hostile, { house: house({ baseUrl: 'https://wire.example.org/' }) }))['OEBPS/story.xhtml'] ?? '';
    expect(all(story, 'a').map(({ properties }) => properties.href)).toContain('https://wire.example.org/other/');
  });

  test('of a kill has its note and the sign-off, and no word or picture of the text', async () => {
    const texts = await textsOf(killed);
    expect(
      all(texts['OEBPS/story.xhtml'] ?? '', 'article').map((article) =>
        article.children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? [textIn(child)] : [])),
      ),
    ).toEqual([['This story was wrong and is withdrawn.', '— IPS']]);
    expect(Object.keys(texts).filter((name) => name.includes('images'))).toEqual([]);
    expect(Object.values(texts).join('')).not.toMatch(/Masons|two winters/);
  });

  test('from right to left turns its pages that way', async () => {
    const texts = await textsOf(arabic);
    expect(texts['OEBPS/content.opf']).toContain('page-progression-direction="rtl"');
    expect(all(texts['OEBPS/story.xhtml'] ?? '', 'html')[0]?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(all(texts['OEBPS/story.xhtml'] ?? '', 'pre')[0]?.properties.dir).toBe('ltr');
  });

  test('leaves colours and faces of the text to the reader', async () => {
    const style = (await textsOf(plain))['OEBPS/style.css'];
    expect(style).not.toMatch(/(^|[ ;{])(color|background[\w-]*):|font-family: (?!monospace)/m);
  });

  test('breaks headlines into lines of about one length, and never inside a word', async () => {
    expect((await textsOf(plain))['OEBPS/style.css']).toMatch(/^h1, h2, h3, h4 \{[^}]*text-wrap: balance;[^}]*hyphens: manual;/m);
  });
});

describe('the same story', () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  test('gives the same bytes each time, and in every time zone', async () => {
    const first = await made(full);
    for (const zone of ['Asia/Tokyo', 'America/New_York']) {
      process.env.TZ = zone;
      expect(new Date(0).getHours()).not.toBe(0);
      expect(Buffer.compare((await made(full)).bytes, first.bytes)).toBe(0);
    }
  });

  test.each([
    ['1971-05-01T00:00:00Z', '1980-01-01T00:00:00.000Z'],
    ['2008-03-18T09:30:00Z', '2008-03-18T09:30:00.000Z'],
    ['2250-05-01T00:00:00Z', '2107-12-31T23:59:58.000Z'],
  ])('of %s has files of %s, since zip knows the years 1980 to 2107', async (published, date) => {
    process.env.TZ = 'UTC';
    const entries = await entriesOf((await made(storyOf(bodyOf(b('p', 'Old.')), header({ published })))).bytes);
    expect(new Set(entries.map(({ entry }) => entry.getLastModDate().toISOString()))).toEqual(new Set([date]));
  });
});
