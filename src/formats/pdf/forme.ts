import type { Layout, Picture, Report, World } from '../../model/index.ts';
import type { Design } from '../../typeset/index.ts';
import type { Made } from './archive/attachments.ts';
import type { Imprint } from './drawing/pen.ts';
import type { ProfileName } from './profile.ts';
import type { Property } from './xmp.ts';

/** A story or an edition, set and ready for the press: all that a file of it takes, whatever its kind. */
export interface Forme {
  readonly layout: Layout;
  readonly pictures: readonly Pick<Picture, 'src' | 'alt' | 'mediaType' | 'width' | 'height'>[];
  readonly made: Made;
  readonly metadata: readonly Property[];
  readonly imprint: Pick<Imprint, 'language' | 'information'>;
  readonly slug: Slug;
}

/** What a printer calls it by. */
export interface Slug {
  /** Slug of the story, id of the edition. */
  readonly name: string;
  readonly version: number;
  /** A calendar day. */
  readonly date: string;
  readonly credits: readonly string[];
}

/** A kind of file, ready to be made of whatever is set. */
export interface Press {
  readonly profile: ProfileName;
  /** What it wants to be set by. */
  readonly design: Design;
  readonly print: (forme: Forme, world: World, report: Report) => Promise<Uint8Array>;
}
