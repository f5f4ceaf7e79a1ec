import type { Diagnostic, Severity } from '../model/index.ts';
import type { Scene } from './scene.ts';
import { type Terminal, visible } from './terminal.ts';

/** `slugline`: one line each, which editors turn into a link. `unified`: as vfile-reporter prints. `github`: annotations of a workflow run. */
export const reporterNames = ['slugline', 'unified', 'github', 'json'] as const;
export type ReporterName = (typeof reporterNames)[number];

export type Reporter = (diagnostics: readonly Diagnostic[], scene: Scene) => Promise<void> | void;

export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  slugline: async (diagnostics, { terminal, lines }) => {
    const frame =
      terminal.watched && diagnostics.length > 0 ? (await import('./codeFrames.ts')).codeFrames({ lines, terminal }) : undefined;
    const said = diagnostics.flatMap((diagnostic) => [oneLine(diagnostic, terminal), ...(frame?.(diagnostic) ?? [])]);
    // At once: a pipe takes each write on its own, which for thousands of messages takes longer than the build.
    if (said.length > 0) terminal.err(`${said.join('\n')}\n`);
  },
  unified: async (diagnostics, { terminal }) => {
    const [{ VFile }, { reporter }] = await Promise.all([import('vfile'), import('vfile-reporter')]);
    const files = byFile(diagnostics);
    const printed = [...files].map(([path, own]) => {
      const file = new VFile({ path });
      for (const { message, hints, place, severity, code } of own) {
        const [source, ruleId] = splitCode(code);
        const place_ = place?.start && (place.end ? { start: place.start, end: place.end } : place.start);
        const entry = file.message(visible(inWords({ message, hints })), { ...(place_ && { place: place_ }), source, ruleId });
        entry.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
      }
      return file;
    });
    if (printed.length > 0) terminal.err(`${reporter(printed, { color: false })}\n`);
  },
  github: (diagnostics, { terminal }) => {
    const said = diagnostics.map(({ severity, place, message, hints, code }) => {
      const where = place && [
        `file=${propertyOf(place.path)}`,
        ...(place.start ? [`line=${place.start.line}`, `col=${place.start.column}`] : []),
        ...(place.start && place.end ? [`endLine=${place.end.line}`, `endColumn=${place.end.column}`] : []),
      ];
      return `::${annotation[severity]} ${[...(where ?? []), `title=${propertyOf(code)}`].join(',')}::${dataOf(inWords({ message, hints }))}\n`;
    });
    terminal.err(said.join(''));
  },
  json: (diagnostics, { terminal }) => {
    terminal.out(diagnostics.map((diagnostic) => `${JSON.stringify({ type: 'diagnostic', ...diagnostic })}\n`).join(''));
  },
};

/** `stories/a.md:3:1-3:8 error No header key is called "hedline". Did you mean "headline"? header/unknown-key` */
export function oneLine({ place, severity, message, hints, code }: Diagnostic, { paint }: Pick<Terminal, 'paint'>): string {
  const tint = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  const where = place && `${visible(place.path)}${place.start ? `:${place.start.line}:${place.start.column}` : ''}${placeEnd(place)}`;
  return [where, tint(severity), visible(inWords({ message, hints })), paint.dim(code)].filter(Boolean).join(' ');
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const path = diagnostic.place?.path ?? 'slugline';
    files.set(path, [...(files.get(path) ?? []), diagnostic]);
  }
  return files;
}

const placeEnd = ({ start, end }: NonNullable<Diagnostic['place']>) => (start && end ? `-${end.line}:${end.column}` : '');

/** Message and hints as sentences: what lacks its full stop gets one. */
const inWords = ({ message, hints }: Pick<Diagnostic, 'message' | 'hints'>) =>
  [message, ...hints].map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(' ');

const annotation: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

// Workflow commands escape what would end a line or a property.
const dataOf = (text: string) => visible(text).replaceAll('%', '%25');
const propertyOf = (text: string) => dataOf(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const splitCode = (code: string): [string, string] => {
  const [room = '', ...rest] = code.split('/');
  return [room, rest.join('/')];
};
