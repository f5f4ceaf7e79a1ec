import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/formats/markup/fold.ts';
import { xhtml } from '../../../src/formats/markup/xhtml.ts';
import { serialise, xmlText } from '../../../src/formats/markup/xml.ts';
import type { AnyElement, BodyKind } from '../../../src/model/index.ts';
import { element, examples } from './kinds.ts';

const everywhere = { link: (href: string) => href, picture: () => 'https://example.org/bridge.jpg' };
const nowhere = { link: () => undefined, picture: () => undefined };
const written = (node: AnyElement, site: typeof everywhere | typeof nowhere = everywhere) =>
  serialise(
    fold(
      [node],
      xhtml(site, ({ caption = '' }) => caption),
      xmlText,
    ),
  );

const row = '<tr><th style="text-align: right">Year</th><td>2026</td></tr>';

describe('as XHTML for other systems', () => {
  const expected = {
    p: '<p>The bridge.</p>',
    h2: '<h2>Cost</h2>',
    h3: '<h3>Stone</h3>',
    h4: '<h4>Mortar</h4>',
    ul: '<ul><li>one</li><li><p>two</p></li></ul>',
    ol: '<ol start="3"><li>three</li></ol>',
    li: '<li>one</li>',
    blockquote: '<blockquote><p>It stands.</p></blockquote>',
    pre: '<pre><code class="language-ts">a &#x3C; b\n  c</code></pre>',
    hr: '<hr/>',
    table: `<table><thead>${row}</thead><tbody>${row}</tbody></table>`,
    thead: `<thead>${row}</thead>`,
    tbody: `<tbody>${row}</tbody>`,
    tr: row,
    th: '<th style="text-align: center">Year</th>',
    td: '<td colspan="2" rowspan="3">2026</td>',
    figure:
      '<figure><img src="https://example.org/bridge.jpg" alt="A stone bridge" width="800" height="600"/><figcaption>In spring</figcaption></figure>',
    pullquote: '<blockquote class="pullquote"><p>It stands.</p></blockquote>',
    factbox: '<div class="factbox"><p class="label"><strong>The bridge</strong></p><p>Built in 1790.</p></div>',
    note: '<div class="note"><p>Updated.</p></div>',
    label: '<p class="label"><strong>The bridge</strong></p>',
    footnotes: '<ol class="footnotes"><li value="1"><p>By the council.</p></li></ol>',
    footnote: '<li value="2"><blockquote><p>Minutes.</p></blockquote></li>',
    footnoteref: '<sup class="footnote">1</sup>',
    em: '<em>well <strong>built</strong></em>',
    strong: '<strong>built</strong>',
    del: '<del>wood</del>',
    sub: '<sub>2</sub>',
    sup: '<sup><em>th</em></sup>',
    code: '<code>x &#x3C; 1</code>',
    a: '<a href="https://example.org/" title="The council">council</a>',
    br: '<br/>',
    span: '<span lang="fr" xml:lang="fr">le mot <em>juste</em></span>',
  } satisfies Record<BodyKind, string>;

  test.each(Object.entries(expected))('%s is shown', (kind, xml) => {
    expect(written(examples[kind as BodyKind])).toBe(xml); // the keys are kinds
  });

  test('a link without an address is its text', () => {
    expect(written(element('p', {}, 'the ', examples.a), nowhere)).toBe('<p>the council</p>');
  });

  test('a picture without an address is its caption, else what it shows', () => {
    expect(written(examples.figure, nowhere)).toBe('<p class="picture">[In spring]</p>');
    const wordless = element('figure', { src: 'a.png', alt: 'A bridge', width: 1, height: 1, mediaType: 'image/png' });
    expect(written(wordless, nowhere)).toBe('<p class="picture">[A bridge]</p>');
  });

  test('text that looks like the end of a CDATA section is legal and says the same', () => {
    expect(written(element('p', {}, 'a ]]> b'))).toBe('<p>a ]]&#x3E; b</p>');
  });
});
