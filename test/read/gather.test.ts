import { describe, expect, test } from 'vitest';
import { gather, readSettings, readStory } from '../../src/read/index.ts';
import { file, house, marks, nothing } from './marked.ts';

const story = async (path: string, header: Readonly<Record<string, string>> = {}, settings = house) => {
  const keys = { headline: 'H', credit: 'IPS', published: '2008-03-17T12:00:00+00:00', ...header };
  const text = `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\nText.\n`;
  const { story: read, diagnostics } = await readStory(file(path, text), { settings, open: nothing });
  if (!read) throw new Error(diagnostics.map(marks).join('\n'));
  return read;
};

describe('stories among each other', () => {
  test('two stories with one slug name each other, and neither is built', async () => {
    const stories = [await story('stories/a/bridge.md'), await story('stories/b/Bridge.md'), await story('stories/c.md')];
    const { diagnostics, stories: good } = gather(house, stories);
    expect(good.map(({ path }) => path)).toEqual(['stories/c.md']);
    expect(diagnostics.map(({ code, message }) => [code, message]).slice(0, 2)).toEqual([
      ['story/doubled-slug', 'The slug "bridge" is also that of stories/b/Bridge.md'],
      ['story/doubled-slug', 'The slug "bridge" is also that of stories/a/bridge.md'],
    ]);
  });

  test('a guid is one story’s, in whatever letter case', async () => {
    const stories = [await story('stories/a.md', { guid: 'urn:x:ONE' }), await story('stories/b.md', { guid: 'urn:x:one' })];
    const { diagnostics, stories: good } = gather(house, stories);
    expect(good).toEqual([]);
    expect(diagnostics.map(marks)).toEqual([
      '5:7-16 story/doubled-guid; hint: A guid is one story’s for ever; none of them is built',
      '5:7-16 story/doubled-guid; hint: A guid is one story’s for ever; none of them is built',
    ]);
  });

  test('a slug that no story has is an error at its place, with the nearest', async () => {
    const stories = [
      await story('stories/a.md', { related: '[bridge, brigde, a]' }),
      await story('stories/bridge.md', { translationOf: 'bridge' }),
    ];
    const { diagnostics } = gather(house, stories);
    expect(diagnostics.map(marks)).toEqual([
      '5:19-25 story/missing; hint: Did you mean "bridge"?',
      '5:27-28 story/itself; hint: Take it out',
      '5:16-22 story/itself; hint: Take it out',
    ]);
  });

  test('stories that translate each other in a circle are all named, each with the way around', async () => {
    const stories = [
      await story('stories/a.md', { translationOf: 'b', language: 'es' }),
      await story('stories/b.md', { translationOf: 'c' }),
      await story('stories/c.md', { translationOf: 'a', language: 'fr' }),
      await story('stories/d.md', { translationOf: 'a', language: 'it' }),
    ];
    const { diagnostics, stories: good } = gather(house, stories);
    const hint = 'hint: Take "translationOf" out of the one that was written first';
    expect(diagnostics.map(marks)).toEqual([1, 2, 3].map(() => `5:16-17 story/translation-circle; ${hint}`));
    expect(diagnostics.map(({ message }) => message.split(' each')[0])).toEqual([
      'The stories "a", "b", "c"',
      'The stories "b", "c", "a"',
      'The stories "c", "a", "b"',
    ]);
    expect(good.map(({ path }) => path)).toEqual(['stories/d.md']);
  });

  test('a translation in the language of its original is built, with a warning', async () => {
    const stories = [
      await story('stories/a.md'),
      await story('stories/b.md', { translationOf: 'a' }),
      await story('stories/c.md', { translationOf: 'a', language: 'EN' }),
      await story('stories/d.md', { translationOf: 'a', language: 'en-GB' }),
    ];
    const { diagnostics, stories: good } = gather(house, stories);
    expect(diagnostics.map(({ severity, message, place }) => [severity, message, place?.path, place?.start?.line])).toEqual([
      ['warning', '"translationOf" names "a", which is in "en" too', 'stories/b.md', 5],
      ['warning', '"translationOf" names "a", which is in "en" too', 'stories/c.md', 5],
    ]);
    expect(good).toHaveLength(4);
  });

  test('a translation of a translation is built, with the original that it should name', async () => {
    const stories = [
      await story('stories/a.md'),
      await story('stories/b.md', { translationOf: 'a', language: 'es' }),
      await story('stories/c.md', { translationOf: 'b', language: 'sw' }),
    ];
    const { diagnostics, stories: good } = gather(house, stories);
    expect(diagnostics.map(({ code, severity, message, fix }) => [code, severity, message, fix?.text])).toEqual([
      ['story/translation-chain', 'warning', '"b" is itself a translation of "a"', 'a'],
    ]);
    expect(good).toHaveLength(3);
  });

  test('ten thousand stories in one chain, or in one circle, are judged at once', async () => {
    const first = await story('stories/s0.md');
    const many = (next: (at: number) => number) =>
      Array.from({ length: 10_000 }, (_, at) => ({
        ...first,
        path: `stories/s${at}.md`,
        header: { ...first.header, slug: `s${at}`, guid: `urn:s:${at}`, language: at % 2 ? 'en' : 'es', translationOf: `s${next(at)}` },
      }));
    expect(
      gather(
        house,
        many((at) => (at + 1) % 10_000),
      ).diagnostics,
    ).toHaveLength(10_000);
    const chain = gather(
      house,
      many((at) => at + 1),
      ['s10000'],
    );
    expect(new Set(chain.diagnostics.map(({ message }) => message.replace(/^"s\d+"/, '')))).toEqual(
      new Set([' is itself a translation of "s9999"']),
    );
  });

  test('cards are newest first, then by slug; the date of the whole is the newest in it', async () => {
    const stories = [
      await story('stories/b.md'),
      await story('stories/a.md'),
      await story('stories/c.md', { published: '2008-03-17T13:30:00+02:00', updated: '2008-03-20T10:00:00+00:00' }),
      await story('stories/d.md', { published: '2008-03-17T11:00:00-02:00' }),
    ];
    const { publication } = gather(house, stories);
    expect(publication.cards.map(({ header }) => header.slug)).toEqual(['d', 'a', 'b', 'c']);
    expect(publication.asOf).toBe('2008-03-20T10:00:00+00:00');
    expect(publication.cards[0]).not.toHaveProperty('body');
  });

  test('a publication without a name has that of the credit most stories have', async () => {
    const stories = [
      await story('stories/a.md', { credit: 'EFE' }),
      await story('stories/b.md'),
      await story('stories/c.md', { credit: 'EFE' }),
    ];
    expect(gather(house, stories).publication.settings.name).toBe('EFE');
    expect(gather(house, stories.slice(0, 2)).publication.settings.name).toBe('EFE');
    expect(gather(house, []).publication.settings.name).toBe('Slugline');
    const { settings } = readSettings(file('publication.yaml', 'name: Desk\nbaseUrl: https://News.example:8080/x\n'), {});
    expect(gather(settings, stories).publication.settings.name).toBe('Desk');
    expect((await story('stories/a.md', {}, settings)).header.guid).toBe('tag:news.example,2008-03-17:a');
  });
});
