#!/usr/bin/env node
/** The command as a process: its version at once, all else through `run`. */

declare const SLUGLINE_VERSION: string;

const words = process.argv.slice(2);

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.on('error', () => {});
  process.stdout.write(`${SLUGLINE_VERSION}\n`);
} else {
  const { run } = await import('./run.ts');
  process.exitCode = await run(words, process);
}
