import type { BodyNode, Role } from '../../model/index.ts';
import type { Style } from '../design.ts';
import { type Link, notesOf, type Row, row } from '../row.ts';
import { baselineOf, type Setting, type Site } from '../setting.ts';
import { dropCap } from './dropCap.ts';
import { type Inline, itemise, plain } from './itemise.ts';
import { setLines } from './setLines.ts';

/** One paragraph of any style as rows: first and last lines are never alone. With `to`, a text of its own is a link. */
export function paragraph(
  { copy, design, type, structure, notes }: Setting,
  content: readonly BodyNode[] | string,
  site: Site & { readonly indent: boolean; readonly role: Role | 'none'; readonly to?: Link['to'] | undefined },
): readonly Row[] {
  let style = design.styles[site.style];
  const owner = site.role === 'none' ? site.owner : structure.add(site.role, site.owner);
  const look = plain(style);
  const linked = (text: string, to: Link['to']) => {
    const link = { owner: structure.add('Link', owner), to, text };
    return { text, look, owner: link.owner, link };
  };
  const inlines: readonly Inline[] =
    typeof content === 'string'
      ? [site.to === undefined ? { text: content, look, owner } : linked(content, site.to)]
      : itemise({ structure, notes, codeScale: design.codeScale, address: copy.address }, content, { look, owner });
  const indent = site.indent ? Math.min(design.indent, site.measure / 4) : 0;
  const column = { left: site.left, measure: site.measure, indent, baseline: baselineOf(style) };
  const drop = site.opens
    ? dropCap(inlines, style, { type, lines: design.dropCap, left: site.left, baseline: column.baseline })
    : undefined;
  if (drop && drop.room < site.measure / 3) {
    const { lines: deep, room } = drop;
    const beside = setLines(drop.rest, style, type, { ...column, drop: { lines: deep, room } });
    if (beside.length >= deep)
      return linesAsRows(drop.join(beside), style).map((each, at) => (at < deep - 1 ? { ...each, keep: true } : each));
  }
  let lines = setLines(inlines, style, type, column);
  for (const size of style.smaller?.sizes ?? []) {
    if (lines.length <= (style.smaller?.lines ?? 0)) break;
    style = { ...style, ...size };
    lines = setLines(inlines, style, type, { ...column, baseline: baselineOf(style) });
  }
  // In lists only what is said there moves a line down.
  return linesAsRows(lines, site.depth > 0 ? { ...style, before: 0 } : style);
}

function linesAsRows(lines: ReturnType<typeof setLines>, style: Style): readonly Row[] {
  return lines.map(({ marks, links, hyphen }, at) =>
    row(style.leading, {
      marks,
      links,
      ...notesOf(links),
      before: at === 0 ? style.before : 0,
      ...(style.leads && { leads: true as const }),
      keep: style.keep === true || (lines.length > 1 && (at === 0 || at === lines.length - 2)),
      hyphen,
    }),
  );
}
