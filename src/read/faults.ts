// Long because a source can be wrong in many ways: one row a fault, so that what is said of all of them is read in one place.
import { type Diagnostic, limits, type Place, type Refusal, type Severity } from '../model/index.ts';

interface Said {
  readonly message: string;
  readonly hints?: readonly string[];
  /** Put where the place is: the only right answer. */
  readonly fix?: string | undefined;
}

/** One kind of fault: called with its place and its particulars; `code` and `severity` can be listed without calling it. */
const fault = <A extends readonly unknown[]>(code: string, severity: Severity, say: (...particulars: A) => Said) =>
  Object.assign(
    (place: Place, ...particulars: A): Diagnostic => {
      const { message, hints = [], fix } = say(...particulars);
      return { code, severity, message, hints, place, ...(fix !== undefined && { fix: { place, text: fix } }) };
    },
    { code, severity },
  );

const number = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
/** What stands there, short enough for one line. */
const quoted = (text: string) => `"${text.length > 60 ? `${text.slice(0, 57).trimEnd()}...` : text}"`.replace(/\s+/g, ' ');
const didYouMean = (nearest: string | undefined, otherwise: string) => [nearest ? `Did you mean "${nearest}"?` : otherwise];
const hexOf = (byte: number) => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** All that this room can complain of; long because it is one list, a row a fault. */
export const faults = {
  // The file
  empty: fault('file/empty', 'error', () => ({ message: 'The file is empty' })),
  tooLarge: fault('file/too-large', 'error', (bytes: number, most: number) => ({
    message: `The file has ${number(bytes)} bytes; ${number(most)} are allowed`,
    hints: [most === limits.storyBytes ? 'Divide the story; pictures belong in files of their own' : 'Is the right file meant?'],
  })),
  utf16: fault('file/utf-16', 'error', () => ({
    message: 'The file is UTF-16, not UTF-8',
    hints: ['Save it as UTF-8; wire copy in any encoding is taken in by "slugline import"'],
  })),
  invalidUtf8: fault('file/invalid-utf-8', 'error', (at: { offset: number; byte: number }) => ({
    message: `The file is not UTF-8: byte ${hexOf(at.byte)} at offset ${at.offset}`,
    hints: ['Save it as UTF-8; wire copy in any encoding is taken in by "slugline import"'],
  })),
  nul: fault('file/nul', 'error', () => ({
    message: 'The file has a NUL character (U+0000), as binary files and UTF-16 have',
    hints: ['Save it as UTF-8 text'],
  })),
  tooDeep: fault('file/too-deep', 'error', () => ({ message: 'The file is nested too deeply to be read' })),

  // Characters
  removedCharacter: fault('text/control-character', 'warning', (name: string) => ({
    message: `${name} is a control character or none at all; it is left out`,
    hints: ['Delete it'],
    fix: '',
  })),
  bidiControl: fault('text/bidi-control', 'warning', (name: string) => ({
    message: `${name} turns the direction of the text around it`,
    hints: ['Delete it, unless the story needs it'],
  })),

  // YAML
  noHeader: fault('header/missing', 'error', (hint?: string) => ({
    message: 'The story has no header',
    hints: [hint ?? 'The first line is ---, then come headline, credit and published, then a line of --- again'],
  })),
  openHeader: fault('header/not-closed', 'error', (instead?: { line: number; found: string }) => ({
    message: 'The header is not closed',
    hints: [instead ? `Write --- in line ${instead.line} for ${quoted(instead.found)}` : 'Put a line of --- after its last key'],
  })),
  notKeys: fault('header/not-keys', 'error', (what: string, found: string) => ({
    message: `${what} is ${found}; keys and values were expected`,
    hints: ['Write each as "key: value" on a line of its own'],
  })),
  yaml: fault('yaml/syntax', 'error', (message: string, hint?: string) => ({ message, hints: hint ? [hint] : [] })),
  alias: fault('yaml/alias', 'error', (text: string) => ({
    message: `${quoted(text)} is a YAML ${text.startsWith('&') ? 'anchor' : 'alias'}, which is not read`,
    hints: ['Write the value out; a text that begins with & or * stands in quotes'],
  })),
  tag: fault('yaml/tag', 'error', (text: string) => ({
    message: `${quoted(text)} is a YAML tag, which is not read`,
    hints: ['Delete it; a text that begins with ! stands in quotes'],
  })),
  directive: fault('yaml/directive', 'error', (text: string) => ({
    message: `${quoted(text)} is a YAML directive, which is not read`,
    hints: ['Delete the line'],
  })),
  manyDocuments: fault('yaml/many-documents', 'error', () => ({
    message: 'A second YAML document begins here; one was expected',
    hints: ['Delete the line'],
  })),
  yamlDepth: fault('yaml/too-deep', 'error', () => ({ message: `Lists and maps are nested more than ${limits.yamlDepth} deep here` })),
  badKey: fault('yaml/bad-key', 'error', () => ({ message: 'A key is one word', hints: ['Write "key: value"'] })),
  doubledKey: fault('header/doubled-key', 'error', (key: string, lines: { first: number; second: number }) => ({
    message: `"${key}" stands twice: in line ${lines.first} and in line ${lines.second}`,
    hints: ['Keep one of them'],
  })),
  unknownKey: fault('header/unknown-key', 'error', (key: string, known: { what: string; nearest?: string | undefined; list: string }) => ({
    message: `No ${known.what} is called ${quoted(key)}`,
    hints: didYouMean(known.nearest, known.list),
    fix: known.nearest,
  })),

  // Values
  missingKey: fault('header/missing-key', 'error', (key: string, { whole, expected }: { whole: string; expected: string }) => ({
    message: `${whole} has no "${key}"`,
    hints: [`Add "${key}:" with ${expected}`],
  })),
  blank: fault('header/blank', 'error', (key: string, expected: string) => ({
    message: `"${key}" is blank`,
    hints: [`Expected: ${expected}`],
  })),
  wrongType: fault('header/wrong-type', 'error', (key: string, value: { found: string; expected: string }) => ({
    message: `"${key}" holds ${value.found}`,
    hints: [`Expected: ${value.expected}`],
  })),
  wrongValue: fault(
    'header/wrong-value',
    'error',
    (key: string, value: { found: string; expected: string; nearest?: string | undefined }) => ({
      message: `"${key}" is ${quoted(value.found)}`,
      hints: [...(value.nearest ? [`Did you mean "${value.nearest}"?`] : []), `Expected: ${value.expected}`],
      fix: value.nearest,
    }),
  ),
  refused: fault('settings/refused', 'error', (key: string, value: { found: string; remedy: string; fix?: string }) => ({
    message: `"${key}": ${value.found}`,
    hints: [value.remedy],
    fix: value.fix,
  })),
  noOffset: fault('header/no-offset', 'error', (key: string, value: { found: string; example: string }) => ({
    message: `"${key}" is ${quoted(value.found)}, without a time or without an offset`,
    hints: [`Write the time and the offset too, e.g. ${value.example}`],
  })),
  tooLong: fault('header/too-long', 'error', (key: string, length: number) => ({
    message: `"${key}" has ${number(length)} characters; ${number(limits.headerValue)} are allowed`,
  })),
  tooMany: fault('header/too-many', 'error', (key: string, count: number) => ({
    message: `"${key}" has ${number(count)} texts; ${number(limits.headerList)} are allowed`,
  })),
  unprintable: fault('header/control-character', 'warning', (name: string) => ({
    message: `${name} is a control character or none at all; it is left out`,
    hints: ['Delete it'],
  })),
  lineBreak: fault('header/line-break', 'error', (key: string) => ({ message: `"${key}" has more than one line; it is one line of text` })),
  signedCredit: fault('header/signed-credit', 'warning', (credit: string, bare: string) => ({
    message: `"credit" is ${quoted(credit)}, with the marks of a sign-off; formats set their own`,
    hints: [`Write ${quoted(bare)}`],
    fix: bare,
  })),
  oneText: fault('header/one-text', 'note', (key: string, text: string) => ({
    message: `"${key}" is one text with commas`,
    hints: ['A list stands in brackets: [one, two]'],
    // Other signs might mean something in a list.
    fix: /^[\p{L}\p{N}, ]+$/u.test(text) ? `[${text}]` : undefined,
  })),
  swallowed: fault('yaml/comment', 'warning', (comment: string) => ({
    message: `${quoted(comment)} is a comment in YAML and no part of the value`,
    hints: ['Put the whole value in quotes; a comment has a space after its #'],
  })),
  updatedBeforePublished: fault('header/updated-before-published', 'error', (dates: { updated: string; published: string }) => ({
    message: `"updated" (${dates.updated}) is before "published" (${dates.published})`,
    hints: ['Write when the text last changed, or take "updated" out'],
  })),
  notUpdated: fault('header/not-updated', 'warning', (key: string, value: string) => ({
    message: `"${key}: ${value}" without "updated": by its date this version is no newer than the first`,
    hints: ['Write when it was made: in feeds and in many systems a date is all by which a partner sees that there is a newer version'],
  })),
  noteRequired: fault('header/note-required', 'error', (key: string, value: string) => ({
    message: `"${key}: ${value}" needs a "note"`,
    hints: ['Say in "note" what editors must know'],
  })),
  killOfNothing: fault('header/kill-of-nothing', 'error', (fix?: string) => ({
    message: '"status: canceled" in version 1: there is no earlier version to withdraw',
    hints: ['Write "version: 2", or one more than partners have; what nobody has is held back by "status: withheld"'],
    fix,
  })),
  signalOfNothing: fault('header/signal-of-nothing', 'warning', (signal: string, fix?: string) => ({
    message: `"signal: ${signal}" in version 1: there is no earlier version that it is a${signal === 'update' ? 'n update' : ' correction'} of`,
    hints: ['Write "version: 2", or one more than partners have'],
    fix,
  })),
  noSlug: fault('header/no-slug', 'error', (name: string) => ({
    message: `The file name ${quoted(name)} has no letter or digit for a slug`,
    hints: ['Add "slug:" to the header, or rename the file'],
  })),
  badSource: fault('header/bad-code', 'error', (code: string) => ({
    message: `The code ${quoted(code)} cannot stand in a NewsML code`,
    hints: ['Expected: ASCII letters, digits, ".", "_" and "-"'],
  })),

  // Settings
  unknownFormat: fault(
    'settings/unknown-format',
    'error',
    (name: string, known: { nearest?: string | undefined; all: readonly string[] }) => ({
      message: `No format is called ${quoted(name)}`,
      hints: didYouMean(known.nearest, `Known: ${known.all.join(', ')}`),
      fix: known.nearest,
    }),
  ),
  baseUrl: fault('settings/base-url', 'error', (what: string) => ({
    message: `"baseUrl" has ${what}`,
    hints: ['Expected: the address of a folder, e.g. https://news.example.org/'],
  })),
  providerName: fault('settings/provider-name', 'error', () => ({
    message: '"provider" has neither name nor code',
    hints: ['Add "name:" with the agency’s name'],
  })),

  elsewhere: fault('settings/elsewhere', 'error', (why: string) => ({
    message: `This is not the file of stories elsewhere that "slugline restore" writes: ${why}`,
    hints: ['Restore it again, or remove it'],
  })),

  // Vocabularies
  vocabularyPath: fault('vocabulary/path', 'error', (file: string, why: 'elsewhere' | 'bad' | 'outside') => ({
    message: `The vocabulary ${quoted(file)} ${paths[why]}`,
    hints: [vocabularyRemedy],
  })),
  refusedVocabulary: fault('vocabulary/refused', 'error', (path: string, why: Exclude<Refusal, 'outside'>) => ({
    message: `The vocabulary ${quoted(path)} ${why === 'too-large' ? `has more than ${number(limits.vocabularyBytes)} bytes` : refusals[why]}`,
    hints: [vocabularyRemedy],
  })),
  vocabularySyntax: fault('vocabulary/syntax', 'error', ({ found, expected }: { found: string; expected: string }) => ({
    message: `The vocabulary is no JSON: here stands ${found}, and ${expected} was expected`,
    hints: [iptcRemedy],
  })),
  vocabularyDepth: fault('vocabulary/too-deep', 'error', (what: 'lists and objects' | 'topics', most: number) => ({
    message: `The vocabulary has ${what} more than ${most} deep here`,
    hints: [iptcRemedy],
  })),
  doubledVocabularyKey: fault('vocabulary/doubled-key', 'error', (key: string) => ({
    message: `${quoted(key)} stands twice in one object of the vocabulary`,
    hints: ['Keep one of them'],
  })),
  foreignVocabulary: fault('vocabulary/foreign', 'error', (why: string) => ({
    message: `This is no vocabulary of Media Topics: ${why}`,
    hints: [iptcRemedy],
  })),
  tooManyTopics: fault('vocabulary/too-many', 'error', (found: number) => ({
    message: `The vocabulary has ${number(found)} topics; ${number(limits.topics)} are allowed`,
    hints: [iptcRemedy],
  })),
  topicCode: fault('vocabulary/code', 'error', (code: string, { expected, right }: { expected: string; right?: string | undefined }) => ({
    message: `The vocabulary has a topic of the code ${quoted(code)}`,
    hints: [...(right ? [`Did you mean "${right}"?`] : []), `Expected: ${expected}`],
    fix: right && JSON.stringify(right),
  })),
  topicValue: fault('vocabulary/value', 'error', (key: string, value: { topic: string; found: string; expected: string }) => ({
    message: `"${key}" of the topic ${value.topic} is ${value.found}`,
    hints: [`Expected: ${value.expected}`],
  })),
  topicNameLeftOut: fault('vocabulary/name', 'warning', (tag: string, { topic, why }: { topic: string; why: string }) => ({
    message: `The name of the topic ${topic} in ${quoted(tag)} is left out: ${why}`,
    hints: ['Expected: a BCP 47 language tag with one line of text, e.g. "pt-BR": "esporte"'],
  })),
  broaderMissing: fault('vocabulary/broader', 'warning', (topic: string, broader: string) => ({
    message: `The topic ${topic} is under ${quoted(broader)}, which the vocabulary does not have; it is taken to be under none`,
    hints: ['Take the whole vocabulary, the retired topics too'],
  })),
  topicCycle: fault('vocabulary/cycle', 'error', (codes: readonly string[]) => ({
    message: `These topics are each under the next, and the last under the first: ${codes.join(', ')}`,
    hints: ['Correct "broader" of one of them'],
  })),
  oneLanguage: fault('vocabulary/one-language', 'note', (tag: string) => ({
    message: `The vocabulary has names in one language only (${tag})`,
    hints: ['IPTC gives all of them at https://cv.iptc.org/newscodes/mediatopic/?format=json&lang=x-all'],
  })),
  moreVocabulary: fault('vocabulary/more', 'note', (count: number) => ({
    message: `The vocabulary has ${number(count)} more fault${count === 1 ? '' : 's'} that ${count === 1 ? 'is' : 'are'} not listed`,
    hints: ['Mend the first ones, and look again'],
  })),

  // Subjects
  unknownSubject: fault(
    'header/unknown-subject',
    'error',
    (code: string, near: { topics: readonly { code: string; name: string }[]; meant?: string | undefined }) => ({
      message: `"subjects" has ${code}, and the vocabulary has no such topic`,
      hints: [
        near.topics.length === 0
          ? 'Look the topic up at https://cv.iptc.org/newscodes/mediatopic/'
          : `Did you mean ${inWords(near.topics.map((topic) => `${topic.code} (${topic.name})`))}?`,
        'If it is newer than the vocabulary, "slugline vocabulary import" takes in a newer one',
      ],
      fix: near.meant,
    }),
  ),
  retiredSubject: fault(
    'header/retired-subject',
    'warning',
    (
      topic: { code: string; name: string; retired: string },
      { note, instead }: { note?: string | undefined; instead?: string | undefined },
    ) => ({
      message: `"subjects" has ${topic.code} (${topic.name}), which IPTC retired on ${topic.retired}`,
      hints: [
        ...(note ? [`IPTC says: ${note}`] : []),
        instead ? `The next topic above it that is in use is ${instead}` : 'Take one that is in use',
      ],
    }),
  ),
  doubledSubject: fault('header/doubled-subject', 'warning', (code: string) => ({
    message: `"subjects" has ${code} twice; it is taken once`,
    hints: ['Delete one of them'],
  })),
  noMediaTopic: fault('header/no-media-topic', 'warning', (code: string) => ({
    message: `"subjects" has ${code}, and no Media Topic has a code of this form`,
    hints: ['Media Topics are the 17 top topics, e.g. 16000000, and those whose codes begin with 2; the older Subject Codes are others'],
  })),

  // Limits of Markdown
  blockDepth: fault('markdown/too-deep', 'error', () => ({
    message: `Quotations, lists and directives are nested more than ${limits.blockDepth} deep here`,
  })),
  inlineDepth: fault('markdown/too-deep-inline', 'error', () => ({
    message: `Emphasis, links and brackets are nested more than ${limits.inlineDepth} deep here`,
  })),
  markerRun: fault('markdown/marker-run', 'error', (marker: string) => ({
    message: `More than ${limits.markerRun} "${marker}" stand in a row here`,
    hints: ['A dividing line is "---"'],
  })),
  tableRows: fault('markdown/table-rows', 'error', () => ({ message: `The table has more than ${number(limits.tableRows)} rows` })),
  tableCells: fault('markdown/table-cells', 'error', () => ({ message: `The table has more than ${number(limits.tableCells)} cells` })),
  structure: fault('markdown/too-much', 'error', () => ({
    message: 'Up to here the story has more lines, marks and levels than can be read in seconds',
    hints: ['Divide the story, or its long blocks by blank lines'],
  })),
  footnoteReferences: fault('markdown/footnote-references', 'error', (label: string) => ({
    message: `Footnote ${quoted(label)} is referred to more than ${limits.footnoteReferences} times`,
  })),
  htmlDepth: fault('markdown/html-too-deep', 'error', () => ({
    message: `HTML elements are nested more than ${limits.inlineDepth} deep, or left open too often, here`,
  })),

  // Markdown
  unknownDirective: fault('markdown/unknown-directive', 'warning', (name: string, nearest?: string) => ({
    message: `No block is called ${quoted(`:::${name}`)}; its text is kept as ordinary text`,
    hints: didYouMean(nearest && `:::${nearest}`, 'Known: :::pullquote, :::factbox, :::note'),
    fix: nearest,
  })),
  noDirective: fault('markdown/no-directive', 'warning', (line: string) => ({
    message: `${quoted(line)} begins no block; it is printed as typed`,
    hints: ['A block begins with a name alone, or a name and a title in brackets: :::factbox[Title]'],
  })),
  directiveAttributes: fault('markdown/directive-attributes', 'warning', (name: string) => ({
    message: `The {...} of ":::${name}" has no meaning and is left out`,
    fix: '',
  })),
  openDirective: fault('markdown/directive-not-closed', 'warning', (name: string) => ({
    message: `":::${name}" is not closed; all that follows is in it`,
    hints: ['Put a line of ::: after its last paragraph'],
  })),
  unusedFootnote: fault('markdown/unused-footnote', 'warning', (label: string) => ({
    message: `Nothing refers to footnote ${quoted(label)}; its text is kept as ordinary text`,
    hints: [`Put [^${label}] where it belongs, or delete it`],
  })),
  doubledFootnote: fault('markdown/doubled-footnote', 'warning', (label: string) => ({
    message: `Footnote ${quoted(label)} is defined twice; this text is kept as ordinary text`,
    hints: ['Give it a label of its own'],
  })),
  unsafeLink: fault('markdown/unsafe-link', 'warning', (found: string) => ({
    message: `A link to ${quoted(found)} is left out; its text is kept`,
    hints: ['Links are http, https, mailto or relative'],
  })),
  htmlRemoved: fault('markdown/html-removed', 'warning', (what: string) => ({ message: `${what} is left out with what is in it` })),
  htmlUnwrapped: fault('markdown/html-unwrapped', 'note', (names: string) => ({
    message: `HTML ${names} has no meaning here; its text is kept`,
  })),
  htmlLanguage: fault('markdown/html-language', 'warning', (tag: string) => ({
    message: `${quoted(tag)} is no language; the text is taken to be in that of what stands around it`,
    hints: ['Expected: a BCP 47 language tag, e.g. lang="fr" or lang="pt-BR"'],
  })),
  wrongLanguage: fault('markdown/language', 'warning', (tag: string) => ({
    message: `${quoted(tag)} is no language; ":lang[...]{${tag}}" is printed as typed`,
    hints: ['Expected: a BCP 47 language tag, e.g. :lang[mot juste]{fr}'],
  })),
  movedPicture: fault('markdown/picture-moved', 'note', () => ({
    message: 'A picture inside a paragraph is shown after it',
    hints: ['Put it in a paragraph of its own'],
  })),
  pictureLink: fault('markdown/picture-link', 'warning', (href: string) => ({
    message: `A picture is no link; ${quoted(href)} is left out`,
    hints: ['Put the link into the text'],
  })),
  emptyBody: fault('story/no-text', 'warning', () => ({ message: 'The story has no text' })),

  // Pictures
  noAlt: fault('picture/no-alt', 'warning', (file: string) => ({
    message: `The picture ${quoted(file)} has no text for those who cannot see it`,
    hints: ['Say what it shows: ![what it shows](file), in the header "alt:"'],
  })),
  remotePicture: fault('picture/remote', 'error', (url: string) => ({
    message: `The picture ${quoted(url)} is not in the source folder; nothing is fetched`,
    hints: ['Save it beside the story and name the file'],
  })),
  linkedPicture: fault('picture/linked', 'warning', (url: string) => ({
    message: `The picture ${quoted(url)} is not in the source folder and nothing is fetched; its text stands in its place`,
    hints: ['Save it beside the story and name the file'],
  })),
  badPicturePath: fault('picture/bad-path', 'error', (url: string) => ({
    message: `${quoted(url)} is no path of a file`,
    hints: ['Write the path from the folder of this file, with "/"'],
  })),
  outsidePicture: fault('picture/outside', 'error', (url: string) => ({
    message: `The picture ${quoted(url)} is outside the source folder`,
    hints: ['Move it into the source folder'],
  })),
  refusedPicture: fault('picture/refused', 'error', (path: string, why: Exclude<Refusal, 'outside'>) => ({
    message: `The picture ${quoted(path)} ${refusals[why]}`,
    ...(why === 'missing' && { hints: ['The path begins at the folder of the file that names it'] }),
  })),
  largePicture: fault('picture/too-large', 'error', (path: string, found: string) => ({
    message: `The picture ${quoted(path)} has ${found}`,
    hints: [`Allowed are ${number(limits.pictureBytes)} bytes and ${number(limits.picturePixels)} pixels`],
  })),
  pictureType: fault('picture/type', 'error', (path: string, found: string) => ({
    message: `The picture ${quoted(path)} is ${found}`,
    hints: ['Expected: JPEG, PNG, GIF or WebP'],
  })),
  brokenPicture: fault('picture/broken', 'error', (path: string) => ({
    message: `The picture ${quoted(path)} is broken or cut short`,
    hints: ['Save it again from the original'],
  })),

  // Stories among each other
  doubledSlug: fault('story/doubled-slug', 'error', (slug: string, others: readonly string[]) => ({
    message: `The slug "${slug}" is also that of ${others.join(', ')}`,
    hints: ['Give one of them a "slug:" of its own; none of them is built'],
  })),
  doubledGuid: fault('story/doubled-guid', 'error', (guid: string, others: readonly string[]) => ({
    message: `The guid "${guid}" is also that of ${others.join(', ')}`,
    hints: ['A guid is one story’s for ever; none of them is built'],
  })),
  missingStory: fault('story/missing', 'error', (key: string, slug: string, nearest?: string) => ({
    message: `"${key}" names "${slug}", and no story has this slug`,
    hints: didYouMean(nearest, 'Write the slug of a story that is there, or take it out'),
    fix: nearest,
  })),
  // Editions, and what they name
  editionTooLarge: fault('edition/too-large', 'error', (what: 'sections' | 'stories', found: number) => ({
    message: `The edition has ${number(found)} ${what}; ${number(what === 'sections' ? limits.editionSections : limits.editionStories)} are allowed`,
    hints: ['Make two editions of it'],
  })),
  noId: fault('edition/no-id', 'error', (name: string) => ({
    message: `The file name ${quoted(name)} has no letter or digit for an id`,
    hints: ['Add "id:" to the edition, or rename the file'],
  })),
  doubledEdition: fault('edition/doubled-id', 'error', (id: string, others: readonly string[]) => ({
    message: `The id "${id}" is also that of ${others.join(', ')}`,
    hints: ['Give one of them an "id:" of its own; none of them is built'],
  })),
  doubledEditionGuid: fault('edition/doubled-guid', 'error', (guid: string, others: readonly string[]) => ({
    message: `The guid "${guid}" is also that of ${others.join(', ')}`,
    hints: ['A guid is of one thing for ever; no edition with it is built'],
  })),
  editionStoryMissing: fault('edition/missing-story', 'error', (slug: string, nearest?: string) => ({
    message: `The edition names "${slug}", and no story has this slug`,
    hints: didYouMean(nearest, 'Write the slug of a story that is there, or take it out'),
    fix: nearest,
  })),
  editionStoryBad: fault('edition/bad-story', 'error', (slug: string) => ({
    message: `The story "${slug}" has errors, and the edition is not built without it`,
    hints: ['Mend the story, or take its slug out of the edition'],
  })),
  editionStoryWithheld: fault('edition/withheld-story', 'error', (slug: string, path: string) => ({
    message: `The story "${slug}" is withheld (${path}), and no edition may print it`,
    hints: ['Take its slug out of the edition, or set "status: usable" in the story'],
  })),
  editionStoryDoubled: fault('edition/doubled-story', 'error', (slug: string, lines: { first: number; second: number }) => ({
    message: `The story "${slug}" stands twice in the edition: in line ${lines.first} and in line ${lines.second}`,
    hints: ['Keep one of them'],
  })),
  editionStoryWithdrawn: fault('edition/withdrawn-story', 'warning', (slug: string) => ({
    message: `The story "${slug}" was withdrawn; the edition prints its notice in its place`,
    hints: ['Take its slug out of the edition, or let its readers see the notice'],
  })),
  itself: fault('story/itself', 'error', (key: string) => ({ message: `"${key}" names the story itself`, hints: ['Take it out'] })),
  doubledRelated: fault('story/doubled-related', 'warning', (slug: string) => ({
    message: `"related" names "${slug}" twice; it is linked once`,
    hints: ['Keep one of them'],
  })),
  translationCircle: fault('story/translation-circle', 'error', (circle: readonly string[]) => ({
    message: `The stories ${circle.map((slug) => `"${slug}"`).join(', ')} each claim to translate the next, and the last the first`,
    hints: ['Take "translationOf" out of the one that was written first'],
  })),
  translationChain: fault('story/translation-chain', 'warning', (named: string, original: string) => ({
    message: `"${named}" is itself a translation of "${original}"`,
    hints: [`Write "translationOf: ${original}", so that all of them are known as one story`],
    fix: original,
  })),
  sameLanguage: fault('story/same-language', 'warning', (slug: string, language: string) => ({
    message: `"translationOf" names "${slug}", which is in "${language}" too`,
    hints: ['Write the language of this story in "language"; a story on the same matter is named in "related"'],
  })),
};

const refusals = {
  missing: 'is not there',
  'not-a-file': 'is no regular file',
  'too-large': `has more than ${number(limits.pictureBytes)} bytes`,
  unreadable: 'cannot be read',
} satisfies Record<Exclude<Refusal, 'outside'>, string>;

const paths = {
  elsewhere: 'is not in the source folder; nothing is fetched',
  bad: 'is no path of a file',
  outside: 'is outside the source folder',
} satisfies Record<string, string>;

const vocabularyRemedy = '"slugline vocabulary import" makes the file; its path begins at the folder of publication.yaml';
const iptcRemedy = 'Save https://cv.iptc.org/newscodes/mediatopic/?format=json&lang=x-all and give it to "slugline vocabulary import"';

const inWords = (all: readonly string[]) => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`);
