import { describe, expect, test } from 'vitest';
import { marks, read } from './marked.ts';

const bodyOf = async (markdown: string) => (await read(markdown)).body;

describe('what is typed is what is read', () => {
  test('times, ratios and colons are text, not directives', async () => {
    expect(await bodyOf('At 10:30 it was 3:2 ::x :smile: a:b[c]{d}\n\n::leaf[x]{y}')).toEqual([
      'p At 10:30 it was 3:2 ::x :smile: a:b[c]{d}',
      'p ::leaf[x]{y}',
    ]);
  });

  test('dashes, ellipses and signs stay', async () => {
    expect(await bodyOf('a -- b ... (c) a…b — c\u00A0d')).toEqual(['p a -- b ... (c) a…b — c\u00A0d']);
  });

  test('a task list is a list of text', async () => {
    expect(await bodyOf('- [ ] open\n- [x] done')).toEqual(['ul', '  li', '    p [ ] open', '  li', '    p [x] done']);
  });

  test('one tilde is text, two strike out', async () => {
    expect(await bodyOf('~a~ ~~b~~')).toEqual(['p ~a~ <del>b</del>']);
  });
});

describe('headings', () => {
  test('the shallowest is h2 and no level is skipped', async () => {
    expect(await bodyOf('# A\n\n#### B\n\n###### C\n\n####### no\n\n## D\n\n# E')).toEqual([
      'h2 A',
      'h3 B',
      'h4 C',
      'p ####### no',
      'h3 D',
      'h2 E',
    ]);
    expect(await bodyOf('### A\n\n## B\n\n### C')).toEqual(['h2 A', 'h2 B', 'h3 C']);
    expect(await bodyOf('# A\n\n## B\n\n### C\n\n#### D\n\n##### E')).toEqual(['h2 A', 'h3 B', 'h4 C', 'h4 D', 'h4 E']);
  });

  test('an empty one is none', async () => {
    expect(await bodyOf('#\n\nText')).toEqual(['p Text']);
  });
});

describe('blocks', () => {
  test('items always hold blocks, tight or loose', async () => {
    expect(await bodyOf('3. a\n4. b\n\n   c\n5.\n')).toEqual([
      'ol(start=3)',
      '  li',
      '    p a',
      '  li',
      '    p b',
      '    p c',
      '  li',
      '    p',
    ]);
  });

  test('rows are filled up to the widest, and nothing of a long row is lost', async () => {
    expect(await bodyOf('| a | b |\n|:-:|--:|\n| 1 |\n| 2 | 3 | 4 |')).toEqual([
      'table',
      '  thead',
      '    tr',
      '      th(align=center) a',
      '      th(align=right) b',
      '      th',
      '  tbody',
      '    tr',
      '      td(align=center) 1',
      '      td(align=right)',
      '      td',
      '    tr',
      '      td(align=center) 2',
      '      td(align=right) 3',
      '      td 4',
    ]);
  });

  test('boxes have their label first', async () => {
    expect(
      await bodyOf(
        ':::factbox[The *bridge*]\n- Built 1901\n:::\n\n:::pullquote\nIt holds.\n:::\n\n::::note\n:::factbox\nInside\n:::\n::::',
      ),
    ).toEqual([
      'factbox',
      '  label The <em>bridge</em>',
      '  ul',
      '    li',
      '      p Built 1901',
      'pullquote',
      '  p It holds.',
      'note',
      '  factbox',
      '    p Inside',
    ]);
  });

  test('an unknown box is named with the nearest, and its text is there', async () => {
    const { body, diagnostics } = await read(':::factbocks[Title]{.x}\nText\n:::');
    expect(body).toEqual(['p Title', 'p Text']);
    expect(diagnostics.map(marks)).toEqual([
      '7:4-13 markdown/unknown-directive; hint: Did you mean ":::factbox"?',
      '7:20-24 markdown/directive-attributes',
    ]);
    expect(diagnostics[0]?.fix?.text).toBe('factbox');
  });

  test.each([
    [':::tip My title\nText\n:::', ['p :::tip My title⏎Text⏎:::'], '7:1-16'],
    ['::: warning\nText\n:::', ['p ::: warning⏎Text⏎:::'], '7:1-12'],
    ['> Text\n> ::: tip', ['blockquote', '  p Text⏎::: tip'], '8:3-10'],
  ])('what only looks like a block is printed as typed, and told: %j', async (markdown, printed, at) => {
    const { body, diagnostics } = await read(markdown);
    expect(body).toEqual(printed);
    const hint = 'A block begins with a name alone, or a name and a title in brackets: :::factbox[Title]';
    expect(diagnostics.map(marks)).toEqual([`${at} markdown/no-directive; hint: ${hint}`]);
  });

  test.each([
    '{% include map.html %}',
    '{{< figure >}} {{ page.title }} {: .wide}',
    '[!NOTE] ![[map]] [[map]] [ref] [a][b] ![alt]',
    ':smile: ::before a::b 10:30 3:2 :+1:',
    '==mark== ++new++ ~one~ ^two^ %%three%%',
    '$a_1 = b_{2}^{*}$ and $$c * d$$',
    'Term⏎: Definition',
    'import x from y',
    '#tag @name #12 !!! +++ :::',
    'snake_case_name 2 * 3 * 4 a < b && c > d',
  ])('what other programs read is printed as typed: %s', async (typed) => {
    const { body, codes } = await read(typed.replaceAll('⏎', '\n'));
    expect(body).toEqual([`p ${typed}`]);
    expect(codes).toEqual([]);
  });

  test('a box that is never closed is named', async () => {
    expect((await read(':::note\nText')).diagnostics.map(marks)).toEqual([
      '7:1-8 markdown/directive-not-closed; hint: Put a line of ::: after its last paragraph',
    ]);
    expect((await read('> :::note\n> Text\n> :::')).codes).toEqual([]);
  });

  test('code keeps its lines and its language', async () => {
    expect(await bodyOf('```js\nlet a;\n\nlet b;\n```\n\n    indented')).toEqual(['pre(language=js) let a;⏎⏎let b;', 'pre indented']);
  });

  test('every element and text knows where it stands', async () => {
    const { story } = await read(
      '# A\n\nText *em* https://a.example <b>x</b>.\n\n| a |\n|---|\n| b |\n\n<div>x</div>\n\n:::note[L]\ny\n:::\n\nz[^1]\n\n[^1]: n',
    );
    const without: unknown[] = [];
    const visit = (node: { children?: readonly object[]; position?: unknown }) => {
      if (!node.position && 'type' in node && node.type !== 'root') without.push(node);
      for (const child of node.children ?? []) visit(child);
    };
    if (story) visit(story.body);
    expect(story).toBeDefined();
    expect(without).toEqual([]);
  });
});

describe('footnotes', () => {
  test('they are numbered by their first reference and stand last', async () => {
    expect(await bodyOf('One[^b], two[^a], one again[^b].\n\n[^a]: A, see[^c].\n\n[^b]: B\n\n    more\n\n[^c]: C\n\nLast.')).toEqual([
      'p One<footnoteref(number=1 occurrence=1)>, two<footnoteref(number=2 occurrence=1)>, one again<footnoteref(number=1 occurrence=2)>.',
      'p Last.',
      'footnotes',
      '  footnote(number=1)',
      '    p B',
      '    p more',
      '  footnote(number=2)',
      '    p A, see<footnoteref(number=3 occurrence=1)>.',
      '  footnote(number=3)',
      '    p C',
    ]);
  });

  test('a reference to none is text; a footnote without reference, or doubled, keeps its text', async () => {
    const { body, codes } = await read('A[^x] b[^a]\n\n[^a]: First\n\n[^a]: Second\n\n[^z]: Alone, see[^z]');
    expect(body).toEqual([
      'p A[^x] b<footnoteref(number=1 occurrence=1)>',
      'p Second',
      'p Alone, see[^z]',
      'footnotes',
      '  footnote(number=1)',
      '    p First',
    ]);
    expect(codes).toEqual(['markdown/doubled-footnote', 'markdown/unused-footnote']);
  });

  test('the mark in a link stands after it', async () => {
    expect(await bodyOf('[a[^1]](https://a.example)\n\n[^1]: n')).toContain(
      'p <a(href=https://a.example)>a</a><footnoteref(number=1 occurrence=1)>',
    );
  });
});

describe('links', () => {
  test('bare addresses become links, without the punctuation around them', async () => {
    expect(
      await bodyOf(
        'See https://a.example/b_c_(d)?e=1, (http://b.example). `https://c.example` xhttps://d.example https:// "https://e.example"',
      ),
    ).toEqual([
      'p See <a(href=https://a.example/b_c_(d)?e=1)>https://a.example/b_c_(d)?e=1</a>, (<a(href=http://b.example)>http://b.example</a>). <code>https://c.example</code> xhttps://d.example https:// “<a(href=https://e.example)>https://e.example</a>”',
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '<java\tscript:alert(1)>',
    'javascript&colon;alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'irc://a.example',
    'file:///etc/passwd',
    '//a.example',
    '/\\\\a.example',
    '\\\\\\\\a.example',
    'http:a.example',
    'https://',
    'http:\\\\\\\\a.example',
    'http://a b.example',
  ])('%s is no link, and its text is kept', async (address) => {
    const { body, codes } = await read(`[Text](<${address.replace(/^<|>$/g, '')}>)`);
    expect(body).toEqual(['p Text']);
    expect(codes).toEqual(['markdown/unsafe-link']);
  });

  test.each([
    ['https://a.example/ü b?"x"#a#b', 'https://a.example/%C3%BC%20b?%22x%22#a%23b'],
    ['../other/index.html#x', '../other/index.html#x'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['#part', '#part'],
    ['https://müller.example/100%', 'https://xn--mller-kva.example/100%25'],
    ['a[b]|c', 'a%5Bb%5D%7Cc'],
  ])('%s is written as %s', async (typed, written) => {
    expect(await bodyOf(`[Text](<${typed}>)`)).toEqual([`p <a(href=${written})>Text</a>`]);
  });

  test('a definition is found by its label', async () => {
    expect(await bodyOf('[Text][x] and [y]\n\n[X]: https://a.example "Title"')).toEqual([
      'p <a(href=https://a.example title=Title)>Text</a> and [y]',
    ]);
  });
});

describe('raw HTML', () => {
  test('what is harmless becomes what it means', async () => {
    expect(
      await bodyOf(
        'a <b>b</b> <i>*c*</i> <del>d</del> H<sub>2</sub>O <code>"e"</code><br>f <a href="https://a.example">g</a> <a href="javascript:x">h</a>',
      ),
    ).toEqual([
      'p a <strong>b</strong> <em><em>c</em></em> <del>d</del> H<sub>2</sub>O <code>"e"</code><br>f <a(href=https://a.example)>g</a> h',
    ]);
  });

  test('elements may begin in one block and end in another', async () => {
    expect(await bodyOf('<blockquote>\n\n*Quoted*\n\n</blockquote>\n\nAfter')).toEqual(['blockquote', '  p <em>Quoted</em>', 'p After']);
    expect(await bodyOf('<div><p>One<p>Two\n\n- three\n\n</div>')).toEqual(['p One', 'p Two', 'ul', '  li', '    p three']);
  });

  test('tables, lists and headings are kept', async () => {
    expect(await bodyOf('<h2>Head</h2><ol start=2><li>a<li>b</ol><table><tr><th>A<th>B<tr><td>1</table><hr>')).toEqual([
      'h2 Head',
      'ol(start=2)',
      '  li',
      '    p a',
      '  li',
      '    p b',
      'table',
      '  thead',
      '    tr',
      '      th A',
      '      th B',
      '  tbody',
      '    tr',
      '      td 1',
      '      td',
      'hr',
    ]);
  });

  test('programs go, and their place is told', async () => {
    const { body, diagnostics } = await read(
      'a <script>alert("x")</script>b\n\n<style>p { color: red }</style>\n\n<iframe src="https://a.example">c</iframe>\n\n<svg><text>d</text></svg>e',
    );
    expect(body).toEqual(['p a b', 'p e']);
    expect(diagnostics.map(marks)).toEqual([
      '7:3-11 markdown/html-removed',
      '9:1-32 markdown/html-removed',
      '11:1-43 markdown/html-removed',
      '13:1-6 markdown/html-removed',
    ]);
  });

  test('what has no meaning loses its tags and keeps its text', async () => {
    const { body, diagnostics } = await read(
      '<u>a</u> <span onclick="x()">b</span> <custom-x>c</custom-x>\n\n<form><button>d</button><select><option>e</select></form>\n\n<!-- f -->',
    );
    expect(body.join(' ').replace(/\s+/g, ' ')).toBe('p a b c p d p e');
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'note markdown/html-unwrapped',
      'note markdown/html-unwrapped',
    ]);
  });

  test('text in elements that hold only text is not lost', async () => {
    expect((await bodyOf('<textarea>a *b*</textarea> <title>c</title>')).join()).toMatch(/a.*b.*c/);
  });

  test('an entity is a character, and no element', async () => {
    expect(await bodyOf('&lt;script&gt; a &amp; b &copy; <p>&lt;b&gt;</p>')).toEqual(['p <script> a & b © <br><b>']);
  });
});

describe('characters', () => {
  test('controls and noncharacters are left out with a warning, and nothing moves', async () => {
    const { body, diagnostics } = await read('a\u0007b \uFFFE*c*');
    expect(body).toEqual(['p ab <em>c</em>']);
    expect(diagnostics.map(({ message, place }) => [message.slice(0, 6), place?.start?.line, place?.start?.column])).toEqual([
      ['U+0007', 7, 2],
      ['U+FFFE', 7, 5],
    ]);
  });

  test('a character that turns the text is named and kept, also where it is an entity', async () => {
    const { body, diagnostics } = await read('a\u202Eb &#x202E;');
    expect(body).toEqual(['p a\u202Eb \u202E']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['text/bidi-control']);
    expect((await read('a &#x202E;')).codes).toEqual(['text/bidi-control']);
  });

  test('a story without text is told', async () => {
    expect((await read('\n')).codes).toEqual(['story/no-text']);
    expect((await read('— IPS\n')).codes).toEqual(['story/no-text']);
  });
});
