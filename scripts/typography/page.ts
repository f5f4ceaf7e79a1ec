import { spread } from '../bench/figures.ts';
import { type SettingCost, settingGoals } from '../bench/setting.ts';
import type { Giant } from '../conformance/giants.ts';
import type { Peer } from './peer.ts';
import type { PlainStory } from './prose.ts';
import { figuresHead, figuresRow, markdownTable, type Row } from './rows.ts';
import { sheet } from './sheet.ts';
import { verdicts } from './verdict.ts';

/** All that docs/typography.md is printed from. */
export interface Measured {
  readonly stories: readonly PlainStory[];
  readonly seed: string;
  readonly rows: readonly Row[];
  readonly contestants: readonly Peer[];
  readonly missing: readonly Peer[];
  readonly setting: SettingCost;
  readonly giants: readonly Giant[];
}

/** docs/typography.md. */
export function typographyPage({ stories, seed, rows, contestants, missing, setting, giants }: Measured): string {
  const { size, leading, lines } = sheet(0);
  const paragraphs = stories.flatMap((story) => story.paragraphs);
  const words = paragraphs.reduce((sum, text) => sum + text.split(' ').length, 0);
  return `${[
    '# How even the lines are',
    `Printed by \`npm run typography\`; nothing here is written by hand. ${stories.length} generated stories (seed ${seed}, ${paragraphs.length} paragraphs, ${words} words), Source Serif 4, ${size}/${leading} pt, justified, English hyphenation, ${lines} lines a page; every setter is given the same text, the same face and the same page. A meter reads the finished PDFs. Spaces are multiples of the face’s own.`,
    '## What should be reached, and what is',
    verdicts(rows),
    'Where two of these cannot be had together, evenness goes before hyphens. At 140 pt three hyphens may follow one another, and two runts or stubs may stand.',
    '## All figures',
    markdownTable(figuresHead, rows.map(figuresRow)),
    [
      '- sd, p95, max: of all word spaces; >1.5, >2, <0.7: per cent of lines whose spaces are beyond; jump: mean difference of neighbouring lines.',
      '- hyphens and rivers: in 100 lines; ladder: longest run of hyphens (runs of three and more).',
      '- runt: a last line of one short word; stub: one of the rest of a divided word; split: a hyphen at the end of a page.',
      '- over+short: lines over the edge, and lines that end before it; fit: how far glyphs are stretched or tracked, per cent, 95th percentile.',
      '- hang: how far stops and hyphens stand out of the edge, pt; edge: unevenness of the right edge in lines that end in a letter, pt.',
    ].join('\n'),
    '## Speed',
    speed(setting),
    '## Documents larger than anybody makes',
    'Built by the command; every word is read back by pdftotext, in its order, and nothing more.',
    markdownTable(
      ['document', 'pages', 'seconds', 'words'],
      giants.map(({ name, pages, seconds, faults }) => [name, String(pages), seconds.toFixed(1), faults.join('; ') || 'all there']),
    ),
    '## Who was measured',
    [
      '- slugline: typeset/ and formats/pdf as a build uses them, with the sheet’s size, leading and measure.',
      ...contestants.map(({ name, settings }) => `- ${name}: ${settings}.`),
      ...missing.map(({ name, settings }) => `- ${name} (${settings}) was not on the machine; its rows are left out.`),
    ].join('\n'),
  ].join('\n\n')}\n`;
}

function speed(found: SettingCost): string {
  const { ours, typst, missing, edition, memory } = found;
  const rows = settingGoals.map(({ name, most, of }) => {
    const value = of(found);
    const shown = Number.isNaN(value) ? '' : value.toFixed(2);
    return [name, String(most), Number(shown) <= most ? shown : `**${shown}**`];
  });
  return [
    'Setting and drawing for the archive, after reading, warm, in one process. Typst compiles the same stories to PDF/A-3a, each by itself, in a warm process too; turns alternate.',
    markdownTable(['figure', 'at most', 'slugline'], rows),
    [
      `- CPU ms a story, median [least-most] of ${ours.length} turns: slugline ${spread(ours, 1)}${missing ? '; Typst was not on the machine' : `, Typst ${spread(typst, 1)}`}.`,
      `- The edition has ${edition.stories} stories and ${edition.pages} pages: ${edition.clock.toFixed(2)} s of the clock, ${edition.cpu.toFixed(2)} s of CPU.`,
      `- The process holds ${memory.map(({ stories, mebibytes }) => `${mebibytes.toFixed(0)} MiB after ${stories} stories`).join(', ')}.`,
    ].join('\n'),
  ].join('\n\n');
}
