import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { directionOf } from '../furniture/index.ts';
import { legible } from '../markup/legible.ts';
import { lines } from '../markup/run.ts';

export interface Document {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  /** What more stands in the head. */
  readonly head: readonly (ElementContent | undefined)[];
  readonly body: readonly (ElementContent | undefined)[];
}

/** Nothing runs, and nothing is loaded but pictures that lie beside the page. */
const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const printer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze();

/** A whole HTML document as bytes. */
export function documentOf({ language, title, style, head, body }: Document): Uint8Array {
  const tree = h(null, [
    { type: 'doctype' },
    { type: 'text', value: '\n' },
    h('html', { lang: language, dir: directionOf(language) === 'rtl' ? 'rtl' : undefined }, [
      '\n',
      h(
        'head',
        lines([
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          ...head,
          h('style', `\n${style}`),
        ]),
      ),
      '\n',
      h('body', lines(body)),
      '\n',
    ]),
  ]);
  return new TextEncoder().encode(`${legible(printer.stringify(tree))}\n`);
}

/** `<meta name content>`; undefined without content. */
export const named = (name: string, content: string | undefined) => (content === undefined ? undefined : h('meta', { name, content }));

/** `<meta property content>`, as Open Graph wants it. */
export const property = (name: string, content: string | undefined) =>
  content === undefined ? undefined : h('meta', { property: name, content });
