import type { Report, Story, World } from '../../model/index.ts';
import { type FaceRole, faceRoles, openFace, typeset } from '../../typeset/index.ts';
import { asTold } from '../furniture/index.ts';
import { compose } from './compose.ts';
import { designFor } from './design.ts';
import { draw } from './draw.ts';
import { inksOf } from './inks.ts';
import { pdfDate } from './pdfDate.ts';
import type { Imprint } from './pen.ts';
import { picturesOf } from './pictures.ts';
import type { Settings } from './settings.ts';
import { storyMetadata } from './storyMetadata.ts';
import { readTrueType, type TrueType } from './trueType.ts';
import { maker, xmpPacket } from './xmp.ts';

/** Story -> bytes of its PDF. */
export type Print = (story: Story, world: World, report: Report) => Promise<Uint8Array>;

/** Opens the faces of a design once, for all stories. */
export async function printer(settings: Settings, { font }: World): Promise<Print> {
  const design = designFor(settings);
  const inks = inksOf(settings.colours);
  const opened = await Promise.all(
    faceRoles.map(async (role) => [role, openFace(design.faces[role], await font(design.faces[role]))] as const),
  );
  const faces = Object.fromEntries(opened) as Record<FaceRole, (typeof opened)[number][1]>; // a pair for each role
  const files = new Map<string, TrueType>(opened.map(([, { name, bytes }]) => [name, readTrueType(bytes)]));

  return async (source, world, report) => {
    const story = asTold(source);
    const layout = await typeset(compose(story, world.house, report), { design, faces }, report);
    const pictures = await picturesOf(story.body, world, report);
    return draw(layout, { faces: files, pictures, inks }, imprintOf(story));
  };
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
