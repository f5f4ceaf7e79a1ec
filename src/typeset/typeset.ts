import type { GlyphRun, Layout, LinkMark, Mark, OutlineItem, Page, Report } from '../model/index.ts';
import type { Copy } from './copy.ts';
import type { Design, FaceRole } from './design.ts';
import type { Face } from './face.ts';
import { flow, paragraph } from './flow.ts';
import { hyphenation, isHyphenated } from './hyphenate.ts';
import { paginate } from './paginate.ts';
import { type Row, row } from './row.ts';
import type { Setting, Site } from './setting.ts';
import { newStructure } from './structure.ts';
import { type TypeCase, typeCase } from './typeCase.ts';
import { widthOf } from './word.ts';

/** How a document is set: the look of its pages and the faces that the look names. */
export interface Form {
  readonly design: Design;
  readonly faces: Readonly<Record<FaceRole, Face>>;
}

/** Sets a document: lines, then pages, each mark with what it is part of. */
export async function typeset(copy: Copy, { design: wanted, faces }: Form, report: Report): Promise<Layout> {
  const design = isHyphenated(copy.language) ? wanted : ragged(wanted);
  const type = typeCase({ faces, language: copy.language, hyphenate: await hyphenation(copy.language), path: copy.path });
  const structure = newStructure();
  const setting: Setting = { copy, design, type, structure, footnotes: new Map() };
  const site: Site = { owner: 0, left: design.text.left, measure: design.text.measure, style: 'text', depth: 0 };
  const notes = copy.body.children.filter(({ tagName }) => tagName === 'footnotes');
  const text = copy.body.children.filter(({ tagName }) => tagName !== 'footnotes');
  const rows = [
    ...furnitureRows(setting, copy.opening, site),
    row(0, { before: design.leading, keep: true }),
    ...keepingLast([...flow(setting, text, site), ...flow(setting, notes, site)]),
    ...furnitureRows(setting, copy.signOff, site).map((signOff) => ({ ...signOff, keep: true })),
    row(0, { before: design.leading * 0.75, keep: true }),
    ...furnitureRows(setting, copy.closing, site).map((closing) => ({ ...closing, tail: true as const })),
  ];
  const placed = paginate(rows, { height: design.lines * design.leading, grid: design.leading, tail: design.leading * 1.4 });
  const pages: Page[] = [];
  const outline: OutlineItem[] = [];
  placed.forEach(({ rows }, page) => {
    const marks: Mark[] = [];
    // After all text: a word parted in two lines of a link stays in one piece.
    const links: Mark[] = [];
    for (const { row, top, again } of rows) {
      const y = design.top + top;
      for (const mark of row.marks) marks.push(again ? { ...mark, y: mark.y + y, owner: 'furniture' } : { ...mark, y: mark.y + y });
      if (again) continue;
      for (const { link, area } of row.links) {
        const to = typeof link.to === 'string' ? link.to : setting.footnotes.get(link.to.footnote);
        if (to !== undefined) links.push({ ...area, y: area.y + y, owner: link.owner, to, text: link.text } satisfies LinkMark);
      }
      if (row.bookmark) outline.push({ ...row.bookmark, page, y });
    }
    for (const link of links) marks.push(link);
    marks.push(...foot(copy, design, type, { page: page + 1, pages: placed.length }));
    pages.push({ width: design.paper.width, height: design.paper.height, marks });
  });
  type.tell(report);
  return { language: copy.language, pages, structure: structure.nodes, outline };
}

/** Lines that end where they end: without hyphens, justified ones gape. */
function ragged(design: Design): Design {
  const styles = Object.entries(design.styles).map(([name, style]) => [
    name,
    style.align === 'justify' ? { ...style, align: 'left' } : style,
  ]);
  // The same names as before.
  return { ...design, styles: Object.fromEntries(styles) as Design['styles'] };
}

/** A sign-off never stands alone at the head of a page. */
const keepingLast = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, at) => (at === rows.length - 1 ? { ...row, keep: true } : row));

function furnitureRows(setting: Setting, lines: Copy['opening'], site: Site): readonly Row[] {
  const { design } = setting;
  return lines.flatMap(({ style: name, role, text }) => {
    const style = design.styles[name];
    const column = style.wide ? design.wide : design.text;
    const rows = paragraph(setting, text, { ...site, ...column, style: name, indent: false, role });
    const last: Row[] = style.after > 0 ? [row(0, { before: style.after, keep: style.keep === true })] : [];
    return [...rows.map((row, at) => (at === 0 && role === 'H1' ? { ...row, bookmark: { level: 1, title: text } } : row)), ...last];
  });
}

/** The running foot: the publication at the left, the page's number at the right. A long name reaches further left, then is set smaller. */
function foot(copy: Copy, { text, wide, foot: y, styles }: Design, type: TypeCase, at: { page: number; pages: number }): readonly Mark[] {
  const { face, size, ink } = styles.foot;
  const right = text.left + text.measure;
  const name = type.shape(face, copy.foot);
  const number = type.shape(face, at.pages > 1 ? `${at.page} / ${at.pages}` : String(at.page));
  const numberWidth = (widthOf(number) * size) / 1000;
  const room = right - numberWidth - size * 2;
  const nameWidth = (widthOf(name) * size) / 1000;
  const left = nameWidth <= room - text.left ? text.left : wide.left;
  const smaller = Math.max(smallest, Math.min(size, (size * (room - left)) / Math.max(nameWidth, 1)));
  const marks: Mark[] = [];
  const put = (runs: readonly GlyphRun[], from: number, size: number) => {
    let x = from;
    for (const glyphs of runs) {
      marks.push({ kind: 'text', owner: 'furniture', x, y, size, ink, glyphs });
      x += (glyphs.width * size) / 1000;
    }
  };
  put(name, left, nameWidth <= room - left ? size : smaller);
  put(number, right - numberWidth, size);
  return marks;
}

/** Points below which nobody reads. */
const smallest = 4;
