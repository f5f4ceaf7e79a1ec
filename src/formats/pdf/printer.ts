import type { Edition, Layout, Report, Story, World } from '../../model/index.ts';
import { type Design, typeset, type Volume, volumeOf } from '../../typeset/index.ts';
import { asTold, dayIn, type EditionMoments, editionMoments } from '../furniture/index.ts';
import { picturesIn } from '../markup/elements.ts';
import { archivePress } from './archive/archivePress.ts';
import { compose } from './composing/compose.ts';
import { type Bound, composeEdition } from './composing/composeEdition.ts';
import { authorsOf, editionMetadata } from './composing/editionMetadata.ts';
import { storyMetadata } from './composing/storyMetadata.ts';
import { designFor } from './design.ts';
import { pdfDate } from './drawing/pdfDate.ts';
import { textLimit } from './drawing/pdfValue.ts';
import { facesOf } from './faces/facesOf.ts';
import { faults } from './faults.ts';
import type { Forme, Press } from './forme.ts';
import { printPress } from './print/printPress.ts';
import type { ProfileName } from './profile.ts';
import type { Settings } from './settings.ts';
import { maker } from './xmp.ts';

/** A file of a story or an edition. */
export interface Copy {
  readonly profile: ProfileName;
  readonly bytes: Uint8Array;
}

/** What is printed -> its files, one for each profile. */
type Print<Subject> = (subject: Subject, world: World, report: Report) => Promise<readonly Copy[]>;

export interface Printer {
  readonly story: Print<Story>;
  readonly edition: Print<Edition>;
}

/** Opens the faces of a design and the presses of its profiles once, for all that is printed. */
export async function printer(settings: Settings, house: World): Promise<Printer> {
  const design = designFor(settings);
  const faces = await facesOf(design.faces, house);
  const presses: Press[] = [];
  for (const name of settings.profiles) presses.push(await openings[name](settings, design, { house, faces }));
  const own = new Map(
    Object.values(faces.faces)
      .flat()
      .filter(({ name }) => isFile(name))
      .map(({ name, bytes }) => [name, bytes]),
  );
  /** Set once for all profiles that want the same design. */
  const print = async ({ volume, ...forme }: Subject, world: World, report: Report): Promise<readonly Copy[]> => {
    for (const { src, alt } of forme.pictures) if (alt.length > textLimit) report(faults.altCut(src, alt.length));
    const layouts = new Map<Design, Layout>();
    const copies: Copy[] = [];
    for (const press of presses) {
      const layout = layouts.get(press.design) ?? (await typeset(volume, { design: press.design, faces: faces.faces }, report));
      layouts.set(press.design, layout);
      copies.push({ profile: press.profile, bytes: await press.print({ ...forme, layout }, world, report) });
    }
    return copies;
  };

  return {
    story: async (source, world, report) => {
      const say = once(report);
      for (const fault of faces.faults) say(fault);
      const story = asTold(source);
      const { header } = story;
      const modified = header.updated ?? header.published;
      const subject: Subject = {
        volume: volumeOf(compose(story, { house: world.house }, say)),
        pictures: picturesIn(story.body),
        made: { stories: [story], modified, faces: own },
        metadata: storyMetadata(header),
        imprint: imprintOf(story),
        slug: {
          name: header.slug,
          version: header.version,
          date: dayIn(modified, world.house.timeZone),
          credits: [header.credit],
        },
      };
      return print(subject, world, say);
    },
    edition: async (edition, world, report) => {
      const say = once(report);
      for (const fault of faces.faults) say(fault);
      const stories = edition.sections.flatMap((section) => section.stories.map((slug) => storyOf(slug, world)));
      const bound = { edition, stories: stories.map(asTold) };
      const inStories = bound.stories.flatMap(({ body }) => picturesIn(body));
      // What is wrong with a story is said where it is printed by itself.
      const said = new Set<string | undefined>([...bound.stories.map(({ path }) => path), ...inStories.map(({ src }) => src)]);
      const ownFaults: Report = (diagnostic) => {
        if (!said.has(diagnostic.place?.path)) say(diagnostic);
      };
      const moments = editionMoments(edition, stories, world.house);
      const subject: Subject = {
        volume: composeEdition(bound, { house: world.house, stories: settings.stories }, ownFaults),
        pictures: [...(edition.cover ? [edition.cover] : []), ...inStories],
        made: { edition, stories: bound.stories, modified: moments.modified, faces: own },
        metadata: editionMetadata(bound, { house: world.house, moments }),
        imprint: editionImprint(bound, moments),
        slug: {
          name: edition.id,
          version: edition.version,
          date: edition.date,
          credits: [...new Set(bound.stories.map((story) => story.header.credit))],
        },
      };
      return print(subject, world, ownFaults);
    },
  };
}

/** How the press of each profile is opened. */
const openings = {
  archive: async (settings, design, { faces }) => archivePress(settings, design, faces),
  print: printPress,
} satisfies Record<ProfileName, typeof printPress>;

/** What is to be set, with all else that files of it take. */
interface Subject extends Omit<Forme, 'layout'> {
  readonly volume: Volume;
}

/** What several presses say in the same words is said once. */
function once(report: Report): Report {
  const said = new Set<string>();
  return (diagnostic) => {
    const words = JSON.stringify(diagnostic);
    if (!said.has(words)) report(diagnostic);
    said.add(words);
  };
}

const isFile = (face: string) => /\.ttf$/i.test(face);

function storyOf(slug: string, world: World): Story {
  const story = world.story(slug);
  if (!story) throw new Error(`The world has no story ${slug}, which an edition names`);
  return story;
}

/** Dates are the story's: no clock. */
function imprintOf({ header }: Story): Forme['imprint'] {
  return {
    language: header.language,
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

function editionImprint({ edition, stories }: Bound, moments: EditionMoments): Forme['imprint'] {
  const { title, language } = edition;
  const authors = authorsOf(stories);
  return {
    language,
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
