import { type Header, isWithdrawn } from '../../../model/index.ts';

/**
 * The source of a kill as it may be carried: its header alone. Where that tells of the content, in a key or a comment, it is written anew
 * with what a kill still says, so that it reads as the same story.
 */
export function noticeSource(bytes: Uint8Array, header: Header): Uint8Array {
  const alone = headerAlone(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  // A comment, or a key that is spelt with escapes, says nobody knows what.
  const tells = /[#\\]/.test(alone) || [...alone.matchAll(/([a-zA-Z]+)["']?\s*:/g)].some(([, key = '']) => isWithdrawn(key));
  return new TextEncoder().encode(tells ? writtenAnew(header) : alone);
}

/** A story's file up to the line that closes its header, found as it is found in reading; every story that was read has one. */
function headerAlone(text: string): string {
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = text.indexOf('\n') + 1;
  const found = closing.exec(text);
  if (!found) return '';
  const end = found.index + found[0].length;
  return text.slice(0, text[end] === '\n' ? end + 1 : end);
}

/** A line a key, each value as JSON, which is YAML too. What is empty is left out, and so is what reading adds. */
function writtenAnew(header: Header): string {
  const lines = Object.entries(header).flatMap(([key, value]) => {
    const said = key === 'rights' ? { ...header.rights, terms: ownTerms(header) } : value;
    const isEmpty = said === undefined || (Array.isArray(said) && said.length === 0);
    return isEmpty || isWithdrawn(key) ? [] : [`${key}: ${inYaml(said)}\n`];
  });
  return `---\n${lines.join('')}---\n`;
}

/** The terms without the sentence that reading adds where they do not name the credit; undefined: nothing else. */
function ownTerms({ credit, rights: { terms } }: Header): string | undefined {
  const added = `The credit line ${credit} must be kept.`;
  return terms === added ? undefined : terms.endsWith(` ${added}`) ? terms.slice(0, -added.length - 1) : terms;
}

/** All that YAML does not print as it is (1.2.2, 5.1) is escaped. */
const inYaml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
