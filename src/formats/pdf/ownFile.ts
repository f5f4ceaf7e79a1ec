import { refuse } from '../../model/index.ts';

type Context = Parameters<typeof refuse>[0];

/** The path of a newsroom's own file as settings name it -> its path from the source folder; refused where it does not lie there. */
export function ownFile(name: string, example: string, context: Context): string {
  const path = name.replace(/^(?:\.\/)+/, '');
  if (/^(?:[/~]|[a-z]:|[a-z]+:\/\/)/i.test(name) || name.includes('\\') || path.split('/').includes('..'))
    refuse(context, `${name} is not in the source folder`, {
      remedy: `Move it there, and write its path from it with "/", e.g. ${example}`,
    });
  return path;
}
