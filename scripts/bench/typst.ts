import path from 'node:path';
import { run } from '../conformance/run.ts';
import { faceFiles } from '../typography/face.ts';
import { typstPython } from '../typography/typst.ts';
import { inTypst, type TypicalStory } from './typicalStory.ts';

/** Milliseconds of CPU that Typst takes for a story, after as many others, each a PDF/A-3a of its own like ours. */
export async function typstCost(warm: readonly TypicalStory[], timed: readonly TypicalStory[]): Promise<number> {
  const fonts = Object.values(faceFiles()).map((file) => path.dirname(file));
  const input = JSON.stringify({ fonts, warm: warm.map(inTypst), timed: timed.map(inTypst) });
  const ran = await run([typstPython, path.resolve('scripts/bench/typstWarm.py')], { input });
  if (ran.code !== 0) throw new Error(`Typst ended with ${ran.code}: ${ran.stderr.slice(-400)}`);
  return Number(ran.stdout) / timed.length;
}
