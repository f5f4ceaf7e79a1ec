import type { Build } from './publication.ts';

/** What no message to a person may hold. */
const forbidden = {
  'an error name of the engine':
    /\b(?:Type|Range|Reference|Syntax|Eval|URI|Aggregate|Internal)Error\b|\bE(?:NOENT|ACCES|PERM|ISDIR|NOTDIR|LOOP|MFILE|INVAL|EXIST|NOTEMPTY)\b/,
  'a stack': /^\s+at .+(?::\d+:\d+|\(native\)|<anonymous>)/m,
  'a module of the engine': /\bnode:(?:internal|fs|events)\b|node_modules/,
  'a warning of the engine': /\(node:\d+\)|\bDeprecationWarning\b/,
  'a control character': /[\0-\x08\v-\x1F\x7F-\x9F]/,
  'a character that turns text': /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
} as const;

/** How a build may not end, and what it may not say. `seconds` is the longest that it may take. */
export function manners({ name, ran }: Build, seconds: number): readonly string[] {
  const faults: string[] = [];
  const said = `${ran.stdout}\n${ran.stderr}`;
  if (ran.signal !== null) faults.push(`was ended by ${ran.signal}`);
  else if (ran.code !== 0 && ran.code !== 1) faults.push(`ended with ${ran.code}: ${said.trim().slice(0, 200)}`);
  if (ran.milliseconds > seconds * 1000) faults.push(`took ${(ran.milliseconds / 1000).toFixed(1)} s`);
  for (const [what, pattern] of Object.entries(forbidden)) {
    const found = pattern.exec(said);
    if (found) faults.push(`says ${what}: ${JSON.stringify(said.slice(Math.max(0, found.index - 30), found.index + 60))}`);
  }
  return faults.map((fault) => `${name}: ${fault}`);
}
