/**
 * A profile whose header says nothing of when and where it was built, so that two builds have the same bytes (ICC.1:2001-04, 6.1): a fixed
 * date, no platform, no preferred module, and zeros where version 4 has an ID.
 */
export function settledHeader(profile: Buffer): Buffer {
  const settled = Buffer.from(profile);
  settled.fill(0, 4, 8);
  date.forEach((number, at) => {
    settled.writeUInt16BE(number, 24 + 2 * at);
  });
  settled.fill(0, 40, 44);
  settled.fill(0, 84, 100);
  return settled;
}

/** Year, month, day, hour, minute, second in UTC: the day on which the shipped profile was made. */
const date = [2026, 11, 24, 0, 0, 0] as const;
