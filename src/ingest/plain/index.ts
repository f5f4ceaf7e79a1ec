/** Plain text, in whatever encoding, line ends and measure -> text of a source file. */
export { ingestPlain } from './ingestPlain.ts';
