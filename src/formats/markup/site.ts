import type { Body, Picture, Story, World } from '../../model/index.ts';
import { collectPictures } from '../pictures/index.ts';
import { addressOf } from './address.ts';

/** Where the reader of a story sent elsewhere finds what it points to. Without the publication's address, what is ours has none. */
export interface Site {
  /** A link of the text as an absolute address; undefined where it has none. */
  link(href: string): string | undefined;
  /** A picture of the text, beside the story's own page; undefined where no page is made. */
  picture(picture: Picture): string | undefined;
}

/** Relative links are resolved from the story's page. */
export async function siteOf({ header, renditions }: Story, body: Body, world: World): Promise<Site> {
  const page = renditions.find(({ mediaType }) => mediaType === 'text/html');
  const { baseUrl } = world.house;
  const base = baseUrl === undefined ? undefined : new URL(page?.path ?? `${header.slug}/`, baseUrl).href;
  // A picture that is gone is the page's to report.
  const pictures = base !== undefined && page ? await collectPictures(body, world, () => {}) : undefined;
  return {
    link: (href) => addressOf(href, { base, relative: false }),
    picture: (picture) => {
      const file = pictures?.of(picture);
      return file && new URL(file.name, base).href;
    },
  };
}
