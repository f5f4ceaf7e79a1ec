/** Body -> its picture files, named and each once. */
export { collectPictures, type PictureFile, type Pictures } from './collect.ts';
