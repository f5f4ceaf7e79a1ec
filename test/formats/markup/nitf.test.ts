import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/formats/markup/fold.ts';
import { nitf } from '../../../src/formats/markup/nitf.ts';
import { serialise, xmlText } from '../../../src/formats/markup/xml.ts';
import type { AnyElement, BodyKind } from '../../../src/model/index.ts';
import { element, examples } from './kinds.ts';

const everywhere = { link: (href: string) => href, picture: () => 'https://example.org/bridge.jpg' };
const nowhere = { link: () => undefined, picture: () => undefined };
const written = (node: AnyElement, site: typeof everywhere | typeof nowhere = everywhere) =>
  serialise(
    fold(
      [node],
      nitf(site, ({ caption = '' }) => caption),
      xmlText,
    ),
  );

const row = '<tr><th align="right">Year</th><td>2026</td></tr>';
const bold = '<em class="strong" style="font-style: normal; font-weight: bold">built</em>';
const reference =
  'name="stories/bridge.jpg" mime-type="image/jpeg" alternate-text="A stone bridge" source-credit="Ada Obi" width="800" height="600" units="pixels"';
const caption = '<media-caption><p>In spring</p></media-caption>';

describe('as NITF 3.6', () => {
  const expected = {
    p: '<p>The bridge.</p>',
    h2: '<hl2>Cost</hl2>',
    h3: '<hl2 class="h3">Stone</hl2>',
    h4: '<hl2 class="h4">Mortar</hl2>',
    ul: '<ul><li>one</li><li><p>two</p></li></ul>',
    ol: '<ol seqnum="3"><li>three</li></ol>',
    li: '<li>one</li>',
    blockquote: '<bq><block><p>It stands.</p></block></bq>',
    pre: '<pre class="ts">a &#x3C; b\n  c</pre>',
    hr: '<hr/>',
    table: `<table><thead>${row}</thead><tbody>${row}</tbody></table>`,
    thead: `<thead>${row}</thead>`,
    tbody: `<tbody>${row}</tbody>`,
    tr: row,
    th: '<th align="center">Year</th>',
    td: '<td colspan="2" rowspan="3">2026</td>',
    figure: `<media media-type="image"><media-reference source="https://example.org/bridge.jpg" ${reference}/>${caption}</media>`,
    pullquote: '<bq class="pullquote"><block class="pullquote"><p>It stands.</p></block></bq>',
    factbox: '<note class="factbox"><body.content><hl2 class="label">The bridge</hl2><p>Built in 1790.</p></body.content></note>',
    note: '<note class="note"><body.content><p>Updated.</p></body.content></note>',
    label: '<hl2 class="label">The bridge</hl2>',
    footnotes: '<fn class="footnote"><body.content><p>1. By the council.</p></body.content></fn>',
    footnote: '<fn class="footnote"><body.content><p>2.</p><bq><block><p>Minutes.</p></block></bq></body.content></fn>',
    footnoteref: '<num class="footnote"><sup>1</sup></num>',
    em: `<em>well ${bold}</em>`,
    strong: bold,
    del: '<em class="del" style="font-style: normal; text-decoration: line-through">wood</em>',
    sub: '<num><sub>2</sub></num>',
    sup: '<em class="sup" style="font-style: normal; vertical-align: super"><em>th</em></em>',
    code: '<em class="code" style="font-style: normal; font-family: monospace">x &#x3C; 1</em>',
    a: '<a href="https://example.org/" title="The council">council</a>',
    br: '<br/>',
    span: '<lang value="fr" xml:lang="fr">le mot <em>juste</em></lang>',
  } satisfies Record<BodyKind, string>;

  test.each(Object.entries(expected))('%s is shown', (kind, xml) => {
    expect(written(examples[kind as BodyKind])).toBe(xml); // the keys are kinds
  });

  test('a link without an address is its text', () => {
    expect(written(element('p', {}, 'the ', examples.a), nowhere)).toBe('<p>the council</p>');
  });

  test('a picture without an address keeps its words and its credit', () => {
    expect(written(examples.figure, nowhere)).toBe(`<media media-type="image"><media-reference ${reference}/>${caption}</media>`);
  });

  test('an empty list or table, which NITF forbids, is left out', () => {
    expect(written(element('ul', {}))).toBe('');
    expect(written(element('table', {}, element('tbody', {}, element('tr', {}))))).toBe('');
  });
});
