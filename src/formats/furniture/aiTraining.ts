import type { Header } from '../../model/index.ts';
import { legalUri } from '../markup/legalUri.ts';

type Rights = Pick<Header['rights'], 'uri' | 'aiTraining'>;
type AiTraining = NonNullable<Rights['aiTraining']>;

/** PLUS licence data format: may a machine learn from it. */
const dataMining = {
  allowed: 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED',
  prohibited: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
} as const satisfies Record<AiTraining, string>;

/** TDMRep: 1 reserves the rights of text and data mining. */
const reservation = { allowed: '0', prohibited: '1' } as const satisfies Record<AiTraining, string>;

/** What a file says to machines that mine text and data, in the words of the two standards that have any. */
export interface Mining {
  /** TDMRep (W3C Community Group report, 2024). */
  readonly reservation: '0' | '1';
  /** TDMRep: the address where a reserved right may be had. */
  readonly policy?: string;
  /** PLUS licence data format: a URI of its vocabulary, for NewsML-G2 and XMP. */
  readonly dataMining: string;
}

/** `rights.aiTraining` and, where it reserves, `rights.uri` as the policy; undefined where the header says neither yes nor no. */
export const miningOf = ({ uri, aiTraining }: Rights): Mining | undefined =>
  aiTraining && {
    reservation: reservation[aiTraining],
    ...(aiTraining === 'prohibited' && uri !== undefined && { policy: legalUri(uri) }),
    dataMining: dataMining[aiTraining],
  };

/** Of stories bound as one: what one prohibits all of it does; it allows what all allow. */
export function aiTrainingOf(headers: readonly Pick<Header, 'rights'>[]): AiTraining | undefined {
  const all = headers.map(({ rights }) => rights.aiTraining);
  if (all.includes('prohibited')) return 'prohibited';
  return all.length > 0 && all.every((each) => each === 'allowed') ? 'allowed' : undefined;
}

/** The same in the standards' words, with a policy that all of those name which reserve. */
export function miningOfAll(headers: readonly Pick<Header, 'rights'>[]): Mining | undefined {
  const aiTraining = aiTrainingOf(headers);
  const policies = new Set(headers.flatMap(({ rights }) => (rights.aiTraining === 'prohibited' ? [rights.uri] : [])));
  const [uri] = policies.size === 1 ? policies : [];
  return aiTraining && miningOf({ aiTraining, ...(uri !== undefined && { uri }) });
}
