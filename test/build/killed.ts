import { publish } from './delivery.ts';

/** A process that builds edition after edition into the folder it is given, until it is killed. Every file of an edition says its number. */
const [, , root = '', start = '0'] = process.argv;
for (let edition = Number(start); ; edition += 1) {
  const files: Record<string, string> = { 'index.html': `${edition}`, steady: 'always the same' };
  for (let story = 0; story < 30; story += 1) files[`story-${story}-of-${edition % 3}/index.html`] = `${edition}`;
  await publish(root, files);
  process.stdout.write(`${edition}\n`);
}
