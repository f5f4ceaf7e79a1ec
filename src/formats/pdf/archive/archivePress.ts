import type { Design } from '../../../typeset/index.ts';
import { draw } from '../drawing/draw.ts';
import { inksOf } from '../drawing/inks.ts';
import type { OpenedFaces } from '../faces/facesOf.ts';
import type { Press } from '../forme.ts';
import type { Settings } from '../settings.ts';
import { xmpPacket } from '../xmp.ts';
import { archive } from './archive.ts';
import { attachmentsOf } from './attachments.ts';
import { picturesOf } from './pictures.ts';

/** Makes the copy that is read and kept: with its links, and with all that it is made of. */
export function archivePress({ colours }: Settings, design: Design, { files }: OpenedFaces): Press {
  const inks = inksOf(colours);
  return {
    profile: 'archive',
    design,
    print: async ({ layout, pictures: shown, made, metadata, imprint }, world, report) => {
      const pictures = await picturesOf(shown, world, report);
      const attachments = await attachmentsOf(made, world);
      const xmp = xmpPacket([...archive.conformance, ...metadata]);
      return draw(layout, { faces: files, pictures, inks, attachments }, { ...imprint, xmp, profile: archive });
    },
  };
}
