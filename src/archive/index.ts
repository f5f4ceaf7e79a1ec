/** dist/ and its source -> bags in a chain, and back; PDF -> the source that it was made from. */
export { type ArchiveResult, archive } from './archive.ts';
export { type Link, readChain } from './chain.ts';
export { archiveFaults } from './faults.ts';
export { holdingsIn } from './held.ts';
export { nameIn } from './layout.ts';
export { putFolder } from './putFolder.ts';
export { Damaged, restoreFrom } from './restoreFrom.ts';
export { signersIn } from './signers.ts';
export { type Source, sourceIn } from './sourceIn.ts';
export { type VerifyResult, verify } from './verify.ts';
