import { openFaces } from '../../src/build/faces.ts';
import { openProfiles } from '../../src/build/profiles.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import { pdf } from '../../src/formats/pdf/index.ts';
import { type Edition, type Proven, type Story, topTopics, type World } from '../../src/model/index.ts';
import { pressStory, ready } from '../../src/press/index.ts';
import { readSettings, readStory } from '../../src/read/index.ts';
import { inMarkdown, type TypicalStory } from './typicalStory.ts';

/** Makes the PDF of a story; what `print` costs is only setting and drawing. */
export interface PdfPress {
  /** A generated story as a writer would have written it, read, with all that its PDF asks of the world. */
  readonly read: (story: TypicalStory) => Promise<Copy>;
  readonly print: (copy: Copy) => Promise<Uint8Array>;
  /** All copies that the settings want, proven as a build proves them. */
  readonly seal: (copy: Copy) => Promise<readonly Proven[]>;
  /** All of them as one edition. */
  readonly bind: (copies: readonly Copy[]) => Promise<Uint8Array>;
}

export interface Copy {
  readonly story: Story;
  readonly world: World;
}

/** Throws where a story has a fault: all of these stories are good. */
const complain = ({ message, severity }: { readonly message: string; readonly severity: string }) => {
  if (severity === 'error') throw new Error(message);
};

/** `publication` is what its publication.yaml says. */
export async function pdfPress(publication = ''): Promise<PdfPress> {
  const { settings: house } = readSettings(
    { path: 'publication.yaml', bytes: new TextEncoder().encode(publication) },
    { pdf: pdf.settings, newsml: newsml.settings },
  );
  const font = openFaces();
  const nothing: World = {
    house,
    font,
    profile: openProfiles(),
    read: async () => undefined,
    card: () => undefined,
    story: () => undefined,
    translations: () => [],
    topic: (code) => topTopics.get(code),
    made: async function* () {},
  };
  const printer = await ready(pdf, house.own.pdf, nothing);
  const items = await ready(newsml, house.own.newsml, nothing);
  return {
    read: async (typical) => {
      const path = `stories/${typical.slug}.md`;
      const bytes = new TextEncoder().encode(inMarkdown(typical));
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
    seal: async ({ story, world }) => {
      const sealed = await pressStory(printer, story, world, complain);
      if (!sealed) throw new Error(`${story.path} is not proven`);
      return sealed;
    },
    bind: async (copies) => {
      const stories = new Map(copies.map(({ story }) => [story.header.slug, story]));
      const sources = new Map(copies.map(({ story, world }) => [story.path, world]));
      const edition: Edition = {
        path: 'editions/bench.yaml',
        id: 'bench',
        guid: 'tag:bench.example.org,2026:bench',
        version: 1,
        title: 'An edition',
        language: 'en-US',
        date: '2026-03-02',
        sections: [{ title: 'All of it', stories: [...stories.keys()] }],
        renditions: [],
      };
      const world: World = {
        ...nothing,
        read: async (path) => sources.get(path)?.read(path),
        story: (slug) => stories.get(slug),
        card: (slug) => stories.get(slug),
        made: async function* (format) {
          for (const copy of copies) yield* copy.world.made(format);
        },
      };
      const renditions = pdf.renditions(edition, house.own.pdf as never); // its own settings
      const [artifact] = (await printer.writer.edition?.({ ...edition, renditions }, world, complain)) ?? [];
      if (!artifact) throw new Error('The edition has become no PDF');
      return artifact.bytes;
    },
  };
}
