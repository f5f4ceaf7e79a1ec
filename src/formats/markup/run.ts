import type { ElementContent } from 'hast';

type Part = ElementContent | string;

/** One element a line, so that the source of a page can be read. */
export const lines = (parts: readonly (Part | false | undefined)[]): Part[] => [
  '\n',
  ...parts.flatMap((part) => (part ? [part, '\n'] : [])),
];

/** Some things on one line, with a dot between them. */
export const dotted = (parts: readonly (Part | false | undefined)[]): Part[] =>
  parts.flatMap((part) => part || []).flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
