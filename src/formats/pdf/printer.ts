import type { Report, Story, World } from '../../model/index.ts';
import { typeset } from '../../typeset/index.ts';
import { asTold } from '../furniture/index.ts';
import { compose } from './compose.ts';
import { designFor } from './design.ts';
import { draw } from './draw.ts';
import { facesOf } from './facesOf.ts';
import { inksOf } from './inks.ts';
import { pdfDate } from './pdfDate.ts';
import type { Imprint } from './pen.ts';
import { picturesOf } from './pictures.ts';
import type { Settings } from './settings.ts';
import { storyMetadata } from './storyMetadata.ts';
import { maker, xmpPacket } from './xmp.ts';

/** Story -> bytes of its PDF. */
export type Print = (story: Story, world: World, report: Report) => Promise<Uint8Array>;

/** Opens the faces of a design once, for all stories. */
export async function printer(settings: Settings, house: World): Promise<Print> {
  const design = designFor(settings);
  const inks = inksOf(settings.colours);
  const { faces, files, faults } = await facesOf(design.faces, house);

  return async (source, world, report) => {
    for (const fault of faults) report(fault);
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
