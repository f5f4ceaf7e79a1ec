import path from 'node:path';
import { run } from '../conformance/run.ts';
import { faceFiles } from '../typography/face.ts';
import type { PlainStory } from '../typography/prose.ts';
import { typstPython } from '../typography/typst.ts';

/** Milliseconds of CPU that Typst takes for a story, after as many others, each a PDF/A-3a of its own like ours. */
export async function typstCost(warm: readonly PlainStory[], timed: readonly PlainStory[]): Promise<number> {
  const fonts = Object.values(faceFiles()).map((file) => path.dirname(file));
  const input = JSON.stringify({ fonts, warm: warm.map(documentOf), timed: timed.map(documentOf) });
  const ran = await run([typstPython, path.resolve('scripts/bench/typstWarm.py')], { input });
  if (ran.code !== 0) throw new Error(`Typst ended with ${ran.code}: ${ran.stderr.slice(-400)}`);
  return Number(ran.stdout) / timed.length;
}

/** A page like the house's: headline, byline, text of 300 pt with even spaces, two headings, a running foot. */
function documentOf({ title, paragraphs }: PlainStory): string {
  const text = (value: string) => `#${JSON.stringify(value)}`;
  const [first = '', ...rest] = paragraphs;
  const third = Math.ceil(rest.length / 3);
  return [
    `#set document(title: ${JSON.stringify(title)}, author: "Ada Obi", date: datetime(year: 2026, month: 3, day: 2))`,
    '#set page("a4", margin: (left: 174pt, right: 121pt, top: 77pt, bottom: 120pt), footer: [IPS #h(1fr) #context counter(page).display()])',
    '#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", region: "US", hyphenate: true)',
    '#set par(justify: true, leading: 5pt, spacing: 5pt, first-line-indent: 14.5pt, justification-limits: (spacing: (min: 66.67%, max: 150%), tracking: (min: -0.01em, max: 0.02em)))',
    '#show heading: set text(weight: 600, hyphenate: false)',
    `#heading(level: 1, ${JSON.stringify(title)})`,
    text('Ada Obi'),
    text('2 March 2026'),
    ...[first, ...rest.slice(0, third)].map(text),
    '== What was found',
    ...rest.slice(third, third * 2).map(text),
    '== What remains',
    ...rest.slice(third * 2).map(text),
    text('— IPS'),
  ].join('\n\n');
}
