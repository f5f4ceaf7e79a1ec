import type { Expected, Hostile } from './hostile.ts';

type More = Partial<Omit<Hostile, 'name' | 'expected'>>;

const path = 'editions/hostile.yaml';
const sound = 'title: A hostile edition\ndate: 2008-03-18\n';
const sections = 'sections:\n  - {title: All, stories: [innocent]}\n';
const row = (expected: Expected, name: string, source: string | Uint8Array | (() => string), more: More = {}): Hostile => ({
  name: `an edition: ${name}`,
  expected,
  ...more,
  files: { [path]: source, ...more.files },
});
/** Rows by what is added to a sound edition. */
const added = (expected: Expected, name: string, lines: string, more?: More) => row(expected, name, `${sound}${lines}\n${sections}`, more);
/** Rows by the slugs of its only section. */
const naming = (expected: Expected, name: string, stories: string) =>
  row(expected, name, `${sound}sections:\n  - title: All\n    stories: ${stories}\n`);
const list = (count: number, item: (n: number) => string) => `[${Array.from({ length: count }, (_, n) => item(n)).join(', ')}]`;

/** Editions made to do harm; the innocent story beside each must be built. */
export const hostileEditions: readonly Hostile[] = [
  row('refused', 'an empty file', ''),
  row('refused', 'NUL characters', `${sound}\0\0${sections}`),
  row('refused', 'UTF-16', Uint8Array.of(0xff, 0xfe, 0x74, 0)),
  row('built', 'a byte order mark and the line ends of Windows', `\uFEFF${sound}${sections}`.replaceAll('\n', '\r\n')),
  row(
    'refused',
    'aliases that multiply',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n',
  ),
  row('refused', '100,000 brackets', () => `title: ${'['.repeat(100_000)}`),
  row('refused', 'a tag that runs elsewhere', `${sound}${sections}cover: !!js/function 'function () {}'\n`),
  row('refused', 'a file of 20 MB', () => `${sound}${sections}# ${'x'.repeat(20_000_000)}\n`),
  added('refused', 'keys of every object', '__proto__: {polluted: true}\nconstructor: x'),
  added('refused', 'an id that climbs', 'id: ../../etc/passwd'),
  added('refused', 'an id that is markup', `id: '"><script>'`),
  added('either', 'an identity that is a script', 'guid: "javascript:alert(document.domain)"'),
  added('refused', 'a language that is markup', `language: 'en"><script>'`),
  added('refused', 'a cover outside', 'cover: {file: ../../outside/secret.png, alt: x}'),
  added('refused', 'a cover from the root', 'cover: {file: /etc/passwd, alt: x}'),
  added('refused', 'a cover by a link outside', 'cover: {file: cover.png, alt: x}', {
    links: { 'editions/cover.png': 'OUTSIDE/secret.png' },
  }),
  added('refused', 'a cover from elsewhere', 'cover: {file: "https://evil.example/x.png", alt: x}'),
  added('refused', 'a cover that is data', 'cover: {file: "data:image/png;base64,AAAA", alt: x}'),
  added('refused', 'a cover that is a program', 'cover: {file: cover.svg, alt: x}', {
    files: { 'editions/cover.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' },
  }),
  added('refused', 'a cover that is the edition itself', 'cover: {file: hostile.yaml, alt: x}'),
  added('refused', 'a cover that never answers', 'cover: {file: pipe.png, alt: x}', { pipes: ['editions/pipe.png'] }),
  row(
    'built',
    'titles of markup',
    `title: '</title><script>alert(1)</script> & <!-- ]]>'\ndate: 2008-03-18\nsections:\n  - {title: '<b>"x"</b> {{y}} <%= 1 %>', stories: [innocent]}\n`,
  ),
  row('built', 'titles that sign off', 'title: — IPS\ndate: 2008-03-18\nsections:\n  - {title: (IPS), stories: [innocent]}\n'),
  row(
    'built',
    'a title from right to left',
    'title: العدد الأول\ndate: 2008-03-18\nlanguage: ar\nsections:\n  - {title: אחת, stories: [innocent]}\n',
  ),
  row('either', 'a title of 9,000 letters', () => `title: ${'x'.repeat(9000)}\ndate: 2008-03-18\n${sections}`),
  row('built', 'the first year that there is', `title: Old\ndate: 1583-01-01\n${sections}`),
  row('refused', 'a day that never was', `title: Never\ndate: 2008-02-30\n${sections}`),
  naming('refused', 'no stories', '[]'),
  naming('refused', 'a story that is not there', '[innocent, gone]'),
  naming(
    'refused',
    'the same story 1,000 times',
    list(1000, () => 'innocent'),
  ),
  naming(
    'refused',
    '1,000 stories that are not there',
    list(1000, (n) => `innocen${n}`),
  ),
  naming(
    'refused',
    '100,000 stories',
    list(100_000, (n) => `s${n}`),
  ),
  naming(
    'refused',
    '100,000 stories that are no slugs',
    list(100_000, () => 'A B'),
  ),
  naming('refused', 'stories within stories', '[[innocent]]'),
  row('refused', '20,000 sections', () => `${sound}sections:\n${'  - {title: T, stories: innocent}\n'.repeat(20_000)}`),
  row('refused', 'no sections', `${sound}sections: []\n`),
  row('refused', 'one of the same id in another folder', `${sound}${sections}`, {
    files: { 'editions/2008/Hostile.YAML': `${sound}${sections}` },
  }),
  row('refused', 'a file by a link outside', `${sound}${sections}`, { links: { 'editions/out.yaml': 'OUTSIDE/secret.md' } }),
  row('refused', 'a file that never answers', `${sound}${sections}`, { pipes: ['editions/pipe.yaml'] }),
  row('built', 'one in YAML of another ending', `${sound}${sections}`, { files: { 'editions/other.yml': ': : :' } }),
];
