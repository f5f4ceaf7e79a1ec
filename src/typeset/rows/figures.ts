import type { BodyElement, Mark } from '../../model/index.ts';
import type { Design } from '../design.ts';
import { paragraph } from '../lines/paragraph.ts';
import { across, type Row, row } from '../row.ts';
import type { Setting, Site } from '../setting.ts';

/**
 * A picture with what is said of it. Where there are columns, it stands in one unless it is a wide picture of enough pixels: then across.
 * A pixel is not printed larger than a ninety-sixth of an inch; a tall picture leaves room for its caption.
 */
export function figure(node: BodyElement<'figure'>, site: Site, setting: Setting): readonly Row[] {
  const { design, structure, copy } = setting;
  const { src, alt, caption, credit, width, height, lead } = node.properties;
  const free = site.depth === 0 && site.style === 'text';
  const spread = design.columns.count > 1 && free && (lead === true || isLarge({ width, height }, design));
  const column = spread || (lead && site.depth === 0) ? design.wide : site;
  const tallest = design.lines * design.leading * (spread ? 0.5 : 0.72);
  const scale = Math.min(column.measure / width, tallest / height, 0.75);
  const size = { width: Math.max(width * scale, 0.1), height: Math.max(height * scale, 0.1) };
  const group = structure.add('Div', site.owner);
  const stands = alt || caption;
  const owner = stands ? structure.add('Figure', group, { alt: stands }) : 'furniture';
  const picture: Mark = { kind: 'picture', owner, x: column.left, y: 0, ...size, src };
  const says = [caption, credit && `${copy.words.picture}: ${credit}`].filter(Boolean).join(' · ');
  // A line of a caption is no longer than the eye can follow.
  const measure = Math.min(column.measure, Math.max(size.width, design.styles.caption.size * 32));
  const text = says
    ? paragraph(setting, says, { ...site, left: column.left, measure, owner: group, style: 'caption', indent: false, role: 'P' })
    : [];
  const rows = [
    row(size.height, { marks: [picture], before: design.leading, keep: text.length > 0 }),
    ...text.map((each, at) => (at < text.length - 1 ? { ...each, keep: true } : each)),
    row(0, { before: design.leading * 0.75 }),
  ];
  const set = spread ? across(design, rows) : rows;
  return lead ? set : set.map((each) => ({ ...each, floats: group }));
}

/** Wide enough for more than a column, and not so tall that it takes most of the page. */
function isLarge({ width, height }: { readonly width: number; readonly height: number }, { text, wide, lines, leading }: Design): boolean {
  return width * 0.75 > text.measure * 1.5 && (height / width) * wide.measure < lines * leading * 0.5;
}
