import type { Diagnostic, Place } from '../model/index.ts';
import { faults } from './faults.ts';
import { instantOf } from './instant.ts';

/** A header as it was written: texts by key, and where a value stands; a key that is not there stands where the header begins. */
export interface WrittenHeader {
  text(key: string): string | undefined;
  has(key: string): boolean;
  spot(key: string): Place;
}

/** What is wrong between those keys that say where in its life a story is: its dates, version, status, signal and note. */
export function lifeFaults({ text, has, spot }: WrittenHeader): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const [published, updated, status, signal] = [text('published'), text('updated'), text('status'), text('signal')];
  if (published && updated && isMoment(published) && isMoment(updated) && instantOf(updated) < instantOf(published))
    diagnostics.push(faults.updatedBeforePublished(spot('updated'), { updated, published }));
  const isKill = status === 'canceled';
  const isSignal = signal === 'correction' || signal === 'update';
  if (!has('note') && isKill) diagnostics.push(faults.noteRequired(spot('status'), 'status', status));
  if (!has('note') && signal === 'correction') diagnostics.push(faults.noteRequired(spot('signal'), 'signal', signal));
  if (!/^0*1$/.test(text('version') ?? '1')) {
    if (has('updated')) return diagnostics;
    if (isKill) diagnostics.push(faults.notUpdated(spot('status'), 'status', status));
    else if (isSignal) diagnostics.push(faults.notUpdated(spot('signal'), 'signal', signal));
    return diagnostics;
  }
  // Where the number stands it is what must change.
  const [place, fix] = has('version') ? [spot('version'), '2'] : [spot(isKill ? 'status' : 'signal'), undefined];
  if (isKill) diagnostics.push(faults.killOfNothing(place, fix));
  else if (isSignal) diagnostics.push(faults.signalOfNothing(place, signal, fix));
  return diagnostics;
}

const isMoment = (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
