import { createPublicKey } from 'node:crypto';
import { keyBytes, namespace } from './signature.ts';

/** Somebody whose signature counts. */
export interface Signer {
  readonly name: string;
  /** The bytes of an OpenSSH public key. */
  readonly key: Uint8Array;
}

/**
 * The Ed25519 keys in a file: OpenSSH's allowed_signers (ssh-keygen(1), ALLOWED SIGNERS), public keys as `ssh-keygen` writes them, or one key
 * as PEM. Lines of other kinds of keys, of other namespaces, and whose validity is limited are left out: ssh-keygen knows more of those.
 */
export function signersIn(text: string): readonly Signer[] {
  if (text.includes('-----BEGIN PUBLIC KEY-----')) return pemSigner(text);
  return text.split(/\r?\n/).flatMap((line) => signerIn(line.trim()));
}

function pemSigner(text: string): readonly Signer[] {
  try {
    const key = createPublicKey(text);
    return key.asymmetricKeyType === 'ed25519' ? [{ name: 'the given key', key: keyBytes(key) }] : [];
  } catch {
    return [];
  }
}

function signerIn(line: string): readonly Signer[] {
  if (line === '' || line.startsWith('#')) return [];
  const [, before = '', encoded = '', comment = ''] = /^(.*?)(?:^|\s)ssh-ed25519\s+([A-Za-z\d+/]+=*)(?:\s+(.*))?$/.exec(line) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (key.length !== 51) return [];
  const [, names = '', options = ''] = /^("[^"]*"|\S*)\s*(.*)$/.exec(before.trim()) ?? [];
  return holds(options) ? [{ name: names.replaceAll('"', '') || comment || 'the given key', key }] : [];
}

/** Options in front of a key: only that of our own namespace is known. */
function holds(options: string): boolean {
  const [, spaces] = /^namespaces="([^"]*)"$/i.exec(options) ?? [];
  return options === '' || spaces?.split(',').includes(namespace) === true;
}
