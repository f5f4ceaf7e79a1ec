import { execFile } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Outcome, thereIs } from '../conformance/outcome.ts';
import { archiveTo, type Ground } from './ground.ts';

const call = promisify(execFile);

/** The bags of an archive by strangers: PyPI's bagit.py, and sha256sum and sha512sum as every system has them. */
export async function goodBags(ground: Ground, python: string): Promise<Outcome> {
  const good = await archiveOf(ground);
  if (
    !(await call(python, ['-c', 'import bagit']).then(
      () => true,
      () => false,
    ))
  )
    return thereIs('no bagit.py');
  const bags = readFileSync(path.join(good, 'chain.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => String(JSON.parse(line).path));
  const faults: string[] = [];
  for (const bag of bags) {
    const cwd = path.join(good, bag);
    const failed = (judge: string) => (error: { stderr?: string }) => void faults.push(`${bag}: ${judge}: ${error.stderr}`);
    await call(python, ['-m', 'bagit', '--validate', '--quiet', cwd]).catch(failed('bagit.py'));
    for (const bits of ['256', '512'])
      await call(`sha${bits}sum`, ['-c', '--quiet', `manifest-sha${bits}.txt`, `tagmanifest-sha${bits}.txt`], { cwd }).catch(
        failed(`sha${bits}sum`),
      );
  }
  return { figures: `${bags.length} bags`, faults };
}

/** The signature of an archive's chain by `ssh-keygen -Y verify`; a chain with another byte must be refused. */
export async function goodSignature(ground: Ground): Promise<Outcome> {
  const good = await archiveOf(ground);
  const name = readdirSync(good).find((each) => each.endsWith('.sig')) ?? '';
  const words = [
    '-Y',
    'verify',
    '-f',
    ground.signers,
    '-I',
    'archivist@example.org',
    '-n',
    'slugline-archive',
    '-s',
    path.join(good, name),
  ];
  const says = async (file: string) => {
    const asked = call('ssh-keygen', words);
    const { stdin } = asked.child;
    if (stdin) await pipeline(createReadStream(file), stdin);
    return asked.then(
      () => true,
      () => false,
    );
  };
  const isGood = await says(path.join(good, 'chain.jsonl'));
  const isOtherRefused = !(await says(path.join(good, name)));
  return {
    figures: 'taken, and refused over other bytes',
    faults: [...(isGood ? [] : ['the signature is refused']), ...(isOtherRefused ? [] : ['other bytes are taken'])],
  };
}

async function archiveOf(ground: Ground): Promise<string> {
  const good = path.join(ground.folder, 'good');
  if (!existsSync(good)) await archiveTo(ground, good);
  return good;
}
