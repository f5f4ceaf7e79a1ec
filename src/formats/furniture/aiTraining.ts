import type { Header } from '../../model/index.ts';

type AiTraining = NonNullable<Header['rights']['aiTraining']>;

/** PLUS licence data format: may a machine learn from it. */
export const dataMining = {
  allowed: 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED',
  prohibited: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
} satisfies Record<AiTraining, string>;

/** TDMRep: 1 reserves the rights of text and data mining. */
export const reservation = { allowed: '0', prohibited: '1' } satisfies Record<AiTraining, string>;
