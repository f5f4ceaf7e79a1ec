import { isList } from '../../pdf/objects.ts';
import type { PrintFile } from '../printFile.ts';
import { type Finding, type PrintRule, quoted } from '../rule.ts';
import { leavesOf, spacesIn } from '../spaces.ts';

/** Whether all was looked at: what was not, nobody may take for good. */
export const whole = {
  encrypted: {
    code: 'x4/encrypted',
    source: 'ISO 15930-7:2010, encryption: none',
    severity: 'error',
    remedy: 'Save the file without a password and without restrictions',
    check: ({ document }) => (document.trailer.has('Encrypt') ? [{ message: 'it is encrypted' }] : []),
  },
  judged: {
    code: 'x4/not-judged',
    source: 'All content is looked at; what cannot be read is said',
    severity: 'error',
    remedy: 'Export the page again; a press may stumble at what could not be read here',
    check: (file) => [
      ...file.contents.unjudged.map(({ page, object, why }) => ({
        page,
        object,
        message: `not judged: its content cannot be read (${why})`,
      })),
      ...unnamed(file),
      ...uncoloured(file),
    ],
  },
} satisfies Record<string, PrintRule<PrintFile>>;

/** Names in content that stand for nothing: what a press makes of them nobody knows (ISO 32000-1, 7.8.3). */
const unnamed = ({ document, contents }: PrintFile): readonly Finding[] =>
  contents.all.flatMap(({ page, object, resources, spaces, drawn, shadings, patterns, states }) => {
    const missing = (category: string, what: string, names: ReadonlySet<string>): readonly Finding[] => {
      const known = document.dictionary(resources.get(category));
      return [...names].flatMap((name) =>
        known.has(name) && document.resolve(known.get(name)) !== null
          ? []
          : [{ page, object, message: `not judged: ${what} ${quoted(name)}, and nothing says what that is` }],
      );
    };
    return [
      ...missing('ColorSpace', 'it sets the colour space', new Set([...spaces].filter((name) => !ownNames.has(name)))),
      ...missing('XObject', 'it draws', drawn),
      ...missing('Shading', 'it draws the shading', shadings),
      ...missing('Pattern', 'it sets the pattern', patterns),
      ...missing('ExtGState', 'it sets the graphics state', states),
    ];
  });

/** Colour spaces that need no resource (8.6.8). */
const ownNames = new Set(['DeviceGray', 'DeviceRGB', 'DeviceCMYK', 'Pattern']);

/** Colours that come down to none that is known: of a kind that is not PDF's, or in a circle. */
const uncoloured = ({ document, contents }: PrintFile): readonly Finding[] =>
  contents.all.flatMap((content) =>
    spacesIn(document, content).flatMap(({ what, page, object, space, resources }): readonly Finding[] => {
      const named = document.dictionary(resources.get('ColorSpace'));
      const found = document.resolve(typeof space === 'string' && named.has(space) ? named.get(space) : space);
      const kind = isList(found) ? document.resolve(found[0]) : found;
      // A pattern brings its own; a name without a resource is told above, and JPEG 2000 says its colours itself.
      if (kind === 'Pattern' || kind === null || (typeof found === 'string' && found === space && !named.has(found))) return [];
      return leavesOf(document, space, resources).length > 0
        ? []
        : [{ page, object, message: `not judged: the colour space of ${what} cannot be read` }];
    }),
  );
