import { readFileSync } from 'node:fs';
import type { AnyElement, BodyNode, Diagnostic, OpenSource, Settings } from '../../src/model/index.ts';
import { readSettings, readStory } from '../../src/read/index.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
export const file = (path: string, text: string) => ({ path, bytes: bytesOf(text) });
export const house: Settings = readSettings(undefined, {}).settings;
export const nothing: OpenSource = async () => ({ refused: 'missing' });

export const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** What a fixture says of itself: `#! 1-8 code; hint: words` behind a line of its header, columns with the end after the last character. */
export function expectations(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const marked = /#! (?:(\d+):)?(\d+)-(\d+) (\S+?)(?:; hint: (.*))?$/.exec(line);
    if (!marked) return [];
    const [, other, start, end, code, hint] = marked;
    const at = other ?? String(index + 1);
    return [`${at}:${start}-${end} ${code}${hint ? `; hint: ${hint}` : ''}`];
  });
}

/** A diagnostic in the same words; only its first hint. */
export function marks({ place, code, hints }: Diagnostic): string {
  const { start, end } = place ?? {};
  return `${start?.line}:${start?.column}-${end?.column} ${code}${hints[0] ? `; hint: ${hints[0]}` : ''}`;
}

/** A story with a sound header around some Markdown, read; `header` adds or replaces lines of it. */
export async function read(markdown: string, header: Readonly<Record<string, string>> = {}, open: OpenSource = nothing) {
  const keys = { headline: 'Bridge reopens', credit: 'IPS', published: '2008-03-17T12:00:00+00:00', ...header };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  const result = await readStory(file('stories/bridge.md', `---\n${lines.join('\n')}\n---\n\n${markdown}`), { settings: house, open });
  return { ...result, body: result.story ? outline(result.story.body.children) : [], codes: result.diagnostics.map(({ code }) => code) };
}

/** A body as lines of text: `p The bridge <em>is</em> open.` */
export function outline(nodes: readonly AnyElement[], depth = 0): string[] {
  return nodes.flatMap((node) => {
    const start = `${'  '.repeat(depth)}${node.tagName}${attributes(node)}`;
    const blocks = node.children.filter((child): child is AnyElement => child.type === 'element' && isBlock(child));
    if (blocks.length > 0) return [start, ...outline(blocks, depth + 1)];
    const inside = inline(node.children);
    return [inside === '' ? start : `${start} ${inside.replaceAll('\n', '⏎')}`];
  });
}

const isBlock = ({ tagName }: AnyElement) =>
  !['footnoteref', 'em', 'strong', 'del', 'sub', 'sup', 'code', 'a', 'br', 'span'].includes(tagName);

const attributes = ({ properties }: AnyElement) => {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? `(${pairs.join(' ')})` : '';
};

const inline = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const inside = inline(node.children);
      const name = `${node.tagName}${attributes(node)}`;
      return inside === '' ? `<${name}>` : `<${name}>${inside}</${node.tagName}>`;
    })
    .join('');
