import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { pdf } from '../../src/formats/pdf/index.ts';
import { pressStory, ready } from '../../src/press/index.ts';
import { open } from '../../src/proof/index.ts';
import { bridge, bridgeWith, paragraph, worldOf } from './bridge.ts';
import { font } from './faces.ts';

/** Letters and digits alone: pdf.js shows words as they are broken over lines, the proof as they are meant. */
const letters = (texts: readonly string[]) => texts.join('').replace(/[^\p{L}\p{N}]+/gu, '');

test.each([
  ['of one page', bridge],
  [
    'of several pages',
    bridgeWith(
      {},
      ...Array.from({ length: 40 }, (_, index) =>
        paragraph(
          `${index}. The unofficial first half of the affair was efficiently fixed. ${'An afternoon of waffles followed. '.repeat(6)}`,
        ),
      ),
    ),
  ],
])('the proof reads in a PDF %s what pdf.js reads there, furniture apart', async (_, story) => {
  const world = worldOf([story], font);
  const [made] = (await pressStory(await ready(pdf, undefined, world), story, world, () => {})) ?? [];
  expect(made).toBeDefined();
  if (made === undefined) return;
  const ours = await open(made.mediaType, made.bytes);
  expect('tellings' in ours && letters(ours.tellings.flat())).toBe(letters(await textByPdfJs(made.bytes)));
});

/** The text of all pages in drawing order, without what stands in artifacts. */
async function textByPdfJs(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    const open: boolean[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (!open.includes(true)) texts.push(item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item && item.tag === 'Artifact');
    }
  }
  await document.destroy();
  return texts;
}
