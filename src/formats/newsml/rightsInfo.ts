import type { Element } from 'xast';
import type { Header } from '../../model/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { x } from '../markup/xml.ts';
import { named } from './named.ts';

/** PLUS licence data format: may a machine learn from it. */
const dataMining = {
  allowed: 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED',
  prohibited: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING',
} satisfies Record<NonNullable<Header['rights']['aiTraining']>, string>;

/** Whose the text is and what may be done with it; dataMining is last. */
export const rightsInfo = ({ rights: { holder, notice, terms, uri, aiTraining } }: Header): Element =>
  x(
    'rightsInfo',
    null,
    named('copyrightHolder', holder),
    x('copyrightNotice', { href: uri && legalIri(uri) }, notice),
    x('usageTerms', null, terms),
    aiTraining && x('dataMining', { uri: dataMining[aiTraining] }),
  );
