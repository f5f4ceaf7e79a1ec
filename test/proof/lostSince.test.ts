import { expect, test } from 'vitest';
import type { Evidence } from '../../src/model/index.ts';
import { lostSince, open } from '../../src/proof/index.ts';

const evidence: Evidence = { credits: ['IPS'], seen: ['sign-off'], read: ['meta[name=credit]/@content'], fields: [] };
const page = (signOff: string, credit: string) =>
  `<!doctype html><html lang="en"><head><title>A</title><meta name="credit" content="${credit}"></head><body><main><article><h1>A</h1><p>Text. ${signOff}</p></article></main></body></html>`;

async function lost(text: string) {
  const opened = await open('text/html', new TextEncoder().encode(text));
  return 'unreadable' in opened ? opened.unreadable : lostSince(opened, evidence).places;
}

test('a file that still says its credit has lost nothing; one that does not has lost it where it stood', async () => {
  expect(await lost(page('— IPS', 'IPS'))).toEqual([]);
  expect(await lost(page('', 'IPS'))).toEqual(['sign-off']);
  expect(await lost(page('— IPS', 'Another'))).toEqual(['meta[name=credit]/@content']);
});
