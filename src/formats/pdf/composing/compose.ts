import { type Settings as House, type Report, type Story, signOffOf } from '../../../model/index.ts';
import type { Copy, FurnitureLine, StyleName } from '../../../typeset/index.ts';
import { bylineOf, datelineOf, dayIn, listInWords, longDate, noticeAbove, wordsIn } from '../../furniture/index.ts';
import { addressOf, noHome, slugAt } from '../../markup/address.ts';
import { faults } from '../../markup/faults.ts';
import { asSentence } from './asSentence.ts';

/** What a story is printed for. */
interface Around {
  readonly house: House;
  /** The stories that it is bound with, by slug: their numbers in the volume. */
  readonly bound?: ReadonlyMap<string, number>;
}

/** A story as copy: its text, and what is printed above, below and at the foot of it. */
export function compose(story: Story, { house, bound }: Around, report: Report): Copy {
  const { header } = story;
  const words = wordsIn(header.language);
  const line = (style: StyleName, text: string | undefined): readonly FurnitureLine[] =>
    text === undefined || text === '' ? [] : [{ style, role: style === 'headline' ? 'H1' : 'P', text }];
  const home = house.baseUrl ?? noHome;
  return {
    path: story.path,
    language: header.language,
    title: header.headline,
    ...(header.byline.length > 0 && { authors: listInWords(header.byline, header.language) }),
    opening: [
      ...line('headline', header.headline),
      ...line('subheadline', header.subheadline),
      ...line('byline', bylineOf(header)),
      ...line('dateline', datesOf(story, house)),
      ...line('notice', noticeLine(story)),
    ],
    body: story.body,
    signOff: line('signOff', signOffOf(header.credit)),
    closing: line('imprint', [header.rights.notice, header.rights.terms].map(asSentence).join(' ')),
    foot: [...new Set([house.name, header.source.name, header.credit])],
    words: { notes: words.notes, picture: words.photo },
    address: (href) => {
      const address = addressOf(href, { base: `${home}${header.slug}/`, relative: false });
      const slug = address === undefined ? undefined : slugAt(address, home);
      const number = slug === undefined ? undefined : bound?.get(slug);
      if (number !== undefined) return { story: number };
      if (address !== undefined && (house.baseUrl !== undefined || !address.startsWith(home))) return address;
      report(faults.linkLeftOut(story.path, href, 'pdf'));
      return undefined;
    },
  };
}

/** Where and when the story was filed, when it was published, when its text last changed; a day that is already named is not named twice. */
function datesOf({ header }: Story, { timeZone }: House): string {
  const { language, published, updated } = header;
  const dateline = datelineOf(header);
  const inWords = (moment: string) => longDate(dayIn(moment, timeZone), language);
  const day = inWords(published);
  const changed = updated && inWords(updated) !== day ? `${wordsIn(language).updated} ${inWords(updated)}` : undefined;
  return [dateline, dateline?.includes(day) ? undefined : day, changed].filter(Boolean).join(' · ');
}

/** The notice that stands above the text. */
function noticeLine({ header }: Story): string | undefined {
  const notice = noticeAbove(header);
  if (notice === undefined) return undefined;
  const label = wordsIn(header.language)[notice.word];
  return notice.note === undefined ? label : `${label}: ${notice.note}`;
}
