import { expect, test } from 'vitest';
import { dateTime, mailDate } from '../../../src/formats/furniture/index.ts';

test.each([
  ['2008-03-17T12:00:00+01:00', 'Mon, 17 Mar 2008 12:00:00 +0100'],
  ['2008-03-17T12:00Z', 'Mon, 17 Mar 2008 12:00:00 +0000'],
  ['1999-01-03T23:59:59.987-03:30', 'Sun, 03 Jan 1999 23:59:59 -0330'],
  ['2008-03-17T12:00:00+23:59', 'Sun, 16 Mar 2008 12:01:00 +0000'],
  ['1583-01-01T00:00:00Z', 'Sat, 01 Jan 1583 00:00:00 +0000'],
])('%s in a mail or an RSS feed is %s', (moment, date) => {
  expect(mailDate(moment)).toBe(date);
});

test.each([
  ['2008-03-17T12:00Z', '2008-03-17T12:00:00Z'],
  ['2008-03-17T12:00:00.5+05:30', '2008-03-17T12:00:00.5+05:30'],
  ['2008-03-17T12:00:00-14:30', '2008-03-18T02:30:00Z'],
])('%s in XML is %s', (moment, written) => {
  expect(dateTime(moment)).toBe(written);
});
