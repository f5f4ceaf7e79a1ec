import fc from 'fast-check';

/** A story nobody wrote: its slug and its whole source. */
export interface RandomStory {
  readonly slug: string;
  readonly source: string;
}

/** `count` stories, each different, all the same again for the same seed. All of them are stories that must build. */
export function randomStories(seed: number, count: number): readonly RandomStory[] {
  return fc.sample(story, { seed, numRuns: count }).map(({ header, blocks }, index) => {
    const slug = `random-${String(index + 1).padStart(3, '0')}`;
    const lines = Object.entries(header).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]));
    return { slug, source: `---\n${lines.join('\n')}\n---\n\n${blocks.join('\n\n')}\n` };
  });
}

const latin = [
  'bridge',
  'council',
  'Tuesday',
  'the',
  'of',
  'a',
  'library',
  'river',
  'said',
  '“quoted”',
  "it's",
  'café',
  'naïve',
  '—',
  '…',
  '10:30',
  '3:2',
];
const foreign = [
  'Ярославль',
  'Αθήνα',
  'القاهرة',
  'ירושלים',
  '東京',
  '서울',
  'हिन्दी',
  'ไทย',
  '🙂',
  '👩‍👩‍👧',
  'e\u0301',
  'Œuvre',
  'straße',
  'İzmir',
  '½',
  '№',
  '€',
];
const awkward = [
  '&',
  '&amp;',
  '&copy;',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<!-- x -->',
  ']]>',
  '\\',
  '\\*',
  '*',
  '_',
  '~',
  '`',
  '|',
  '#',
  '[',
  ']',
  '$x$',
  '{{x}}',
];
const awkwardStarts = ['1.', '+', '-', ':::', '::x', ':x[y]', '=', '---x', '[^9]', '[x]:', 'https://example.org/a?b=1&c=2'];
const long = ['Donaudampfschifffahrtsgesellschaftskapitän', 'x'.repeat(200), 'antidisestablishmentarianism', '0123456789'.repeat(12)];

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...latin) },
  { weight: 3, arbitrary: fc.constantFrom(...foreign) },
  { weight: 2, arbitrary: fc.constantFrom(...awkward, ...awkwardStarts) },
  { weight: 1, arbitrary: fc.constantFrom(...long) },
  // A picture of this soup's own would be a missing one, so there is no `!` before a `[`.
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll('![', '[')) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }).map((text) => text.replaceAll('![', '[')) },
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
const address = fc.constantFrom(
  'https://example.org/',
  'http://example.org/a%20b?c=d&e="f"',
  'mailto:desk@example.org',
  '<https://example.org/(a)>',
  '#top',
  '',
);

const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: words(20) },
  { weight: 1, arbitrary: words(4).map((text) => `*${text}*`) },
  { weight: 1, arbitrary: words(4).map((text) => `**${text}**`) },
  { weight: 1, arbitrary: words(4).map((text) => `***${text}*** ~~${text}~~`) },
  { weight: 1, arbitrary: words(3).map((text) => `\`\` ${text} \`\``) },
  { weight: 1, arbitrary: fc.tuple(words(3), address).map(([text, to]) => `[${text}](${to})`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[^1]',
      '[^note]',
      '[reference]',
      '<https://example.org/>',
      '<sub>2</sub>',
      '<i>raw <u>raw</i></u>',
      '  \n',
      '\\\n',
    ),
  },
);
const paragraph = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);
/** A block of Markdown of any kind, good or awkward. */
export const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 8, arbitrary: paragraph },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), words(8)).map(([level, text]) => `${'#'.repeat(level)} ${text}`) },
    { weight: 1, arbitrary: words(30).map((text) => `\`\`\`js\n${text.replaceAll('`', '')}\n\`\`\``) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '---',
        '***',
        '![A dot](dot.png "A caption")',
        '![](dot.png)',
        '[reference]: https://example.org/ "A title"',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '<div>raw *text*</div>',
        '<table><tr><td>raw',
        '<!-- a comment -->',
        '<details><summary>S</summary>D</details>',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('1', 'note'), paragraph).map(([label, text]) => `[^${label}]: ${indent(text, '    ')}`),
    },
    { weight: 1, arbitrary: table() },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((all) => all.map((text) => `> ${indent(text, '> ')}`).join('\n>\n')),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 4 })
        .map((all) => all.map((text) => `- ${indent(text, '  ')}`).join('\n')),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie('block'), { minLength: 1, maxLength: 4 })
        .map((all) => all.map((text, n) => `${n + 7}. ${indent(text, '   ')}`).join('\n\n')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('pullquote', 'factbox', 'note', 'weather'), fc.option(words(4)), fc.array(tie('block'), { maxLength: 3 }))
        .map(([name, title, all]) => `::::::${name}${title ? `[${title.replaceAll(/[[\]]/g, '')}]` : ''}\n${all.join('\n\n')}\n::::::`),
    },
  ),
}));

function table(): fc.Arbitrary<string> {
  const cell = words(5).map((text) => text.replaceAll(/[|\n]/g, ' '));
  return fc.integer({ min: 1, max: 6 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width }).map((cells) => `| ${cells.join(' | ')} |`);
    const rule = fc
      .array(fc.constantFrom('---', ':--', '--:', ':-:'), { minLength: width, maxLength: width })
      .map((cells) => `| ${cells.join(' | ')} |`);
    return fc.tuple(row, rule, fc.array(row, { maxLength: 8 })).map(([head, line, rows]) => [head, line, ...rows].join('\n'));
  });
}

/** Text of a header: never blank, one line. */
export const headerText = words(8)
  .map((text) => text.replaceAll(/[\n\r]/g, ' '))
  .filter((text) => text.trim() !== '');
const story = fc.record({
  header: fc.record(
    {
      headline: headerText,
      credit: fc.constantFrom('IPS', 'Agência “Norte”', 'A & B <News>', 'وكالة', 'N.N.'),
      published: fc.constantFrom(
        '2008-03-17T12:00:00+00:00',
        '1979-12-31T23:59:59-11:00',
        '2026-02-28T00:00:00.5+14:00',
        '2110-01-01T00:00:00Z',
      ),
      language: fc.constantFrom('en', 'es', 'pt-BR', 'ar', 'he', 'ja', 'sr-Latn', 'de', 'tr', 'fr'),
      subheadline: headerText,
      summary: headerText,
      byline: fc.array(headerText, { minLength: 1, maxLength: 3 }),
      dateline: fc.record({ place: headerText, country: headerText, date: fc.constant('2008-03-17') }, { requiredKeys: ['place'] }),
      status: fc.constantFrom('usable', 'usable', 'usable', 'usable', 'canceled'),
      signal: fc.constantFrom('correction', 'update'),
      version: fc.constantFrom('2', '17', '999999999'),
      note: headerText,
      keywords: fc.array(headerText, { minLength: 1, maxLength: 4 }),
      subjects: fc.constantFrom(['11000000'], ['01000000', '16000000']),
      urgency: fc.integer({ min: 1, max: 9 }).map(String),
      genre: headerText,
      places: fc.array(headerText, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['headline', 'credit', 'published', 'note', 'version'] },
  ),
  blocks: fc.array(block, { minLength: 1, maxLength: 14 }),
});
