import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyElement, type BodyKind, type BodyNode, limits } from '../../src/model/index.ts';
import { readStory } from '../../src/read/index.ts';
import { file, house, nothing, read } from './marked.ts';

const kinds = {
  p: 1,
  h2: 1,
  h3: 1,
  h4: 1,
  ul: 1,
  ol: 1,
  li: 1,
  blockquote: 1,
  pre: 1,
  hr: 1,
  table: 1,
  thead: 1,
  tbody: 1,
  tr: 1,
  th: 1,
  td: 1,
  figure: 1,
  pullquote: 1,
  factbox: 1,
  note: 1,
  label: 1,
  footnotes: 1,
  footnote: 1,
  footnoteref: 1,
  em: 1,
  strong: 1,
  del: 1,
  sub: 1,
  sup: 1,
  code: 1,
  a: 1,
  br: 1,
  span: 1,
} satisfies Record<BodyKind, 1>;
const holdsText = new Set(['p', 'h2', 'h3', 'h4', 'label', 'th', 'td', 'pre']);
const inText = new Set(['footnoteref', 'em', 'strong', 'del', 'sub', 'sup', 'code', 'a', 'br', 'span']);

/** All that a format may rely on. */
function checkBody(root: readonly AnyElement[]): void {
  let level = 1;
  const visit = (node: BodyNode, parent: string, isLinked: boolean): void => {
    if (node.type === 'text') {
      expect(node.value).not.toMatch(/(?![\t\n])[\p{Cc}\p{NChar}\p{Surrogate}]/u);
      expect(holdsText.has(parent) || inText.has(parent), `text in ${parent}`).toBe(true);
      return;
    }
    expect(kinds).toHaveProperty(node.tagName);
    expect(inText.has(node.tagName), `${node.tagName} in ${parent}`).toBe(holdsText.has(parent) || inText.has(parent));
    if (/^h\d$/.test(node.tagName)) {
      const next = Number(node.tagName[1]);
      expect(next).toBeLessThanOrEqual(level + 1);
      level = next;
    }
    if (node.tagName === 'a') {
      expect(isLinked).toBe(false);
      expect(node.properties.href).toMatch(/^(https?:\/\/[^/]|mailto:|(?![a-z][a-z\d+.-]*:)(?![\\/]{2}))/i);
      expect(node.properties.href).toMatch(/^[!-~]*$/);
    }
    if (['table', 'tr', 'ul', 'ol', 'li', 'thead', 'tbody', 'footnote'].includes(node.tagName))
      expect(node.children.length).toBeGreaterThan(0);
    if (node.tagName === 'footnotes') expect(root.at(-1)).toBe(node);
    for (const child of node.children) visit(child, node.tagName, isLinked || node.tagName === 'a');
  };
  for (const node of root) visit(node, 'root', false);
}

async function survive(markdown: string) {
  const { story, diagnostics, codes } = await read(markdown);
  expect(() => structuredClone(diagnostics)).not.toThrow();
  expect(story !== undefined).toBe(!diagnostics.some(({ severity }) => severity === 'error'));
  if (story) checkBody(story.body.children);
  return codes;
}

const header = '---\nheadline: H\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n---\n\n';
const million = (unit: string) => unit.repeat(Math.floor((limits.storyBytes - 200) / unit.length));

describe('what is nested or marked beyond measure is refused, with a place', () => {
  test.each([
    ['fifty thousand quotations', '>'.repeat(50_000), 'markdown/too-deep'],
    ['fifty thousand quotations with spaces', '> '.repeat(50_000), 'markdown/too-deep'],
    ['ten thousand lists in a line', `${'- '.repeat(10_000)}x`, 'markdown/too-deep'],
    ['ten thousand numbered lists', `${'1. '.repeat(10_000)}x`, 'markdown/too-deep'],
    ['lists by indentation', Array.from({ length: 500 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n'), 'markdown/too-deep'],
    ['lists with lazy lines between', Array.from({ length: 500 }, (_, n) => `${' '.repeat(2 * n)}- a\nb`).join('\n'), 'markdown/too-deep'],
    ['lists and quotations in turn', `${'> - '.repeat(5000)}x`, 'markdown/too-deep'],
    ['lists by tabs', Array.from({ length: 1000 }, (_, n) => `${'\t'.repeat(n)}- a`).join('\n'), 'markdown/too-deep'],
    ['boxes in boxes', Array.from({ length: 100 }, (_, n) => `${':'.repeat(103 - n)}note`).join('\n'), 'markdown/too-deep'],
    ['boxes never closed', ':::note\n'.repeat(10_000), 'markdown/too-deep'],
    ['asterisks', '*'.repeat(100_000), 'markdown/marker-run'],
    ['backticks', '`'.repeat(101), 'markdown/marker-run'],
    ['tildes', '~'.repeat(101), 'markdown/marker-run'],
    ['opening brackets', '['.repeat(100_000), 'markdown/too-much'],
    ['pictures in pictures', `${'!['.repeat(5000)}a${'](b)'.repeat(5000)}`, 'markdown/too-much'],
    ['brackets around a long text', `${'['.repeat(500)}${'a '.repeat(100_000)}${']'.repeat(500)}`, 'markdown/too-much'],
    ['emphasis in emphasis', `${'*a **b '.repeat(200)}c${' d** e*'.repeat(200)}`, 'markdown/too-deep-inline'],
    ['emphasis in emphasis, thousands deep', `${'***a '.repeat(5000)}b${' c***'.repeat(5000)}`, 'markdown/too-much'],
    ['HTML in HTML', `a ${'<b>'.repeat(3000)}`, 'markdown/html-too-deep'],
    ['HTML blocks in HTML blocks', '<div>\n\n'.repeat(3000), 'markdown/html-too-deep'],
    [
      'formatting left open in every paragraph',
      `<div>${Array.from({ length: 90 }, (_, n) => `<b a=${n}>`).join('')}${'<p>x'.repeat(20_000)}`,
      'markdown/html-too-deep',
    ],
    ['rows', `|a|\n|-|\n${'|b|\n'.repeat(10_001)}`, 'markdown/table-rows'],
    ['cells that are not there', `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${'|b|\n'.repeat(100)}`, 'markdown/table-cells'],
    ['references to one footnote', `${'a[^1] '.repeat(101)}\n\n[^1]: b`, 'markdown/footnote-references'],
    ['references to one long address', `${'[a] '.repeat(2000)}\n\n[a]: https://a.example/${'b'.repeat(1000)}`, 'markdown/too-much'],
  ])('%s', async (_, markdown, code) => {
    const { story, diagnostics } = await read(markdown);
    expect(story).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(diagnostics.find((one) => one.code === code)?.place?.start?.line).toBeGreaterThan(5);
  });

  test('fifty levels and a hundred asterisks are allowed', async () => {
    expect(await survive(`${'> '.repeat(50)}x`)).toEqual([]);
    expect(await survive(`x\n\n${'*'.repeat(100)}`)).toEqual([]);
    expect(await survive(`${'**a** _b_ `c` [d](e) '.repeat(60)}`)).toEqual([]);
    expect(await survive(`|a|b|\n|-|-|\n${'|*c*|[d](e)|\n'.repeat(3000)}`)).toEqual([]);
    expect(await survive('- **a**: `b` and [c](d)\n'.repeat(500))).toEqual([]);
  });

  test.each([
    ['patterns of files', 'Files match src/**/*.ts and lib/*.js here. '.repeat(200)],
    ['pointers and half-open brackets', 'The call *p and [x in C, in [0, 1) and `a[`.\n'.repeat(300)],
    ['formulas', 'Let $a_{b}^{*}$ and $x_{i}^{*}$ with $a_i * b_i$. '.repeat(300)],
    ['emphasis without spaces', '一座桥*重新*开放，**是的**。'.repeat(200)],
    ['emphasis closed only in code', '*a `b*` '.repeat(200)],
    ['a log in a fence', `${'`'.repeat(3)}\n${'[2024-01-01] <info> *** [main] __init__ |x|y|\n'.repeat(9000)}`],
    ['a program in one line', `    ${'e[a[b]]=function(){return[[[1,2],*x_y_z]]};'.repeat(2000)}`],
  ])('real texts have no limit of marks: %s', async (_, markdown) => {
    expect(await survive(markdown)).toEqual([]);
  });
});

describe('a megabyte of anything ends', () => {
  const units = [
    '*`a*` ',
    '<!-- a -->\n',
    '[a](',
    ']',
    'a <?',
    'a* ',
    ':::a\n',
    '[^a]: b\n\n',
    '> a\nb\n',
    '- a\n',
    '\\\\',
    '"',
    'https://a.b/',
  ];
  test.each(units)(
    'of %j',
    async (unit) => {
      const result = await readStory(file('stories/a.md', header + million(unit)), { settings: house, open: nothing });
      expect(result.story !== undefined).toBe(!result.diagnostics.some(({ severity }) => severity === 'error'));
    },
    60_000,
  );
});

describe('whatever is written, a body is of its closed kinds', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '### ',
      '- ',
      '1. ',
      '> ',
      '    ',
      '\t',
      '```\n',
      '~~~',
      '***',
      '---',
      '\n',
      '\n\n',
      '\n',
      '|',
      '|-|-|\n',
      ':::note\n',
      ':::factbox[x]{y}\n',
      ':::\n',
      ':::z\n',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '[',
      '](',
      ')',
      '![',
      '[^1]',
      '[^1]: ',
      '[a]: b\n',
      '<b>',
      '</b>',
      '<p>',
      '<div>',
      '</div>',
      '<table><tr><td>',
      '<a href="javascript:x">',
      '<a href=y>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<select><option>',
      '<textarea>',
      '<li>',
      '<h1>',
      '<svg>',
      '<br>',
      '<ul>',
      '<pre>',
      '&lt;',
      '&#0;',
      'javascript:',
      'https://a.example/b',
      '//c',
      '"',
      "'",
      '\\',
      '— IPS',
      '(END)',
      'word',
      ' ',
      'ü',
      '\u202E',
      '\u0000',
      '\u0001',
      '\uFFFF',
      ']]>',
      '😀',
    ],
  );
  test('made of pieces of Markdown and HTML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await survive(pieces.join(''));
      }),
      { numRuns: 400, seed: 24 },
    );
  }, 60_000);

  test('made of any characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        await survive(text);
      }),
      { numRuns: 200, seed: 24 },
    );
  }, 60_000);

  test('a header of any characters is a story or a complaint, never a crash', async () => {
    const headerPiece = fc.constantFrom(
      'headline',
      'credit',
      ': ',
      ':',
      '\n',
      '- ',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '!',
      '|',
      '>',
      '#',
      '%',
      '@',
      '?',
      ',',
      'x',
      '2008-03-17',
      'image',
      'byline',
      'rights',
      '---',
      '...',
      '\t',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(headerPiece, { maxLength: 30 }), async (pieces) => {
        const { diagnostics } = await readStory(file('a.md', `---\n${pieces.join('')}\n---\n\nx\n`), { settings: house, open: nothing });
        for (const { place } of diagnostics) {
          expect(place?.start?.line).toBeGreaterThan(0);
          expect(place?.end?.offset ?? 0).toBeGreaterThanOrEqual(place?.start?.offset ?? 0);
        }
      }),
      { numRuns: 400, seed: 24 },
    );
  }, 60_000);

  test('a text read twice is the same, and a random file is no crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const once = await readStory({ path: 'a.md', bytes }, { settings: house, open: nothing });
        const again = await readStory({ path: 'a.md', bytes }, { settings: house, open: nothing });
        expect(again).toEqual(once);
      }),
      { numRuns: 100, seed: 24 },
    );
  });
});
