/** `1 story`, `3 stories`, `1,204 files`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** `3 stories`, `3 stories and 1 edition`. */
export const subjectsIn = ({ stories, editions }: { readonly stories: number; readonly editions: number }): string =>
  [counted(stories, 'story', 'stories'), ...(editions > 0 ? [counted(editions, 'edition')] : [])].join(' and ');

/** `640 B`, `12 kB`, `1.2 MB`: powers of 1,000, as disks are sold. */
export function sized(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `0.8 s`, `2 min 5 s`. */
export function lasted(milliseconds: number): string {
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
