import type { PlainStory } from './prose.ts';

/** A generated story as a writer's file. Every third holds all that a text can be made of, every other is plain with headings. */
export function markdownOf({ title, paragraphs }: PlainStory, number: number): string {
  const [first = '', second = '', ...rest] = paragraphs;
  const third = Math.ceil(rest.length / 3);
  const middle = rest.slice(third, third * 2);
  const blocks = number % 3 === 0 ? everything(middle) : middle;
  const text = [first, second, ...rest.slice(0, third), '## What was found', ...blocks, '## What remains', ...rest.slice(third * 2)];
  const header = {
    headline: title,
    credit: 'IPS',
    published: '2026-03-02T09:00:00+01:00',
    slug: slugOf(number),
    byline: ['Ada Obi'],
    subheadline: 'What a generated story says, and for whom it says it',
    language: 'en-US',
    keywords: ['printing', 'paper'],
  };
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text.join('\n\n')}\n`;
}

export const slugOf = (number: number) => `story-${number}`;

function everything(paragraphs: readonly string[]): readonly string[] {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[a-z]\.) /));
  const [one = '', two = one, three = two, four = three] = sentences;
  const cells = (text: string) => text.split(' ').slice(0, 3).join(' ').replaceAll('|', ' ');
  return [
    `${one}[^1] *${two}*`,
    `1. ${three}\n2. ${four}\n   - ${two}\n   - **${one}**`,
    `| What | How many |\n|:--|--:|\n${sentences.map((text, n) => `| ${cells(text)} | ${n} |`).join('\n')}`,
    `> ${two}`,
    `:::factbox[In figures]\n- ${cells(three)}\n- ${cells(four)}\n:::`,
    '### And then',
    ...paragraphs,
    `[^1]: ${four}`,
  ];
}
