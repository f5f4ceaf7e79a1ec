import type { Diagnostic, Place } from '../../model/index.ts';

const fault = (code: string, place: Place, [message, ...hints]: readonly [string, ...string[]]): Diagnostic => ({
  code: `check/${code}`,
  severity: 'error',
  place,
  message,
  hints,
});

/** Why a file of anybody's can't be looked at. */
export const faults = {
  empty: (place: Place) => fault('empty', place, ['The file is empty', 'Name the file with the item']),
  utf16: (place: Place) => fault('utf-16', place, ['The file is in UTF-16, which most partners’ systems do not take', 'Save it as UTF-8']),
  notUtf8: (place: Place, declared: string | undefined) =>
    fault('not-utf-8', place, [
      declared === undefined ? 'The file is not in UTF-8' : `The file is in ${declared}, not in UTF-8`,
      'Save it as UTF-8, and say so in its declaration',
    ]),
  compressed: (place: Place, form: string) => fault('compressed', place, [`The file is ${form}`, 'Unpack it, and name the item itself']),
  otherKind: (place: Place, kind: string, hint: string) => fault('other-kind', place, [`This is ${kind}`, hint]),
  neither: (place: Place) =>
    fault('other-kind', place, [
      'The file is neither XML nor JSON',
      'Name a file of NewsML-G2 or of ninjs 3.1; a story is looked at with its publication: slugline check --source DIR',
    ]),
  tooLarge: (place: Place, what: string, most: string) =>
    fault('too-large', place, [`${what} is larger than ${most}`, 'Send large media by address']),
  cutOff: (place: Place, open: string | undefined) =>
    fault('cut-off', place, [
      open === undefined ? 'The file is cut off' : `The file is cut off: <${open}> never ends`,
      'Fetch it again, and compare its size with the sender’s',
    ]),
  documentType: (place: Place) =>
    fault('document-type', place, [
      'The file has a document type declaration; entities are never expanded here, nor by a careful partner',
      'Take it out, and write characters themselves',
    ]),
  notWellFormed: (place: Place, why: string) =>
    fault('not-well-formed', place, [`The XML is broken: ${why}`, 'Look at the place named, or at what stands before it']),
  tooDeep: (place: Place) =>
    fault('too-deep', place, ['The file is nested too deep', 'Send the item itself, which needs no more than a few dozen levels']),
  noJson: (place: Place) =>
    fault('no-json', place, ['The JSON is broken', 'Look at the place named, or at what stands before it: a comma, a quote, a bracket']),
  tooMany: (place: Place, left: number): Diagnostic => ({
    ...fault('too-many', place, [`${left} more complaints are not listed`, 'Mend the first ones, and look again']),
    severity: 'note',
  }),
};
