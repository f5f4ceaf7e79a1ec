import { entryRows } from './entry.ts';
import type { Paged } from './pages.ts';
import { paragraph } from './paragraph.ts';
import { across, kept, type Row, row } from './row.ts';
import type { SetSection } from './sections.ts';
import type { Setting, Site } from './setting.ts';
import { muted } from './trial.ts';

interface Of {
  readonly sections: readonly SetSection[];
  /** The page of each story, by its node. */
  readonly begins: Paged['begins'];
  readonly owner: number;
}

/** The list of sections and stories, each with its page: a heading, then entries that are tagged as a table of contents. */
export function contentsRows(setting: Setting, heading: string, { sections, begins, owner }: Of): readonly Row[] {
  const { structure } = setting;
  const head = headingRows(setting, heading, owner);
  const list = structure.add('TOC', owner);
  const rows = sections.flatMap((section) => {
    if (section.title === undefined) return storyEntries(setting, { section, begins, owner: list });
    const item = structure.add('TOCI', list);
    const { wide, text, columns } = setting.design;
    const site: Site = { ...(columns.count > 1 ? text : wide), owner: item, style: 'entrySection', depth: 0 };
    const title = paragraph(setting, section.title, { ...site, indent: false, role: 'Reference', to: { node: section.node } });
    const inside = storyEntries(setting, { section, begins, owner: structure.add('TOC', item) });
    return [...kept(title), ...inside];
  });
  return [...head, ...rows];
}

/** The heading of a part of the volume that is no section. */
export function headingRows(setting: Setting, heading: string, owner: number): readonly Row[] {
  const { design } = setting;
  const { after } = design.styles.frontHeading;
  const rows = paragraph(setting, heading, { ...design.wide, owner, style: 'frontHeading', depth: 0, indent: false, role: 'H1' });
  return across(design, [
    ...rows.map((each, at) => ({ ...each, keep: true, ...(at === 0 && { bookmark: { level: 1, title: heading } }) })),
    row(0, { before: after, keep: true }),
  ]);
}

function storyEntries(
  setting: Setting,
  { section, begins, owner }: Omit<Of, 'sections'> & { readonly section: SetSection },
): readonly Row[] {
  const { structure, copy, design } = setting;
  return section.stories.flatMap(({ setting: { copy: story, type }, node }, at) => {
    const item = structure.add('TOCI', owner, story.language === copy.language ? {} : { language: story.language });
    const site: Site = { ...design.text, owner: item, style: 'entry', depth: 0 };
    const own = { ...setting, type: muted(type) };
    const entry = entryRows(own, { text: story.title, node, page: begins.get(node) ?? 0 }, site);
    const authors = story.authors ? paragraph(own, story.authors, { ...site, style: 'entryAuthors', indent: false, role: 'P' }) : [];
    const rows = [...entry, ...authors];
    // Neither the first nor the last of a section stands alone on a page.
    const near = section.stories.length > 1 && (at === 0 || at === section.stories.length - 2);
    return rows.map((each, row) => (near || row < rows.length - 1 ? { ...each, keep: true } : each));
  });
}
