import type { Body, Picture, Story, World } from '../../model/index.ts';
import { collectPictures, type PictureFile } from '../pictures/index.ts';
import { addressOf } from './address.ts';

/** Where the reader of a story sent elsewhere finds what it points to. Without the publication's address, what is ours has none. */
export interface Site {
  /** A link of the text as an absolute address; undefined where it has none. */
  link(href: string): string | undefined;
  /** A picture of the text, beside the story's own page; undefined where no page is made. */
  picture(picture: Picture): string | undefined;
}

/** The same, and all pictures at once. */
export interface StorySite extends Site {
  /** The files of the pictures that have an address, in reading order, each once and as it is first shown. */
  readonly pictures: readonly { readonly picture: Picture; readonly file: PictureFile; readonly address: string }[];
}

/** Relative links are resolved from the story's page. */
export async function siteOf({ header, renditions }: Story, body: Body, world: World): Promise<StorySite> {
  const page = renditions.find(({ mediaType }) => mediaType === 'text/html');
  const { baseUrl } = world.house;
  const base = baseUrl === undefined ? undefined : new URL(page?.path ?? `${header.slug}/`, baseUrl).href;
  // A picture that is gone is the page's to report.
  const pictures = base !== undefined && page ? await collectPictures(body, world, () => {}) : undefined;
  const addressOfFile = (file: PictureFile) => new URL(file.name, base).href;
  const files = new Map<PictureFile, Picture>();
  for (const { picture, file } of pictures?.shown ?? []) if (!files.has(file)) files.set(file, picture);
  return {
    link: (href) => addressOf(href, { base, relative: false }),
    picture: (picture) => {
      const file = pictures?.of(picture);
      return file && addressOfFile(file);
    },
    pictures: [...files].map(([file, picture]) => ({ picture, file, address: addressOfFile(file) })),
  };
}
