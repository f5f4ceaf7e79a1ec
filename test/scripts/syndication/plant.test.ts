import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, plant } from '../../../scripts/syndication/plant.ts';
import { storyItem } from '../../../src/formats/newsml/item.ts';
import { anyWritten } from '../../formats/newsml/stories.ts';
import { fixture, look } from '../../proof/secondLevel/check.ts';

/** Always the same numbers. */
function numbers() {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const written = Promise.all(
  fc.sample(anyWritten, { seed: 5, numRuns: 60 }).map(async ({ story, world }) => {
    const [artifact] = await storyItem(story, world, () => {});
    return new TextDecoder().decode(artifact?.bytes);
  }),
);

describe.each(kinds)('%s', (kind) => {
  test('is found in a good item', async () => {
    const planted = plant(fixture('good.newsml.xml'), numbers(), kind);
    const { diagnostics } = await look(planted?.xml ?? '');
    expect(diagnostics.map(({ code }) => code)).toContain(planted?.code);
  });

  test('is found in items of our own', async () => {
    const random = numbers();
    const spoilt = (await written).flatMap((item) => plant(item, random, kind) ?? []).slice(0, 8);
    expect(spoilt.length).toBeGreaterThan(0);
    for (const { xml, code } of spoilt) expect((await look(xml)).diagnostics.map((one) => one.code)).toContain(code);
  });
});

test('a hundred faults of all kinds are planted and found', async () => {
  const random = numbers();
  const items = await written;
  const planted = Array.from({ length: 100 }, (_, number) => plant(items[number % items.length] ?? '', random));
  expect(new Set(planted.map((one) => one?.kind)).size).toBeGreaterThan(25);
  for (const one of planted) expect((await look(one?.xml ?? '')).diagnostics.map(({ code }) => code)).toContain(one?.code);
});
