import { readFile } from 'node:fs/promises';
import { formats } from '../../src/formats/index.ts';
import type { BodyKind, BodyNode, Story } from '../../src/model/index.ts';
import type { Outcome } from '../conformance/outcome.ts';
import { each } from '../conformance/run.ts';
import type { Syndicated } from './publication.ts';
import { markOf } from './stories.ts';

/** Formats that make a file of each story and that tell its whole text. */
const tellers = formats.map(({ name }) => name).filter((name) => ['html', 'newsml', 'nitf', 'ninjs'].includes(name));

/** Each kind of element that a body can have: a story in which one is missing proves too little. */
const kinds = Object.keys({
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
} satisfies Record<BodyKind, 1>);

/** Every story that is out is there in each format, with all of its text; nothing is left in any file of one that is held back or was killed. */
export async function wholeStories({ stories, read, files, took, faults }: Syndicated): Promise<Outcome> {
  const found: string[] = [...faults];
  const texts = await each(files, 8, async ({ file, path, format, mediaType }) => ({
    path,
    format,
    text: /xml|json|html/.test(mediaType) ? await readFile(file, 'utf8') : '',
  }));
  const marked = new Map<string, Set<string>>();
  for (const { path, text, format } of texts) {
    for (const [mark] of text.matchAll(/Marked story-\d+q/g)) {
      const at = marked.get(mark) ?? new Set();
      marked.set(mark, at.add(path.startsWith('story-') ? format : path));
    }
  }
  const out = new Set(files.map(({ path }) => path.split('/')[0]));
  for (const { slug, held, header } of stories) {
    const places = marked.get(markOf(slug)) ?? new Set();
    const gone = held || header.status === 'canceled';
    if (held && out.has(slug)) found.push(`${slug} is held back and has files`);
    if (gone && places.size > 0) found.push(`${slug} is ${held ? 'held back' : 'killed'}, and its text is in ${[...places].join(', ')}`);
    if (!held) for (const format of lacking(slug, files)) found.push(`${slug} has no ${format}`);
    const story = read.get(slug);
    if (!story || gone) continue;
    const untold = tellers.filter((name) => !places.has(name));
    if (untold.length > 0) found.push(`${slug} is not told in ${untold.join(', ')}`);
    const absent = kinds.filter((kind) => !kindsIn(story).has(kind));
    if (absent.length > 0) found.push(`${slug} has no ${absent.join(', ')}`);
  }
  const killed = stories.filter(({ header }) => header.status === 'canceled').length;
  const held = stories.filter((story) => story.held).length;
  return {
    figures: `${stories.length} stories in ${(took / 1000).toFixed(1)} s, ${killed} killed, ${held} held back, ${files.length} files`,
    faults: found,
  };
}

const lacking = (slug: string, files: Syndicated['files']) =>
  tellers.filter((name) => !files.some(({ path, format }) => format === name && path.startsWith(`${slug}/`)));

function kindsIn({ body }: Story): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (node: BodyNode): void => {
    if (node.type === 'text') return;
    found.add(node.tagName);
    node.children.forEach(look);
  };
  body.children.forEach(look);
  return found;
}
