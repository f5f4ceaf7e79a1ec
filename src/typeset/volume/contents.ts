import { paragraph } from '../lines/paragraph.ts';
import { across, kept, type Row, row } from '../row.ts';
import { entryRows, type Numbering } from '../rows/entry.ts';
import type { Setting, Site } from '../setting.ts';
import type { SetSection } from './sections.ts';
import { muted } from './trial.ts';

interface Of {
  readonly sections: readonly SetSection[];
  readonly owner: number;
}

/** The list of sections and stories, each with its page: a heading, then entries that are tagged as a table of contents. */
export function contentsRows(setting: Setting, heading: string, { sections, owner }: Of): Numbering {
  const { structure } = setting;
  const head = headingRows(setting, heading, owner);
  const list = structure.add('TOC', owner);
  const parts = sections.flatMap((section): readonly Numbering[] => {
    if (section.title === undefined) return storyEntries(setting, section, list);
    const item = structure.add('TOCI', list);
    const { wide, text, columns } = setting.design;
    const site: Site = { ...(columns.count > 1 ? text : wide), owner: item, style: 'entrySection', depth: 0 };
    const title = paragraph(setting, section.title, { ...site, indent: false, role: 'Reference', to: { node: section.node } });
    return [() => kept(title), ...storyEntries(setting, section, structure.add('TOC', item))];
  });
  return (pageOf) => [...head, ...parts.flatMap((part) => part(pageOf))];
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

function storyEntries(setting: Setting, section: SetSection, owner: number): readonly Numbering[] {
  const { structure, copy, design } = setting;
  return section.stories.map(({ setting: { copy: story, type }, node }, at) => {
    const item = structure.add('TOCI', owner, story.language === copy.language ? {} : { language: story.language });
    const site: Site = { ...design.text, owner: item, style: 'entry', depth: 0 };
    const own = { ...setting, type: muted(type) };
    const entry = entryRows(own, { text: story.title, node }, site);
    const authors = story.authors ? paragraph(own, story.authors, { ...site, style: 'entryAuthors', indent: false, role: 'P' }) : [];
    // Neither the first nor the last of a section stands alone on a page.
    const near = section.stories.length > 1 && (at === 0 || at === section.stories.length - 2);
    return (pageOf) => {
      const rows = [...entry(pageOf), ...authors];
      return rows.map((each, row) => (near || row < rows.length - 1 ? { ...each, keep: true } : each));
    };
  });
}
