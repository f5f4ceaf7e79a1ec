import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Card, Emit, Publication } from '../../model/index.ts';
import { feedScopes } from '../feeds/feedScopes.ts';
import { datelineOf, dayIn, languageName, languageOf, miningOfAll, toldHeaderOf, wordsIn } from '../furniture/index.ts';
import { timeOf } from '../markup/heading.ts';
import { legalUri } from '../markup/legalUri.ts';
import { dotted, lines } from '../markup/run.ts';
import { spokenIn, wordFrom } from '../markup/spokenIn.ts';
import { documentOf, named, property } from './document.ts';
import { feedLinks, languageLink, pageOf } from './more.ts';
import { reservations } from './reservations.ts';
import { frontStyle } from './style.ts';

/** dist/index.html: all stories, newest first, each with its credit; and for machines what may be mined. */
export const frontPage: Emit<Publication> = async (publication, world, report) => {
  const { settings, asOf, cards } = publication;
  const { name, language, baseUrl, timeZone } = settings;
  const words = wordsIn(language);
  const families = familiesOf(cards);
  const mining = miningOfAll(cards.map(({ header }) => header));
  const bytes = documentOf({
    language,
    title: name,
    style: frontStyle,
    head: [
      named(
        'description',
        cards
          .filter(({ header }) => header.status !== 'canceled')
          .slice(0, 5)
          .map(({ header }) => header.headline)
          .join(' · ') || undefined,
      ),
      named('tdm-reservation', mining?.reservation),
      named('tdm-policy', mining?.policy),
      baseUrl === undefined ? undefined : h('link', { rel: 'canonical', href: legalUri(baseUrl) }),
      ...feedLinks(
        feedScopes(publication, world.topic).filter(({ kind }) => kind !== 'subject'),
        world,
        '',
      ),
      property('og:type', 'website'),
      property('og:title', name),
      property('og:url', baseUrl && legalUri(baseUrl)),
    ],
    body: [
      h(
        'header',
        { className: 'masthead front' },
        lines([h('h1', name), cards.length === 0 ? undefined : h('p', timeOf(asOf, dayIn(asOf, timeZone), language))]),
      ),
      h(
        'main',
        { className: 'front' },
        lines([
          h('h2', { className: 'quiet' }, [wordFrom(words, 'stories', language)]),
          ...(cards.length === 0
            ? [h('p', { className: 'none' }, [wordFrom(words, 'noStories', language)])]
            : cards.map((card) => teaser(card, families.get(familyOf(card)) ?? [], settings))),
        ]),
      ),
    ],
  });
  return [{ path: 'index.html', mediaType: 'text/html', bytes, carries: 'card' }, ...reservations(publication, report)];
};

/** A story on the front page. */
function teaser(card: Card, family: readonly Card[], { language: around, timeZone }: Publication['settings']): ElementContent {
  const header = toldHeaderOf(card.header);
  const { language, subheadline, summary, note, status, published } = header;
  const words = wordsIn(language);
  const foreign = languageOf(language) !== languageOf(around);
  const text = status === 'canceled' ? (note ?? words.withdrawn) : (subheadline ?? summary);
  const where = datelineOf({ ...header, dateline: { ...header.dateline, date: undefined } });
  const translations = status === 'canceled' ? [] : family.filter((other) => other !== card && other.header.status !== 'canceled');
  return h(
    'article',
    { ...spokenIn(language, around) },
    lines([
      h('h3', h('a', { href: pageOf(card) }, header.headline)),
      text === undefined ? undefined : h('p', { className: 'deck' }, text),
      h(
        'p',
        { className: 'origin' },
        dotted([
          h('span', { className: 'source' }, header.credit),
          where && h('span', where),
          timeOf(published, dayIn(published, timeZone), language),
          foreign && h('span', { className: 'language' }, languageName(language)),
        ]),
      ),
      translations.length === 0
        ? undefined
        : h('p', { className: 'also' }, [
            wordFrom(words, 'alsoIn', language),
            ...translations.flatMap((other, at) => [at === 0 ? ' ' : ', ', languageLink(other, language, '')]),
          ]),
    ]),
  );
}

/** A story and all that translate it go by the original's slug. */
const familyOf = ({ header }: Card) => header.translationOf ?? header.slug;

function familiesOf(cards: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  const families = new Map<string, Card[]>();
  for (const card of cards) families.set(familyOf(card), [...(families.get(familyOf(card)) ?? []), card]);
  return families;
}
