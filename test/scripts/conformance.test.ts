import { expect, test } from 'vitest';
import { hostile } from '../../scripts/conformance/hostile.ts';
import { manners } from '../../scripts/conformance/messages.ts';
import { report, wrap } from '../../scripts/conformance/outcome.ts';
import { randomStories } from '../../scripts/conformance/random.ts';

test('there are a hundred hostile publications and more, and no two of one name', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(100);
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
});

test('random stories are the same again for the same seed, and others for another', () => {
  const first = randomStories(1, 20);
  expect(randomStories(1, 20)).toEqual(first);
  expect(randomStories(2, 20)).not.toEqual(first);
  expect(new Set(first.map(({ source }) => source)).size).toBe(20);
});

const build = (stderr: string, code: number | null = 1) => ({
  name: 'row',
  source: '',
  out: '',
  ran: { code, signal: code === null ? ('SIGSEGV' as const) : null, stdout: '', stderr, milliseconds: 900 },
});

test('a stack, an error of the engine, a control character and a turned text in a message are faults', () => {
  expect(manners(build('stories/a.md:3:1 error The headline is missing header/missing\n'), 1)).toEqual([]);
  expect(manners(build('RangeError: Maximum call stack size exceeded'), 1)).toHaveLength(1);
  expect(manners(build("ENOENT: no such file, open 'x'"), 1)).toHaveLength(1);
  expect(manners(build('boom\n    at read (file:///x/lib/cli.js:1:2)'), 1)).toHaveLength(1);
  expect(manners(build('a \u001B[2J b'), 1)).toHaveLength(1);
  expect(manners(build('a \u202E b'), 1)).toHaveLength(1);
});

test('a build that dies, fails as if the machine were broken, or takes too long is a fault', () => {
  expect(manners(build('', null), 1)).toEqual(['row: was ended by SIGSEGV']);
  expect(manners(build('no room', 3), 1)).toEqual(['row: ended with 3: no room']);
  expect(manners(build('', 0), 0.5)).toEqual(['row: took 0.9 s']);
});

test('a line is broken at spaces to fit a terminal, and loses no word', () => {
  const line = `FAIL  nu            ${'word '.repeat(60)}end`;
  const lines = wrap(line, 20).split('\n');
  expect(Math.max(...lines.map((one) => one.length))).toBeLessThanOrEqual(80);
  expect(lines.map((one) => one.trim()).join(' ')).toBe(line);
});

test('a judge that is missing fails where it is asked for, and is named elsewhere', async () => {
  const checks = [
    { name: 'a', make: async () => ({ figures: '3 files', faults: [] }) },
    { name: 'b', make: async () => ({ figures: '', faults: [], missing: 'qpdf is not there' }) },
  ];
  const told: string[] = [];
  const print = (line: string) => void told.push(line);
  expect(await report(checks, { strict: false, print })).toBe(true);
  expect(told.at(-1)).toBe('1 passed, 0 failed, 1 skipped');
  expect(await report(checks, { strict: true, print })).toBe(false);
  expect(told.at(-1)).toBe('1 passed, 1 failed');
  expect(told.join('\n')).toContain('miss  b             qpdf is not there');
});
