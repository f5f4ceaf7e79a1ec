import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { BodyNode, OpenSource, Refusal } from '../../src/model/index.ts';
import { marks, read } from './marked.ts';

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fa0' } });
const jpeg = () => plain(40, 20).jpeg().toBuffer();
const folder = (files: Readonly<Record<string, Uint8Array | Refusal>>): { open: OpenSource; asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    open: async (path) => {
      asked.push(path);
      const found = files[path] ?? 'missing';
      return typeof found === 'string' ? { refused: found } : { bytes: found };
    },
  };
};

/** A JPEG with IPTC records (IIM 4.2: dataset 2:80 By-line, 2:110 Credit) in an APP13 segment. */
function withIptc(image: Uint8Array, records: Readonly<Record<number, string>>): Uint8Array {
  const data = Object.entries(records).flatMap(([set, text]) => {
    const bytes = new TextEncoder().encode(text);
    return [0x1c, 2, Number(set), bytes.length >> 8, bytes.length & 255, ...bytes];
  });
  const name = [...'Photoshop 3.0\0'].map((c) => c.charCodeAt(0));
  const block = [...'8BIM']
    .map((c) => c.charCodeAt(0))
    .concat([0x04, 0x04, 0, 0, 0, 0, data.length >> 8, data.length & 255], data, data.length % 2 ? [0] : []);
  const length = 2 + name.length + block.length;
  return Uint8Array.of(0xff, 0xd8, 0xff, 0xed, length >> 8, length & 255, ...name, ...block, ...image.subarray(2));
}

describe('a picture', () => {
  test('alone in a paragraph it is a figure with its size, its type, its caption and its alternative', async () => {
    const { open } = folder({ 'stories/a.jpg': await jpeg(), 'img/b c.png': await plain(3, 4).png().toBuffer() });
    const { body, codes } = await read(`![A "bridge"](a.jpg "It's open") ![b](../img/b%20c.png)\n\nText`, {}, open);
    expect(codes).toEqual([]);
    expect(body).toEqual([
      'figure(src=stories/a.jpg alt=A “bridge” caption=It’s open width=40 height=20 mediaType=image/jpeg)',
      'figure(src=img/b c.png alt=b width=3 height=4 mediaType=image/png)',
      'p Text',
    ]);
  });

  test('inside a paragraph it stands after it', async () => {
    const { open } = folder({ 'stories/a.jpg': await jpeg() });
    const figure = 'figure(src=stories/a.jpg alt=a width=40 height=20 mediaType=image/jpeg)';
    const { body, codes } = await read(
      'See *![a](a.jpg)* here.\n\n- ![a](a.jpg) item\n\n[![a](a.jpg)](https://a.example)\n\n<img src="a.jpg" alt="a">',
      {},
      open,
    );
    expect(body).toEqual(['p See  here.', figure, 'ul', '  li', '    p item', `    ${figure}`, figure, figure]);
    expect(codes).toEqual(['markdown/picture-moved', 'markdown/picture-moved', 'markdown/picture-link']);
  });

  test('the header’s image is the first figure, with the credit given', async () => {
    const { open, asked } = folder({ 'stories/a.jpg': await jpeg() });
    const { body, codes } = await read('Text ![a](a.jpg)', { image: '{file: a.jpg, alt: "The \'bridge\'", credit: "Ann O\'Hara"}' }, open);
    expect(body[0]).toBe("figure(src=stories/a.jpg alt=The ‘bridge’ credit=Ann O'Hara width=40 height=20 mediaType=image/jpeg lead=true)");
    expect(asked).toEqual(['stories/a.jpg']);
    expect(codes).toEqual(['markdown/picture-moved']);
  });

  test('one that lies on its side is as wide as it is shown', async () => {
    const { open } = folder({ 'stories/a.jpg': await plain(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer() });
    expect((await read('![a](a.jpg)', {}, open)).body).toEqual(['figure(src=stories/a.jpg alt=a width=20 height=40 mediaType=image/jpeg)']);
  });

  test('without words for those who cannot see it there is a warning, unless it is decoration', async () => {
    const { open } = folder({ 'stories/a.jpg': await jpeg() });
    expect((await read('![](a.jpg)', { image: 'a.jpg' }, open)).codes).toEqual(['picture/no-alt', 'picture/no-alt']);
    expect((await read('Text', { image: '{file: a.jpg, alt: ""}' }, open)).codes).toEqual([]);
  });

  test('its own credit is read: IPTC Credit, else By-line, else XMP, in UTF-8 too', async () => {
    const xmp = (credit: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${credit}"/></rdf:RDF></x:xmpmeta>`;
    const { open } = folder({
      'stories/1.jpg': withIptc(await jpeg(), { 80: 'Jané Roe', 110: 'IPS/Zoë' }),
      'stories/2.jpg': withIptc(await jpeg(), { 80: 'Jané Roe' }),
      'stories/3.jpg': await plain(4, 4).withXmp(xmp('Harbour &amp; Co')).jpeg().toBuffer(),
      'stories/4.webp': await plain(4, 4).withXmp(xmp('Harbour Desk')).webp().toBuffer(),
    });
    const { body } = await read('![1](1.jpg)\n\n![2](2.jpg)\n\n![3](3.jpg)\n\n![4](4.webp)', {}, open);
    expect(body.map((line) => /credit=(.*)\)$/.exec(line)?.[1])).toEqual(['IPS/Zoë', 'Jané Roe', 'Harbour & Co', 'Harbour Desk']);
  });
});

describe('a picture of another machine is not fetched: its text stands in its place, with a warning', () => {
  test.each([
    ['![The bridge](https://a.example/b.jpg)', 'p > a(href=https://a.example/b.jpg) > The bridge'],
    ['![](https://a.example/b.jpg?x=1)', 'p > a(href=https://a.example/b.jpg?x=1) > b.jpg'],
    ['[![The bridge](https://a.example/b.jpg)](https://b.example/)', 'p > a(href=https://b.example/) > The bridge'],
    ['![The bridge](data:image/png;base64,xx)', 'p > The bridge'],
    ['![The bridge](file:///etc/passwd)', 'p > The bridge'],
    ['![The bridge](//a.example/b.jpg)', 'p > The bridge'],
    ['<img src="https://a.example/b.jpg" alt="The bridge">', 'p > a(href=https://a.example/b.jpg) > The bridge'],
  ])('%s', async (markdown, shown) => {
    const { story, diagnostics } = await read(markdown, {}, async () => ({ refused: 'missing' }));
    expect(pathOf(story?.body.children[0])).toBe(shown);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['picture/linked', 'warning']]);
  });

  /** The only way down from a node, as a line. */
  function pathOf(node: BodyNode | undefined): string {
    if (!node) return '';
    if (node.type === 'text') return node.value;
    const href = 'href' in node.properties ? `(href=${node.properties.href})` : '';
    expect(node.children).toHaveLength(1);
    return `${node.tagName}${href} > ${pathOf(node.children[0])}`;
  }
});

describe('a picture that cannot be shown is an error at its place', () => {
  const broken = async () => {
    const whole = await plain(400, 400).jpeg().toBuffer();
    return whole.subarray(0, whole.length >> 1);
  };
  const text = (value: string) => new TextEncoder().encode(value);

  test.each([
    ['../../a.jpg', 'picture/outside'],
    ['%2e%2e/..%2fa.jpg', 'picture/outside'],
    ['/etc/passwd', 'picture/outside'],
    ['..%5C..%5Ca.jpg', 'picture/bad-path'],
    ['a%00.jpg', 'picture/bad-path'],
    ['a%zz.jpg', 'picture/bad-path'],
    ['missing.jpg', 'picture/refused'],
    ['link.jpg', 'picture/outside'],
    ['folder', 'picture/refused'],
    ['huge.jpg', 'picture/refused'],
    ['secret.jpg', 'picture/refused'],
    ['heavy.jpg', 'picture/too-large'],
    ['vast.png', 'picture/too-large'],
    ['drawing.svg', 'picture/type'],
    ['drawing.jpg', 'picture/type'],
    ['page.html', 'picture/type'],
    ['cut.jpg', 'picture/broken'],
    ['cut.png', 'picture/broken'],
    ['fake.gif', 'picture/broken'],
    ['empty.png', 'picture/type'],
  ])('%s: %s', async (name, code) => {
    const png = await plain(300, 300).png({ compressionLevel: 0 }).toBuffer();
    const { open } = folder({
      'stories/link.jpg': 'outside',
      'stories/folder': 'not-a-file',
      'stories/huge.jpg': 'too-large',
      'stories/secret.jpg': 'unreadable',
      'stories/heavy.jpg': new Uint8Array(30_000_001),
      ...(name === 'vast.png' && { 'stories/vast.png': await plain(8000, 8000).png().toBuffer() }),
      'stories/drawing.svg': text('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'stories/drawing.jpg': text('<svg onload="alert(1)"/>'),
      'stories/page.html': text('<!DOCTYPE html><p>x'),
      'stories/cut.jpg': await broken(),
      'stories/cut.png': png.subarray(0, png.length - 2000),
      'stories/fake.gif': text('GIF89a but not really'),
      'stories/empty.png': new Uint8Array(),
    });
    const { story, diagnostics } = await read(`Text.\n\n![a](${name})`, {}, open);
    expect(story).toBeUndefined();
    expect(diagnostics.map(marks).map((line) => line.replace(/;.*/, ''))).toEqual([`9:1-${8 + name.length - 1} ${code}`]);
  });

  test('the header’s too', async () => {
    const { diagnostics } = await read('Text.', { image: '{file: "https://a.example/a.jpg", alt: x}' });
    expect(diagnostics.map(marks).map((line) => line.replace(/;.*/, ''))).toEqual(['5:8-49 picture/remote']);
  });
});
