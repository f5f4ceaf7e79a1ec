/** A name before that a disk may take for this one, or for a folder of it; else this one is noted with its folders. */
export function clashing(name: string, seen: Map<string, string>): string | undefined {
  const parts = name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').split('/');
  const whole = parts.join('/');
  const folders = parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
  const before = seen.get(whole) ?? seen.get(`${whole}/`) ?? folders.map((folder) => seen.get(folder)).find((other) => other !== undefined);
  seen.set(whole, name);
  for (const folder of folders) seen.set(`${folder}/`, name);
  return before;
}
