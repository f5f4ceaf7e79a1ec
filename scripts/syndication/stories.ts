import fc from 'fast-check';
import { block, headerText, type RandomStory } from '../conformance/random.ts';
import { everything } from './everything.ts';

/** What generated stories are made of. */
export interface Recipe {
  readonly seed: number;
  readonly count: number;
  /** Codes that `subjects` are chosen from. */
  readonly topics: readonly string[];
}

/** A generated story with its header as a value, before it was written as YAML. */
export interface SyndicatedStory extends RandomStory {
  readonly header: Readonly<Record<string, unknown>>;
  /** Whether it may be in no file: withheld, or under an embargo that lasts. */
  readonly held: boolean;
}

/** Words that stand in the text of a story, once, and in no other. */
export const markOf = (slug: string) => `Marked ${slug}q`;

/** One in so many is held back. */
export const heldEvery = 50;

/** When everything is built: after each embargo that has ended, before each that lasts. */
export const builtAt = '2027-06-01T00:00:00Z';

/**
 * Stories with every header key in random combination, in several languages, with hostile characters in their texts, and in each body
 * every kind of element among random ones. All of them are right: each must build, and be in every feed. The same again for the same seed.
 */
export function syndicatedStories({ seed, count, topics }: Recipe): readonly SyndicatedStory[] {
  const stories: SyndicatedStory[] = [];
  for (const [index, { header, blocks, chance }] of fc.sample(story(topics), { seed, numRuns: count }).entries()) {
    const slug = `story-${String(index + 1).padStart(4, '0')}`;
    const held = index % heldEvery === heldEvery - 1;
    // By turns the one and the other.
    const withheld = held && index % (2 * heldEvery) === heldEvery - 1;
    const told = {
      ...header,
      ...alive(header, { chance, held, withheld }),
      ...relations(header.language, chance, stories),
      ...identity(header, index),
    };
    const lines = Object.entries(told).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]));
    // First, because a block of random text may be raw HTML that takes in all that follows.
    const body = [everything(markOf(slug)), ...blocks].join('\n\n');
    stories.push({ slug, source: `---\n${lines.join('\n')}\n---\n\n${body}\n`, header: told, held });
  }
  return stories;
}

type Drawn = ReturnType<typeof story> extends fc.Arbitrary<infer T extends { readonly header: unknown }> ? T['header'] : never;

/** What chance has in store for a story. */
interface Turn {
  readonly chance: number;
  readonly held: boolean;
  readonly withheld: boolean;
}

/** Keys that only make sense together: what a version is to the one before, and what may be published when. */
function alive({ status, signal, version, updated, note, embargo, published }: Drawn, { chance, held, withheld }: Turn) {
  const canceled = status === 'canceled' && !held;
  const needsNote = canceled || signal !== undefined;
  return {
    status: withheld ? 'withheld' : canceled ? 'canceled' : status && 'usable',
    version: canceled || signal !== undefined ? String(Number(version ?? 1) + 1) : version,
    note: needsNote ? (note ?? 'REPEATING with the right figures.') : note,
    updated: updated && later(published, chance % 5000),
    embargo: held && !withheld ? '2027-06-01T00:00:01+00:00' : embargo && later(published, chance % 90),
  };
}

/** Minutes later, in another offset. */
const later = (moment: string, minutes: number) =>
  new Date(Date.parse(moment) + (minutes + 1) * 60_000).toISOString().replace(/\.\d+Z$/, '+00:00');

/** Stories that came before: some related, one translated, of another language and no translation itself. */
function relations(language: string | undefined, chance: number, before: readonly SyndicatedStory[]) {
  const at = (n: number) => before[(chance * n) % Math.max(1, before.length)];
  const related = [at(7), at(13)].slice(0, chance % 3).flatMap((other) => other?.slug ?? []);
  const origin = at(31);
  const translates =
    chance % 4 === 0 && origin && origin.header.translationOf === undefined && (origin.header.language ?? 'en') !== (language ?? 'en');
  return {
    related: related.length === 0 ? undefined : [...new Set(related)],
    translationOf: translates ? origin.slug : undefined,
  };
}

/** A guid of one's own, of any scheme, or the derived one. */
const identity = ({ guid }: Drawn, index: number) => ({ guid: guid && `${guid}${index + 1}` });

/** What systems stumble over, beside what `headerText` has: each is text that a header may hold. */
const hostile = [
  ']]>',
  '<![CDATA[x]]>',
  '&#0; &lt;',
  '<?xml version="1.0"?>',
  '\u202Eturned\u202C',
  '\u2066isolated\u2069',
  '\u200Eleft\u200F',
  '𝕏 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'z\u0351\u0352a\u0353l\u0354g\u0355o',
  'soft\u00ADhyphen\u200B',
  '\u2028',
  "'; DROP TABLE --",
  '{{x}} %s %00 \\n',
  '\u{10FFFD}',
  ' -- dashes -- ',
];
const text = fc
  .oneof(
    { weight: 4, arbitrary: headerText },
    { weight: 1, arbitrary: fc.tuple(headerText, fc.constantFrom(...hostile), headerText).map((all) => all.join(' ')) },
    { weight: 1, arbitrary: fc.constantFrom(...hostile.filter((one) => /[\p{L}\p{N}\p{P}]/u.test(one))).map((one) => one.trim()) },
  )
  // A long word alone, in a story that is killed, would be withdrawn, and another story may have it in its headline.
  .filter((words) => words.includes(' ') || words.length < 40);
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });
const address = fc.constantFrom('https://example.org/', 'http://example.org/a%20b?c=d&e=f#g', 'https://пример.рф/новости?q=é');

function story(topics: readonly string[]) {
  return fc.record({
    chance: fc.nat(1_000_000),
    header: fc.record(
      {
        headline: text,
        credit: fc.constantFrom('IPS', 'Agência “Norte”', 'A & B <News>', 'وكالة الأنباء', 'N.N.', '通信社 ]]>', '新𝕏🙂'),
        published: fc.constantFrom(
          '2008-03-17T12:00:00+00:00',
          '1979-12-31T23:59:59-11:00',
          '2026-02-28T00:00:00.5+14:00',
          '2027-01-01T00:00:00Z',
          '2026-11-24T09:30:00+05:45',
        ),
        language: fc.constantFrom(
          'en',
          'en-GB',
          'es',
          'pt-BR',
          'ar',
          'he',
          'ja',
          'zh-Hans',
          'sr-Latn',
          'de',
          'tr',
          'fr',
          'nb',
          'hi',
          'el',
          'ru',
        ),
        guid: fc.constantFrom(
          'tag:desk.example.org,2026:',
          'urn:newsml:example.org:20260101:item-',
          'https://example.org/id?n=',
          'x-desk:',
        ),
        version: fc.integer({ min: 1, max: 99_999 }).map(String),
        subheadline: text,
        summary: text,
        byline: texts,
        dateline: fc.record({ place: text, country: text, date: fc.constant('2008-03-17') }, { requiredKeys: [] }),
        source: fc.record({ name: text, code: fc.constantFrom('IPS', 'a.b-c_1'), uri: address }, { requiredKeys: [] }),
        updated: fc.constant(true),
        embargo: fc.constant(true),
        status: fc.integer({ min: 1, max: 1000 }).map((n) => (n % 7 === 3 ? 'canceled' : 'usable')),
        signal: fc.constantFrom('correction', 'update'),
        note: text,
        subjects: fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 5 }),
        keywords: texts,
        places: texts,
        genre: text,
        urgency: fc.integer({ min: 1, max: 9 }).map(String),
        rights: fc
          .record(
            { holder: text, notice: text, terms: text, uri: address, aiTraining: fc.constantFrom('allowed', 'prohibited') },
            { requiredKeys: [] },
          )
          // A notice names the holder.
          .map(({ notice, ...rights }) => ({ ...rights, ...(notice && rights.holder && { notice: `© ${rights.holder}. ${notice}` }) })),
        image: fc.oneof(
          fc.constant('dot.png'),
          fc.record({ file: fc.constant('dot.png'), alt: text, caption: text, credit: text }, { requiredKeys: ['file'] }),
        ),
      },
      { requiredKeys: ['headline', 'credit', 'published'] },
    ),
    blocks: fc.array(block, { maxLength: 6 }),
  });
}
