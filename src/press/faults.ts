import type { Diagnostic } from '../model/index.ts';

/** All that this room can complain of. */
export const faults = {
  formatFailed: (format: string, path: string, why: string): Diagnostic => ({
    code: 'press/format-failed',
    severity: 'error',
    place: { path },
    message: `The ${format} format could not make this story: ${why}`,
    hints: ['This is a fault of the format, or the story is beyond what it can do'],
  }),
  editionFailed: (format: string, path: string, why: string): Diagnostic => ({
    code: 'press/format-failed',
    severity: 'error',
    place: { path },
    message: `The ${format} format could not make this edition: ${why}`,
    hints: ['This is a fault of the format, or the edition is beyond what it can do'],
  }),
  editionNotMade: (format: string, file: string, path: string): Diagnostic => ({
    code: 'press/edition-not-made',
    severity: 'error',
    place: { path },
    message: `${file}: the ${format} format did not make this file as one that tells the edition`,
    hints: ['Every file that a format names in its renditions carries all stories and their credits'],
  }),
  editionStoryGone: (path: string, slug: string): Diagnostic => ({
    code: 'press/edition-story-gone',
    severity: 'error',
    place: { path },
    message: `The story "${slug}" is not among those that can be made, and the edition is not made without it`,
    hints: ['Mend the story, or take its slug out of the edition'],
  }),
  frontFailed: (format: string, why: string): Diagnostic => ({
    code: 'press/format-failed',
    severity: 'error',
    message: `The ${format} format could not make the page or feed of all stories: ${why}`,
    hints: ['This is a fault of the format'],
  }),
  storyNotMade: (format: string, file: string, path: string): Diagnostic => ({
    code: 'press/story-not-made',
    severity: 'error',
    place: { path },
    message: `${file}: the ${format} format did not make this file as one that tells the story`,
    hints: ['Every file that a format names in its renditions carries the story and its credit'],
  }),
  samePath: (path: string, makers: readonly [string, string], source?: string): Diagnostic => ({
    code: 'press/same-path',
    severity: 'error',
    ...(source !== undefined && { place: { path: source } }),
    message: `Two files would have the same path, "${path}": one of ${makers[0]}, one of ${makers[1]}`,
    hints: ['On disks that fold case, "A" and "a" are the same; rename one of the stories'],
  }),
  withheld: (path: string): Diagnostic => ({
    code: 'press/withheld',
    severity: 'error',
    place: { path },
    message: 'The story is withheld; no file is made of it',
    hints: ['Set "status: usable" to publish it'],
  }),
  embargo: (path: string, until: string): Diagnostic => ({
    code: 'press/embargo',
    severity: 'warning',
    place: { path },
    message: `The story is under embargo until ${until}, and a plugin has no clock`,
    hints: ['"slugline build" holds it back until then'],
  }),
  noStory: (format: string): Diagnostic => ({
    code: 'press/no-story',
    severity: 'error',
    message: `There is no story for the ${format} format to make`,
    hints: ['Put sluglineRead before it in the chain'],
  }),
};
