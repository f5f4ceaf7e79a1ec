import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../conformance/run.ts';
import { faceFiles } from './face.ts';
import type { Peer } from './peer.ts';
import type { PlainStory } from './prose.ts';
import { sheet } from './sheet.ts';

/** Where scripts/judges.sh puts Typst's binding for Python. */
export const typstPython = path.resolve('.judges/typst/bin/python');

const needs = [{ file: typstPython }] as const;

export const typst: Peer = {
  name: 'typst',
  settings: 'Typst, justified',
  needs,
  set: (stories, measure, folder) => compile(source(stories, measure, ''), path.join(folder, `typst-${measure}`)),
};

export const typstLimits: Peer = {
  name: 'typst-limits',
  settings: 'Typst with justification-limits, spaces from 67 to 150 %, tracking from -0.01 to 0.02 em',
  needs,
  set: (stories, measure, folder) =>
    compile(
      source(stories, measure, ', justification-limits: (spacing: (min: 66.67%, max: 150%), tracking: (min: -0.01em, max: 0.02em))'),
      path.join(folder, `typst-limits-${measure}`),
    ),
};

/** One document of all stories. Text goes as strings, so that no sign in it is markup. */
function source(stories: readonly PlainStory[], measure: number, limits: string): string {
  const { paper, margin, size, leading, indent, heading } = sheet(measure);
  const text = (value: string) => `#${JSON.stringify(value)}`;
  return [
    // The hair more keeps rounding from taking the last line.
    `#set page(width: ${paper.width}pt, height: ${paper.height + 0.1}pt, margin: (x: ${margin}pt, top: ${margin}pt, bottom: ${margin}pt))`,
    `#set text(font: "Source Serif 4", size: ${size}pt, lang: "en", region: "US", hyphenate: true, top-edge: ${leading - 4}pt, bottom-edge: -4pt)`,
    `#set par(justify: true, leading: 0pt, spacing: 0pt, first-line-indent: ${indent}pt${limits})`,
    `#let title(it) = block(above: ${leading}pt, below: 0pt, sticky: true, text(size: ${heading}pt, weight: 600, hyphenate: false, par(justify: false, it)))`,
    ...stories.flatMap(({ title, paragraphs }) => [`#title(${JSON.stringify(title)})`, ...paragraphs.map(text)]),
  ].join('\n\n');
}

const program = `import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=sys.argv[3:])`;

async function compile(markup: string, stem: string): Promise<string> {
  await writeFile(`${stem}.typ`, markup);
  const fonts = Object.values(faceFiles()).map((file) => path.dirname(file));
  const ran = await run([typstPython, '-c', program, `${stem}.typ`, `${stem}.pdf`, ...fonts], { limit: 600_000 });
  if (ran.code !== 0) throw new Error(`Typst ended with ${ran.code}: ${ran.stderr.slice(-400)}`);
  return `${stem}.pdf`;
}
