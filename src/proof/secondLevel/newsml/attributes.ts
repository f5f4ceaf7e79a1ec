/** Attributes of type QCode or list of QCodes in the schema of 2.35. */
export const qcodes: ReadonlySet<string> = new Set(
  `accesstype aspect audiochannels audiocodec authoritystatus colourindicator colourspace concepttype confirmationstatus creator
   derivedfrom durationunit encoding environment format hashtype heightunit how idformat interactiontype jobtitle layoutorientation market
   marketlabelsrc mode part pubconstraint qcode radunit ratertype ratingtype rel rendition renditionref reposrole representation
   residrefformat role scaleunit scope severity symbolsrc target tech timeunit type valcalctype valueunit videocodec videodefinition
   videoscaling why widthunit`.split(/\s+/),
);

/** Attributes of type IDREF or IDREFS. */
export const references: ReadonlySet<string> = new Set(['contentrefs', 'idref', 'idrefs', 'original', 'root', 'sourceidref']);

/** Attributes of type ID. */
export const ids: ReadonlySet<string> = new Set(['id', 'partid']);

/** Attributes that are a date with or without a time. */
export const timeAttributes: ReadonlySet<string> = new Set(
  'approxend approxstart coversfrom coversto created generated modified retired schemecreated schememodified schemeretired timestamp until validfrom validto'.split(
    ' ',
  ),
);

/** Elements that are one. */
export const timeElements: ReadonlySet<string> = new Set(
  'born ceasedToExist contentCreated contentModified created died dissolved embargoed end exDate expires firstCreated founded rDate scheduled sent start timestamp versionCreated'.split(
    ' ',
  ),
);
