/** A profile of version 2 told anew in the tables of version 4: the same curves and grids, `mft2` as `mAB ` and `mBA ` (ICC.1:2010, 10.10 to 10.13). */
export function asVersion4(profile: Uint8Array): Uint8Array {
  const from = Buffer.from(profile);
  const tags = Array.from({ length: from.readUInt32BE(128) }, (_, tag) => 132 + tag * 12).map((at) => {
    const [name, place, size] = [from.toString('latin1', at, at + 4), from.readUInt32BE(at + 4), from.readUInt32BE(at + 8)];
    return { name, data: retold(from.subarray(place, place + size)) };
  });
  const directory = Buffer.alloc(4 + tags.length * 12);
  directory.writeUInt32BE(tags.length, 0);
  let place = 128 + directory.length;
  const parts = tags.map(({ name, data }, tag) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    directory.write(name, 4 + tag * 12, 'latin1');
    directory.writeUInt32BE(place, 8 + tag * 12);
    directory.writeUInt32BE(data.length, 12 + tag * 12);
    place += padded.length;
    return padded;
  });
  const whole = Buffer.concat([from.subarray(0, 128), directory, ...parts]);
  whole.writeUInt32BE(whole.length, 0);
  whole.writeUInt32BE(0x04200000, 8);
  return new Uint8Array(whole);
}

/** Lab in 16 bits: what version 2 calls a hundred, version 4 calls all. */
const scale = 65280 / 65535;

function retold(tag: Buffer): Buffer {
  if (tag.toString('latin1', 0, 4) !== 'mft2') return tag;
  const [inward, outward, points] = [tag.readUInt8(8), tag.readUInt8(9), tag.readUInt8(10)];
  const [before, after] = [tag.readUInt16BE(48), tag.readUInt16BE(50)];
  const numbers = (at: number, count: number) => Array.from({ length: count }, (_, index) => tag.readUInt16BE(at + index * 2));
  const curves = (at: number, channels: number, count: number) =>
    Array.from({ length: channels }, (_, channel) => numbers(at + channel * count * 2, count));
  const gridAt = 52 + inward * before * 2;
  const size = points ** inward * outward;
  const first = curves(52, inward, before);
  const last = curves(gridAt + size * 2, outward, after);
  const fromDevice = inward === 4;
  const connection = (
    fromDevice ? last.map((curve) => curve.map((y) => Math.min(65535, Math.round(y / scale)))) : first.map(stretched)
  ).map(curv);
  const device = (fromDevice ? first : last).map(curv);
  const grid = Buffer.alloc(20 + size * 2);
  grid.fill(points, 0, inward);
  grid.writeUInt8(2, 16);
  numbers(gridAt, size).forEach((value, at) => {
    grid.writeUInt16BE(value, 20 + at * 2);
  });
  const head = Buffer.alloc(32);
  head.write(fromDevice ? 'mAB ' : 'mBA ', 0, 'latin1');
  head.writeUInt8(inward, 8);
  head.writeUInt8(outward, 9);
  const pieces = [Buffer.concat(connection), Buffer.concat([grid, Buffer.alloc((4 - (grid.length % 4)) % 4)]), Buffer.concat(device)];
  let at = head.length;
  [12, 24, 28].forEach((offset, piece) => {
    head.writeUInt32BE(at, offset);
    at += pieces[piece]?.length ?? 0;
  });
  return Buffer.concat([head, ...pieces]);
}

/** A curve over version 4's Lab that does what the old one does over version 2's. */
const stretched = (curve: readonly number[]): number[] =>
  Array.from({ length: 4096 }, (_, at) => {
    const place = (at / 4095) * scale * (curve.length - 1);
    const below = Math.min(Math.floor(place), curve.length - 2);
    const [low = 0, high = 0] = [curve[below], curve[below + 1]];
    return Math.round(low + (high - low) * (place - below));
  });

function curv(samples: readonly number[]): Buffer {
  const tag = Buffer.alloc(Math.ceil((12 + samples.length * 2) / 4) * 4);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(samples.length, 8);
  samples.forEach((value, at) => {
    tag.writeUInt16BE(value, 12 + at * 2);
  });
  return tag;
}
