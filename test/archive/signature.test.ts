import { createHash, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprint, keyBytes, namespace, signatureIn, signatureOf } from '../../src/archive/signature.ts';
import { signersIn } from '../../src/archive/signers.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const hash = (text: string) => createHash('sha512').update(text).digest();
const base64 = keyBytes(publicKey).toString('base64');

test('a signature fits what was signed, by the key that signed it, and nothing else', () => {
  const made = signatureIn(signatureOf(hash('a chain'), privateKey));
  expect(made?.namespace).toBe(namespace);
  expect(Buffer.from(made?.key ?? '').equals(keyBytes(publicKey))).toBe(true);
  expect(made?.fits(hash('a chain'))).toBe(true);
  expect(made?.fits(hash('another'))).toBe(false);
});

test('a signature by ssh-keygen is read, whose key ends in the fingerprint that it prints', () => {
  // ssh-keygen -Y sign -f key -n slugline-archive over "a chain\n", made by OpenSSH 9.2.
  const text = `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg1NbES40nh/V/YNWJleFQrw00gC
niEQqlU5QqSaxq3McAAAAQc2x1Z2xpbmUtYXJjaGl2ZQAAAAAAAAAGc2hhNTEyAAAAUwAA
AAtzc2gtZWQyNTUxOQAAAEAacm6R859URuPA5d/3RkJ5+U9wzawf3WWnfPkyCWMlGzDjiC
2V+DO0I6MxVg9kFqIfGqqORIAEYV7R3/GpdXMB
-----END SSH SIGNATURE-----
`;
  const made = signatureIn(text);
  expect(made?.fits(hash('a chain\n'))).toBe(true);
  expect(fingerprint(made?.key ?? new Uint8Array())).toBe('SHA256:c5OvAdNiMuN7YXj+UsF/BgAvZa9QVe2B77CYRuJud9A');
});

test('a signature with any bit turned is none, or fits nothing', () => {
  const text = signatureOf(hash('a chain'), privateKey);
  for (let at = 0; at < text.length; at += 7) {
    const bytes = Buffer.from(text);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(signatureIn(bytes.toString())?.fits(hash('a chain')) ?? false).toBe(false);
  }
});

test.each([
  ['allowed_signers', `# people\narchivist@example.org ssh-ed25519 ${base64} a comment\n`, 'archivist@example.org'],
  ['allowed_signers of this namespace', `a@example.org namespaces="git,slugline-archive" ssh-ed25519 ${base64}\n`, 'a@example.org'],
  ['a public key', `ssh-ed25519 ${base64} archivist@desk\n`, 'archivist@desk'],
  ['PEM', String(publicKey.export({ format: 'pem', type: 'spki' })), 'the given key'],
])('keys are read from %s', (_, text, name) => {
  expect(signersIn(text).map((signer) => [signer.name, Buffer.from(signer.key).toString('base64')])).toEqual([[name, base64]]);
});

test('a key that may sign other things only, or for a time only, signs no archive', () => {
  for (const option of ['namespaces="git"', 'cert-authority', 'valid-before="20200101"'])
    expect(signersIn(`a@example.org ${option} ssh-ed25519 ${base64}\n`)).toEqual([]);
  expect(signersIn('a@example.org ssh-rsa AAAAB3NzaC1yc2E=\n-----BEGIN NOTHING-----\n')).toEqual([]);
});
