import { expect, test } from 'vitest';
import { isNarrow, isTied } from '../../../src/typeset/lines/ties.ts';

/** `~` is a space where no line should end, `|` one where it may. */
const examples: Readonly<Record<string, readonly string[]>> = {
  en: [
    'J.~Smith',
    '(J.~R. Smith',
    'Mr.~Okonkwo',
    'Dr~Vasquez',
    'St.~Quentin',
    'No.~10',
    'p.~12',
    'page~12',
    '5~km',
    '10~%',
    '−3~°C',
    '$5~million',
    '9~a.m.',
  ],
  'en-GB': [
    '54~per',
    '5~kg,',
    '10~000',
    'road~–',
    'rope~—',
    'and~…',
    '§~5',
    'in|2007',
    '2007|in',
    '5|people',
    'Mr.|and',
    'no|one',
    'the|“talks”',
    'a|bridge',
  ],
  es: ['Sr.~Pérez', 'núm.~5', '3~millones', 'casa|—la', '¿Qué|es'],
  fr: ['M.~Dupont', '5~milliards', '12~€', 'et|«', 'mot|le'],
  de: ['z.~B.', 'Nr.~5', '3~Mio.', '12~Uhr', 'Dr.~Weiß', 'Haus~–'],
  pl: ['w~domu', 'i~nic', 'na|dom'],
  ru: ['в~доме', '№~5', '5~млн', 'на|доме'],
  it: ['a|casa', 'Sig.~Rossi'],
};

test.each(Object.entries(examples).flatMap(([language, pairs]) => pairs.map((pair) => [language, pair] as const)))(
  '%s: %s',
  (language, pair) => {
    const [before = '', after = ''] = pair.split(/[~|]/);
    expect(isTied(before, after, language)).toBe(pair.includes('~'));
  },
);

test('only French sets narrow spaces, before its high marks and inside its quotation marks', () => {
  for (const [before, after] of [
    ['vous', '?'],
    ['voyage', '!»'],
    ['Alors', ':'],
    ['«', 'Vous'],
    ['voyage', '».'],
  ] as const) {
    expect(isNarrow(before, after, 'fr')).toBe(true);
    expect(isNarrow(before, after, 'fr-CA')).toBe(true);
    expect(isNarrow(before, after, 'en')).toBe(false);
  }
  expect(isNarrow('vous', 'êtes', 'fr')).toBe(false);
});
