import { expect, test } from 'vitest';
import { placedIn } from '../../../../src/formats/pdf/print/placedIn.ts';
import type { Layout, Mark } from '../../../../src/model/index.ts';

const picture = (src: string, width: number): Mark => ({ kind: 'picture', owner: 0, x: 0, y: 0, width, height: width / 2, src });

test('a picture that stands in several places is judged where it is largest', () => {
  const layout: Layout = {
    language: 'en',
    structure: [{ role: 'Document', parent: -1 }],
    outline: [],
    pages: [[picture('a.jpg', 100)], [picture('b.jpg', 50), picture('a.jpg', 300)], [picture('a.jpg', 200)]].map((marks) => ({
      width: 400,
      height: 600,
      marks,
    })),
  };
  expect(Object.fromEntries(placedIn(layout))).toEqual({
    'a.jpg': { page: 2, width: 300, height: 150 },
    'b.jpg': { page: 2, width: 50, height: 25 },
  });
});
