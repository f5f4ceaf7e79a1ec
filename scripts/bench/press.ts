import { openFaces } from '../../src/build/faces.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import { pdf } from '../../src/formats/pdf/index.ts';
import type { Proven, Story, World } from '../../src/model/index.ts';
import { pressStory, ready } from '../../src/press/index.ts';
import { readSettings, readStory } from '../../src/read/index.ts';
import type { PlainStory } from '../typography/prose.ts';

/** Makes the PDF of a story; what it costs is only setting and drawing. */
export interface PdfPress {
  /** A generated story as a writer would have written it, read, with all that its PDF asks of the world. */
  readonly read: (story: PlainStory, number: number) => Promise<Copy>;
  readonly print: (copy: Copy) => Promise<Uint8Array>;
}

export interface Copy {
  readonly story: Story;
  readonly world: World;
}

/** Throws where a story has a fault: all of these stories are good. */
const complain = ({ message, severity }: { readonly message: string; readonly severity: string }) => {
  if (severity === 'error') throw new Error(message);
};

export async function pdfPress(): Promise<PdfPress> {
  const { settings: house } = readSettings(undefined, { pdf: pdf.settings, newsml: newsml.settings });
  const font = openFaces();
  const nothing: World = {
    house,
    font,
    read: async () => undefined,
    card: () => undefined,
    story: () => undefined,
    made: async function* () {},
  };
  const printer = await ready(pdf, house.own.pdf, nothing);
  const items = await ready(newsml, house.own.newsml, nothing);
  return {
    read: async (plain, number) => {
      const path = `stories/story-${number}.md`;
      const bytes = new TextEncoder().encode(sourceOf(plain, number));
      const { story, diagnostics } = await readStory({ path, bytes }, { settings: house, open: async () => ({ refused: 'missing' }) });
      diagnostics.forEach(complain);
      if (!story) throw new Error(`${path} is no story`);
      const renditions = [pdf, newsml].flatMap((format) => format.renditions(story, house.own[format.name] as never)); // its own settings
      const told = { ...story, renditions };
      const world = { ...nothing, read: async (wanted: string) => (wanted === path ? bytes : undefined) };
      const sealed: readonly Proven[] = (await pressStory(items, told, world, complain)) ?? [];
      return {
        story: told,
        world: {
          ...world,
          made: async function* () {
            yield* sealed;
          },
        },
      };
    },
    print: async ({ story, world }) => {
      const [artifact] = (await printer.writer.story?.(story, world, complain)) ?? [];
      if (!artifact) throw new Error(`${story.path} has become no PDF`);
      return artifact.bytes;
    },
  };
}

/** Of 640 words, with what a story has in its header, and two headings. */
function sourceOf({ title, paragraphs }: PlainStory, number: number): string {
  const [first = '', ...rest] = paragraphs;
  const third = Math.ceil(rest.length / 3);
  const text = [
    first,
    ...rest.slice(0, third),
    '## What was found',
    ...rest.slice(third, third * 2),
    '## What remains',
    ...rest.slice(third * 2),
  ];
  const header = {
    headline: title,
    credit: 'IPS',
    published: '2026-03-02T09:00:00+01:00',
    slug: `story-${number}`,
    byline: ['Ada Obi'],
    subheadline: 'What a generated story says, and for whom it says it',
    language: 'en-US',
    keywords: ['printing', 'paper'],
  };
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text.join('\n\n')}\n`;
}
