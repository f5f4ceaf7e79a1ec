import type { Edition, Settings as House, Report, Story, World } from '../../model/index.ts';
import { typeset, volumeOf } from '../../typeset/index.ts';
import { asTold, editionMoments } from '../furniture/index.ts';
import { picturesIn } from '../markup/elements.ts';
import { attachmentsOf } from './attachments.ts';
import { compose } from './compose.ts';
import { type Bound, composeEdition } from './composeEdition.ts';
import { designFor } from './design.ts';
import { draw } from './draw.ts';
import { authorsOf, editionMetadata } from './editionMetadata.ts';
import { facesOf } from './facesOf.ts';
import { inksOf } from './inks.ts';
import { pdfDate } from './pdfDate.ts';
import type { Imprint } from './pen.ts';
import { picturesOf } from './pictures.ts';
import type { Settings } from './settings.ts';
import { storyMetadata } from './storyMetadata.ts';
import { maker, xmpPacket } from './xmp.ts';

/** What is printed -> the bytes of its PDF. */
type Print<Subject> = (subject: Subject, world: World, report: Report) => Promise<Uint8Array>;

export interface Printer {
  readonly story: Print<Story>;
  readonly edition: Print<Edition>;
}

/** Opens the faces of a design once, for all that is printed. */
export async function printer(settings: Settings, house: World): Promise<Printer> {
  const design = designFor(settings);
  const inks = inksOf(settings.colours);
  const { faces, files, faults } = await facesOf(design.faces, house);
  const own = new Map(
    Object.values(faces)
      .flat()
      .filter(({ name }) => isFile(name))
      .map(({ name, bytes }) => [name, bytes]),
  );

  return {
    story: async (source, world, report) => {
      for (const fault of faults) report(fault);
      const story = asTold(source);
      const layout = await typeset(volumeOf(compose(story, { house: world.house }, report)), { design, faces }, report);
      const pictures = await picturesOf(picturesIn(story.body), world, report);
      const attachments = await attachmentsOf(
        { stories: [story], modified: story.header.updated ?? story.header.published, faces: own },
        world,
      );
      return draw(layout, { faces: files, pictures, inks, attachments }, imprintOf(story));
    },
    edition: async (edition, world, report) => {
      for (const fault of faults) report(fault);
      const stories = edition.sections.flatMap((section) => section.stories.map((slug) => storyOf(slug, world)));
      const bound = { edition, stories: stories.map(asTold) };
      const inStories = bound.stories.flatMap(({ body }) => picturesIn(body));
      // What is wrong with a story is said where it is printed by itself.
      const said = new Set<string | undefined>([...bound.stories.map(({ path }) => path), ...inStories.map(({ src }) => src)]);
      const ownFaults: Report = (diagnostic) => {
        if (!said.has(diagnostic.place?.path)) report(diagnostic);
      };
      const layout = await typeset(
        composeEdition(bound, { house: world.house, stories: settings.stories }, ownFaults),
        { design, faces },
        ownFaults,
      );
      const pictures = await picturesOf([...(edition.cover ? [edition.cover] : []), ...inStories], world, ownFaults);
      const { modified } = editionMoments(edition, stories, world.house);
      const attachments = await attachmentsOf({ edition, stories: bound.stories, modified, faces: own }, world);
      return draw(layout, { faces: files, pictures, inks, attachments }, editionImprint(bound, world.house));
    },
  };
}

const isFile = (face: string) => /\.ttf$/i.test(face);

function storyOf(slug: string, world: World): Story {
  const story = world.story(slug);
  if (!story) throw new Error(`The world has no story ${slug}, which an edition names`);
  return story;
}

/** Dates are the story's: no clock. */
function imprintOf({ header }: Story): Imprint {
  return {
    language: header.language,
    xmp: xmpPacket(storyMetadata(header)),
    information: {
      Title: header.headline,
      ...(header.byline.length > 0 && { Author: header.byline.join(', ') }),
      ...(header.keywords.length > 0 && { Keywords: header.keywords.join(', ') }),
      Creator: maker.creator,
      Producer: maker.producer,
      CreationDate: pdfDate(header.published),
      ModDate: pdfDate(header.updated ?? header.published),
    },
  };
}

function editionImprint(bound: Bound, house: House): Imprint {
  const { title, language } = bound.edition;
  const authors = authorsOf(bound.stories);
  const moments = editionMoments(bound.edition, bound.stories, house);
  return {
    language,
    xmp: xmpPacket(editionMetadata(bound, { house, moments })),
    information: {
      Title: title,
      ...(authors.length > 0 && { Author: authors.join(', ') }),
      Creator: maker.creator,
      Producer: maker.producer,
      CreationDate: pdfDate(moments.created),
      ModDate: pdfDate(moments.modified),
    },
  };
}
