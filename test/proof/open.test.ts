import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { open } from '../../src/proof/index.ts';
import { opened } from './opened.ts';

const utf8 = new TextEncoder();

const why = async (mediaType: string, content: string | Uint8Array) => {
  const found = await open(mediaType, typeof content === 'string' ? utf8.encode(content) : content);
  return 'unreadable' in found ? found.unreadable : 'it opens';
};

describe('a web page', () => {
  const page = `<!doctype html><html lang="en"><head><title>The bridge</title>
    <meta name="author" content="Ada Obi"><meta name="author" content="Li  Wei">
    <link rel="license nofollow" href="https://ips.example/"><style>p { color: red }</style>
    <script type="application/ld+json">{"creditText":"IPS","author":[{"name":"Ada Obi"},{"name":"Li Wei"}],"about":{"termCode":"04000000"},"version":2}</script>
    </head><body><h1>The <em>bridge</em></h1><p class="lead credit">Open&nbsp;again,<br>in the
    rain.</p><p hidden>— IPS</p><p style="display: none">— IPS</p><script>document.write('— IPS')</script>
    <time datetime="2008-03-17">17 March</time><p data-place="Millford">— IPS</p></body></html>`;

  test('says what a reader sees, block by block, and nothing that is hidden', async () => {
    expect((await opened('text/html', page)).tellings).toEqual([['The bridge', 'Open again, in the rain.', '17 March', '— IPS']]);
  });

  test.each([
    ['title', ['The bridge']],
    ['h1', ['The bridge']],
    ['html/@lang', ['en']],
    ['meta[name=author]/@content', ['Ada Obi', 'Li Wei']],
    ['link[rel=license]/@href', ['https://ips.example/']],
    ['p[class=credit]', ['Open again, in the rain.']],
    ['p[@data-place]', ['— IPS']],
    ['time/@datetime', ['2008-03-17']],
    ['body/h1/em', ['bridge']],
    ['jsonld:creditText', ['IPS']],
    ['jsonld:author[].name', ['Ada Obi', 'Li Wei']],
    ['jsonld:author[name=Li Wei].name', ['Li Wei']],
    ['jsonld:about.termCode', ['04000000']],
    ['jsonld:version', ['2']],
    ['jsonld:constructor.name', []],
    ['meta[name=nobody]/@content', []],
  ])('has at %s what a machine finds there', async (at, values) => {
    expect((await opened('text/html; charset=utf-8', page)).find(at)).toEqual(values);
  });

  test('with broken JSON-LD says nothing there', async () => {
    expect((await opened('text/html', '<script type="application/ld+json">{</script>')).find('jsonld:creditText')).toEqual([]);
  });

  test('counts an element that says just one thing once, however deep it is wrapped', async () => {
    const { standing } = await opened('text/html', '<p><span><b>IPS</b></span></p><p>IPS and more</p><p>IPS</p>');
    expect(standing('IPS')).toBe(2);
    expect(standing('more')).toBe(0);
  });

  test('nested ten thousand deep is refused, not a crash', async () => {
    expect(await why('text/html', '<div>'.repeat(10_000))).toBe('it is nested too deep');
  });
});

describe('an XML file', () => {
  test('is read from the root down, by names without prefixes', async () => {
    const { find } = await opened(
      'application/xml',
      '<n:item xmlns:n="urn:n" guid="urn:1" xml:lang="en"><n:meta><n:by role="a">Ada &amp; Li</n:by><n:by role="b"><![CDATA[<x>]]></n:by></n:meta><by>outside</by></n:item>',
    );
    expect(find('meta/by')).toEqual(['Ada & Li', '<x>']);
    expect(find('meta/by[@role=b]')).toEqual(['<x>']);
    expect(find('by')).toEqual(['outside']);
    expect(find('//by')).toEqual(['Ada & Li', '<x>', 'outside']);
    expect(find('@guid')).toEqual(['urn:1']);
    expect(find('@xml:lang')).toEqual(['en']);
  });

  test.each([
    ['with entities of its own', '<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>', 'it has a document type declaration'],
    ['that asks for a file', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'it has a document type declaration'],
    ['nested too deep', '<a>'.repeat(2000), 'its elements are nested more than 500 deep'],
    ['that does not end', '<a><b></b>', expect.stringContaining('unclosed tag')],
    ['that is empty', '', expect.stringContaining('root')],
    ['in another encoding', Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e), 'it is not UTF-8'],
  ])('%s is refused', async (_, content, reason) => {
    expect(await why('application/xml', content)).toEqual(reason);
  });

  test('may have attributes called like the insides of JavaScript', async () => {
    expect((await opened('application/xml', '<a __proto__="x" constructor="y"/>')).find('@__proto__')).toEqual(['x']);
  });
});

describe('an EPUB', () => {
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf"/></rootfiles></container>';
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The bridge</dc:title>
    <meta property="dcterms:modified">2008-03-17T12:00:00Z</meta></metadata>
    <manifest><item id="a" href="a%20b.xhtml"/><item id="n" href="../nav.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`;
  const chapter =
    '<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>The bridge</h1><p>&#8212; IPS</p></body></html>';
  const usual = { 'META-INF/container.xml': container, 'EPUB/package.opf': opf, 'EPUB/a b.xhtml': chapter, 'nav.xhtml': chapter };

  /** `mimetype` first, stored unless another level of deflate is given. */
  const book = (files: Readonly<Record<string, string>> = usual, level: 0 | 9 = 0) =>
    zipSync({
      mimetype: [utf8.encode('application/epub+zip'), { level }],
      ...Object.fromEntries(Object.entries(files).map(([name, content]) => [name, utf8.encode(content)])),
    });

  test('says the text of its spine, numeric characters too', async () => {
    const { tellings, find, rules } = await opened('application/epub+zip', book());
    expect(tellings).toEqual([['The bridge', '— IPS']]);
    expect(find('opf:dc:title')).toEqual(['The bridge']);
    expect(find('opf:meta[property=dcterms:modified]')).toEqual(['2008-03-17T12:00:00Z']);
    expect(find('h1')).toEqual(['The bridge']);
    expect(rules).toEqual([]);
  });

  test('breaks a rule when mimetype is packed, a file is in no manifest, or one of the manifest is not there', async () => {
    const { rules } = await opened('application/epub+zip', book({ ...usual, 'EPUB/stray.txt': '' }, 9));
    expect(rules.map(({ message }) => message)).toEqual([
      'The first file of an EPUB is "mimetype", stored, and says application/epub+zip',
      '"EPUB/stray.txt" is in the EPUB but not in its manifest',
    ]);
    const { 'nav.xhtml': _, ...without } = usual;
    expect((await opened('application/epub+zip', book(without))).rules.map(({ message }) => message)).toEqual([
      '"nav.xhtml" is in the EPUB\'s manifest but not in it',
    ]);
  });

  test.each([
    ['without a package document', { 'META-INF/container.xml': container }, 'it has no "EPUB/package.opf"'],
    [
      'whose spine leads nowhere',
      { ...usual, 'EPUB/package.opf': opf.replace('idref="a"', 'idref="z"') },
      'its spine names "z", which is not in the manifest',
    ],
    ['with a chapter that is no XML', { ...usual, 'EPUB/a b.xhtml': '<p>' }, expect.stringContaining('unclosed tag')],
  ])('%s is refused', async (_, files, reason) => {
    expect(await why('application/epub+zip', book(files))).toEqual(reason);
  });

  test('with one byte damaged is refused', async () => {
    const bytes = book({ ...usual, 'EPUB/a b.xhtml': chapter.repeat(1) });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('application/epub+zip');
    bytes[at] = 'A'.charCodeAt(0);
    expect(await why('application/epub+zip', bytes)).toBe('"mimetype" is damaged');
  });

  test('that claims to inflate to two gigabytes is refused before it is inflated', async () => {
    const bytes = book();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The uncompressed size in the directory's entry of the last file (APPNOTE 4.3.12).
    const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('PK\x01\x02');
    view.setUint32(at + 24, 2_000_000_000, true);
    expect(await why('application/epub+zip', bytes)).toBe('it inflates to more than 1 GB');
  });

  test('cut short is refused', async () => {
    expect(await why('application/epub+zip', book().slice(0, 300))).toContain('the zip is damaged');
  });
});

test('a kind of file that nothing opens is refused by name', async () => {
  expect(await why('image/gif', 'GIF89a')).toBe('nothing here opens image/gif');
});

describe('a ninjs object', () => {
  const plain = { role: 'main', contentType: 'text/plain', value: 'The  bridge\nis open.\n\n— IPS' };
  const rich = { role: 'richtext', contentType: 'application/xhtml+xml', value: '<p>The <em>bridge</em> is open.</p><p>— IPS</p>' };
  const object = JSON.stringify({
    uri: 'tag:a',
    version: '2',
    bodies: [plain, rich],
    descriptions: [{ role: 'creditline', value: 'IPS' }],
  });

  test('tells its text once for each of its bodies, block by block', async () => {
    expect((await opened('application/json', object)).tellings).toEqual([
      ['The bridge is open.', '— IPS'],
      ['The bridge is open.', '— IPS'],
    ]);
  });

  test.each([
    ['uri', ['tag:a']],
    ['version', ['2']],
    ['descriptions[role=creditline].value', ['IPS']],
    ['descriptions[role=summary].value', []],
    ['bodies[].role', ['main', 'richtext']],
  ])('has at %s what stands there', async (at, values) => {
    expect((await opened('application/json', object)).find(at)).toEqual(values);
  });

  test.each([
    ['that is cut short', object.slice(0, 40), 'it is no JSON in UTF-8'],
    ['that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'it is no JSON in UTF-8'],
    ['with XHTML that is not well-formed', JSON.stringify({ bodies: [{ ...rich, value: '<p>The bridge' }] }), expect.any(String)],
    [
      'with a body of another kind',
      JSON.stringify({ bodies: [{ contentType: 'text/rtf', value: '{' }] }),
      'nothing here opens a body of text/rtf',
    ],
    ['that is a list', '[]', 'it is no JSON object'],
    ['that is nested without end', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'its values are nested more than 100 deep'],
  ])('%s is closed, and says why', async (_, content, reason) => {
    const found = await why('application/json', content);
    expect(found).toEqual(reason);
    expect(found).not.toBe('it opens');
  });
});
