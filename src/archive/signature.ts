import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The namespace of a signature over a chain: none made for anything else holds here. */
export const namespace = 'slugline-archive';

const magic = Buffer.from('SSHSIG');
const kind = 'ssh-ed25519';
const [begin, end] = ['-----BEGIN SSH SIGNATURE-----', '-----END SSH SIGNATURE-----'];

/** A signature as it was read: whose key made it, as the bytes of an OpenSSH public key. */
export interface Signature {
  readonly key: Uint8Array;
  readonly namespace: string;
  /** Whether the key made it over a message of this SHA-512. */
  fits(sha512: Uint8Array): boolean;
}

/** Signs a message by its SHA-512 with a private Ed25519 key, in the form that `ssh-keygen -Y verify` reads (OpenSSH, PROTOCOL.sshsig). */
export function signatureOf(sha512: Uint8Array, key: KeyObject): string {
  const own = keyBytes(createPublicKey(key));
  const made = sign(null, signed(sha512, namespace), key);
  const version = Buffer.from([0, 0, 0, 1]);
  const blob = Buffer.concat([magic, version, ...[own, namespace, '', 'sha512', packed([kind, made])].map(string)]);
  return armoured(blob);
}

const armoured = (blob: Uint8Array) =>
  `${[
    begin,
    ...(Buffer.from(blob)
      .toString('base64')
      .match(/.{1,70}/g) ?? []),
    end,
  ].join('\n')}\n`;

/** A signature's text read back; undefined for what is none of an Ed25519 key over a SHA-512, or not spelt as it is here. */
export function signatureIn(text: string): Signature | undefined {
  const lines = text.split('\n');
  if (lines[0] !== begin || lines.at(-2) !== end || lines.at(-1) !== '') return undefined;
  const blob = Buffer.from(lines.slice(1, -2).join(''), 'base64');
  if (armoured(blob) !== text || !blob.subarray(0, 10).equals(Buffer.concat([magic, Buffer.from([0, 0, 0, 1])]))) return undefined;
  const [key, space, reserved, hash, made, more] = strings(blob.subarray(10)) ?? [];
  const [keyKind, raw] = strings(key) ?? [];
  const [madeKind, bytes] = strings(made) ?? [];
  if (key === undefined || space === undefined || raw === undefined || bytes === undefined || more !== undefined) return undefined;
  if ([keyKind, madeKind].some((each) => each?.toString() !== kind) || hash?.toString() !== 'sha512' || reserved?.length !== 0)
    return undefined;
  if (raw.length !== 32 || bytes.length !== 64) return undefined;
  const name = space.toString();
  return { key, namespace: name, fits: (sha512) => verify(null, signed(sha512, name), publicKey(raw), bytes) };
}

/** The bytes that are signed. */
const signed = (sha512: Uint8Array, name: string) => Buffer.concat([magic, ...[name, '', 'sha512', sha512].map(string)]);

/** An Ed25519 key as the bytes in an OpenSSH public key. */
export const keyBytes = (key: KeyObject): Buffer => packed([kind, Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')]);

const publicKey = (raw: Uint8Array) =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') } });

/** `SHA256:...`, as ssh-keygen prints it. */
export const fingerprint = (key: Uint8Array): string => `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;

/** RFC 4251, section 5: a length in four bytes, then so many. */
function string(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const packed = (values: readonly (string | Uint8Array)[]) => Buffer.concat(values.map(string));

function strings(bytes: Uint8Array | undefined): readonly Buffer[] | undefined {
  if (bytes === undefined) return undefined;
  const rest = Buffer.from(bytes);
  const found: Buffer[] = [];
  for (let at = 0; at < rest.length; ) {
    if (at + 4 > rest.length) return undefined;
    const next = at + 4 + rest.readUInt32BE(at);
    if (next > rest.length) return undefined;
    found.push(rest.subarray(at + 4, next));
    at = next;
  }
  return found;
}
