import { expect, test } from 'vitest';
import { legalIri, legalUri } from '../../../src/formats/markup/legalUri.ts';

test.each([
  'https://example.org/bridge?year=2026&cost=1#walkers',
  'https://[2001:db8::1]:8080/',
  'mailto:desk@example.org',
  'tag:example.org,2026:bridge',
  'https://example.org/100%25',
  '',
])('%s is legal and stays as it is', (address) => {
  expect(legalUri(address)).toBe(address);
  expect(legalIri(address)).toBe(address);
});

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https://example.org/100%', 'https://example.org/100%25'],
  ['https://example.org/a#b#c', 'https://example.org/a#b%23c'],
  ['https://example.org/?a=[b]', 'https://example.org/?a=%5Bb%5D'],
  ['https://example.org/<"|^`{}>', 'https://example.org/%3C%22%7C%5E%60%7B%7D%3E'],
  ['../mill/\uD800', '../mill/%EF%BF%BD'],
])('%s becomes legal', (address, legal) => {
  expect(legalUri(address)).toBe(legal);
  expect(legalIri(address)).toBe(legal);
});

test('letters of other scripts stand in an IRI, and are escaped in a URI', () => {
  expect(legalIri('https://example.org/brücke')).toBe('https://example.org/brücke');
  expect(legalUri('https://example.org/brücke')).toBe('https://example.org/br%C3%BCcke');
});

test.each([
  ['https://bücher.example/brücke', 'https://xn--bcher-kva.example/br%C3%BCcke'],
  ['https://desk@新闻.example:8080?q=ü', 'https://desk@xn--efvy88h.example:8080?q=%C3%BC'],
  ['mailto:desk@bücher.example', 'mailto:desk@b%C3%BCcher.example'],
])('the host of %s is written as the net knows it in a URI', (address, legal) => {
  expect(legalUri(address)).toBe(legal);
});
