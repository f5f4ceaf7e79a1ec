import type { BodyNode, Layout, Report } from '../model/index.ts';
import type { Copy } from './copy.ts';
import type { Design, FaceRole } from './design.ts';
import type { Face } from './face.ts';
import { type Hyphenate, hyphenation, isHyphenated } from './hyphenate.ts';
import { pagesOf } from './pages.ts';
import type { Setting } from './setting.ts';
import { storyRows } from './storyRows.ts';
import { newStructure } from './structure.ts';
import { typeCase } from './typeCase.ts';

/** How a document is set: the look of its pages and the faces that the look names. */
export interface Form {
  readonly design: Design;
  /** For each part those that set it: the first that has a character. */
  readonly faces: Readonly<Record<FaceRole, readonly Face[]>>;
}

/** Sets a story: lines, then pages, each mark with what it is part of. */
export async function typeset(copy: Copy, form: Form, report: Report): Promise<Layout> {
  const structure = newStructure();
  const setting = await settingOf(copy, form, structure);
  const { pages, outline } = pagesOf(storyRows(setting, 0), { design: setting.design, type: setting.type, foot: [copy.foot] });
  setting.type.tell(report);
  return { language: copy.language, pages, structure: structure.nodes, outline };
}

async function settingOf(copy: Copy, { design: wanted, faces }: Form, structure: Setting['structure']): Promise<Setting> {
  const design = isHyphenated(copy.language) ? wanted : ragged(wanted);
  const hyphenations = new Map<string, Hyphenate>();
  for (const language of new Set([copy.language, ...languagesIn(copy.body.children)]))
    hyphenations.set(language, await hyphenation(language));
  const type = typeCase({ faces, language: copy.language, hyphenations, path: copy.path });
  return { copy, design, type, structure, notes: new Map() };
}

/** Of the runs that are not in the language of what stands around them. */
function* languagesIn(nodes: readonly BodyNode[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.tagName === 'span') yield node.properties.language;
    yield* languagesIn(node.children);
  }
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
