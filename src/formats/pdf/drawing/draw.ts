import type { GlyphRun, Layout, LineMark, LinkMark, Mark, Page, StructureNode, TextMark } from '../../../model/index.ts';
import { isClear, unsayable } from '../../../typeset/index.ts';
import { type FaceBook, type FaceFile, faceBook } from '../faces/faceBook.ts';
import { utf16 } from '../faces/wholeFont.ts';
import { type Area, bledPicture } from './bledPicture.ts';
import type { Inks } from './inks.ts';
import { type Leaf, plainSheets, type Sheets } from './leaf.ts';
import { number } from './number.ts';
import { type PdfValue, type Ref, textLimit, textOf } from './pdfValue.ts';
import { type Attachment, type Bookmark, type Imprint, openPen, type Pen } from './pen.ts';
import type { PressPicture } from './pressPicture.ts';
import { type Tags, tags } from './tags.ts';
import { textContent } from './textContent.ts';

/** What the drawing of a layout takes: each face as a file, each picture as a PDF can hold it. */
export interface Material {
  readonly faces: ReadonlyMap<string, FaceFile>;
  readonly pictures: ReadonlyMap<string, Uint8Array | PressPicture>;
  readonly inks: Inks;
  /** How its pages stand on those of the file, where they are not these themselves. */
  readonly sheets?: Sheets;
  /** Files that the file carries. */
  readonly attachments: readonly Attachment[];
}

/** Layout -> PDF: draws what is there, decides nothing. */
export function draw(layout: Layout, material: Material, imprint: Imprint): Uint8Array {
  const pen = openPen(imprint);
  const { links } = imprint.profile;
  const faces = faceBook(pen, material.faces, busyFaces(layout));
  const tree = tags(pen, links ? layout.structure : layout.structure.map(withoutLink), layout.pages.length);
  const targets = links ? targetsOf(layout, pen) : new Map<number, Target>();
  const told = layout.pages.map(({ marks }) => marks.filter(({ owner, kind }) => owner !== 'furniture' && (links || kind !== 'link')));
  const { leaves, resources } = material.sheets ?? plainSheets(layout);
  const more = Object.fromEntries(Object.entries(resources).map(([kind, named]) => [kind, pen.put(named)]));
  /** For each page of the layout its number in the file. */
  const numbers = new Map<number, number>();
  let first: PdfValue = null;

  for (const [at, leaf] of leaves.entries()) {
    const ref = pen.page(leaf, faces.resources, more);
    first ??= ref;
    const own = leaf.page;
    const page = own === undefined ? undefined : layout.pages[own];
    const drawing = { pen, faces, tree, leaf, material, targets };
    drawBeside(drawing);
    if (page === undefined || own === undefined) continue;
    numbers.set(own, at);
    tree.page(ref);
    if (leaf.x !== 0 || leaf.y !== 0) pen.write(`1 0 0 1 ${number(leaf.x)} ${number(leaf.y)} cm`);
    drawPage({ ...drawing, page, told: told[own] ?? [], continued: joins(told[own + 1]?.[0]) });
    if (targets.size === 0) continue;
    // A link inside the file leads to where its target begins, before it or behind it.
    for (const mark of page.marks) {
      if (typeof mark.owner !== 'number') continue;
      for (let node = mark.owner; node > 0; node = layout.structure[node]?.parent ?? 0) {
        const target = targets.get(node);
        if (target && !target.place) target.place = [ref, 'XYZ', 0, leaf.height - leaf.y - mark.y + aboveTarget, 0];
      }
    }
  }
  for (const { ref, place } of targets.values()) pen.put(place ?? [first, 'Fit'], { ref });
  for (const attachment of material.attachments) pen.attach(attachment);
  faces.finish();
  tree.finish();
  const bookmarks = layout.outline.map((item): Bookmark => {
    const page = numbers.get(item.page) ?? 0;
    return { ...item, page, y: item.y + (leaves[page]?.y ?? 0) };
  });
  return pen.finish(bookmarks);
}

/** Where a link cannot be pressed, its text is text. */
const withoutLink = (node: StructureNode): StructureNode => (node.role === 'Link' ? { ...node, role: 'Span' } : node);

/** Runs of one face in a file: of fewer a part of its own is small. */
const busy = 400;

/** The faces that much of a layout is set in. */
function busyFaces({ pages }: Layout): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { marks } of pages)
    for (const mark of marks) {
      // Hardly a line has letters of another face.
      const [first] = mark.kind === 'line' ? mark.runs : [];
      if (mark.kind === 'line' && first) counts.set(first.face, (counts.get(first.face) ?? 0) + mark.runs.length);
    }
  return new Set([...counts].flatMap(([face, count]) => (count >= busy ? [face] : [])));
}

/** Points that a reader shows above the baseline where a link leads to: the line itself, and a little of what stands before it. */
const aboveTarget = 24;

interface Target {
  readonly ref: Ref;
  place?: PdfValue;
}

/** The nodes that links lead to, before the links or after them. */
function targetsOf({ pages }: Layout, pen: Pen): ReadonlyMap<number, Target> {
  const targets = new Map<number, Target>();
  for (const { marks } of pages)
    for (const mark of marks)
      if (mark.kind === 'link' && typeof mark.to === 'number' && !targets.has(mark.to)) targets.set(mark.to, { ref: pen.reserve() });
  return targets;
}

/** What all that stands on one page of the file is drawn with. */
interface Drawing {
  readonly pen: Pen;
  readonly faces: FaceBook;
  readonly tree: Tags;
  readonly leaf: Leaf;
  readonly material: Material;
  readonly targets: ReadonlyMap<number, Target>;
}

interface PageDrawing extends Drawing {
  readonly page: Page;
  /** Its marks that are no furniture. */
  readonly told: readonly Mark[];
  /** The next page begins inside a word. */
  readonly continued: boolean;
}

/** What is there for whoever prints the page (ISO 32000-1, 14.8.2.2.2: a production aid). */
function drawBeside(drawing: Drawing): void {
  const { pen, leaf } = drawing;
  const { marks = [], register } = leaf;
  if (marks.length === 0 && register === undefined) return;
  pen.write('/Artifact<</Type/Page>>BDC');
  if (register !== undefined) pen.write(register);
  drawMarks(drawing, marks);
  pen.write('EMC');
}

/** Text in its order first, what one owner says in a row as one marked content; furniture last, as artifacts. */
function drawPage(drawing: PageDrawing): void {
  const { pen, tree, page, told, continued } = drawing;
  for (let from = 0; from < told.length; ) {
    const mark = told[from] as Mark; // in range
    const { owner } = mark;
    if (typeof owner !== 'number' || mark.kind === 'link') {
      if (typeof owner === 'number' && mark.kind === 'link') drawLink(drawing, mark, owner);
      from++;
      continue;
    }
    const said = actualOf(told, from, continued);
    const { actual } = said;
    let { to } = said;
    // Never one marked content inside another: poppler loses what follows the inner one.
    if (actual === undefined)
      while (
        to < told.length &&
        told[to]?.owner === owner &&
        told[to]?.kind !== 'link' &&
        actualOf(told, to, continued).actual === undefined
      )
        to++;
    pen.write(`/Span<</MCID ${tree.mark(owner)}${actual === undefined ? '' : `/ActualText<feff${utf16(actual)}>`}>>BDC`);
    drawMarks(drawing, told.slice(from, to));
    pen.write('EMC');
    from = to;
  }
  for (const [properties, marks] of artifactsOf(page, told)) {
    pen.write(`/Artifact<<${properties}>>BDC`);
    drawMarks(drawing, marks);
    pen.write('EMC');
  }
}

/** Page furniture by what it is (ISO 32000-1, 14.8.2.2): rules are layout; text above all that is told is a header, below it a footer. */
function artifactsOf(page: Page, told: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  let top = page.height / 2;
  let bottom = top;
  for (const mark of told) {
    if (mark.kind === 'rule' || mark.kind === 'link') continue;
    top = Math.min(top, mark.y);
    bottom = Math.max(bottom, mark.kind === 'picture' ? mark.y + mark.height : mark.y);
  }
  const artifacts = new Map<string, Mark[]>();
  for (const mark of page.marks) {
    if (mark.owner !== 'furniture') continue;
    const edge = mark.y < top ? '/Subtype/Header/Attached[/Top]' : mark.y > bottom ? '/Subtype/Footer/Attached[/Bottom]' : '';
    const said = mark.kind === 'text' && unsayable.test(mark.glyphs.text) ? `/ActualText<feff${utf16(mark.glyphs.text)}>` : '';
    const kind = mark.kind === 'text' || mark.kind === 'line' ? `/Type/Pagination${edge}${said}` : '/Type/Layout';
    const marks = artifacts.get(kind) ?? [];
    marks.push(mark);
    artifacts.set(kind, marks);
  }
  return artifacts;
}

const joins = (mark: Mark | undefined): boolean => mark?.kind === 'text' && mark.joins === true;

/**
 * What a mark says where its glyphs alone do not say it, and the mark after it: the whole of a word parted in two lines is said with all
 * that joins it. A word that goes on behind the page is left to its glyphs, so that none of it is said twice.
 */
function actualOf(marks: readonly Mark[], at: number, continued: boolean): { readonly actual: string | undefined; readonly to: number } {
  const mark = marks[at];
  const to = at + 1;
  if (mark?.kind !== 'text') return { actual: undefined, to };
  if (mark.says !== undefined && joins(marks[to])) {
    let end = to;
    while (joins(marks[end])) end++;
    const last = marks[end];
    if (mark.says.length <= textLimit && (!continued || (last !== undefined && last.kind !== 'link')))
      return { actual: mark.says, to: end };
  }
  return { actual: wordsFor(mark.glyphs), to };
}

/** What glyphs say in words, where they need them: readers take a glyph that is moved for a word of its own. */
const wordsFor = (glyphs: GlyphRun): string | undefined => (glyphs.text.length > textLimit || isClear(glyphs) ? undefined : glyphs.text);

function drawMarks(drawing: Drawing, marks: readonly Mark[]): void {
  const { pen, leaf, material, tree } = drawing;
  const cover = material.sheets?.cover ?? '';
  for (let from = 0; from < marks.length; ) {
    const mark = marks[from] as Mark; // in range
    let to = from + 1;
    if (isText(mark)) {
      const text: (TextMark | LineMark)[] = [mark];
      for (let next = marks[to]; next && isText(next); next = marks[++to]) text.push(next);
      pen.write(textContent(drawing.faces, material.inks, text));
    } else if (mark.kind === 'rule') {
      pen.write(`${material.inks[mark.ink]} ${rectangle(mark)} f`);
    } else if (mark.kind === 'picture') {
      const { x, y, width, height, owner, src } = mark;
      const picture = material.pictures.get(src);
      const bled = bledPicture(mark, leaf);
      const before = [...(cover === '' ? [] : [cover]), ...(bled ? [`${rectangle(bled.shown)} W n`] : [])].join(' ');
      if (picture && before !== '') pen.write(`q ${before}`);
      if (picture) pen.picture(picture, src, bled?.picture ?? mark);
      if (picture && before !== '') pen.write('Q');
      const [left, top] = [x + leaf.x, leaf.height - leaf.y - y];
      if (typeof owner === 'number') tree.box(owner, [left, top - height, left + width, top]);
    }
    from = to;
  }
}

const rectangle = ({ x, y, width, height }: Area): string => `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;

const isText = (mark: Mark): mark is TextMark | LineMark => mark.kind === 'text' || mark.kind === 'line';

function drawLink({ pen, tree, page, targets }: PageDrawing, mark: LinkMark, owner: number): void {
  const { x, y, width, height, to, text } = mark;
  const target = typeof to === 'number' ? targets.get(to)?.ref : undefined;
  tree.object(owner, (key) =>
    pen.annotate({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, page.height - y - height, x + width, page.height - y],
      Border: [0, 0, 0],
      // Printed with the page.
      F: 4,
      Contents: textOf(typeof to === 'string' ? to : text),
      StructParent: key,
      ...(typeof to === 'string' ? { A: { S: 'URI', URI: textOf(ascii(to)) } } : target && { Dest: target }),
    }),
  );
}

/** An address as 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
const ascii = (address: string): string =>
  address.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(/^\p{Cs}$/u.test(letter) ? '\ufffd' : letter));
