import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../conformance/run.ts';
import { faceFiles } from './face.ts';
import type { Peer } from './peer.ts';
import type { PlainStory } from './prose.ts';
import { sheet } from './sheet.ts';

export const luatex: Peer = {
  name: 'tex-micro',
  settings: 'LuaTeX with microtype, protrusion and expansion of 2 %, tolerance 3000, emergencystretch 6 bp',
  needs: [{ command: 'lualatex' }],
  set: async (stories, measure, folder) => {
    const name = `tex-micro-${measure}`;
    await writeFile(path.join(folder, `${name}.tex`), source(stories, measure));
    const ran = await run(['lualatex', '-interaction=batchmode', '-halt-on-error', `${name}.tex`], { cwd: folder, limit: 900_000 });
    if (ran.code !== 0) throw new Error(`lualatex ended with ${ran.code}: ${ran.stdout.slice(-400)}; ${name}.log says more`);
    return path.join(folder, `${name}.pdf`);
  },
};

const signs: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const text = (value: string) => value.replaceAll(/[\\~^#$%&_{}]/g, (sign) => signs[sign] ?? `\\${sign}`);

function source(stories: readonly PlainStory[], measure: number): string {
  const { paper, margin, size, leading, indent, lines, heading } = sheet(measure);
  const { regular, bold } = faceFiles();
  const font = `\\setmainfont{${path.basename(regular)}}[Path=${path.dirname(regular)}/, BoldFont=${path.relative(path.dirname(regular), bold)}]`;
  return [
    '\\documentclass{article}',
    `\\usepackage[paperwidth=${paper.width}bp, paperheight=${paper.height}bp, textwidth=${measure}bp, textheight=${lines * leading}bp, left=${margin}bp, top=${margin}bp, noheadfoot]{geometry}`,
    '\\usepackage{fontspec}',
    font,
    '\\usepackage[american]{babel}',
    '\\usepackage[protrusion=true, expansion=true, stretch=20, shrink=20, step=1]{microtype}',
    '\\pagestyle{empty} \\raggedbottom',
    '\\begin{document}',
    `\\fontsize{${size}bp}{${leading}bp}\\selectfont \\parindent=${indent}bp \\parskip=0pt \\topskip=${size}bp`,
    '\\tolerance=3000 \\emergencystretch=6bp \\clubpenalty=10000 \\widowpenalty=10000 \\frenchspacing',
    ...stories.flatMap(({ title, paragraphs }) => [
      `\\par\\pagebreak[0]\\vspace{${leading}bp}{\\noindent\\fontsize{${heading}bp}{${leading}bp}\\selectfont\\bfseries\\raggedright\\hyphenpenalty=10000 ${text(title)}\\par}\\nobreak`,
      ...paragraphs.map(text),
    ]),
    '\\end{document}',
  ].join('\n\n');
}
