import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, disk } from '../../src/build/disk.ts';
import { build } from '../../src/build/index.ts';
import type { Manifest } from '../../src/build/manifest.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import type { Format } from '../../src/model/index.ts';
import { all, type Files, lay, temporary } from './folders.ts';
import { story } from './publication.ts';

const two: Files = {
  'publication.yaml': 'name: The Little Gazette\nbaseUrl: https://gazette.example/\n',
  'stories/bridge.md': story('The bridge opens again', 'published: 2026-03-02T08:00:00+01:00\nsubjects: ["04000000"]\nurgency: 3'),
  'stories/puente.md': story(
    'El puente abre de nuevo',
    'published: 2026-03-03T08:00:00+01:00\nlanguage: es\ntranslationOf: bridge\nsubjects: ["04000000"]',
  ),
  'stories/rain.md': story('It rained', 'published: 2026-03-01T08:00:00+01:00\nsubjects: ["17000000"]'),
};

function newsroom(files: Files = two) {
  const folder = temporary();
  const [source, out] = [join(folder, 'source'), join(folder, 'dist')];
  lay(source, files);
  const text = (path: string) => readFileSync(join(out, path), 'utf8');
  return {
    out,
    source,
    change: (changes: Files) => lay(source, changes),
    build: (formats: readonly Format[] = [newsml], doors: Disk = disk) =>
      build({ source, out, now: '2026-04-01T00:00:00Z' }, { disk: doors, formats }),
    feeds: () => Object.keys(all(out)).filter((path) => path.startsWith('feed')),
    text,
    said: (path: string, tag: string) => new RegExp(`<${tag}>(.*)</${tag}>`).exec(text(path))?.[1],
    slugs: (path: string) => [...text(path).matchAll(/<slugline[^>]*>([^<]*)/g)].map(([, slug]) => slug),
    manifest: (): Manifest => JSON.parse(text('manifest.json')),
  };
}

describe('the newsMessages of a publication', () => {
  test('are one of all items, one a language and one a top subject, each newest first', async () => {
    const { build, feeds, slugs } = newsroom();
    expect(await build()).toMatchObject({ exit: 0, diagnostics: [] });
    expect(feeds()).toEqual([
      'feed.04000000.newsml.xml',
      'feed.17000000.newsml.xml',
      'feed.en.newsml.xml',
      'feed.es.newsml.xml',
      'feed.newsml.xml',
    ]);
    expect(slugs('feed.newsml.xml')).toEqual(['puente', 'bridge', 'rain']);
    expect(slugs('feed.en.newsml.xml')).toEqual(['bridge', 'rain']);
    expect(slugs('feed.es.newsml.xml')).toEqual(['puente']);
    expect(slugs('feed.04000000.newsml.xml')).toEqual(['puente', 'bridge']);
  });

  test('have a number that tells them apart, the same for the same and no other', async () => {
    const { build, feeds, said, change } = newsroom();
    await build();
    const numbers = () => feeds().map((path) => said(path, 'transmitId'));
    const before = numbers();
    expect(new Set(before).size).toBe(5);
    await build();
    expect(numbers()).toEqual(before);
    change({ 'stories/rain.md': story('It poured', 'published: 2026-03-01T08:00:00+01:00\nsubjects: ["17000000"]') });
    await build();
    const changed = feeds().filter((path, at) => said(path, 'transmitId') !== before[at]);
    expect(changed).toEqual(['feed.17000000.newsml.xml', 'feed.en.newsml.xml', 'feed.newsml.xml']);
  });

  test('are sent at their own newest date, and are as urgent as the most urgent of their stories, else in the middle', async () => {
    const { build, said } = newsroom({
      ...two,
      'stories/fair.md': story('The fair is over', 'published: 2026-03-01T07:00:00+01:00\nurgency: 8'),
    });
    await build();
    expect(said('feed.newsml.xml', 'sent')).toBe('2026-03-03T08:00:00+01:00');
    expect(said('feed.17000000.newsml.xml', 'sent')).toBe('2026-03-01T08:00:00+01:00');
    expect([said('feed.newsml.xml', 'priority'), said('feed.es.newsml.xml', 'priority')]).toEqual(['3', '5']);
  });

  test('name where they come from and whom they are for, as the newsroom says, and are numbered by that too', async () => {
    const { build, said, text, change } = newsroom();
    await build();
    const before = said('feed.newsml.xml', 'transmitId');
    expect(said('feed.newsml.xml', 'origin')).toBe('Slugline');
    change({
      'publication.yaml': `${two['publication.yaml']}newsml: {origin: Desk 7, destinations: [partner-a, partner-b], channels: en-wire}\n`,
    });
    expect(await build()).toMatchObject({ exit: 0, diagnostics: [] });
    expect(text('feed.newsml.xml')).toContain(
      [
        '    <origin>Desk 7</origin>',
        '    <destination>partner-a</destination>',
        '    <destination>partner-b</destination>',
        '    <channel>en-wire</channel>',
        '  </header>',
      ].join('\n'),
    );
    expect(said('feed.newsml.xml', 'transmitId')).not.toBe(before);
  });

  test('that are the same keep their dates; one that somebody changed is made again', async () => {
    const { build, out, feeds, text } = newsroom();
    await build();
    const old = new Date('2020-01-01T00:00:00Z');
    for (const path of feeds()) utimesSync(join(out, path), old, old);
    expect(await build()).toMatchObject({ written: 0 });
    const good = text('feed.es.newsml.xml');
    writeFileSync(join(out, 'feed.es.newsml.xml'), good.replace('LG', 'XX'));
    expect(await build()).toMatchObject({ written: 1 });
    expect(text('feed.es.newsml.xml')).toBe(good);
    expect(statSync(join(out, 'feed.newsml.xml')).mtime).toEqual(old);
  });

  test('are never whole in the hands of the build', async () => {
    const { build, text } = newsroom();
    const whole: string[] = [];
    const watching: Disk = {
      ...disk,
      write: async (path, bytes) => {
        whole.push(new TextDecoder().decode(bytes));
        await disk.write(path, bytes);
      },
    };
    await build([newsml], watching);
    expect(whole.filter((written) => written.includes('<newsMessage'))).toEqual([]);
    expect(text('feed.newsml.xml')).toContain('<newsMessage');
  });

  test('of which one is not as it must be are not written, nor is any other front of the format, and nothing of them is left', async () => {
    const { build, out, feeds } = newsroom();
    const lossy: Format = {
      ...newsml,
      settings: newsml.settings,
      prepare: async (settings, world) => {
        const writer = await newsml.prepare(settings as never, world); // its own settings, as its schema gave them
        return {
          ...writer,
          bundle: (envelope, scope) => {
            const made = writer.bundle?.(envelope, scope);
            if (!made) throw new Error('no bundle');
            return { ...made, chunks: scope.name === 'feed.es' ? altered(made.chunks) : made.chunks };
          },
        };
      },
      renditions: (subject, settings) => newsml.renditions(subject, settings as never),
    };
    const result = await build([lossy]);
    expect(result).toMatchObject({ exit: 1, delivered: true });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['proof/items-differ']);
    expect(feeds()).toEqual([]);
    expect(readdirSync(out).sort()).toEqual(['bridge', 'manifest.json', 'puente', 'rain']);
  });

  test('that find no room on the disk end the build, and what stood before stands', async () => {
    const { build, change, out } = newsroom();
    await build();
    const before = all(out);
    change({ 'stories/rain.md': story('It poured') });
    const full: Disk = {
      ...disk,
      writeAll: async () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
      },
    };
    expect(await build([newsml], full)).toMatchObject({ exit: 3, diagnostics: [{ code: 'disk/full' }] });
    expect(all(out)).toEqual(before);
  });
});

async function* altered(chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) yield new TextEncoder().encode(new TextDecoder().decode(chunk).replace('— LG', '— XX'));
}

describe('translations', () => {
  test('lead to each other: to the original as its translation says, and back', async () => {
    const { build, text } = newsroom();
    await build();
    const link = (rel: string, slug: string) =>
      new RegExp(`<link rel="${rel}" residref="[^"]*:${slug}"[^>]* title="([^"]*)"`).exec(
        text(`${slug === 'bridge' ? 'puente/puente' : 'bridge/bridge'}.newsml.xml`),
      )?.[1];
    expect(link('slrel:translationOf', 'bridge')).toBe('The bridge opens again');
    expect(link('slrel:translatedAs', 'puente')).toBe('El puente abre de nuevo');
  });

  test('that cannot be made are not led to', async () => {
    const { build, text } = newsroom();
    const failing: Format = {
      ...newsml,
      name: 'failing',
      settings: newsml.settings,
      renditions: () => [],
      prepare: async () => ({
        story: async ({ header }) => {
          if (header.slug === 'puente') throw new Error('no');
          return [];
        },
      }),
    };
    expect(await build([newsml, failing])).toMatchObject({ exit: 1, bad: [{ path: 'stories/puente.md' }] });
    expect(text('bridge/bridge.newsml.xml')).not.toContain('puente');
  });
});
