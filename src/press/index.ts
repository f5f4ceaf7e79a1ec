/** Format + subject -> Proven[]: lets a format write, opens what it wrote, finds the credit, seals. */
export { type FeedScope, feedName, feedScopes } from '../formats/feeds/feedScopes.ts';
export { type Passing, pressBundle } from './pressBundle.ts';
export { pressEdition } from './pressEdition.ts';
export { pressFront } from './pressFront.ts';
export { pressStory } from './pressStory.ts';
export { type Ready, ready } from './ready.ts';
