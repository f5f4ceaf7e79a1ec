/** The build script: `slugline build` with the words that follow; `npm run build -- --formats html`. */
import { run } from '../src/cli/run.ts';

process.exitCode = await run(['build', ...process.argv.slice(2)], process);
