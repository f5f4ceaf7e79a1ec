// One table: a row an attack, so that what is tried is read in one place and a new one is a new row. It is long because attacks are many.
import { dot } from './dot.ts';

/** What must come of a row: a built story, a refusal with a diagnostic, or either of them where the frame leaves it open. */
export type Expected = 'built' | 'refused' | 'either';

/** A publication made to do harm. The hostile story is stories/hostile.md; beside it lies an innocent one that must always be built. */
export interface Hostile {
  readonly name: string;
  readonly expected: Expected;
  /** Paths from the publication's folder. A function is for what is too large to keep. */
  readonly files: Readonly<Record<string, string | Uint8Array | (() => string | Uint8Array)>>;
  /** Symbolic links: path to target. `OUTSIDE` in a target is a folder beside the publication with a secret in it. */
  readonly links?: Readonly<Record<string, string>>;
  /** Paths of named pipes, which block whoever opens them. */
  readonly pipes?: readonly string[];
  /** Text that a reader must still find on the page. */
  readonly keeps?: string;
  /** The fault is publication.yaml's, so that nothing at all is built. */
  readonly whole?: boolean;
}

type More = Partial<Omit<Hostile, 'name' | 'expected'>>;

const storyPath = 'stories/hostile.md';
const header = 'headline: A hostile story\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n';
const story = (body: string) => `---\n${header}---\n\n${body}\n`;
const row = (expected: Expected, name: string, source: string | Uint8Array | (() => string | Uint8Array), more: More = {}): Hostile => ({
  name,
  expected,
  ...more,
  files: { [storyPath]: source, ...more.files },
});
/** Rows by what the body holds. */
const built = (name: string, body: string, more?: More) =>
  row('built', name, story(`Before it.\n\n${body}\n\nAfter it.`), { keeps: 'Before it.', ...more });
const refused = (name: string, body: string, more?: More) => row('refused', name, story(body), more);
const either = (name: string, body: string, more?: More) => row('either', name, story(body), more);
/** Rows by what is added to the header, in YAML. */
const headed = (expected: Expected, name: string, lines: string, more?: More) =>
  row(expected, name, `---\n${header}${lines}\n---\n\nThe text.\n`, more);
const headlined = (expected: Expected, name: string, headline: string) =>
  row(
    expected,
    name,
    `---\n${header.replace('A hostile story', () => JSON.stringify(headline))}---\n\nThe text.\n`,
    expected === 'built' ? { keeps: 'The text.' } : {},
  );

const rawHtml = [
  built('a script', '<script>alert(1)</script>'),
  built('a script in odd letters, from outside', '<ScRiPt\n src=//evil.example/x.js ></sCrIpT >'),
  built('a script never closed', 'One.\n\n<script>alert(1)'),
  either('a picture with an error handler', 'Look: <img src=x onerror=alert(1)> there.'),
  built('svg with onload', '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'),
  built('svg with a foreign object', '<svg><foreignObject><script>alert(1)</script><b>kept</b></foreignObject></svg>'),
  built('mathml with a link', '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>'),
  built('a frame with its own document', '<iframe srcdoc="<script>alert(1)</script>" src="https://evil.example/"></iframe>'),
  built('object, embed and applet', '<object data="https://evil.example/x.swf"></object><embed src="x.swf"><applet code="X"></applet>'),
  built('a base for all links', '<base href="https://evil.example/">\n\n[a link](page.html)'),
  built('a meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">'),
  built('a style sheet from outside', '<link rel="stylesheet" href="https://evil.example/x.css">'),
  built('a style element', '<style>@import "https://evil.example/x.css"; p { background: url(https://evil.example/x.png) }</style>'),
  built('a style attribute', '<p style="background:url(https://evil.example/x.png);position:fixed">Styled.</p>', { keeps: 'Styled.' }),
  built('a form', '<form action="https://evil.example/"><input name=a><button formaction="javascript:alert(1)">Press</button></form>'),
  built(
    'video and audio',
    '<video src="https://evil.example/x.mp4" poster="https://evil.example/x.jpg"></video><audio src=x autoplay></audio>',
  ),
  built('a comment that ends early', '<!--><script>alert(1)</script>--><!--->x-->'),
  built('CDATA', '<![CDATA[<script>alert(1)</script>]]>'),
  built('a processing instruction', '<?xml-stylesheet href="https://evil.example/x.xsl"?>\n\n<?php system("id") ?>'),
  built('a document type with an entity', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n\nThe entity: &x;'),
  built('an attribute never closed', '<a href="https://example.org\n\nThe text goes on.', { keeps: 'The text goes on.' }),
  built('noscript that changes its meaning', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'),
  built('a template', '<template shadowrootmode="open"><script>alert(1)</script><slot></slot></template>'),
  built('raw text elements', '<title><textarea></title></textarea><xmp><script>alert(1)</script></xmp>'),
  built('plaintext', 'One.\n\n<plaintext>Two.', { keeps: 'Two.' }),
  built('the end of the page', '</p></article></main></body></html><script>alert(1)</script>'),
  built('names that clobber', '<a id="documentElement" name="body">x</a><form id="cookie" name="getElementById"></form>', { keeps: 'x' }),
  built('text that a table throws out', '<table>thrown<tr>out<td>cell</table>', { keeps: 'thrown' }),
  built('lists and cells without their parents', '<li>an item<td>a cell<th>a head<dd>a meaning</dd><caption>c</caption>', {
    keeps: 'an item',
  }),
  built('blocks inside inline', '<b><div><p>one<ul><li>two</b></ul></div>', { keeps: 'two' }),
  built('event handlers on a quotation', '<blockquote cite="javascript:alert(1)" onmouseover="alert(1)">Said.</blockquote>', {
    keeps: 'Said.',
  }),
  built('details with a toggle handler', '<details open ontoggle="alert(1)"><summary>Sum</summary>Told.</details>', { keeps: 'Told.' }),
];

const links = [
  built('a javascript: link', '[press](javascript:alert(1))', { keeps: 'press' }),
  built('a javascript: link in entities', '[press](java&#115;cript&colon;alert(1)) and [this](&#1;javascript:alert(1))', {
    keeps: 'press',
  }),
  built('a javascript: link with a tab', '<a href="java\tscript:alert(1)">press</a> <a href=" \u0001javascript:alert(1)">this</a>', {
    keeps: 'press',
  }),
  built('a JavaScript: link in odd letters', '[press](JaVaScRiPt:alert(1)) [this](<javascript:alert(1)>)', { keeps: 'press' }),
  built('a javascript: autolink', '<javascript:alert(1)>'),
  built('a javascript: reference', '[press][x]\n\n[x]: javascript:alert(1)', { keeps: 'press' }),
  built('a data: link', '[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)', { keeps: 'press' }),
  built('vbscript:, file: and blob: links', '[a](vbscript:x) [b](file:///etc/passwd) [c](blob:https://example.org/1)'),
  built(
    'schemes that are not for the web',
    '[a](irc://example.org/x) [b](ssh://example.org) [c](tel:1) [d](xmpp:a@example.org) [e](ftp://example.org/)',
  ),
  built('a link to another host without a scheme', '[a](//evil.example/x) [b](\\\\evil.example\\x) [c](/\\evil.example)'),
  built(
    'a link that leaves its attribute',
    '[a](<https://example.org/"onmouseover="alert(1)>) [b](https://example.org/ "\'><script>alert(1)</script>")',
  ),
  built('links that are no links', '[a](http://[::1) [b](http://exa%20mple.org/%zz) [c](http://) [d](https://:0/) [e](http:) [f](mailto:)'),
  built('a mail link with headers', '[mail](mailto:a@example.org?subject=x%0d%0aBcc:b@example.org&attach=/etc/passwd)', { keeps: 'mail' }),
  built('a link up and out', '[up](../../../../../../etc/passwd) [and](%2e%2e/%2e%2e/x) [abs](/etc/passwd)'),
  built('a link 60,000 characters long', `[long](https://example.org/${'a'.repeat(60_000)})`, { keeps: 'long' }),
  built('a link in foreign letters and turned text', '[a](https://xn--80ak6aa92e.example/\u202Egpj.exe) [b](https://аpple.example/é?ü#ß)'),
  built('links in links', '[a [b](javascript:x) c](data:y) <a href="https://example.org/">[d](https://example.net/)</a>'),
];

const png = (width: number, height: number) => {
  const bytes = Uint8Array.from(dot);
  const view = new DataView(bytes.buffer);
  // Width and height stand at bytes 16 and 20 of a PNG (RFC 2083, 11.2.1); the checksum is then wrong, as an attacker's may be.
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>';
const picture = 'One.\n\n![A picture](picture.png)\n\nTwo.';

const pictures = [
  either('a picture from outside', 'One.\n\n![A picture](https://evil.example/x.png)\n\nTwo.'),
  either('a picture from a host without a scheme', 'One.\n\n![A picture](//evil.example/x.png)\n\nTwo.'),
  either('a picture as data', 'One.\n\n![A picture](data:image/png;base64,iVBORw0KGgo=)\n\nTwo.'),
  either('a picture as a file address', 'One.\n\n![A picture](file:///etc/passwd)\n\nTwo.'),
  refused('a picture by an absolute path', 'One.\n\n![A picture](/etc/passwd)\n\nTwo.'),
  refused('a picture up and out', 'One.\n\n![A picture](../../../../../../../../../etc/passwd)\n\nTwo.'),
  refused('a picture up and out in percent', 'One.\n\n![A picture](%2e%2e/%2e%2e%2f%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd)\n\nTwo.'),
  refused('a picture up and out in backslashes', 'One.\n\n![A picture](..%5c..%5c..%5cpicture.png)\n\nTwo.'),
  refused('a picture with a NUL in its name', 'One.\n\n![A picture](picture.png%00.jpg)\n\nTwo.', {
    files: { 'stories/picture.png': dot },
  }),
  refused('a picture that is a link out', picture, { links: { 'stories/picture.png': 'OUTSIDE/secret.png' } }),
  refused('a picture under a link out', 'One.\n\n![A picture](pictures/secret.png)\n\nTwo.', { links: { 'stories/pictures': 'OUTSIDE' } }),
  refused('a picture that is a device', picture, { links: { 'stories/picture.png': '/dev/zero' } }),
  refused('a picture that is a pipe', picture, { pipes: ['stories/picture.png'] }),
  refused('a picture that is a folder', picture, { files: { 'stories/picture.png/dot.png': dot } }),
  refused('a picture that is a loop of links', picture, { links: { 'stories/picture.png': 'picture.png' } }),
  refused('a picture that is missing', picture),
  refused('a picture that is empty', picture, { files: { 'stories/picture.png': '' } }),
  refused('a picture that is text', picture, { files: { 'stories/picture.png': '<script>alert(1)</script>' } }),
  refused('a picture that is svg with a script', picture.replace('.png', '.svg'), { files: { 'stories/picture.svg': svg } }),
  refused('svg that calls itself png', picture, { files: { 'stories/picture.png': svg } }),
  refused('a picture cut short', picture, { files: { 'stories/picture.png': dot.subarray(0, 45) } }),
  refused('a picture that says it is huge', picture, { files: { 'stories/picture.png': png(100_000, 100_000) } }),
  refused('a picture of 31 MB', picture, { files: { 'stories/picture.png': () => Buffer.concat([dot, Buffer.alloc(31_000_000)]) } }),
  either('a picture with a page behind it', picture, {
    files: { 'stories/picture.png': Buffer.concat([dot, Buffer.from('<script>alert(1)</script>')]) },
  }),
  built('a picture with hostile words', `![<script>alert(1)</script>" onload="x](picture.png "]]> --> <b>'")`, {
    files: { 'stories/picture.png': dot },
  }),
  headed('either', 'a lead picture from outside', 'image: https://evil.example/x.png'),
  headed('refused', 'a lead picture up and out', 'image: ../../../../../../etc/passwd'),
];

const marks = '\u202A\u202B\u202D\u202E\u2066\u2067\u2068';
const characters = [
  either('control characters in the text', `One${'\u0001\u0002\u0003\u0007\b\u000B\f\u000E\u001B\u001F\u007F'}two.`),
  either('control characters of the upper half', 'One\u0080\u0085\u009B31mtwo\u009F.'),
  headlined('either', 'control characters in the headline', 'A \u0001 head\u001B[31mline\u0007'),
  either('an escape sequence in a wrong key', 'The text.', {
    files: { [storyPath]: `---\n${header}"\u001B[2Jbad\u202Ekey": 1\n---\n\nThe text.\n` },
  }),
  built('text turned round', `The file is ${marks}gpj.exe and it goes on.`, { keeps: 'and it goes on.' }),
  headlined('either', 'a headline turned round', `The \u202Eenildaeh\u202C goes ${marks}on`),
  row('either', 'a credit turned round', `---\n${header.replace('IPS', '"\u202ESPI"')}---\n\nThe text.\n`),
  built('a hundred isolates never closed', '\u2067'.repeat(100)),
  built('marks of no width', 'zero\u200Bwidth\u200C\u200D\uFEFF\u2060\u00AD here'),
  either('characters that are none', 'One \uFFFE\uFFFF\u{1FFFE}\u{10FFFF} two.'),
  row('refused', 'half a surrogate', Buffer.concat([Buffer.from(story('One ')), Buffer.from([0xed, 0xa0, 0x80])])),
  row('refused', 'bytes that are no UTF-8', Buffer.concat([Buffer.from(story('One ')), Buffer.from([0xff, 0xfe, 0x80])])),
  row('refused', 'a slash written overlong', Buffer.concat([Buffer.from(story('One ')), Buffer.from([0xc0, 0xaf])])),
  row('refused', 'NUL', story('One\u0000two.')),
  row('refused', 'UTF-16', Buffer.from(`\uFEFF${story('One.')}`, 'utf16le')),
  row('refused', 'an empty file', ''),
  row('refused', 'a file of NULs', new Uint8Array(100_000)),
  row('built', 'a byte order mark and DOS line ends', `\uFEFF${story('One.\n\nTwo.').replaceAll('\n', '\r\n')}`, { keeps: 'Two.' }),
  built('10,000 accents on one letter', `a${'\u0301'.repeat(10_000)} end`, { keeps: 'end' }),
  built('tags and private characters', `\u{E0041}\u{E007F}\uE000\u{F0000}\u0378\u{1F3F4}\u{E0067}\u{E007F} end`, { keeps: 'end' }),
  headlined('built', 'the end of CDATA in the headline', 'A ]]> in <![CDATA[ it'),
  built('the end of CDATA in text and code', 'In text ]]> and `]]>`.\n\n```\n]]>\n<![CDATA[\n```'),
  headlined('built', 'the end of comments in the headline', 'A --> and --!> and ?> and */ it'),
  headlined('built', 'the end of a script in the headline', '</script><script>alert(1)</script><!--<script>'),
  headlined('either', 'line separators in the headline', 'A\u2028head\u2029line'),
  headlined('built', 'a template in the headline', `<%= process.exit(9) %> \${process.exit(9)} {{constructor}} #{7*7}`),
  headlined('built', 'PDF syntax in the headline', ') Tj ET endstream endobj << /JS (app.alert(1)) >> \\( %PDF'),
  headlined('built', 'an entity in the headline', '&x; &lt;b&gt; &#60;script&#62; & &amp;amp;'),
  built('references to characters that are none', '&#0; &#x80; &#xD800; &#x110000; &#xFFFF; &#1; &bogus; &amp;lt;'),
];

const headers = [
  row('refused', 'no header', 'The text only.\n'),
  row('refused', 'a header never closed', `---\n${header}\nThe text.\n`),
  row('refused', 'a header that is a list', '---\n- headline: x\n- credit: IPS\n---\n\nThe text.\n'),
  headed(
    'refused',
    'aliases that explode',
    `keywords: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replaceAll(/./g, (b) => `places: &${b} [*${String.fromCharCode(b.charCodeAt(0) - 1)}]\n`)}`,
  ),
  headed('refused', 'an alias to itself', 'keywords: &a [*a]'),
  headed('refused', 'YAML 10,000 deep', `keywords: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  headed('refused', 'keys of the engine', '__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\ntoString: x'),
  headed('refused', 'tags of the engine', 'summary: !!js/function "function () { return 1 }"\nnote: !<tag:yaml.org,2002:js/regexp> /x/'),
  headed('refused', 'merge keys', '<<: {headline: Another}'),
  headed('refused', '20,000 unknown keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join('\n')),
  headed('refused', 'a value of 20,000 characters', `summary: ${'x'.repeat(20_000)}`),
  headed('refused', 'a slug up and out', 'slug: ../../escaped'),
  headed('refused', 'a slug that is a device', 'slug: "con:"'),
  headed('built', 'the slug of a folder of ours', 'slug: assets'),
  headed('refused', 'the slug of another story, in capitals', 'slug: INNOCENT'),
  headed('refused', 'the slug of another story', 'slug: innocent', { whole: true }),
  headed('refused', 'an address that is a script', 'source: {name: X, uri: "javascript:alert(1)"}\nrights: {uri: "data:text/html,x"}'),
  headed('either', 'an identity that is a script', 'guid: "javascript:alert(document.domain)"'),
  row('either', 'the year 1', `---\n${header.replace('2008-03-17T12:00:00+00:00', '0001-01-01T00:00:00+14:00')}---\n\nThe text.\n`),
  row('either', 'the year 9999', `---\n${header.replace('2008-03-17T12:00:00+00:00', '9999-12-31T23:59:59-14:00')}---\n\nThe text.\n`),
  row('refused', 'a day that never was', `---\n${header.replace('2008-03-17', '2008-02-30')}---\n\nThe text.\n`),
  headed('refused', 'a language that is markup', `language: 'en"><script>'`),
  row('refused', 'a blank credit', `---\n${header.replace('IPS', '"\u00A0 \u2003"')}---\n\nThe text.\n`),
  row('built', 'a credit that is a formula', `---\n${header.replace('IPS', '"=A (B) [C] *d* <e> & \'f\' $&"')}---\n\nThe text.\n`, {
    keeps: 'The text.',
  }),
  row('refused', 'a publication at a script', story('The text.'), {
    whole: true,
    files: { 'publication.yaml': 'baseUrl: "javascript:alert(1)"\n' },
  }),
  row('refused', 'a publication of NULs', story('The text.'), { whole: true, files: { 'publication.yaml': new Uint8Array(100) } }),
  row('either', 'a story that is a link out', story('The text.'), { links: { 'stories/stolen.md': 'OUTSIDE/secret.md' } }),
  row('either', 'a story that is a pipe', story('The text.'), { pipes: ['stories/pipe.md'] }),
  row('either', 'a folder that is a link to itself', story('The text.'), { links: { 'stories/again': '.' } }),
];

const times = (text: string, count: number) => text.repeat(count);
const each = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('\n');
const sizes = [
  refused('10,000 quotations deep', `${times('>', 10_000)} x`),
  refused('10,000 quotations deep, with spaces', `${times('> ', 10_000)} x`),
  refused('10,000 lists deep on one line', `${times('- ', 10_000)}x`),
  refused(
    '800 lists deep',
    each(800, (n) => `${times('  ', n)}- x`),
  ),
  either('10,000 emphases deep', `${times('*a _b ', 5000)}${times('_ *', 5000)}`),
  either('10,000 brackets deep', `${times('[', 10_000)}x${times(']', 10_000)}`),
  either('10,000 links never closed', times('[a](', 10_000)),
  either('10,000 pictures never closed', times('![a](', 10_000)),
  either('10,000 links deep', `${times('[', 10_000)}x${times('](y)', 10_000)}`),
  refused('10,000 bold elements deep', `${times('<b>', 10_000)}x`),
  either('10,000 divisions deep', `x\n\n${times('<div>', 10_000)}x`),
  refused(
    '10,000 directives deep',
    each(10_000, (n) => `${times(':', 10_003 - n).slice(0, 90)}note`),
  ),
  refused('100,000 asterisks', `a ${times('*', 100_000)} b`),
  refused('100,000 backticks', `a ${times('`', 100_000)} b`),
  refused('100,000 tildes', `a ${times('~', 100_000)}b`),
  either('50,000 runs of backticks, all unlike', each(300, (n) => times('`', (n % 99) + 1)).replaceAll('\n', ' a ')),
  either('50,000 half emphases', times('a**b ', 50_000)),
  either('50,000 comments never closed', times('<!-- ', 50_000)),
  either('50,000 instructions never closed', `x ${times('<? <!A <![CDATA[ ', 16_000)}`),
  either('50,000 elements never closed', `x ${times('<a b="', 50_000)}`),
  either('100,000 ampersands', times('&', 100_000)),
  either('100,000 backslashes', `x ${times('\\', 100_000)}`),
  refused('a table of 10,001 rows', `| a |\n| - |\n${times('| b |\n', 10_001)}`),
  either('a table of 1,000 columns', `${times('| a ', 1000)}|\n${times('| - ', 1000)}|\n${times('| b ', 1000)}|`),
  either('a table of 2,000 short rows under 500 heads', `${times('| a ', 500)}|\n${times('| - ', 500)}|\n${times('| b |\n', 2000)}`),
  refused('5,000 references to one footnote', `${times('a[^1] ', 5000)}\n\n[^1]: ${times('note ', 20)}`),
  either('a footnote in itself', 'a[^1]\n\n[^1]: b[^1] and [^2]\n\n[^2]: c[^1]'),
  either('5,000 footnotes', `${each(5000, (n) => `a[^${n}]`)}\n\n${each(5000, (n) => `[^${n}]: b\n`)}`),
  either(
    '10,000 headings',
    each(10_000, (n) => `## Heading ${n}\n`),
  ),
  either('10,000 definitions', `[a0]\n\n${each(10_000, (n) => `[a${n}]: https://example.org/${n}`)}`),
  either(
    'a list of 20,000 items',
    each(20_000, (n) => `- item ${n}`),
  ),
  either('a fence never closed', `\`\`\`\n${each(20_000, (n) => `line ${n}`)}`),
  either('100,000 line ends', `a${times('\n', 100_000)}b`),
  either('500,000 spaces', `a${times(' ', 500_000)}b`),
  either('100,000 hard line ends', times('a\\\n', 100_000)),
  either('a word of 900,000 letters', times('x', 900_000)),
  either('a word of 300,000 letters nobody has drawn', times('\u{1F9FF}\u0E01\u05D0', 75_000)),
  either('a paragraph of 900,000 characters', times('The bridge is open again. ', 34_000)),
  row('refused', 'a file of 20 MB', () => story(times('The bridge is open again.\n\n', 750_000))),
  row('refused', 'a header of 20 MB', () => `---\n${header}summary: ${times('x', 20_000_000)}\n---\n\nThe text.\n`),
];

/** What only an archive takes amiss: strings that are too long for it, characters without a meaning, tables and notes out of shape. */
const archived = [
  headed(
    'built',
    'long values in every key',
    `${['subheadline', 'summary', 'note', 'genre'].map((key) => `${key}: ${'é'.repeat(9_999)}`).join('\n')}\n${[
      'byline',
      'keywords',
      'places',
    ]
      .map((key) => `${key}: [${['x', 'é', '"&<"'].map((text) => text.replace(/[xé&]/, (letter) => letter.repeat(9_990))).join(', ')}]`)
      .join('\n')}`,
    { keeps: 'The text.' },
  ),
  headed('built', 'a language with parts of its own', 'language: de-x-mine'),
  headlined('built', 'private characters in the headline', 'A \uE000 headline \u{10FFFD} \uFEFF of them'),
  built('a picture described in 40,000 letters', `![${'é'.repeat(40_000)}](dot.png) ![](dot.png)`, { files: { 'stories/dot.png': dot } }),
  built('a heading of 40,000 letters', `## ${'Headings '.repeat(4_500)}\n\n###### Six`),
  built(
    'private characters in every place',
    '# \uE000\n\n*\uE001* **\uE002** `\uE003` [\uE004](https://example.org/)\n\n> \uE005\n\n| \uE006 |\n|---|\n| \uE007 |',
  ),
  built(
    'tables out of shape',
    '| a | b |\n|---|---|\n\n|  |  |\n|--|--|\n|  |  |\n\n| a |\n|---|\n| b | c |\n\n| a | b | c |\n|---|---|---|\n| d |',
  ),
  built(
    'notes in every place, and again',
    'A[^1] b[^1].\n\n> c[^2]\n\n- d[^1]\n\n| e[^1] |\n|---|\n| f[^2] |\n\n[^1]: One.\n\n    Two [link](https://example.org/).\n[^2]: *Three*',
  ),
  built('lists and boxes with nothing in them', '-\n-\n- \n\n1.\n2. b\n\n> \n\n::::factbox\n::::\n\n::::pullquote[x]\n::::\n\n```\n```'),
];

export const hostile: readonly Hostile[] = [...rawHtml, ...links, ...pictures, ...characters, ...headers, ...sizes, ...archived];

/** The innocent story beside each hostile one: whatever that one does, this one is built. */
export const innocent = {
  'stories/innocent.md':
    '---\nheadline: The bridge is open\ncredit: IPS\npublished: 2008-03-16T12:00:00+00:00\n---\n\nThe bridge at Lowford is open again.\n',
} as const;
