import type { Picture, Story, World } from '../../model/index.ts';
import { picturesIn } from '../markup/elements.ts';
import { legalUri } from '../markup/legalUri.ts';
import type { Site } from '../markup/site.ts';
import { legalText } from '../markup/xml.ts';
import { withContent } from './printed.ts';

/** What belongs to a story: its pictures, the stories that are related to it, and the one that it translates. */
export function associations(story: Story, site: Site, world: World) {
  const pictures = new Map(picturesIn(story.body).map((picture) => [picture.src, picture]));
  return [...[...pictures.values()].map((picture) => pictureOf(picture, story, site)), ...others(story, world)];
}

/** A picture is known by its address, or by a name below that of its story. */
function pictureOf(picture: Picture, { header: { guid, language } }: Story, site: Site) {
  const { src, alt, caption, credit, width, height, mediaType, lead } = picture;
  const href = site.picture(picture);
  const file = src.split('/').at(-1) ?? src;
  return {
    name: file,
    rel: lead ? 'main' : 'illustration',
    uri: href === undefined ? `${guid}${guid.includes('#') ? '/' : '#'}${encodeURIComponent(legalText(src))}` : legalUri(href),
    type: 'picture',
    language,
    descriptions: withContent([
      { role: 'caption', contentType: 'text/plain', value: caption },
      { role: 'altText', contentType: 'text/plain', value: alt },
      { role: 'creditline', contentType: 'text/plain', value: credit },
    ]),
    infoSources: credit === undefined ? [] : [{ role: 'creditline', literal: credit }],
    renditions: [{ name: 'original', href: href && legalUri(href), contentType: mediaType, width, height }],
  };
}

/** Other stories by their identity, each once. One that is not in this publication now, such as one under embargo, is not named. */
function others({ header: { related, translationOf } }: Story, world: World) {
  const named = [
    ...[...new Set(related)].map((slug) => ['seeAlso', slug] as const),
    ...(translationOf === undefined ? [] : [['translationOf', translationOf] as const]),
  ];
  return named.flatMap(([rel, slug]) => {
    const other = world.card(slug)?.header;
    if (other === undefined) return [];
    const { guid, headline, language, credit } = other;
    return [
      {
        name: headline,
        rel,
        uri: guid,
        type: 'text',
        representationType: 'partial',
        language,
        headlines: [{ role: 'main', value: headline }],
        descriptions: [{ role: 'creditline', contentType: 'text/plain', value: credit }],
        infoSources: [{ role: 'creditline', literal: credit }],
      },
    ];
  });
}
