import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Card, Rendition, World } from '../../model/index.ts';
import { type FeedScope, feedPath } from '../feeds/feedScopes.ts';
import { feedTitle } from '../feeds/feedTitle.ts';
import { languageName, wordsIn } from '../furniture/index.ts';
import { lines } from '../markup/run.ts';
import { spokenIn, wordFrom } from '../markup/spokenIn.ts';

/** The ways on from a story: its other forms, the story that it translates, related ones. */
export function more(card: Card, world: World): readonly ElementContent[] {
  const { language, related, translationOf } = card.header;
  const words = wordsIn(language);
  // Nobody is led on to a story that was withdrawn.
  const found = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => world.card(slug) ?? []).filter(({ elsewhere, header }) => !elsewhere && header.status !== 'canceled');
  const group = (id: string, title: 'readAs' | 'alsoIn' | 'related', links: readonly ElementContent[]) =>
    links.length === 0
      ? []
      : [
          h(
            'nav',
            { className: id, ariaLabelledBy: id },
            lines([h('h2', { id }, [wordFrom(words, title, language)]), h('ul', lines(links.map((link) => h('li', link))))]),
          ),
        ];
  return [
    ...group(
      'read-as',
      'readAs',
      others(card).map((rendition) => h('a', { href: fileName(rendition.path), type: rendition.mediaType }, labelOf(rendition))),
    ),
    ...group(
      'also-in',
      'alsoIn',
      found(translationOf === undefined ? [] : [translationOf]).map((other) => languageLink(other, language, '../')),
    ),
    ...group(
      'related',
      'related',
      found(related).map((other) =>
        h('a', { href: `../${pageOf(other)}`, ...spokenIn(other.header.language, language) }, other.header.headline),
      ),
    ),
  ];
}

/** A link to a story by the name of its language. `root` leads to dist/. */
export const languageLink = (card: Card, around: string, root: string): ElementContent => {
  const { language } = card.header;
  return h('a', { href: `${root}${pageOf(card)}`, hrefLang: language, ...spokenIn(language, around) }, languageName(language));
};

/** The page of a story, from dist/. Named in full, so that links work from a disk too. */
export const pageOf = ({ header, renditions }: Card): string =>
  renditions.find(({ format }) => format === 'html')?.path ?? `${header.slug}/index.html`;

export const others = ({ renditions }: Card): readonly Rendition[] => renditions.filter(({ format }) => format !== 'html');

export const fileName = (path: string): string => path.split('/').at(-1) ?? path;

/** `PDF`, and for a second form of one format `PDF (print)`, from `SLUG.print.pdf`. */
function labelOf({ format, path }: Rendition): string {
  const [, ...endings] = fileName(path).split('.');
  const name = names[format] ?? format;
  const variant = endings.slice(0, -1).filter((ending) => ending !== format);
  return variant.length === 0 ? name : `${name} (${variant.join(', ')})`;
}

const names: Readonly<Record<string, string>> = {
  epub: 'EPUB',
  pdf: 'PDF',
  newsml: 'NewsML-G2',
  nitf: 'NITF',
  ninjs: 'ninjs',
  rss: 'RSS',
  atom: 'Atom',
  jsonfeed: 'JSON Feed',
};

/** A publication's feeds for readers that look for them. `root` leads to dist/. */
export const feedLinks = (scopes: readonly FeedScope[], world: World, root: string): readonly ElementContent[] =>
  scopes.flatMap((scope) =>
    (world.feeds ?? []).map(({ format, ending, mediaType }) =>
      h('link', {
        rel: 'alternate',
        type: mediaType,
        title: `${feedTitle(scope, world)} (${names[format] ?? format})`,
        hrefLang: scope.language,
        href: `${root}${feedPath(scope, ending)}`,
      }),
    ),
  );
