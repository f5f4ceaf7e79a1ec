import type { Element } from 'xast';
import type { Header } from '../../model/index.ts';
import { dataMining } from '../furniture/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { x } from '../markup/xml.ts';
import { named } from './named.ts';

/** Whose the text is and what may be done with it; dataMining is last. */
export const rightsInfo = ({ holder, notice, terms, uri, aiTraining }: Header['rights']): Element =>
  x(
    'rightsInfo',
    null,
    named('copyrightHolder', holder),
    x('copyrightNotice', { href: uri && legalIri(uri) }, notice),
    x('usageTerms', null, terms),
    aiTraining && x('dataMining', { uri: dataMining[aiTraining] }),
  );
