/** What one story may weigh. Depth is the danger, not size: 800 nested lists took 16 s, 1 MB of prose 0.8 s. */
export const limits = {
  /** Bytes of a story, an edition or publication.yaml. */
  storyBytes: 1_000_000,
  /** Characters of one header value. */
  headerValue: 10_000,
  /** Texts of one list in a header, e.g. keywords: each is looked for in each file. */
  headerList: 500,
  /** Levels of YAML collections. */
  yamlDepth: 20,
  /** Levels of quotations, lists and directives. */
  blockDepth: 50,
  /** Levels of emphasis, links and inline HTML. */
  inlineDepth: 100,
  tableRows: 10_000,
  /** Rows times columns: a row of one cell is filled up to the widest. */
  tableCells: 200_000,
  /** Lines, marks and levels of a story, weighed by what they cost to parse: a million take some five seconds. */
  structure: 1_000_000,
  /** Equal characters in a row among `*`, `_`, `~` and backtick. */
  markerRun: 100,
  /** References to one footnote: 5,000 made 1.5 MB of 25 kB. */
  footnoteReferences: 100,
  /** Sections of one edition. */
  editionSections: 200,
  /** Stories of one edition. */
  editionStories: 2_000,
  /** Bytes of a vocabulary: IPTC's Media Topics in 13 languages, with their definitions, have 2,400,000. */
  vocabularyBytes: 10_000_000,
  /** Topics of one vocabulary: IPTC has 1,400. */
  topics: 20_000,
  /** Steps from a topic to its top topic: IPTC has five. */
  topicDepth: 20,
  /** Levels of lists and objects of JSON. */
  jsonDepth: 20,
  /** Characters of a topic's name in one language: IPTC's longest have some sixty. */
  topicName: 500,
  picturePixels: 50_000_000,
  pictureBytes: 30_000_000,
  /** Bytes of an ICC profile of a press: the largest in use have under three million, and one goes into each print copy. */
  profileBytes: 8_000_000,
} as const;
