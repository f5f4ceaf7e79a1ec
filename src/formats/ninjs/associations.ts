import type { Header, Picture, Story, World } from '../../model/index.ts';
import { picturesIn } from '../markup/elements.ts';
import { legalUri } from '../markup/legalUri.ts';
import type { StorySite } from '../markup/site.ts';
import { legalText } from '../markup/xml.ts';
import { withContent } from './printed.ts';

/** What belongs to a story: its pictures, each file once and as it is first shown, and other stories: related, translated, translating. */
export function associations(story: Story, site: StorySite, world: World) {
  const pictures = new Map<string, Picture>();
  for (const picture of picturesIn(story.body)) if (!pictures.has(picture.src)) pictures.set(picture.src, picture);
  return [...[...pictures.values()].map((picture) => pictureOf(picture, story, site)), ...others(story, world)];
}

/** A picture is known by a name below that of its story, whether or not it has an address: the schema’s `uri` is no link, and stays when a site moves. */
function pictureOf(picture: Picture, { header: { guid, language } }: Story, site: StorySite) {
  const { src, alt, caption, credit, width, height, mediaType, lead } = picture;
  const href = site.picture(picture);
  const size = site.pictures.find(({ address }) => address === href)?.file.bytes.length;
  const file = src.split('/').at(-1) ?? src;
  return {
    name: file,
    rel: lead ? 'main' : 'illustration',
    uri: `${guid}${guid.includes('#') ? '/' : '#'}${encodeURIComponent(legalText(src))}`,
    type: 'picture',
    language,
    descriptions: withContent([
      { role: 'caption', contentType: 'text/plain', value: caption },
      { role: 'altText', contentType: 'text/plain', value: alt },
      { role: 'creditline', contentType: 'text/plain', value: credit },
    ]),
    infoSources: credit === undefined ? [] : [{ role: 'creditline', literal: credit }],
    renditions: [{ name: 'original', href: href && legalUri(href), contentType: mediaType, width, height, sizeInBytes: size }],
  };
}

/** Other stories by their identity, each once. One that is not in this publication now, such as one under embargo, is not named. */
function others({ header: { slug, related, translationOf } }: Story, world: World) {
  const found = (slugs: readonly string[]) => [...new Set(slugs)].flatMap((other) => world.card(other) ?? []);
  return [
    ...found(related).map(({ header }) => mention('seeAlso', header)),
    ...found(translationOf === undefined ? [] : [translationOf]).map(({ header }) => mention('translationOf', header)),
    ...world.translations(slug).map(({ header }) => mention('translatedAs', header)),
  ];
}

const mention = (rel: string, { headline, guid, language, credit }: Header) => ({
  name: headline,
  rel,
  uri: guid,
  type: 'text',
  representationType: 'partial',
  language,
  headlines: [{ role: 'main', value: headline }],
  descriptions: [{ role: 'creditline', contentType: 'text/plain', value: credit }],
  infoSources: [{ role: 'creditline', literal: credit }],
});
