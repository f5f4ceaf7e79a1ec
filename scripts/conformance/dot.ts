/** The smallest picture there is work for: a PNG of 2 by 1 pixels. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE/wEHAAH/PX2MSQAAAABJRU5ErkJggg==',
  'base64',
);
