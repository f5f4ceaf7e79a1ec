import type { Header } from '../../model/index.ts';

type AiTraining = NonNullable<Header['rights']['aiTraining']>;

/** PLUS licence data format: may a machine learn from it. */
export const dataMining = {
  allowed: 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED',
  prohibited: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
} satisfies Record<AiTraining, string>;

/** TDMRep: 1 reserves the rights of text and data mining. */
export const reservation = { allowed: '0', prohibited: '1' } satisfies Record<AiTraining, string>;

/** Of stories bound as one: what one prohibits all of it does; it allows what all allow. */
export function aiTrainingOf(headers: readonly Header[]): AiTraining | undefined {
  const said = headers.map(({ rights }) => rights.aiTraining);
  if (said.includes('prohibited')) return 'prohibited';
  return said.every((each) => each === 'allowed') ? 'allowed' : undefined;
}
