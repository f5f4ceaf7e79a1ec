import { deflated } from '../drawing/pen.ts';
import type { Profile } from '../profile.ts';
import { sRgbProfile } from './sRgb.ts';

let known: Uint8Array | undefined;

/** A copy to be read and kept: PDF/A-3 at level A (ISO 19005-3), and PDF/UA-1 (ISO 14289-1), in the colours of screens. */
export const archive: Profile = {
  version: '1.7',
  conformance: [
    ['pdfaid:part', '3'],
    ['pdfaid:conformance', 'A'],
    ['pdfuaid:part', '1'],
  ],
  information: {},
  intent: {
    subtype: 'GTS_PDFA1',
    identifier: 'sRGB IEC61966-2.1',
    info: 'sRGB IEC61966-2.1',
    registry: 'http://www.color.org',
    components: 3,
    get packed() {
      known ??= deflated(sRgbProfile());
      return known;
    },
  },
  links: true,
};
