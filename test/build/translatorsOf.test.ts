import { expect, test } from 'vitest';
import { translatorsOf } from '../../src/build/translatorsOf.ts';
import { bridgeWith } from '../press/bridge.ts';

test('those that translate a story stand by their slugs, in whatever order their files come', () => {
  const cards = [
    bridgeWith({ slug: 'most', translationOf: 'bridge' }),
    bridgeWith({ slug: 'pont', translationOf: 'bridge' }),
    bridgeWith({ slug: 'bridge' }),
    bridgeWith({ slug: 'jisr', translationOf: 'bridge' }),
  ];
  expect([...translatorsOf(cards)]).toEqual([['bridge', ['jisr', 'most', 'pont']]]);
});
