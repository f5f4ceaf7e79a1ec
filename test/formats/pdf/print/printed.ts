import { inflateSync } from 'node:zlib';
import { pdf } from '../../../../src/formats/pdf/index.ts';
import type { Artifact, Diagnostic, Report, Story, World } from '../../../../src/model/index.ts';
import { type editionOf, storyNamed } from '../edition.ts';
import { worldOf } from '../story.ts';

/** What a story or an edition is printed with. */
interface Wishes {
  /** `pdf:`, but for its profiles. */
  readonly design?: object;
  /** `print:` in it. */
  readonly print?: object;
  readonly world?: World;
  readonly report?: Report;
}

type Edition = ReturnType<typeof editionOf>;

/** Both copies of a story or an edition, made as a build makes them. */
export async function bothOf(
  subject: Story | Edition,
  { design = {}, print, world = worldOf(), report = () => {} }: Wishes = {},
): Promise<{ readonly archive: Uint8Array; readonly print: Uint8Array; readonly artifacts: readonly Artifact[] }> {
  const settings = pdf.settings.parse({ ...design, profiles: ['archive', 'print'], ...(print && { print }) });
  const writer = await pdf.prepare(settings, world);
  const artifacts =
    ('header' in subject ? await writer.story?.(subject, world, report) : await writer.edition?.(subject, world, report)) ?? [];
  const [archive, press] = artifacts;
  if (!archive || !press) throw new Error('Not both files were made');
  return { archive: archive.bytes, print: press.bytes, artifacts };
}

export const worldWith = (stories: readonly Story[], world = worldOf()): World => ({
  ...world,
  story: (slug) => stories.find(({ header }) => header.slug === slug),
});

/** A publication of two stories, for editions. */
export const twoStories = () =>
  [
    storyNamed('one', { credit: 'IPS' }),
    storyNamed('two', {
      credit: 'AGENCY',
      rights: { holder: 'AGENCY', notice: '© 2008 AGENCY', terms: 'The credit line AGENCY must be kept.' },
    }),
  ] as const;

export const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What is drawn on each page, in the order of the file. */
export const contents = (bytes: Uint8Array): readonly string[] =>
  [...latin(bytes).matchAll(/obj\n<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)].flatMap(([, packed = '']) => {
    const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    return content.startsWith('1 0 0 -1') ? [content] : [];
  });

/** A content stream without its strings: operators and their operands. */
export const operators = (content: string): string => content.replace(/\((?:[^\\()]|\\.)*\)/gs, '()');

export const collect = (): { readonly diagnostics: Diagnostic[]; readonly report: Report } => {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (diagnostic) => diagnostics.push(diagnostic) };
};

/** A box of each page, as the file has it. */
export const boxes = (bytes: Uint8Array, name: 'MediaBox' | 'TrimBox' | 'BleedBox'): readonly (readonly number[])[] =>
  [...latin(bytes).matchAll(new RegExp(`/${name} \\[(.*?)\\]`, 'g'))].map(([, numbers = '']) => numbers.split(' ').map(Number));
