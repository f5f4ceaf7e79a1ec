#!/usr/bin/env node
/** The command as a process: its version at once, all else through `run`. */
import * as node from 'node:module';
import { tmpdir } from 'node:os';
import { keepCompiled } from './keepCompiled.ts';

declare const SLUGLINE_VERSION: string;

const words = process.argv.slice(2);

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.on('error', () => {});
  process.stdout.write(`${SLUGLINE_VERSION}\n`);
} else {
  keepCompiled(node, tmpdir());
  const { run } = await import('./run.ts');
  process.exitCode = await run(words, process);
}
