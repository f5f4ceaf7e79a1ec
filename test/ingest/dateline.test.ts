import { describe, expect, test } from 'vitest';
import { headerIn, ingest, paragraphsIn, published } from './dress.ts';

const given = { published, credit: 'IPS' };
const story = (text: string): string => `Bridge opens\n\n${text}\n\nMore was not said.\n`;
const datelineIn = (source: string | undefined): string =>
  /^dateline:\n((?: {2}.*\n?)+)/m.exec(headerIn(source))?.[1]?.replace(/^ {2}/gm, '').trim().replaceAll('\n', '; ') ?? '';

describe('a dateline leaves the text and goes into the header', () => {
  test.each([
    ['MILLBROOK, Mar 17 2008 (IPS) - Two bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK, March 17, 2008 (IPS) — Two bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK, Monday, March 17, 2008 (IPS) — Two bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK (IPS) – Two bridges are open.', 'place: MILLBROOK'],
    ['MILLBROOK (IPS)- Two bridges are open.', 'place: MILLBROOK'],
    ['MILLBROOK (IPS)-- Two bridges are open.', 'place: MILLBROOK'],
    ['MILLBROOK (IPS) _ Two bridges are open.', 'place: MILLBROOK'],
    ['MILLBROOK, Mar 17 2008 (IPS)\n\nTwo bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK, Norland, 3 June 2008\n\nTwo bridges are open.', 'place: MILLBROOK; country: Norland; date: 2008-06-03'],
    ['MILLBROOK, Mar 17 2008 (IPS) -\nTwo bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK (IPS), 17 March 2008 -- Two bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK, Norland, 3 June 2008 – Two bridges are open.', 'place: MILLBROOK; country: Norland; date: 2008-06-03'],
    ['MILLBROOK, Norland, 2008-06-03 – Two bridges are open.', 'place: MILLBROOK; country: Norland; date: 2008-06-03'],
    ['ST. MARY-ON-SEA, Norland — Two bridges are open.', 'place: ST. MARY-ON-SEA; country: Norland'],
    ['RIO DE JANEIRO, 17 mar 2008 (IPS) - Two bridges are open.', 'place: RIO DE JANEIRO; date: 2008-03-17'],
    ['CIUDAD DE MÉXICO, 17 de marzo de 2008 (IPS) - Two bridges are open.', 'place: CIUDAD DE MÉXICO; date: 2008-03-17'],
    ['MILLBROOK, Pa. (IPS) - Two bridges are open.', 'place: MILLBROOK, Pa.'],
    ['Millbrook, 17 Mar. 2008 (IPS) - Two bridges are open.', 'place: Millbrook; date: 2008-03-17'],
    ['MILLBROOK, Mar 17 2008 (IPS) Two bridges are open.', 'place: MILLBROOK; date: 2008-03-17'],
    ['MILLBROOK — Two bridges are open.', 'place: MILLBROOK'],
  ])('%s', (text, dateline) => {
    const { source } = ingest(story(text), given);
    expect(datelineIn(source?.text)).toBe(dateline);
    expect(paragraphsIn(source?.text)).toEqual(['Two bridges are open.', 'More was not said.']);
  });

  test('the agency in its brackets is the credit', () => {
    expect(headerIn(ingest(story('MILLBROOK (IPS) — Two bridges are open.')).source?.text)).toContain('\ncredit: IPS\n');
  });

  test('one under a deck leaves its paragraph, and the deck stays', () => {
    const { source } = ingest(story('Nobody minds\n\nMILLBROOK, Mar 17 2008 (IPS) - Two bridges are open.'), given);
    expect(datelineIn(source?.text)).toBe('place: MILLBROOK; date: 2008-03-17');
    expect(paragraphsIn(source?.text)).toEqual(['Nobody minds', 'Two bridges are open.', 'More was not said.']);
  });

  test('one over the headline is not the headline', () => {
    const { source } = ingest('MILLBROOK, Mar 17 2008 (IPS)\n\nBridge opens\n\nTwo bridges are open.\n', given);
    expect(headerIn(source?.text)).toContain('headline: Bridge opens\n');
    expect(datelineIn(source?.text)).toBe('place: MILLBROOK; date: 2008-03-17');
    expect(paragraphsIn(source?.text)).toEqual(['Two bridges are open.']);
  });

  test('one that was wrapped before its end is read whole', () => {
    const { source } = ingest(story('MILLBROOK, Norland, 3 June 2008\n(IPS) - Two bridges are open.'), given);
    expect(datelineIn(source?.text)).toBe('place: MILLBROOK; country: Norland; date: 2008-06-03');
    expect(paragraphsIn(source?.text)[0]).toBe('Two bridges are open.');
  });

  test('a field of its own counts too', () => {
    const { source } = ingest('Headline: Bridge opens\nDateline: MILLBROOK, Norland, 3 June 2008\n\nTwo bridges are open.\n', given);
    expect(datelineIn(source?.text)).toBe('place: MILLBROOK; country: Norland; date: 2008-06-03');
    expect(paragraphsIn(source?.text)).toEqual(['Two bridges are open.']);
  });
});

describe('what a dateline does not say is not made up', () => {
  test('a day without a year is kept as a comment and named', () => {
    const { source, diagnostics } = ingest(story('MILLBROOK, March 17 (IPS) — Two bridges are open.'), given);
    expect(datelineIn(source?.text)).toBe('place: MILLBROOK');
    expect(headerIn(source?.text)).toContain('# dateline in the copy: MILLBROOK, March 17 (IPS) —');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'ingest/day-without-year',
        severity: 'note',
        place: expect.objectContaining({ start: { line: 3, column: 1 } }),
      }),
    );
  });

  test('a field that names no place is kept as a comment', () => {
    const { source } = ingest('Headline: Bridge opens\nDateline: at the mill\n\nMILLBROOK (IPS) - Two bridges are open.\n', given);
    expect(headerIn(source?.text)).toContain('# dateline in the copy: at the mill');
    expect(datelineIn(source?.text)).toBe('place: MILLBROOK');
  });

  test('another agency in the brackets is named in a warning', () => {
    const { source, diagnostics } = ingest(story('MILLBROOK (AFP) — Two bridges are open.'), given);
    expect(headerIn(source?.text)).toContain('# dateline in the copy: MILLBROOK (AFP) —');
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'ingest/other-credit', severity: 'warning' }));
  });

  test.each([
    'NATO — the alliance — has no view of bridges.',
    'NATO — Norland’s alliance — has no view of bridges.',
    'NATO - the alliance of the north has no view of bridges.',
    'The mayor - Tomas Reed - walked across.',
    'Two bridges (one of them new) - both open - cross the river.',
    'UPDATE — Two bridges are open.',
    'MILLBROOK, 31 February 2008 or so, they said, is when the bridge will open.',
    'MILLBROOK, 31 February 2008 (IPS) — Two bridges are open.',
    'THE BRIDGE IS OPEN — SO THE SIGN SAYS',
  ])('%s', (text) => {
    const { source } = ingest(story(text), given);
    expect(headerIn(source?.text)).toContain('# dateline: not in the copy');
    expect(paragraphsIn(source?.text)[0]).toBe(text);
  });
});
