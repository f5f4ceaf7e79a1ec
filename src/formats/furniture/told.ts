import { type Body, type Header, type Story, withdrawn } from '../../model/index.ts';
import { wordsIn } from './words.ts';

/** What is told of a story: its body, and of a kill its note alone, so that no withdrawn text is in any file. */
function toldOf({ header, body }: Pick<Story, 'header' | 'body'>): Body {
  const { status, note, language } = header;
  if (status !== 'canceled') return body;
  const value = note ?? wordsIn(language).withdrawn;
  return { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }] };
}

/** A header without what tells of the content, where the story is killed. */
export const toldHeaderOf = (header: Header): Header => (header.status === 'canceled' ? { ...header, ...withdrawn } : header);

/** A story with header and body as they are told. */
export const asTold = (story: Story): Story => ({ ...story, header: toldHeaderOf(story.header), body: toldOf(story) });
