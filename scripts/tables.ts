/** Writes the tables in docs/ that are printed from the code's own: `npm run tables` after a key or a format's fields have changed. */
import { writeFileSync } from 'node:fs';
import { printed } from './printed.ts';

for (const [path, text] of Object.entries(await printed())) writeFileSync(path, text);
