import { expect, test } from 'vitest';
import { addressOf, slugAt } from '../../../src/formats/markup/address.ts';

test.each(['', '#part', 'mailto:', 'http:', 'https://', 'http:#x', 'javascript:x', '//other.example/'])(
  '%j leads nowhere and is no address',
  (href) => {
    expect(addressOf(href, { base: 'https://news.example.org/a/', relative: true })).toBeUndefined();
    expect(addressOf(href, { relative: true })).toBeUndefined();
  },
);

test.each([
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['https://example.org/#part', 'https://example.org/#part'],
  ['../b/#part', 'https://news.example.org/b/#part'],
])('%s leads to %s', (href, address) => {
  expect(addressOf(href, { base: 'https://news.example.org/a/', relative: false })).toBe(address);
});

test.each(['https://news.example.org/', 'HTTPS://News.Example.org/', 'https://zürich.example/blatt/'])(
  'a page below %s is known',
  (home) => {
    const address = addressOf('../bridge/', { base: `${home}mill/`, relative: false });
    expect(slugAt(address ?? '', home)).toBe('bridge');
  },
);
