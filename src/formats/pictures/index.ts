/** Body -> its picture files, named and each once. */
export { collectPictures, type Pictures } from './collect.ts';
