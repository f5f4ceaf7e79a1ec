import type { Profile } from '../profile.ts';
import type { Intent } from './intent.ts';

/** A copy for a printer: PDF/X-4, whole in itself, in the inks of a press (ISO 15930-7). */
export const forPress = ({ identifier, condition, info, registry, packed }: Intent): Profile => ({
  version: '1.6',
  conformance: [
    ['pdfxid:GTS_PDFXVersion', 'PDF/X-4'],
    ['xmpMM:RenditionClass', 'default'],
    ['pdf:Trapped', 'False'],
  ],
  information: { Trapped: 'False' },
  intent: {
    subtype: 'GTS_PDFX',
    identifier,
    ...(condition !== undefined && { condition }),
    info,
    ...(registry !== undefined && { registry }),
    components: 4,
    packed,
  },
  // No annotation stands where it could be printed (ISO 15930-7).
  links: false,
});
