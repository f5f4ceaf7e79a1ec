import { expect, test } from 'vitest';
import { html } from '../../src/formats/html/index.ts';
import { formats } from '../../src/formats/index.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import type { Artifact, Diagnostic, Emit, Proven, Report, Story } from '../../src/model/index.ts';
import { type Passing, pressBundle, pressFront, pressStory, type Ready, ready } from '../../src/press/index.ts';
import { bridge, bridgeWith, paragraph, publicationOf, worldOf } from './bridge.ts';

const world = worldOf([bridge]);

/** Collects what is reported. */
function listening() {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: ((diagnostic) => diagnostics.push(diagnostic)) satisfies Report };
}

const writing = (story: Emit<Story>): Ready => ({ format: html, writer: { story } });
const sheet = (path: string): Artifact => ({ path, mediaType: 'text/css', bytes: new Uint8Array(), carries: 'none' });
const failing = (error: unknown) => writing(() => Promise.reject(error));

test('a writer that overflows the stack on a story is reported, not a crash', async () => {
  const { diagnostics, report } = listening();
  const overflow = writing(async () => {
    const deeper = (depth: number): number => deeper(depth + 1) + 1;
    throw deeper(0);
  });
  expect(await pressStory(overflow, bridge, world, report)).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'press/format-failed',
      severity: 'error',
      place: { path: bridge.path },
      message: expect.stringMatching(/^The html format .* too deep/),
    },
  ]);
});

test('a writer that breaks on a story is reported with what it said', async () => {
  const { diagnostics, report } = listening();
  expect(await pressStory(failing(new Error('no such glyph')), bridge, world, report)).toBeUndefined();
  expect(diagnostics[0]?.message).toBe('The html format could not make this story: no such glyph');
});

test('a full disk is no fault of the story', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
  await expect(pressStory(failing(full), bridge, world, () => {})).rejects.toBe(full);
});

test('a story of which the writer reports an error is not made; one with a warning is', async () => {
  const reporting = (severity: Diagnostic['severity']) =>
    writing(async (_story, _world, report) => {
      report({ code: 'x/y', severity, message: 'x', hints: [] });
      return [sheet('a.css')];
    });
  expect(await pressStory(reporting('error'), bridge, world, () => {})).toBeUndefined();
  expect(await pressStory(reporting('warning'), bridge, world, () => {})).toHaveLength(1);
});

test('two files of one path, but for the case of a letter, are refused', async () => {
  const { diagnostics, report } = listening();
  expect(
    await pressStory(
      writing(async () => [sheet('a/Style.css'), sheet('a/style.css')]),
      bridge,
      world,
      report,
    ),
  ).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'press/same-path', message: expect.stringContaining('"a/style.css"') }]);
});

test('one bad file keeps back the good ones of its story', async () => {
  const tool = await ready(html, undefined, world);
  const half = writing(async (...given) => [
    ...((await tool.writer.story?.(...given)) ?? []),
    { ...sheet('x.html'), mediaType: 'text/html', carries: 'story' },
  ]);
  const { diagnostics, report } = listening();
  expect(await pressStory(half, bridge, world, report)).toBeUndefined();
  expect(new Set(diagnostics.map(({ message }) => message.split(':')[0]))).toEqual(new Set(['x.html']));
});

test('a file that a format names as a story’s is refused where it is not made, is of another kind, or hides from the proof', async () => {
  const tool = await ready(html, undefined, world);
  const story: Story = { ...bridge, renditions: html.renditions(bridge, html.settings.parse({})) };
  const press = async (edit: (page: Artifact) => Partial<Artifact> | undefined) => {
    const edited = writing(async (...given) =>
      ((await tool.writer.story?.(...given)) ?? []).flatMap((file) => {
        const change = file.carries === 'story' ? edit(file) : {};
        return change === undefined ? [] : [{ ...file, ...change }];
      }),
    );
    const { diagnostics, report } = listening();
    return { made: await pressStory(edited, story, world, report), codes: diagnostics.map(({ code }) => code) };
  };
  expect((await press(() => ({}))).codes).toEqual([]);
  const refused = { made: undefined, codes: ['press/story-not-made'] };
  expect(await press(() => undefined)).toEqual(refused);
  expect(await press(() => ({ mediaType: 'application/xhtml+xml' }))).toEqual(refused);
  expect(await press(() => ({ carries: 'none', bytes: new TextEncoder().encode('<p>No credit here.</p>') }))).toEqual(refused);
});

test('a style sheet is sealed by its digest and proves nothing', async () => {
  const [made] =
    (await pressStory(
      writing(async () => [sheet('a.css')]),
      bridge,
      world,
      () => {},
    )) ?? [];
  expect(made).toMatchObject({
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    evidence: { credits: [], seen: [], read: [], fields: [] },
  });
});

test('the same story pressed twice has the same digests in every format that needs no face', async () => {
  for (const format of formats.filter(({ name }) => name !== 'pdf')) {
    const digests = async () =>
      (await pressStory(await ready(format, undefined, world), bridge, world, () => {}))?.map(({ sha256 }) => sha256);
    expect(await digests()).toEqual(await digests());
  }
});

test('a front page names each story and its credit', async () => {
  const [front] =
    (await pressFront(
      await ready(html, undefined, world),
      publicationOf(bridge, bridgeWith({ slug: 'b', credit: 'XYZ' })),
      world,
      () => {},
    )) ?? [];
  expect(front).toMatchObject({ path: 'index.html', evidence: { credits: ['IPS', 'XYZ'] } });
});

test('a front page is believed where a headline is the country of another story', async () => {
  const norway = bridgeWith({ slug: 'norway', headline: 'Norway' });
  const oslo = bridgeWith({ slug: 'oslo', headline: 'Snow in the south', credit: 'XYZ', dateline: { country: 'Norway' } });
  const { diagnostics, report } = listening();
  expect(await pressFront(await ready(html, undefined, world), publicationOf(norway, oslo), world, report)).toBeDefined();
  expect(diagnostics).toEqual([]);
});

test.each([
  ['a credit', { credit: 'XYZ' }, 'proof/credit-missing'],
  ['a headline', { headline: 'Something Else' }, 'proof/card-missing'],
] as const)('a front page that lacks %s is refused', async (_, changed, code) => {
  const tool = await ready(html, undefined, world);
  const forged: Ready = {
    ...tool,
    writer: { front: async (_given, ...rest) => (await tool.writer.front?.(publicationOf(bridgeWith(changed), bridge), ...rest)) ?? [] },
  };
  const { diagnostics, report } = listening();
  expect(await pressFront(forged, publicationOf(bridge, bridgeWith({ slug: 'b' })), world, report)).toBeUndefined();
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});

const envelope = { sent: '2008-03-17T15:30:00+01:00', sender: 'mill.example', transmitId: 'mill-1' };
const stories = [
  bridge,
  bridgeWith(
    {
      slug: 'library',
      guid: 'tag:example.org,2008-03-17:library',
      credit: 'XYZ',
      rights: { ...bridge.header.rights, terms: 'The credit line XYZ must be kept.' },
    },
    paragraph('The library has new shelves.'),
  ),
];

async function items(): Promise<readonly Proven[]> {
  const tool = await ready(newsml, undefined, world);
  const made = await Promise.all(stories.map((story) => pressStory(tool, story, world, () => {})));
  return made.flatMap((each) => each ?? []);
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** Bundles the items by a writer whose text is changed on its way out, in pieces of seven bytes. */
async function bundle(edit: (text: string) => string) {
  const tool = await ready(newsml, undefined, world);
  const { diagnostics, report } = listening();
  const edited: Ready = {
    ...tool,
    writer: {
      bundle: (...given) => {
        // The format under test has a bundle.
        const made = tool.writer.bundle?.(...given);
        if (made === undefined) throw new Error('no bundle');
        return {
          ...made,
          chunks: (async function* () {
            const parts: Uint8Array[] = [];
            for await (const chunk of made.chunks) parts.push(chunk);
            const bytes = new TextEncoder().encode(edit(parts.map((part) => new TextDecoder().decode(part)).join('')));
            for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
          })(),
        };
      },
    },
  };
  const passing = pressBundle(edited, { envelope, scope: { name: 'feed', items: each(await items()) } }, report);
  return { proven: await passed(passing), diagnostics };
}

/** A bundle after it has passed, and how many bytes did. */
async function passed(passing: Passing | undefined) {
  let size = 0;
  for await (const chunk of passing?.chunks ?? []) size += chunk.length;
  const sealed = passing?.seal();
  if (sealed) expect(sealed.size).toBe(size);
  return sealed;
}

test('a feed of all items is proven while it passes, with the credits of all', async () => {
  const { proven, diagnostics } = await bundle((text) => text);
  expect(diagnostics).toEqual([]);
  expect(proven).toMatchObject({ path: 'feed.newsml.xml', evidence: { credits: ['IPS', 'XYZ'] } });
});

test.each([
  ['altered in one character', (text: string) => text.replace('— XYZ', '— XYX')],
  ['without a creditline', (text: string) => text.replace(/<creditline>XYZ<\/creditline>/, '')],
  ['with another guid', (text: string) => text.replaceAll(':library"', ':librarx"')],
  ['missing', (text: string) => text.replace(/<newsItem[^>]*:library"[\s\S]*?<\/newsItem>/, '')],
  ['there twice', (text: string) => text.replace(/<newsItem[^>]*:library"[\s\S]*?<\/newsItem>/, '$&$&')],
])('a feed with an item %s is refused by its guid', async (_, edit) => {
  const { proven, diagnostics } = await bundle(edit);
  expect(proven).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'proof/items-differ', message: expect.stringContaining('tag:example.org,2008-03-17:library') },
  ]);
});

test('a feed with an item that nobody gave is refused', async () => {
  const { diagnostics } = await bundle((text) => text.replace('</itemSet>', '<newsItem guid="urn:stranger"/></itemSet>'));
  expect(diagnostics).toMatchObject([{ code: 'proof/items-differ', message: expect.stringContaining('urn:stranger') }]);
});

test.each([
  ['a comment in an item', (text: string) => text.replace('<p class="credit">', '<!-- by hand -->$&'), 'proof/items-differ'],
  [
    'a time without offset in its header',
    (text: string) => text.replace('15:30:00+01:00</sent>', '15:30:00</sent>'),
    'newsml/time-without-offset',
  ],
])('a feed with %s is refused', async (_, edit, code) => {
  const { proven, diagnostics } = await bundle(edit);
  expect(proven).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code, message: expect.stringContaining('feed.newsml.xml') }]);
});

test('a feed cut short is refused', async () => {
  const { proven, diagnostics } = await bundle((text) => text.slice(0, -20));
  expect(proven).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'proof/unreadable' }]);
});

test('without an item there is no feed', async () => {
  const tool = await ready(newsml, undefined, world);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  expect(await passed(pressBundle(tool, { envelope, scope: { name: 'feed', items: each([]) } }, report))).toBeUndefined();
  expect(diagnostics).toEqual([]);
});

test('a format without feeds has none', async () => {
  const { bundle: _, ...writer } = (await ready(newsml, undefined, world)).writer;
  const tool = { ...(await ready(newsml, undefined, world)), writer };
  expect(pressBundle(tool, { envelope, scope: { name: 'feed', items: each([]) } }, () => {})).toBeUndefined();
});

test('a feed whose writer breaks off is refused, and what has passed of it ends there', async () => {
  const { diagnostics, report } = listening();
  const tool = await ready(newsml, undefined, world);
  const broken: Ready = {
    ...tool,
    writer: {
      bundle: (...given) => ({
        ...tool.writer.bundle?.(...given),
        path: 'feed.newsml.xml',
        mediaType: 'application/xml',
        chunks: (async function* () {
          yield new TextEncoder().encode('<feed>');
          throw new RangeError('Maximum call stack size exceeded');
        })(),
      }),
    },
  };
  expect(await passed(pressBundle(broken, { envelope, scope: { name: 'feed', items: each([]) } }, report))).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'press/format-failed', severity: 'error' }]);
});

test('items that cannot be had are no fault of the feed: what went wrong comes through as it is', async () => {
  const gone = new Error('The disk is gone');
  const { diagnostics, report } = listening();
  const [first] = await items();
  const passing = pressBundle(
    await ready(newsml, undefined, world),
    {
      envelope,
      scope: {
        name: 'feed',
        items: (async function* () {
          if (first) yield first;
          throw gone;
        })(),
      },
    },
    report,
  );
  await expect(passed(passing)).rejects.toBe(gone);
  expect(diagnostics).toEqual([]);
});

/** Bundles the items by the format's own writer, whose pieces, each a whole item but the first and the last, are handed on as `edit` says. */
async function inPieces(edit: (piece: Uint8Array, n: number) => readonly Uint8Array[]) {
  const tool = await ready(newsml, undefined, world);
  const { diagnostics, report } = listening();
  const edited: Ready = {
    ...tool,
    writer: {
      bundle: (...given) => {
        const made = tool.writer.bundle?.(...given);
        if (made === undefined) throw new Error('no bundle');
        return {
          ...made,
          chunks: (async function* () {
            let n = 0;
            for await (const piece of made.chunks) yield* edit(piece, n++);
          })(),
        };
      },
    },
  };
  const passing = pressBundle(edited, { envelope, scope: { name: 'feed', items: each(await items()) } }, report);
  return { proven: await passed(passing), diagnostics };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('a feed whose items pass byte for byte is proven, with the credits of all', async () => {
  const { proven, diagnostics } = await inPieces((piece) => [piece]);
  expect(diagnostics).toEqual([]);
  expect(proven).toMatchObject({ path: 'feed.newsml.xml', evidence: { credits: ['IPS', 'XYZ'] } });
});

test.each<[string, (piece: Uint8Array) => readonly Uint8Array[]]>([
  ['twice', (piece) => [piece, piece]],
  ['not at all', () => []],
  ['inside a comment', (piece) => [utf8('<!--'), piece, utf8('-->')]],
  ['inside CDATA', (piece) => [utf8('<x><![CDATA['), piece, utf8(']]></x>')]],
  ['and another like it with its guid', (piece) => [piece, utf8(new TextDecoder().decode(piece).replace('XYZ', 'XXX'))]],
])('a feed in which an item stands byte for byte %s is refused by its guid', async (_, edit) => {
  const { proven, diagnostics } = await inPieces((piece, n) => (n === 2 ? edit(piece) : [piece]));
  expect(proven).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'proof/items-differ', message: expect.stringContaining('tag:example.org,2008-03-17:library') },
  ]);
});
