import { type PlainStory, plainStories } from '../typography/prose.ts';

/** A story as agencies send most: about 640 words under headings, three links, a list or a table, in every third a footnote. */
export interface TypicalStory {
  readonly slug: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly [what: string, count: string])[] };

/** Text, a word that is a link, or a note. */
type Piece = string | { readonly word: string; readonly to: string } | { readonly note: string };

/** What all of them say above their text. */
const furniture = {
  subheadline: 'What a generated story says, and for whom it says it',
  byline: 'Ada Obi',
  credit: 'IPS',
  published: '2026-03-02T09:00:00+01:00',
} as const;

/** `count` stories, all the same again for the same seed. */
export const typicalStories = (seed: number, count: number): readonly TypicalStory[] => plainStories(seed, count).map(typical);

function typical({ title, paragraphs }: PlainStory, number: number): TypicalStory {
  const [opening = '', second = '', third = '', fourth = '', ...rest] = paragraphs;
  const middle = Math.ceil(rest.length / 2);
  const sentences = fourth.split(/(?<=[a-z]\.) /);
  const note: readonly Piece[] = number % 3 === 0 ? [{ note: sentences[0] ?? '' }] : [];
  const enclosed: Block =
    number % 2 === 0
      ? { kind: 'list', items: sentences }
      : { kind: 'table', rows: sentences.map((text, at) => [text.split(' ').slice(0, 3).join(' '), String(at + 2)]) };
  const plain = (text: string): Block => ({ kind: 'paragraph', pieces: [text] });
  return {
    slug: `story-${number}`,
    title,
    blocks: [
      { kind: 'paragraph', pieces: linked(opening, 1) },
      { kind: 'paragraph', pieces: [...linked(second, 2), ...note] },
      { kind: 'heading', text: 'What was found' },
      { kind: 'paragraph', pieces: linked(third, 3) },
      enclosed,
      ...rest.slice(0, middle).map(plain),
      { kind: 'heading', text: 'What remains' },
      ...rest.slice(middle).map(plain),
    ],
  };
}

/** A paragraph whose tenth word is a link. */
function linked(text: string, number: number): readonly Piece[] {
  const words = text.split(' ');
  const word = words[9];
  if (word === undefined) return [text];
  return [`${words.slice(0, 9).join(' ')} `, { word, to: `https://news.example.org/${number}/` }, ` ${words.slice(10).join(' ')}`];
}

/** As its writer writes it. */
export function inMarkdown({ slug, title, blocks }: TypicalStory): string {
  const header = { headline: title, slug, language: 'en-US', keywords: ['printing', 'paper'], ...furniture };
  const notes: string[] = [];
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return one;
    if ('word' in one) return `[${one.word}](${one.to})`;
    notes.push(`[^${notes.length + 1}]: ${one.note}`);
    return `[^${notes.length}]`;
  };
  const block = (one: Block): string => {
    if (one.kind === 'paragraph') return one.pieces.map(piece).join('');
    if (one.kind === 'heading') return `## ${one.text}`;
    if (one.kind === 'list') return one.items.map((item) => `- ${item}`).join('\n');
    return ['| What | How many |', '|:--|--:|', ...one.rows.map(([what, count]) => `| ${what.replaceAll('|', ' ')} | ${count} |`)].join(
      '\n',
    );
  };
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${[...blocks.map(block), ...notes].join('\n\n')}\n`;
}

/** The same for Typst, on a page like the house's: text of 300 pt with even spaces, the same lines above and below it, a running foot. */
export function inTypst({ title, blocks }: TypicalStory): string {
  const text = (value: string) => JSON.stringify(value);
  const piece = (one: Piece): string => {
    if (typeof one === 'string') return `#${text(one)}`;
    return 'word' in one ? `#link(${text(one.to)}, ${text(one.word)})` : `#footnote(${text(one.note)})`;
  };
  const block = (one: Block): string => {
    if (one.kind === 'paragraph') return one.pieces.map(piece).join('');
    if (one.kind === 'heading') return `== ${one.text}`;
    if (one.kind === 'list') return `#list(${one.items.map(text).join(', ')})`;
    const cells = one.rows.flatMap(([what, count]) => [text(what), text(count)]);
    return `#table(columns: 2, align: (left, right), stroke: none, table.header("What", "How many"), ${cells.join(', ')})`;
  };
  return [
    `#set document(title: ${text(title)}, author: ${text(furniture.byline)}, keywords: ("printing", "paper"), date: datetime(year: 2026, month: 3, day: 2))`,
    '#set page("a4", margin: (left: 174pt, right: 121pt, top: 77pt, bottom: 120pt), footer: [#line(length: 100%, stroke: 0.5pt)IPS #h(1fr) #context counter(page).display()])',
    '#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "US", hyphenate: true)',
    '#set par(justify: true, leading: 5pt, spacing: 5pt, first-line-indent: 14.5pt, justification-limits: (spacing: (min: 66.67%, max: 150%), tracking: (min: -0.01em, max: 0.02em)))',
    '#show heading: set text(weight: 600, hyphenate: false)',
    `#heading(level: 1, ${text(title)})`,
    `#text(size: 13pt, ${text(furniture.subheadline)})`,
    `#${text(`By ${furniture.byline}`)}`,
    '#"2 March 2026"',
    ...blocks.map(block),
    `#${text(`— ${furniture.credit}`)}`,
    '#line(length: 100%, stroke: 0.5pt)',
    '#text(size: 8pt, "© 2026 IPS. The credit line IPS must be kept.")',
  ].join('\n\n');
}
