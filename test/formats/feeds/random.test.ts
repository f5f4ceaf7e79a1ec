import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atom } from '../../../src/formats/atom/index.ts';
import { jsonfeed } from '../../../src/formats/jsonfeed/index.ts';
import { rss } from '../../../src/formats/rss/index.ts';
import type { Story } from '../../../src/model/index.ts';
import { anyWritten } from '../newsml/stories.ts';
import { pressed } from './pressed.ts';

/** As reading leaves texts: without what XML and HTML forbid. */
const asRead = (story: Story): Story =>
  JSON.parse(
    JSON.stringify(story, (_, value: unknown) =>
      typeof value === 'string'
        ? value
            .replace(/\p{Surrogate}/gu, '\uFFFD')
            .replace(/[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}/gu, '')
            .replace(/\r\n?/g, '\n')
        : value,
    ),
  );

test.each([rss, atom, jsonfeed])('any story has an entry in $name that says all that is claimed, and breaks no rule', async (format) => {
  await fc.assert(
    fc.asyncProperty(anyWritten, async ({ story: written, world }) => {
      const story = asRead(written);
      const { diagnostics, files } = await pressed(format, [story], { ...world, card: () => undefined, story: () => story });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(files.length).toBeGreaterThan(0);
    }),
    { numRuns: 60, seed: 20081117 },
  );
});
