import { describe, expect, test } from 'vitest';
import { newsml } from '../../../src/formats/newsml/index.ts';
import type { AnyElement, Diagnostic, Header } from '../../../src/model/index.ts';
import { readXml } from '../../../src/proof/xml.ts';
import { bridgeWith, worldOf } from '../../press/bridge.ts';

/** What every text of a header may come with, and what is left of it: XML 1.0 knows no control character and no half of a pair. */
const nasty = 'a]]>b<c>&d;"e\u202Ef\u202C\u2067g\u2069😀𠀀h';
const illegal = '\u0000\u0008\u001F\uFFFE\uFFFF\uD83D';

/** Each text of a header; lists get it as their only member. */
const texts: Readonly<Record<string, (text: string) => Partial<Header>>> = {
  headline: (headline) => ({ headline }),
  credit: (credit) => ({ credit }),
  subheadline: (subheadline) => ({ subheadline }),
  summary: (summary) => ({ summary }),
  byline: (name) => ({ byline: [name] }),
  'dateline.place': (place) => ({ dateline: { place } }),
  'dateline.country': (country) => ({ dateline: { country } }),
  'source.name': (name) => ({ source: { name, code: 'IPS' } }),
  'source.uri': (uri) => ({ source: { name: 'IPS', code: 'IPS', uri: `https://example.org/${uri}` } }),
  note: (note) => ({ note }),
  keywords: (keyword) => ({ keywords: [keyword] }),
  places: (place) => ({ places: [place] }),
  genre: (genre) => ({ genre }),
  'rights.holder': (holder) => ({ rights: { ...rights, holder } }),
  'rights.notice': (notice) => ({ rights: { ...rights, notice } }),
  'rights.terms': (terms) => ({ rights: { ...rights, terms } }),
  'rights.uri': (uri) => ({ rights: { ...rights, uri: `https://example.org/${uri}` } }),
};
const { rights } = bridgeWith({}).header;

async function written(header: Partial<Header>, ...body: readonly AnyElement[]) {
  const diagnostics: Diagnostic[] = [];
  const world = worldOf();
  const [artifact] =
    (await (await newsml.prepare({}, world)).story?.(bridgeWith(header, ...body), world, (one) => diagnostics.push(one))) ?? [];
  if (!artifact) throw new Error('no item was written');
  return { text: new TextDecoder().decode(artifact.bytes), root: readXml(artifact.bytes), diagnostics };
}

test('what an attribute alone says loses no character in silence', async () => {
  const figure: AnyElement = {
    type: 'element',
    tagName: 'figure',
    properties: { src: 'a.png', alt: 'A \u0001 bridge', caption: 'Seen', width: 1, height: 1, mediaType: 'image/png' },
    children: [],
  };
  const { diagnostics } = await written({}, figure);
  expect(diagnostics.map(({ code }) => code)).toContain('text/characters-lost');
});

describe.each(Object.entries(texts))('%s', (key, with_) => {
  test('says in legal XML what is written there', async () => {
    const { root, text, diagnostics } = await written(with_(nasty));
    expect(diagnostics).toEqual([]);
    expect(text).not.toContain(']]>');
    if (!key.endsWith('.uri')) expect(JSON.stringify(root)).toContain(JSON.stringify(nasty).slice(1, -1));
  });

  test('loses what XML has no place for, and that is said', async () => {
    const { root, text, diagnostics } = await written(with_(`${nasty}${illegal}`));
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    // An address is escaped: nothing is lost of it.
    if (key.endsWith('.uri')) return;
    expect(JSON.stringify(root)).toContain(JSON.stringify(`${nasty}\uFFFD`).slice(1, -1));
    expect(diagnostics).toMatchObject([
      {
        code: 'text/characters-lost',
        severity: 'warning',
        place: { path: 'stories/mill-bridge.md' },
        message: expect.stringContaining('U+0000, U+0008, U+001F, U+D83D, U+FFFE, U+FFFF'),
      },
    ]);
  });
});
