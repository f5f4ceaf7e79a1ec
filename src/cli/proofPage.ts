import type { Evidence } from '../model/index.ts';
import { visible } from './terminal.ts';
import { sized } from './words.ts';

/** All that is known of one story or edition, and of its credit. */
export interface Page {
  readonly name: string;
  readonly guid: string;
  readonly version: number;
  readonly headline?: string;
  readonly byline?: readonly string[];
  readonly credit?: string;
  readonly agency?: string;
  readonly published?: string;
  readonly status?: string;
  readonly source: readonly { readonly path: string; readonly sha256: string }[];
  /** The source is another one by now than the build had, or cannot be read. */
  readonly sourceChanged: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly format: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly size: number;
    readonly evidence: Evidence;
  }[];
  readonly archive?: {
    readonly folder: string;
    readonly bags: readonly { readonly path: string; readonly version: number; readonly line: number; readonly tagmanifest: string }[];
  };
}

/** The page as a person reads it. */
export function proofPage(page: Page): string {
  const { byline = [], files, source, archive } = page;
  const about: readonly (readonly [string, string | undefined])[] = [
    ['headline', page.headline],
    ['by', byline.length > 0 ? byline.join(', ') : undefined],
    ['credit', page.credit],
    ['agency', page.agency],
    ['published', page.published],
    ['status', page.status],
    ['guid', page.guid],
    ['version', String(page.version)],
  ];
  const lines = [
    page.name,
    ...about.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(9)}  ${value}`])),
    '',
    `Source${page.sourceChanged ? ', which is another one by now: build again' : ''}`,
    ...source.map(({ path, sha256 }) => `  ${path}\n    SHA-256 ${sha256}`),
    '',
    'Files, opened again before they were sealed',
    ...files.map(({ path, size, sha256, evidence }) => `  ${path}, ${sized(size)}\n    SHA-256 ${sha256}${creditLines(evidence)}`),
    ...(archive ? ['', `Archive ${archive.folder}`, ...bagLines(archive.bags)] : []),
  ];
  return `${lines.map((line) => line.split('\n').map(visible).join('\n')).join('\n')}\n`;
}

const creditLines = ({ credits, seen, read }: Evidence): string =>
  credits.length === 0
    ? '\n    carries no credit of its own'
    : `\n    credit  ${credits.join(', ')}\n    seen    ${seen.join(', ') || 'nowhere'}\n    read    ${read.join(', ') || 'nowhere'}`;

const bagLines = (bags: NonNullable<Page['archive']>['bags']): readonly string[] =>
  bags.length === 0
    ? ['  has no version of this']
    : bags.map(
        ({ path, version, line, tagmanifest }) =>
          `  version ${version}: ${path}\n    line ${line} of the chain, tagmanifest-sha256 ${tagmanifest}`,
      );
