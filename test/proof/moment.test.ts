import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isSameMoment, momentOf } from '../../src/proof/moment.ts';

test('a moment is the same number as JavaScript’s own, in any year and offset', () => {
  const moments = fc.date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: -14 * 60, max: 14 * 60 }), (moment, offset) => {
      const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
      const minutes = Math.abs(offset);
      const written = `${local}${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(momentOf(written)).toBeCloseTo(moment.getTime(), 3);
    }),
    { seed: 20081117 },
  );
});

test.each([
  ["D:20080317120000+01'00'", '2008-03-17T11:00:00Z'],
  ['D:20080317120000Z', '2008-03-17T12:00:00+00:00'],
  ['20080317T120000+0100', '2008-03-17T11:00:00Z'],
  ['20080317T120000.5Z', '2008-03-17T12:00:00.5Z'],
  ['2008-03-17T12:00-05:30', '2008-03-17T17:30:00.000Z'],
  ['Mon, 17 Mar 2008 12:00:00 +0100', '2008-03-17T11:00:00Z'],
  ['Mon, 17 Mar 2008 12:00:00 GMT', '2008-03-17T12:00:00Z'],
])('%s is the moment %s', (one, other) => {
  expect(momentOf(one)).toBe(momentOf(other));
});

test.each(['2008-03-17', '2008-03-17T12:00:00', 'Monday', 'Mon, 17 Foo 2008 12:00:00 GMT', ''])('"%s" is no moment', (text) => {
  expect(momentOf(text)).toBeUndefined();
});

test('a day is read from a date, a moment and a PDF date', () => {
  expect(['2008-03-17', '2008-03-17T23:59:59-11:00', 'D:20080317'].map(dayOf)).toEqual(['2008-03-17', '2008-03-17', '2008-03-17']);
  expect(dayOf('17 March 2008')).toBeUndefined();
});

test('a date of RFC 822 knows whole seconds; any other form says all of the moment', () => {
  expect(isSameMoment('Mon, 17 Mar 2008 12:00:00 +0000', '2008-03-17T12:00:00.987Z')).toBe(true);
  expect(isSameMoment('Mon, 17 Mar 2008 12:00:00 +0000', '2008-03-17T12:00:01Z')).toBe(false);
  expect(isSameMoment('2008-03-17T12:00:00Z', '2008-03-17T12:00:00.987Z')).toBe(false);
  expect(isSameMoment('soon', 'soon')).toBe(false);
});
