import type { Diagnostic, World } from '../../../model/index.ts';
import type { Design } from '../../../typeset/index.ts';
import { draw } from '../drawing/draw.ts';
import type { OpenedFaces } from '../faces/facesOf.ts';
import { faults } from '../faults.ts';
import type { Press } from '../forme.ts';
import type { Settings } from '../settings.ts';
import { xmpPacket } from '../xmp.ts';
import { forPress } from './forPress.ts';
import { impose } from './impose.ts';
import { inkOf } from './inkOf.ts';
import { type Intent, openIntent } from './intent.ts';
import { type Accent, isGrey, isMixed, pressInks } from './pressInks.ts';
import { pressPictures } from './pressPictures.ts';
import { printSettings } from './settings.ts';
import { sheetsOf } from './sheets.ts';
import { smallInBlack } from './smallInBlack.ts';

/** Makes the copy for a printer: in the press's own inks, on its own sheets, with nothing that can be pressed and no file in it. */
export async function printPress(wishes: Settings, design: Design, { house, faces }: Around): Promise<Press> {
  const { print = printSettings.parse({}) } = wishes;
  const { intent, faults: ofIntent } = await openIntent(print.intent, house);
  const { pages, bleed, marks, resolution, ink } = print;
  const accent = await accentOf(wishes, intent);
  const own = [...ofIntent, ...excessOf(wishes, accent, print.ink)];
  const { inks, ...more } = pressInks(accent);
  const profile = forPress(intent);
  return {
    profile: 'print',
    // Where no page has one on its back, each is a right-hand one.
    design: pages.backs === 'blank' && design.mirror !== 0 ? { ...design, mirror: 0 } : design,
    print: async ({ layout, pictures: shown, metadata, imprint, slug }, world, report) => {
      for (const fault of own) report(fault);
      const pictures = await pressPictures(shown, { world, intent, layout, resolution, ink }, report);
      const leaves = sheetsOf(layout, impose(layout.pages.length, pages), {
        bleed,
        marks,
        line: { ...slug, condition: intent.identifier },
        faces: faces.faces.regular,
      });
      const sheets = { leaves, ...more };
      const xmp = xmpPacket([...profile.conformance, ...metadata]);
      const drawn = accent !== undefined && isMixed(accent) ? smallInBlack(layout) : layout;
      return draw(drawn, { faces: faces.files, pictures, inks, attachments: [], sheets }, { ...imprint, xmp, profile });
    },
  };
}

interface Around {
  readonly house: World;
  readonly faces: OpenedFaces;
}

/** A colour that was converted may take more ink than print may have; settings know only the inks that they name. */
const excessOf = ({ colours, print }: Settings, accent: Accent | undefined, most: number): readonly Diagnostic[] => {
  const sum = accent === undefined || print?.accent ? 0 : accent.cmyk.reduce((all, percent) => all + percent, 0);
  return sum > most ? [faults.accentInk(colours.accent, sum, most)] : [];
};

/** What stands out is in the ink that was asked for; without one a colour is converted, and a grey stays black. */
async function accentOf({ colours, print }: Settings, intent: Intent): Promise<Accent | undefined> {
  if (print?.accent) return print.accent;
  return isGrey(colours.accent) ? undefined : { cmyk: await inkOf(colours.accent, intent) };
}
