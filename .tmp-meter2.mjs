var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/model/limits.ts
var limits;
var init_limits = __esm({
  "src/model/limits.ts"() {
    "use strict";
    limits = {
      /** Bytes of a story, an edition or publication.yaml. */
      storyBytes: 1e6,
      /** Characters of one header value. */
      headerValue: 1e4,
      /** Levels of YAML collections. */
      yamlDepth: 20,
      /** Levels of quotations, lists and directives. */
      blockDepth: 50,
      /** Levels of emphasis, links and inline HTML. */
      inlineDepth: 100,
      tableRows: 1e4,
      /** Rows times columns: a row of one cell is filled up to the widest. */
      tableCells: 2e5,
      /** Lines, marks and levels of a story, weighed by what they cost to parse: a million take some five seconds. */
      structure: 1e6,
      /** Equal characters in a row among `*`, `_`, `~` and backtick. */
      markerRun: 100,
      /** References to one footnote: 5,000 made 1.5 MB of 25 kB. */
      footnoteReferences: 100,
      /** Sections of one edition. */
      editionSections: 200,
      /** Stories of one edition. */
      editionStories: 2e3,
      picturePixels: 5e7,
      pictureBytes: 3e7
    };
  }
});

// src/model/values.ts
import { parse } from "bcp-47";
import { z } from "zod";
function oneOrMany(list2) {
  return z.preprocess((value) => typeof value === "string" ? [value] : value, list2).meta({ oneOrMany: true });
}
function hasKnownYear(time2) {
  const year = Number(time2.slice(0, 4));
  return year >= 1583 && year < 3e3;
}
var printable, text, texts, moment, calendarDay, address, uri, language, slug, mediaTopic, wholeNumber;
var init_values = __esm({
  "src/model/values.ts"() {
    "use strict";
    init_limits();
    printable = (schema) => schema.trim().min(1).max(limits.headerValue);
    text = printable(z.string());
    texts = oneOrMany(z.array(text));
    moment = z.iso.datetime({ offset: true }).refine(hasKnownYear, { error: "year" });
    calendarDay = z.iso.date().refine(hasKnownYear, { error: "year" });
    address = z.url({ protocol: /^https?$/ }).regex(
      /^https?:\/\/(?:[!$&'()*+,./:;=?@[\]\w~-]|[^\x00-\x7F\s]|%[\da-f]{2})+(?:#(?:[!$&'()*+,./:;=?@\w~-]|[^\x00-\x7F\s]|%[\da-f]{2})*)?$/i
    );
    uri = z.string().regex(/^[a-z][a-z\d+.-]*:[!#$%&'()*+,./:;=?@[\]\w~-]+$/i).max(limits.headerValue).meta({ format: "uri" });
    language = z.string().refine((tag) => parse(tag).language != null, { error: "language" }).meta({ format: "bcp47" });
    slug = z.string().regex(/^[a-z\d]+(-[a-z\d]+)*$/).max(120);
    mediaTopic = z.string().regex(/^\d{8}$/);
    wholeNumber = (least, most2) => z.string().regex(/^\d{1,9}$/).transform(Number).pipe(z.number().min(least).max(most2)).meta({ wholeNumber: [least, most2] });
  }
});

// src/model/header.ts
import { z as z2 } from "zod";
var dateline, party, rights, picture, headerSchema;
var init_header = __esm({
  "src/model/header.ts"() {
    "use strict";
    init_values();
    dateline = z2.strictObject({ place: text.optional(), country: text.optional(), date: calendarDay.optional() });
    party = z2.strictObject({ name: text.optional(), code: text.optional(), uri: address.optional() });
    rights = z2.strictObject({
      holder: text.optional(),
      notice: text.optional(),
      terms: text.optional(),
      uri: address.optional(),
      aiTraining: z2.enum(["allowed", "prohibited"]).optional()
    });
    picture = z2.preprocess(
      (value) => typeof value === "string" ? { file: value } : value,
      z2.strictObject({ file: text, alt: z2.string().trim().optional(), caption: text.optional(), credit: text.optional() })
    ).meta({ oneOrMany: true });
    headerSchema = z2.strictObject({
      headline: text.describe("The headline"),
      credit: text.describe("The credit line, exactly as it must appear, e.g. IPS"),
      published: moment.describe("Date and time with offset, e.g. 2008-03-17T12:00:00+00:00"),
      language: language.optional().describe("BCP 47 tag; default: the publication\u2019s"),
      slug: slug.optional().describe("Names the files; default: the file name"),
      guid: uri.optional().describe("Identity for partners: an absolute URI that never changes"),
      version: wholeNumber(1, 999999999).optional().describe("Counter from 1, raised with every change sent to partners"),
      subheadline: text.optional().describe("The line under the headline"),
      summary: text.optional().describe("One or two sentences for fronts and feeds"),
      byline: texts.optional().describe("One name or a list, without \u201CBy\u201D"),
      dateline: dateline.optional().describe("Where and when the story was filed"),
      source: party.optional().describe("The agency credited; default: from the credit"),
      updated: moment.optional().describe("When the text last changed, with offset"),
      embargo: moment.optional().describe("Not to be published before this time, with offset"),
      status: z2.enum(["usable", "withheld", "canceled"]).optional().describe("Default: usable. A kill is canceled, with a note"),
      signal: z2.enum(["correction", "update"]).optional().describe("What this version is to the one before; a correction needs a note"),
      note: text.optional().describe("The note to editors"),
      subjects: oneOrMany(z2.array(mediaTopic)).optional().describe("IPTC Media Topic codes, eight digits each"),
      keywords: texts.optional().describe("Words to find the story by"),
      places: texts.optional().describe("Places the story is about"),
      genre: text.optional().describe("Kind of story, e.g. Feature"),
      urgency: wholeNumber(1, 9).optional().describe("1 (most urgent) to 9"),
      rights: rights.optional().describe("Default: the publication\u2019s"),
      image: picture.optional().describe("The lead picture: a file, or file, alt, caption and credit"),
      related: oneOrMany(z2.array(slug)).optional().describe("Slugs of related stories"),
      translationOf: slug.optional().describe("The slug of the story this one translates")
    });
  }
});

// src/model/elsewhere.ts
import { z as z3 } from "zod";
var mention, elsewhereSchema, elsewhereFile;
var init_elsewhere = __esm({
  "src/model/elsewhere.ts"() {
    "use strict";
    init_values();
    mention = z3.strictObject({ guid: uri, headline: text, language, credit: text, published: moment });
    elsewhereSchema = z3.strictObject({
      /** The publication's name, where publication.yaml has none. */
      name: text.optional(),
      /** The formats that were made, whose addresses an item names. */
      formats: z3.array(text).min(1).optional(),
      /** By slug: stories that are named and are not in the folder; null for those that were not published. They are never built. */
      stories: z3.record(slug, mention.nullable())
    });
    elsewhereFile = "elsewhere.json";
  }
});

// src/model/iptcAliases.ts
var iptcAliases;
var init_iptcAliases = __esm({
  "src/model/iptcAliases.ts"() {
    "use strict";
    iptcAliases = new Set(
      `altidrole aoprop app aspfacet aspfacetvalue acdc authoritystatus catinat chprop cinat colsp colin ctech cptdefrole cptnoterole
  crel conf ciprol cwarn ctrol cpnat cpprole drol digsrctype dimensionunit ednoterole dummy erol encd entityprop ecirol edconf
  eocstat eorol eprol eregrol fisymtype frmt gen genre hashscope hashtype hopaction hatarget howextr howpr ikos imgregrole
  imgregtype impt isrol irel irep lbtyp lrol loutorient loctyp medtop mtyp medtype nprt nrol ncostat nityp nmsig nprod nprov ninat
  not oito pgrmod plinat prio prodgenre prop prov stat rtype rcalctype rel rnd riaspect rightsprop riscope role1 rscaleunit scn
  sev sig pst1 subj squ timeunit tone tpctyp trustindicator urgy useracttype valfmt vcdc videodef ivqu sov why wldreg a1312cat
  a1312prio a1312svc a1312vers bcp47 cusip figi gics isin mic iso3166-1a2 iso3166-1a3 iso3166-2 iso4217a iso4217n parasport secst
  sedol ticker tidm dbpedia freebase geonames geonameshttps googletopicsv1 googletopicsv2 iabcontent20 iabcontent21 iabcontent22
  iabcontent30 iabaudience10 iabadproduct10 iabadproduct20 mb-artist mb-label mb-recording mb-release mb-releasegroup mb-work plus
  skos wikidata`.split(/\s+/)
    );
  }
});

// src/model/measures.ts
import { z as z4 } from "zod";
function pointsOf(text2) {
  const [, amount, unit] = /^(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}) *(mm|cm|in|pt)$/.exec(text2) ?? [];
  if (amount === void 0) return void 0;
  return Math.round(Number(amount) * units[unit] * 100) / 100;
}
var refuse, units, length, colour;
var init_measures = __esm({
  "src/model/measures.ts"() {
    "use strict";
    refuse = (context, message, { path, ...params }) => {
      context.addIssue({ code: "custom", message, params, ...path && { path: [...path] } });
    };
    units = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1 };
    length = (least, most2, example) => {
      const [from = 0, to = 0] = [pointsOf(least), pointsOf(most2)];
      return z4.string().transform((written, context) => {
        const text2 = written.trim();
        const points2 = pointsOf(text2);
        if (points2 === void 0) {
          const [, amount, unit] = /^([+-]?(?:\d+[.,]?\d*|[.,]\d+)) *([a-z]*)$/i.exec(text2) ?? [];
          const said2 = unit ? `${text2} is no length` : `${text2} has no unit`;
          const meant = amount && text2.replace(",", ".").replace(/^\+/, "").replace(/ /g, "").toLowerCase();
          const fix = meant && [meant, `${meant}pt`].find((each) => pointsOf(each) !== void 0);
          if (fix) refuse(context, said2, { remedy: `Write ${fix}`, fix });
          else refuse(context, `${text2} is no length`, { remedy: `Write a number and mm, cm, in or pt, e.g. ${example}` });
          return z4.NEVER;
        }
        if (points2 < from) refuse(context, `${text2} is too small`, { remedy: `Write ${least} or more, e.g. ${example}` });
        if (points2 > to) refuse(context, `${text2} is too large`, { remedy: `Write ${most2} or less, e.g. ${example}` });
        return points2;
      }).meta({ expected: `a length from ${least} to ${most2}, e.g. ${example}` });
    };
    colour = z4.string().transform((written, context) => {
      const text2 = written.trim().toLowerCase();
      if (/^#[\da-f]{6}$/.test(text2)) return text2;
      const [, digits2] = /^#?([\da-f]{6}|[\da-f]{3})$/.exec(text2) ?? [];
      const fix = digits2 && `"#${digits2.length === 3 ? digits2.replace(/./g, "$&$&") : digits2}"`;
      refuse(context, `${written.trim()} is no colour`, {
        remedy: `Write ${fix ?? 'six hexadecimal digits after a # in quotes, e.g. "#8c1d18"'}`,
        ...fix && { fix }
      });
      return z4.NEVER;
    }).meta({ expected: 'a colour in quotes, e.g. "#8c1d18"' });
  }
});

// src/model/namespaces.ts
var namespaces;
var init_namespaces = __esm({
  "src/model/namespaces.ts"() {
    "use strict";
    namespaces = {
      /** NewsML-G2 (IPTC). */
      nar: "http://iptc.org/std/nar/2006-10-01/",
      /** NITF 3.6 (IPTC). */
      nitf: "http://iptc.org/std/NITF/2006-10-18/",
      xhtml: "http://www.w3.org/1999/xhtml",
      /** EPUB 3.3, structural semantics. */
      epub: "http://www.idpf.org/2007/ops",
      opf: "http://www.idpf.org/2007/opf",
      /** Dublin Core elements 1.1. */
      dc: "http://purl.org/dc/elements/1.1/"
    };
  }
});

// src/model/settings.ts
import { z as z5 } from "zod";
function isTimeZone(name) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
var credit, timeZone, settingsSchema;
var init_settings = __esm({
  "src/model/settings.ts"() {
    "use strict";
    init_header();
    init_values();
    credit = z5.strictObject({ name: text.optional(), uri: address.optional(), notice: text.optional(), terms: text.optional() });
    timeZone = z5.string().refine(isTimeZone, { error: "timeZone" }).meta({ format: "time-zone" });
    settingsSchema = z5.strictObject({
      name: text.optional().describe("The publication; default: the credit most stories have"),
      baseUrl: address.optional().describe("Where dist/ is served, e.g. https://news.example.org/; without it there are no absolute links"),
      language: language.optional().describe("BCP 47 tag; default: en"),
      timeZone: timeZone.optional().describe("In which dates are shown, e.g. Europe/Rome; default: UTC"),
      provider: party.optional().describe("Who sends the items; default: each story\u2019s source"),
      credits: z5.record(text, credit).optional().describe("For each credit line: name, uri, notice, terms"),
      rights: rights.optional().describe("For stories without their own"),
      formats: oneOrMany(z5.array(text).min(1)).optional().describe("Which formats are made; default: all")
    });
  }
});

// src/model/signOff.ts
var signOffOf, signOffDashes, signOffBrackets, endMark;
var init_signOff = __esm({
  "src/model/signOff.ts"() {
    "use strict";
    signOffOf = (credit2) => `\u2014 ${credit2}`;
    signOffDashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2E3A\u2E3B";
    signOffBrackets = [
      ["(", ")"],
      ["[", "]"]
    ];
    endMark = { word: "END", separator: "/" };
  }
});

// src/model/where.ts
var spot, contains, code, instant, day, present, nowhere;
var init_where = __esm({
  "src/model/where.ts"() {
    "use strict";
    spot = (match) => (at) => ({ at, match });
    contains = spot("contain");
    code = spot("code");
    instant = spot("instant");
    day = spot("day");
    present = spot("present");
    nowhere = (why) => ({ nowhere: why });
  }
});

// src/model/index.ts
var init_model = __esm({
  "src/model/index.ts"() {
    "use strict";
    init_elsewhere();
    init_header();
    init_iptcAliases();
    init_limits();
    init_measures();
    init_namespaces();
    init_settings();
    init_signOff();
    init_values();
    init_where();
  }
});

// src/formats/furniture/aiTraining.ts
var dataMining, reservation;
var init_aiTraining = __esm({
  "src/formats/furniture/aiTraining.ts"() {
    "use strict";
    dataMining = {
      allowed: "http://ns.useplus.org/ldf/vocab/DMI-ALLOWED",
      prohibited: "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING"
    };
    reservation = { allowed: "0", prohibited: "1" };
  }
});

// src/formats/furniture/dates.ts
import dayjs from "dayjs";
import "dayjs/locale/ca.js";
import "dayjs/locale/da.js";
import "dayjs/locale/de.js";
import greek from "dayjs/locale/el.js";
import "dayjs/locale/en-gb.js";
import "dayjs/locale/es.js";
import "dayjs/locale/fi.js";
import "dayjs/locale/fr.js";
import "dayjs/locale/it.js";
import "dayjs/locale/nb.js";
import "dayjs/locale/nl.js";
import "dayjs/locale/pl.js";
import "dayjs/locale/pt.js";
import "dayjs/locale/pt-br.js";
import "dayjs/locale/ru.js";
import "dayjs/locale/sv.js";
import "dayjs/locale/uk.js";
import localizedFormat from "dayjs/plugin/localizedFormat.js";
import utc from "dayjs/plugin/utc.js";
import { Temporal } from "temporal-polyfill";
function longDate(day2, language2) {
  const locale = localeOf(language2);
  return locale === void 0 ? day2 : dayjs.utc(day2).locale(locale).format(locale === "en" ? "MMMM D, YYYY" : "LL");
}
function localeOf(tag) {
  const lower = tag.toLowerCase();
  if (lower === "en-us") return "en";
  const [language2 = ""] = lower.split("-");
  if (language2 === "en") return "en-gb";
  if (language2 === "no") return "nb";
  return [lower, language2].find((candidate) => known.has(candidate));
}
var months, dayIn, known;
var init_dates = __esm({
  "src/formats/furniture/dates.ts"() {
    "use strict";
    dayjs.extend(utc);
    dayjs.extend(localizedFormat);
    months = "\u0399\u03B1\u03BD\u03BF\u03C5\u03B1\u03C1\u03AF\u03BF\u03C5 \u03A6\u03B5\u03B2\u03C1\u03BF\u03C5\u03B1\u03C1\u03AF\u03BF\u03C5 \u039C\u03B1\u03C1\u03C4\u03AF\u03BF\u03C5 \u0391\u03C0\u03C1\u03B9\u03BB\u03AF\u03BF\u03C5 \u039C\u03B1\u0390\u03BF\u03C5 \u0399\u03BF\u03C5\u03BD\u03AF\u03BF\u03C5 \u0399\u03BF\u03C5\u03BB\u03AF\u03BF\u03C5 \u0391\u03C5\u03B3\u03BF\u03CD\u03C3\u03C4\u03BF\u03C5 \u03A3\u03B5\u03C0\u03C4\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 \u039F\u03BA\u03C4\u03C9\u03B2\u03C1\u03AF\u03BF\u03C5 \u039D\u03BF\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5 \u0394\u03B5\u03BA\u03B5\u03BC\u03B2\u03C1\u03AF\u03BF\u03C5".split(
      " "
    );
    dayjs.locale({ ...greek, months }, void 0, true);
    dayIn = (moment3, timeZone2) => Temporal.Instant.from(moment3).toZonedDateTimeISO(timeZone2).toPlainDate().toString();
    known = /* @__PURE__ */ new Set(["ca", "da", "de", "el", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "pt-br", "ru", "sv", "uk"]);
  }
});

// src/formats/furniture/direction.ts
import { parse as parse2 } from "bcp-47";
function directionOf(tag) {
  const { language: language2, script } = parse2(tag);
  const rightToLeft = script ? scripts.has(script.toLowerCase()) : languages.has(language2?.toLowerCase() ?? "");
  return rightToLeft ? "rtl" : "ltr";
}
var scripts, languages;
var init_direction = __esm({
  "src/formats/furniture/direction.ts"() {
    "use strict";
    scripts = /* @__PURE__ */ new Set(["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi"]);
    languages = new Set("ar arc arz ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps sd syr ug ur yi".split(" "));
  }
});

// src/formats/furniture/easternWords.ts
var el, ru, uk, pl;
var init_easternWords = __esm({
  "src/formats/furniture/easternWords.ts"() {
    "use strict";
    el = {
      language: "el",
      by: "\u039A\u03B5\u03AF\u03BC\u03B5\u03BD\u03BF:",
      and: "\u03BA\u03B1\u03B9",
      updated: "\u0395\u03BD\u03B7\u03BC\u03B5\u03C1\u03CE\u03B8\u03B7\u03BA\u03B5",
      correction: "\u0394\u03B9\u03CC\u03C1\u03B8\u03C9\u03C3\u03B7",
      notes: "\u03A3\u03B7\u03BC\u03B5\u03B9\u03CE\u03C3\u03B5\u03B9\u03C2",
      backToText: "\u0395\u03C0\u03B9\u03C3\u03C4\u03C1\u03BF\u03C6\u03AE \u03C3\u03C4\u03BF \u03BA\u03B5\u03AF\u03BC\u03B5\u03BD\u03BF",
      contents: "\u03A0\u03B5\u03C1\u03B9\u03B5\u03C7\u03CC\u03BC\u03B5\u03BD\u03B1",
      stories: "\u0386\u03C1\u03B8\u03C1\u03B1",
      photo: "\u0395\u03B9\u03BA\u03CC\u03BD\u03B1",
      alsoIn: "\u03A3\u03B5 \u03AC\u03BB\u03BB\u03B5\u03C2 \u03B3\u03BB\u03CE\u03C3\u03C3\u03B5\u03C2",
      related: "\u03A3\u03C7\u03B5\u03C4\u03B9\u03BA\u03AC",
      readAs: "\u0394\u03B9\u03B1\u03B2\u03AC\u03C3\u03C4\u03B5 \u03C9\u03C2",
      aboutThisFile: "\u0393\u03B9\u03B1 \u03B1\u03C5\u03C4\u03CC \u03C4\u03BF \u03B1\u03C1\u03C7\u03B5\u03AF\u03BF",
      published: "\u0394\u03B7\u03BC\u03BF\u03C3\u03B9\u03B5\u03CD\u03B8\u03B7\u03BA\u03B5",
      version: "\u0388\u03BA\u03B4\u03BF\u03C3\u03B7",
      identifier: "\u0391\u03BD\u03B1\u03B3\u03BD\u03C9\u03C1\u03B9\u03C3\u03C4\u03B9\u03BA\u03CC",
      credit: "\u03A0\u03B7\u03B3\u03AE",
      rights: "\u0394\u03B9\u03BA\u03B1\u03B9\u03CE\u03BC\u03B1\u03C4\u03B1",
      pictures: "\u0395\u03B9\u03BA\u03CC\u03BD\u03B5\u03C2",
      table: "\u03A0\u03AF\u03BD\u03B1\u03BA\u03B1\u03C2",
      withdrawn: "\u03A4\u03BF \u03AC\u03C1\u03B8\u03C1\u03BF \u03B1\u03C5\u03C4\u03CC \u03AD\u03C7\u03B5\u03B9 \u03B1\u03C0\u03BF\u03C3\u03C5\u03C1\u03B8\u03B5\u03AF.",
      noStories: "\u0394\u03B5\u03BD \u03C5\u03C0\u03AC\u03C1\u03C7\u03BF\u03C5\u03BD \u03B1\u03BA\u03CC\u03BC\u03B7 \u03AC\u03C1\u03B8\u03C1\u03B1.",
      edition: "\u03A4\u03B5\u03CD\u03C7\u03BF\u03C2",
      cover: "\u0395\u03BE\u03CE\u03C6\u03C5\u03BB\u03BB\u03BF",
      credits: "\u03A0\u03B7\u03B3\u03AD\u03C2",
      colophon: "\u039A\u03BF\u03BB\u03BF\u03C6\u03CE\u03BD\u03B1\u03C2"
    };
    ru = {
      language: "ru",
      by: "\u0422\u0435\u043A\u0441\u0442:",
      and: "\u0438",
      updated: "\u041E\u0431\u043D\u043E\u0432\u043B\u0435\u043D\u043E",
      correction: "\u0418\u0441\u043F\u0440\u0430\u0432\u043B\u0435\u043D\u0438\u0435",
      notes: "\u041F\u0440\u0438\u043C\u0435\u0447\u0430\u043D\u0438\u044F",
      backToText: "\u0412\u0435\u0440\u043D\u0443\u0442\u044C\u0441\u044F \u043A \u0442\u0435\u043A\u0441\u0442\u0443",
      contents: "\u0421\u043E\u0434\u0435\u0440\u0436\u0430\u043D\u0438\u0435",
      stories: "\u041F\u0443\u0431\u043B\u0438\u043A\u0430\u0446\u0438\u0438",
      photo: "\u0418\u0437\u043E\u0431\u0440\u0430\u0436\u0435\u043D\u0438\u0435",
      alsoIn: "\u041D\u0430 \u0434\u0440\u0443\u0433\u0438\u0445 \u044F\u0437\u044B\u043A\u0430\u0445",
      related: "\u041F\u043E \u0442\u0435\u043C\u0435",
      readAs: "\u0427\u0438\u0442\u0430\u0442\u044C \u0432 \u0444\u043E\u0440\u043C\u0430\u0442\u0435",
      aboutThisFile: "\u041E\u0431 \u044D\u0442\u043E\u043C \u0444\u0430\u0439\u043B\u0435",
      published: "\u041E\u043F\u0443\u0431\u043B\u0438\u043A\u043E\u0432\u0430\u043D\u043E",
      version: "\u0412\u0435\u0440\u0441\u0438\u044F",
      identifier: "\u0418\u0434\u0435\u043D\u0442\u0438\u0444\u0438\u043A\u0430\u0442\u043E\u0440",
      credit: "\u0418\u0441\u0442\u043E\u0447\u043D\u0438\u043A",
      rights: "\u041F\u0440\u0430\u0432\u0430",
      pictures: "\u0418\u0437\u043E\u0431\u0440\u0430\u0436\u0435\u043D\u0438\u044F",
      table: "\u0422\u0430\u0431\u043B\u0438\u0446\u0430",
      withdrawn: "\u042D\u0442\u0430 \u043F\u0443\u0431\u043B\u0438\u043A\u0430\u0446\u0438\u044F \u043E\u0442\u043E\u0437\u0432\u0430\u043D\u0430.",
      noStories: "\u041F\u0443\u0431\u043B\u0438\u043A\u0430\u0446\u0438\u0439 \u043F\u043E\u043A\u0430 \u043D\u0435\u0442.",
      edition: "\u0412\u044B\u043F\u0443\u0441\u043A",
      cover: "\u041E\u0431\u043B\u043E\u0436\u043A\u0430",
      credits: "\u0418\u0441\u0442\u043E\u0447\u043D\u0438\u043A\u0438",
      colophon: "\u0412\u044B\u0445\u043E\u0434\u043D\u044B\u0435 \u0434\u0430\u043D\u043D\u044B\u0435"
    };
    uk = {
      language: "uk",
      by: "\u0422\u0435\u043A\u0441\u0442:",
      and: "\u0456",
      updated: "\u041E\u043D\u043E\u0432\u043B\u0435\u043D\u043E",
      correction: "\u0412\u0438\u043F\u0440\u0430\u0432\u043B\u0435\u043D\u043D\u044F",
      notes: "\u041F\u0440\u0438\u043C\u0456\u0442\u043A\u0438",
      backToText: "\u041F\u043E\u0432\u0435\u0440\u043D\u0443\u0442\u0438\u0441\u044F \u0434\u043E \u0442\u0435\u043A\u0441\u0442\u0443",
      contents: "\u0417\u043C\u0456\u0441\u0442",
      stories: "\u041F\u0443\u0431\u043B\u0456\u043A\u0430\u0446\u0456\u0457",
      photo: "\u0417\u043E\u0431\u0440\u0430\u0436\u0435\u043D\u043D\u044F",
      alsoIn: "\u0406\u043D\u0448\u0438\u043C\u0438 \u043C\u043E\u0432\u0430\u043C\u0438",
      related: "\u0417\u0430 \u0442\u0435\u043C\u043E\u044E",
      readAs: "\u0427\u0438\u0442\u0430\u0442\u0438 \u0443 \u0444\u043E\u0440\u043C\u0430\u0442\u0456",
      aboutThisFile: "\u041F\u0440\u043E \u0446\u0435\u0439 \u0444\u0430\u0439\u043B",
      published: "\u041E\u043F\u0443\u0431\u043B\u0456\u043A\u043E\u0432\u0430\u043D\u043E",
      version: "\u0412\u0435\u0440\u0441\u0456\u044F",
      identifier: "\u0406\u0434\u0435\u043D\u0442\u0438\u0444\u0456\u043A\u0430\u0442\u043E\u0440",
      credit: "\u0414\u0436\u0435\u0440\u0435\u043B\u043E",
      rights: "\u041F\u0440\u0430\u0432\u0430",
      pictures: "\u0417\u043E\u0431\u0440\u0430\u0436\u0435\u043D\u043D\u044F",
      table: "\u0422\u0430\u0431\u043B\u0438\u0446\u044F",
      withdrawn: "\u0426\u044E \u043F\u0443\u0431\u043B\u0456\u043A\u0430\u0446\u0456\u044E \u0432\u0456\u0434\u043A\u043B\u0438\u043A\u0430\u043D\u043E.",
      noStories: "\u041F\u0443\u0431\u043B\u0456\u043A\u0430\u0446\u0456\u0439 \u043F\u043E\u043A\u0438 \u043D\u0435\u043C\u0430\u0454.",
      edition: "\u0412\u0438\u043F\u0443\u0441\u043A",
      cover: "\u041E\u0431\u043A\u043B\u0430\u0434\u0438\u043D\u043A\u0430",
      credits: "\u0414\u0436\u0435\u0440\u0435\u043B\u0430",
      colophon: "\u0412\u0438\u0445\u0456\u0434\u043D\u0456 \u0434\u0430\u043D\u0456"
    };
    pl = {
      language: "pl",
      by: "Tekst:",
      and: "i",
      updated: "Zaktualizowano",
      correction: "Sprostowanie",
      notes: "Przypisy",
      backToText: "Powr\xF3t do tekstu",
      contents: "Spis tre\u015Bci",
      stories: "Artyku\u0142y",
      photo: "Ilustracja",
      alsoIn: "W innych j\u0119zykach",
      related: "Zobacz te\u017C",
      readAs: "Czytaj jako",
      aboutThisFile: "O tym pliku",
      published: "Opublikowano",
      version: "Wersja",
      identifier: "Identyfikator",
      credit: "\u0179r\xF3d\u0142o",
      rights: "Prawa",
      pictures: "Ilustracje",
      table: "Tabela",
      withdrawn: "Ten artyku\u0142 zosta\u0142 wycofany.",
      noStories: "Nie ma jeszcze artyku\u0142\xF3w.",
      edition: "Wydanie",
      cover: "Ok\u0142adka",
      credits: "\u0179r\xF3d\u0142a",
      colophon: "Stopka redakcyjna"
    };
  }
});

// src/formats/furniture/words.ts
var en, table, wordsIn;
var init_words = __esm({
  "src/formats/furniture/words.ts"() {
    "use strict";
    init_easternWords();
    en = {
      language: "en",
      by: "By",
      and: "and",
      updated: "Updated",
      correction: "Correction",
      notes: "Notes",
      backToText: "Back to the text",
      contents: "Contents",
      stories: "Stories",
      photo: "Picture",
      alsoIn: "Also in",
      related: "Related",
      readAs: "Read as",
      aboutThisFile: "About this file",
      published: "Published",
      version: "Version",
      identifier: "Identifier",
      credit: "Credit",
      rights: "Rights",
      pictures: "Pictures",
      table: "Table",
      withdrawn: "This story has been withdrawn.",
      noStories: "No stories yet.",
      edition: "Edition",
      cover: "Cover",
      credits: "Credits",
      colophon: "Colophon"
    };
    table = {
      en,
      es: {
        language: "es",
        by: "Por",
        and: "y",
        updated: "Actualizado",
        correction: "Correcci\xF3n",
        notes: "Notas",
        backToText: "Volver al texto",
        contents: "\xCDndice",
        stories: "Art\xEDculos",
        photo: "Imagen",
        alsoIn: "Tambi\xE9n en",
        related: "Relacionado",
        readAs: "Leer como",
        aboutThisFile: "Acerca de este archivo",
        published: "Publicado",
        version: "Versi\xF3n",
        identifier: "Identificador",
        credit: "Cr\xE9dito",
        rights: "Derechos",
        pictures: "Im\xE1genes",
        table: "Tabla",
        withdrawn: "Este art\xEDculo ha sido retirado.",
        noStories: "Todav\xEDa no hay art\xEDculos.",
        edition: "Edici\xF3n",
        cover: "Portada",
        credits: "Cr\xE9ditos",
        colophon: "Colof\xF3n"
      },
      fr: {
        language: "fr",
        by: "Par",
        and: "et",
        updated: "Mis \xE0 jour",
        correction: "Correction",
        notes: "Notes",
        backToText: "Retour au texte",
        contents: "Sommaire",
        stories: "Articles",
        photo: "Image",
        alsoIn: "Aussi en",
        related: "\xC0 lire aussi",
        readAs: "Lire en",
        aboutThisFile: "\xC0 propos de ce fichier",
        published: "Publi\xE9",
        version: "Version",
        identifier: "Identifiant",
        credit: "Cr\xE9dit",
        rights: "Droits",
        pictures: "Images",
        table: "Tableau",
        withdrawn: "Cet article a \xE9t\xE9 retir\xE9.",
        noStories: "Pas encore d\u2019articles.",
        edition: "\xC9dition",
        cover: "Couverture",
        credits: "Cr\xE9dits",
        colophon: "Colophon"
      },
      de: {
        language: "de",
        by: "Von",
        and: "und",
        updated: "Aktualisiert",
        correction: "Berichtigung",
        notes: "Anmerkungen",
        backToText: "Zur\xFCck zum Text",
        contents: "Inhalt",
        stories: "Beitr\xE4ge",
        photo: "Bild",
        alsoIn: "Auch auf",
        related: "Zum Thema",
        readAs: "Lesen als",
        aboutThisFile: "\xDCber diese Datei",
        published: "Ver\xF6ffentlicht",
        version: "Version",
        identifier: "Kennung",
        credit: "Quellenangabe",
        rights: "Rechte",
        pictures: "Bilder",
        table: "Tabelle",
        withdrawn: "Dieser Beitrag wurde zur\xFCckgezogen.",
        noStories: "Noch keine Beitr\xE4ge.",
        edition: "Ausgabe",
        cover: "Titelseite",
        credits: "Quellen",
        colophon: "Kolophon"
      },
      it: {
        language: "it",
        by: "Di",
        and: "e",
        updated: "Aggiornato",
        correction: "Correzione",
        notes: "Note",
        backToText: "Torna al testo",
        contents: "Indice",
        stories: "Articoli",
        photo: "Immagine",
        alsoIn: "Anche in",
        related: "Vedi anche",
        readAs: "Leggi come",
        aboutThisFile: "Informazioni su questo file",
        published: "Pubblicato",
        version: "Versione",
        identifier: "Identificativo",
        credit: "Credito",
        rights: "Diritti",
        pictures: "Immagini",
        table: "Tabella",
        withdrawn: "Questo articolo \xE8 stato ritirato.",
        noStories: "Ancora nessun articolo.",
        edition: "Edizione",
        cover: "Copertina",
        credits: "Crediti",
        colophon: "Colophon"
      },
      pt: {
        language: "pt",
        by: "Por",
        and: "e",
        updated: "Atualizado",
        correction: "Corre\xE7\xE3o",
        notes: "Notas",
        backToText: "Voltar ao texto",
        contents: "\xCDndice",
        stories: "Artigos",
        photo: "Imagem",
        alsoIn: "Tamb\xE9m em",
        related: "Relacionado",
        readAs: "Ler como",
        aboutThisFile: "Sobre este ficheiro",
        published: "Publicado",
        version: "Vers\xE3o",
        identifier: "Identificador",
        credit: "Cr\xE9dito",
        rights: "Direitos",
        pictures: "Imagens",
        table: "Tabela",
        withdrawn: "Este artigo foi retirado.",
        noStories: "Ainda n\xE3o h\xE1 artigos.",
        edition: "Edi\xE7\xE3o",
        cover: "Capa",
        credits: "Cr\xE9ditos",
        colophon: "Ficha t\xE9cnica"
      },
      nl: {
        language: "nl",
        by: "Door",
        and: "en",
        updated: "Bijgewerkt",
        correction: "Correctie",
        notes: "Noten",
        backToText: "Terug naar de tekst",
        contents: "Inhoud",
        stories: "Artikelen",
        photo: "Beeld",
        alsoIn: "Ook in het",
        related: "Zie ook",
        readAs: "Lezen als",
        aboutThisFile: "Over dit bestand",
        published: "Gepubliceerd",
        version: "Versie",
        identifier: "Kenmerk",
        credit: "Bronvermelding",
        rights: "Rechten",
        pictures: "Beelden",
        table: "Tabel",
        withdrawn: "Dit artikel is ingetrokken.",
        noStories: "Nog geen artikelen.",
        edition: "Editie",
        cover: "Omslag",
        credits: "Bronnen",
        colophon: "Colofon"
      },
      sv: {
        language: "sv",
        by: "Av",
        and: "och",
        updated: "Uppdaterad",
        correction: "R\xE4ttelse",
        notes: "Noter",
        backToText: "Tillbaka till texten",
        contents: "Inneh\xE5ll",
        stories: "Artiklar",
        photo: "Bild",
        alsoIn: "\xC4ven p\xE5",
        related: "L\xE4s \xE4ven",
        readAs: "L\xE4s som",
        aboutThisFile: "Om den h\xE4r filen",
        published: "Publicerad",
        version: "Version",
        identifier: "Identifierare",
        credit: "K\xE4lla",
        rights: "R\xE4ttigheter",
        pictures: "Bilder",
        table: "Tabell",
        withdrawn: "Den h\xE4r artikeln har dragits tillbaka.",
        noStories: "Inga artiklar \xE4nnu.",
        edition: "Utg\xE5va",
        cover: "Omslag",
        credits: "K\xE4llor",
        colophon: "Kolofon"
      },
      el,
      ru,
      uk,
      pl
    };
    wordsIn = (language2) => table[language2.toLowerCase().split("-")[0] ?? ""] ?? en;
  }
});

// src/formats/furniture/lines.ts
function bylineOf(header) {
  const { byline, language: language2 } = header;
  return byline.length === 0 ? void 0 : `${wordsIn(language2).by} ${listInWords(byline, language2)}`;
}
function datelineOf(header) {
  const { place, country, date } = header.dateline ?? {};
  const parts = [place && capitals(place, header.language), country, date && longDate(date, header.language)];
  return parts.filter(Boolean).join(", ") || void 0;
}
function capitals(text2, language2) {
  const [primary = ""] = language2.toLowerCase().split("-");
  return ownCapitals.includes(primary) ? text2.toLocaleUpperCase(primary) : text2.toUpperCase();
}
var listInWords, ownCapitals;
var init_lines = __esm({
  "src/formats/furniture/lines.ts"() {
    "use strict";
    init_dates();
    init_words();
    listInWords = (names2, language2) => [names2.slice(0, -1).join(", "), names2.at(-1)].filter(Boolean).join(` ${wordsIn(language2).and} `);
    ownCapitals = ["az", "el", "lt", "tr"];
  }
});

// src/formats/furniture/told.ts
function toldOf({ header, body }) {
  const { status, note, language: language2 } = header;
  if (status !== "canceled") return body;
  const value = note ?? wordsIn(language2).withdrawn;
  return { type: "root", children: [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value }] }] };
}
var toldHeaderOf, asTold;
var init_told = __esm({
  "src/formats/furniture/told.ts"() {
    "use strict";
    init_words();
    toldHeaderOf = (header) => header.status === "canceled" ? { ...header, subheadline: void 0, summary: void 0, image: void 0 } : header;
    asTold = (story) => ({ ...story, header: toldHeaderOf(story.header), body: toldOf(story) });
  }
});

// src/formats/furniture/index.ts
var init_furniture = __esm({
  "src/formats/furniture/index.ts"() {
    "use strict";
    init_aiTraining();
    init_dates();
    init_direction();
    init_lines();
    init_told();
    init_words();
  }
});

// src/formats/markup/xml.ts
import { toXml } from "xast-util-to-xml";
import { x as build } from "xastscript";
var x, nodesOf, isList, xmlText, serialise, oneLine, wellFormed;
var init_xml = __esm({
  "src/formats/markup/xml.ts"() {
    "use strict";
    x = (name, attributes, ...children) => build(name, attributes ?? {}, nodesOf(children));
    nodesOf = (children) => children.flatMap((child) => {
      if (child === void 0 || child === false || child === "") return [];
      if (typeof child === "string" || typeof child === "number") return [xmlText(String(child))];
      return isList(child) ? nodesOf(child) : [child];
    });
    isList = (child) => Array.isArray(child);
    xmlText = (value) => ({ type: "text", value });
    serialise = (tree) => wellFormed(toXml(tree, { closeEmptyElements: true, tightClose: true })).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replaceAll("]]>", "]]&#x3E;");
    oneLine = (text2) => text2.replace(/[\t\r\n]+/g, " ");
    wellFormed = (text2) => text2.replace(/\p{Surrogate}/gu, "\uFFFD");
  }
});

// src/formats/newsml/aliases.ts
function ownCodes({ baseUrl = "https://slugline.invalid/" }) {
  const used = /* @__PURE__ */ new Set();
  return {
    code: (alias, value) => {
      used.add(alias);
      return `${alias}:${value}`;
    },
    catalog: () => x(
      "catalog",
      null,
      Object.entries(schemes).filter(([alias]) => used.has(alias)).map(([alias, path]) => x("scheme", { alias, uri: `${baseUrl}cv/${path}` }))
    )
  };
}
var iptcCatalog, schemes;
var init_aliases = __esm({
  "src/formats/newsml/aliases.ts"() {
    "use strict";
    init_xml();
    iptcCatalog = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";
    schemes = {
      slorg: "organisation/",
      slhead: "headline-role/",
      slrel: "item-relation/",
      slrnd: "rendition/",
      cRole: "content-role/"
    };
  }
});

// src/formats/markup/legalUri.ts
function legal(address3, forbidden) {
  const escaped4 = address3.replace(/%(?![\dA-Fa-f]{2})/g, "%25").replace(forbidden, (character) => encodeURIComponent(character.replace(/\p{Surrogate}/u, "\uFFFD")));
  const [, authority = "", rest = ""] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)?(.*)$/i.exec(escaped4) ?? [];
  const [path = "", ...fragment] = rest.replace(/[[\]]/g, encodeURIComponent).split("#");
  return authority + (fragment.length === 0 ? path : `${path}#${fragment.join("%23")}`);
}
var legalUri, legalIri;
var init_legalUri = __esm({
  "src/formats/markup/legalUri.ts"() {
    "use strict";
    legalUri = (address3) => legal(address3, /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu);
    legalIri = (address3) => legal(address3, /[\0- "<>\\^`{|}\x7F]|\p{Surrogate}/gu);
  }
});

// src/formats/newsml/moments.ts
import { Temporal as Temporal2 } from "temporal-polyfill";
function dateTime(moment3) {
  const [, minutes = moment3, seconds = ":00", offset = ""] = /^(.*T\d\d:\d\d)(:[\d.]+)?(.*)$/.exec(moment3) ?? [];
  const [hours = "0", rest = "0"] = offset.slice(1).split(":");
  if (offset !== "Z" && Number(hours) * 60 + Number(rest) > 14 * 60) return Temporal2.Instant.from(moment3).toString();
  return `${minutes}${seconds}${offset}`;
}
var init_moments = __esm({
  "src/formats/newsml/moments.ts"() {
    "use strict";
  }
});

// src/formats/newsml/named.ts
var nameOf, named, party2;
var init_named = __esm({
  "src/formats/newsml/named.ts"() {
    "use strict";
    init_legalUri();
    init_xml();
    nameOf = (name) => x("name", null, oneLine(name));
    named = (element2, name, type2) => x(element2, { type: type2, literal: oneLine(name) }, nameOf(name));
    party2 = (element2, { name, code: code2, uri: uri2 }, codes2) => x(element2, uri2 === void 0 ? { qcode: codes2.code("slorg", code2) } : { uri: legalIri(uri2) }, nameOf(name));
  }
});

// src/formats/newsml/contentMeta.ts
function contentMeta(header, codes2) {
  const { source, byline, urgency, genre, subheadline, summary } = header;
  const dateline2 = datelineOf(header);
  return x(
    "contentMeta",
    null,
    urgency === void 0 ? void 0 : x("urgency", null, urgency),
    x("contentCreated", null, dateTime(header.published)),
    x("contentModified", null, dateTime(header.updated ?? header.published)),
    located(header),
    x(
      "infoSource",
      { qcode: codes2.code("slorg", source.code) },
      nameOf(source.name),
      source.uri && x("sameAs", { uri: legalIri(source.uri) })
    ),
    // Of all places for a credit, this is the one that stock ingests keep.
    x("infoSource", { role: codes2.code("cRole", "source"), literal: oneLine(header.credit) }),
    byline.map((name) => named("creator", name)),
    x("language", { tag: header.language }),
    genre && named("genre", genre),
    header.keywords.map((keyword) => x("keyword", null, oneLine(keyword))),
    header.subjects.map((code2) => x("subject", { type: "cpnat:abstract", qcode: `medtop:${code2}` })),
    header.places.map((place) => named("subject", place, "cpnat:geoArea")),
    x("slugline", { separator: "-" }, header.slug),
    x("headline", null, header.headline),
    subheadline && x("headline", { role: codes2.code("slhead", "subheadline") }, subheadline),
    dateline2 && x("dateline", null, dateline2),
    byline.length === 0 ? void 0 : x("by", null, listInWords(byline, header.language)),
    x("creditline", null, oneLine(header.credit)),
    summary && x("description", { role: "drol:summary" }, summary)
  );
}
function located({ dateline: { place, country } = {} }) {
  if (place === void 0) return country === void 0 ? void 0 : named("located", country, "loctyp:Country");
  const element2 = named("located", place);
  if (country !== void 0) element2.children.push(named("broader", country, "loctyp:Country"));
  return element2;
}
var init_contentMeta = __esm({
  "src/formats/newsml/contentMeta.ts"() {
    "use strict";
    init_furniture();
    init_legalUri();
    init_xml();
    init_moments();
    init_named();
  }
});

// src/formats/markup/elements.ts
function* elementsOf(node) {
  for (const child of node.children) {
    if (child.type === "text") continue;
    yield child;
    yield* elementsOf(child);
  }
}
var init_elements = __esm({
  "src/formats/markup/elements.ts"() {
    "use strict";
  }
});

// src/formats/markup/fold.ts
function fold(nodes, handlers, text2) {
  return nodes.flatMap((node) => {
    if (node.type === "text") return text2(node.value);
    const row2 = handlers[node.tagName];
    return row2(node, fold(node.children, handlers, text2));
  });
}
var init_fold = __esm({
  "src/formats/markup/fold.ts"() {
    "use strict";
  }
});

// src/formats/markup/nitf.ts
function numbered(number3, inside2) {
  const mark = xmlText(`${number3}. `);
  const [first, ...rest] = inside2;
  return first?.type === "element" && first.name === "p" ? [x("p", null, [mark, ...first.children]), ...rest] : [x("p", null, `${number3}.`), ...inside2];
}
var nitf, cell, filled, raised;
var init_nitf = __esm({
  "src/formats/markup/nitf.ts"() {
    "use strict";
    init_xml();
    nitf = ({ link, picture: picture3 }, caption) => {
      const bare = (name) => (_, inside2) => x(name, null, inside2);
      const styled = (className, style) => (_, inside2) => x("em", { class: className, style }, inside2);
      const heading2 = (className) => (_, inside2) => x("hl2", { class: className }, inside2);
      const boxed = (className) => (_, inside2) => x("note", { class: className }, x("body.content", null, inside2));
      return {
        p: bare("p"),
        h2: bare("hl2"),
        h3: heading2("h3"),
        h4: heading2("h4"),
        ul: (_, inside2) => filled(x("ul", null, inside2)),
        ol: ({ properties: { start } }, inside2) => filled(x("ol", { seqnum: start }, inside2)),
        li: bare("li"),
        blockquote: (_, inside2) => x("bq", null, x("block", null, inside2)),
        pre: ({ properties: { language: language2 } }, inside2) => x("pre", { class: language2 }, inside2),
        hr: bare("hr"),
        table: (_, inside2) => filled(x("table", null, inside2)),
        thead: (_, inside2) => filled(x("thead", null, inside2)),
        tbody: (_, inside2) => filled(x("tbody", null, inside2)),
        tr: (_, inside2) => filled(x("tr", null, inside2)),
        th: ({ properties }, inside2) => x("th", cell(properties), inside2),
        td: ({ properties }, inside2) => x("td", cell(properties), inside2),
        figure: ({ properties }) => {
          const { src, alt, credit: credit2, width, height, mediaType } = properties;
          const reference = { source: picture3(properties), name: src, "mime-type": mediaType, "alternate-text": alt, "source-credit": credit2 };
          return x(
            "media",
            { "media-type": "image" },
            x("media-reference", { ...reference, width, height, units: "pixels" }),
            x("media-caption", null, x("p", null, caption(properties) || alt))
          );
        },
        pullquote: (_, inside2) => x("bq", { class: "pullquote" }, x("block", { class: "pullquote" }, inside2)),
        factbox: boxed("factbox"),
        note: boxed("note"),
        label: heading2("label"),
        footnotes: (_, inside2) => inside2,
        footnote: ({ properties: { number: number3 } }, inside2) => x("fn", { class: "footnote" }, x("body.content", null, numbered(number3, inside2))),
        footnoteref: ({ properties: { number: number3 } }) => x("num", { class: "footnote" }, x("sup", null, String(number3))),
        em: bare("em"),
        strong: styled("strong", "font-style: normal; font-weight: bold"),
        del: styled("del", "font-style: normal; text-decoration: line-through"),
        sub: (_, inside2) => raised("sub", inside2),
        sup: (_, inside2) => raised("sup", inside2),
        code: styled("code", "font-style: normal; font-family: monospace"),
        a: ({ properties: { href, title } }, inside2) => {
          const address3 = link(href);
          return address3 === void 0 ? inside2 : x("a", { href: address3, title }, inside2);
        },
        br: bare("br"),
        span: ({ properties: { language: language2 } }, inside2) => x("lang", { value: language2, "xml:lang": language2 }, inside2)
      };
    };
    cell = ({ align, columns, rows: rows2 }) => ({ align, colspan: columns, rowspan: rows2 });
    filled = (element2) => element2.children.length === 0 ? [] : [element2];
    raised = (name, inside2) => inside2.every(({ type: type2 }) => type2 === "text") ? x("num", null, x(name, null, inside2)) : x("em", { class: name, style: `font-style: normal; vertical-align: ${name === "sub" ? "sub" : "super"}` }, inside2);
  }
});

// src/formats/pictures/faults.ts
var faults;
var init_faults = __esm({
  "src/formats/pictures/faults.ts"() {
    "use strict";
    faults = {
      gone: (path) => ({
        code: "picture/gone",
        severity: "error",
        message: `The picture "${path}" cannot be read any more`,
        hints: ["It was there when the story was read; build again"],
        place: { path }
      })
    };
  }
});

// src/formats/pictures/collect.ts
import { createHash } from "node:crypto";
import transliterate from "@sindresorhus/transliterate";
async function collectPictures(body, world, report) {
  const pictures = [...elementsOf(body)].flatMap((element2) => element2.tagName === "figure" ? [element2.properties] : []);
  const bySource = /* @__PURE__ */ new Map();
  for (const { src, mediaType } of new Map(pictures.map((picture3) => [picture3.src, picture3])).values()) {
    const bytes = await world.read(src);
    if (bytes) bySource.set(src, { bytes, mediaType, digest: createHash("sha256").update(bytes).digest("hex"), stem: stemOf(src) });
    else report(faults.gone(src));
  }
  const byDigest = /* @__PURE__ */ new Map();
  for (const opened of bySource.values()) {
    const before = byDigest.get(opened.digest);
    byDigest.set(opened.digest, before && before.stem <= opened.stem ? before : opened);
  }
  const named2 = /* @__PURE__ */ new Map();
  for (const { digest, stem, mediaType, bytes } of byDigest.values()) {
    const ending = endings[mediaType];
    const shared = [...byDigest.values()].some((other) => other.digest !== digest && other.stem === stem && other.mediaType === mediaType);
    named2.set(digest, { name: `${shared ? `${stem}-${digest.slice(0, 8)}` : stem}.${ending}`, mediaType, bytes });
  }
  const of = ({ src }) => named2.get(bySource.get(src)?.digest ?? "");
  const shown2 = pictures.flatMap((picture3) => {
    const file = of(picture3);
    return file ? [{ picture: picture3, file }] : [];
  });
  return { files: [...named2.values()], shown: shown2, of };
}
function stemOf(path) {
  const name = path.split("/").at(-1) ?? "";
  const ascii3 = transliterate(name.replace(/\.[^.]*$/, "")).toLowerCase().replace(/[^a-z\d]+/g, "-");
  const stem = ascii3.slice(0, 60).replace(/^-+|-+$/g, "");
  return stem === "" || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(stem) ? `picture-${stem}`.replace(/-$/, "") : stem;
}
var endings;
var init_collect = __esm({
  "src/formats/pictures/collect.ts"() {
    "use strict";
    init_elements();
    init_faults();
    endings = {
      "image/jpeg": "jpg",
      "image/png": "png",
      "image/gif": "gif",
      "image/webp": "webp"
    };
  }
});

// src/formats/pictures/index.ts
var init_pictures = __esm({
  "src/formats/pictures/index.ts"() {
    "use strict";
    init_collect();
  }
});

// src/formats/markup/address.ts
function addressOf(href, { base, relative }) {
  const legal2 = legalUri(href.trim());
  if (/^(?:[a-z][a-z\d+.-]*:\/*)?(?:#.*)?$/i.test(legal2)) return void 0;
  const absolute = /^(https?|mailto):/i.test(legal2);
  if (!absolute && /^([a-z][a-z\d+.-]*:|[\\/]{2})/i.test(legal2)) return void 0;
  if (!URL.canParse(legal2, base ?? "https://slugline.invalid/")) return void 0;
  if (absolute) return legal2;
  if (base !== void 0) return new URL(legal2, base).href;
  return relative ? legal2 : void 0;
}
var init_address = __esm({
  "src/formats/markup/address.ts"() {
    "use strict";
    init_legalUri();
  }
});

// src/formats/markup/site.ts
async function siteOf({ header, renditions }, body, world) {
  const page2 = renditions.find(({ mediaType }) => mediaType === "text/html");
  const { baseUrl } = world.house;
  const base = baseUrl === void 0 ? void 0 : new URL(page2?.path ?? `${header.slug}/`, baseUrl).href;
  const pictures = base !== void 0 && page2 ? await collectPictures(body, world, () => {
  }) : void 0;
  return {
    link: (href) => addressOf(href, { base, relative: false }),
    picture: (picture3) => {
      const file = pictures?.of(picture3);
      return file && new URL(file.name, base).href;
    }
  };
}
var init_site = __esm({
  "src/formats/markup/site.ts"() {
    "use strict";
    init_pictures();
    init_address();
  }
});

// src/formats/markup/xhtml.ts
var xhtml, cell2;
var init_xhtml = __esm({
  "src/formats/markup/xhtml.ts"() {
    "use strict";
    init_xml();
    xhtml = ({ link, picture: picture3 }, caption) => {
      const bare = (name) => (_, inside2) => x(name, null, inside2);
      const classed = (className) => (_, inside2) => x("div", { class: className }, inside2);
      return {
        p: bare("p"),
        h2: bare("h2"),
        h3: bare("h3"),
        h4: bare("h4"),
        ul: bare("ul"),
        ol: ({ properties: { start } }, inside2) => x("ol", { start }, inside2),
        li: bare("li"),
        blockquote: bare("blockquote"),
        pre: ({ properties: { language: language2 } }, inside2) => x("pre", null, x("code", { class: language2 && `language-${language2}` }, inside2)),
        hr: bare("hr"),
        table: bare("table"),
        thead: bare("thead"),
        tbody: bare("tbody"),
        tr: bare("tr"),
        th: ({ properties }, inside2) => x("th", { scope: properties.scope, ...cell2(properties) }, inside2),
        td: ({ properties }, inside2) => x("td", cell2(properties), inside2),
        figure: ({ properties }) => {
          const src = picture3(properties);
          const { alt, width, height } = properties;
          if (src === void 0) return x("p", { class: "picture" }, `[${caption(properties) || alt}]`);
          return x("figure", null, x("img", { src, alt, width, height }), x("figcaption", null, caption(properties)));
        },
        pullquote: (_, inside2) => x("blockquote", { class: "pullquote" }, inside2),
        factbox: classed("factbox"),
        note: classed("note"),
        label: (_, inside2) => x("p", { class: "label" }, x("strong", null, inside2)),
        footnotes: (_, inside2) => x("ol", { class: "footnotes" }, inside2),
        footnote: ({ properties: { number: number3 } }, inside2) => x("li", { value: number3 }, inside2),
        footnoteref: ({ properties: { number: number3 } }) => x("sup", { class: "footnote" }, String(number3)),
        em: bare("em"),
        strong: bare("strong"),
        del: bare("del"),
        sub: bare("sub"),
        sup: bare("sup"),
        code: bare("code"),
        a: ({ properties: { href, title } }, inside2) => {
          const address3 = link(href);
          return address3 === void 0 ? inside2 : x("a", { href: address3, title }, inside2);
        },
        br: bare("br"),
        span: ({ properties: { language: language2 } }, inside2) => x("span", { lang: language2, "xml:lang": language2 }, inside2)
      };
    };
    cell2 = ({ align, columns, rows: rows2 }) => ({ style: align && `text-align: ${align}`, colspan: columns, rowspan: rows2 });
  }
});

// src/formats/newsml/faults.ts
var faults2;
var init_faults2 = __esm({
  "src/formats/newsml/faults.ts"() {
    "use strict";
    faults2 = {
      linkWithoutAddress: (place, href) => ({
        code: "newsml/link-without-address",
        severity: "note",
        place,
        message: `The link to "${href}" has no address outside this publication; partners get its text alone`,
        hints: ['Set "baseUrl" in publication.yaml, or write the whole address']
      }),
      pictureWithoutAddress: (place, src) => ({
        code: "newsml/picture-without-address",
        severity: "note",
        place,
        message: `The picture "${src}" has no address outside this publication; partners get its caption and credit as text`,
        hints: ['Set "baseUrl" in publication.yaml and make the page (format html) too']
      })
    };
  }
});

// src/formats/newsml/contentSet.ts
async function contentSet(story, world, { codes: codes2, report }) {
  const { body } = story;
  const site = await siteOf(story, body, world);
  const caption = captionIn(story.header.language);
  const wordcount = wordsOf(body.children);
  reportUnreachable(story.path, body, { site, report });
  return x(
    "contentSet",
    null,
    x(
      "inlineXML",
      { contenttype: "application/xhtml+xml", rendition: codes2.code("slrnd", "xhtml"), wordcount },
      xhtmlDocument(story, fold(body.children, xhtml(site, caption), xmlText))
    ),
    x(
      "inlineXML",
      { contenttype: "application/nitf+xml", contenttypestandardversion: "3.6", rendition: codes2.code("slrnd", "nitf"), wordcount },
      nitfDocument(story, fold(body.children, nitf(site, caption), xmlText))
    )
  );
}
function nitfDocument({ header }, body) {
  const { headline, subheadline, summary, source, credit: credit2 } = header;
  return x(
    "nitf",
    { xmlns: namespaces.nitf },
    x(
      "body",
      { "xml:lang": header.language },
      x(
        "body.head",
        null,
        x("hedline", null, x("hl1", null, headline), subheadline && x("hl2", null, subheadline)),
        nitfByline(header),
        x("distributor", null, x("org", null, source.name)),
        nitfDateline(header),
        summary && x("abstract", null, x("p", null, summary))
      ),
      x("body.content", null, x("block", null, body, x("p", { class: "credit" }, signOffOf(credit2)))),
      x("body.end", null, x("tagline", null, taglineOf(header)))
    )
  );
}
function nitfByline({ byline, language: language2 }) {
  if (byline.length === 0) return void 0;
  const { by, and } = wordsIn(language2);
  const between4 = (at) => at === 0 ? `${by} ` : at === byline.length - 1 ? ` ${and} ` : ", ";
  return x(
    "byline",
    null,
    byline.flatMap((name, at) => [between4(at), x("person", null, name)])
  );
}
function nitfDateline(header) {
  const { dateline: { date, ...where } = {} } = header;
  const place = datelineOf({ ...header, dateline: where });
  const words4 = date && datelineOf({ ...header, dateline: { date } });
  if (place === void 0 && words4 === void 0) return void 0;
  return x("dateline", null, place && x("location", null, place), place && words4 && ", ", words4 && x("story.date", { norm: date }, words4));
}
function wordsOf(nodes) {
  const say = (node) => {
    if (node.type === "text") return node.value;
    const inside2 = node.children.map(say).join("");
    return within.has(node.tagName) ? inside2 : ` ${inside2} `;
  };
  return nodes.map(say).join(" ").match(/\S+/g)?.length ?? 0;
}
function reportUnreachable(path, body, { site, report }) {
  for (const node of elementsOf(body)) {
    const place = { path, ...node.position && { start: node.position.start, end: node.position.end } };
    if (node.tagName === "a" && site.link(node.properties.href) === void 0)
      report(faults2.linkWithoutAddress(place, node.properties.href));
    if (node.tagName === "figure" && site.picture(node.properties) === void 0)
      report(faults2.pictureWithoutAddress(place, node.properties.src));
  }
}
var xhtmlDocument, taglineOf, captionIn, within;
var init_contentSet = __esm({
  "src/formats/newsml/contentSet.ts"() {
    "use strict";
    init_model();
    init_furniture();
    init_elements();
    init_fold();
    init_nitf();
    init_site();
    init_xhtml();
    init_xml();
    init_faults2();
    xhtmlDocument = ({ header }, body) => x(
      "html",
      { xmlns: namespaces.xhtml, "xml:lang": header.language, dir: directionOf(header.language) === "rtl" ? "rtl" : void 0 },
      x("head", null, x("title", null, header.headline)),
      x("body", null, body, x("p", { class: "credit" }, signOffOf(header.credit)))
    );
    taglineOf = ({ source: { name }, credit: credit2, rights: { notice: notice2 } }) => notice2.includes(name) || notice2.includes(credit2) ? notice2 : `${name} ${notice2}`;
    captionIn = (language2) => ({ caption = "", credit: credit2 }) => credit2 === void 0 ? caption : `${caption.replace(/[^.!?…]$/, "$&.")} ${wordsIn(language2).photo}: ${credit2}`.trim();
    within = /* @__PURE__ */ new Set(["a", "code", "del", "em", "strong", "sub", "sup", "footnoteref"]);
  }
});

// src/formats/newsml/itemMeta.ts
function itemMeta(card, world, codes2) {
  const { header } = card;
  return x(
    "itemMeta",
    null,
    x("itemClass", { qcode: "ninat:text" }),
    party2("provider", world.house.provider ?? header.source, codes2),
    x("versionCreated", null, dateTime(header.updated ?? header.published)),
    x("firstCreated", null, dateTime(header.published)),
    header.embargo && x("embargoed", null, dateTime(header.embargo)),
    x("pubStatus", { qcode: `stat:${header.status}` }),
    x("fileName", null, `${header.slug}.newsml.xml`),
    x("generator", null, "Slugline"),
    // without its version: a new one must not change the bytes of every story ever sent
    x("title", null, oneLine(header.headline)),
    edNote(header),
    header.signal && x("signal", { qcode: `sig:${header.signal}` }),
    alternatives(card, world),
    others(card, world, codes2)
  );
}
function edNote({ note, embargo }) {
  if (embargo === void 0) return note === void 0 ? void 0 : x("edNote", null, note);
  const words4 = embargoInWords(embargo);
  return note === void 0 ? x("edNote", { "xml:lang": "en" }, words4) : x("edNote", null, `${words4} ${note}`);
}
function others({ header }, world, codes2) {
  const translated = header.translationOf === void 0 ? [] : [header.translationOf];
  return [
    ...header.related.map((slug3) => ["irel:seeAlso", slug3]),
    ...translated.map((slug3) => [codes2.code("slrel", "translationOf"), slug3])
  ].flatMap(([rel, slug3]) => {
    const other = world.card(slug3)?.header;
    return other === void 0 ? [] : [x("link", { rel, residref: other.guid, title: oneLine(other.headline) })];
  });
}
var embargoInWords, alternatives;
var init_itemMeta = __esm({
  "src/formats/newsml/itemMeta.ts"() {
    "use strict";
    init_furniture();
    init_legalUri();
    init_xml();
    init_moments();
    init_named();
    embargoInWords = (moment3) => `Embargoed: not for publication before ${moment3.slice(11, 16)} (${moment3.replace(/^.*T[\d:.]+/, "UTC").replace("UTCZ", "UTC")}) on ${longDate(moment3.slice(0, 10), "en")}.`;
    alternatives = ({ renditions }, { house: { baseUrl } }) => renditions.filter(({ format }) => baseUrl !== void 0 && format !== "newsml").map(({ path, mediaType }) => x("link", { rel: "irel:seeAlso", href: legalIri(`${baseUrl}${path}`), contenttype: mediaType }));
  }
});

// src/formats/newsml/rightsInfo.ts
var rightsInfo;
var init_rightsInfo = __esm({
  "src/formats/newsml/rightsInfo.ts"() {
    "use strict";
    init_furniture();
    init_legalUri();
    init_xml();
    init_named();
    rightsInfo = ({ rights: { holder, notice: notice2, terms, uri: uri2, aiTraining } }) => x(
      "rightsInfo",
      null,
      named("copyrightHolder", holder),
      x("copyrightNotice", { href: uri2 && legalIri(uri2) }, notice2),
      x("usageTerms", null, terms),
      aiTraining && x("dataMining", { uri: dataMining[aiTraining] })
    );
  }
});

// src/formats/newsml/item.ts
var item_exports = {};
__export(item_exports, {
  writeItem: () => writeItem
});
async function writeItem(source, world, report) {
  const story = asTold(source);
  const { header } = story;
  const codes2 = ownCodes(world.house);
  const meta = [rightsInfo(header), itemMeta(story, world, codes2), contentMeta(header, codes2)];
  const content = await contentSet(story, world, { codes: codes2, report });
  const item = x(
    "newsItem",
    {
      xmlns: namespaces.nar,
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      guid: header.guid,
      version: header.version,
      "xml:lang": header.language,
      dir: directionOf(header.language) === "rtl" ? "rtl" : void 0
    },
    [x("catalogRef", { href: iptcCatalog }), codes2.catalog(), ...meta, content]
    // last, when all codes are known
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
${serialise(indented(item, 0))}
`;
}
function indented(element2, depth) {
  const apart = element2.name !== "inlineXML" && element2.children.length > 0 && element2.children.every(({ type: type2 }) => type2 === "element");
  if (!apart) return element2;
  const line = (levels) => ({ type: "text", value: `
${"  ".repeat(levels)}` });
  const children = element2.children.flatMap((child) => [line(depth + 1), child.type === "element" ? indented(child, depth + 1) : child]);
  return { ...element2, children: [...children, line(depth)] };
}
var init_item = __esm({
  "src/formats/newsml/item.ts"() {
    "use strict";
    init_model();
    init_furniture();
    init_xml();
    init_aliases();
    init_contentMeta();
    init_contentSet();
    init_itemMeta();
    init_rightsInfo();
  }
});

// src/formats/newsml/message.ts
var message_exports = {};
__export(message_exports, {
  writeMessage: () => writeMessage
});
async function* writeMessage(envelope, items2) {
  let started = false;
  for await (const { bytes } of items2) {
    if (!started) yield utf8.encode(opening(envelope));
    started = true;
    yield withoutDeclaration(bytes);
  }
  if (started) yield utf8.encode("</itemSet>\n</newsMessage>\n");
}
function opening({ sent, sender, transmitId, priority, origin, destinations = [] }) {
  const header = [
    x("sent", null, dateTime(sent)),
    x("sender", null, sender),
    x("transmitId", null, transmitId),
    priority !== void 0 && x("priority", null, priority),
    origin !== void 0 && x("origin", null, origin),
    ...destinations.map((destination) => x("destination", null, destination))
  ].filter((line) => line !== false);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<newsMessage xmlns="${namespaces.nar}">`,
    "  <header>",
    ...header.map((line) => `    ${serialise(line)}`),
    "  </header>",
    "  <itemSet>\n"
  ].join("\n");
}
function withoutDeclaration(bytes) {
  const isDeclared = new TextDecoder().decode(bytes.subarray(0, 5)) === "<?xml";
  const end = isDeclared ? bytes.indexOf(">".charCodeAt(0)) + 1 : 0;
  return bytes.subarray(bytes[end] === "\n".charCodeAt(0) ? end + 1 : end);
}
var utf8;
var init_message = __esm({
  "src/formats/newsml/message.ts"() {
    "use strict";
    init_model();
    init_xml();
    init_moments();
    utf8 = new TextEncoder();
  }
});

// src/formats/pdf/contrast.ts
function contrastOnWhite(colour2) {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour2).map(
    (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
var channelsOf;
var init_contrast = __esm({
  "src/formats/pdf/contrast.ts"() {
    "use strict";
    channelsOf = (colour2) => [1, 3, 5].map((at) => Number.parseInt(colour2.slice(at, at + 2), 16) / 255);
  }
});

// src/formats/pdf/frame.ts
function usualOf({ width }) {
  if (width < 480) return { size: 9.5, columns: 1 };
  if (width < 700) return { size: 10.5, columns: 1 };
  return { size: 10, columns: Math.min(4, Math.floor(width / 250)) };
}
function frameOf(wishes) {
  const paper3 = wishes.paper ?? paperSizes.A4;
  const usual = usualOf(paper3);
  const { size = usual.size, columns = usual.columns } = wishes;
  const leading = wishes.leading ?? halves(size * (columns > 1 ? 1.26 : 1.38));
  const gutter2 = columns > 1 ? wishes.gutter ?? halves(size * 1.7) : 0;
  const { top, lines, bottom } = heightsOf(paper3, { leading, columns, ...wishes.margins });
  const { inside: inside2, outside } = sidesOf(paper3, { size, columns, ...wishes.margins });
  const width = paper3.width - inside2 - outside;
  const outdent = columns > 1 ? 0 : outdentOf(width, size);
  const measure = columns > 1 ? (width - gutter2 * (columns - 1)) / columns : width - outdent;
  return { paper: paper3, margins: { top, bottom, inside: inside2, outside }, columns, gutter: gutter2, size, leading, measure, outdent, lines };
}
function heightsOf({ height }, { leading, columns, ...wished }) {
  const many = columns > 1;
  const top = wished.top ?? Math.max(leastTop, Math.round(height * (many ? free.topOfColumns : free.top)));
  const room = wished.bottom === void 0 ? Math.min(height * (many ? free.textOfColumns : free.text), height - top - 3 * leading) : height - top - wished.bottom;
  const lines = Math.max(0, Math.floor(room / leading + 1e-6));
  return { top, lines, bottom: height - top - lines * leading };
}
function sidesOf({ width }, { size, columns, inside: inside2, outside }) {
  const least = Math.round(width * (columns > 1 ? free.sideOfColumns : free.side));
  if (inside2 !== void 0 || outside !== void 0) return { inside: inside2 ?? least, outside: outside ?? least };
  const room = width - 2 * least;
  const block2 = columns > 1 ? room : Math.min(room, Math.round((easyMeasure + easyOutdent) * size));
  const left = Math.round((width - block2) * (columns > 1 ? 0.5 : free.inside));
  return { inside: left, outside: width - left - block2 };
}
function outdentOf(width, size) {
  const over = Math.min(width - easyMeasure * size, Math.max(easyOutdent * size, width / 4));
  return over < size * 1.5 ? 0 : Math.round(over);
}
var paperSizes, easyMeasure, easyOutdent, free, leastTop, halves;
var init_frame = __esm({
  "src/formats/pdf/frame.ts"() {
    "use strict";
    paperSizes = {
      A4: { width: 595.28, height: 841.89 },
      A5: { width: 419.53, height: 595.28 },
      letter: { width: 612, height: 792 },
      tabloid: { width: 792, height: 1224 }
    };
    easyMeasure = 300 / 10.5;
    easyOutdent = 78 / 10.5;
    free = { side: 0.086, sideOfColumns: 0.062, top: 0.092, topOfColumns: 0.058, text: 0.765, textOfColumns: 0.855, inside: 0.44 };
    leastTop = 30;
    halves = (points2) => Math.round(points2 * 2) / 2;
  }
});

// src/typeset/tension.ts
function tensionOf(need, spaces2, glyphs, softness) {
  if (need <= 0) return 0;
  const together = need / (spaces2 + glyphs * softness);
  return together * softness <= 1 ? together : (need - glyphs) / spaces2;
}
var init_tension = __esm({
  "src/typeset/tension.ts"() {
    "use strict";
  }
});

// src/typeset/breakLines.ts
function breakLines(items2, measure, rules3) {
  const sums = sumsOf(items2);
  for (const tolerance of [...rules3.tolerances, Number.POSITIVE_INFINITY]) {
    const breaks = search(items2, sums, measure, { ...rules3, tolerance, mayOverfill: false });
    if (breaks) return breaks;
  }
  return search(items2, sums, measure, { ...rules3, hyphens: rules3.hyphens + 1, tolerance: Number.POSITIVE_INFINITY, mayOverfill: true }) ?? [];
}
function search(items2, sums, measure, round) {
  const { tolerance, raggedness: raggedness2, softness, steadyFrom } = round;
  const dearest = Number.isFinite(tolerance) ? round.lastResort : Number.POSITIVE_INFINITY;
  const offers = newOffers(round);
  const start = { demerits: 0, fitness: 1, hyphens: 0, at: -1, before: void 0 };
  const active = [
    { at: -1, line: 0, flagged: false, width: 0, stretch: 0, shrink: 0, glyphStretch: 0, glyphShrink: 0, ways: [start] }
  ];
  const steady = measure(steadyFrom);
  for (let at = 0; at < items2.length; at++) {
    const item = items2[at];
    const isPenalty = item.kind === "penalty";
    if (isPenalty ? item.penalty >= dearest : item.kind === "box" || items2[at - 1]?.kind !== "box") continue;
    const forced = item.penalty === Number.NEGATIVE_INFINITY;
    const end = sums.width[at] + (isPenalty ? item.width : 0) - item.hang.end;
    let kept4 = 0;
    let last;
    for (let which = 0; which < active.length; which++) {
      const from = active[which];
      const need = (from.line < steadyFrom ? measure(from.line) : steady) - end + from.width;
      let ratio;
      if (need >= 0) {
        const stretch = sums.stretch[at] - from.stretch + raggedness2;
        ratio = Math.min(tensionOf(need, stretch, sums.glyphStretch[at] - from.glyphStretch, softness.stretch), loosest);
      } else {
        const shrink = sums.shrink[at] - from.shrink;
        ratio = -tensionOf(-need, shrink, sums.glyphShrink[at] - from.glyphShrink, softness.shrink);
      }
      if (ratio < -1) {
        if (!last || from.at > last.at) last = from;
        continue;
      }
      if (!forced) active[kept4++] = from;
      if (ratio <= tolerance) offers.make(from, item, ratio);
    }
    active.length = kept4;
    if (kept4 === 0 && offers.none()) {
      if (!round.mayOverfill || !last) return void 0;
      offers.make(last, item, -1);
    }
    offers.take(at, (line, ways2) => {
      const first = sums.first[at];
      active.push({
        at,
        line,
        flagged: item.flagged,
        width: sums.width[first] + item.hang.start,
        stretch: sums.stretch[first],
        shrink: sums.shrink[first],
        glyphStretch: sums.glyphStretch[first],
        glyphShrink: sums.glyphShrink[first],
        ways: ways2
      });
    });
  }
  let cheapest;
  for (const { ways: ways2 } of active) for (const way of ways2) if (!cheapest || way.demerits < cheapest.demerits) cheapest = way;
  const breaks = [];
  for (let step = cheapest; step && step.at >= 0; step = step.before) breaks.push(step.at);
  return breaks.reverse();
}
function newOffers({
  linePenalty,
  steepness,
  classes,
  unevenLines,
  doubleHyphen,
  finalHyphen,
  hyphens: most2,
  steadyFrom,
  mayOverfill
}) {
  const runs = Number.isFinite(most2) ? most2 + 1 : 1;
  const slots = (steadyFrom + 1) * 4 * runs;
  const cheapest = new Float64Array(slots).fill(Number.POSITIVE_INFINITY);
  const befores = new Array(slots).fill(void 0);
  let count2 = 0;
  const [tight, loose, veryLoose] = classes;
  return {
    none: () => count2 === 0,
    make(from, item, ratio) {
      const fitness = ratio < tight ? 0 : ratio <= loose ? 1 : ratio <= veryLoose ? 2 : 3;
      const final = item.penalty === Number.NEGATIVE_INFINITY;
      let price = (linePenalty + 100 * Math.abs(ratio) ** steepness) ** 2;
      if (item.penalty > 0) price += item.penalty ** 2;
      else if (!final) price -= item.penalty ** 2;
      if (from.flagged) price += item.flagged ? doubleHyphen : final ? finalHyphen : 0;
      const line = Math.min(from.line + 1, steadyFrom);
      for (const way of from.ways) {
        let run = item.flagged && runs > 1 ? way.hyphens + 1 : 0;
        if (run > most2) {
          if (!mayOverfill) continue;
          run = most2;
        }
        const demerits = way.demerits + price + (Math.abs(fitness - way.fitness) > 1 ? unevenLines : 0);
        const slot = (line * 4 + fitness) * runs + run;
        if (demerits >= cheapest[slot]) continue;
        cheapest[slot] = demerits;
        befores[slot] = way;
        count2++;
      }
    },
    /** Hands out what was offered, by line, and forgets it. */
    take(at, give2) {
      if (count2 === 0) return;
      count2 = 0;
      for (let line = 0; line <= steadyFrom; line++) {
        const ways2 = [];
        for (let fitness = 0; fitness < 4; fitness++) {
          for (let hyphens = 0; hyphens < runs; hyphens++) {
            const slot = (line * 4 + fitness) * runs + hyphens;
            const before = befores[slot];
            if (!before) continue;
            ways2.push({ demerits: cheapest[slot], fitness, hyphens, at, before });
            befores[slot] = void 0;
            cheapest[slot] = Number.POSITIVE_INFINITY;
          }
        }
        if (ways2.length > 0) give2(line, ways2);
      }
    }
  };
}
function sumsOf(items2) {
  const size = items2.length + 1;
  const column = () => new Float64Array(size);
  const [width, stretch, shrink, glyphStretch, glyphShrink] = [column(), column(), column(), column(), column()];
  const first = new Int32Array(size).fill(items2.length);
  let open5 = 0;
  items2.forEach((item, at) => {
    const isBox2 = item.kind === "box";
    if (isBox2 || item.penalty === Number.NEGATIVE_INFINITY) while (open5 < at) first[open5++] = at;
    const isGlue = item.kind === "glue";
    width[at + 1] = width[at] + (isBox2 || isGlue ? item.width : 0);
    stretch[at + 1] = stretch[at] + (isGlue ? item.stretch : 0);
    shrink[at + 1] = shrink[at] + (isGlue ? item.shrink : 0);
    glyphStretch[at + 1] = glyphStretch[at] + (isBox2 ? item.stretch : 0);
    glyphShrink[at + 1] = glyphShrink[at] + (isBox2 ? item.shrink : 0);
  });
  return { width, stretch, shrink, glyphStretch, glyphShrink, first };
}
var flush, box, glue, penalty, paragraphEnd, justified, loosest;
var init_breakLines = __esm({
  "src/typeset/breakLines.ts"() {
    "use strict";
    init_tension();
    flush = { end: 0, start: 0 };
    box = (width, stretch = 0, shrink = 0) => ({
      kind: "box",
      width,
      stretch,
      shrink,
      penalty: 0,
      flagged: false,
      hang: flush
    });
    glue = (width, stretch, shrink, hang = flush) => ({
      kind: "glue",
      width,
      stretch,
      shrink,
      penalty: 0,
      flagged: false,
      hang
    });
    penalty = (cost, width = 0, flagged = false, hang = flush) => ({
      kind: "penalty",
      width,
      stretch: 0,
      shrink: 0,
      penalty: cost,
      flagged,
      hang
    });
    paragraphEnd = [penalty(Number.POSITIVE_INFINITY), glue(0, 1e6, 0), penalty(Number.NEGATIVE_INFINITY)];
    justified = {
      tolerances: [2, 4],
      lastResort: 3e3,
      steepness: 2,
      softness: { stretch: 1, shrink: 1 },
      linePenalty: 10,
      hyphens: 2,
      doubleHyphen: 1e4,
      finalHyphen: 5e3,
      classes: [-0.5, 0.5, 1],
      unevenLines: 1e4,
      raggedness: 0,
      steadyFrom: 0
    };
    loosest = 100;
  }
});

// src/typeset/design.ts
var faceRoles;
var init_design = __esm({
  "src/typeset/design.ts"() {
    "use strict";
    faceRoles = ["regular", "italic", "bold", "boldItalic", "code"];
  }
});

// src/typeset/face.ts
import * as hb from "harfbuzzjs";
function openFace(name, bytes) {
  const known5 = open2.get(name);
  if (known5 && equal(known5.bytes, bytes)) return known5;
  const face2 = newFace(name, bytes);
  open2.set(name, face2);
  return face2;
}
function newFace(name, bytes) {
  const face2 = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face2);
  const buffer = new hb.Buffer();
  const characters = new Set(face2.collectUnicodes());
  const scale = 1e3 / face2.upem;
  const shape2 = (text2, manner) => {
    buffer.clearContents();
    buffer.addText(text2);
    buffer.setDirection(hb.Direction.LTR);
    buffer.setLanguage(manner.language);
    buffer.guessSegmentProperties();
    hb.shape(
      font,
      buffer,
      featuresOf(manner).map((tag) => new hb.Feature(tag))
    );
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const advances = positions.map(({ xAdvance }) => xAdvance * scale);
    const offsets = positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale]);
    return {
      face: name,
      text: text2,
      ids: infos.map(({ codepoint }) => codepoint),
      advances,
      ...offsets.some(([x2, y]) => x2 !== 0 || y !== 0) && { offsets },
      texts: textsOf(text2, infos),
      width: advances.reduce((sum2, advance) => sum2 + advance, 0)
    };
  };
  return {
    name,
    bytes,
    // HarfBuzz draws U+2011 with U+2010, and what is invisible with nothing.
    has: (character) => characters.has(character) || character === 8209 && characters.has(8208) || isInvisible(character),
    shape: shape2,
    inkOf(glyph) {
      const { xBearing = 0, yBearing = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
      return { left: xBearing * scale, top: yBearing * scale, depth: -(yBearing + height) * scale };
    }
  };
}
function textsOf(text2, infos) {
  const texts2 = new Array(infos.length).fill("");
  for (let first = 0; first < infos.length; ) {
    const cluster = infos[first]?.cluster ?? 0;
    let next = first + 1;
    while (next < infos.length && infos[next]?.cluster === cluster) next++;
    const says = text2.slice(cluster, infos[next]?.cluster ?? text2.length);
    const characters = [...says];
    if (characters.length === next - first) for (let at = first; at < next; at++) texts2[at] = characters[at - first] ?? "";
    else texts2[first] = says;
    first = next;
  }
  return texts2;
}
function equal(one2, other) {
  if (one2 === other) return true;
  if (one2.length !== other.length) return false;
  for (let at = 0; at < one2.length; at++) if (one2[at] !== other[at]) return false;
  return true;
}
var figures, capitals2, featuresOf, open2, isInvisible;
var init_face = __esm({
  "src/typeset/face.ts"() {
    "use strict";
    figures = {
      "old-style": ["onum", "pnum"],
      lining: ["lnum", "pnum"],
      tabular: ["lnum", "tnum"]
    };
    capitals2 = {
      small: ["smcp"],
      "all-small": ["smcp", "c2sc"]
    };
    featuresOf = (manner) => [
      ...manner.figures ? figures[manner.figures] : [],
      ...manner.capitals ? capitals2[manner.capitals] : []
    ];
    open2 = /* @__PURE__ */ new Map();
    isInvisible = (character) => character === 847 || character === 1564 || character >= 8203 && character <= 8207 || character >= 8234 && character <= 8238 || character >= 8288 && character <= 8303 || character >= 65024 && character <= 65039 || character === 65279 || character >= 917504 && character <= 921599;
  }
});

// src/typeset/hyphenExceptions.ts
var hyphenExceptions;
var init_hyphenExceptions = __esm({
  "src/typeset/hyphenExceptions.ts"() {
    "use strict";
    hyphenExceptions = {
      british: `
    resched-uled resched-ule resched-ul-ing sched-ule sched-uled sched-ul-ing
    data-base data-bases web-site web-sites news-letter news-letters news-paper news-papers
    bio-divers-ity corona-virus corona-viruses policy-maker policy-makers law-maker law-makers
    refu-gee refu-gees there-fore else-where some-where where-as`,
      american: `
    resched-uled resched-ule resched-ul-ing sched-ule sched-uled sched-ul-ing
    data-base data-bases web-site web-sites news-letter news-letters news-paper news-papers
    bio-diver-sity corona-virus corona-viruses policy-maker policy-makers law-maker law-makers
    refu-gee refu-gees man-slaughter eco-system eco-systems`
    };
  }
});

// src/typeset/hyphenate.ts
function knownAs(language2) {
  const tag = language2.toLowerCase();
  return [tag, tag.split("-")[0] ?? ""].find((candidate) => Object.hasOwn(patterns, candidate));
}
function hyphenation(language2) {
  const known5 = knownAs(language2) ?? "";
  const hyphenate = open3.get(known5) ?? load(known5);
  open3.set(known5, hyphenate);
  return hyphenate;
}
async function load(language2) {
  const known5 = patterns[language2];
  if (!known5) return () => [];
  const loaded = await known5.load();
  const { fewest, never, exceptions = "" } = known5;
  const [before, after] = fewest;
  const given = new Map(
    exceptions.trim().split(/\s+/).map((word) => [word.replaceAll("-", ""), placesOf(word, "-")])
  );
  let words4 = /* @__PURE__ */ new Map();
  return (word) => {
    const lower = word.toLowerCase();
    if (lower.length !== word.length || word.length < before + after || word.length > longest || isNameOfLetters(word)) return [];
    const known6 = words4.get(lower);
    if (known6) return known6;
    if (words4.size > keptWords) words4 = /* @__PURE__ */ new Map();
    const all = given.get(lower) ?? placesOf(loaded.default.hyphenateSync(lower), "\xAD");
    const places = all.filter((place) => place >= before && word.length - place >= after && !never?.test(lower.charAt(place)));
    words4.set(lower, places);
    return places;
  };
}
var american, patterns, longest, keptWords, open3, isHyphenated, isNameOfLetters, placesOf;
var init_hyphenate = __esm({
  "src/typeset/hyphenate.ts"() {
    "use strict";
    init_hyphenExceptions();
    american = { load: () => import("hyphen/en-us/index.js"), fewest: [2, 3], exceptions: hyphenExceptions.american };
    patterns = {
      "en-us": american,
      "en-ca": american,
      en: { load: () => import("hyphen/en-gb/index.js"), fewest: [2, 3], exceptions: hyphenExceptions.british },
      es: { load: () => import("hyphen/es/index.js"), fewest: [2, 2] },
      fr: { load: () => import("hyphen/fr/index.js"), fewest: [2, 3] },
      de: { load: () => import("hyphen/de/index.js"), fewest: [2, 2] },
      it: { load: () => import("hyphen/it/index.js"), fewest: [2, 2] },
      pt: { load: () => import("hyphen/pt/index.js"), fewest: [2, 3] },
      // A diaeresis is left out at the beginning of a line: reëel, re-eel.
      nl: { load: () => import("hyphen/nl/index.js"), fewest: [2, 2], never: /[äëïöü]/ },
      sv: { load: () => import("hyphen/sv/index.js"), fewest: [2, 2] },
      ca: { load: () => import("hyphen/ca/index.js"), fewest: [2, 2] },
      da: { load: () => import("hyphen/da/index.js"), fewest: [2, 2] },
      el: { load: () => import("hyphen/el-monoton/index.js"), fewest: [2, 2] },
      fi: { load: () => import("hyphen/fi/index.js"), fewest: [2, 2] },
      nb: { load: () => import("hyphen/nb/index.js"), fewest: [2, 2] },
      no: { load: () => import("hyphen/nb/index.js"), fewest: [2, 2] },
      pl: { load: () => import("hyphen/pl/index.js"), fewest: [2, 2] },
      ru: { load: () => import("hyphen/ru/index.js"), fewest: [2, 2] },
      uk: { load: () => import("hyphen/uk/index.js"), fewest: [2, 2] }
    };
    longest = 100;
    keptWords = 4e4;
    open3 = /* @__PURE__ */ new Map();
    isHyphenated = (language2) => knownAs(language2) !== void 0;
    isNameOfLetters = (word) => /^\P{Ll}*$|\p{Ll}\p{Lu}/u.test(word);
    placesOf = (marked, mark) => {
      const places = [];
      let letters = 0;
      for (const letter of marked) {
        if (letter === mark) places.push(letters);
        else letters += letter.length;
      }
      return places;
    };
  }
});

// src/typeset/book.ts
function openBook(given, { height, grid, tail = 0, columns = 1, gap: gap3 = grid }) {
  const rows2 = columns > 1 ? headsAcross(given) : given;
  const called = /* @__PURE__ */ new Set();
  return { rows: rows2, notes: rows2.map((row2) => calledIn(row2, called)), page: { height, grid, tail, columns, gap: gap3 } };
}
function calledIn({ notes }, called) {
  if (!notes || notes.length === 0) return void 0;
  const found = [];
  const queue = [...notes];
  for (const note of queue) {
    if (called.has(note) || !note.rows) continue;
    called.add(note);
    found.push(note.rows);
    for (const row2 of note.rows) queue.push(...row2.notes ?? []);
  }
  return found.length > 0 ? found : void 0;
}
function headsAcross(given) {
  const rows2 = [...given];
  for (let at = rows2.length - 2; at >= 0; at--) {
    const row2 = rows2[at];
    const next = rows2[at + 1];
    if (row2.leads && row2.keep && !row2.across && next?.across && next.floats === void 0) rows2[at] = { ...row2, across: true };
  }
  return rows2;
}
function groupAt(rows2, from) {
  const floats = rows2[from]?.floats;
  if (floats === void 0 || rows2[from - 1]?.floats === floats) return void 0;
  let to = from + 1;
  while (to < rows2.length && rows2[to]?.floats === floats) to++;
  return { from, to };
}
function segmentsOf({ rows: rows2, page: page2 }) {
  const segments = [];
  let from = 0;
  const isAcross = (row2) => page2.columns > 1 && row2?.across === true && row2.floats === void 0;
  for (let at = 1; at <= rows2.length; at++) {
    const ends = at === rows2.length || rows2[at]?.starts !== void 0 || isAcross(rows2[at]) !== isAcross(rows2[from]);
    if (!ends) continue;
    segments.push({ from, to: at, across: isAcross(rows2[from]), starts: rows2[from]?.starts !== void 0 });
    from = at;
  }
  return segments;
}
var init_book = __esm({
  "src/typeset/book.ts"() {
    "use strict";
  }
});

// src/typeset/row.ts
var notesOf, isNote, row, isRoom, spaced, onGrid, kept, across;
var init_row = __esm({
  "src/typeset/row.ts"() {
    "use strict";
    notesOf = (links) => {
      const notes = links.flatMap(({ link: { to } }) => isNote(to) ? [to] : []);
      return notes.length > 0 ? { notes } : {};
    };
    isNote = (to) => typeof to !== "string" && "number" in to;
    row = (height, more = {}) => ({
      height,
      marks: [],
      links: [],
      before: 0,
      grid: false,
      keep: false,
      hyphen: false,
      ...more
    });
    isRoom = (row2) => row2 !== void 0 && row2.height === 0 && row2.marks.length === 0 && !row2.bookmark && !row2.running && row2.begins === void 0;
    spaced = (rows2, before) => rows2.map((each, at) => at === 0 ? { ...each, before: Math.max(each.before, before) } : each);
    onGrid = (rows2) => rows2.map((each) => ({ ...each, grid: true }));
    kept = (rows2) => rows2.map((each) => ({ ...each, keep: true }));
    across = ({ columns }, rows2) => columns.count > 1 ? rows2.map((row2) => ({ ...row2, across: true })) : rows2;
  }
});

// src/typeset/fillColumn.ts
function fillColumn({ rows: rows2, notes, page: page2 }, from, area) {
  const placed = [];
  let y = area.top;
  let room = area.above ?? 0;
  const gap3 = area.noted ? 0 : page2.gap;
  let { height: reserved, whole: settled2 } = takeUp(from.notes, (area.foot - area.top) * (1 - share), gap3);
  let closed = false;
  let begun = false;
  const topOf = (row2) => placed.length === 0 && area.above === void 0 ? y : y + Math.max(room, row2.before);
  const notesBelow = (bottom2, called) => {
    const sum2 = (reserved > 0 ? reserved : gap3) + called.reduce((all, note) => all + heightOf(note), 0);
    if (bottom2 + sum2 <= area.foot + 0.01) return { reserved: sum2, closed: false };
    const last = called.at(-1) ?? [];
    const least = sum2 - heightOf(last) + heightOf(last.slice(0, leadOf(last)));
    const waits = placed.length > 0 && heightOf(last) < short.note * page2.grid && area.foot - reserved - y < short.end * page2.grid;
    return bottom2 + least <= area.foot + 0.01 && !waits ? { reserved: least, closed: true } : void 0;
  };
  const put = (at2, waited) => {
    const row2 = rows2[at2];
    if (closed) return false;
    const heads = waited || begun ? [] : row2.again ?? [];
    let top = topOf(row2);
    const head = heads.reduce((sum2, { height }) => sum2 + height, 0);
    const repeated = head > 0 && top + head + row2.height <= area.bottom + 0.01;
    if (repeated) top += head;
    const slack = row2.grid ? toGrid(top, page2.grid) - top : 0;
    top += slack;
    const bottom2 = top + row2.height;
    const called = settled2 ? notes[at2] : void 0;
    const forced = placed.length === 0 && area.whole && from.notes.length === 0;
    const below = called && notesBelow(bottom2, called);
    if (!forced) {
      const lowest2 = Math.min(area.bottom, area.foot - reserved) + (row2.tail && reserved === 0 && !area.noted ? page2.tail : 0);
      if (bottom2 > lowest2 + 0.01 || called && !below) return false;
    }
    if (called) {
      reserved = below?.reserved ?? reserved;
      closed = below?.closed ?? true;
    }
    if (repeated) {
      let headTop = top - head;
      for (const head2 of heads) {
        placed.push({ row: head2, top: headTop, column: area.column, again: true, at: at2, waited });
        headTop += head2.height;
      }
    }
    if (!repeated) shareOut(placed, slack, Math.max(0, page2.grid / 2 - Math.max(room, row2.before)));
    placed.push({ row: row2, top, column: area.column, again: false, at: at2, waited });
    if (!waited) begun = true;
    room = isRoom(row2) ? Math.max(room, row2.before) : 0;
    if (!isRoom(row2)) y = bottom2;
    return true;
  };
  const fits2 = ({ from: from2, to }) => {
    let height = 0;
    let called = 0;
    for (let at2 = from2; at2 < to; at2++) {
      const row2 = rows2[at2];
      if (!isRoom(row2)) height += row2.height + (at2 === from2 ? 0 : row2.before);
      for (const note of notes[at2] ?? []) called += heightOf(note);
    }
    const first = rows2[from2];
    const below = settled2 && called > 0 ? (reserved > 0 ? reserved : gap3) + called : reserved;
    return topOf(first) + height <= Math.min(area.bottom, area.foot - below) + 0.01;
  };
  let waiting = [];
  for (const group of from.floats) {
    const forced = placed.length === 0 && area.whole && from.notes.length === 0;
    if (waiting.length > 0 || closed || !(forced || fits2(group))) {
      waiting.push(group);
      continue;
    }
    let at2 = group.from;
    while (at2 < group.to && put(at2, true)) at2++;
    if (at2 < group.to) waiting.push({ from: at2, to: group.to });
  }
  const spreads = [];
  let { at } = from;
  if (placed.length === 0 && area.above === void 0) while (at < area.end && isRoom(rows2[at])) at++;
  for (; at < area.end; at++) {
    const group = groupAt(rows2, at);
    if (group) {
      const spread = page2.columns > 1 && rows2[at]?.across;
      const forced = placed.length === 0 && area.whole && from.notes.length === 0;
      if (spread || waiting.length > 0 || !(forced || fits2(group))) {
        (spread ? spreads : waiting).push(group);
        at = group.to - 1;
        continue;
      }
    }
    if (!put(at, false)) break;
  }
  const kept4 = at < area.end ? goodEnd(placed, area.whole) : placed.length;
  for (const dropped of placed.slice(kept4).reverse()) {
    if (dropped.again) continue;
    if (!dropped.waited) at = dropped.at;
    else if (waiting[0]?.from === dropped.at + 1) waiting[0] = { from: dropped.at, to: waiting[0].to };
    else waiting.unshift({ from: dropped.at, to: dropped.at + 1 });
  }
  while (at < area.end && isRoom(rows2[at])) at++;
  waiting = waiting.filter(({ from: first, to }) => first < at || from.floats.some((group) => group.to === to));
  placed.length = kept4;
  let bottom = area.top;
  let after = placed.length === 0 ? area.above ?? 0 : 0;
  const queue = [...from.notes];
  for (const entry of placed) {
    if (!isRoom(entry.row)) bottom = Math.max(bottom, entry.top + entry.row.height);
    after = isRoom(entry.row) ? Math.max(after, entry.row.before) : 0;
    if (!entry.again) for (const note of notes[entry.at] ?? []) queue.push(...note);
  }
  const foot = settle(queue, area.foot - bottom, { gap: gap3, whole: area.whole && placed.length === 0 });
  return {
    rows: placed,
    notes: foot.standing,
    notesHeight: foot.height,
    bottom,
    room: after,
    next: { at, floats: waiting, spreads: [...from.spreads, ...spreads.filter((group) => group.from < at)], notes: foot.waiting }
  };
}
function leadOf(note) {
  let lead = 0;
  while (lead < note.length - 1 && note[lead]?.keep) lead++;
  return lead + 1;
}
function takeUp(notes, room, gap3) {
  if (notes.length === 0) return { height: 0, whole: true };
  let height = gap3;
  for (const row2 of notes) {
    if (height + row2.before + row2.height > room) return { height, whole: false };
    height += row2.before + row2.height;
  }
  return { height, whole: true };
}
function settle(queue, room, { gap: gap3, whole }) {
  let count2 = 0;
  let height = gap3;
  const heights2 = [0];
  for (const row2 of queue) {
    height += row2.before + row2.height;
    if (height > room + 0.01) break;
    heights2.push(height);
    count2++;
  }
  if (count2 < queue.length) {
    let good = count2;
    while (good > 0 && queue[good - 1]?.keep) good--;
    for (let earlier = good; earlier > 0 && earlier >= good - patience && queue[good - 1]?.hyphen; earlier--) {
      const last = queue[earlier - 1];
      if (!last?.keep && !last?.hyphen) good = earlier;
    }
    count2 = good > 0 || !whole ? good : Math.max(1, count2);
  }
  return { standing: queue.slice(0, count2), waiting: queue.slice(count2), height: heights2[count2] ?? heightOf(queue.slice(0, count2)) + gap3 };
}
function shareOut(placed, slack, below) {
  if (slack < 0.01) return;
  let first = placed.length;
  while (placed[first - 1]?.row.leads) first--;
  const heading2 = first < placed.length;
  if (!heading2) while (placed[first - 1]?.row.grid === false) first--;
  if (first === 0 && !heading2) return;
  const down = heading2 ? slack - Math.min(slack, below) : slack / 2;
  for (const each of placed.slice(first)) each.top += down;
}
function goodEnd(placed, whole) {
  const own2 = (count2) => {
    let end2 = count2;
    while (placed[end2 - 1]?.again) end2--;
    return end2;
  };
  const full = placed.length;
  let end = full;
  while (end > 1 && placed[end - 1]?.row.keep) end--;
  end = own2(end);
  if (end === 0 || placed[end - 1]?.row.keep) return whole ? full : 0;
  if (!placed[end - 1]?.row.hyphen) return end;
  for (let earlier = end - 1; earlier > 0 && earlier >= end - patience; earlier--) {
    const last = placed[earlier - 1];
    if (last && !last.again && !last.row.keep && !last.row.hyphen) return earlier;
  }
  return end;
}
var patience, short, share, toGrid, heightOf;
var init_fillColumn = __esm({
  "src/typeset/fillColumn.ts"() {
    "use strict";
    init_book();
    init_row();
    patience = 9;
    short = { note: 8, end: 6 };
    share = 0.4;
    toGrid = (y, grid) => Math.ceil(Math.max(0, y / grid - 1e-6)) * grid;
    heightOf = (note) => note.reduce((sum2, { before, height }) => sum2 + before + height, 0);
  }
});

// src/typeset/sheet.ts
function columnArea({ page: page2 }, { y, heights: heights2 }, column) {
  const height = heights2[column] ?? 0;
  return { column, top: y, bottom: page2.height, foot: page2.height - height, noted: height > 0, whole: y === 0 && height === 0 };
}
function take(sheet, { rows: rows2, notes, notesHeight }, column) {
  for (const row2 of rows2) sheet.rows.push(row2);
  if (notes.length === 0) return;
  for (const row2 of notes) sheet.notes[column]?.push(row2);
  sheet.heights[column] = (sheet.heights[column] ?? 0) + notesHeight;
}
function fillAcross(book, sheet, { from, end }) {
  const begun = sheet.rows.length > 0;
  const highest = Math.max(...sheet.heights);
  const filled4 = fillColumn(book, from, {
    ...columnArea(book, sheet, 0),
    foot: book.page.height - highest,
    whole: !begun && highest === 0,
    ...begun && { above: sheet.room },
    end
  });
  take(sheet, filled4, 0);
  if (filled4.rows.length > 0) {
    sheet.y = filled4.bottom;
    sheet.room = filled4.room;
  }
  return filled4.next;
}
function placeSpreads(book, sheet, { place, ended: ended2 }) {
  const spreads = [...place.spreads];
  let { notes } = place;
  for (let group = spreads[0]; group; group = spreads[0]) {
    if (!ended2 && sheet.rows.length > 0 && sheet.y + heightOf2(book, group) > book.page.height * pictured) break;
    const next = fillAcross(book, sheet, { from: { at: place.at, floats: [group], spreads: [], notes }, end: place.at });
    notes = next.notes;
    const [rest] = next.floats;
    if (rest) {
      spreads[0] = rest;
      break;
    }
    spreads.shift();
  }
  return { ...place, spreads, notes };
}
var newSheet, copyOf, pictured, heightOf2;
var init_sheet = __esm({
  "src/typeset/sheet.ts"() {
    "use strict";
    init_fillColumn();
    newSheet = ({ page: { columns } }) => ({
      rows: [],
      notes: Array.from({ length: columns }, () => []),
      heights: Array.from({ length: columns }, () => 0),
      y: 0,
      room: 0
    });
    copyOf = ({ rows: rows2, notes, heights: heights2, y, room }) => ({
      rows: [...rows2],
      notes: notes.map((each) => [...each]),
      heights: [...heights2],
      y,
      room
    });
    pictured = 0.62;
    heightOf2 = ({ rows: rows2 }, { from, to }) => {
      let height = 0;
      for (let at = from; at < to; at++) height += (rows2[at]?.before ?? 0) + (rows2[at]?.height ?? 0);
      return height;
    };
  }
});

// src/typeset/columnBand.ts
function columnBand(band) {
  const { book, sheet, place } = band;
  const columns = setColumns(band);
  const met = columns.next.spreads.length > 0 && place.spreads.length === 0;
  if (!met || (columns.done ? fitsBelow(columns, book) : sheet.rows.length > 0)) return accept(columns, band);
  const raised2 = withSpreadsAbove(band, columns);
  if (raised2) return raised2;
  if (!columns.done) return accept(columns, band);
  const lower = fillColumns(band, { top: columns.top, bottom: bottomOf(columns) - lowest * book.page.grid, whole: true });
  return accept(!lower.done && lower.filled.some(({ rows: rows2 }) => rows2.length > 0) ? lower : columns, band);
}
function setColumns(band) {
  const { sheet, book } = band;
  const { height, grid, columns } = book.page;
  const top = sheet.rows.length > 0 ? toGrid(sheet.y + sheet.room, grid) : 0;
  const full = fillColumns(band, { top, bottom: height, whole: true });
  if (!full.done) return sheet.rows.length > 0 && height - top < lowest * grid ? { top, filled: [], next: band.place, done: false } : full;
  if (columns === 1) return full;
  const sum2 = full.filled.reduce((all, { bottom }) => all + bottom - top, 0);
  for (let lines = Math.max(1, Math.floor(sum2 / columns / grid)); top + lines * grid < height; lines++) {
    const trial = fillColumns(band, { top, bottom: top + lines * grid, whole: false });
    if (trial.done && trial.next.notes.length <= full.next.notes.length) return trial;
  }
  return full;
}
function fillColumns({ book, sheet, segment, place }, { top, bottom, whole }) {
  const filled4 = [];
  let next = place;
  for (let column = 0; column < book.page.columns; column++) {
    const area = columnArea(book, sheet, column);
    const one2 = fillColumn(book, next, { ...area, top, bottom, end: segment.to, whole: whole && top === 0 && !area.noted });
    filled4.push(one2);
    next = one2.next;
  }
  return { top, filled: filled4, next, done: next.at >= segment.to && next.floats.length === 0 };
}
function fitsBelow(columns, book) {
  const notes = columns.filled.reduce((highest, { notesHeight }) => Math.max(highest, notesHeight), 0);
  const height = columns.next.spreads.reduce((sum2, group) => sum2 + heightOf2(book, group), 0);
  return bottomOf(columns) + height <= book.page.height - notes;
}
function accept(columns, { sheet }) {
  for (const [column, filled4] of columns.filled.entries()) take(sheet, filled4, column);
  const begun = columns.filled.filter(({ rows: rows2 }) => rows2.length > 0);
  if (begun.length > 0) {
    sheet.y = bottomOf(columns);
    sheet.room = begun.reduce((most2, { room }) => Math.max(most2, room), 0);
  }
  return columns.next;
}
function withSpreadsAbove(band, { next: { spreads } }) {
  const { book, sheet, place } = band;
  const trial = copyOf(sheet);
  const placed = placeSpreads(book, trial, { place: { ...place, spreads }, ended: true });
  if (placed.spreads.length > 0 || trial.y > book.page.height * pictured) return void 0;
  const below = { ...band, sheet: trial, place: placed };
  const columns = setColumns(below);
  const last = spreads.at(-1)?.from ?? 0;
  if (columns.next.at <= last) return void 0;
  const cursor = accept(columns, below);
  Object.assign(sheet, trial);
  return { ...cursor, spreads: cursor.spreads.filter(({ from }) => from > last) };
}
var lowest, bottomOf;
var init_columnBand = __esm({
  "src/typeset/columnBand.ts"() {
    "use strict";
    init_fillColumn();
    init_sheet();
    lowest = 3;
    bottomOf = ({ top, filled: filled4 }) => filled4.reduce((lowest2, { bottom }) => Math.max(lowest2, bottom), top);
  }
});

// src/typeset/paginate.ts
function paginate(given, size) {
  const book = openBook(given, size);
  const segments = segmentsOf(book);
  const pages = [];
  let place = { segment: 0, at: 0, floats: [], spreads: [], notes: [] };
  while (place.segment < segments.length || place.notes.length > 0) {
    const sheet = newSheet(book);
    place = fillPage(book, segments, { sheet, place });
    pages.push(finished(sheet, book));
  }
  return pages;
}
function fillPage(book, segments, { sheet, place: from }) {
  let place = from;
  for (let segment = segments[place.segment]; segment; segment = segments[place.segment]) {
    if (segment.starts && place.at === segment.from && (sheet.rows.length > 0 || place.notes.length > 0)) break;
    const ended2 = place.at >= segment.to && place.floats.length === 0;
    if (place.spreads.length > 0 && (ended2 || sheet.rows.length === 0)) place = placeSpreads(book, sheet, { place, ended: ended2 });
    if (ended2) {
      if (place.spreads.length > 0) return place;
      place = { ...place, segment: place.segment + 1 };
      continue;
    }
    const next = segment.across ? acrossBand(book, sheet, { segment, place, next: segments[place.segment + 1] }) : columnBand({ book, sheet, segment, place });
    place = { ...place, ...next };
    if (next.at < segment.to || next.floats.length > 0) return place;
  }
  if (sheet.rows.length === 0 && place.notes.length > 0) {
    for (let column = 0; column < book.page.columns; column++) {
      const filled4 = fillColumn(book, place, { ...columnArea(book, sheet, column), end: place.at, whole: true });
      place = { ...place, notes: filled4.next.notes };
      take(sheet, filled4, column);
    }
  }
  return place;
}
function acrossBand(book, sheet, { segment, place, next }) {
  let leads = segment.to;
  if (next && !next.across && !next.starts) while (leads > place.at && book.rows[leads - 1]?.keep) leads--;
  const cursor = leads > place.at ? fillAcross(book, sheet, { from: place, end: leads }) : place;
  if (cursor.at < leads || leads === segment.to) return cursor;
  const height = heightOf2(book, { from: leads, to: segment.to });
  const below = book.page.height - Math.max(...sheet.heights) - sheet.y - height;
  if (sheet.rows.length > 0 && below < lowest * book.page.grid) return cursor;
  return fillAcross(book, sheet, { from: cursor, end: segment.to });
}
function finished({ rows: rows2, notes, heights: heights2 }, { page: { height, gap: gap3 } }) {
  const standing2 = [];
  const bars = [];
  notes.forEach((each, column) => {
    if (each.length === 0) return;
    let top = rows2.length === 0 ? 0 : height - (heights2[column] ?? 0);
    bars.push({ column, top });
    top += gap3;
    for (const row2 of each) {
      standing2.push({ row: row2, column, top: top + row2.before });
      top += row2.before + row2.height;
    }
  });
  return { rows: rows2, notes: standing2, bars };
}
var init_paginate = __esm({
  "src/typeset/paginate.ts"() {
    "use strict";
    init_book();
    init_columnBand();
    init_fillColumn();
    init_sheet();
  }
});

// src/typeset/protrusion.ts
var rows, byCharacter, protrusionOf;
var init_protrusion = __esm({
  "src/typeset/protrusion.ts"() {
    "use strict";
    rows = [
      [".,", 0, 0.75],
      [":;", 0, 0.45],
      ["!?", 0, 0.15],
      ["-\u2010\u2011", 0, 0.65],
      ["\u2013", 0.25, 0.3],
      ["\u2014", 0.15, 0.2],
      ["\u2026", 0.1, 0.2],
      [`'"\u2018\u2019\u201A\u201C\u201D\u201E`, 0.55, 0.6],
      ["\xAB\xBB\u2039\u203A", 0.35, 0.35],
      ["()[]", 0.1, 0.1],
      ["/", 0.1, 0.2],
      ["*", 0.2, 0.2],
      ["AVWXY", 0.05, 0.04],
      ["T", 0.06, 0.05],
      ["J", 0.05, 0],
      ["FKLPR", 0, 0.04],
      ["krt", 0, 0.04],
      ["vwxy", 0.05, 0.04]
    ];
    byCharacter = new Map(
      rows.flatMap(([characters, start, end]) => [...characters].map((each) => [each, { start, end }]))
    );
    protrusionOf = (character) => byCharacter.get(character);
  }
});

// src/typeset/word.ts
function measureWord(part, manner, type2) {
  const words4 = type2.wordsIn(manner.look);
  const key = `${manner.hyphens ? "-" : " "}${part}`;
  const known5 = words4.get(key);
  if (known5) return known5;
  const word = newWord(part, manner, type2);
  words4.set(key, word);
  return word;
}
function newWord(part, { look, hyphens }, type2) {
  const [first = "", ...rest] = part.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC")).split("\xAD");
  const wanted = [];
  let text2 = first;
  for (const piece of rest) {
    wanted.push(text2.length);
    text2 += piece;
  }
  const runs = text2 === "" ? [] : type2.shape(look, text2);
  let reached2;
  return {
    text: text2,
    runs,
    width: widthOf(runs),
    places: placesIn(text2, { wanted, look, hyphens, type: type2 }),
    hang: { start: hangOf(text2.charAt(0), "start", look, type2), end: hangOf(text2.at(-1) ?? "", "end", look, type2) },
    reach: () => {
      reached2 ??= prefixesOf(runs, text2.length);
      return reached2;
    }
  };
}
function hangOf(character, edge, look, type2) {
  const part = look.face === "code" ? void 0 : protrusionOf(character)?.[edge];
  return part ? part * widthOf(type2.shape(look, character)) : 0;
}
function prefixesOf(runs, length2) {
  const reach = new Array(length2 + 1).fill(void 0);
  let width = 0;
  let at = 0;
  for (const run of runs) {
    run.ids.forEach((_, glyph) => {
      const says = run.texts[glyph] ?? "";
      const advance = run.advances[glyph] ?? 0;
      if (says) {
        reach[at] ??= width;
        if (says.length > 1 && /^\p{L}+$/u.test(says) && [...says].length === says.length)
          for (let inner2 = 1; inner2 < says.length; inner2++) reach[at + inner2] = width + advance * inner2 / says.length;
      }
      at += says.length;
      width += advance;
    });
  }
  reach[length2] = width;
  return reach;
}
function placesIn(text2, given) {
  const { wanted, look, hyphens, type: type2 } = given;
  if (text2.length < 4 && wanted.length === 0 && !/[-\u2010\u2013\u2014\u200B]/.test(text2)) return [];
  const places = /* @__PURE__ */ new Map();
  const hyphen = widthOf(type2.shape(look, "-"));
  const offer = (at, cost, hyphen2 = 0) => {
    if (at <= 0 || at >= text2.length || places.has(at)) return;
    const last = hyphen2 > 0 ? "-" : text2.charAt(at - 1);
    const hang = { start: hangOf(text2.charAt(at), "start", look, type2), end: hangOf(last, "end", look, type2) };
    places.set(at, { at, cost, hyphen: hyphen2, hyphenated: /[-\u2010]/.test(last), hang });
  };
  const address3 = isAddress.test(text2) || look.face === "code";
  if (address3)
    for (const match of text2.matchAll(/[/.?&=_#%:;,~()[\]{}-]+(?=[\p{L}\p{N}])/gu)) offer(match.index + match[0].length, costs.address);
  else for (const match of text2.matchAll(typed)) offer(match.index + match[0].length, costs.typed);
  for (const at of wanted) offer(at, costs.hyphen, hyphen);
  if (hyphens && !address3 && wanted.length === 0) {
    for (const match of text2.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
      const compound = text2[match.index - 1] === "-" || text2[match.index + match[0].length] === "-";
      for (const at of type2.hyphenate(match[0], look.language)) offer(match.index + at, compound ? costs.compound : costs.hyphen, hyphen);
    }
  }
  return [...places.values()].sort((a, b) => a.at - b.at);
}
var costs, widthOf, isAddress, typed;
var init_word = __esm({
  "src/typeset/word.ts"() {
    "use strict";
    init_protrusion();
    costs = {
      hyphen: 210,
      /** After a hyphen, dash or slash that the writer typed. */
      typed: 30,
      /** A second hyphen in a word that has one. */
      compound: 300,
      /** After a mark inside an address. */
      address: 200,
      /** Between any two letters, where nothing else fits. */
      letters: 3e3,
      /** Between two words that belong together. */
      tied: 500,
      /** Before a last line of one short word, or of the rest of one. */
      stub: 1e4
    };
    widthOf = (runs) => {
      let width = 0;
      for (const run of runs) width += run.width;
      return width;
    };
    isAddress = /:\/\/|^www\.|@[^@]+\./;
    typed = /(?<=[\p{L}\p{N}])[-\u2010](?=\p{L})|(?<=[\p{L}\p{N}.,!?:)\]”’"'%])[\u2013\u2014]+(?=[\p{L}\p{N}“‘"'(¿¡$€£])|(?<=\p{L}{3})\/(?=\p{L}{3})|[\u200B\u2000-\u2006\u2008-\u200A\u3000]/gu;
  }
});

// src/typeset/dropCap.ts
function dropCap([first, ...others2], style, { type: type2, lines, left }) {
  if (lines < 2 || first === void 0 || first === "break" || first.link || first.look.scale !== 1 || first.look.rise !== 0)
    return void 0;
  const [, initial2 = "", word = ""] = /^\s*(["'“”‘’„‚«»‹›¿¡]*\p{L}\p{M}*)(\S*)/u.exec(first.text) ?? [];
  const text2 = first.text.trimStart().slice(initial2.length);
  if (initial2 === "" || text2 === "") return void 0;
  const glyphs = type2.shape(first.look, word === "" ? `${initial2} ` : initial2);
  const letter = type2.shape(first.look, initial2);
  const capital = type2.inkOf(type2.shape(first.look, "H"), "first").top / 1e3;
  const size = (lines - 1) * style.leading / capital + style.size;
  const bearing = type2.inkOf(letter, "first").left * size / 1e3;
  const tail = type2.inkOf(letter, "last").depth * size / 1e3 > style.leading - style.size * 0.75;
  type2.note(letter, first.source);
  const marks2 = (says) => {
    let x2 = left - bearing;
    return glyphs.map((run, at) => {
      const mark = {
        kind: "text",
        owner: first.owner,
        x: x2,
        y: (lines - 1) * style.leading,
        size,
        ink: style.ink,
        glyphs: run,
        ...says !== "" && (at === 0 ? { says } : { joins: true })
      };
      x2 += run.width * size / 1e3;
      return mark;
    });
  };
  return {
    lines: tail ? lines + 1 : lines,
    room: widthOf(letter) * size / 1e3 - bearing + style.size * gap,
    rest: [{ ...first, text: text2 }, ...others2],
    join([line, ...below]) {
      if (!line) return [];
      const end = word === "" ? 0 : line.marks.findIndex((mark) => !belongs(mark, first.owner));
      const joined2 = line.marks.slice(0, end < 0 ? line.marks.length : end);
      const [head] = joined2;
      const told = head?.kind === "text" && head.says !== void 0 ? head.says : joined2.map(textOf).join("");
      const own2 = joined2.map((mark) => {
        if (mark.kind !== "text") return mark;
        const { says: _, ...rest } = mark;
        return { ...rest, joins: true };
      });
      return [{ ...line, marks: [...marks2(told === "" ? "" : `${initial2}${told}`), ...own2, ...line.marks.slice(joined2.length)] }, ...below];
    }
  };
}
var gap, textOf, belongs;
var init_dropCap = __esm({
  "src/typeset/dropCap.ts"() {
    "use strict";
    init_word();
    gap = 0.28;
    textOf = (mark) => mark.kind === "text" ? mark.glyphs.text : "";
    belongs = (mark, owner) => mark.kind === "text" && mark.owner === owner && mark.glyphs.text.trim() !== "";
  }
});

// src/typeset/setting.ts
function noteOf({ notes }, number3) {
  const known5 = notes.get(number3) ?? { number: number3 };
  notes.set(number3, known5);
  return known5;
}
function stepIn(site, { design }, by = design.step, right = 0) {
  const room = Math.max(0, site.measure - 72);
  const left = Math.min(by, room);
  return { ...site, left: site.left + left, measure: site.measure - left - Math.min(right, room - left) };
}
var baselineOf, between, headings, isHeading, headingOf;
var init_setting = __esm({
  "src/typeset/setting.ts"() {
    "use strict";
    baselineOf = ({ size, leading }) => (leading + size * (0.71 - 0.22)) / 2;
    between = 4;
    headings = ["H1", "H2", "H3", "H4", "H5"];
    isHeading = (kind) => kind === "h2" || kind === "h3" || kind === "h4";
    headingOf = ({ above }, level) => headings[above + level - 1] ?? "H5";
  }
});

// src/typeset/itemise.ts
function itemise(itemiser, nodes, around) {
  return nodes.flatMap(
    (node) => node.type === "text" ? [{ text: node.value, source: node, ...around }] : (
      // The table's row for a kind takes a node of that kind: the pair can't be told to the compiler.
      inlines[node.tagName](node, around, itemiser)
    )
  );
}
var plain2, italic, bold, inside, block, withLook, shifted, asWritten, inlines, textOf2;
var init_itemise = __esm({
  "src/typeset/itemise.ts"() {
    "use strict";
    init_setting();
    plain2 = ({ face: face2, figures: figures3, capitals: capitals3 }) => ({
      face: face2,
      scale: 1,
      rise: 0,
      struck: false,
      ...figures3 && { figures: figures3 },
      ...capitals3 && { capitals: capitals3 }
    });
    italic = {
      regular: "italic",
      italic: "regular",
      bold: "boldItalic",
      boldItalic: "bold",
      code: "code"
    };
    bold = {
      regular: "bold",
      italic: "boldItalic",
      bold: "bold",
      boldItalic: "boldItalic",
      code: "code"
    };
    inside = (node, around, itemiser) => itemise(itemiser, node.children, around);
    block = (node, around, itemiser) => ["break", ...itemise(itemiser, node.children, around), "break"];
    withLook = (change) => (node, around, itemiser) => inside(node, { ...around, look: { ...around.look, ...change(around.look) } }, itemiser);
    shifted = (shift, change) => (node, around, itemiser) => {
      const owner = itemiser.structure.add("Span", around.owner, { shift });
      return inside(node, { ...around, owner, look: { ...around.look, ...change(around.look) } }, itemiser);
    };
    asWritten = ({ figures: _, capitals: __, ...look }) => look;
    inlines = {
      em: withLook(({ face: face2 }) => ({ face: italic[face2] })),
      strong: withLook(({ face: face2 }) => ({ face: bold[face2] })),
      del: shifted("struck", () => ({ struck: true })),
      sup: shifted("raised", ({ scale, rise }) => ({ figures: "lining", scale: scale * 0.68, rise: rise + 0.34 * scale })),
      sub: shifted("lowered", ({ scale, rise }) => ({ figures: "lining", scale: scale * 0.68, rise: rise - 0.16 * scale })),
      code: (node, around, itemiser) => inside(
        node,
        {
          ...around,
          owner: itemiser.structure.add("Code", around.owner),
          look: { ...asWritten(around.look), face: "code", scale: around.look.scale * itemiser.codeScale }
        },
        itemiser
      ),
      a: (node, around, itemiser) => {
        const to = itemiser.address(node.properties.href);
        if (to === void 0 || around.link) return inside(node, around, itemiser);
        const owner = itemiser.structure.add("Link", around.owner);
        return inside(node, { ...around, owner, link: { owner, to, text: textOf2(node.children) } }, itemiser);
      },
      footnoteref: (node, around, itemiser) => {
        const { number: number3 } = node.properties;
        const reference = itemiser.structure.add("Reference", around.owner);
        const owner = itemiser.structure.add("Link", reference);
        const { scale, rise } = around.look;
        return [
          {
            text: String(number3),
            owner,
            look: { ...around.look, face: "regular", figures: "lining", scale: scale * 0.66, rise: rise + 0.36 * scale },
            link: { owner, to: noteOf(itemiser, number3), text: String(number3) }
          }
        ];
      },
      br: () => ["break"],
      span: (node, around, itemiser) => {
        const { language: language2 } = node.properties;
        const owner = itemiser.structure.add("Span", around.owner, { language: language2 });
        return inside(node, { ...around, owner, look: { ...around.look, language: language2 } }, itemiser);
      },
      p: block,
      h2: block,
      h3: block,
      h4: block,
      ul: block,
      ol: block,
      li: block,
      blockquote: block,
      pre: block,
      hr: () => ["break"],
      table: block,
      thead: block,
      tbody: block,
      tr: block,
      th: block,
      td: block,
      figure: (node, around) => {
        const { alt, caption, credit: credit2 } = node.properties;
        return [alt, caption, credit2].flatMap((text2) => text2 ? ["break", { text: text2, ...around }] : []);
      },
      pullquote: block,
      factbox: block,
      note: block,
      label: block,
      footnotes: block,
      footnote: block
    };
    textOf2 = (nodes) => nodes.map((node) => node.type === "text" ? node.value : node.tagName === "br" ? " " : textOf2(node.children)).join("");
  }
});

// src/typeset/glyphGive.ts
function glyphGiveOn(ems) {
  const to = knots.find((knot) => knot.ems > ems) ?? widest;
  const from = knots.findLast((knot) => knot.ems <= ems) ?? narrowest2;
  const part = to === from ? 0 : (ems - from.ems) / (to.ems - from.ems);
  const between4 = (one2, other) => one2 + (other - one2) * part;
  const spring = (kind) => ({
    most: between4(from[kind].most, to[kind].most),
    softness: between4(from[kind].softness, to[kind].softness)
  });
  return { stretch: spring("stretch"), shrink: spring("shrink") };
}
var scalingPart, knots, narrowest2, widest;
var init_glyphGive = __esm({
  "src/typeset/glyphGive.ts"() {
    "use strict";
    scalingPart = 0.5;
    knots = [
      { ems: 14, stretch: { most: 0.04, softness: 0.27 }, shrink: { most: 0.034, softness: 1.1 } },
      { ems: 24, stretch: { most: 0.033, softness: 4.5 }, shrink: { most: 0.028, softness: 5 } },
      { ems: 36, stretch: { most: 0.033, softness: 5 }, shrink: { most: 0.033, softness: 5 } },
      { ems: 45, stretch: { most: 0.036, softness: 5 }, shrink: { most: 0.035, softness: 5 } }
    ];
    [narrowest2] = knots;
    widest = knots[3];
  }
});

// src/typeset/ties.ts
function tiesIn(language2) {
  const found = known2.get(language2);
  if (found) return found;
  const { titles = "", counted: counted2 = "", amounts = "", letters = false } = languages2[language2.split("-")[0] ?? ""] ?? {};
  const set = (words4) => new Set(words4.split(" "));
  const made = { titles: set(titles), counted: set(counted2), amounts: set(amounts), letters };
  known2.set(language2, made);
  return made;
}
function isTied(before, after, language2) {
  if (pointless.test(after)) return true;
  const first = before.replace(opening2, "");
  const { titles, counted: counted2, amounts, letters } = tiesIn(language2);
  if (letters && first.length === 1 && /\p{L}/u.test(first)) return true;
  if (endsInNumber.test(first)) {
    const last = after.replace(closing, "");
    const bare = last.endsWith(".") ? last.slice(0, -1) : last;
    return begins.thousand.test(after) || units2.has(last) || units2.has(bare) || amounts.has(last) || amounts.has(bare);
  }
  if (initial.test(first))
    return begins.name.test(after) || begins.letter.test(after) || begins.number.test(after) && counted2.has(first.slice(0, -1));
  const word = first.endsWith(".") ? first.slice(0, -1) : first;
  if (titles.has(word)) return begins.name.test(after);
  if (counted2.has(word)) return begins.number.test(after);
  return sign.test(first) && begins.number.test(after);
}
function isNarrow(before, after, language2) {
  if (!/^fr(?:-|$)/.test(language2)) return false;
  return /[«‹]$/.test(before) || /^[;:!?»›]+[.,)\]]*$/.test(after);
}
var languages2, units2, known2, opening2, closing, initial, endsInNumber, begins, pointless, sign;
var init_ties = __esm({
  "src/typeset/ties.ts"() {
    "use strict";
    languages2 = {
      en: {
        titles: "Mr Mrs Ms Mx Dr Prof St Gen Sen Rep Gov Lt Col Capt Sgt Maj Rev Hon Sir Dame Mount Mt",
        counted: "No Nos no nos p pp vol vols ch fig figs art arts para sec c ca Page page Chapter chapter Article article Section section",
        amounts: "million billion trillion bn m tn per percent a.m. p.m. am pm"
      },
      es: {
        titles: "Sr Sra Srta Dr Dra D D\xF1a Prof Gral Mons Lic",
        counted: "n.\xBA n\xFAm n\xFAms p\xE1g p\xE1gs p pp art arts vol cap",
        amounts: "mil mill\xF3n millones billones por"
      },
      fr: {
        titles: "M MM Mme Mmes Mlle Dr Me Mgr Pr",
        counted: "n\xB0 no n\u1D52 p pp art vol chap",
        amounts: "mille million millions milliard milliards euros"
      },
      de: {
        titles: "Hr Fr Dr Prof Herr Frau St",
        counted: "Nr Nrn S Abs Art Bd Kap Abb",
        amounts: "Mio Mrd Million Millionen Milliarde Milliarden Billionen Prozent Euro Uhr"
      },
      it: {
        titles: "Sig Sig.ra Dott Dott.ssa Prof On Mons",
        counted: "n nn p pp pag art vol cap",
        amounts: "mila milione milioni miliardo miliardi per"
      },
      pt: {
        titles: "Sr Sra Dr Dra D Dom Prof Gen",
        counted: "n.\xBA n\xBA p pp p\xE1g art vol cap",
        amounts: "mil milh\xE3o milh\xF5es bilh\xE3o bilh\xF5es por"
      },
      nl: { titles: "dhr mevr dr mr prof ds", counted: "nr nrs blz p art dl", amounts: "miljoen miljard procent euro uur" },
      sv: { titles: "dr prof", counted: "nr s kap fig", amounts: "miljon miljoner miljard miljarder procent kronor" },
      da: { titles: "dr hr fru prof", counted: "nr s kap fig", amounts: "million millioner milliard milliarder procent kroner" },
      nb: { titles: "dr prof", counted: "nr s kap fig", amounts: "million millioner milliard milliarder prosent kroner" },
      pl: { titles: "dr prof ks \u015Bw", counted: "nr s str art ust rozdz", amounts: "tys mln mld z\u0142 proc", letters: true },
      cs: { letters: true },
      sk: { letters: true },
      ru: { titles: "\u0433 \u0433\u043D \u0443\u043B", counted: "\u2116 \u0441 \u0441\u0442\u0440 \u0433\u043B \u0441\u0442", amounts: "\u0442\u044B\u0441 \u043C\u043B\u043D \u043C\u043B\u0440\u0434 \u0440\u0443\u0431", letters: true },
      uk: { counted: "\u2116 \u0441 \u0441\u0442", amounts: "\u0442\u0438\u0441 \u043C\u043B\u043D \u043C\u043B\u0440\u0434 \u0433\u0440\u043D", letters: true }
    };
    units2 = new Set(
      "m km cm mm \xB5m \u03BCm nm m\xB2 km\xB2 cm\xB2 m\xB3 cm\xB3 mi ft yd ha l L dl cl ml mL g kg mg \xB5g t lb lbs oz s ms min h Hz kHz MHz GHz W kW MW GW TW Wh kWh MWh GWh TWh V kV mV mA N kN Pa hPa kPa MPa bar J kJ MJ cal kcal K \xB0C \xB0F \xB0 dB px kB MB GB TB km/h km/s m/s m/s\xB2 mph kn % \u2030 \u20AC $ \xA3 \xA5 \u20BD z\u0142 kr K\u010D Ft CHF EUR USD GBP SEK NOK DKK".split(" ")
    );
    known2 = /* @__PURE__ */ new Map();
    opening2 = /^[([{«‹“„‘"'¿¡]+/u;
    closing = /[)\]}»›”’"',;:!?…]+$/u;
    initial = /(?:^|[.\-\p{Pd}])\p{L}\.$/u;
    endsInNumber = /\d$/;
    begins = { number: /^[$€£¥]?\d/, name: /^\p{Lu}/u, letter: /^\p{L}\./u, thousand: /^\d{3}(?!\d)/ };
    pointless = /^[-–—―…·•/=+×<>.!?;:,»›”’)\]]+$/u;
    sign = /^[§№#&$€£¥°+−±~≈<>≤≥–]$/u;
  }
});

// src/typeset/paragraphItems.ts
function paragraphItems(inlines2, galley) {
  const { style, type: type2, indent, glyphs } = galley;
  const items2 = [];
  const contents = [];
  const add = (item, content) => {
    items2.push(item);
    contents.push(content);
  };
  let hang = 0;
  let before = { text: "", end: 0 };
  let space;
  let last = 0;
  const addSpace = (after, start) => {
    if (!space) return;
    const { run, character } = space;
    space = void 0;
    const language2 = run.look.language ?? type2.language;
    const drawn = spaceOf(run, type2, character);
    const isNarrowed = character === "\u202F" || isNarrow(before.text, after, language2);
    const size = style.size * run.look.scale;
    const width = isNarrowed ? size * narrowSpace : drawn.width * size / 1e3;
    const never = character !== " " || isNarrowed;
    const { stretch, shrink } = glyphs && !isNarrowed ? give : { stretch: 0, shrink: 0 };
    const edges = { end: before.end, start };
    if (never) add(penalty(Number.POSITIVE_INFINITY));
    else if (isTied(before.text, after, language2)) add(penalty(costs.tied, 0, false, edges));
    add(glue(width, width * stretch, Math.max(0, Math.min(width * shrink, width - size * leastSpace)), edges), { run, glyphs: drawn });
    last = items2.length;
    before = { text: "", end: 0 };
  };
  const end = () => {
    space = void 0;
    if (Number.isFinite(galley.measure)) endWell(items2, contents, { last, letters: before.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0 });
    for (const item of paragraphEnd) add(item);
    before = { text: "", end: 0 };
    last = items2.length;
  };
  for (const inline6 of inlines2) {
    if (inline6 === "break") {
      if (before.text !== "" || items2.length > last) end();
      continue;
    }
    const size = style.size * inline6.look.scale;
    for (const part of inline6.text.split(spaces)) {
      if (part === "") continue;
      if (isSpace(part)) {
        if (before.text !== "" && !space) space = { run: inline6, character: /^\s$/.test(part) && part > " " ? part : " " };
        continue;
      }
      const measured = measureWord(part, { look: inline6.look, hyphens: style.hyphens }, type2);
      if (measured.text === "") continue;
      const edges = glyphs ? { start: measured.hang.start * size / 1e3, end: measured.hang.end * size / 1e3 } : flush2;
      if (items2.length === 0) {
        hang = indent > 0 ? 0 : edges.start;
        if (indent - hang !== 0) add(box(indent - hang));
      }
      addSpace(part, edges.start);
      type2.note(measured.runs, inline6.source);
      addWord({ run: inline6, measured, size, galley }, add);
      before = { text: before.text + measured.text, end: edges.end };
    }
  }
  if (before.text !== "") end();
  return { items: items2, contents, hang };
}
function spaceOf(run, type2, character = " ") {
  const [own2] = type2.shape(run.look, character);
  if (own2 && !own2.missing) return own2;
  const plain3 = type2.shape(run.look, " ")[0];
  const known5 = otherSpaces.get(plain3) ?? /* @__PURE__ */ new Map();
  otherSpaces.set(plain3, known5);
  const other = known5.get(character) ?? { ...plain3, text: character, texts: [character] };
  known5.set(character, other);
  return other;
}
function endWell(items2, contents, { last, letters }) {
  for (let at = last; at < items2.length; at++) {
    const item = items2[at];
    if (item?.kind === "penalty") items2[at] = { ...item, penalty: Math.max(item.penalty, costs.stub) };
  }
  const space = items2[last - 1];
  if (letters >= shortest || space?.kind !== "glue") return;
  const before = items2[last - 2];
  if (before?.kind === "penalty") items2[last - 2] = { ...before, penalty: Math.max(before.penalty, costs.stub) };
  else {
    items2.splice(last - 1, 0, penalty(costs.stub, 0, false, space.hang));
    contents.splice(last - 1, 0, void 0);
  }
}
function addWord(given, add) {
  const { run, measured, size, galley } = given;
  const { text: text2, runs, width, places, reach } = measured;
  const { measure } = galley;
  const word = { run, text: text2, runs };
  const scale = size / 1e3;
  const give2 = { stretch: galley.glyphs?.stretch.most ?? 0, shrink: galley.glyphs?.shrink.most ?? 0 };
  if (places.length === 0 && width * scale <= measure) {
    add(box(width * scale, width * scale * give2.stretch, width * scale * give2.shrink), { word, from: 0, to: text2.length });
    return;
  }
  const reached2 = reach();
  let from = 0;
  const room = (to) => ((reached2[to] ?? width) - (reached2[from] ?? 0)) * scale;
  const upTo = (to) => {
    if (to <= from) return;
    const width2 = room(to);
    add(box(width2, width2 * give2.stretch, width2 * give2.shrink), { word, from, to });
    from = to;
  };
  const between4 = (to) => {
    if (room(to) <= measure) return;
    for (let at = from + 1; at < to; at++) {
      if (reached2[at] === void 0) continue;
      upTo(at);
      add(penalty(costs.letters), { word, from: at, to: at });
    }
  };
  for (const { at, cost, hyphen, hyphenated, hang } of places) {
    between4(at);
    upTo(at);
    const edges = galley.glyphs ? { start: hang.start * scale, end: hang.end * scale } : flush2;
    add(penalty(cost, hyphen * scale, hyphenated, edges), { word, from: at, to: at });
  }
  between4(text2.length);
  upTo(text2.length);
}
var give, leastSpace, narrowSpace, shortest, spaces, isSpace, flush2, otherSpaces;
var init_paragraphItems = __esm({
  "src/typeset/paragraphItems.ts"() {
    "use strict";
    init_breakLines();
    init_ties();
    init_word();
    give = { stretch: 0.5, shrink: 0.33 };
    leastSpace = 0.159;
    narrowSpace = 1 / 6;
    shortest = 6;
    spaces = /([ \t\n\r\f]+|(?<!\s)[\u00A0\u202F](?!\s))/;
    isSpace = (part) => part.length > 0 && /^[ \t\n\r\f\u00A0\u202F]/.test(part);
    flush2 = { end: 0, start: 0 };
    otherSpaces = /* @__PURE__ */ new WeakMap();
  }
});

// src/typeset/setLines.ts
function setLines(inlines2, style, type2, column) {
  const { measure: whole, indent, drop } = column;
  const glyphs = style.align === "justify" && whole >= style.size * narrowest3 ? glyphGiveOn(whole / style.size) : void 0;
  const galley = { style, type: type2, glyphs, indent, measure: whole - (drop?.room ?? 0) };
  const { items: items2, contents, hang } = paragraphItems(inlines2, galley);
  if (!items2.some(({ kind }) => kind === "box")) return [];
  const measure = style.balanced ? balancedMeasure(items2, whole) : whole;
  const rules3 = glyphs ? evenly(glyphs) : raggedly(measure * (style.balanced ? raggedness.balanced : raggedness.left));
  const breaks = drop ? breakLines(items2, (line) => measure - (line < drop.lines ? drop.room : 0), { ...rules3, steadyFrom: drop.lines }) : breakLines(items2, () => measure, rules3);
  return setBreaks({ breaks, items: items2, contents, galley, column, hang });
}
function balancedMeasure(items2, whole) {
  const linesIn = (measure) => breakLines(items2, () => measure, raggedly(measure * raggedness.balanced)).length;
  const lines = linesIn(whole);
  if (lines === 1) return whole;
  let enough2 = whole;
  let tooNarrow = whole / 2;
  while (enough2 - tooNarrow > 4) {
    const middle = (enough2 + tooNarrow) / 2;
    if (linesIn(middle) > lines) tooNarrow = middle;
    else enough2 = middle;
  }
  return enough2;
}
function widthsOf(inlines2, style, type2) {
  const { items: items2 } = paragraphItems(inlines2, { style, type: type2, measure: Number.POSITIVE_INFINITY, indent: 0, glyphs: void 0 });
  let least = 0;
  let most2 = 0;
  let part = 0;
  let line = 0;
  for (const item of items2) {
    if (item.kind === "box") {
      part += item.width;
      line += item.width;
      least = Math.max(least, part);
      most2 = Math.max(most2, line);
    } else if (item.kind === "glue") {
      part = 0;
      line += item.width;
    } else if (item.penalty === Number.NEGATIVE_INFINITY) {
      part = 0;
      line = 0;
    } else if (item.penalty < costs.letters && (style.hyphens || item.width === 0)) {
      least = Math.max(least, part + item.width);
      part = 0;
    }
  }
  return { least, most: most2 };
}
function setBreaks(broken) {
  const { column, items: items2, contents } = broken;
  const { left, measure, drop } = column;
  const lines = [];
  let from = 0;
  let hang = broken.hang;
  let parted;
  for (const at of broken.breaks) {
    const end = items2[at];
    const content = contents[at];
    const inside2 = end.kind === "penalty" && content && "word" in content ? content.word : void 0;
    const pieces2 = piecesOf(broken, from, at, { parted, inside: inside2, hyphen: end.width > 0 });
    const indent = (from === 0 ? column.indent : 0) + (drop && lines.length < drop.lines ? drop.room : 0);
    lines.push(
      setLine(pieces2, broken.galley, {
        from: left + indent - hang,
        to: left + measure + end.hang.end,
        forced: end.penalty === Number.NEGATIVE_INFINITY,
        inside: inside2 !== void 0,
        hyphen: end.flagged
      })
    );
    parted = inside2;
    hang = end.hang.start;
    from = at + 1;
  }
  return lines;
}
function piecesOf({ items: items2, contents, galley: { style, type: type2 } }, from, to, edges) {
  const pieces2 = [];
  let at = from;
  while (at < to && (items2[at]?.kind !== "box" || contents[at] === void 0)) at++;
  while (at < to) {
    const item = items2[at];
    const content = contents[at];
    if (content === void 0 || item === void 0 || item.kind === "penalty") {
      at++;
      continue;
    }
    if (!("word" in content)) {
      const { run, glyphs: glyphs2 } = content;
      pieces2.push({ run, glyphs: [glyphs2], width: item.width, stretch: item.stretch, shrink: item.shrink, space: true });
      at++;
      continue;
    }
    const { word } = content;
    let end = content.to;
    at++;
    for (let next = contents[at]; at < to && next && "word" in next && next.word === word; next = contents[++at]) end = next.to;
    const last = at >= to && edges.inside === word;
    const whole = content.from === 0 && end === word.text.length;
    const text2 = word.text.slice(content.from, end) + (last && edges.hyphen ? "-" : "");
    const glyphs = whole ? word.runs : type2.shape(word.run.look, text2);
    const joins3 = edges.parted === word && content.from > 0;
    pieces2.push({
      run: word.run,
      glyphs,
      width: widthOf(glyphs) * style.size * word.run.look.scale / 1e3,
      stretch: 0,
      shrink: 0,
      space: false,
      // Whole in the text, also where the line ends at a hyphen or slash that the writer typed: readers would join the parts without it.
      ...last && !joins3 && { says: word.text },
      ...joins3 && { joins: joins3 }
    });
  }
  while (pieces2.at(-1)?.space) pieces2.pop();
  return pieces2;
}
function fitOf(pieces2, need, glyphs) {
  const sum2 = (value) => pieces2.reduce((total, piece) => total + value(piece), 0);
  const letters = sum2(({ space, width }) => space ? 0 : width);
  const give2 = sum2(need > 0 ? ({ stretch: stretch2 }) => stretch2 : ({ shrink }) => shrink);
  if (give2 === 0 && need > 0) return untouched;
  const { most: most2, softness } = need > 0 ? glyphs.stretch : glyphs.shrink;
  const tension = tensionOf(Math.abs(need), give2, letters * most2, softness);
  const part = Math.min(1, tension * softness) * Math.sign(need);
  const stretch = Math.round((1 + part * most2 * scalingPart) * 1e5) / 1e5;
  const count2 = sum2(({ space, glyphs: glyphs2 }) => space ? 0 : glyphs2.reduce((total, { ids }) => total + ids.length, 0));
  const tracking = Math.round((letters * (1 + part * most2) / stretch - letters) / count2 * 1e3) / 1e3;
  const rest = Math.abs(need) - (letters * (stretch - 1) + count2 * tracking * stretch) * Math.sign(need);
  return { stretch, tracking, spaces: give2 > 0 ? Math.max(-1, rest / give2 * Math.sign(need)) : 0 };
}
function setLine(pieces2, { style, type: type2, glyphs: give2 }, edges) {
  const need = edges.to - edges.from - pieces2.reduce((sum2, { width }) => sum2 + width, 0);
  const { stretch, tracking, spaces: spaces2 } = give2 && (!edges.forced || need < 0) ? fitOf(pieces2, need, give2) : untouched;
  const start = { justify: 0, left: 0, center: need / 2, right: need }[style.align];
  let x2 = edges.from + Math.max(start, 0);
  const marks2 = [];
  const links = [];
  for (const piece of pieces2) {
    const { run } = piece;
    const size = style.size * run.look.scale;
    const y = -run.look.rise * style.size;
    let pen = x2;
    piece.glyphs.forEach((glyphs, at) => {
      const mark = {
        kind: "text",
        owner: run.owner,
        x: pen,
        y,
        size,
        ink: style.ink,
        glyphs,
        ...stretch !== 1 && { stretch },
        ...tracking !== 0 && { tracking },
        ...piece.says !== void 0 && at === 0 && { says: piece.says },
        ...(piece.joins || piece.says !== void 0 && at > 0) && { joins: true }
      };
      marks2.push(mark);
      pen += (glyphs.width * size / 1e3 + glyphs.ids.length * tracking) * stretch;
    });
    const width = piece.space ? piece.width + spaces2 * (spaces2 > 0 ? piece.stretch : piece.shrink) : pen - x2;
    if (run.look.struck)
      marks2.push({ kind: "rule", owner: "furniture", x: x2, y: y - size * 0.25, width, height: size * 0.05, ink: style.ink });
    if (run.link) {
      const before = links.at(-1);
      if (before?.link === run.link)
        links[links.length - 1] = { link: run.link, area: { ...before.area, width: x2 + width - before.area.x } };
      else links.push({ link: run.link, area: { kind: "link", x: x2, y: y - size * 0.8, width, height: size * 1.1 } });
    }
    x2 += width;
  }
  const last = pieces2.at(-1);
  if (last && !edges.inside) {
    const glyphs = spaceOf(last.run, type2);
    const y = -last.run.look.rise * style.size;
    marks2.push({ kind: "text", owner: last.run.owner, x: x2, y, size: style.size * last.run.look.scale, ink: style.ink, glyphs });
  }
  return { marks: marks2, links, hyphen: edges.hyphen };
}
var raggedness, narrowest3, evenly, raggedly, untouched;
var init_setLines = __esm({
  "src/typeset/setLines.ts"() {
    "use strict";
    init_breakLines();
    init_glyphGive();
    init_paragraphItems();
    init_tension();
    init_word();
    raggedness = { left: 0.16, balanced: 0.25 };
    narrowest3 = 12;
    evenly = ({ stretch, shrink }) => ({
      ...justified,
      softness: { stretch: stretch.softness, shrink: shrink.softness }
    });
    raggedly = (raggedness2) => ({ ...justified, tolerances: [], raggedness: raggedness2 });
    untouched = { stretch: 1, tracking: 0, spaces: 0 };
  }
});

// src/typeset/paragraph.ts
function paragraph({ copy, design, type: type2, structure, notes }, content, site) {
  let style = design.styles[site.style];
  const owner = site.role === "none" ? site.owner : structure.add(site.role, site.owner);
  const look = plain2(style);
  const linked = (text2, to) => {
    const link = { owner: structure.add("Link", owner), to, text: text2 };
    return { text: text2, look, owner: link.owner, link };
  };
  const inlines2 = typeof content === "string" ? [site.to === void 0 ? { text: content, look, owner } : linked(content, site.to)] : itemise({ structure, notes, codeScale: design.codeScale, address: copy.address }, content, { look, owner });
  const indent = site.indent ? Math.min(design.indent, site.measure / 4) : 0;
  const column = { left: site.left, measure: site.measure, indent };
  const drop = site.opens ? dropCap(inlines2, style, { type: type2, lines: design.dropCap, left: site.left }) : void 0;
  if (drop && drop.room < site.measure / 3) {
    const { lines: deep2, room } = drop;
    const beside = setLines(drop.rest, style, type2, { ...column, drop: { lines: deep2, room } });
    if (beside.length >= deep2)
      return linesAsRows(drop.join(beside), style).map((each, at) => at < deep2 - 1 ? { ...each, keep: true } : each);
  }
  let lines = setLines(inlines2, style, type2, column);
  for (const size of style.smaller?.sizes ?? []) {
    if (lines.length <= (style.smaller?.lines ?? 0)) break;
    style = { ...style, ...size };
    lines = setLines(inlines2, style, type2, column);
  }
  return linesAsRows(lines, site.depth > 0 ? { ...style, before: 0 } : style);
}
function linesAsRows(lines, style) {
  const baseline = baselineOf(style);
  return lines.map(
    ({ marks: marks2, links, hyphen }, at) => row(style.leading, {
      marks: marks2.map((mark) => ({ ...mark, y: mark.y + baseline })),
      links: links.map(({ link, area }) => ({ link, area: { ...area, y: area.y + baseline } })),
      ...notesOf(links),
      before: at === 0 ? style.before : 0,
      ...style.leads && { leads: true },
      keep: style.keep === true || lines.length > 1 && (at === 0 || at === lines.length - 2),
      hyphen
    })
  );
}
var init_paragraph = __esm({
  "src/typeset/paragraph.ts"() {
    "use strict";
    init_dropCap();
    init_itemise();
    init_row();
    init_setLines();
    init_setting();
  }
});

// src/typeset/entry.ts
function entryRows(setting, { text: text2, node }, site) {
  const { type: type2, design } = setting;
  const style = design.styles[site.style];
  const em = (size) => style.size * size;
  const widths = (runs) => widthOf(runs) * style.size / 1e3;
  const right = site.left + site.measure;
  const figures3 = { face: style.face, figures: "tabular" };
  const column = widths(type2.shape(figures3, "000")) + em(gap2);
  const to = { node };
  const rows2 = paragraph(setting, text2, {
    ...site,
    measure: Math.max(site.measure - column - em(pitch * 3), site.measure / 2),
    indent: false,
    role: "Reference",
    to
  });
  const last = rows2.at(-1);
  const link = last?.links.at(-1);
  if (!last || !link) return () => rows2;
  return (pageOf) => {
    const number3 = type2.shape(figures3, String(pageOf(node)));
    const start = right - widths(number3);
    const y = baselineOf(style);
    const marks2 = [
      ...last.marks,
      ...leader({ setting, style: site.style, from: link.area.x + link.area.width, right, to: Math.min(start - em(gap2), right - column) })
    ];
    let x2 = start;
    for (const glyphs of number3) {
      marks2.push({ kind: "text", owner: link.link.owner, x: x2, y, size: style.size, ink: style.ink, glyphs });
      x2 += glyphs.width * style.size / 1e3;
    }
    const area = { ...link.area, width: right - link.area.x };
    return [...rows2.slice(0, -1), { ...last, marks: marks2, links: [...last.links.slice(0, -1), { ...link, area }] }];
  };
}
function leader(place) {
  const { type: type2, design } = place.setting;
  const style = design.styles[place.style];
  const dot = type2.shape({ face: style.face }, ".")[0];
  if (!dot) return [];
  const step = style.size * pitch;
  const first = Math.ceil((place.right - place.to) / step);
  const last = Math.floor((place.right - place.from - style.size * gap2) / step);
  const count2 = last - first + 1;
  if (count2 < 1) return [];
  const repeat = (values) => Array.from({ length: count2 }, () => values).flat();
  return [
    {
      kind: "text",
      owner: "furniture",
      x: place.right - last * step,
      y: baselineOf(style),
      size: style.size,
      ink: "quiet",
      glyphs: {
        face: dot.face,
        text: ".".repeat(count2),
        ids: repeat(dot.ids),
        advances: repeat(dot.advances),
        texts: repeat(dot.texts),
        width: dot.width * count2
      },
      tracking: step - dot.width * style.size / 1e3
    }
  ];
}
var gap2, pitch;
var init_entry = __esm({
  "src/typeset/entry.ts"() {
    "use strict";
    init_paragraph();
    init_setting();
    init_word();
    gap2 = 0.6;
    pitch = 0.6;
  }
});

// src/typeset/structure.ts
function newStructure() {
  const nodes = [{ role: "Document", parent: -1 }];
  return { nodes, add: (role, parent, more) => nodes.push({ role, parent, ...more }) - 1 };
}
var init_structure = __esm({
  "src/typeset/structure.ts"() {
    "use strict";
  }
});

// src/typeset/trial.ts
var trialOf, muted;
var init_trial = __esm({
  "src/typeset/trial.ts"() {
    "use strict";
    init_structure();
    trialOf = (setting) => ({ ...setting, structure: newStructure(), type: muted(setting.type) });
    muted = (type2) => ({ ...type2, note: () => {
    } });
  }
});

// src/typeset/contents.ts
function contentsRows(setting, heading2, { sections, owner }) {
  const { structure } = setting;
  const head = headingRows(setting, heading2, owner);
  const list2 = structure.add("TOC", owner);
  const parts = sections.flatMap((section) => {
    if (section.title === void 0) return storyEntries(setting, section, list2);
    const item = structure.add("TOCI", list2);
    const { wide, text: text2, columns } = setting.design;
    const site = { ...columns.count > 1 ? text2 : wide, owner: item, style: "entrySection", depth: 0 };
    const title = paragraph(setting, section.title, { ...site, indent: false, role: "Reference", to: { node: section.node } });
    return [() => kept(title), ...storyEntries(setting, section, structure.add("TOC", item))];
  });
  return (pageOf) => [...head, ...parts.flatMap((part) => part(pageOf))];
}
function headingRows(setting, heading2, owner) {
  const { design } = setting;
  const { after } = design.styles.frontHeading;
  const rows2 = paragraph(setting, heading2, { ...design.wide, owner, style: "frontHeading", depth: 0, indent: false, role: "H1" });
  return across(design, [
    ...rows2.map((each, at) => ({ ...each, keep: true, ...at === 0 && { bookmark: { level: 1, title: heading2 } } })),
    row(0, { before: after, keep: true })
  ]);
}
function storyEntries(setting, section, owner) {
  const { structure, copy, design } = setting;
  return section.stories.map(({ setting: { copy: story, type: type2 }, node }, at) => {
    const item = structure.add("TOCI", owner, story.language === copy.language ? {} : { language: story.language });
    const site = { ...design.text, owner: item, style: "entry", depth: 0 };
    const own2 = { ...setting, type: muted(type2) };
    const entry = entryRows(own2, { text: story.title, node }, site);
    const authors = story.authors ? paragraph(own2, story.authors, { ...site, style: "entryAuthors", indent: false, role: "P" }) : [];
    const near = section.stories.length > 1 && (at === 0 || at === section.stories.length - 2);
    return (pageOf) => {
      const rows2 = [...entry(pageOf), ...authors];
      return rows2.map((each, row2) => near || row2 < rows2.length - 1 ? { ...each, keep: true } : each);
    };
  });
}
var init_contents = __esm({
  "src/typeset/contents.ts"() {
    "use strict";
    init_entry();
    init_paragraph();
    init_row();
    init_trial();
  }
});

// src/typeset/colophon.ts
function colophonRows(setting, { heading: heading2, groups: groups2 }, of) {
  const { design } = setting;
  const { text: text2, wide } = design;
  const margin2 = text2.left - wide.left - design.step / 2;
  const beside = margin2 >= narrowest4;
  const head = headingRows(setting, heading2, of.owner);
  const rows2 = groups2.flatMap(({ term, items: items2 }) => {
    const site = { ...beside ? { left: wide.left, measure: margin2 } : text2, owner: of.owner, style: "colophonTerm", depth: 0 };
    const label = kept(paragraph(setting, term, { ...site, indent: false, role: "H2" }));
    const inside2 = items2.flatMap((item) => itemRows(setting, item, of));
    const group = beside ? sideBySide(label, inside2) : [...label, ...inside2];
    return [...group, row(0, { before: design.leading })];
  });
  return [...head, ...rows2];
}
function itemRows(setting, item, { stories, pageOf, owner }) {
  const { structure, design } = setting;
  const style = item.style === "name" ? "colophonName" : "colophon";
  const language2 = item.language !== void 0 && item.language !== setting.copy.language ? { language: item.language } : void 0;
  const site = { ...design.text, owner: language2 ? structure.add("Div", owner, language2) : owner, style, depth: 0 };
  const story = item.story === void 0 ? void 0 : stories[item.story];
  const rows2 = story ? entryRows(
    { ...setting, type: muted(story.setting.type) },
    { text: item.text, node: story.node },
    { ...site, owner: structure.add("P", site.owner) }
  )(pageOf) : paragraph(setting, item.text, { ...site, indent: false, role: "P", to: item.href });
  return item.style === "name" ? kept(rows2) : rows2;
}
function sideBySide(left, right) {
  const rows2 = [];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one2, other] = [left[at], right[at]];
    if (one2 && other)
      rows2.push({
        ...other,
        height: Math.max(one2.height, other.height),
        marks: [...one2.marks, ...other.marks],
        before: at === 0 ? 0 : other.before
      });
    else if (one2 ?? other) rows2.push(one2 ?? other);
  }
  return rows2;
}
var narrowest4;
var init_colophon = __esm({
  "src/typeset/colophon.ts"() {
    "use strict";
    init_contents();
    init_entry();
    init_paragraph();
    init_row();
    init_trial();
    narrowest4 = 60;
  }
});

// src/typeset/sections.ts
function sectionRows(setting, title, owner) {
  const { design } = setting;
  const { wide, leading } = design;
  const text2 = paragraph(setting, title, { ...wide, owner, style: "section", depth: 0, indent: false, role: "H1" });
  return across(design, [
    row(bar, { marks: [barAcross(design, bar)], keep: true }),
    ...text2.map((each, at) => ({ ...each, keep: true, ...at === 0 && { bookmark: { level: 1, title } } })),
    row(0, { before: leading * 2, keep: true })
  ]);
}
function runsOf(sections, stories) {
  const runs = [];
  for (const section of sections) {
    section.stories.forEach((story, at) => {
      const { setting, node } = story;
      const rows2 = story.rows.map((each, first) => first === 0 ? { ...each, begins: node, running: setting.copy.foot } : each);
      const run = runs.at(-1);
      if (at === 0) runs.push({ rows: [...section.rows, ...rows2], setting });
      else if (stories === "new-page" || !run) runs.push({ rows: rows2, setting });
      else {
        for (const each of between2(setting)) run.rows.push(each);
        for (const each of rows2) run.rows.push(each);
      }
    });
  }
  return runs;
}
var bar, barAcross, between2;
var init_sections = __esm({
  "src/typeset/sections.ts"() {
    "use strict";
    init_paragraph();
    init_row();
    bar = 2.5;
    barAcross = ({ wide }, height) => ({
      kind: "rule",
      owner: "furniture",
      x: wide.left,
      y: 0,
      width: wide.measure,
      height,
      ink: "text"
    });
    between2 = ({ design }) => across(design, [
      row(0, { before: design.leading * 2 }),
      row(0.5, { marks: [barAcross(design, 0.5)], keep: true }),
      row(0, { before: design.leading * 1.25, keep: true })
    ]);
  }
});

// src/typeset/cover.ts
function coverRows(setting, cover, { sections, owner }) {
  const { design } = setting;
  const { leading, paper: paper3, wide } = design;
  const page2 = design.lines * leading;
  const { picture: picture3 } = cover;
  const bleed = picture3 && bleedOf(picture3, setting);
  const parts = (setting2, owner2) => {
    const line = ({ style, text: text2, language: language2 = setting2.copy.language }) => {
      const own2 = language2 === setting2.copy.language ? owner2 : setting2.structure.add("Div", owner2, { language: language2 });
      return paragraph(setting2, text2, { ...wide, owner: own2, style, depth: 0, indent: false, role: "P" });
    };
    return {
      head: () => [
        row(bar2, { marks: [barAcross(design, bar2)] }),
        ...line({ style: "coverName", text: cover.name }),
        row(0, { before: picture3 ? leading : page2 / 6 }),
        ...line({ style: "coverTitle", text: cover.title }),
        ...line({ style: "coverDate", text: cover.date })
      ],
      below: () => picture3?.below === void 0 ? [] : line({ style: "caption", text: picture3.below }),
      inside: (lines2) => [row(thin, { marks: [barAcross(design, thin)] }), ...lines2.flatMap(line)]
    };
  };
  const trial = parts(trialOf(setting), 0);
  const gap3 = row(0, { before: leading });
  const without2 = heightOf3([...trial.head(), ...picture3 ? [gap3, ...trial.below()] : []]);
  const least = bleed ? bleed - design.top : picture3 ? Math.min(page2 * 0.36, wide.measure * picture3.height / picture3.width) : 0;
  const lines = teasersOf(sections).find((lines2) => without2 + least + leading * 2 + heightOf3(trial.inside(lines2)) <= page2);
  const foot = lines ? heightOf3(trial.inside(lines)) : 0;
  const { head, below, inside: inside2 } = parts(setting, owner);
  const shown2 = () => {
    if (!picture3) return head();
    if (bleed) {
      const mark = pictureMark(setting, picture3, { owner, x: 0, y: -design.top, width: paper3.width, height: bleed });
      return [row(bleed - design.top, { marks: [mark] }), ...below(), gap3, ...head()];
    }
    const top = head();
    const free2 = Math.max(least, page2 - without2 - (foot > 0 ? foot + leading * 2 : 0));
    const scale = Math.min(wide.measure / picture3.width, free2 / picture3.height, largest);
    const size = { width: Math.max(picture3.width * scale, 0.1), height: Math.max(picture3.height * scale, 0.1) };
    return [...top, gap3, row(size.height, { marks: [pictureMark(setting, picture3, { owner, x: wide.left, y: 0, ...size })] }), ...below()];
  };
  const above = shown2();
  const rest = Math.max(0, page2 - heightOf3(above) - foot - 0.1);
  return across(design, kept([...above, ...lines ? [row(0, { before: rest }), ...inside2(lines)] : []]));
}
function bleedOf({ width, height }, { design: { paper: paper3, top } }) {
  const tall = paper3.width * height / width;
  return paper3.width / width <= largest && tall > top * 2 && tall <= paper3.height * 0.56 ? tall : void 0;
}
function pictureMark({ structure }, { src, alt }, { owner, ...box2 }) {
  return { kind: "picture", owner: alt ? structure.add("Figure", owner, { alt }) : "furniture", src, ...box2 };
}
function teasersOf(sections) {
  const named2 = sections.filter(({ title }) => title !== void 0);
  const told = (count2) => named2.flatMap(({ title = "", stories }) => [
    { style: "coverSection", text: title },
    ...stories.slice(0, count2).map(({ title: title2, language: language2 }) => ({ style: "coverHeadline", text: title2, language: language2 }))
  ]);
  const names2 = { style: "coverHeadline", text: named2.map(({ title }) => title).join(" \xB7 ") };
  const all = named2.reduce((sum2, { stories }) => sum2 + stories.length, 0);
  return [
    ...all <= headlines ? [told(all)] : [],
    ...named2.length * 2 <= headlines ? [told(2)] : [],
    ...named2.length <= headlines ? [told(1)] : [],
    [names2]
  ].filter(() => named2.length > 0);
}
function heightOf3(rows2) {
  const last = paginate(rows2, { height: Number.POSITIVE_INFINITY, grid: 1 })[0]?.rows.at(-1);
  return last ? last.top + last.row.height : 0;
}
var bar2, thin, largest, headlines;
var init_cover = __esm({
  "src/typeset/cover.ts"() {
    "use strict";
    init_paginate();
    init_paragraph();
    init_row();
    init_sections();
    init_trial();
    bar2 = 2.5;
    thin = 0.5;
    largest = 1;
    headlines = 9;
  }
});

// src/typeset/furniture.ts
function furnitureOf({ head, foot, number: number3, even }, design, type2) {
  const { furniture, mirror } = design;
  const turned = mirror !== 0 && even;
  const name = furniture.foot ? foot : "";
  return [
    ...furniture.head ? lineOf({ name: shortened(head, design, type2), number: "", y: design.head, turned }, design, type2) : [],
    ...lineOf({ name, number: furniture.pageNumbers ? number3 : "", y: design.foot, turned }, design, type2)
  ];
}
function shortened(head, { wide, styles }, type2) {
  const fits2 = (text2) => widthOf(type2.shape(styles.foot, text2)) * styles.foot.size / 1e3 <= wide.measure;
  if (fits2(head)) return head;
  const words4 = head.split(" ");
  let [some, all] = [0, words4.length];
  while (all - some > 1) {
    const middle = some + all >> 1;
    if (fits2(`${words4.slice(0, middle).join(" ")}\u2026`)) some = middle;
    else all = middle;
  }
  return some === 0 ? head : `${words4.slice(0, some).join(" ").replace(/[\s,;:–—-]+$/, "")}\u2026`;
}
function lineOf(line, { text: text2, wide, columns, styles }, type2) {
  const { size, ink: ink2 } = styles.foot;
  const near = columns.count > 1 ? wide.left : text2.left;
  const right = wide.left + wide.measure;
  const shape2 = (text3) => text3 === "" ? [] : type2.shape(styles.foot, text3);
  const name = shape2(line.name);
  const number3 = shape2(line.number);
  type2.note(name, "every page");
  const numberWidth = widthOf(number3) * size / 1e3;
  const room = right - numberWidth - size * 2;
  const nameWidth = widthOf(name) * size / 1e3;
  const left = line.turned || nameWidth > room - near ? wide.left : near;
  const scale = Math.min(1, Math.max(0, room - left) / Math.max(nameWidth, 1));
  const marks2 = [];
  const put = (runs, from, size2) => {
    let x2 = from;
    for (const glyphs of runs) {
      marks2.push({ kind: "text", owner: "furniture", x: x2, y: line.y, size: size2, ink: ink2, glyphs });
      x2 += glyphs.width * size2 / 1e3;
    }
  };
  put(name, line.turned ? right - nameWidth * scale : left, size * scale);
  put(number3, line.turned ? left : right - numberWidth, size);
  return marks2;
}
var init_furniture2 = __esm({
  "src/typeset/furniture.ts"() {
    "use strict";
    init_word();
  }
});

// src/typeset/partedWords.ts
function partedWords(rows2) {
  const from = /* @__PURE__ */ new Map();
  const to = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const queue = [rows2];
  for (let some = queue.pop(); some; some = queue.pop()) {
    if (seen.has(some)) continue;
    seen.add(some);
    let before;
    for (const row2 of some) {
      if (before && joins(row2.marks.find(isTold))) {
        from.set(row2, before);
        to.set(before, row2);
      }
      before = row2;
      for (const { rows: rows3 } of row2.notes ?? []) if (rows3) queue.push(rows3);
    }
  }
  return { from, to };
}
function cutLastWord(marks2) {
  for (let at = marks2.length - 1; at >= 0; at--) {
    const mark = marks2[at];
    if (!isTold(mark) || joins(mark)) continue;
    if (mark.kind === "text" && mark.says !== void 0) {
      const { says: _, ...own2 } = mark;
      marks2[at] = own2;
    }
    return;
  }
}
function cutFirstWord(marks2) {
  const end = marks2.findIndex((mark) => isTold(mark) && !joins(mark));
  return marks2.map((mark, at) => {
    if (mark.kind !== "text" || end >= 0 && at >= end) return mark;
    const { joins: _, ...own2 } = mark;
    return own2;
  });
}
var isTold, joins;
var init_partedWords = __esm({
  "src/typeset/partedWords.ts"() {
    "use strict";
    isTold = ({ owner }) => owner !== "furniture";
    joins = (mark) => mark?.kind === "text" && mark.joins === true;
  }
});

// src/typeset/pages.ts
function pagesOf(rows2, { design, type: type2, foot, first }) {
  const { leading, lines, columns, text: text2 } = design;
  const gap3 = leading * noteGap;
  const tail = Math.max(0, Math.min(leading * 1.4, design.foot - design.top - lines * leading - design.styles.foot.size * 1.5));
  const placed = paginate(rows2, { height: lines * leading, grid: leading, tail, columns: columns.count, gap: gap3 });
  const parted = partedWords(rows2);
  const outline = [];
  const begins2 = /* @__PURE__ */ new Map();
  let running = foot ?? [];
  let head = "";
  const pages = placed.map((page2, at) => {
    const number3 = (first ?? 1) + at;
    const shift = number3 % 2 === 0 ? design.mirror : 0;
    const leftOf = (column) => shift + column * (text2.measure + columns.gutter);
    const marks2 = [];
    const links = [];
    let before;
    for (const { row: row2, top, column, again } of standing(page2)) {
      const x2 = leftOf(row2.across ? 0 : column);
      const y = design.top + top;
      if (again) {
        for (const mark of row2.marks) marks2.push({ ...mark, x: mark.x + x2, y: mark.y + y, owner: "furniture" });
        continue;
      }
      if (before && parted.to.has(before) && parted.to.get(before) !== row2) cutLastWord(marks2);
      const cut4 = parted.from.has(row2) && parted.from.get(row2) !== before;
      for (const mark of cut4 ? cutFirstWord(row2.marks) : row2.marks) marks2.push({ ...mark, x: mark.x + x2, y: mark.y + y });
      for (const { link, area } of row2.links) {
        const to = typeof link.to === "string" ? link.to : link.to.node;
        if (to !== void 0) links.push({ ...area, x: area.x + x2, y: area.y + y, owner: link.owner, to, text: link.text });
      }
      if (row2.begins !== void 0) begins2.set(row2.begins, number3);
      if (row2.bookmark) outline.push({ ...row2.bookmark, page: number3 - 1, y });
      before = row2;
    }
    if (before && parted.to.has(before)) cutLastWord(marks2);
    for (const { column, top } of page2.bars) {
      const y = design.top + top + gap3 * 0.6;
      marks2.push({ kind: "rule", owner: "furniture", x: text2.left + leftOf(column), y, width: text2.measure / 4, height: 0.4, ink: "text" });
    }
    for (const link of links) marks2.push(link);
    const brought = page2.rows.flatMap(({ row: row2 }) => row2.running ? [row2.running] : []);
    const names2 = /* @__PURE__ */ new Set([...page2.rows[0]?.row.running ? [] : running, ...brought.flat()]);
    running = brought.at(-1) ?? running;
    const heads = page2.rows.flatMap(({ row: row2 }) => row2.head === void 0 ? [] : [row2.head]);
    const counted2 = first === void 0 && placed.length > 1 ? `${number3} / ${placed.length}` : String(number3);
    const around = { head: heads.length > 0 ? "" : head, foot: [...names2].join(" \xB7 "), number: counted2, even: number3 % 2 === 0 };
    head = heads.at(-1) ?? head;
    if (foot) for (const mark of furnitureOf(around, design, type2)) marks2.push({ ...mark, x: mark.x + shift });
    return { width: design.paper.width, height: design.paper.height, label: String(number3), marks: marks2 };
  });
  return { pages, outline, begins: begins2 };
}
function standing({ rows: rows2, notes }) {
  if (notes.length === 0) return rows2;
  const all = [];
  let at = 0;
  const addNotes = (until) => {
    for (let note = notes[at]; note && ownerOf(note.row) < until; note = notes[++at]) all.push({ ...note, again: false });
  };
  for (const placed of rows2) {
    addNotes(placed.again ? 0 : ownerOf(placed.row));
    all.push(placed);
  }
  addNotes(Number.POSITIVE_INFINITY);
  return all;
}
function ownerOf({ marks: marks2 }) {
  for (const { owner } of marks2) if (typeof owner === "number") return owner;
  return 0;
}
var noteGap;
var init_pages = __esm({
  "src/typeset/pages.ts"() {
    "use strict";
    init_furniture2();
    init_paginate();
    init_partedWords();
    noteGap = 0.9;
  }
});

// src/typeset/codeRows.ts
function codeRows({ design, type: type2 }, text2, site) {
  const style = design.styles.code;
  const left = site.left + Math.min(design.step / 2, site.measure / 8);
  const right = site.left + site.measure;
  const baseline = baselineOf(style);
  const shape2 = (part) => type2.shape(style, part);
  const widthOf2 = (runs) => runs.reduce((sum2, { width }) => sum2 + width * style.size / 1e3, 0);
  const lines = text2.replace(/\n$/, "").split("\n").map(untabbed);
  const rows2 = lines.flatMap((line, at) => {
    type2.note(shape2(line), site.source?.type === "text" ? site.source : void 0);
    const parts = partsOf(line, right - left, (part) => widthOf2(shape2(part)), style.size * markRoom);
    const parted = parts.slice(0, -1).some((part) => !part.endsWith(" "));
    return parts.map((part, index) => {
      let x2 = left;
      const last = index === parts.length - 1;
      const marks2 = shape2(last ? `${part} ` : part).map((glyphs, run) => {
        const mark = {
          kind: "text",
          owner: site.owner,
          x: x2,
          y: baseline,
          size: style.size,
          ink: style.ink,
          glyphs,
          ...parted && index === 0 && run === 0 && { says: `${line} ` },
          ...parted && (index > 0 || run > 0) && { joins: true }
        };
        x2 += glyphs.width * style.size / 1e3;
        return mark;
      });
      const first = at === 0 || at === lines.length - 2;
      return row(style.leading, {
        marks: last ? marks2 : [...marks2, ...hook(right, baseline, style.size)],
        keep: !last || lines.length > 1 && first
      });
    });
  });
  const gap3 = design.leading / 2;
  const short2 = rows2.length * style.leading < design.lines * design.leading / 4;
  const spaced2 = rows2.map((each, at) => ({ ...each, before: at === 0 ? gap3 : 0, keep: each.keep || short2 && at < rows2.length - 1 }));
  return [...spaced2, row(0, { before: gap3 })];
}
function partsOf(line, room, widthOf2, markWidth) {
  if (widthOf2(line) <= room) return [line];
  const parts = [];
  let part = "";
  let width = 0;
  for (const [letter] of line.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const more = widthOf2(letter);
    if (part !== "" && width + more > room - markWidth) {
      const space = part.lastIndexOf(" ") + 1;
      const end = space > part.length / 2 && part.slice(0, space).trim() !== "" ? space : part.length;
      parts.push(part.slice(0, end));
      part = part.slice(end);
      width = widthOf2(part);
    }
    part += letter;
    width += more;
  }
  return [...parts, part];
}
function untabbed(line) {
  let out = "";
  let column = 0;
  for (const letter of line) {
    const wide = letter === "	" ? tab - column % tab : 1;
    out += letter === "	" ? " ".repeat(wide) : letter;
    column += wide;
  }
  return out;
}
var tab, markRoom, hook;
var init_codeRows = __esm({
  "src/typeset/codeRows.ts"() {
    "use strict";
    init_row();
    init_setting();
    tab = 4;
    markRoom = 1.2;
    hook = (right, baseline, size) => {
      const bar3 = { kind: "rule", owner: "furniture", ink: "quiet" };
      const thick = size * 0.07;
      const wide = size * 0.5;
      return [
        { ...bar3, x: right - wide, y: baseline - size * 0.1, width: wide, height: thick },
        { ...bar3, x: right - thick, y: baseline - size * 0.5, width: thick, height: size * 0.4 }
      ];
    };
  }
});

// src/typeset/figures.ts
function figure(node, site, setting) {
  const { design, structure, copy } = setting;
  const { src, alt, caption, credit: credit2, width, height, lead } = node.properties;
  const free2 = site.depth === 0 && site.style === "text";
  const spread = design.columns.count > 1 && free2 && (lead === true || isLarge({ width, height }, design));
  const column = spread || lead && site.depth === 0 ? design.wide : site;
  const tallest = design.lines * design.leading * (spread ? 0.5 : 0.72);
  const scale = Math.min(column.measure / width, tallest / height, 0.75);
  const size = { width: Math.max(width * scale, 0.1), height: Math.max(height * scale, 0.1) };
  const group = structure.add("Div", site.owner);
  const stands = alt || caption;
  const owner = stands ? structure.add("Figure", group, { alt: stands }) : "furniture";
  const picture3 = { kind: "picture", owner, x: column.left, y: 0, ...size, src };
  const says = [caption, credit2 && `${copy.words.picture}: ${credit2}`].filter(Boolean).join(" \xB7 ");
  const measure = Math.min(column.measure, Math.max(size.width, design.styles.caption.size * 32));
  const text2 = says ? paragraph(setting, says, { ...site, left: column.left, measure, owner: group, style: "caption", indent: false, role: "P" }) : [];
  const rows2 = [
    row(size.height, { marks: [picture3], before: design.leading, keep: text2.length > 0 }),
    ...text2.map((each, at) => at < text2.length - 1 ? { ...each, keep: true } : each),
    row(0, { before: design.leading * 0.75 })
  ];
  const set = spread ? across(design, rows2) : rows2;
  return lead ? set : set.map((each) => ({ ...each, floats: group }));
}
function isLarge({ width, height }, { text: text2, wide, lines, leading }) {
  return width * 0.75 > text2.measure * 1.5 && height / width * wide.measure < lines * leading * 0.5;
}
var init_figures = __esm({
  "src/typeset/figures.ts"() {
    "use strict";
    init_paragraph();
    init_row();
  }
});

// src/typeset/footnotes.ts
function footnotes(node, site, { setting, flow: flow2 }) {
  const { design, structure, copy } = setting;
  const owner = structure.add("Div", site.owner);
  const notes = node.children.filter((child) => child.type === "element" && child.tagName === "footnote");
  const referred = reached(notes, setting.notes.keys());
  const left = notes.filter(({ properties }) => !referred.has(properties.number));
  const bar3 = { kind: "rule", owner: "furniture", x: site.left, y: 0, width: site.measure / 4, height: 0.4, ink: "text" };
  const rows2 = left.length === 0 ? [] : [
    row(4, { marks: [bar3], before: design.leading * 1.5, keep: true }),
    ...kept(paragraph(setting, copy.words.notes, { ...site, owner, style: "footnoteLabel", indent: false, role: "P" }))
  ];
  const indent = labelRoom(notes, setting);
  for (const note of notes) {
    const set = footnoteRows(note, { ...site, owner }, { setting, flow: flow2, indent });
    if (referred.has(note.properties.number)) noteOf(setting, note.properties.number).rows = set;
    else for (const each of set) rows2.push(each);
  }
  return rows2;
}
function reached(notes, from) {
  const byNumber = new Map(notes.map((note) => [note.properties.number, note]));
  const found = /* @__PURE__ */ new Set();
  const queue = [...from];
  for (let number3 = queue.pop(); number3 !== void 0; number3 = queue.pop()) {
    if (found.has(number3)) continue;
    found.add(number3);
    queue.push(...referencesIn(byNumber.get(number3)?.children ?? []));
  }
  return found;
}
function labelRoom(notes, { design, type: type2 }) {
  const style = design.styles.footnote;
  const widest2 = notes.reduce((most2, { properties }) => Math.max(most2, properties.number), 0);
  return Math.max(style.size * 1.6, widthOf(type2.shape(style, `${widest2} `)) * style.size / 1e3 + 2);
}
function footnoteRows(node, site, { setting, flow: flow2, indent }) {
  const { design, structure, type: type2 } = setting;
  const style = design.styles.footnote;
  const { number: number3 } = node.properties;
  const note = structure.add("Note", site.owner);
  const label = structure.add("Lbl", note);
  noteOf(setting, number3).node = note;
  let pen = site.left;
  const marks2 = type2.shape(style, `${number3} `).map((glyphs) => {
    const x2 = pen;
    pen += glyphs.width * style.size / 1e3;
    return { kind: "text", owner: label, x: x2, y: baselineOf(style), size: style.size, ink: style.ink, glyphs };
  });
  const inner2 = stepIn({ ...site, owner: note, style: "footnote", depth: 0 }, setting, indent);
  const [first = row(style.leading), ...rest] = flow2(setting, node.children, inner2);
  return [{ ...first, marks: [...marks2, ...first.marks] }, ...rest];
}
var referencesIn;
var init_footnotes = __esm({
  "src/typeset/footnotes.ts"() {
    "use strict";
    init_paragraph();
    init_row();
    init_setting();
    init_word();
    referencesIn = (nodes) => nodes.flatMap(
      (node) => node.type === "text" ? [] : node.tagName === "footnoteref" ? [node.properties.number] : referencesIn(node.children)
    );
  }
});

// src/typeset/frames.ts
function floating(rows2, floats, { design }) {
  const height = rows2.reduce((sum2, each) => sum2 + each.before + each.height, 0);
  if (height > design.lines * design.leading / 2) return rows2;
  return rows2.map((each, at) => ({ ...each, floats, keep: at < rows2.length - 2 || each.keep }));
}
function frame(node, site, { setting, flow: flow2 }) {
  const { style, label, top: above, bottom: below, inset } = frames[node.tagName];
  const { design } = setting;
  const owner = setting.structure.add(style === "pullquote" ? "BlockQuote" : "Div", site.owner);
  const inner2 = { ...stepIn(site, setting, inset, inset), owner, style };
  const isLabel = (child) => child.type === "element" && child.tagName === "label";
  const rest = node.children.filter((child) => !isLabel(child));
  const top = node.children.flatMap(
    (child) => child.type === "element" && child.tagName === "label" ? kept(paragraph(setting, child.children, { ...inner2, style: label, indent: false, role: "P" })) : []
  );
  const rows2 = [...top, ...flow2(setting, rest, inner2)];
  const bar3 = (height) => ({
    kind: "rule",
    owner: "furniture",
    x: site.left,
    y: 0,
    width: site.measure,
    height,
    ink: "text"
  });
  const gap3 = design.leading / 2;
  const framed = [
    row(above + gap3 * 0.7, { marks: [bar3(above)], before: design.leading, keep: true }),
    ...rows2.map((each, at) => at === rows2.length - 1 ? { ...each, keep: true } : each),
    row(below, { marks: [{ ...bar3(below) }], before: gap3 }),
    row(0, { before: design.leading * 0.9 })
  ];
  return floating(framed, owner, setting);
}
var frames;
var init_frames = __esm({
  "src/typeset/frames.ts"() {
    "use strict";
    init_paragraph();
    init_row();
    init_setting();
    frames = {
      pullquote: { style: "pullquote", label: "pullquoteLabel", top: 1, bottom: 1, inset: 12 },
      factbox: { style: "factbox", label: "factboxLabel", top: 2, bottom: 0.5, inset: 0 },
      note: { style: "factbox", label: "factboxLabel", top: 0.5, bottom: 0.5, inset: 0 }
    };
  }
});

// src/typeset/lists.ts
function list(node, site, { setting, flow: flow2 }) {
  const ordered = node.tagName === "ol";
  const owner = setting.structure.add("L", site.owner, ordered ? { ordered: true } : {});
  const { design, type: type2 } = setting;
  const style = design.styles[site.style];
  let number3 = ordered ? node.properties.start ?? 1 : 0;
  const items2 = node.children.filter((child) => child.type === "element");
  const loose = items2.some(({ children }) => children.filter((child) => child.type === "element" && child.tagName === "p").length > 1);
  const rows2 = [];
  for (const item of items2) {
    const entry = setting.structure.add("LI", owner);
    const label = setting.structure.add("Lbl", entry);
    const mark = ordered ? `${number3++}.` : ["\u2022", "\u2013", "\xB7"][site.depth % 3] ?? "\u2022";
    const inner2 = stepIn(site, setting);
    const runs = type2.shape(style, mark);
    const width = runs.reduce((sum2, run) => sum2 + run.width * style.size / 1e3, 0);
    const x2 = ordered ? inner2.left - width - style.size * 0.45 : inner2.left - design.step * 0.62;
    let pen = Math.max(x2, site.left - design.step);
    const marks2 = runs.map((glyphs) => {
      const at = pen;
      pen += glyphs.width * style.size / 1e3;
      return { kind: "text", owner: label, x: at, y: baselineOf(style), size: style.size, ink: style.ink, glyphs };
    });
    const space = type2.shape(style, " ")[0];
    if (space) marks2.push({ kind: "text", owner: label, x: pen, y: baselineOf(style), size: style.size, ink: style.ink, glyphs: space });
    const inside2 = flow2(setting, item.children, {
      ...inner2,
      owner: setting.structure.add("LBody", entry),
      depth: site.depth + 1
    });
    const [first = row(style.leading), ...rest] = inside2;
    const above = loose && rows2.length > 0 ? Math.max(first.before, between) : first.before;
    rows2.push({ ...first, marks: [...marks2, ...first.marks], before: above }, ...rest);
  }
  return site.depth === 0 ? [...spaced(rows2, design.leading / 2), row(0, { before: design.leading / 2 })] : rows2;
}
var init_lists = __esm({
  "src/typeset/lists.ts"() {
    "use strict";
    init_row();
    init_setting();
  }
});

// src/typeset/tableColumns.ts
function tableColumns(grid, setting, site) {
  const { count: count2 } = grid;
  const { design } = setting;
  const whole = needsOf(grid, setting, false);
  const free2 = site.depth === 0 && site.style === "text";
  const many = design.columns.count > 1;
  const outgrows = sum(whole.most) + gutter * (count2 - 1) > site.measure * (many ? deep : 1);
  const reachOf = ({ reach: reach2 }) => free2 && reach2 !== "site" ? design[reach2] : site;
  let parted;
  const needs = ({ hyphens: hyphens2 }) => {
    if (!hyphens2) return whole;
    parted ??= needsOf(grid, setting, true);
    return parted;
  };
  const fits2 = (way2) => (sum(needs(way2).least) + gutter * (count2 - 1)) * way2.scale <= reachOf(way2).measure;
  const narrow = outgrows || !many ? void 0 : columnWays.find(fits2);
  const inColumn = narrow ?? (!outgrows && !many ? { ...ways.find(fits2) ?? leastWay, reach: "site" } : void 0);
  const way = inColumn ?? ways.find(fits2) ?? leastWay;
  const { left, measure } = reachOf(way);
  const gap3 = Math.min(gutter * way.scale, measure / count2 / 3);
  const widths = share2(needs(way), way.scale, measure - gap3 * (count2 - 1));
  let x2 = left;
  const at = widths.map((width) => {
    const column = { left: x2, width: width + 0.01 };
    x2 += width + gap3;
    return column;
  });
  const { scale, hyphens, reach } = way;
  return { at, left, measure: x2 - gap3 - left, gap: gap3, scale, hyphens, spread: free2 && reach !== "site" };
}
function needsOf({ count: count2, rows: rows2 }, setting, hyphens) {
  const least = new Array(count2).fill(6);
  const most2 = new Array(count2).fill(6);
  const wide = [];
  for (const { cells } of rows2) {
    for (const cell3 of cells) {
      const widths = widthsOf(cell3.inlines, cellStyle(cell3, setting, { scale: 1, hyphens }), setting.type);
      if (cell3.columns > 1) wide.push({ cell: cell3, widths });
      else {
        least[cell3.at] = Math.max(least[cell3.at] ?? 0, widths.least);
        most2[cell3.at] = Math.max(most2[cell3.at] ?? 0, widths.most);
      }
    }
  }
  for (const { cell: cell3, widths } of wide) {
    for (const [columns, wanted] of [
      [least, widths.least],
      [most2, widths.most]
    ]) {
      const own2 = sum(columns.slice(cell3.at, cell3.at + cell3.columns)) + gutter * (cell3.columns - 1);
      const lacks = Math.max(0, wanted - own2) / cell3.columns;
      for (let at = cell3.at; at < cell3.at + cell3.columns; at++) columns[at] = (columns[at] ?? 0) + lacks;
    }
  }
  return { least, most: most2 };
}
function share2({ least, most: most2 }, scale, room) {
  const small2 = least.map((width) => width * scale);
  const large = most2.map((width, at) => Math.max(width * scale, small2[at] ?? 0));
  if (sum(large) <= room) {
    const spare = sum(large) > room * 0.6 ? (room - sum(large)) / large.length : 0;
    return large.map((width) => width + spare);
  }
  if (sum(small2) <= room) {
    const wanted = large.map((width, at) => Math.sqrt(Math.max(0, width - (small2[at] ?? 0))));
    const spare = room - sum(small2);
    return small2.map((width, at) => width + (sum(wanted) > 0 ? spare * (wanted[at] ?? 0) / sum(wanted) : 0));
  }
  return small2.map((width) => room * width / sum(small2));
}
var gutter, ways, leastWay, columnWays, deep, cellStyle, sum;
var init_tableColumns = __esm({
  "src/typeset/tableColumns.ts"() {
    "use strict";
    init_setLines();
    gutter = 10;
    ways = [
      { scale: 1, reach: "wide", hyphens: false },
      { scale: 0.9, reach: "wide", hyphens: false },
      { scale: 1, reach: "full", hyphens: false },
      { scale: 0.9, reach: "full", hyphens: false },
      { scale: 0.9, reach: "full", hyphens: true },
      { scale: 0.8, reach: "full", hyphens: false },
      { scale: 0.8, reach: "full", hyphens: true },
      { scale: 0.7, reach: "full", hyphens: true }
    ];
    leastWay = { scale: 0.6, reach: "full", hyphens: true };
    columnWays = [
      { scale: 1, reach: "site", hyphens: false },
      { scale: 0.9, reach: "site", hyphens: false }
    ];
    deep = 1.7;
    cellStyle = (cell3, { design }, { scale, hyphens }) => {
      const style = design.styles[cell3.head ? "headCell" : "cell"];
      return { ...style, size: style.size * scale, leading: style.leading * scale, hyphens };
    };
    sum = (widths) => widths.reduce((total, width) => total + width, 0);
  }
});

// src/typeset/tableGrid.ts
function tableGrid(setting, node, owner) {
  const rows2 = [];
  for (const section of node.children) {
    if (section.type !== "element") continue;
    const head = section.tagName === "thead";
    const part = section.tagName === "tr" ? owner : setting.structure.add(head ? "THead" : "TBody", owner);
    const lines = section.tagName === "tr" ? [section] : section.children.filter((child) => child.type === "element");
    const taken = [];
    lines.forEach((line, index) => {
      rows2.push({ head, cells: cellsOf(setting, line, { owner: part, head, taken, index, left: lines.length - index }) });
    });
  }
  const count2 = rows2.reduce((most2, { cells }) => cells.reduce((most3, { at, columns }) => Math.max(most3, at + columns), most2), 0);
  return { count: count2, rows: rows2 };
}
function cellsOf({ copy, design, structure, notes }, line, at) {
  const tr = structure.add("TR", at.owner);
  const cells = line.tagName === "tr" ? line.children : [line];
  let column = 0;
  return cells.flatMap((cell3) => {
    if (cell3.type !== "element") return [];
    const head = cell3.tagName === "th";
    const of = cell3.tagName === "th" || cell3.tagName === "td" ? cell3.properties : {};
    const columns = Math.max(1, of.columns ?? 1);
    const rows2 = Math.max(1, Math.min(of.rows ?? 1, at.left));
    while ((at.taken[column] ?? 0) > at.index) column++;
    const first = column;
    for (let covered = 0; covered < columns; covered++) at.taken[column++] = at.index + rows2;
    const owner = structure.add(head ? "TH" : "TD", tr, {
      ...head && { scope: at.head && of.scope !== "row" ? "Column" : "Row" },
      ...(columns > 1 || rows2 > 1) && { span: { columns, rows: rows2 } }
    });
    const itemiser = { structure, notes, codeScale: design.codeScale, address: copy.address };
    const look = plain2(design.styles[head ? "headCell" : "cell"]);
    return [{ at: first, columns, rows: rows2, inlines: itemise(itemiser, cell3.children, { look, owner }), head, align: of.align ?? "left" }];
  });
}
var init_tableGrid = __esm({
  "src/typeset/tableGrid.ts"() {
    "use strict";
    init_itemise();
  }
});

// src/typeset/tableRows.ts
function tableRows(setting, node, site) {
  const { design, structure } = setting;
  const owner = structure.add("Table", site.owner);
  const grid = tableGrid(setting, node, owner);
  if (grid.count === 0) return [];
  const columns = tableColumns(grid, setting, site);
  const table2 = { setting, columns };
  const heads = blocksOf(grid.rows.filter(({ head }) => head)).flatMap((block2) => blockRows(block2, table2, "head"));
  const blocks2 = blocksOf(grid.rows.filter(({ head }) => !head));
  const bodies = blocks2.map((block2, at) => blockRows(block2, table2, at === blocks2.length - 1 ? "last" : "body"));
  const heights2 = bodies.map((rows3) => rows3.reduce((sum2, { height: height2 }) => sum2 + height2, 0));
  const top = row(0.8, {
    marks: [{ kind: "rule", owner: "furniture", x: columns.left, y: 0, width: columns.measure, height: 0.8, ink: "text" }],
    before: design.leading * 0.75,
    keep: true
  });
  const pairs = (at) => (at === 0 || at === bodies.length - 2) && bodies.length > 1 && (heights2[at] ?? 0) < design.leading * 3;
  const page2 = design.lines * design.leading;
  const again = columns.spread ? across(design, [top, ...heads]) : [top, ...heads];
  const height = heights2.reduce((sum2, height2) => sum2 + height2, 0);
  const repeats = again.reduce((sum2, { height: height2 }) => sum2 + height2, 0) < page2 / 3;
  const rows2 = [
    top,
    ...heads.map((each) => ({ ...each, keep: true })),
    ...bodies.flatMap(
      (rows3, at) => rows3.map(
        (each, line) => ({
          ...each,
          keep: each.keep || height < page2 * small && at < bodies.length - 1 || pairs(at) && line === 0,
          ...repeats && { again }
        })
      )
    ),
    row(0, { before: design.leading * 0.75 })
  ];
  const spread = columns.spread && design.columns.count > 1;
  const whole = rows2.reduce((sum2, { height: height2 }) => sum2 + height2, 0) < page2 * (spread ? 0.5 : small);
  const set = spread ? across(design, rows2) : rows2;
  return whole && !isHeading(site.after) ? set.map((each, at) => ({ ...each, floats: owner, keep: at < rows2.length - 1 })) : set;
}
function blocksOf(rows2) {
  const blocks2 = [];
  let open5 = 0;
  for (const row2 of rows2) {
    if (open5 > 0) blocks2.at(-1)?.push(row2);
    else blocks2.push([row2]);
    open5 = Math.max(open5, ...row2.cells.map(({ rows: rows3 }) => rows3)) - 1;
  }
  return blocks2;
}
function blockRows(block2, table2, part) {
  const { design } = table2.setting;
  const { scale } = table2.columns;
  const leading = design.styles.cell.leading * scale;
  const pad = padding * Math.min(1, scale);
  const most2 = (cells2) => cells2.reduce((most3, { lines }) => Math.max(most3, lines.length), 1);
  let cells = setCells(block2, table2, {});
  const tall = most2(cells) * leading > design.lines * leading / 2 || block2.length * (leading + 2 * pad) > design.lines * design.leading / 2;
  if (tall) cells = setCells(block2, table2, { hyphens: false });
  const standing2 = block2.map(() => []);
  for (const each of cells) for (let row2 = each.row; row2 < each.row + each.cell.rows; row2++) standing2[row2]?.push(each);
  const counts = standing2.map((here) => most2(here.filter(({ cell: cell3 }) => cell3.rows === 1)));
  for (const { cell: cell3, row: row2, lines } of cells) {
    if (cell3.rows === 1) continue;
    const last = Math.min(row2 + cell3.rows, counts.length) - 1;
    let room = 0;
    for (let at = row2; at <= last; at++) room += counts[at] ?? 0;
    counts[last] = (counts[last] ?? 0) + Math.max(0, lines.length - room);
  }
  const tops = [0];
  const above = [0];
  for (const [row2, count2] of counts.entries()) {
    tops.push((tops[row2] ?? 0) + count2 * leading + 2 * pad);
    above.push((above[row2] ?? 0) + count2);
  }
  const height = tops.at(-1) ?? 0;
  const baseline = baselineOf({ ...design.styles.cell, size: design.styles.cell.size * scale, leading });
  if (!tall && height <= design.lines * design.leading / 2) {
    const placed = cells.flatMap(
      ({ row: row2, lines }) => lines.map((line, at) => ({ line, y: (tops[row2] ?? 0) + pad + at * leading + baseline }))
    );
    const bars = tops.slice(1).flatMap((y, row2) => barsAt(y, { standing: standing2, row: row2, part }, table2));
    return [rowOf(placed, bars, height)];
  }
  return block2.flatMap((_, row2) => {
    const count2 = counts[row2] ?? 1;
    const here = (standing2[row2] ?? []).map(({ cell: cell3, row: first, lines }) => {
      const from = (above[row2] ?? 0) - (above[first] ?? 0);
      return row2 === first + cell3.rows - 1 ? lines.slice(from) : lines.slice(from, from + count2);
    });
    return Array.from({ length: count2 }, (_2, at) => {
      const top = at === 0 ? pad : 0;
      const height2 = top + leading + (at === count2 - 1 ? pad : 0);
      const placed = here.flatMap((lines) => lines[at] ? [{ line: asWritten2(lines[at]), y: top + baseline }] : []);
      const bars = at === count2 - 1 ? barsAt(height2, { standing: standing2, row: row2, part }, table2) : [];
      return { ...rowOf(placed, bars, height2), keep: count2 > 2 && (at === 0 || at === count2 - 2) };
    });
  });
}
function setCells(block2, { setting, columns }, more) {
  return block2.flatMap(
    ({ cells }, row2) => cells.map((cell3) => {
      const first = columns.at[cell3.at];
      const last = columns.at[cell3.at + cell3.columns - 1] ?? first;
      const left = first?.left ?? columns.left;
      const measure = last ? last.left + last.width - left : columns.measure;
      const style = { ...cellStyle(cell3, setting, columns), align: cell3.align, ...more };
      return { cell: cell3, row: row2, lines: setLines(cell3.inlines, style, setting.type, { left, measure, indent: 0 }) };
    })
  );
}
function barsAt(y, { standing: standing2, row: row2, part }, { columns }) {
  const ends = row2 === standing2.length - 1;
  const weight = !ends ? 0.3 : part === "head" ? 0.6 : part === "last" ? 0.8 : 0.3;
  const ink2 = ends && part !== "body" ? "text" : "hairline";
  const bar3 = { kind: "rule", owner: "furniture", y, height: weight, ink: ink2 };
  const open5 = (standing2[row2] ?? []).filter(({ cell: cell3, row: first }) => first + cell3.rows - 1 > row2).sort((a, b) => a.cell.at - b.cell.at);
  const bars = [];
  let x2 = columns.left;
  const until = (right) => {
    if (right - x2 > 0.1) bars.push({ ...bar3, x: x2, width: right - x2 });
  };
  for (const { cell: cell3 } of open5) {
    until((columns.at[cell3.at]?.left ?? x2) - (cell3.at > 0 ? columns.gap : 0));
    x2 = columns.at[cell3.at + cell3.columns]?.left ?? columns.left + columns.measure;
  }
  until(columns.left + columns.measure);
  return bars;
}
var padding, small, rowOf, asWritten2;
var init_tableRows = __esm({
  "src/typeset/tableRows.ts"() {
    "use strict";
    init_row();
    init_setLines();
    init_setting();
    init_tableColumns();
    init_tableGrid();
    padding = 3;
    small = 0.25;
    rowOf = (placed, bars, height) => {
      const links = placed.flatMap(({ line, y }) => line.links.map(({ link, area }) => ({ link, area: { ...area, y: area.y + y } })));
      return row(height, {
        marks: [...placed.flatMap(({ line, y }) => line.marks.map((mark) => ({ ...mark, y: mark.y + y }))), ...bars],
        links,
        ...notesOf(links)
      });
    };
    asWritten2 = (line) => ({
      ...line,
      marks: line.marks.map((mark) => {
        if (mark.kind !== "text") return mark;
        const { says: _, joins: __, ...own2 } = mark;
        return own2;
      })
    });
  }
});

// src/typeset/flow.ts
function flow(setting, nodes, site) {
  const rows2 = [];
  const add = (more) => {
    for (const each of more) rows2.push(each);
  };
  let loose = [];
  let before;
  const flush3 = () => {
    if (loose.some((node) => node.type === "element" || node.value.trim() !== ""))
      add(paragraph(setting, loose, { ...site, indent: before === "p", role: "P" }));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === "text" || blocks[node.tagName] === "inline") {
      loose.push(node);
      continue;
    }
    flush3();
    const handler = blocks[node.tagName];
    const set = handler(
      node,
      { ...site, after: before, opens: site.opens === true && before === void 0 && node.tagName === "p" },
      setting
    );
    add(isHeading(before) ? underHeading(set) : set);
    if (!wanderers.has(node.tagName) && !set.some(({ floats }) => floats !== void 0)) before = node.tagName;
  }
  flush3();
  return rows2;
}
var underHeading, wanderers, heading, blocks;
var init_flow = __esm({
  "src/typeset/flow.ts"() {
    "use strict";
    init_codeRows();
    init_figures();
    init_footnotes();
    init_frames();
    init_itemise();
    init_lists();
    init_paragraph();
    init_row();
    init_setting();
    init_tableRows();
    underHeading = (rows2) => rows2.length > 1 && rows2[0]?.floats === void 0 ? rows2.map((each, at) => at === 0 ? { ...each, keep: true } : each) : rows2;
    wanderers = /* @__PURE__ */ new Set(["figure", "pullquote", "factbox", "note"]);
    heading = (level) => (node, site, setting) => {
      const rows2 = paragraph(setting, node.children, { ...site, style: `h${level}`, indent: false, role: headingOf(setting, level) });
      const near = isHeading(site.after);
      const before = (row2) => near ? Math.min(row2.before, setting.design.leading / 2) : row2.before;
      const { after } = setting.design.styles[`h${level}`];
      return [
        ...rows2.map(
          (each, at) => at === 0 ? { ...each, before: before(each), bookmark: { level: level + setting.above, title: textOf2(node.children) } } : each
        ),
        row(0, { before: after, keep: true, leads: true })
      ];
    };
    blocks = {
      p: (node, site, setting) => {
        const again = site.after === "p";
        const indented2 = site.style === "text" || site.style === "quotation";
        const rows2 = paragraph(setting, node.children, { ...site, indent: again && indented2 && site.depth === 0, role: "P" });
        if (site.depth > 0) return again ? spaced(rows2, between) : rows2;
        return site.style === "text" ? onGrid(rows2) : rows2;
      },
      h2: heading(2),
      h3: heading(3),
      h4: heading(4),
      ul: (node, site, setting) => list(node, site, { setting, flow }),
      ol: (node, site, setting) => list(node, site, { setting, flow }),
      li: (node, site, setting) => flow(setting, node.children, site),
      blockquote: (node, site, setting) => {
        const { step, leading } = setting.design;
        const style = site.style === "text" ? "quotation" : site.style;
        const inner2 = { ...stepIn(site, setting, step, step), owner: setting.structure.add("BlockQuote", site.owner), style };
        return [...spaced(flow(setting, node.children, inner2), leading / 2), row(0, { before: leading / 2 })];
      },
      pre: (node, site, setting) => codeRows(setting, textOf2(node.children), { ...site, owner: setting.structure.add("Code", site.owner), source: node.children[0] }),
      hr: (_, site, setting) => {
        const { leading } = setting.design;
        const bar3 = {
          kind: "rule",
          owner: "furniture",
          x: site.left + site.measure * 0.36,
          y: 0,
          width: site.measure * 0.28,
          height: 0.5,
          ink: "text"
        };
        return [row(0.5, { marks: [bar3], before: leading, keep: true }), row(0, { before: leading / 2, keep: true })];
      },
      table: (node, site, setting) => tableRows(setting, node, site),
      thead: (node, site, setting) => flow(setting, node.children, site),
      tbody: (node, site, setting) => flow(setting, node.children, site),
      tr: (node, site, setting) => flow(setting, node.children, site),
      th: (node, site, setting) => paragraph(setting, node.children, { ...site, indent: false, role: "P" }),
      td: (node, site, setting) => paragraph(setting, node.children, { ...site, indent: false, role: "P" }),
      figure,
      pullquote: (node, site, setting) => frame(node, site, { setting, flow }),
      factbox: (node, site, setting) => frame(node, site, { setting, flow }),
      note: (node, site, setting) => frame(node, site, { setting, flow }),
      label: (node, site, setting) => paragraph(setting, node.children, { ...site, style: "factboxLabel", indent: false, role: "P" }),
      footnotes: (node, site, setting) => footnotes(node, site, { setting, flow }),
      footnote: (node, site, setting) => flow(setting, node.children, site),
      footnoteref: "inline",
      em: "inline",
      strong: "inline",
      del: "inline",
      sub: "inline",
      sup: "inline",
      code: "inline",
      a: "inline",
      br: "inline",
      span: "inline"
    };
  }
});

// src/typeset/storyRows.ts
function storyRows(setting, owner) {
  const { copy, design } = setting;
  const site = { owner, left: design.text.left, measure: design.text.measure, style: "text", depth: 0 };
  const notes = copy.body.children.filter(({ tagName }) => tagName === "footnotes");
  const text2 = copy.body.children.filter(({ tagName }) => tagName !== "footnotes");
  const opening3 = furnitureRows(setting, copy.opening, site);
  return [
    ...across(design, [...opening3, row(0, { before: design.leading, keep: true })]).map(
      (each, at) => at === 0 ? { ...each, ...headOf(copy) } : each
    ),
    ...keepingLast([...flow(setting, text2, { ...site, opens: true }), ...flow(setting, notes, site)]),
    ...furnitureRows(setting, copy.signOff, site).map((signOff) => ({ ...signOff, keep: true, ...inColumns(design) })),
    ...across(design, [
      row(0, { before: design.leading * 0.75, keep: true }),
      ...furnitureRows(setting, copy.closing, site).map((closing2) => ({ ...closing2, tail: true }))
    ])
  ];
}
function keepingLast(rows2) {
  const last = rows2.findLastIndex((row2) => !isRoom(row2));
  return rows2.map((row2, at) => at >= last ? { ...row2, keep: true } : row2);
}
function furnitureRows(setting, lines, site) {
  const { design } = setting;
  return lines.flatMap(({ style: name, role, text: text2 }) => {
    const style = design.styles[name];
    const spans = style.wide || design.columns.count > 1 && name !== "signOff";
    const rows2 = paragraph(setting, text2, {
      ...site,
      ...spans ? design.wide : design.text,
      style: name,
      indent: false,
      role: role === "H1" ? headingOf(setting, 1) : role
    });
    const last = style.after > 0 ? [row(0, { before: style.after, keep: style.keep === true })] : [];
    return [
      ...rows2.map((row2, at) => at === 0 && role === "H1" ? { ...row2, bookmark: { level: 1 + setting.above, title: text2 } } : row2),
      ...last
    ];
  });
}
var headOf, inColumns;
var init_storyRows = __esm({
  "src/typeset/storyRows.ts"() {
    "use strict";
    init_flow();
    init_paragraph();
    init_row();
    init_setting();
    headOf = ({ opening: [headline] }) => headline ? { head: headline.text } : {};
    inColumns = ({ columns }) => columns.count > 1 ? { before: 0, grid: true } : {};
  }
});

// src/typeset/faults.ts
var faults3, codePointOf, printable2;
var init_faults3 = __esm({
  "src/typeset/faults.ts"() {
    "use strict";
    faults3 = {
      noGlyph: (character, count2, place) => ({
        code: "pdf/no-glyph",
        severity: "warning",
        place,
        message: `No face has a glyph for ${printable2(character)} (${codePointOf(character)})${count2 > 1 ? `, ${count2} times` : ""}`,
        hints: ["A box stands in its place; the text of the file still says the character"]
      })
    };
    codePointOf = (text2) => [...text2].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
    printable2 = (character) => /^[\p{L}\p{N}\p{P}\p{S}]\p{M}?$|^\p{Extended_Pictographic}/u.test(character) ? `\u201C${character}\u201D` : "a character";
  }
});

// src/typeset/typeCase.ts
function knownOf(faces2, key) {
  let letterings = known3.get(faces2);
  if (!letterings || letterings.size > knownLetterings) {
    letterings = /* @__PURE__ */ new Map();
    known3.set(faces2, letterings);
  }
  let found = letterings.get(key);
  if (!found || found.set.size > knownWords || found.words.size > knownWords) {
    found = { set: /* @__PURE__ */ new Map(), words: /* @__PURE__ */ new Map() };
    letterings.set(key, found);
  }
  return found;
}
function typeCase({ faces: faces2, language: main, hyphenations, path }) {
  const open5 = /* @__PURE__ */ new Map();
  let last;
  const knownIn = (lettering) => {
    if (last?.lettering === lettering) return last.known;
    const { face: face2, figures: figures3, capitals: capitals3, language: language2 = main } = lettering;
    const key = `${face2} ${figures3 ?? ""} ${capitals3 ?? ""} ${language2}`;
    const found = open5.get(key) ?? knownOf(faces2, key);
    open5.set(key, found);
    last = { lettering, known: found };
    return found;
  };
  const missing = /* @__PURE__ */ new Map();
  const standIn = (role, text2) => {
    for (const character of standIns) {
      const face2 = faces2[role].find((face3) => face3.has(character));
      if (!face2) continue;
      const run = face2.shape(String.fromCodePoint(character), { language: main });
      return { ...run, text: text2, texts: run.texts.map((_, at) => at === 0 ? text2 : ""), missing: true };
    }
    throw new Error(`No face for ${role} has a question mark`);
  };
  const compose2 = ({ face: role, figures: figures3, capitals: capitals3, language: language2 = main }, text2) => {
    const manner = { ...figures3 && { figures: figures3 }, ...capitals3 && { capitals: capitals3 }, language: language2 };
    const runs = [];
    let face2;
    let from = 0;
    const flush3 = (to) => {
      if (face2 && to > from) runs.push(face2.shape(text2.slice(from, to), manner));
      from = to;
    };
    const put = (part, at, next) => {
      if (next !== face2 || !next) {
        flush3(at);
        face2 = next;
      }
      if (!next) {
        runs.push(standIn(role, part));
        from = at + part.length;
      }
    };
    for (const { 0: unit, index } of text2.matchAll(units3)) {
      const whole = face2 && isInvisible(unit.codePointAt(0) ?? 0) ? face2 : faces2[role].find((face3) => hasAll(face3, unit));
      if (whole || isPictured.test(unit)) put(unit, index, whole);
      else {
        let at = index;
        for (const character of unit) {
          put(
            character,
            at,
            faces2[role].find((face3) => face3.has(character.codePointAt(0) ?? 0))
          );
          at += character.length;
        }
      }
    }
    flush3(text2.length);
    return runs;
  };
  return {
    language: main,
    hyphenate: (word, language2 = main) => hyphenations.get(language2)?.(word) ?? [],
    wordsIn: (lettering) => knownIn(lettering).words,
    shape(lettering, text2) {
      const { set } = knownIn(lettering);
      const known5 = set.get(text2);
      if (known5) return known5;
      const runs = compose2(lettering, text2);
      set.set(text2, runs);
      return runs;
    },
    inkOf(runs, at) {
      const run = at === "first" ? runs[0] : runs.at(-1);
      const glyph = at === "first" ? run?.ids[0] : run?.ids.at(-1);
      const face2 = Object.values(faces2).flat().find(({ name }) => name === run?.face);
      return face2?.inkOf(glyph ?? 0) ?? { left: 0, top: 0, depth: 0 };
    },
    note(runs, source) {
      for (const run of runs) {
        if (!run.missing) continue;
        const known5 = missing.get(run.text);
        if (!known5) missing.set(run.text, { count: 1, place: placeOf(path, source === "every page" ? void 0 : source, run.text) });
        else if (source !== "every page") known5.count++;
      }
    },
    tell(report) {
      for (const [character, { count: count2, place }] of missing) report(faults3.noGlyph(character, count2, place));
    }
  };
}
function placeOf(path, source, character) {
  const position = source?.position;
  if (!source || !position) return { path };
  const { start, end } = position;
  const at = source.value.indexOf(character);
  const asWritten3 = start.line === end.line && end.column - start.column === source.value.length;
  if (at < 0 || !asWritten3) return { path, start, end };
  const point = (by) => ({
    line: start.line,
    column: start.column + by,
    ...start.offset !== void 0 && { offset: start.offset + by }
  });
  return { path, start: point(at), end: point(at + character.length) };
}
var standIns, units3, isPictured, hasAll, knownWords, knownLetterings, known3;
var init_typeCase = __esm({
  "src/typeset/typeCase.ts"() {
    "use strict";
    init_face();
    init_faults3();
    standIns = [9633, 65533, 63];
    units3 = /\p{RI}\p{RI}|\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]*(?:\u200d\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]*)*|.\p{M}*/gsu;
    isPictured = /^\p{RI}|^\p{Extended_Pictographic}/u;
    hasAll = (face2, unit) => [unit.normalize("NFC"), unit.normalize("NFD")].some((text2) => [...text2].every((character) => face2.has(character.codePointAt(0) ?? 0)));
    knownWords = 8e3;
    knownLetterings = 400;
    known3 = /* @__PURE__ */ new WeakMap();
  }
});

// src/typeset/typeset.ts
async function typeset(volume, form, report) {
  const structure = newStructure();
  const front = await settingOf(aroundStories(volume), form, { structure, above: 0, places: [] });
  const part = (of) => of === void 0 ? 0 : structure.add("Sect", 0);
  const coverNode = part(volume.cover);
  const contentsNode = part(volume.contents);
  const sections = await setSections(volume.sections, form, front);
  const colophonNode = part(volume.colophon);
  const stories = sections.flatMap((section) => section.stories);
  const { design, type: type2 } = front;
  const { cover, contents, colophon } = volume;
  const foot = { design, type: type2, foot: volume.foot };
  const tall = { ...front, design: withoutFoot(design) };
  const coverPart = paged(cover && coverRows(tall, cover, { sections: volume.sections, owner: coverNode }), {
    design: tall.design,
    type: type2,
    first: 1
  });
  const entries = contents === void 0 ? void 0 : contentsRows(front, contents, { sections, owner: contentsNode });
  const contentsPart = (pageOf2) => paged(entries?.(pageOf2), { ...foot, first: 1 + coverPart.pages.length });
  const room = contentsPart(() => 0).pages.length;
  let first = 1 + coverPart.pages.length + room;
  const numbered2 = sections.some(({ title }) => title !== void 0);
  const body = runsOf(sections, volume.stories).map(({ rows: rows2, setting: { design: design2, type: type3, copy } }) => {
    const run = pagesOf(rows2, { design: design2, type: type3, foot: copy.foot, ...numbered2 && { first } });
    first += run.pages.length;
    return run;
  });
  const begins2 = new Map(body.flatMap((run) => [...run.begins]));
  const pageOf = (node) => begins2.get(node) ?? 0;
  const colophonPart = paged(colophon && colophonRows(front, colophon, { stories, pageOf, owner: colophonNode }), { ...foot, first });
  for (const { setting } of stories) setting.type.tell(report);
  type2.tell(report);
  const parts = [coverPart, contentsPart(pageOf), ...body, colophonPart];
  return {
    language: volume.language,
    pages: parts.flatMap(({ pages }) => pages),
    structure: structure.nodes,
    outline: parts.flatMap(({ outline }) => outline)
  };
}
async function setSections(sections, form, front) {
  const { structure } = front;
  const places = sections.flatMap(({ stories }) => stories.map(() => ({})));
  const set = [];
  let at = 0;
  for (const { title, stories } of sections) {
    const owner = title === void 0 ? 0 : structure.add("Sect", 0);
    const rows2 = title === void 0 ? [] : sectionRows(front, title, owner);
    const inside2 = [];
    for (const copy of stories) {
      const node = title === void 0 ? 0 : structure.add("Art", owner, copy.language === front.copy.language ? {} : { language: copy.language });
      const place = places[at++];
      if (place) place.node = node;
      const setting = await settingOf(copy, form, { structure, above: title === void 0 ? 0 : 1, places });
      inside2.push({ setting, node, rows: storyRows(setting, node) });
    }
    set.push({ ...title !== void 0 && { title }, node: owner, rows: rows2, stories: inside2 });
  }
  return set;
}
async function settingOf(copy, { design: wanted, faces: faces2 }, { places, ...document }) {
  const design = isHyphenated(copy.language) ? wanted : ragged(wanted);
  const hyphenations = /* @__PURE__ */ new Map();
  for (const language2 of /* @__PURE__ */ new Set([copy.language, ...languagesIn(copy.body.children)]))
    hyphenations.set(language2, await hyphenation(language2));
  const type2 = typeCase({ faces: faces2, language: copy.language, hyphenations, path: copy.path });
  const address3 = (href) => {
    const to = copy.address(href);
    return typeof to === "object" ? places[to.story] : to;
  };
  return { copy: { ...copy, address: address3 }, design, type: type2, ...document, notes: /* @__PURE__ */ new Map() };
}
function* languagesIn(nodes) {
  for (const node of nodes) {
    if (node.type === "text") continue;
    if (node.tagName === "span") yield node.properties.language;
    yield* languagesIn(node.children);
  }
}
function ragged(design) {
  const styles = Object.entries(design.styles).map(([name, style]) => [
    name,
    style.align === "justify" ? { ...style, align: "left" } : style
  ]);
  return { ...design, styles: Object.fromEntries(styles) };
}
var paged, withoutFoot, aroundStories;
var init_typeset = __esm({
  "src/typeset/typeset.ts"() {
    "use strict";
    init_colophon();
    init_contents();
    init_cover();
    init_hyphenate();
    init_pages();
    init_sections();
    init_storyRows();
    init_structure();
    init_typeCase();
    paged = (rows2, furniture) => rows2 ? pagesOf(rows2, furniture) : { pages: [], outline: [], begins: /* @__PURE__ */ new Map() };
    withoutFoot = (design) => ({
      ...design,
      lines: Math.max(design.lines, Math.floor((design.foot - design.top) / design.leading))
    });
    aroundStories = ({ path, language: language2, foot }) => ({
      path,
      language: language2,
      title: "",
      opening: [],
      body: { type: "root", children: [] },
      signOff: [],
      closing: [],
      foot,
      words: { notes: "", picture: "" },
      address: (href) => href
    });
  }
});

// src/typeset/volume.ts
var volumeOf;
var init_volume = __esm({
  "src/typeset/volume.ts"() {
    "use strict";
    volumeOf = (copy) => ({
      path: copy.path,
      language: copy.language,
      foot: copy.foot,
      sections: [{ stories: [copy] }],
      stories: "new-page"
    });
  }
});

// src/typeset/index.ts
var init_typeset2 = __esm({
  "src/typeset/index.ts"() {
    "use strict";
    init_design();
    init_face();
    init_typeset();
    init_volume();
  }
});

// src/formats/pdf/attachments.ts
async function attachmentsOf(made, world) {
  const files = /* @__PURE__ */ new Map();
  const add = (name, bytes, kind) => {
    if (!files.has(name)) files.set(name, { name, bytes, modified: made.modified, mediaType: kind.mediaType, ...kinds[kind.what] });
  };
  const source = await sourceOf(made, world);
  for (const { path, bytes, ...kind } of source ?? []) add(path, bytes, kind);
  for await (const { path, bytes, mediaType } of world.made("newsml")) add(freeName(path, files), bytes, { what: "item", mediaType });
  const settings3 = files.get(settingsFile);
  const elsewhere = source && elsewhereOf(made, world, settings3?.bytes);
  if (elsewhere)
    add(elsewhereFile, encoded(`${JSON.stringify(elsewhere, null, 2)}
`), { what: "elsewhere", mediaType: "application/json" });
  return [...files.values()];
}
async function sourceOf({ stories, edition, faces: faces2 }, world) {
  const files = [];
  const take2 = async (path, kind, part = (bytes) => bytes) => {
    const bytes = await world.read(path);
    if (bytes) files.push({ path, bytes: part(bytes), ...kind });
    return bytes !== void 0;
  };
  if (edition && !await take2(edition.path, { what: "edition", mediaType: "application/yaml" })) return void 0;
  if (edition?.cover) await take2(edition.cover.src, { what: "picture", mediaType: edition.cover.mediaType });
  for (const { path, header, body } of stories) {
    const part = header.status === "canceled" ? headerAlone : void 0;
    if (!await take2(path, { what: "story", mediaType: "text/markdown" }, part)) return void 0;
    for (const [src, mediaType] of picturesIn(body.children)) await take2(src, { what: "picture", mediaType });
  }
  await take2(settingsFile, { what: "settings", mediaType: "application/yaml" });
  for (const [path, bytes] of faces2) files.push({ path, bytes, what: "face", mediaType: "font/ttf" });
  return files;
}
function headerAlone(bytes) {
  const text2 = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const closing2 = /^---[ \t]*\r?$/gm;
  closing2.lastIndex = text2.indexOf("\n") + 1;
  const found = closing2.exec(text2);
  if (!found) return new Uint8Array();
  const end = found.index + found[0].length;
  return encoded(text2.slice(0, text2[end] === "\n" ? end + 1 : end));
}
function* picturesIn(nodes) {
  for (const node of nodes) {
    if (node.type === "text") continue;
    if (node.tagName === "figure") yield [node.properties.src, node.properties.mediaType];
    yield* picturesIn(node.children);
  }
}
function elsewhereOf({ stories, edition }, world, settings3) {
  const { house } = world;
  const here = new Set(stories.map(({ header }) => header.slug));
  const named2 = [...new Set(stories.flatMap(({ header }) => othersOf(header)))].filter((slug3) => !here.has(slug3)).sort();
  const formats = edition || house.baseUrl === void 0 ? [] : [...new Set(stories.flatMap(({ renditions }) => renditions.map(({ format }) => format)))];
  const isNamed2 = settings3 !== void 0 && /^name[ \t]*:[ \t]*[^\s#]/m.test(new TextDecoder().decode(settings3));
  if (isNamed2 && formats.length === 0 && named2.length === 0) return void 0;
  return {
    ...!isNamed2 && { name: house.name },
    ...formats.length > 0 && { formats },
    stories: Object.fromEntries(named2.map((slug3) => [slug3, mentionOf(world.card(slug3)?.header)]))
  };
}
function freeName(path, taken) {
  let name = path.split("/").at(-1) ?? path;
  while (taken.has(name)) name = `_${name}`;
  return name;
}
var settingsFile, kinds, othersOf, mentionOf, encoded;
var init_attachments = __esm({
  "src/formats/pdf/attachments.ts"() {
    "use strict";
    init_model();
    settingsFile = "publication.yaml";
    kinds = {
      story: { relationship: "Source", description: "A story as it was written" },
      edition: { relationship: "Source", description: "The edition: which stories are in it" },
      picture: { relationship: "Source", description: "A picture of it" },
      settings: { relationship: "Source", description: "What the publication says of all its stories" },
      face: { relationship: "Source", description: "A typeface that it is set in" },
      item: { relationship: "Alternative", description: "The story as a NewsML-G2 item" },
      elsewhere: { relationship: "Supplement", description: "What the publication said of itself and of stories that are named here" }
    };
    othersOf = ({ related, translationOf }) => [
      ...related,
      ...translationOf === void 0 ? [] : [translationOf]
    ];
    mentionOf = (header) => header ? { guid: header.guid, headline: header.headline, language: header.language, credit: header.credit, published: header.published } : null;
    encoded = (text2) => new TextEncoder().encode(text2);
  }
});

// src/formats/markup/faults.ts
var faults4;
var init_faults4 = __esm({
  "src/formats/markup/faults.ts"() {
    "use strict";
    faults4 = {
      linkLeftOut: (path, href, format) => ({
        code: "link/left-out",
        severity: "note",
        message: `The ${format} file has the text of the link to "${href}", but not the link`,
        hints: ["A link that is to work everywhere begins with http://, https:// or mailto:"],
        place: { path }
      })
    };
  }
});

// src/formats/pdf/asSentence.ts
var asSentence;
var init_asSentence = __esm({
  "src/formats/pdf/asSentence.ts"() {
    "use strict";
    asSentence = (text2) => /[.!?…。]$/.test(text2) ? text2 : `${text2}.`;
  }
});

// src/formats/pdf/compose.ts
function compose(story, { house, bound }, report) {
  const { header } = story;
  const words4 = wordsIn(header.language);
  const line = (style, text2) => text2 === void 0 || text2 === "" ? [] : [{ style, role: style === "headline" ? "H1" : "P", text: text2 }];
  const home = house.baseUrl ?? "https://slugline.invalid/";
  return {
    path: story.path,
    language: header.language,
    title: header.headline,
    ...header.byline.length > 0 && { authors: listInWords(header.byline, header.language) },
    opening: [
      ...line("headline", header.headline),
      ...line("subheadline", header.subheadline),
      ...line("byline", bylineOf(header)),
      ...line("dateline", datesOf(story, house)),
      ...line("notice", noticeOf(story))
    ],
    body: story.body,
    signOff: line("signOff", signOffOf(header.credit)),
    closing: line("imprint", [header.rights.notice, header.rights.terms].map(asSentence).join(" ")),
    foot: [.../* @__PURE__ */ new Set([house.name, header.source.name, header.credit])],
    words: { notes: words4.notes, picture: words4.photo },
    address: (href) => {
      const address3 = addressOf(href, { base: `${home}${header.slug}/`, relative: false });
      const [, slug3 = ""] = address3?.startsWith(home) && page.exec(address3.slice(home.length)) || [];
      const number3 = bound?.get(slug3);
      if (number3 !== void 0) return { story: number3 };
      if (address3 !== void 0 && (house.baseUrl !== void 0 || !address3.startsWith(home))) return address3;
      report(faults4.linkLeftOut(story.path, href, "pdf"));
      return void 0;
    }
  };
}
function datesOf({ header }, { timeZone: timeZone2 }) {
  const { language: language2, published, updated } = header;
  const dateline2 = datelineOf(header);
  const inWords = (moment3) => longDate(dayIn(moment3, timeZone2), language2);
  const day2 = inWords(published);
  const changed = updated && inWords(updated) !== day2 ? `${wordsIn(language2).updated} ${inWords(updated)}` : void 0;
  return [dateline2, dateline2?.includes(day2) ? void 0 : day2, changed].filter(Boolean).join(" \xB7 ");
}
function noticeOf({ header: { signal, note, language: language2 } }) {
  if (signal === void 0 || signal === "update" && note === void 0) return void 0;
  const words4 = wordsIn(language2);
  const label = signal === "correction" ? words4.correction : words4.updated;
  return note === void 0 ? label : `${label}: ${note}`;
}
var page;
var init_compose = __esm({
  "src/formats/pdf/compose.ts"() {
    "use strict";
    init_model();
    init_furniture();
    init_address();
    init_faults4();
    init_asSentence();
    page = /^([a-z\d-]+)\/(?:index\.html)?(?:#.*)?$/;
  }
});

// src/formats/pdf/composeEdition.ts
function composeEdition(bound, { house, stories: run }, report) {
  const { edition, stories } = bound;
  const { title, language: language2, path, cover } = edition;
  const words4 = wordsIn(language2);
  const numbers2 = new Map(stories.map(({ header }, number3) => [header.slug, number3]));
  let first = 0;
  const sections = edition.sections.map(({ title: title2, stories: { length: length2 } }) => {
    first += length2;
    return { title: title2, stories: stories.slice(first - length2, first).map((story) => compose(story, { house, bound: numbers2 }, report)) };
  });
  return {
    path,
    language: language2,
    foot: [.../* @__PURE__ */ new Set([house.name, title])],
    cover: {
      name: house.name,
      title,
      date: longDate(edition.date, language2),
      ...cover && { picture: pictureOf(cover, words4) }
    },
    contents: words4.contents,
    sections,
    stories: run,
    colophon: { heading: words4.colophon, groups: groupsOf(bound, house, words4) }
  };
}
function pictureOf({ src, alt, caption, credit: credit2, width, height }, words4) {
  const below = [caption, credit2 && `${words4.photo}: ${credit2}`].filter(Boolean).join(" \xB7 ");
  return { src, alt: alt || caption || "", width, height, ...below !== "" && { below } };
}
function groupsOf({ edition, stories }, house, words4) {
  const line = (text2) => ({ style: "line", text: text2 });
  const groups2 = [
    {
      term: words4.edition,
      items: [{ style: "name", text: edition.title }, ...[.../* @__PURE__ */ new Set([house.name, longDate(edition.date, edition.language)])].map(line)]
    },
    { term: words4.credits, items: creditsOf(stories) },
    { term: words4.pictures, items: pictureCredits(edition, stories, words4) },
    { term: words4.rights, items: rightsOf(house, stories) },
    { term: words4.identifier, items: [line(edition.guid), line(`${words4.version} ${edition.version}`)] }
  ];
  return groups2.filter(({ items: items2 }) => items2.length > 0);
}
function creditsOf(stories) {
  const credits = /* @__PURE__ */ new Map();
  for (const { header } of stories) {
    const { credit: credit2, source, rights: rights2 } = header;
    const known5 = credits.get(credit2) ?? { sources: /* @__PURE__ */ new Map(), lines: /* @__PURE__ */ new Set(), uris: /* @__PURE__ */ new Set() };
    credits.set(credit2, known5);
    if (source.name !== credit2 || source.uri !== void 0) known5.sources.set(source.name, known5.sources.get(source.name) ?? source.uri);
    known5.lines.add(asSentence(rights2.notice));
    known5.lines.add(asSentence(rights2.terms));
    if (rights2.uri !== void 0) known5.uris.add(rights2.uri);
  }
  return [...credits].flatMap(([credit2, { sources, lines, uris }]) => [
    { style: "name", text: credit2 },
    ...[...sources].flatMap(([name, uri2]) => [
      ...name === credit2 ? [] : [{ style: "line", text: name }],
      ...uri2 === void 0 ? [] : [{ style: "line", text: uri2, href: uri2 }]
    ]),
    ...[...lines].map((text2) => ({ style: "line", text: text2 })),
    ...[...uris].map((uri2) => ({ style: "line", text: uri2, href: uri2 }))
  ]);
}
function pictureCredits({ cover }, stories, words4) {
  const credits = /* @__PURE__ */ new Map();
  const add = (credit2, at, item) => {
    const known5 = credits.get(credit2) ?? /* @__PURE__ */ new Map();
    credits.set(credit2, known5.set(at, item));
  };
  if (cover?.credit !== void 0) add(cover.credit, "cover", { style: "line", text: words4.cover });
  stories.forEach(({ header, body }, story) => {
    for (const credit2 of creditsIn(body.children))
      add(credit2, story, { style: "line", text: header.headline, language: header.language, story });
  });
  return [...credits].flatMap(([credit2, items2]) => [{ style: "name", text: credit2 }, ...items2.values()]);
}
function rightsOf({ rights: rights2 }, stories) {
  const said2 = new Set(stories.flatMap(({ header }) => [header.rights.notice, header.rights.terms, header.rights.uri]));
  const own2 = [rights2.notice, rights2.terms].flatMap((text2) => text2 === void 0 || said2.has(text2) ? [] : [asSentence(text2)]);
  return [
    ...own2.map((text2) => ({ style: "line", text: text2 })),
    ...rights2.uri === void 0 || said2.has(rights2.uri) ? [] : [{ style: "line", text: rights2.uri, href: rights2.uri }]
  ];
}
var creditsIn;
var init_composeEdition = __esm({
  "src/formats/pdf/composeEdition.ts"() {
    "use strict";
    init_furniture();
    init_asSentence();
    init_compose();
    creditsIn = (nodes) => nodes.flatMap((node) => {
      if (node.type === "text") return [];
      const own2 = node.tagName === "figure" && node.properties.credit ? [node.properties.credit] : [];
      return [...own2, ...creditsIn(node.children)];
    });
  }
});

// src/formats/pdf/design.ts
function designFor(wishes) {
  const frame2 = frameOf(wishes);
  const { paper: paper3, margins, columns, gutter: gutter2, size, leading, measure, outdent, lines } = frame2;
  const { inside: inside2, outside } = margins;
  const width = paper3.width - inside2 - outside;
  const sides2 = wishes.margins;
  return {
    paper: paper3,
    top: margins.top,
    lines,
    leading,
    text: { left: inside2 + outdent, measure },
    wide: { left: inside2, measure: width },
    // No table comes nearer to the edge of the paper than text comes at the other side.
    full: { left: inside2, measure: width + (columns > 1 ? 0 : Math.max(0, outside - Math.min(inside2, clear))) },
    columns: { count: columns, gutter: gutter2 },
    // Only who names the binding's side means pages to be bound.
    mirror: sides2?.inside === void 0 && sides2?.outside === void 0 ? 0 : outside - inside2,
    furniture: wishes.furniture,
    head: margins.top - Math.min(leading * 1.65, margins.top * 0.45),
    foot: margins.top + lines * leading + Math.min(leading * 2.6, margins.bottom * 0.55),
    dropCap: wishes.dropCap ?? 0,
    indent: measure < size * 24 ? size : leading,
    step: halves(size * (measure < size * 24 ? 1.3 : 1.7)),
    faces: { ...houseFaces, ...definedIn(wishes.faces) },
    codeScale,
    styles: stylesFor(frame2)
  };
}
function scaleOf({
  size,
  leading
}) {
  return (step) => {
    if (step === 0) return { size, leading };
    const own2 = halves(size * 2 ** (step / stepsToDouble));
    return { size: own2, leading: halves(own2 * (1 + (leading / size - 1) * Math.max(0.3, 1 - 0.053 * Math.abs(step)))) };
  };
}
function stylesFor({ size, leading, measure, outdent, columns, gutter: gutter2 }) {
  const scale = scaleOf({ size, leading });
  const style = (step, more = {}) => ({
    face: "regular",
    // Among small letters; above each other, and beside capitals, there are others.
    figures: "old-style",
    ...scale(step),
    align: "left",
    ink: "text",
    hyphens: false,
    before: 0,
    after: 0,
    ...more
  });
  const em = (ems) => halves(size * ems);
  const line = { leading };
  const text2 = { align: measure < size * 15 ? "left" : "justify", hyphens: true };
  const room = columns * measure + (columns - 1) * gutter2 + outdent;
  const headline = headlineSteps.find(({ from }) => room >= from * size)?.step ?? 8;
  return {
    headline: style(headline, {
      face: "bold",
      figures: "lining",
      balanced: true,
      wide: true,
      keep: true,
      after: em(0.76),
      smaller: { lines: 4, sizes: [scale(headline - 2), scale(headline - 4)] }
    }),
    subheadline: style(4, { face: "italic", balanced: true, wide: true, keep: true, after: em(0.95) }),
    byline: style(-1, { ...line, face: "bold", capitals: "small", wide: true, keep: true }),
    dateline: style(-1, { ...line, ink: "quiet", wide: true, keep: true }),
    notice: style(-1, { ...line, face: "italic", balanced: true, wide: true, before: leading / 2, keep: true }),
    text: style(0, text2),
    h2: style(2, {
      ...line,
      face: "bold",
      figures: "lining",
      balanced: true,
      keep: true,
      leads: true,
      before: leading * 1.25,
      after: em(0.29)
    }),
    h3: style(1, { ...line, face: "bold", figures: "lining", balanced: true, keep: true, leads: true, before: leading * 0.9 }),
    h4: style(0, { face: "boldItalic", figures: "lining", balanced: true, keep: true, leads: true, before: leading * 0.7 }),
    quotation: style(-1, text2),
    pullquote: style(5, { face: "italic", balanced: true, before: em(0.57) }),
    pullquoteLabel: style(-2, { face: "bold", capitals: "small", ink: "quiet" }),
    factbox: style(-1, { hyphens: true, before: em(0.38) }),
    factboxLabel: style(-1, { face: "bold", figures: "lining", keep: true, after: em(0.19) }),
    code: style(-2, { size: Math.round(size * 8.2) / 10, face: "code", figures: "lining" }),
    cell: style(-2, { figures: "tabular" }),
    headCell: style(-2, { face: "bold", figures: "tabular" }),
    caption: style(-3, { size: halves(size * 0.81), ink: "quiet", before: em(0.48) }),
    footnote: style(-2, { ...text2, before: em(0.19) }),
    footnoteLabel: style(-2, { face: "bold", capitals: "small", keep: true }),
    signOff: style(0, { align: "right", before: leading / 2 }),
    imprint: style(-3, { ink: "quiet", before: em(0.29) }),
    foot: style(-3, { size: halves(size * 0.81), capitals: "small", ink: "quiet" }),
    coverName: style(0, { face: "bold", before: em(0.57) }),
    coverTitle: style(headline + 5, {
      face: "bold",
      balanced: true,
      smaller: { lines: 4, sizes: [scale(headline + 2), scale(headline), scale(headline - 4)] }
    }),
    coverDate: style(3, { face: "italic", ink: "quiet", before: em(0.76) }),
    coverSection: style(-2, { face: "bold", ink: "accent", before: em(0.67) }),
    coverHeadline: style(2, { balanced: true, before: em(0.1) }),
    frontHeading: style(headline, { face: "bold", balanced: true, after: leading * 1.5 }),
    section: style(6, { face: "italic", ink: "accent", balanced: true, before: em(0.57) }),
    entrySection: style(0, { face: "bold", balanced: true, before: leading * 1.25 }),
    entry: style(0, { balanced: true, before: em(0.38) }),
    entryAuthors: style(-2, { face: "italic", ink: "quiet" }),
    colophonTerm: style(-1, { face: "bold" }),
    colophonName: style(-1, { face: "bold", before: em(0.48) }),
    colophon: style(-1)
  };
}
var houseFaces, codeScale, clear, definedIn, stepsToDouble, headlineSteps;
var init_design2 = __esm({
  "src/formats/pdf/design.ts"() {
    "use strict";
    init_frame();
    houseFaces = {
      regular: "source-serif-4/400Regular",
      italic: "source-serif-4/400Regular_Italic",
      bold: "source-serif-4/600SemiBold",
      boldItalic: "source-serif-4/600SemiBold_Italic",
      code: "source-code-pro/400Regular"
    };
    codeScale = 0.88;
    clear = 48;
    definedIn = (faces2) => Object.fromEntries(Object.entries(faces2 ?? {}).filter(([, face2]) => face2 !== void 0));
    stepsToDouble = 8;
    headlineSteps = [
      { from: 56, step: 16 },
      { from: 44, step: 14 },
      { from: 32, step: 12 },
      { from: 24, step: 10 },
      { from: 0, step: 8 }
    ];
  }
});

// src/formats/pdf/pdfValue.ts
var textOf3, textLimit, cut, wellFormed2;
var init_pdfValue = __esm({
  "src/formats/pdf/pdfValue.ts"() {
    "use strict";
    textOf3 = (text2) => Object(cut(wellFormed2(text2), textLimit));
    textLimit = 16382;
    cut = (text2, most2) => text2.length <= most2 ? text2 : `${wellFormed2(text2.slice(0, most2 - 1))}\u2026`;
    wellFormed2 = (text2) => text2.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD");
  }
});

// src/formats/pdf/faceBook.ts
function faceBook(pen, types2) {
  const faces2 = /* @__PURE__ */ new Map();
  const resources = pen.reserve();
  const used = (face2) => {
    const known5 = faces2.get(face2);
    if (known5) return known5;
    const type2 = types2.get(face2);
    if (!type2) throw new Error(`The layout names a face that was not given: ${face2}`);
    const first = { name: `F${faces2.size + 1}`, ref: pen.reserve(), type: type2, codes: [], first: /* @__PURE__ */ new Map(), others: /* @__PURE__ */ new Map() };
    faces2.set(face2, first);
    return first;
  };
  const codeOf3 = ({ codes: codes2, first, others: others2 }, glyph, text2) => {
    if (glyph === 0) return 0;
    const own2 = first.get(glyph);
    if (own2 === void 0) {
      const code3 = codes2.push({ glyph, text: text2 });
      first.set(glyph, code3);
      return code3;
    }
    if (text2 === "" || codes2[own2 - 1]?.text === text2) return own2;
    const key = `${glyph} ${text2}`;
    const other = others2.get(key);
    if (other !== void 0) return other;
    const code2 = codes2.push({ glyph, text: text2 });
    others2.set(key, code2);
    return code2;
  };
  const shown2 = /* @__PURE__ */ new Map();
  return {
    nameOf: (face2) => used(face2).name,
    resources,
    shown(run) {
      const known5 = shown2.get(run);
      if (known5 !== void 0) return known5;
      const face2 = used(run.face);
      let codes2 = "";
      let after = 0;
      let since = 0;
      run.ids.forEach((glyph, at) => {
        if (after !== 0 || since > longestString) {
          codes2 += `)${after}(`;
          since = 0;
        }
        codes2 += shownCode(codeOf3(face2, glyph, run.texts[at] ?? ""));
        since += 4;
        after = Math.round(face2.type.widthOf(glyph) * 1e3 - (run.advances[at] ?? 0) * 1e3) / 1e3;
      });
      const made = { codes: codes2, after };
      shown2.set(run, made);
      return made;
    },
    finish() {
      for (const face2 of faces2.values()) writeFace(pen, face2);
      pen.put(Object.fromEntries([...faces2.values()].map(({ name, ref }) => [name, ref])), { ref: resources });
    }
  };
}
function writeFace(pen, { ref, type: type2, codes: codes2 }) {
  const glyphs = codes2.map(({ glyph }) => glyph);
  const name = `${tagOf(glyphs)}+${type2.postScriptName}`;
  const file = type2.subset(glyphs);
  const descriptor = pen.put({
    Type: "FontDescriptor",
    FontName: name,
    // Fixed pitch 1, serif 2, symbolic 4, italic 64.
    Flags: (type2.fixedPitch ? 1 : 2) + 4 + (type2.italicAngle === 0 ? 0 : 64),
    FontBBox: type2.box,
    ItalicAngle: type2.italicAngle,
    Ascent: type2.ascent,
    Descent: type2.descent,
    CapHeight: type2.capHeight,
    // Readers use it where they have no face; a rule of thumb of the weight.
    StemV: Math.round(50 + (type2.weight / 65) ** 2),
    FontFile2: pen.put({ Length1: file.length }, { stream: file })
  });
  const descendant = pen.put({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: { Registry: textOf3("Adobe"), Ordering: textOf3("Identity"), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: [1, glyphs.map((glyph) => Math.round(type2.widthOf(glyph) * 1e3) / 1e3)],
    CIDToGIDMap: "Identity"
  });
  const toUnicode = pen.put({}, { stream: new TextEncoder().encode(unicodeMap(codes2)) });
  pen.put(
    { Type: "Font", Subtype: "Type0", BaseFont: name, Encoding: "Identity-H", DescendantFonts: [descendant], ToUnicode: toUnicode },
    { ref }
  );
}
function unicodeMap(codes2) {
  const entries = codes2.map(({ text: text2 }, at) => `<${hex4(at + 1)}> <${utf16(text2.replace(/[\0\ufeff\ufffe]/g, silent) || silent)}>`);
  const lines = [];
  for (let from = 0; from < entries.length; from += 100) {
    const part = entries.slice(from, from + 100);
    lines.push(`${part.length} beginbfchar`, ...part, "endbfchar");
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lines.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
function tagOf(glyphs) {
  let hash = 2166136261;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 16777619) >>> 0;
  let tag = "";
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + hash % 26);
    hash = Math.floor(hash / 26);
  }
  return tag;
}
var longestString, hex4, shownCode, shownByte, silent, utf16;
var init_faceBook = __esm({
  "src/formats/pdf/faceBook.ts"() {
    "use strict";
    init_pdfValue();
    longestString = 16e3;
    hex4 = (code2) => code2.toString(16).padStart(4, "0");
    shownCode = (code2) => shownByte(code2 >> 8) + shownByte(code2 & 255);
    shownByte = (byte) => byte === 13 ? "\\r" : `${byte === 40 || byte === 41 || byte === 92 ? "\\" : ""}${String.fromCharCode(byte)}`;
    silent = "\u200B";
    utf16 = (text2) => {
      let hex = "";
      for (let at = 0; at < text2.length; at++) hex += hex4(text2.charCodeAt(at));
      return hex;
    };
  }
});

// src/formats/pdf/pageLabels.ts
function pageLabels(names2) {
  if (names2.every((name) => name === void 0)) return void 0;
  const ranges = [];
  let last;
  names2.forEach((name, at) => {
    const label = labelOf(name ?? "");
    const goesOn = at > 0 && label.style !== void 0 && label.style === last?.style && label.prefix === last.prefix && label.number === last.number + 1;
    if (!goesOn)
      ranges.push(at, {
        ...label.prefix !== "" && { P: textOf3(label.prefix) },
        ...label.style && { S: label.style, St: label.number }
      });
    last = label;
  });
  return { Nums: ranges };
}
function labelOf(name) {
  const [, prefix = "", digits2] = /^(.*?)([1-9]\d{0,8})$/s.exec(name) ?? [];
  if (digits2 !== void 0) return { prefix, style: "D", number: Number(digits2) };
  const roman = romanOf(name.toLowerCase());
  if (roman > 0 && name === name.toLowerCase()) return { prefix: "", style: "r", number: roman };
  if (roman > 0 && name === name.toUpperCase()) return { prefix: "", style: "R", number: roman };
  return { prefix: name, number: 0 };
}
function romanOf(text2) {
  const [, c = "", x2 = "", i = ""] = /^(c{0,3}|cd|dc{0,3}|cm)(x{0,3}|xl|lx{0,3}|xc)(i{0,3}|iv|vi{0,3}|ix)$/.exec(text2) ?? [];
  return hundreds.indexOf(c) * 100 + tens.indexOf(x2) * 10 + units4.indexOf(i);
}
var hundreds, tens, units4;
var init_pageLabels = __esm({
  "src/formats/pdf/pageLabels.ts"() {
    "use strict";
    init_pdfValue();
    hundreds = ["", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"];
    tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    units4 = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  }
});

// src/formats/pdf/pdfDate.ts
var pdfDate;
var init_pdfDate = __esm({
  "src/formats/pdf/pdfDate.ts"() {
    "use strict";
    pdfDate = (moment3) => {
      const [, date = "", time2 = "", seconds = "00", offset = ""] = /^([\d-]+)T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(.*)$/.exec(moment3) ?? [];
      const zone2 = offset === "Z" ? "Z" : `${offset.replace(":", "'")}'`;
      return `D:${date.replaceAll("-", "")}${time2.replace(":", "")}${seconds}${zone2}`;
    };
  }
});

// src/formats/pdf/sRgb.ts
function sRgbProfile() {
  const curve = parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
  const tags2 = [
    ["desc", unicode("sRGB")],
    ["cprt", unicode("Public domain")],
    ["wtpt", xyz(paper2)],
    // From daylight, D65, to the paper under D50 (Bradford).
    ["chad", numbers("sf32", [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -925e-5, 0.01508, 0.75168])],
    ["rXYZ", xyz([0.43607, 0.22249, 0.01392])],
    ["gXYZ", xyz([0.38515, 0.71687, 0.09708])],
    ["bXYZ", xyz([0.14307, 0.06061, 0.7141])],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve]
  ];
  const places = /* @__PURE__ */ new Map();
  let size = 128 + 4 + tags2.length * 12;
  for (const [, data] of tags2) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += data.length;
  }
  const profile2 = new Uint8Array(size);
  const view = new DataView(profile2.buffer);
  const word = (at, text2) => {
    for (let letter = 0; letter < 4; letter++) profile2[at + letter] = text2.charCodeAt(letter);
  };
  view.setUint32(0, size);
  view.setUint32(8, 69206016);
  word(12, "mntr");
  word(16, "RGB ");
  word(20, "XYZ ");
  [1999, 10, 18].forEach((part, at) => {
    view.setUint16(24 + at * 2, part);
  });
  word(36, "acsp");
  paper2.forEach((value, at) => {
    view.setInt32(68 + at * 4, fixed(value));
  });
  view.setUint32(128, tags2.length);
  tags2.forEach(([name, data], at) => {
    const place = places.get(data) ?? 0;
    word(132 + at * 12, name);
    view.setUint32(136 + at * 12, place);
    view.setUint32(140 + at * 12, data.length);
    profile2.set(data, place);
  });
  return profile2;
}
function numbers(type2, values, before = []) {
  const data = new Uint8Array(8 + before.length + values.length * 4);
  for (let letter = 0; letter < 4; letter++) data[letter] = type2.charCodeAt(letter);
  data.set(before, 8);
  const view = new DataView(data.buffer);
  values.forEach((value, at) => {
    view.setInt32(8 + before.length + at * 4, fixed(value));
  });
  return data;
}
function unicode(text2) {
  const data = new Uint8Array(Math.ceil((28 + text2.length * 2) / 4) * 4);
  const view = new DataView(data.buffer);
  [..."mluc"].forEach((letter, at) => {
    data[at] = letter.charCodeAt(0);
  });
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  data.set(
    [..."enUS"].map((letter) => letter.charCodeAt(0)),
    16
  );
  view.setUint32(20, text2.length * 2);
  view.setUint32(24, 28);
  for (let at = 0; at < text2.length; at++) view.setUint16(28 + at * 2, text2.charCodeAt(at));
  return data;
}
var paper2, fixed, xyz, parametric;
var init_sRgb = __esm({
  "src/formats/pdf/sRgb.ts"() {
    "use strict";
    paper2 = [0.9642, 1, 0.8249];
    fixed = (value) => Math.round(value * 65536);
    xyz = (values) => numbers("XYZ ", values);
    parametric = (...values) => numbers("para", values, [0, 3, 0, 0]);
  }
});

// src/formats/pdf/pen.ts
import { createHash as createHash2 } from "node:crypto";
import { zlibSync } from "fflate";
import PDFDocument from "pdfkit";
function deflatedOnce(bytes) {
  const known5 = packedFiles.get(bytes) ?? deflated(bytes);
  packedFiles.set(bytes, known5);
  return known5;
}
function openPen({ language: language2, xmp, information }) {
  const document = new PDFDocument({
    pdfVersion: "1.7",
    compress: false,
    autoFirstPage: false,
    font: null,
    lang: language2,
    displayTitle: true
  });
  const inside2 = document;
  for (const [key, value] of Object.entries(information)) document.info[key] = textOf3(value);
  const page2 = () => document.page;
  const chunks = [inside2.read()];
  let text2 = "";
  const flush3 = () => {
    if (text2 !== "") chunks.push(Buffer.from(text2, "latin1"));
    text2 = "";
  };
  inside2._write = (data) => {
    if (data instanceof Uint8Array) {
      flush3();
      chunks.push(data);
      inside2._offset += data.length;
    } else {
      const line = `${data}
`;
      text2 += line;
      inside2._offset += line.length;
    }
  };
  inside2.push = () => true;
  let identifier;
  const identify = () => {
    flush3();
    const digest = createHash2("sha256");
    for (const chunk of chunks) digest.update(chunk);
    return new Uint8Array(digest.digest().subarray(0, 16));
  };
  Object.defineProperty(document, "_id", { get: () => identifier ??= identify() });
  inside2.endMetadata = () => {
    const packet = document.ref({ Type: "Metadata", Subtype: "XML" });
    packet.end(new TextEncoder().encode(xmp));
    inside2._root.data.Metadata = packet;
  };
  let content = "";
  const flushContent = () => {
    if (content !== "") page2().content.buffer.push(Buffer.from(content, "latin1"));
    content = "";
  };
  const seal2 = () => {
    flushContent();
    const { content: whole } = page2();
    whole.buffer = [quicklyDeflated(joined(whole.buffer))];
    whole.data.Filter = "FlateDecode";
  };
  const attached = /* @__PURE__ */ new Map();
  const listAttached = () => {
    const names2 = inside2._root.data.Names;
    names2.data = {};
    if (attached.size === 0) return;
    const tree = [...attached].map(([name, ref]) => ({ name, ref, key: keyBytes(name) })).sort((a, b) => compareBytes(a.key, b.key));
    names2.data.EmbeddedFiles = { Names: tree.flatMap(({ name, ref }) => [textOf3(name), ref]) };
    inside2._root.data.AF = [...attached.values()];
  };
  const labels = [];
  const completeCatalog = () => {
    const output = document.ref({ N: 3, Filter: "FlateDecode" });
    output.end(packedProfile());
    inside2._root.data.OutputIntents = [
      put({
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: textOf3("sRGB IEC61966-2.1"),
        Info: textOf3("sRGB IEC61966-2.1"),
        RegistryName: textOf3("http://www.color.org"),
        DestOutputProfile: output
      })
    ];
    const names2 = pageLabels(labels);
    if (names2 !== void 0) inside2._root.data.PageLabels = put(names2);
  };
  const images = /* @__PURE__ */ new Map();
  const finish = (ref) => ref.end();
  const reserve = () => document.ref({});
  const put = (data, { ref = reserve(), stream } = {}) => {
    const own2 = ref;
    if (stream) {
      own2.data = { ...data, Filter: "FlateDecode" };
      ref.end(quicklyDeflated(stream));
    } else {
      own2.data = data;
      finish(ref);
    }
    return ref;
  };
  return {
    reserve,
    put,
    page({ width, height, label }, fonts) {
      if (document.page) seal2();
      labels.push(label);
      document.addPage({ size: [width, height], margin: 0 });
      page2().resources.data.Font = fonts;
      return page2().dictionary;
    },
    write(more) {
      content += `${more}
`;
    },
    picture(bytes, key, { x: x2, y, width, height }) {
      flushContent();
      const image = images.get(key) ?? document.openImage(bytes);
      images.set(key, image);
      document.image(image, x2, y, { width, height });
    },
    annotate(data) {
      const ref = document.ref(data);
      page2().annotations.push(ref);
      finish(ref);
      return ref;
    },
    setPage(key, value) {
      page2().dictionary.data[key] = value;
    },
    setStructure(ref, data) {
      ref.data = data;
      inside2._root.data.StructTreeRoot = ref;
      inside2._root.data.MarkInfo = document.ref({ Marked: true });
    },
    attach({ name, bytes, mediaType, relationship, description, modified }) {
      if (attached.has(name)) throw new Error(`Two files are to be attached as "${name}"`);
      const whole = packed.test(mediaType) && bytes.length > 0;
      const file = document.ref({
        Type: "EmbeddedFile",
        Subtype: nameOf2(mediaType),
        Params: { ModDate: textOf3(pdfDate(modified)), Size: bytes.length, CheckSum: createHash2("md5").update(bytes).digest() },
        ...!whole && { Filter: "FlateDecode" }
      });
      file.end(whole ? bytes : deflatedOnce(bytes));
      const specification = {
        Type: "Filespec",
        // The old name is for readers that know no other letters.
        F: textOf3(name.replace(/[^\x20-\x7e]/gu, "_")),
        UF: textOf3(name),
        Desc: textOf3(description),
        EF: { F: file, UF: file },
        AFRelationship: relationship
      };
      attached.set(name, put(specification));
    },
    finish(bookmarks) {
      const open5 = [];
      for (const { level, title, page: pageNumber, y } of bookmarks) {
        while ((open5.at(-1)?.level ?? 0) >= level) open5.pop();
        const parent = open5.at(-1)?.item ?? inside2.outline;
        const options = { pageNumber, top: y, left: page2().width, fit: false, expanded: true, zoom: 0 };
        open5.push({
          level,
          item: parent.addItem(cut(title, titleLimit), options)
        });
      }
      seal2();
      listAttached();
      completeCatalog();
      document.end();
      flush3();
      return joined(chunks);
    }
  };
}
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum2, { length: length2 }) => sum2 + length2, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
function keyBytes(text2) {
  if (/^[\0-\x7f]*$/.test(text2)) return new TextEncoder().encode(text2);
  const bytes = new Uint8Array(2 + text2.length * 2);
  bytes.set([254, 255]);
  for (let at = 0; at < text2.length; at++) bytes.set([text2.charCodeAt(at) >> 8, text2.charCodeAt(at) & 255], 2 + at * 2);
  return bytes;
}
function compareBytes(a, b) {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return a.length - b.length;
}
var packed, deflated, quicklyDeflated, titleLimit, packedFiles, profile, packedProfile, nameOf2;
var init_pen = __esm({
  "src/formats/pdf/pen.ts"() {
    "use strict";
    init_pageLabels();
    init_pdfDate();
    init_pdfValue();
    init_sRgb();
    packed = /^(?:image\/(?:jpeg|png|gif|webp|avif)|font\/woff2?|application\/(?:epub\+zip|zip|pdf))$/;
    deflated = (bytes) => zlibSync(bytes, { level: 6 });
    quicklyDeflated = (bytes) => zlibSync(bytes, { level: 1 });
    titleLimit = 500;
    packedFiles = /* @__PURE__ */ new WeakMap();
    packedProfile = () => profile ??= deflated(sRgbProfile());
    nameOf2 = (text2) => text2.replace(/[^a-zA-Z0-9.+-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  }
});

// src/formats/pdf/tags.ts
function tags(pen, structure, pages) {
  const kids = structure.map(() => []);
  const refs = structure.map(() => void 0);
  const boxes2 = /* @__PURE__ */ new Map();
  const parents = parentsIn(structure);
  const children = structure.map(() => []);
  parents.forEach((parent, node) => {
    if (parent >= 0) children[parent]?.push(node);
  });
  const attached = structure.map(() => 0);
  const attach = (node) => {
    const parent = parents[node] ?? -1;
    if (parent < 0) return;
    attach(parent);
    const siblings = children[parent] ?? [];
    for (let at = attached[parent] ?? 0; at < siblings.length && (siblings[at] ?? 0) <= node; at++) {
      kids[parent]?.push({ node: siblings[at] ?? 0 });
      attached[parent] = at + 1;
    }
  };
  const refOf = (node) => {
    const ref = refs[node] ?? pen.reserve();
    refs[node] = ref;
    return ref;
  };
  const owners = [];
  let current;
  let pageCount = 0;
  let objects = 0;
  const onPage = () => {
    if (!current) throw new Error("No page to mark");
    return current;
  };
  return {
    refOf,
    page(ref) {
      current = { ref, marked: [] };
      owners.push({ key: pageCount, value: current.marked });
      pen.setPage("StructParents", pageCount++);
      pen.setPage("Tabs", "S");
    },
    mark(node) {
      const { ref, marked } = onPage();
      attach(node);
      const id = marked.length;
      marked.push(refOf(node));
      kids[node]?.push({ page: ref, id });
      return id;
    },
    object(node, annotation) {
      const { ref } = onPage();
      attach(node);
      const key = pages + objects++;
      kids[node]?.push({ page: ref, object: annotation(key) });
      owners.push({ key, value: refOf(node) });
    },
    box: (node, box2) => void boxes2.set(node, box2),
    finish() {
      structure.forEach((_, node) => {
        attach(node);
      });
      const empty = emptyNodes(structure, kids);
      const notes = [];
      const root = pen.reserve();
      structure.forEach((node, index) => {
        if (empty.has(index)) return;
        const own2 = kids[index] ?? [];
        const page2 = own2.map((kid) => "page" in kid ? kid.page : void 0).find((ref) => ref !== void 0);
        const contents = own2.flatMap((kid) => {
          if ("node" in kid) return empty.has(kid.node) ? [] : [refOf(kid.node)];
          if ("object" in kid) return [{ Type: "OBJR", Pg: kid.page, Obj: kid.object }];
          return [kid.page === page2 ? kid.id : { Type: "MCR", Pg: kid.page, MCID: kid.id }];
        });
        const id = node.role === "Note" ? `note${String(notes.length + 1).padStart(5, "0")}` : void 0;
        if (id !== void 0) notes.push([textOf3(id), refOf(index)]);
        const attributes = attributesOf(node, boxes2.get(index));
        pen.put(
          {
            Type: "StructElem",
            S: node.role,
            P: index === 0 ? root : refOf(parents[index] ?? 0),
            ...page2 && { Pg: page2 },
            ...contents.length > 0 && { K: contents },
            ...node.alt !== void 0 && { Alt: textOf3(node.alt) },
            ...node.language !== void 0 && { Lang: textOf3(node.language) },
            ...id !== void 0 && { ID: textOf3(id) },
            ...attributes && { A: attributes }
          },
          { ref: refOf(index) }
        );
      });
      owners.sort((a, b) => a.key - b.key);
      pen.setStructure(root, {
        Type: "StructTreeRoot",
        K: [refOf(0)],
        ParentTree: pen.put({ Nums: owners.flatMap(({ key, value }) => [key, value]) }),
        ParentTreeNextKey: pages + objects,
        ...notes.length > 0 && { IDTree: pen.put({ Names: notes.flat() }) }
      });
    }
  };
}
function parentsIn(structure) {
  const bodied = new Set(structure.filter(({ role }) => role === "TBody").map(({ parent }) => parent));
  const left = (node) => structure[node]?.role === "THead" && !bodied.has(structure[node]?.parent ?? -1);
  return structure.map(({ parent }, node) => left(node) ? -1 : left(parent) ? structure[parent]?.parent ?? 0 : parent);
}
function emptyNodes(structure, kids) {
  const empty = /* @__PURE__ */ new Set();
  for (let node = structure.length - 1; node > 0; node--) {
    const role = structure[node]?.role;
    if (role === "TD" || role === "TH") continue;
    if ((kids[node] ?? []).every((kid) => "node" in kid && empty.has(kid.node))) empty.add(node);
  }
  return empty;
}
function attributesOf({ role, ordered, shift, scope, span }, box2) {
  if (role === "Figure") return { O: "Layout", Placement: "Block", ...box2 && { BBox: box2 } };
  if (role === "TH" || role === "TD") {
    const own2 = {
      ...role === "TH" && { Scope: scope ?? "Column" },
      ...span && span.columns > 1 && { ColSpan: span.columns },
      ...span && span.rows > 1 && { RowSpan: span.rows }
    };
    return Object.keys(own2).length > 0 ? { O: "Table", ...own2 } : void 0;
  }
  if (role === "L") return { O: "List", ListNumbering: ordered ? "Decimal" : "Disc" };
  if (shift === "struck") return { O: "Layout", TextDecorationType: "LineThrough" };
  if (shift) return { O: "Layout", BaselineShift: shift === "raised" ? 4 : -2 };
  return void 0;
}
var init_tags = __esm({
  "src/formats/pdf/tags.ts"() {
    "use strict";
    init_pdfValue();
  }
});

// src/formats/pdf/draw.ts
function draw(layout, material, imprint) {
  const pen = openPen(imprint);
  const faces2 = faceBook(pen, material.faces);
  const tree = tags(pen, layout.structure, layout.pages.length);
  const targets = targetsOf(layout, pen);
  const told = layout.pages.map(({ marks: marks2 }) => marks2.filter(({ owner }) => owner !== "furniture"));
  let first = null;
  layout.pages.forEach((page2, at) => {
    const ref = pen.page(page2, faces2.resources);
    first ??= ref;
    tree.page(ref);
    drawPage({ pen, faces: faces2, tree, page: page2, told: told[at] ?? [], material, targets, continued: joins2(told[at + 1]?.[0]) });
    if (targets.size === 0) return;
    for (const mark of page2.marks) {
      if (typeof mark.owner !== "number") continue;
      for (let node = mark.owner; node > 0; node = layout.structure[node]?.parent ?? 0) {
        const target = targets.get(node);
        if (target && !target.place) target.place = [ref, "XYZ", 0, page2.height - mark.y + 24, 0];
      }
    }
  });
  for (const { ref, place } of targets.values()) pen.put(place ?? [first, "Fit"], { ref });
  for (const attachment of material.attachments) pen.attach(attachment);
  faces2.finish();
  tree.finish();
  return pen.finish(layout.outline);
}
function targetsOf({ pages }, pen) {
  const targets = /* @__PURE__ */ new Map();
  for (const { marks: marks2 } of pages)
    for (const mark of marks2)
      if (mark.kind === "link" && typeof mark.to === "number" && !targets.has(mark.to)) targets.set(mark.to, { ref: pen.reserve() });
  return targets;
}
function drawPage(drawing) {
  const { pen, tree, page: page2, told, continued } = drawing;
  for (let from = 0; from < told.length; ) {
    const mark = told[from];
    const { owner } = mark;
    if (typeof owner !== "number" || mark.kind === "link") {
      if (typeof owner === "number" && mark.kind === "link") drawLink(drawing, mark, owner);
      from++;
      continue;
    }
    const actual = actualOf(told, from, continued);
    let to = from + 1;
    if (actual !== void 0) while (joins2(told[to])) to++;
    else
      while (to < told.length && told[to]?.owner === owner && told[to]?.kind !== "link" && actualOf(told, to, continued) === void 0)
        to++;
    pen.write(`/Span<</MCID ${tree.mark(owner)}${actual === void 0 ? "" : `/ActualText<feff${utf16(actual)}>`}>>BDC`);
    drawMarks(drawing, told.slice(from, to));
    pen.write("EMC");
    from = to;
  }
  for (const [properties, marks2] of artifactsOf(page2, told)) {
    pen.write(`/Artifact<<${properties}>>BDC`);
    drawMarks(drawing, marks2);
    pen.write("EMC");
  }
}
function artifactsOf(page2, told) {
  let top = page2.height / 2;
  let bottom = top;
  for (const mark of told) {
    if (mark.kind !== "text" && mark.kind !== "picture") continue;
    top = Math.min(top, mark.y);
    bottom = Math.max(bottom, mark.kind === "text" ? mark.y : mark.y + mark.height);
  }
  const artifacts = /* @__PURE__ */ new Map();
  for (const mark of page2.marks) {
    if (mark.owner !== "furniture") continue;
    const edge = mark.y < top ? "/Subtype/Header/Attached[/Top]" : mark.y > bottom ? "/Subtype/Footer/Attached[/Bottom]" : "";
    const said2 = mark.kind === "text" && unsayable.test(mark.glyphs.text) ? `/ActualText<feff${utf16(mark.glyphs.text)}>` : "";
    const kind = mark.kind === "text" ? `/Type/Pagination${edge}${said2}` : "/Type/Layout";
    const marks2 = artifacts.get(kind) ?? [];
    marks2.push(mark);
    artifacts.set(kind, marks2);
  }
  return artifacts;
}
function actualOf(marks2, at, continued) {
  const mark = marks2[at];
  if (mark?.kind !== "text" || mark.joins) return void 0;
  if (mark.says !== void 0 && joins2(marks2[at + 1])) {
    let end = at + 1;
    while (joins2(marks2[end])) end++;
    const last = marks2[end];
    if (mark.says.length <= textLimit && (!continued || last !== void 0 && last.kind !== "link")) return mark.says;
  }
  const { texts: texts2, offsets, text: text2 } = mark.glyphs;
  const needed2 = offsets !== void 0 || texts2.includes("") || unsayable.test(text2);
  return needed2 && text2.length <= textLimit ? text2 : void 0;
}
function drawMarks(drawing, marks2) {
  const { pen, page: page2, material, tree } = drawing;
  for (let from = 0; from < marks2.length; ) {
    const mark = marks2[from];
    let to = from + 1;
    if (mark.kind === "text") {
      while (to < marks2.length && marks2[to]?.kind === "text") to++;
      pen.write(textContent(drawing, marks2.slice(from, to)));
    } else if (mark.kind === "rule") {
      const { x: x2, y, width, height } = mark;
      pen.write(`${material.inks[mark.ink]} ${number(x2)} ${number(y)} ${number(width)} ${number(height)} re f`);
    } else if (mark.kind === "picture") {
      const { x: x2, y, width, height, owner, src } = mark;
      const bytes = material.pictures.get(src);
      if (bytes) pen.picture(bytes, src, mark);
      if (typeof owner === "number") tree.box(owner, [x2, page2.height - y - height, x2 + width, page2.height - y]);
    }
    from = to;
  }
}
function textContent({ faces: faces2, material: { inks } }, marks2) {
  let out = "BT\n";
  const line = newLine();
  let last;
  let pen = { x: 0, y: Number.NaN };
  for (const mark of marks2) {
    const { glyphs, size, x: x2, y, ink: ink2, stretch = 1, tracking = 0 } = mark;
    const looks = last === void 0 || !looksAlike(last, mark);
    if (looks || y !== pen.y || Math.abs(x2 - pen.x) > size * 20) {
      out += line.end();
      if (looks)
        out += `/${faces2.nameOf(glyphs.face)} ${number(size)} Tf ${number(stretch * 100)} Tz ${number(tracking)} Tc ${inks[ink2]}
`;
      out += `1 0 0 -1 ${number(x2)} ${number(y)} Tm
`;
      last = mark;
      pen = { x: x2, y };
    } else {
      const back = Math.round((pen.x - x2) / size / stretch * 1e3);
      line.back(back);
      pen.x -= back * size * stretch / 1e3;
    }
    if (glyphs.offsets) out += line.end() + offsetContent(faces2, mark);
    else line.show(faces2.shown(glyphs));
    pen.x += (glyphs.width * size / 1e3 + glyphs.ids.length * tracking) * stretch;
  }
  return `${out}${line.end()}ET`;
}
function newLine() {
  let line = "";
  let kern = 0;
  let since = 0;
  return {
    back(by) {
      kern += by;
    },
    show({ codes: codes2, after }) {
      if (codes2 === "") {
        kern += after;
        return;
      }
      if (line === "") line = kern === 0 ? `(${codes2}` : `${kern}(${codes2}`;
      else if (kern !== 0 || since + codes2.length > longestString) line += `)${kern}(${codes2}`;
      else line += codes2;
      since = kern === 0 ? since + codes2.length : codes2.length;
      kern = after;
    },
    end() {
      const shown2 = line === "" ? "" : `[${line})]TJ
`;
      line = "";
      kern = 0;
      since = 0;
      return shown2;
    }
  };
}
function offsetContent(faces2, { glyphs, size }) {
  let out = "";
  glyphs.ids.forEach((id, at) => {
    const [x2, y] = glyphs.offsets?.[at] ?? [0, 0];
    const advance = glyphs.advances[at] ?? 0;
    const one2 = faces2.shown({ ...glyphs, ids: [id], advances: [advance], texts: [glyphs.texts[at] ?? ""] });
    out += `${number(y * size / 1e3)} Ts [${number(-x2)}(${one2.codes})${number(x2 + one2.after)}]TJ
`;
  });
  return `${out}0 Ts
`;
}
function drawLink({ pen, tree, page: page2, targets }, mark, owner) {
  const { x: x2, y, width, height, to, text: text2 } = mark;
  const target = typeof to === "number" ? targets.get(to)?.ref : void 0;
  tree.object(
    owner,
    (key) => pen.annotate({
      Type: "Annot",
      Subtype: "Link",
      Rect: [x2, page2.height - y - height, x2 + width, page2.height - y],
      Border: [0, 0, 0],
      // Printed with the page.
      F: 4,
      Contents: textOf3(typeof to === "string" ? to : text2),
      StructParent: key,
      ...typeof to === "string" ? { A: { S: "URI", URI: textOf3(ascii(to)) } } : target && { Dest: target }
    })
  );
}
var joins2, unsayable, looksAlike, ascii, number;
var init_draw = __esm({
  "src/formats/pdf/draw.ts"() {
    "use strict";
    init_faceBook();
    init_pdfValue();
    init_pen();
    init_tags();
    joins2 = (mark) => mark?.kind === "text" && mark.joins === true;
    unsayable = /[\p{Co}\0\ufeff\ufffe]/u;
    looksAlike = (a, b) => a.size === b.size && a.ink === b.ink && a.stretch === b.stretch && a.tracking === b.tracking && a.glyphs.face === b.glyphs.face;
    ascii = (address3) => address3.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(/^\p{Cs}$/u.test(letter) ? "\uFFFD" : letter));
    number = (value) => String(Math.round(value * 1e3) / 1e3 + 0);
  }
});

// src/formats/pdf/xmp.ts
function xmpPacket(properties) {
  const lines = [...conformance, ...properties].flatMap(([name, value]) => {
    const inside2 = insideOf(value);
    return inside2 === void 0 ? [] : [{ prefix: prefixOf(name), line: `   <${name}>${inside2}</${name}>` }];
  });
  const used = new Set(lines.map(({ prefix }) => prefix));
  const declared = [...used].map((prefix) => ` xmlns:${prefix}="${namespaces2[prefix]}"`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""${declared.join("")}>
${lines.map(({ line }) => line).join("\n")}
  </rdf:Description>
${descriptions(used)}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
function descriptions(used) {
  const schemas = Object.entries(described).filter(([prefix]) => used.has(prefix));
  const items2 = schemas.map(([prefix, { schema, properties }]) => {
    const rows2 = Object.entries(properties).map(
      ([name, [type2, category, description]]) => `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type2}</pdfaProperty:valueType><pdfaProperty:category>${category}</pdfaProperty:category><pdfaProperty:description>${escaped(description)}</pdfaProperty:description></rdf:li>`
    );
    return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${escaped(schema)}</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespaces2[prefix]}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${rows2.join("")}</rdf:Seq></pdfaSchema:property></rdf:li>`;
  });
  return `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag>${items2.join("")}</rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;
}
function insideOf(value) {
  if (value === void 0) return void 0;
  if (typeof value === "string") return escaped(value);
  if ("alt" in value)
    return value.alt === void 0 ? void 0 : `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value.alt)}</rdf:li></rdf:Alt>`;
  const [kind, texts2] = "bag" in value ? ["Bag", value.bag] : ["Seq", value.seq];
  return texts2.length === 0 ? void 0 : `<rdf:${kind}>${texts2.map((text2) => `<rdf:li>${escaped(text2)}</rdf:li>`).join("")}</rdf:${kind}>`;
}
var namespaces2, maker, described, conformance, prefixOf, escaped;
var init_xmp = __esm({
  "src/formats/pdf/xmp.ts"() {
    "use strict";
    namespaces2 = {
      dc: "http://purl.org/dc/elements/1.1/",
      pdf: "http://ns.adobe.com/pdf/1.3/",
      pdfaid: "http://www.aiim.org/pdfa/ns/id/",
      pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
      photoshop: "http://ns.adobe.com/photoshop/1.0/",
      plus: "http://ns.useplus.org/ldf/xmp/1.0/",
      tdm: "http://www.w3.org/ns/tdmrep/",
      xmp: "http://ns.adobe.com/xap/1.0/",
      xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
      xmpRights: "http://ns.adobe.com/xap/1.0/rights/"
    };
    maker = { creator: "Slugline", producer: "Slugline with PDFKit" };
    described = {
      pdfuaid: { schema: "PDF/UA identification", properties: { part: ["Integer", "internal", "The part of ISO 14289 that the file keeps"] } },
      tdm: {
        schema: "Text and data mining reservation (TDMRep)",
        properties: { reservation: ["Integer", "external", "Whether the rights of text and data mining are reserved: 1, or 0"] }
      },
      plus: {
        schema: "PLUS licence data",
        properties: { DataMining: ["URI", "external", "What text and data mining is allowed or prohibited"] }
      }
    };
    conformance = [
      ["pdfaid:part", "3"],
      ["pdfaid:conformance", "A"],
      ["pdfuaid:part", "1"]
    ];
    prefixOf = (name) => name.slice(0, name.indexOf(":"));
    escaped = (text2) => text2.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
  }
});

// src/formats/pdf/editionMetadata.ts
import { Temporal as Temporal3 } from "temporal-polyfill";
function modifiedOf(bound, house) {
  const { stories } = bound;
  const moments = [createdOf(bound, house), ...stories.map(({ header }) => header.updated ?? header.published)];
  return moments.reduce(
    (newest, moment3) => Temporal3.Instant.compare(Temporal3.Instant.from(moment3), Temporal3.Instant.from(newest)) > 0 ? moment3 : newest
  );
}
function aiTrainingOf(headers) {
  const said2 = headers.map(({ rights: rights2 }) => rights2.aiTraining);
  if (said2.includes("prohibited")) return "prohibited";
  return said2.every((each) => each === "allowed") ? "allowed" : void 0;
}
var editionMetadata, authorsOf, createdOf;
var init_editionMetadata = __esm({
  "src/formats/pdf/editionMetadata.ts"() {
    "use strict";
    init_furniture();
    init_asSentence();
    init_xmp();
    editionMetadata = (bound, house) => {
      const { edition, stories } = bound;
      const each = (of) => [...new Set(stories.flatMap(({ header }) => of(header) ?? []))];
      const { title, date, guid, version, language: language2 } = edition;
      const credits = each(({ credit: credit2 }) => credit2);
      const reserved = aiTrainingOf(stories.map(({ header }) => header));
      return [
        ["dc:format", "application/pdf"],
        ["dc:title", { alt: title }],
        ["dc:creator", { seq: authorsOf(stories) }],
        ["dc:publisher", { bag: [house.name] }],
        ["dc:rights", { alt: each(({ rights: rights2 }) => rights2.notice).join("; ") }],
        ["dc:language", { bag: [.../* @__PURE__ */ new Set([language2, ...each((header) => header.language)])] }],
        ["dc:date", { seq: [date] }],
        ["dc:identifier", guid],
        ["photoshop:Headline", title],
        ["photoshop:Credit", credits.join("; ")],
        ["photoshop:Source", each(({ source }) => source.name).join("; ")],
        ["photoshop:DateCreated", date],
        ["xmp:CreateDate", createdOf(bound, house)],
        ["xmp:ModifyDate", modifiedOf(bound, house)],
        ["xmp:MetadataDate", modifiedOf(bound, house)],
        ["xmp:CreatorTool", maker.creator],
        ["xmpMM:DocumentID", guid],
        ["xmpMM:VersionID", String(version)],
        ["xmpRights:Marked", "True"],
        ["xmpRights:Owner", { bag: each(({ rights: rights2 }) => rights2.holder) }],
        ["xmpRights:UsageTerms", { alt: each(({ rights: rights2 }) => asSentence(rights2.terms)).join(" ") }],
        ["xmpRights:WebStatement", house.rights.uri],
        ["tdm:reservation", reserved && reservation[reserved]],
        ["plus:DataMining", reserved && dataMining[reserved]],
        ["pdf:Producer", maker.producer]
      ];
    };
    authorsOf = (stories) => [...new Set(stories.flatMap(({ header }) => header.byline))];
    createdOf = ({ edition }, { timeZone: timeZone2 }) => Temporal3.PlainDate.from(edition.date).toZonedDateTime(timeZone2).toInstant().toString({ smallestUnit: "second" });
  }
});

// src/formats/pdf/faults.ts
var faults5, faceFault, faceFaults;
var init_faults5 = __esm({
  "src/formats/pdf/faults.ts"() {
    "use strict";
    init_pdfValue();
    faults5 = {
      pictureUnreadable: (path) => ({
        code: "pdf/picture-unreadable",
        severity: "error",
        message: `The picture "${path}" cannot be turned into one that a PDF can hold`,
        hints: ["Save it anew as JPEG or PNG"],
        place: { path }
      }),
      altCut: (path, length2) => ({
        code: "pdf/alt-cut",
        severity: "warning",
        message: `The text that stands for the picture "${path}" has ${length2} characters; the PDF has the first ${textLimit - 1} of them`,
        hints: ["Say in the text of the story what takes so long"],
        place: { path }
      })
    };
    faceFault = (code2, path, message, remedy) => (role) => ({
      code: `pdf/${code2}`,
      severity: "error",
      place: { path },
      message,
      hints: [remedy, `publication.yaml names it: pdf, faces, ${role}`]
    });
    faceFaults = {
      missing: (path) => faceFault("face-missing", path, "There is no such font file", "Put it there, or correct its path"),
      noFont: (path) => faceFault("face-form", path, "This is no font file", "Name a TrueType file (.ttf)"),
      otherForm: (path, form) => faceFault(
        "face-form",
        path,
        `This is ${form}; only single TrueType faces can be set`,
        "Ask the foundry for the .ttf file, or convert it"
      ),
      variable: (path) => faceFault(
        "face-form",
        path,
        "This is a variable font; a PDF holds faces of one weight",
        "Name the static .ttf file of the weight that you want"
      ),
      damaged: (path, how) => faceFault("face-damaged", path, `The font file is damaged: ${how}`, "Get it anew from where it came"),
      mayNot: (path, what) => faceFault(
        "face-licence",
        path,
        `The font file says that it may not ${what} (OS/2, fsType)`,
        "Ask the foundry for a licence and file for documents, or take another face"
      ),
      lacking: (path, characters) => faceFault(
        "face-letters",
        path,
        `The face lacks characters that every text has: ${characters.map((character) => character === " " ? "the space" : character).join(" ")}`,
        "Take a whole face, not a subset made for one page"
      )
    };
  }
});

// src/formats/pdf/fontFault.ts
function fontFault(path, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (Object.hasOwn(otherForms, start)) return faceFaults.otherForm(path, otherForms[start] ?? "");
  if (bytes.length < 12 || start !== "true" && view.getUint32(0) !== 65536) return faceFaults.noFont(path);
  const tables = tablesOf(bytes, view);
  if (typeof tables === "string") return faceFaults.damaged(path, tables);
  if (tables.has("fvar")) return faceFaults.variable(path);
  for (const [tag, least] of Object.entries(needed)) {
    const table2 = tables.get(tag);
    if (!table2) return faceFaults.damaged(path, `it has no table "${tag}"`);
    if (table2.byteLength < least) return faceFaults.damaged(path, `its table "${tag}" is too short`);
  }
  const wrong = measuresFault(tables) ?? outlinesFault(tables);
  return wrong === void 0 ? licenceFault(path, tables) : faceFaults.damaged(path, wrong);
}
function tablesOf(bytes, view) {
  const count2 = view.getUint16(4);
  if (count2 > mostTables || 12 + count2 * 16 > bytes.length) return "its list of tables is longer than the file";
  const tables = /* @__PURE__ */ new Map();
  for (let at = 12; at < 12 + count2 * 16; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    const length2 = view.getUint32(at + 12);
    if (offset + length2 > bytes.length) return `its table "${tag.replace(/[^ -~]/g, "?")}" reaches past the end of the file`;
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length2));
  }
  return tables;
}
function measuresFault(tables) {
  const head = tableOf(tables, "head");
  const em = head.getUint16(18);
  if (head.getUint32(12) !== 1594834165) return 'its table "head" does not begin as one';
  if (em < 16 || em > 16384) return `its em has ${em} units`;
  const glyphs = tableOf(tables, "maxp").getUint16(4);
  const metrics = tableOf(tables, "hhea").getUint16(34);
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) return "its tables do not agree on how many glyphs it has";
  return tableOf(tables, "hmtx").byteLength < metrics * 4 + (glyphs - metrics) * 2 ? 'its table "hmtx" is too short' : void 0;
}
function outlinesFault(tables) {
  const glyphs = tableOf(tables, "maxp").getUint16(4);
  const loca = tableOf(tables, "loca");
  const glyf = tableOf(tables, "glyf");
  const form = tableOf(tables, "head").getInt16(50);
  if (form !== 0 && form !== 1) return 'its table "loca" is of no known form';
  if (loca.byteLength < (glyphs + 1) * (form === 1 ? 4 : 2)) return 'its table "loca" is too short';
  const offsetOf = (glyph) => form === 1 ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const levels = /* @__PURE__ */ new Map();
  const levelOf = (glyph, above) => {
    const known5 = levels.get(glyph);
    if (known5 !== void 0) return known5 === 0 ? void 0 : known5;
    if (glyph >= glyphs || above > mostLevels) return void 0;
    levels.set(glyph, 0);
    let most2 = 1;
    for (const { glyph: part } of partsOf2(
      new Uint8Array(glyf.buffer, glyf.byteOffset + offsetOf(glyph), offsetOf(glyph + 1) - offsetOf(glyph))
    )) {
      const below = levelOf(part, above + 1);
      if (below === void 0) return void 0;
      most2 = Math.max(most2, below + 1);
    }
    levels.set(glyph, most2);
    return most2;
  };
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (offsetOf(glyph) > offsetOf(glyph + 1) || offsetOf(glyph + 1) > glyf.byteLength)
      return `its glyph ${glyph} reaches out of the table "glyf"`;
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (levelOf(glyph, 0) === void 0) return `its glyph ${glyph} is made of glyphs that are not there, or of itself`;
  return void 0;
}
function licenceFault(path, tables) {
  const type2 = tableOf(tables, "OS/2").getUint16(8);
  if ((type2 & 15) === 2) return faceFaults.mayNot(path, "be embedded in documents");
  if (type2 & 256) return faceFaults.mayNot(path, "be embedded in part, and a PDF holds only the letters in use");
  if (type2 & 512) return faceFaults.mayNot(path, "be embedded with its outlines");
  return void 0;
}
function partsOf2(outline) {
  if (outline.length < 10) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const parts = [];
  for (let at = 10, more = true; more && at + 4 <= outline.length; ) {
    const flags = view.getUint16(at);
    parts.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & 1 ? 4 : 2);
    if (flags & 8) at += 2;
    else if (flags & 64) at += 4;
    else if (flags & 128) at += 8;
    more = (flags & 32) !== 0;
  }
  return parts;
}
var otherForms, needed, mostTables, mostLevels, tableOf;
var init_fontFault = __esm({
  "src/formats/pdf/fontFault.ts"() {
    "use strict";
    init_faults5();
    otherForms = {
      OTTO: "an OpenType font with PostScript outlines (CFF)",
      wOFF: "a WOFF file, packed for the web",
      wOF2: "a WOFF2 file, packed for the web",
      ttcf: "a collection of several faces",
      typ1: "a PostScript Type 1 font"
    };
    needed = { "OS/2": 68, cmap: 4, glyf: 0, head: 54, hhea: 36, hmtx: 4, loca: 4, maxp: 6, name: 6, post: 32 };
    mostTables = 100;
    mostLevels = 16;
    tableOf = (tables, tag) => tables.get(tag);
  }
});

// src/formats/pdf/trueType.ts
function readTrueType(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = /* @__PURE__ */ new Map();
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, bytes.subarray(view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12)));
  }
  const table2 = (tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The face has no table "${tag}"`);
    return new DataView(found.buffer, found.byteOffset, found.byteLength);
  };
  const head = table2("head");
  const hhea = table2("hhea");
  const os2 = table2("OS/2");
  const post = table2("post");
  const hmtx = table2("hmtx");
  const scale = 1e3 / head.getUint16(18);
  const glyphs = table2("maxp").getUint16(4);
  const metrics = hhea.getUint16(34);
  const loca = table2("loca");
  const long = head.getInt16(50) === 1;
  const offsetOf = (glyph) => long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const glyf = tables.get("glyf") ?? new Uint8Array();
  const outlineOf = (glyph) => glyph < glyphs ? glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)) : new Uint8Array();
  const parts = /* @__PURE__ */ new Map();
  const partsIn = (glyph) => {
    const found = parts.get(glyph) ?? partsOf2(outlineOf(glyph));
    parts.set(glyph, found);
    return found;
  };
  const round = (value) => Math.round(value * scale);
  return {
    postScriptName: nameOf3(table2("name")),
    glyphs,
    box: [36, 38, 40, 42].map((at) => round(head.getInt16(at))),
    ascent: round(hhea.getInt16(4)),
    descent: round(hhea.getInt16(6)),
    capHeight: round(os2.byteLength >= 90 ? os2.getInt16(88) : 700),
    italicAngle: post.getInt32(4) / 65536,
    weight: os2.getUint16(4),
    fixedPitch: post.getUint32(12) !== 0,
    widthOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * scale,
    subset(wanted) {
      const order = [0, ...wanted];
      const numbers2 = new Map(order.map((glyph, at) => [glyph, at]));
      for (let at = 0; at < order.length; at++) {
        for (const { glyph } of partsIn(order[at] ?? 0)) {
          if (numbers2.has(glyph)) continue;
          numbers2.set(glyph, order.length);
          order.push(glyph);
        }
      }
      const outlines = order.map(
        (glyph) => partsIn(glyph).length === 0 ? outlineOf(glyph) : renumbered(outlineOf(glyph), partsIn(glyph), numbers2)
      );
      const data = new Uint8Array(outlines.reduce((sum2, { length: length2 }) => sum2 + length2 + length2 % 2, 0));
      const isLong = data.length > 131070;
      const places = new DataView(new ArrayBuffer((order.length + 1) * (isLong ? 4 : 2)));
      const advances = new DataView(new ArrayBuffer(order.length * 4));
      let end = 0;
      outlines.forEach((outline, at) => {
        data.set(outline, end);
        end += outline.length + outline.length % 2;
        if (isLong) places.setUint32((at + 1) * 4, end);
        else places.setUint16((at + 1) * 2, end / 2);
        const glyph = Math.min(order[at] ?? 0, glyphs - 1);
        advances.setUint16(at * 4, hmtx.getUint16(Math.min(glyph, metrics - 1) * 4));
        advances.setInt16(at * 4 + 2, hmtx.getInt16(glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2));
      });
      const changed = {
        glyf: data,
        loca: new Uint8Array(places.buffer),
        hmtx: new Uint8Array(advances.buffer),
        head: withNumber(tables.get("head"), 50, isLong ? 1 : 0),
        hhea: withNumber(tables.get("hhea"), 34, order.length),
        maxp: withNumber(tables.get("maxp"), 4, order.length)
      };
      return fileOf(kept2.flatMap((tag) => tables.has(tag) ? [[tag, changed[tag] ?? tables.get(tag)]] : []));
    }
  };
}
function withNumber(table2, at, value) {
  const copy = Uint8Array.from(table2 ?? []);
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}
function renumbered(outline, parts, numbers2) {
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  for (const { at, glyph } of parts) view.setUint16(at, numbers2.get(glyph) ?? 0);
  return copy;
}
function fileOf(tables) {
  const count2 = tables.length;
  const power = Math.floor(Math.log2(count2));
  const size = tables.reduce((sum2, [, { length: length2 }]) => sum2 + Math.ceil(length2 / 4) * 4, 12 + count2 * 16);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 65536);
  view.setUint16(4, count2);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (count2 - 2 ** power) * 16);
  let at = 12 + count2 * 16;
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter);
    file.set(bytes, at);
    const end = at + Math.ceil(bytes.length / 4) * 4;
    let sum2 = 0;
    for (let word = at; word < end; word += 4) sum2 = sum2 + view.getUint32(word) >>> 0;
    view.setUint32(entry + 4, sum2);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at = end;
  });
  return file;
}
function nameOf3(name) {
  const strings = name.getUint16(4);
  for (let entry = 6; entry < 6 + name.getUint16(2) * 12 && entry + 12 <= name.byteLength; entry += 12) {
    if (name.getUint16(entry) !== 3 || name.getUint16(entry + 6) !== 6) continue;
    const from = strings + name.getUint16(entry + 10);
    const length2 = name.getUint16(entry + 8);
    if (from + length2 > name.byteLength) continue;
    let text2 = "";
    for (let byte = 0; byte + 1 < length2; byte += 2) text2 += String.fromCharCode(name.getUint16(from + byte));
    return text2.replace(/[^\x21-\x7e]|[[\](){}<>/%#]/g, "").slice(0, 100) || "Face";
  }
  return "Face";
}
var kept2;
var init_trueType = __esm({
  "src/formats/pdf/trueType.ts"() {
    "use strict";
    init_fontFault();
    kept2 = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];
  }
});

// src/formats/pdf/facesOf.ts
async function facesOf(names2, world) {
  const faults11 = [];
  const files = /* @__PURE__ */ new Map();
  const open5 = async (name, role) => {
    if (!isFile(name)) return openFace(name, await world.font(name));
    const opened2 = await openOwn(name, world);
    if (typeof opened2 === "object") return opened2;
    faults11.push(opened2(role));
    return open5(houseFaces[role], role);
  };
  const opened = /* @__PURE__ */ new Map();
  for (const role of faceRoles)
    for (const name of [houseFaces[role], names2[role]]) if (!opened.has(name)) opened.set(name, await open5(name, role));
  const named2 = (name) => opened.get(name);
  const faces2 = kept3(byRole((role) => [...new Set(neighbours[role].flatMap((each) => [named2(names2[each]), named2(houseFaces[each])]))]));
  for (const { name, bytes } of faceRoles.flatMap((role) => faces2[role])) if (!files.has(name)) files.set(name, readTrueType(bytes));
  return { faces: faces2, files, faults: faults11 };
}
async function openOwn(path, { read }) {
  const bytes = await read(path);
  if (!bytes) return faceFaults.missing(path);
  const fault5 = fontFault(path, bytes);
  if (fault5) return fault5;
  let face2;
  try {
    face2 = openFace(path, bytes);
    face2.shape(basic, { language: "en" });
  } catch {
    return faceFaults.damaged(path, "its tables cannot be read");
  }
  const lacking = [...basic].filter((character) => !face2.has(character.charCodeAt(0)));
  return lacking.length > 0 ? faceFaults.lacking(path, lacking) : face2;
}
function kept3(faces2) {
  const [regular] = faces2.regular;
  if (!regular) return faces2;
  const others2 = known4.get(regular) ?? [];
  known4.set(regular, others2);
  const same = others2.find(
    (other) => faceRoles.every((role) => other[role].length === faces2[role].length && other[role].every((face2, at) => face2 === faces2[role][at]))
  );
  if (!same) others2.push(faces2);
  return same ?? faces2;
}
var neighbours, isFile, byRole, basic, known4;
var init_facesOf = __esm({
  "src/formats/pdf/facesOf.ts"() {
    "use strict";
    init_typeset2();
    init_design2();
    init_faults5();
    init_fontFault();
    init_trueType();
    neighbours = {
      regular: ["regular", "code"],
      italic: ["italic", "regular", "code"],
      bold: ["bold", "regular", "code"],
      boldItalic: ["boldItalic", "bold", "regular", "code"],
      code: ["code", "regular"]
    };
    isFile = (name) => /\.ttf$/i.test(name);
    byRole = (make) => Object.fromEntries(faceRoles.map((role) => [role, make(role)]));
    basic = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,?";
    known4 = /* @__PURE__ */ new WeakMap();
  }
});

// src/formats/pdf/inks.ts
function operatorOf(colour2) {
  const channels = channelsOf(colour2).map((part) => String(Math.round(part * 1e3) / 1e3));
  return new Set(channels).size === 1 ? `${channels[0]} g` : `${channels.join(" ")} rg`;
}
var inksOf;
var init_inks = __esm({
  "src/formats/pdf/inks.ts"() {
    "use strict";
    init_contrast();
    inksOf = (colours) => ({
      text: operatorOf(colours.text),
      quiet: operatorOf(colours.quiet),
      hairline: operatorOf(colours.hairline),
      accent: operatorOf(colours.accent)
    });
  }
});

// src/formats/pdf/pictures.ts
async function picturesOf(shown2, world, report) {
  const pictures = /* @__PURE__ */ new Map();
  for (const picture3 of shown2) {
    if (picture3.alt.length > textLimit) report(faults5.altCut(picture3.src, picture3.alt.length));
    if (pictures.has(picture3.src)) continue;
    const bytes = await world.read(picture3.src);
    if (!bytes) {
      report(faults.gone(picture3.src));
      continue;
    }
    const plain3 = isPlain(bytes) ? bytes : await converted(bytes, picture3);
    if (plain3) pictures.set(picture3.src, plain3);
    else report(faults5.pictureUnreadable(picture3.src));
  }
  return pictures;
}
function* figuresIn(nodes) {
  for (const node of nodes) {
    if (node.type === "text") continue;
    if (node.tagName === "figure") yield node.properties;
    yield* figuresIn(node.children);
  }
}
function isPlainJpeg(bytes) {
  if (bytes[0] !== 255 || bytes[1] !== 216) return false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 255) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 255) {
      at++;
      continue;
    }
    const length2 = (bytes[at + 2] ?? 0) << 8 | (bytes[at + 3] ?? 0);
    if (marker === 226 && latin(bytes, at + 4, 11) === "ICC_PROFILE" && !isSrgb(bytes.subarray(at, at + 2 + length2))) return false;
    if (marker === 238 && latin(bytes, at + 4, 5) === "Adobe" && bytes[at + 15] === 0) return false;
    if (marker >= 192 && marker <= 207 && ![196, 200, 204].includes(marker)) {
      const channels = bytes[at + 9];
      return marker <= 194 && bytes[at + 4] === 8 && (channels === 1 || channels === 3);
    }
    at += 2 + length2;
  }
  return false;
}
function isPlainPng(bytes) {
  if (latin(bytes, 1, 3) !== "PNG") return false;
  const [depth = 0, colour2 = 0] = [bytes[24], bytes[25]];
  if (depth > 8 || ![0, 2, 3].includes(colour2) || bytes[28] !== 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 33; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = latin(bytes, at + 4, 4);
    if (kind === "IDAT") return true;
    if (kind === "tRNS" || kind === "iCCP") return false;
  }
  return false;
}
async function converted(bytes, { mediaType }) {
  const { default: sharp } = await import("sharp");
  const upright = sharp(bytes, { limitInputPixels: limits.picturePixels, animated: false }).rotate().resize({ width: enough, height: enough, fit: "inside", withoutEnlargement: true }).flatten({ background: "#ffffff" }).toColourspace("srgb");
  const photograph = mediaType === "image/jpeg" || mediaType === "image/webp";
  const done = photograph ? upright.jpeg({ quality: 90 }) : upright.png({ palette: false, progressive: false });
  return done.toBuffer().then(
    (made) => new Uint8Array(made),
    () => void 0
  );
}
var picturesIn2, isPlain, isSrgb, latin, enough;
var init_pictures2 = __esm({
  "src/formats/pdf/pictures.ts"() {
    "use strict";
    init_model();
    init_faults();
    init_faults5();
    init_pdfValue();
    picturesIn2 = ({ children }) => figuresIn(children);
    isPlain = (bytes) => isPlainJpeg(bytes) || isPlainPng(bytes);
    isSrgb = (segment) => /s\0?R\0?G\0?B/.test(latin(segment, 0, segment.length));
    latin = (bytes, from, length2) => {
      let text2 = "";
      for (let at = from; at < from + length2 && at < bytes.length; at++) text2 += String.fromCharCode(bytes[at] ?? 0);
      return text2;
    };
    enough = 2400;
  }
});

// src/formats/pdf/storyMetadata.ts
var storyMetadata;
var init_storyMetadata = __esm({
  "src/formats/pdf/storyMetadata.ts"() {
    "use strict";
    init_furniture();
    init_xmp();
    storyMetadata = (header) => {
      const { rights: rights2, dateline: dateline2, published } = header;
      return [
        ["dc:format", "application/pdf"],
        ["dc:title", { alt: header.headline }],
        ["dc:creator", { seq: header.byline }],
        ["dc:description", { alt: header.summary }],
        ["dc:subject", { bag: header.keywords }],
        ["dc:publisher", { bag: [header.source.name] }],
        ["dc:rights", { alt: rights2.notice }],
        ["dc:language", { bag: [header.language] }],
        ["dc:date", { seq: [published] }],
        ["dc:identifier", header.guid],
        ["dc:source", header.source.uri],
        ["dc:type", { bag: header.genre === void 0 ? [] : [header.genre] }],
        ["dc:coverage", header.places.join("; ") || void 0],
        ["photoshop:Headline", header.headline],
        ["photoshop:Credit", header.credit],
        ["photoshop:Source", header.source.name],
        ["photoshop:City", dateline2?.place],
        ["photoshop:Country", dateline2?.country],
        ["photoshop:DateCreated", published],
        ["photoshop:Instructions", header.note],
        ["photoshop:Urgency", header.urgency === void 0 ? void 0 : String(header.urgency)],
        ["photoshop:SupplementalCategories", { bag: header.subjects }],
        ["photoshop:TransmissionReference", header.slug],
        ["xmp:CreateDate", published],
        ["xmp:ModifyDate", header.updated ?? published],
        ["xmp:MetadataDate", header.updated ?? published],
        ["xmp:CreatorTool", maker.creator],
        ["xmpMM:DocumentID", header.guid],
        ["xmpMM:VersionID", String(header.version)],
        ["xmpRights:Marked", "True"],
        ["xmpRights:Owner", { bag: [rights2.holder] }],
        ["xmpRights:UsageTerms", { alt: rights2.terms }],
        ["xmpRights:WebStatement", rights2.uri],
        ["tdm:reservation", rights2.aiTraining && reservation[rights2.aiTraining]],
        ["plus:DataMining", rights2.aiTraining && dataMining[rights2.aiTraining]],
        ["pdf:Producer", maker.producer],
        ["pdf:Keywords", header.keywords.join(", ") || void 0]
      ];
    };
  }
});

// src/formats/pdf/printer.ts
var printer_exports = {};
__export(printer_exports, {
  printer: () => printer
});
async function printer(settings3, house) {
  const design = designFor(settings3);
  const inks = inksOf(settings3.colours);
  const { faces: faces2, files, faults: faults11 } = await facesOf(design.faces, house);
  const own2 = new Map(
    Object.values(faces2).flat().filter(({ name }) => isFile2(name)).map(({ name, bytes }) => [name, bytes])
  );
  return {
    story: async (source, world, report) => {
      for (const fault5 of faults11) report(fault5);
      const story = asTold(source);
      const layout = await typeset(volumeOf(compose(story, { house: world.house }, report)), { design, faces: faces2 }, report);
      const pictures = await picturesOf(picturesIn2(story.body), world, report);
      const attachments = await attachmentsOf(
        { stories: [source], modified: story.header.updated ?? story.header.published, faces: own2 },
        world
      );
      return draw(layout, { faces: files, pictures, inks, attachments }, imprintOf(story));
    },
    edition: async (edition, world, report) => {
      for (const fault5 of faults11) report(fault5);
      const stories = edition.sections.flatMap((section) => section.stories.map((slug3) => storyOf(slug3, world)));
      const bound = { edition, stories: stories.map(asTold) };
      const inStories = bound.stories.flatMap(({ body }) => [...picturesIn2(body)]);
      const said2 = /* @__PURE__ */ new Set([...bound.stories.map(({ path }) => path), ...inStories.map(({ src }) => src)]);
      const ownFaults = (diagnostic) => {
        if (!said2.has(diagnostic.place?.path)) report(diagnostic);
      };
      const layout = await typeset(
        composeEdition(bound, { house: world.house, stories: settings3.stories }, ownFaults),
        { design, faces: faces2 },
        ownFaults
      );
      const pictures = await picturesOf([...edition.cover ? [edition.cover] : [], ...inStories], world, ownFaults);
      const attachments = await attachmentsOf({ edition, stories, modified: modifiedOf(bound, world.house), faces: own2 }, world);
      return draw(layout, { faces: files, pictures, inks, attachments }, editionImprint(bound, world.house));
    }
  };
}
function storyOf(slug3, world) {
  const story = world.story(slug3);
  if (!story) throw new Error(`The world has no story ${slug3}, which an edition names`);
  return story;
}
function imprintOf({ header }) {
  return {
    language: header.language,
    xmp: xmpPacket(storyMetadata(header)),
    information: {
      Title: header.headline,
      ...header.byline.length > 0 && { Author: header.byline.join(", ") },
      ...header.keywords.length > 0 && { Keywords: header.keywords.join(", ") },
      Creator: maker.creator,
      Producer: maker.producer,
      CreationDate: pdfDate(header.published),
      ModDate: pdfDate(header.updated ?? header.published)
    }
  };
}
function editionImprint(bound, house) {
  const { title, language: language2 } = bound.edition;
  const authors = authorsOf(bound.stories);
  return {
    language: language2,
    xmp: xmpPacket(editionMetadata(bound, house)),
    information: {
      Title: title,
      ...authors.length > 0 && { Author: authors.join(", ") },
      Creator: maker.creator,
      Producer: maker.producer,
      CreationDate: pdfDate(createdOf(bound, house)),
      ModDate: pdfDate(modifiedOf(bound, house))
    }
  };
}
var isFile2;
var init_printer = __esm({
  "src/formats/pdf/printer.ts"() {
    "use strict";
    init_typeset2();
    init_furniture();
    init_attachments();
    init_compose();
    init_composeEdition();
    init_design2();
    init_draw();
    init_editionMetadata();
    init_facesOf();
    init_inks();
    init_pdfDate();
    init_pictures2();
    init_storyMetadata();
    init_xmp();
    isFile2 = (face2) => /\.ttf$/i.test(face2);
  }
});

// src/proof/faults.ts
var fault, quoted, faults6;
var init_faults6 = __esm({
  "src/proof/faults.ts"() {
    "use strict";
    fault = (code2, subject, message) => ({
      code: `proof/${code2}`,
      severity: "error",
      message: `${subject.path}: ${message}`,
      hints: [`This is a fault of the ${subject.maker} format; the file is not written`],
      ...subject.source !== void 0 && { place: { path: subject.source } }
    });
    quoted = (texts2) => texts2.length === 0 ? "nothing" : texts2.slice(0, 3).map((text2) => `"${text2.length > 120 ? `${text2.slice(0, 120)}\u2026` : text2}"`).join(", ");
    faults6 = {
      unreadable: (subject, why) => fault("unreadable", subject, `it cannot be read: ${why}`),
      creditMissing: (subject, credit2, at) => fault("credit-missing", subject, `the credit "${credit2}" is missing (${at})`),
      creditAltered: (subject, credit2, { at, found }) => fault("credit-altered", subject, `the credit "${credit2}" is altered (${at} says ${quoted(found)})`),
      creditDoubled: (subject, credit2, { at, times: times2 }) => fault("credit-doubled", subject, `the credit "${credit2}" stands ${times2} times instead of once (${at})`),
      creditMisplaced: (subject, credit2) => fault("credit-misplaced", subject, `the credit "${credit2}" does not stand at the end of the story`),
      fieldLost: (subject, key, { at, expected: expected2, found }) => fault("field-lost", subject, `${key} is lost: ${at} should say "${expected2}" and says ${quoted(found)}`),
      storyMissing: (subject, headline) => fault("story-missing", subject, `the story ${quoted([headline])} is missing, or not in its place`),
      textLost: (subject, headline, text2) => fault("text-lost", subject, `the story ${quoted([headline])} has lost the words ${quoted([text2])}, or they are not in their place`),
      headlineMissing: (subject, headline) => fault("card-missing", subject, `the headline "${headline}" is missing`),
      itemsDiffer: (subject, missing, unexpected) => fault("items-differ", subject, `items that are missing: ${quoted(missing)}; items that nobody gave: ${quoted(unexpected)}`),
      withdrawnText: (subject, text2) => fault("withdrawn-text", subject, `it still says what was withdrawn: ${quoted([text2])}`),
      /** Not of one file yet: press adds which. */
      ruleBroken: (message) => ({ code: "proof/rule-broken", severity: "error", message, hints: [] })
    };
  }
});

// src/proof/unreadable.ts
var Unreadable;
var init_unreadable = __esm({
  "src/proof/unreadable.ts"() {
    "use strict";
    Unreadable = class extends Error {
    };
  }
});

// src/proof/opened.ts
var textValues;
var init_opened = __esm({
  "src/proof/opened.ts"() {
    "use strict";
    textValues = (blocks2) => [...blocks2, blocks2.join(" ")];
  }
});

// src/proof/text.ts
function blocksOf2(...roots) {
  const blocks2 = [];
  let line = "";
  const flush3 = () => {
    const text2 = normal(line);
    if (text2 !== "") blocks2.push(text2);
    line = "";
  };
  const visit = (node) => {
    if (typeof node === "string") line += node;
    else if (node.name === "br") line += " ";
    else if (!isUnseen(node)) {
      const block2 = !isInline(node);
      if (block2) flush3();
      node.children.forEach(visit);
      if (block2) flush3();
    }
  };
  for (const root of roots) {
    root.children.forEach(visit);
    flush3();
  }
  return blocks2;
}
var normal, settled, ascii2, lettersOf, inline, isInline, unseen, isUnseen, textOf4;
var init_text = __esm({
  "src/proof/text.ts"() {
    "use strict";
    normal = (text2) => settled.test(text2) ? text2 : (ascii2.test(text2) ? text2 : text2.normalize("NFC").replace(/[\u00AD\u200B]/g, "").replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize("NFKC"))).replace(/\s+/g, " ").trim();
    settled = /^(?:[!-~]+(?: [!-~]+)*)?$/;
    ascii2 = /^[\0-\x7F]*$/;
    lettersOf = (text2) => ascii2.test(text2) ? text2.replace(/[^A-Za-z\d]+/g, "") : text2.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "");
    inline = new Set(
      `a abbr acronym b bdi bdo big br button cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strong sub
   sup time tt u var wbr alt-code chron city classifier copyrite country event frac function lang location money num object.title org
   person postaddr pronounce region state virtloc`.split(/\s+/)
    );
    isInline = ({ name }) => inline.has(name);
    unseen = /* @__PURE__ */ new Set(["head", "script", "style", "template", "title", "noscript", "object", "iframe", "svg", "math", "audio", "video"]);
    isUnseen = ({ name, attributes }) => unseen.has(name) || attributes.hidden !== void 0 || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? "");
    textOf4 = (element2) => blocksOf2(element2).join(" ");
  }
});

// src/proof/xml.ts
import { SaxesParser } from "saxes";
function xmlReader(take2 = () => false) {
  const parser = new SaxesParser({ xmlns: true });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const open5 = [];
  let root;
  const addText = (text2) => open5.at(-1)?.children.push(text2);
  parser.on("error", (error) => {
    throw new Unreadable(error.message);
  });
  parser.on("doctype", (doctype) => {
    if (!/^\s*html\s*$/i.test(doctype)) throw new Unreadable("it has a document type declaration");
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("comment", () => {
    const element2 = open5.at(-1);
    if (element2 !== void 0) element2.commented = true;
  });
  parser.on("opentag", (tag) => {
    if (open5.length >= depthLimit) throw new Unreadable(`its elements are nested more than ${depthLimit} deep`);
    const attributes = /* @__PURE__ */ Object.create(null);
    for (const [name, { value }] of Object.entries(tag.attributes)) attributes[name] = value;
    open5.push({ name: tag.local, namespace: tag.uri, attributes, children: [] });
  });
  parser.on("closetag", () => {
    const element2 = open5.pop();
    if (element2 === void 0) return;
    const parent = open5.at(-1);
    if (parent === void 0) root = element2;
    else if (!take2(element2)) parent.children.push(element2);
  });
  const decode3 = (bytes) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== void 0 });
    } catch {
      throw new Unreadable("it is not UTF-8");
    }
  };
  return {
    write: (bytes) => {
      parser.write(decode3(bytes));
    },
    end: () => {
      parser.write(decode3()).close();
      if (root === void 0) throw new Unreadable("it has no root element");
      return root;
    }
  };
}
function readXml(bytes) {
  const reader = xmlReader();
  reader.write(bytes);
  return reader.end();
}
function* elementsOf2(element2) {
  yield element2;
  for (const child of element2.children) if (typeof child !== "string") yield* elementsOf2(child);
}
var depthLimit;
var init_xml2 = __esm({
  "src/proof/xml.ts"() {
    "use strict";
    init_unreadable();
    depthLimit = 500;
  }
});

// src/proof/path.ts
function cut2(text2, separator) {
  const parts = [""];
  let depth = 0;
  for (const character of text2) {
    if (character === "[") depth++;
    if (character === "]") depth--;
    if (character === separator && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
function stepOf(text2) {
  const bracket = text2.indexOf("[");
  const name = bracket < 0 ? text2 : text2.slice(0, bracket);
  const filters = [...text2.matchAll(/\[@?([^\]=]+)(?:=([^\]]*))?\]/g)].map(([, attribute2 = "", value]) => ({
    attribute: attribute2,
    ...value !== void 0 && { value }
  }));
  return { name: local(name), filters };
}
function attributeOf({ attributes }, name) {
  if (attributes[name] !== void 0) return attributes[name];
  const other = Object.keys(attributes).find((key) => local(key) === local(name));
  return other === void 0 ? void 0 : attributes[other];
}
function allIn(root) {
  const all = flat.get(root) ?? [...elementsOf2(root)];
  flat.set(root, all);
  return all;
}
function elementsAt(roots, steps, anywhere) {
  const [first, ...others2] = steps.map(stepOf);
  if (first === void 0) return roots;
  const candidates = roots.flatMap((root) => anywhere ? allIn(root) : root.children.filter(isElement));
  let found = candidates.filter((element2) => fits(element2, first));
  for (const step of others2) found = found.flatMap(({ children }) => children.filter(isElement).filter((child) => fits(child, step)));
  return found;
}
function valuesAt(roots, at, anywhere) {
  const steps = cut2(at, "/");
  const last = steps.at(-1) ?? "";
  const values = last.startsWith("@") ? elementsAt(roots, steps.slice(0, -1), anywhere).map((element2) => attributeOf(element2, last.slice(1)) ?? "") : elementsAt(roots, steps, anywhere).map(textOf4);
  return values.map(normal).filter((value) => value !== "");
}
function jsonValuesAt(document, at) {
  let found = items(document);
  for (const step of cut2(at, ".")) {
    const { name, filters } = stepOf(step.replace(/\[\]/g, ""));
    found = found.flatMap((value) => items(member(value, step.startsWith("@") ? step : name))).filter((value) => filters.every((filter) => filter.value === void 0 || String(member(value, filter.attribute)) === filter.value));
  }
  return found.filter((value) => ["string", "number", "boolean"].includes(typeof value)).map((value) => normal(String(value)));
}
var local, fits, isElement, flat, items, member;
var init_path = __esm({
  "src/proof/path.ts"() {
    "use strict";
    init_text();
    init_xml2();
    local = (name) => name.slice(name.indexOf(":") + 1);
    fits = (element2, { name, filters }) => (name === "*" || element2.name === name) && filters.every(({ attribute: attribute2, value }) => {
      const found = attributeOf(element2, attribute2);
      return found !== void 0 && (value === void 0 || found === value || found.split(/\s+/).includes(value));
    });
    isElement = (node) => typeof node !== "string";
    flat = /* @__PURE__ */ new WeakMap();
    items = (value) => Array.isArray(value) ? value.flatMap(items) : value == null ? [] : [value];
    member = (value, name) => typeof value === "object" && value !== null && Object.hasOwn(value, name) ? value[name] : void 0;
  }
});

// src/proof/standing.ts
function standingIn(roots) {
  let counts;
  return {
    standing(text2) {
      counts ??= countOf(roots.flatMap((root) => saidIn(root).standing));
      return counts.get(normal(text2)) ?? 0;
    },
    cards: (headlines2) => roots.flatMap((root) => saidIn(root, headlines2).cards)
  };
}
function saidIn(element2, headlines2 = /* @__PURE__ */ new Set()) {
  if (isUnseen(element2)) return { text: "", standing: [], cards: [] };
  const parts = element2.children.map(
    (child) => typeof child === "string" ? { text: child, standing: [], cards: [] } : saidIn(child, headlines2)
  );
  const inside2 = parts.map(({ text: text3 }) => text3).join("");
  const text2 = normal(inside2);
  const standing2 = parts.flatMap((part) => part.standing);
  let cards = parts.flatMap((part) => part.cards);
  const isInnermost = text2 !== "" && !element2.children.some((child, at) => typeof child !== "string" && normal(parts[at]?.text ?? "") === text2);
  if (isInnermost) standing2.push(text2);
  if (isInnermost && headlines2.has(text2)) cards = [{ headline: text2, beside: /* @__PURE__ */ new Set() }];
  const [only, ...others2] = cards;
  if (only !== void 0 && others2.length === 0) cards = [{ ...only, beside: new Set(standing2) }];
  return { text: isInline(element2) ? inside2 : text2 && ` ${text2} `, standing: standing2, cards };
}
function countOf(texts2) {
  const counts = /* @__PURE__ */ new Map();
  for (const text2 of texts2) counts.set(text2, (counts.get(text2) ?? 0) + 1);
  return counts;
}
var init_standing = __esm({
  "src/proof/standing.ts"() {
    "use strict";
    init_text();
  }
});

// src/proof/html.ts
var html_exports = {};
__export(html_exports, {
  openHtml: () => openHtml
});
import { fromHtml } from "hast-util-from-html";
function openHtml(bytes) {
  const tree = fromHtml(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  const root = { name: "#document", namespace: "", attributes: {}, children: tree.children.flatMap(toElement) };
  const blocks2 = blocksOf2(root);
  let linked;
  return {
    tellings: [blocks2],
    furniture: [],
    find(at) {
      if (at === "text") return textValues(blocks2);
      if (!at.startsWith("jsonld:")) return valuesAt([root], at, true);
      linked ??= linkedData(root);
      return jsonValuesAt(linked, at.slice("jsonld:".length));
    },
    ...standingIn([root]),
    rules: []
  };
}
function toElement(node) {
  if (node.type === "text") return [node.value];
  if (node.type !== "element") return [];
  const attributes = /* @__PURE__ */ Object.create(null);
  for (const [property2, value] of Object.entries(node.properties)) {
    if (value === false || value == null) continue;
    attributes[attributeName(property2)] = Array.isArray(value) ? value.join(" ") : value === true ? "" : String(value);
  }
  return [{ name: node.tagName, namespace: "", attributes, children: node.children.flatMap(toElement) }];
}
function linkedData(root) {
  const scripts2 = [...elementsOf2(root)].filter(({ name, attributes }) => name === "script" && attributes.type === "application/ld+json");
  return scripts2.flatMap(({ children }) => {
    try {
      const document = JSON.parse(children.join(""));
      return typeof document === "object" && document !== null && "@graph" in document ? [document, document["@graph"]].flat() : [document].flat();
    } catch {
      return [];
    }
  });
}
var attributeNames, attributeName;
var init_html = __esm({
  "src/proof/html.ts"() {
    "use strict";
    init_opened();
    init_path();
    init_standing();
    init_text();
    init_xml2();
    attributeNames = { className: "class", htmlFor: "for", httpEquiv: "http-equiv" };
    attributeName = (property2) => attributeNames[property2] ?? property2.replace(/^(aria|data)([A-Z])/, "$1-$2").toLowerCase();
  }
});

// src/proof/newsml.ts
function itemsOf(root) {
  if (root.name !== "newsMessage") return [{ root, elements: [...outerElements(root)] }];
  return root.children.flatMap((part) => {
    if (typeof part === "string") return [];
    return part.name === "itemSet" ? part.children.flatMap((item) => typeof item === "string" ? [] : itemsOf(item)) : itemsOf(part);
  });
}
function* outerElements(element2) {
  if (element2.namespace !== namespaces.nar) return;
  yield element2;
  if (element2.name === "inlineXML") return;
  for (const child of element2.children) if (typeof child !== "string") yield* outerElements(child);
}
var newsmlRules, rules, fault2, faults7, iptcCatalog2, absoluteUri, withoutOffset, aliasOf, qcodes, references, timeAttributes, timeElements, idsIn, textOf5;
var init_newsml = __esm({
  "src/proof/newsml.ts"() {
    "use strict";
    init_model();
    init_xml2();
    newsmlRules = (root) => itemsOf(root).flatMap((item) => Object.values(rules).flatMap((rule) => rule(item)));
    rules = {
      /** A scheme alias is declared in the item or in IPTC's catalog. What a foreign catalog declares is not known here. */
      alias: ({ elements }) => {
        const foreign2 = elements.some(({ name, attributes: { href = "" } }) => name === "catalogRef" && !iptcCatalog2.test(href));
        if (foreign2) return [];
        const own2 = new Set(elements.filter(({ name }) => name === "scheme").map(({ attributes }) => attributes.alias));
        const iptc = elements.some(({ name }) => name === "catalogRef");
        const unknown = elements.filter(({ name }) => name !== "a" && name !== "timestamp").flatMap(
          ({ name, attributes }) => Object.entries(attributes).filter(([attribute2]) => qcodes.has(attribute2)).flatMap(([, codes2]) => codes2.split(/\s+/)).filter((code2) => code2.includes(":") && !own2.has(aliasOf(code2)) && !(iptc && iptcAliases.has(aliasOf(code2)))).map((code2) => [aliasOf(code2), faults7.unknownAlias(name, code2)])
        );
        return [...new Map(unknown).values()];
      },
      provider: ({ elements }) => elements.filter(({ name, attributes: { qcode, uri: uri2, literal } }) => name === "provider" && !qcode && !uri2 && !literal).map(() => faults7.providerWithoutIdentity()),
      creditline: ({ elements }) => elements.filter(({ children }) => children.filter((child) => typeof child !== "string" && child.name === "creditline").length > 1).map(() => faults7.manyCreditlines()),
      guid: ({
        root: {
          attributes: { guid }
        }
      }) => guid === void 0 || absoluteUri.test(guid) ? [] : [faults7.guidNoUri(guid)],
      hash: ({ elements }) => elements.filter(({ name, attributes: { hashtype, hashtypeuri } }) => name === "hash" && !hashtype && !hashtypeuri).map(() => faults7.hashWithoutType()),
      idref: ({ elements }) => {
        const ids = new Set(elements.flatMap(({ attributes: { id, partid } }) => [id, partid]));
        return elements.flatMap(
          ({ name, attributes }) => Object.entries(attributes).filter(([attribute2]) => references.has(attribute2)).flatMap(([, targets]) => targets.split(/\s+/)).filter((target) => target !== "" && !ids.has(target)).map((target) => faults7.idrefToNothing(name, target))
        );
      },
      time: ({ elements }) => elements.flatMap((element2) => {
        const { name, attributes } = element2;
        const values = Object.entries(attributes).filter(([attribute2]) => timeAttributes.has(attribute2));
        if (timeElements.has(name)) values.push(["", textOf5(element2)]);
        return values.filter(([, value]) => withoutOffset.test(value.trim())).map(([, value]) => faults7.timeWithoutOffset(name, value.trim()));
      }),
      embargo: ({ elements }) => elements.filter((element2) => element2.name === "embargoed" && textOf5(element2).trim() === "").map(() => faults7.emptyEmbargo()),
      id: ({ elements }) => {
        const ids = elements.filter(({ name }) => name === "inlineXML").flatMap(({ children }) => children.flatMap(idsIn));
        return ids.slice(0, 1).map((id) => faults7.idInside(id));
      },
      comment: ({ elements }) => {
        const contents = elements.filter(({ name }) => name === "contentSet");
        return contents.some((content) => [...elementsOf2(content)].some(({ commented }) => commented)) ? [faults7.comment()] : [];
      },
      remoteContent: ({ elements }) => elements.filter(({ name }) => name === "remoteContent").flatMap(({ attributes: { rendition = "", contenttype, href, residref } }) => [
        ...rendition.includes(":") ? [] : [faults7.remoteContent(href ?? residref, "rendition with a colon")],
        ...contenttype ? [] : [faults7.remoteContent(href ?? residref, "contenttype")]
      ])
    };
    fault2 = (code2, message, hint2) => ({
      code: `newsml/${code2}`,
      severity: "error",
      message,
      hints: [hint2]
    });
    faults7 = {
      unknownAlias: (name, code2) => fault2(
        "unknown-alias",
        `"${code2}" (${name}) has an alias that no catalog declares`,
        "Declare it in <catalog>, or take one of IPTC\u2019s catalog"
      ),
      providerWithoutIdentity: () => fault2("provider-without-identity", "The provider has no identity", "Give it a qcode, a uri or a literal"),
      manyCreditlines: () => fault2("many-creditlines", "There is more than one creditline", "A reader takes one of them, and nobody knows which"),
      guidNoUri: (guid) => fault2("guid-no-uri", `The guid "${guid}" is no URI`, "Write an absolute URI, such as tag:example.org,2008-03-17:bridge"),
      hashWithoutType: () => fault2("hash-without-type", "A hash does not say of which type it is", "Give it a hashtype or a hashtypeuri"),
      idrefToNothing: (name, target) => fault2("idref-to-nothing", `${name} refers to "${target}", which is nowhere in the item`, "Give the part that is meant this id"),
      timeWithoutOffset: (name, value) => fault2(
        "time-without-offset",
        `"${value}" (${name}) has no offset from UTC`,
        "Write it with its offset, such as 2008-03-17T12:00:00+00:00"
      ),
      emptyEmbargo: () => fault2("empty-embargo", "The embargo has no time", "Write until when, or leave the element out"),
      idInside: (id) => fault2("id-inside", `The text has an id ("${id}"), which may clash with another in a message`, "Leave out every id inside inlineXML"),
      comment: () => fault2("comment-in-content", "There is a comment inside contentSet, at which a common ingest stops", "Take it out"),
      remoteContent: (target, what) => fault2(
        "incomplete-remote-content",
        `remoteContent "${target ?? ""}" has no ${what}, at which a common ingest stops`,
        `Give it a ${what}`
      )
    };
    iptcCatalog2 = /^https?:\/\/(www\.)?iptc\.org\/std\/catalog\/catalog\.IPTC-G2-Standards_\d+\.xml$/;
    absoluteUri = /^[a-z][a-z\d+.-]*:[!#$%&'()*+,./:;=?@[\]\w~-]+$/i;
    withoutOffset = /T\d\d:\d\d(:\d\d(\.\d+)?)?$/;
    aliasOf = (code2) => code2.slice(0, code2.indexOf(":"));
    qcodes = new Set(
      `accesstype aspect audiochannels audiocodec authoritystatus colourindicator colourspace concepttype confirmationstatus creator
   derivedfrom durationunit encoding environment format hashtype heightunit how idformat interactiontype jobtitle layoutorientation market
   marketlabelsrc mode part pubconstraint qcode radunit ratertype ratingtype rel rendition renditionref reposrole representation
   residrefformat role scaleunit scope severity symbolsrc target tech timeunit type valcalctype valueunit videocodec videodefinition
   videoscaling why widthunit`.split(/\s+/)
    );
    references = /* @__PURE__ */ new Set(["contentrefs", "idref", "idrefs", "original", "root", "sourceidref"]);
    timeAttributes = new Set(
      "approxend approxstart coversfrom coversto created generated modified retired schemecreated schememodified schemeretired timestamp until validfrom validto".split(
        " "
      )
    );
    timeElements = new Set(
      "born ceasedToExist contentCreated contentModified created died dissolved embargoed end exDate expires firstCreated founded rDate scheduled sent start timestamp versionCreated".split(
        " "
      )
    );
    idsIn = (node) => {
      if (typeof node === "string") return [];
      const { id = node.attributes["xml:id"] } = node.attributes;
      return [...id === void 0 ? [] : [id], ...node.children.flatMap(idsIn)];
    };
    textOf5 = ({ children }) => children.map((child) => typeof child === "string" ? child : textOf5(child)).join("");
  }
});

// src/proof/xmlFile.ts
var xmlFile_exports = {};
__export(xmlFile_exports, {
  openElement: () => openElement,
  openRoot: () => openRoot,
  openXml: () => openXml
});
function openElement(root) {
  const contents = elementsAt([root], ["contentSet", "inlineXML"], false);
  const told = contents.length > 0 ? contents : [root];
  const tellings = told.map((content) => blocksOf2(content));
  return {
    tellings,
    furniture: [],
    find(at) {
      if (at === "text") return tellings.flatMap(textValues);
      return at.startsWith("//") ? valuesAt([root], at.slice(2), true) : valuesAt([root], at, false);
    },
    ...standingIn(told),
    rules: []
  };
}
var openXml, openRoot;
var init_xmlFile = __esm({
  "src/proof/xmlFile.ts"() {
    "use strict";
    init_model();
    init_newsml();
    init_opened();
    init_path();
    init_standing();
    init_text();
    init_xml2();
    openXml = (bytes) => openRoot(readXml(bytes));
    openRoot = (root) => ({
      ...openElement(root),
      rules: root.namespace === namespaces.nar ? newsmlRules(root) : []
    });
  }
});

// src/proof/zip.ts
import { Buffer as Buffer3 } from "node:buffer";
import { crc32, inflateRawSync } from "node:zlib";
import { fromBufferPromise } from "yauzl";
async function readZip(bytes) {
  try {
    const zip = await fromBufferPromise(Buffer3.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = [];
    let room = inflatedLimit;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      room -= entry.uncompressedSize;
      if (room < 0) throw new Unreadable("it inflates to more than 1 GB");
      const { fileDataStart: start, extraFieldLength } = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
      const raw = bytes.subarray(start, start + entry.compressedSize);
      if (![0, 8].includes(entry.compressionMethod) || entry.isEncrypted())
        throw new Unreadable(`"${entry.fileName}" is packed in an unknown way`);
      const stored = entry.compressionMethod === 0;
      const content = stored ? raw : inflateRawSync(raw, { maxOutputLength: entry.uncompressedSize + 1 });
      if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)
        throw new Unreadable(`"${entry.fileName}" is damaged`);
      entries.push({ name: entry.fileName, stored, extra: extraFieldLength, bytes: content });
    }
    return entries;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(error instanceof Error ? `the zip is damaged (${error.message})` : "the zip is damaged");
  }
}
var inflatedLimit;
var init_zip = __esm({
  "src/proof/zip.ts"() {
    "use strict";
    init_unreadable();
    inflatedLimit = 1e9;
  }
});

// src/proof/epub.ts
var epub_exports = {};
__export(epub_exports, {
  openEpub: () => openEpub
});
async function openEpub(bytes) {
  const entries = await readZip(bytes);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (name) => {
    const entry = byName.get(name);
    if (entry === void 0) throw new Unreadable(`it has no "${name}"`);
    return readXml(entry.bytes);
  };
  const [packagePath] = valuesAt([read("META-INF/container.xml")], "rootfile/@full-path", true);
  if (packagePath === void 0) throw new Unreadable("its container.xml names no package document");
  const opf = read(packagePath);
  const manifest = new Map(
    elementsAt([opf], ["manifest", "item"], false).map(({ attributes: { id = "", href = "" } }) => [id, resolve2(packagePath, href)])
  );
  const spine = [];
  for (const id of valuesAt([opf], "spine/itemref/@idref", false)) {
    const name = manifest.get(id);
    if (name === void 0) throw new Unreadable(`its spine names "${id}", which is not in the manifest`);
    spine.push(read(name));
  }
  const blocks2 = blocksOf2(...spine);
  return {
    tellings: [blocks2],
    furniture: [],
    find(at) {
      if (at === "text") return textValues(blocks2);
      return at.startsWith("opf:") ? valuesAt([opf], at.slice("opf:".length), true) : valuesAt(spine, at, true);
    },
    ...standingIn(spine),
    rules: [...container(entries), ...listed(entries, /* @__PURE__ */ new Set([packagePath, ...manifest.values()]))]
  };
}
function container([first]) {
  const right = first?.name === "mimetype" && first.stored && first.extra === 0 && new TextDecoder().decode(first.bytes) === "application/epub+zip";
  return right ? [] : [faults6.ruleBroken('The first file of an EPUB is "mimetype", stored, and says application/epub+zip')];
}
function listed(entries, names2) {
  const content = entries.map(({ name }) => name).filter((name) => name !== "mimetype" && !name.startsWith("META-INF/"));
  const there = new Set(content);
  return [
    ...content.filter((name) => !names2.has(name)).map((name) => faults6.ruleBroken(`"${name}" is in the EPUB but not in its manifest`)),
    ...[...names2].filter((name) => !there.has(name)).map((name) => faults6.ruleBroken(`"${name}" is in the EPUB's manifest but not in it`))
  ];
}
var resolve2;
var init_epub = __esm({
  "src/proof/epub.ts"() {
    "use strict";
    init_faults6();
    init_opened();
    init_path();
    init_standing();
    init_text();
    init_unreadable();
    init_xml2();
    init_zip();
    resolve2 = (base, href) => {
      try {
        return decodeURIComponent(new URL(href, `epub:///${base.split("/").map(encodeURIComponent).join("/")}`).pathname.slice(1));
      } catch {
        throw new Unreadable(`its manifest names "${href}", which is no path`);
      }
    };
  }
});

// src/proof/pdf/objects.ts
function lexerOf(bytes, position = 0, references2 = true) {
  const end = bytes.length;
  const at = (index) => bytes[index] ?? -1;
  const lexer = { position, next: () => next(0) };
  function skipSpace() {
    for (; lexer.position < end; lexer.position++) {
      const character = at(lexer.position);
      if (character === 37)
        while (lexer.position + 1 < end && at(lexer.position + 1) !== 10 && at(lexer.position + 1) !== 13) lexer.position++;
      else if (kinds2[character] !== 1) return;
    }
  }
  function regular() {
    const start = lexer.position;
    while (lexer.position < end && kinds2[at(lexer.position)] === 0) lexer.position++;
    return latin2(bytes, start, lexer.position);
  }
  function literal() {
    const out = [];
    let depth = 1;
    while (lexer.position < end) {
      const character = at(lexer.position++);
      if (character === 92) escaped4(out);
      else {
        if (character === 40) depth++;
        if (character === 41 && --depth === 0) return Uint8Array.from(out);
        out.push(character);
      }
    }
    throw new Unreadable("a string in it does not end");
  }
  function escaped4(out) {
    const character = at(lexer.position++);
    if (character >= 48 && character <= 55) {
      let code2 = character - 48;
      for (let digits2 = 1; digits2 < 3 && at(lexer.position) >= 48 && at(lexer.position) <= 55; digits2++)
        code2 = code2 * 8 + at(lexer.position++) - 48;
      out.push(code2 & 255);
    } else if (character === 13) {
      if (at(lexer.position) === 10) lexer.position++;
    } else if (character !== 10) out.push(escapes[String.fromCharCode(character)] ?? character);
  }
  function hexadecimal() {
    const out = [];
    let half = -1;
    for (; lexer.position < end && at(lexer.position) !== 62; lexer.position++) {
      const digit = digits[at(lexer.position)] ?? 16;
      if (digit > 15) continue;
      if (half >= 0) out.push(half * 16 + digit);
      half = half < 0 ? digit : -1;
    }
    lexer.position++;
    if (half >= 0) out.push(half * 16);
    return Uint8Array.from(out);
  }
  function list2(depth) {
    const out = [];
    for (; ; ) {
      const item = next(depth + 1);
      if (item === void 0) throw new Unreadable("a list in it does not end");
      if (!isWord(item)) out.push(item);
      else if (item.word === "]") return out;
    }
  }
  function dictionary(depth) {
    const out = /* @__PURE__ */ new Map();
    for (; ; ) {
      const key = next(depth + 1);
      if (isWord(key) && key.word === ">>") return out;
      const value = next(depth + 1);
      if (typeof key !== "string" || value === void 0 || isWord(value)) throw new Unreadable("a dictionary in it is damaged");
      out.set(key, value);
    }
  }
  function plainNumber() {
    let index = lexer.position;
    let character = at(index);
    const negative = character === 45;
    if (negative) character = at(++index);
    let value = 0;
    let scale = 0;
    const first = index;
    for (; index - first < 15; character = at(++index)) {
      if (character >= 48 && character <= 57) {
        value = value * 10 + character - 48;
        scale *= 10;
      } else if (character === 46 && scale === 0) scale = 1;
      else break;
    }
    if (index - first === 0 || index < end && kinds2[character] === 0 || scale === 1 && index - first === 1) return void 0;
    lexer.position = index;
    return (negative ? -value : value) / (scale || 1);
  }
  function number3(text2) {
    const value = Number(text2);
    if (!references2 || !/^\d+$/.test(text2)) return value;
    const here = lexer.position;
    skipSpace();
    if (/^\d+$/.test(regular())) {
      skipSpace();
      if (regular() === "R") return { reference: value };
    }
    lexer.position = here;
    return value;
  }
  function next(depth) {
    if (depth > nestingLimit) throw new Unreadable("its objects are nested too deep");
    skipSpace();
    if (lexer.position >= end) return void 0;
    const character = at(lexer.position);
    if (kinds2[character] === 0) {
      const plain3 = references2 ? void 0 : plainNumber();
      if (plain3 !== void 0) return plain3;
      const text2 = regular();
      if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text2)) return number3(text2);
      return text2 === "true" ? true : text2 === "false" ? false : text2 === "null" ? null : { word: text2 };
    }
    lexer.position++;
    if (character === 47) return regular().replace(/#([\da-f]{2})/gi, (_, code2) => String.fromCharCode(Number.parseInt(code2, 16)));
    if (character === 40) return literal();
    if (character === 91) return list2(depth);
    const doubled = at(lexer.position) === character;
    if (character === 60) {
      if (!doubled) return hexadecimal();
      lexer.position++;
      return dictionary(depth);
    }
    if (character === 62 && doubled) lexer.position++;
    return { word: character === 62 ? ">>" : String.fromCharCode(character) };
  }
  return lexer;
}
function latin2(bytes, start = 0, end = bytes.length) {
  let text2 = "";
  for (let index = start; index < end; index++) text2 += String.fromCharCode(bytes[index] ?? 0);
  return text2;
}
function textString(bytes) {
  if (bytes[0] === 254 && bytes[1] === 255) return utf162(bytes.subarray(2));
  if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) return new TextDecoder().decode(bytes);
  return latin2(bytes).replace(/[\x18-\x1F\x80-\xA0]/g, (character) => {
    const code2 = character.charCodeAt(0);
    return (code2 < 32 ? accents[code2 - 24] : marks[code2 - 128]) ?? character;
  });
}
function utf162(bytes) {
  let text2 = "";
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text2 += String.fromCharCode((bytes[index] ?? 0) << 8 | (bytes[index + 1] ?? 0));
  return text2;
}
var isDictionary, isReference, isStream, isList2, isString, isWord, nestingLimit, kinds2, digits, escapes, accents, marks;
var init_objects = __esm({
  "src/proof/pdf/objects.ts"() {
    "use strict";
    init_unreadable();
    isDictionary = (object) => object instanceof Map;
    isReference = (object) => typeof object === "object" && object !== null && "reference" in object;
    isStream = (object) => typeof object === "object" && object !== null && "dictionary" in object;
    isList2 = (object) => Array.isArray(object);
    isString = (object) => object instanceof Uint8Array;
    isWord = (object) => typeof object === "object" && object !== null && "word" in object;
    nestingLimit = 100;
    kinds2 = new Uint8Array(256);
    for (const character of "\0	\n\f\r ") kinds2[character.charCodeAt(0)] = 1;
    for (const character of "()<>[]{}/%") kinds2[character.charCodeAt(0)] = 2;
    digits = new Uint8Array(256).fill(16);
    for (let digit = 0; digit < 16; digit++)
      for (const form of [digit.toString(16), digit.toString(16).toUpperCase()]) digits[form.charCodeAt(0)] = digit;
    escapes = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    accents = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";
    marks = "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";
  }
});

// src/proof/pdf/archive.ts
function watcher() {
  const untagged = /* @__PURE__ */ new Set();
  const colours = /* @__PURE__ */ new Set();
  const fonts = /* @__PURE__ */ new Map();
  return {
    untagged,
    colours,
    fonts,
    operator(word, operands, tagged) {
      if (!tagged && painting.has(word)) untagged.add(word);
      if (foreign.has(word)) colours.add(word);
      else if ((word === "cs" || word === "CS") && !plainSpaces.has(String(operands[0]))) colours.add(String(operands[0]));
    },
    shown(font, bytes) {
      const key = isReference(font) ? font.reference : font;
      const used = fonts.get(key) ?? { font, codes: /* @__PURE__ */ new Set() };
      fonts.set(key, used);
      for (let at = 0; at + 1 < bytes.length; at += 2) used.codes.add((bytes[at] ?? 0) << 8 | (bytes[at + 1] ?? 0));
    }
  };
}
function attachmentsIn(document, catalog) {
  const found = [];
  const visit = (node, depth) => {
    found.push(...document.list(node.get("Names")).filter((_, at) => at % 2 === 1));
    if (depth < 20) for (const kid of document.list(node.get("Kids"))) visit(document.dictionary(kid), depth + 1);
  };
  visit(document.dictionary(document.dictionary(catalog.get("Names")).get("EmbeddedFiles")), 0);
  return found;
}
function fontParts(document, font) {
  const own2 = document.dictionary(font);
  const name = String(document.resolve(own2.get("BaseFont")) ?? "");
  const [descendant] = document.list(own2.get("DescendantFonts")).map((one2) => document.dictionary(one2));
  return { name, own: own2, descendant };
}
function spaceOf2(document, object) {
  const space = document.resolve(object);
  if (typeof space === "string") return space;
  const [kind, base] = document.list(space);
  return kind === "Indexed" ? spaceOf2(document, base) : isDictionary(space) ? "a dictionary" : String(kind ?? "none");
}
var archiveRules, claims, said, painting, foreign, plainSpaces, rules2, relationships, numberOf, fault3, hint, faults8;
var init_archive = __esm({
  "src/proof/pdf/archive.ts"() {
    "use strict";
    init_text();
    init_xml2();
    init_objects();
    archiveRules = (file) => claims.every(({ name, namespace }) => said(file.packet, name, namespace).length === 0) ? [] : Object.values(rules2).flatMap((rule) => rule(file));
    claims = [
      { name: "pdfaid:part", namespace: "http://www.aiim.org/pdfa/ns/id/", value: "3" },
      { name: "pdfaid:conformance", namespace: "http://www.aiim.org/pdfa/ns/id/", value: "A" },
      { name: "pdfuaid:part", namespace: "http://www.aiim.org/pdfua/ns/id/", value: "1" }
    ];
    said = (packet, prefixed, namespace) => {
      const name = prefixed.slice(prefixed.indexOf(":") + 1);
      const holders = [...elementsOf2(packet)].filter((element2) => element2.name === "Description");
      const elements = holders.flatMap(
        ({ children }) => children.flatMap(
          (child) => typeof child !== "string" && child.name === name && child.namespace === namespace ? [textOf4(child).trim()] : []
        )
      );
      return [...elements, ...holders.flatMap(({ attributes }) => attributes[prefixed] ?? [])].filter((text2) => text2 !== "");
    };
    painting = /* @__PURE__ */ new Set(["Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI"]);
    foreign = /* @__PURE__ */ new Set(["k", "K", "sh", "scn", "SCN", "sc", "SC"]);
    plainSpaces = /* @__PURE__ */ new Set(["DeviceRGB", "DeviceGray"]);
    rules2 = {
      /** Both standards are claimed, or neither: 6.6.4; ISO 14289-1, 5. */
      claims: ({ packet }) => claims.flatMap(({ name, namespace, value }) => {
        const found = said(packet, name, namespace);
        return found.join() === value ? [] : [faults8.claim(name, value, found)];
      }),
      /** 6.1.3 */
      identifier: ({ document }) => {
        const parts = document.list(document.trailer.get("ID"));
        return parts.length === 2 && parts.every((part) => isString(part) && part.length > 0) ? [] : [faults8.noIdentifier()];
      },
      /** A title that readers show, a language, a tree: 6.7.2 to 6.7.4; ISO 14289-1, 7.1 and 7.2. */
      catalog: ({ document, catalog, packet }) => {
        const shows = document.dictionary(catalog.get("ViewerPreferences")).get("DisplayDocTitle");
        const there = {
          "a title in its metadata": said(packet, "dc:title", "http://purl.org/dc/elements/1.1/").length > 0,
          "DisplayDocTitle among its ViewerPreferences": document.resolve(shows) === true,
          "a language": isString(document.resolve(catalog.get("Lang"))),
          "a structure tree": document.dictionary(catalog.get("StructTreeRoot")).size > 0,
          "MarkInfo that says it is marked": document.resolve(document.dictionary(catalog.get("MarkInfo")).get("Marked")) === true
        };
        return Object.entries(there).filter(([, is]) => !is).map(([what]) => faults8.lacks(what));
      },
      /** 6.2.3: a profile of RGB, by its header (ICC.1, 7.2.6). */
      intent: ({ document, catalog }) => {
        const intent = document.list(catalog.get("OutputIntents")).map(document.dictionary);
        const profile2 = document.bytes(intent.find((one2) => one2.get("S") === "GTS_PDFA1")?.get("DestOutputProfile"));
        return String.fromCharCode(...profile2.subarray(16, 20)) === "RGB " ? [] : [faults8.noIntent()];
      },
      /** 6.2.4.3 */
      colours: ({ document, pages, seen }) => {
        const pictures = pages.flatMap((page2) => [...document.dictionary(document.dictionary(page2.get("Resources")).get("XObject")).values()]);
        const spaces2 = pictures.map((picture3) => document.dictionary(picture3)).filter((picture3) => picture3.get("Subtype") === "Image" && picture3.get("ImageMask") !== true).map((picture3) => spaceOf2(document, picture3.get("ColorSpace"))).filter((space) => !plainSpaces.has(space));
        return [.../* @__PURE__ */ new Set([...seen.colours, ...spaces2])].map(faults8.foreignColour);
      },
      /** 6.2.11.4.1 and 6.2.11.7: all text is in a font that is in the file, and says what it is. */
      fonts: ({ document, seen }) => [...seen.fonts.values()].flatMap(({ font }) => {
        const { name, own: own2, descendant } = fontParts(document, font);
        const descriptor = document.dictionary((descendant ?? own2).get("FontDescriptor"));
        const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => isStream(document.resolve(descriptor.get(key))));
        return [
          ...embedded ? [] : [faults8.notEmbedded(name)],
          ...isStream(document.resolve(own2.get("ToUnicode"))) ? [] : [faults8.noUnicode(name)]
        ];
      }),
      /** 6.2.11.8: the glyph for what is missing is never shown. */
      glyphs: ({ document, seen }) => [...seen.fonts.values()].flatMap(({ font, codes: codes2 }) => {
        const { name, descendant } = fontParts(document, font);
        if (descendant === void 0) return [];
        const map = document.resolve(descendant.get("CIDToGIDMap"));
        const glyphs = isStream(map) ? document.bytes(map) : void 0;
        const glyphOf = (code2) => glyphs === void 0 ? code2 : (glyphs[code2 * 2] ?? 0) << 8 | (glyphs[code2 * 2 + 1] ?? 0);
        return [...codes2].some((code2) => glyphOf(code2) === 0) ? [faults8.missingGlyph(name)] : [];
      }),
      /** ISO 14289-1, 7.1: what is on a page is told or is an artifact. */
      tagged: ({ seen }) => seen.untagged.size > 0 ? [faults8.untagged([...seen.untagged])] : [],
      /** 6.3.2; ISO 14289-1, 7.18: it is printed, says what it is, and is in the structure. */
      annotations: ({ document, pages }) => pages.flatMap((page2) => {
        const annotations = document.list(page2.get("Annots")).map((one2) => document.dictionary(one2));
        const order = annotations.length === 0 || page2.get("Tabs") === "S" ? [] : [faults8.tabOrder()];
        const lacking = annotations.flatMap((one2) => {
          const flags = document.resolve(one2.get("F"));
          const said2 = document.resolve(one2.get("Contents"));
          const kind = String(one2.get("Subtype"));
          return [
            // Print is the third bit; of Invisible, Hidden, NoView and ToggleNoView none is set.
            ...typeof flags === "number" && (flags & 4) === 4 && (flags & 291) === 0 ? [] : [faults8.annotation(kind, "is not printed")],
            ...isString(said2) && textString(said2).trim() !== "" ? [] : [faults8.annotation(kind, "says nothing in words")],
            ...typeof document.resolve(one2.get("StructParent")) === "number" ? [] : [faults8.annotation(kind, "is not in the structure")]
          ];
        });
        return [...order, ...lacking];
      }),
      /** 6.8: a file in the file has names, a kind, a date and a relationship, and belongs to the document. */
      attachments: ({ document, catalog }) => {
        const associated = new Set(document.list(catalog.get("AF")).map(numberOf));
        return attachmentsIn(document, catalog).flatMap((reference) => {
          const specification = document.dictionary(reference);
          const file = document.dictionary(document.dictionary(specification.get("EF")).get("F"));
          const named2 = document.resolve(specification.get("UF"));
          const name = isString(named2) ? textString(named2) : "";
          const there = {
            "its names, F and UF": name !== "" && isString(document.resolve(specification.get("F"))),
            AFRelationship: relationships.has(String(document.resolve(specification.get("AFRelationship")))),
            "a media type": /^[\w.+-]+\/[\w.+-]+$/.test(String(document.resolve(file.get("Subtype")) ?? "")),
            "the date of its last change": isString(document.resolve(document.dictionary(file.get("Params")).get("ModDate"))),
            "a place in the catalog\u2019s AF": associated.has(numberOf(reference))
          };
          return Object.entries(there).filter(([, is]) => !is).map(([what]) => faults8.attachment(name, what));
        });
      }
    };
    relationships = /* @__PURE__ */ new Set(["Source", "Data", "Alternative", "Supplement", "Unspecified"]);
    numberOf = (object) => isReference(object) ? object.reference : void 0;
    fault3 = (code2, message) => ({ code: `archive/${code2}`, severity: "error", message, hints: [hint] });
    hint = "A PDF that is kept must hold PDF/A-3a and PDF/UA-1; the file is not written";
    faults8 = {
      claim: (property2, expected2, found) => fault3("claim", `its metadata should say ${property2} ${expected2} and says ${found.join(", ") || "nothing"}`),
      noIdentifier: () => fault3("no-identifier", "it has no identifier of two parts"),
      lacks: (what) => fault3("lacks", `it lacks ${what}`),
      noIntent: () => fault3("no-intent", "it has no output intent with a profile of RGB, so its colours mean nothing"),
      foreignColour: (what) => fault3("foreign-colour", `a colour is outside the intent (${what})`),
      notEmbedded: (font) => fault3("font-not-embedded", `the font ${font} is not in the file`),
      noUnicode: (font) => fault3("font-without-unicode", `the font ${font} does not say what its glyphs mean`),
      missingGlyph: (font) => fault3("missing-glyph", `the glyph for what is missing in ${font} is shown`),
      untagged: (operators) => fault3("untagged", `something on a page is neither told nor an artifact (drawn by ${operators.join(", ")})`),
      tabOrder: () => fault3("tab-order", "the order of tabs on a page with links is not that of the structure"),
      annotation: (kind, what) => fault3("annotation", `a ${kind} annotation ${what}`),
      attachment: (name, what) => fault3("attachment", `the file "${name}" in it lacks ${what}`)
    };
  }
});

// src/proof/pdf/cmap.ts
function readCMap(bytes) {
  const ranges = [];
  const texts2 = /* @__PURE__ */ new Map();
  let entries = 0;
  const set = (code2, text2) => {
    if (++entries > entryLimit) throw new Unreadable("a font in it names too many characters");
    texts2.set(code2, text2);
  };
  const sections = {
    endcodespacerange: (operands2) => {
      for (const [low, high] of groups(operands2, 2)) {
        if (isString(low) && isString(high)) ranges.push({ length: low.length, low: numberOf2(low), high: numberOf2(high) });
      }
    },
    endbfchar: (operands2) => {
      for (const [code2, text2] of groups(operands2, 2)) if (isString(code2) && isString(text2)) set(numberOf2(code2), utf162(text2));
    },
    endbfrange: (operands2) => {
      for (const [low, high, texts3] of groups(operands2, 3)) {
        if (!isString(low) || !isString(high)) continue;
        const first = numberOf2(low);
        for (let code2 = first; code2 <= numberOf2(high); code2++) set(code2, textOfRange(texts3, code2 - first));
      }
    }
  };
  const lexer = lexerOf(bytes, 0, false);
  let operands = [];
  for (let object = lexer.next(); object !== void 0; object = lexer.next()) {
    if (!isWord(object)) operands.push(object);
    else {
      sections[object.word]?.(operands);
      operands = [];
    }
  }
  return { ranges, texts: texts2 };
}
function textOfRange(texts2, n) {
  const one2 = isList2(texts2) ? texts2[n] : texts2;
  if (!isString(one2)) return "";
  const text2 = utf162(one2);
  return isList2(texts2) || text2 === "" ? text2 : text2.slice(0, -1) + String.fromCharCode(text2.charCodeAt(text2.length - 1) + n);
}
var entryLimit, numberOf2, groups;
var init_cmap = __esm({
  "src/proof/pdf/cmap.ts"() {
    "use strict";
    init_unreadable();
    init_objects();
    entryLimit = 65536;
    numberOf2 = (bytes) => bytes.reduce((value, byte) => value * 256 + byte, 0);
    groups = (operands, size) => Array.from({ length: Math.floor(operands.length / size) }, (_, index) => operands.slice(index * size, (index + 1) * size));
  }
});

// src/proof/pdf/font.ts
function readFont(document, font) {
  const composite = document.resolve(font.get("Subtype")) === "Type0";
  const named2 = document.resolve(font.get("ToUnicode"));
  const cmap = isStream(named2) ? readCMap(document.bytes(named2)) : { ranges: [], texts: /* @__PURE__ */ new Map() };
  const widths = composite ? compositeWidths(document, font) : simpleWidths(document, font);
  const known5 = /* @__PURE__ */ new Map();
  const glyphOf = (code2, length2) => {
    const key = code2 * 8 + length2;
    let glyph = known5.get(key);
    if (glyph === void 0) {
      const text2 = cmap.texts.get(code2) ?? (length2 === 1 && !isStream(named2) ? windows1252(code2) : "");
      glyph = { text: text2, width: widths(code2), space: length2 === 1 && code2 === 32 };
      known5.set(key, glyph);
    }
    return glyph;
  };
  return (shown2) => {
    const glyphs = [];
    for (let index = 0; index < shown2.length; ) {
      const { code: code2, length: length2 } = codeAt(shown2, index, cmap.ranges, composite ? 2 : 1);
      glyphs.push(glyphOf(code2, length2));
      index += length2;
    }
    return glyphs;
  };
}
function codeAt(bytes, start, ranges, usual) {
  let code2 = 0;
  if (ranges.length > 0) {
    for (let length2 = 1; length2 <= 4 && start + length2 <= bytes.length; length2++) {
      code2 = code2 * 256 + (bytes[start + length2 - 1] ?? 0);
      if (ranges.some((range) => range.length === length2 && code2 >= range.low && code2 <= range.high)) return { code: code2, length: length2 };
    }
  }
  code2 = 0;
  for (let offset = 0; offset < usual; offset++) code2 = code2 * 256 + (bytes[start + offset] ?? 0);
  return { code: code2, length: usual };
}
function compositeWidths(document, font) {
  const descendant = document.dictionary(document.list(font.get("DescendantFonts"))[0]);
  const usual = document.resolve(descendant.get("DW"));
  const widths = /* @__PURE__ */ new Map();
  const list2 = document.list(descendant.get("W")).map(document.resolve);
  for (let index = 0; index < list2.length; ) {
    const [first, second, third] = list2.slice(index, index + 3);
    if (typeof first === "number" && isList2(second)) {
      for (const [offset, width] of second.map(document.resolve).entries())
        if (typeof width === "number") widths.set(first + offset, width);
      index += 2;
    } else if (typeof first === "number" && typeof second === "number" && typeof third === "number" && widths.size + second - first < 65536) {
      for (let code2 = first; code2 <= second; code2++) widths.set(code2, third);
      index += 3;
    } else break;
  }
  return (code2) => widths.get(code2) ?? (typeof usual === "number" ? usual : 1e3);
}
function simpleWidths(document, font) {
  const first = document.resolve(font.get("FirstChar"));
  const widths = document.list(font.get("Widths")).map(document.resolve);
  const missing = document.resolve(font.get("FontDescriptor"));
  return (code2) => {
    const width = typeof first === "number" ? widths[code2 - first] : void 0;
    const usual = isDictionary(missing) ? missing.get("MissingWidth") : void 0;
    return typeof width === "number" ? width : typeof usual === "number" ? usual : void 0;
  };
}
var upper, windows1252;
var init_font = __esm({
  "src/proof/pdf/font.ts"() {
    "use strict";
    init_cmap();
    init_objects();
    upper = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";
    windows1252 = (code2) => upper[code2 - 128] ?? String.fromCharCode(code2);
  }
});

// src/proof/pdf/content.ts
function readContent(document, page2, desk) {
  const { fonts, watch } = desk;
  const spend = (cost) => {
    desk.left -= cost;
    if (desk.left < 0) throw new Unreadable("its pages are too large");
  };
  const loose = { artifact: false, text: "" };
  const marks2 = [loose];
  const ends = /* @__PURE__ */ new Map();
  run(pageBytes(document, page2), page2, identity, { depth: 0, open: { mark: loose } });
  return marks2.filter(({ id, text: text2 }) => id !== void 0 || text2.trim() !== "");
  function run(bytes, owner, start, from) {
    const resources = document.dictionary(owner.get("Resources") ?? page2.get("Resources"));
    const category = (name) => document.dictionary(resources.get(name));
    const saved = [];
    const stack = [from.open];
    let state = { font: void 0, fontKey: null, size: 0, leading: 0, character: 0, word: 0, scale: 1, matrix: start };
    let text2 = identity;
    let line = identity;
    let operands = [];
    const numbers2 = () => operands.map((operand) => typeof operand === "number" ? operand : 0);
    const matrix = () => {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers2();
      return [a, b, c, d, e, f];
    };
    const move = (x2, y) => {
      line = times([1, 0, 0, 1, x2, y], line);
      text2 = line;
    };
    const innermost = () => stack.at(-1) ?? from.open;
    const say = (said2) => {
      for (let index = stack.length - 1; index >= 0; index--) {
        const actual = stack[index]?.actual;
        if (actual === void 0) continue;
        innermost().mark.text += actual.text ?? "";
        actual.text = void 0;
        return;
      }
      innermost().mark.text += said2;
    };
    const pen = () => {
      const [a, b, , , x2, y] = text2;
      const [A, B, C, D, E, F] = state.matrix;
      return { x: x2 * A + y * C + E, y: x2 * B + y * D + F, alongX: a * A + b * C, alongY: a * B + b * D };
    };
    const advance = (along) => {
      const [a, b, c, d, e, f] = text2;
      text2 = [a, b, c, d, e + along * a, f + along * b];
    };
    const space = () => {
      const { x: x2, y, alongX, alongY } = pen();
      const { mark } = innermost();
      const end = ends.get(mark.artifact);
      const unit = Math.hypot(alongX, alongY) || 1;
      const size = Math.abs(state.size) * unit || 1;
      const along = end === void 0 ? size : ((x2 - end.x) * alongX + (y - end.y) * alongY) / unit;
      const across2 = end === void 0 ? 0 : Math.abs((y - end.y) * alongX - (x2 - end.x) * alongY) / unit;
      if (across2 > 0.6 * size || along > size / 6 || along < -0.5 * size) mark.text += " ";
    };
    const show = (shown2) => {
      if (!isString(shown2) || state.font === void 0) return;
      spend(shown2.length);
      watch.shown(state.fontKey, shown2);
      space();
      let along = 0;
      let said2 = "";
      for (const { text: text3, width = 500, space: space2 } of state.font(shown2)) {
        said2 += text3;
        along += width / 1e3 * state.size + state.character + (space2 ? state.word : 0);
      }
      say(said2);
      advance(along * state.scale);
      ends.set(innermost().mark.artifact, pen());
    };
    const open5 = (tag, given) => {
      const outer = innermost();
      const properties = typeof given === "string" ? document.dictionary(category("Properties").get(given)) : isDictionary(given) ? given : void 0;
      const id = document.resolve(properties?.get("MCID"));
      const actual = document.resolve(properties?.get("ActualText"));
      const mark = typeof id === "number" ? { id, artifact: false, text: "", ...from.form !== void 0 && { form: from.form } } : tag === "Artifact" ? { artifact: true, text: "" } : outer.mark;
      if (mark !== outer.mark) marks2.push(mark);
      stack.push({ mark, ...isString(actual) && { actual: { text: textString(actual) } } });
    };
    const draw2 = (name) => {
      const reference = typeof name === "string" ? category("XObject").get(name) : void 0;
      const form = document.dictionary(reference);
      if (document.resolve(form.get("Subtype")) !== "Form") return;
      if (from.depth >= formDepth) throw new Unreadable("its forms are nested too deep");
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = document.list(form.get("Matrix")).map((value) => typeof value === "number" ? value : 0);
      run(document.bytes(reference), form, times([a, b, c, d, e, f], state.matrix), {
        depth: from.depth + 1,
        open: innermost(),
        ...isReference(reference) && { form: reference.reference }
      });
    };
    const next = () => move(0, -state.leading);
    const handlers = {
      q: () => saved.push({ ...state }),
      Q: () => {
        state = saved.pop() ?? state;
      },
      cm: () => {
        state.matrix = times(matrix(), state.matrix);
      },
      BT: () => {
        text2 = line = identity;
      },
      Tf: () => {
        const reference = typeof operands[0] === "string" ? category("Font").get(operands[0]) : void 0;
        state.font = reference === void 0 ? void 0 : fontOf(reference);
        state.fontKey = reference ?? null;
        state.size = numbers2()[1] ?? 0;
      },
      TL: () => {
        state.leading = numbers2()[0] ?? 0;
      },
      Tc: () => {
        state.character = numbers2()[0] ?? 0;
      },
      Tw: () => {
        state.word = numbers2()[0] ?? 0;
      },
      Tz: () => {
        state.scale = (numbers2()[0] ?? 100) / 100;
      },
      Td: () => move(numbers2()[0] ?? 0, numbers2()[1] ?? 0),
      TD: () => {
        state.leading = -(numbers2()[1] ?? 0);
        move(numbers2()[0] ?? 0, numbers2()[1] ?? 0);
      },
      Tm: () => {
        text2 = line = matrix();
      },
      "T*": next,
      Tj: () => show(operands[0]),
      "'": () => {
        next();
        show(operands[0]);
      },
      '"': () => {
        [state.word = 0, state.character = 0] = numbers2();
        next();
        show(operands[2]);
      },
      TJ: () => {
        for (const part of isList2(operands[0]) ? operands[0] : []) {
          if (typeof part === "number") advance(-part / 1e3 * state.size * state.scale);
          else show(part);
        }
      },
      BMC: () => open5(operands[0], void 0),
      BDC: () => open5(operands[0], operands[1]),
      EMC: () => {
        if (stack.length > 1) stack.pop();
      },
      Do: () => draw2(operands[0])
    };
    const lexer = lexerOf(bytes, 0, false);
    for (let object = lexer.next(); object !== void 0; object = lexer.next()) {
      if (!isWord(object)) {
        operands.push(object);
        continue;
      }
      spend(1);
      watch.operator(object.word, operands, innermost().mark !== loose);
      if (object.word === "BI") skipImage(bytes, lexer);
      else if (Object.hasOwn(handlers, object.word)) handlers[object.word]?.();
      operands = [];
    }
  }
  function fontOf(reference) {
    const key = isReference(reference) ? reference.reference : reference;
    let font = fonts.get(key);
    if (font === void 0) {
      font = readFont(document, document.dictionary(reference));
      fonts.set(key, font);
    }
    return font;
  }
}
function pageBytes(document, page2) {
  const contents = document.resolve(page2.get("Contents"));
  if (!isList2(contents)) return document.bytes(contents);
  const parts = contents.map((part) => document.bytes(part));
  const whole = new Uint8Array(parts.reduce((length2, part) => length2 + part.length + 1, 0)).fill(10);
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length + 1;
  }
  return whole;
}
function skipImage(bytes, lexer) {
  const space = (byte) => byte === void 0 || [9, 10, 13, 32].includes(byte);
  for (let index = lexer.position; index < bytes.length; index++) {
    if (bytes[index] === 69 && bytes[index + 1] === 73 && space(bytes[index - 1]) && space(bytes[index + 2])) {
      lexer.position = index + 2;
      return;
    }
  }
  lexer.position = bytes.length;
}
var identity, times, newDesk, formDepth;
var init_content = __esm({
  "src/proof/pdf/content.ts"() {
    "use strict";
    init_unreadable();
    init_font();
    init_objects();
    identity = [1, 0, 0, 1, 0, 0];
    times = ([a, b, c, d, e, f], [A, B, C, D, E, F]) => [
      a * A + b * C,
      a * B + b * D,
      c * A + d * C,
      c * B + d * D,
      e * A + f * C + E,
      e * B + f * D + F
    ];
    newDesk = (watch) => ({ fonts: /* @__PURE__ */ new Map(), watch, left: 2e7 });
    formDepth = 10;
  }
});

// src/proof/pdf/document.ts
import { inflateSync } from "node:zlib";
function readDocument(file) {
  if (latin2(file, 0, 5) !== "%PDF-") throw new Unreadable("it does not start as a PDF");
  const entries = /* @__PURE__ */ new Map();
  const known5 = /* @__PURE__ */ new Map();
  const packed2 = /* @__PURE__ */ new Map();
  let room = inflatedLimit2;
  let trailer = /* @__PURE__ */ new Map();
  function resolve3(object) {
    let found = object ?? null;
    for (let steps = 0; isReference(found); steps++) {
      if (steps > 20) throw new Unreadable("its references go in a circle");
      found = load2(found);
    }
    return found;
  }
  function load2({ reference }) {
    const before = known5.get(reference);
    if (before !== void 0) return before;
    const entry = entries.get(reference);
    known5.set(reference, null);
    const object = entry === void 0 ? null : "offset" in entry ? objectAt(entry.offset, reference) : unpack(entry.within)[entry.index] ?? null;
    known5.set(reference, object);
    return object;
  }
  function objectAt(offset2, number3) {
    const lexer = lexerOf(file, offset2, false);
    const [own2, , keyword] = [lexer.next(), lexer.next(), lexer.next()];
    if (!isWord(keyword) || keyword.word !== "obj" || number3 !== void 0 && own2 !== number3) {
      throw new Unreadable(`its table says that an object stands at byte ${offset2}, and none does`);
    }
    const inner2 = lexerOf(file, lexer.position);
    const object = inner2.next();
    if (object === void 0 || isWord(object)) return null;
    if (!isDictionary(object)) return object;
    const word = inner2.next();
    if (!isWord(word) || word.word !== "stream") return object;
    let start = inner2.position;
    if (file[start] === 13) start++;
    if (file[start] === 10) start++;
    return { dictionary: object, start, file };
  }
  function unpack(number3) {
    const before = packed2.get(number3);
    if (before !== void 0) return before;
    const stream = load2({ reference: number3 });
    const objects = [];
    packed2.set(number3, objects);
    if (!isStream(stream)) return objects;
    const bytes = decode3(stream);
    const header = lexerOf(bytes, 0, false);
    const count2 = integer(resolve3(stream.dictionary.get("N")));
    const first = integer(resolve3(stream.dictionary.get("First")));
    for (let index = 0; index < count2; index++) {
      const [own2, offset2] = [header.next(), header.next()];
      if (typeof own2 !== "number" || typeof offset2 !== "number") throw new Unreadable("an object stream in it is damaged");
      const object = lexerOf(bytes, first + offset2).next();
      objects.push(object === void 0 || isWord(object) ? null : object);
    }
    return objects;
  }
  function decode3({ dictionary: own2, start }) {
    const length2 = integer(resolve3(own2.get("Length")));
    if (start + length2 > file.length) throw new Unreadable("a stream in it is longer than the file");
    let bytes = file.subarray(start, start + length2);
    const filters = [resolve3(own2.get("Filter"))].flat().map(resolve3);
    const parameters = [resolve3(own2.get("DecodeParms"))].flat().map(resolve3);
    for (const [index, filter] of filters.entries()) {
      if (filter === null) continue;
      if (filter !== "FlateDecode") throw new Unreadable("a stream in it is packed with another filter than FlateDecode");
      try {
        bytes = inflateSync(bytes, { maxOutputLength: Math.max(1, room) });
      } catch {
        throw new Unreadable("a stream in it does not inflate");
      }
      room -= bytes.length;
      const parameter = parameters[index];
      if (isDictionary(parameter) && integer(parameter.get("Predictor") ?? 1) >= 10)
        bytes = unpredict(bytes, integer(parameter.get("Columns") ?? 1));
    }
    return bytes;
  }
  function readTable(offset2) {
    const lexer = lexerOf(file, offset2, false);
    const word = lexer.next();
    if (!isWord(word) || word.word !== "xref") return readTableStream(offset2);
    for (; ; ) {
      const first = lexer.next();
      if (isWord(first) && first.word === "trailer") break;
      const count2 = lexer.next();
      if (typeof first !== "number" || typeof count2 !== "number") throw new Unreadable("its cross-reference table is damaged");
      for (let index = 0; index < count2; index++) {
        const [at, , use] = [lexer.next(), lexer.next(), lexer.next()];
        if (typeof at !== "number" || !isWord(use)) throw new Unreadable("its cross-reference table is damaged");
        if (use.word === "n" && !entries.has(first + index)) entries.set(first + index, { offset: at });
      }
    }
    const own2 = lexerOf(file, lexer.position).next();
    if (!isDictionary(own2)) throw new Unreadable("it has no trailer");
    return own2;
  }
  function readTableStream(offset2) {
    const stream = objectAt(offset2);
    if (!isStream(stream)) throw new Unreadable("it has no cross-reference table");
    const bytes = decode3(stream);
    const widths = list2(stream.dictionary.get("W")).map(integer);
    const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
    if (kindWidth + secondWidth + thirdWidth === 0) throw new Unreadable("its cross-reference table is damaged");
    const ranges = list2(stream.dictionary.get("Index") ?? [0, stream.dictionary.get("Size") ?? 0]).map(integer);
    let position = 0;
    const field = (width) => {
      let value = 0;
      for (let count2 = 0; count2 < width; count2++) value = value * 256 + (bytes[position++] ?? 0);
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first = 0, count2 = 0] = ranges.slice(range);
      for (let index = 0; index < count2 && position < bytes.length; index++) {
        const [kind, second, third] = [kindWidth === 0 ? 1 : field(kindWidth), field(secondWidth), field(thirdWidth)];
        if (entries.has(first + index)) continue;
        if (kind === 1) entries.set(first + index, { offset: second });
        if (kind === 2) entries.set(first + index, { within: second, index: third });
      }
    }
    return stream.dictionary;
  }
  function list2(object) {
    const found = resolve3(object);
    return isList2(found) ? found : [];
  }
  const tail = latin2(file, Math.max(0, file.length - 2048));
  let offset = Number(/startxref\s+(\d+)(?!.*startxref)/s.exec(tail)?.[1] ?? Number.NaN);
  const seen = /* @__PURE__ */ new Set();
  while (typeof offset === "number") {
    if (Number.isNaN(offset) || seen.has(offset)) throw new Unreadable("it has no cross-reference table, or one that leads in a circle");
    seen.add(offset);
    const own2 = readTable(offset);
    if (trailer.size === 0) trailer = own2;
    offset = own2.get("Prev");
  }
  if (trailer.has("Encrypt")) throw new Unreadable("it is encrypted");
  return {
    trailer,
    resolve: resolve3,
    dictionary(object) {
      const found = resolve3(object);
      return isDictionary(found) ? found : isStream(found) ? found.dictionary : /* @__PURE__ */ new Map();
    },
    list: list2,
    bytes(object) {
      const found = resolve3(object);
      return isStream(found) ? decode3(found) : new Uint8Array();
    }
  };
}
function integer(object) {
  if (typeof object !== "number" || !Number.isSafeInteger(object) || object < 0) throw new Unreadable("a number in it is missing or wrong");
  return object;
}
function unpredict(bytes, columns) {
  const rows2 = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows2 * columns);
  for (let row2 = 0; row2 < rows2; row2++) {
    const kind = bytes[row2 * (columns + 1)];
    if (kind !== 0 && kind !== 2) throw new Unreadable("a table in it is packed in an unknown way");
    for (let column = 0; column < columns; column++) {
      const above = kind === 2 && row2 > 0 ? out[(row2 - 1) * columns + column] ?? 0 : 0;
      out[row2 * columns + column] = (bytes[row2 * (columns + 1) + 1 + column] ?? 0) + above;
    }
  }
  return out;
}
var inflatedLimit2;
var init_document = __esm({
  "src/proof/pdf/document.ts"() {
    "use strict";
    init_unreadable();
    init_objects();
    inflatedLimit2 = 2e8;
  }
});

// src/proof/pdf/structure.ts
function readStructure(document, catalog, marks2) {
  const root = document.dictionary(catalog.get("StructTreeRoot"));
  if (!root.has("K")) return void 0;
  const roles = document.dictionary(root.get("RoleMap"));
  const blocks2 = [];
  const seen = /* @__PURE__ */ new Set();
  let visits = 0;
  let type2 = "Document";
  let line = "";
  const flush3 = () => {
    if (line.trim() !== "") blocks2.push({ type: type2, text: line });
    line = "";
  };
  const kindOf4 = (element2) => {
    let kind = document.resolve(element2.get("S"));
    for (let steps = 0; steps < 10 && typeof kind === "string" && roles.has(kind); steps++) kind = document.resolve(roles.get(kind));
    return typeof kind === "string" ? kind : "Span";
  };
  const pageOf = (element2, inherited) => {
    const page2 = element2.get("Pg");
    return isReference(page2) ? page2.reference : inherited;
  };
  const visit = (given, at) => {
    const node = document.resolve(given);
    if (at.depth > depthLimit2) return;
    if (++visits > visitLimit) throw new Unreadable("its structure tree is too large");
    if (typeof node === "number") line += marks2(at.page, node)?.text ?? "";
    else if (Array.isArray(node)) for (const child of node) visit(child, { ...at, depth: at.depth + 1 });
    else if (isDictionary(node)) {
      const page2 = pageOf(node, at.page);
      const id = document.resolve(node.get("MCID"));
      const form = node.get("Stm");
      if (typeof id === "number") line += marks2(isReference(form) ? form.reference : page2, id)?.text ?? "";
      if (!node.has("S") || seen.has(node)) return;
      seen.add(node);
      enter(node, { page: page2, parent: at.parent, depth: at.depth });
    }
  };
  const enter = (element2, at) => {
    const kind = kindOf4(element2);
    const block2 = !inline2.has(kind) || grouping.has(at.parent);
    const outer = type2;
    if (block2) {
      flush3();
      type2 = kind;
    }
    const actual = document.resolve(element2.get("ActualText"));
    if (isString(actual)) line += textString(actual);
    else visit(element2.get("K"), { page: at.page, parent: inline2.has(kind) && !block2 ? at.parent : kind, depth: at.depth + 1 });
    if (block2) {
      flush3();
      type2 = outer;
    }
  };
  visit(root.get("K"), { page: void 0, parent: "Document", depth: 0 });
  flush3();
  return blocks2;
}
var grouping, inline2, depthLimit2, visitLimit;
var init_structure2 = __esm({
  "src/proof/pdf/structure.ts"() {
    "use strict";
    init_unreadable();
    init_objects();
    grouping = new Set("Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC L Table THead TBody TFoot TR".split(" "));
    inline2 = new Set(
      "Span Link Em Strong Sub Quote Reference Code Lbl LBody Annot Ruby RB RT RP Warichu WT WP Formula Figure BibEntry NonStruct Private".split(
        " "
      )
    );
    depthLimit2 = 200;
    visitLimit = 1e6;
  }
});

// src/proof/pdf/index.ts
var pdf_exports = {};
__export(pdf_exports, {
  openPdf: () => openPdf
});
function openPdf(bytes) {
  const document = readDocument(bytes);
  const catalog = document.dictionary(document.trailer.get("Root"));
  const pages = pagesOf2(document, catalog);
  if (pages.length === 0) throw new Unreadable("it has no pages");
  const seen = watcher();
  const desk = newDesk(seen);
  const byPlace = /* @__PURE__ */ new Map();
  const furniture = [];
  const untagged = [];
  for (const { number: number3, page: page2 } of pages) {
    const marks2 = readContent(document, page2, desk);
    for (const mark of marks2) {
      if (mark.artifact) furniture.push(normal(mark.text));
      else if (mark.id !== void 0) byPlace.set(`${mark.form ?? number3} ${mark.id}`, mark);
    }
    untagged.push(
      normal(
        marks2.filter(({ artifact }) => !artifact).map(({ text: text3 }) => text3).join("")
      )
    );
  }
  const tagged = readStructure(document, catalog, (owner, id) => byPlace.get(`${owner} ${id}`));
  const blocks2 = (tagged ?? untagged.map((text3) => ({ type: "P", text: text3 }))).map(({ type: type2, text: text3 }) => ({ type: type2, text: normal(text3) })).filter(({ text: text3 }) => text3 !== "");
  const texts2 = blocks2.map(({ text: text3 }) => text3);
  const text2 = (object) => {
    const found = document.resolve(object);
    return isString(found) ? [normal(textString(found))].filter((value) => value !== "") : [];
  };
  const packet = packetOf(document, catalog);
  const places = {
    info: (key) => text2(document.dictionary(document.trailer.get("Info")).get(key)),
    tag: (kind) => blocks2.filter(({ type: type2 }) => type2 === kind).map((block2) => block2.text),
    xmp: (at) => xmpValues(packet, at),
    lang: () => text2(catalog.get("Lang")),
    text: () => textValues(texts2),
    furniture: () => furniture
  };
  return {
    tellings: [texts2],
    furniture,
    linesPartWords: true,
    find: (at) => {
      const colon2 = at.indexOf(":");
      const [scheme, rest] = colon2 < 0 ? [at, ""] : [at.slice(0, colon2), at.slice(colon2 + 1)];
      return places[scheme]?.(rest) ?? [];
    },
    standing: (sought) => texts2.filter((block2) => block2 === normal(sought)).length,
    cards: (headlines2) => {
      const cards = [];
      for (const block2 of texts2) {
        if (headlines2.has(block2)) cards.push({ headline: block2, beside: /* @__PURE__ */ new Set() });
        else cards.at(-1)?.beside.add(block2);
      }
      return cards;
    },
    rules: archiveRules({ document, catalog, pages: pages.map(({ page: page2 }) => page2), packet, seen })
  };
}
function pagesOf2(document, catalog) {
  const pages = [];
  const seen = /* @__PURE__ */ new Set();
  const visit = (object, inherited, depth) => {
    if (!isReference(object) || seen.has(object.reference) || depth > 50) return;
    seen.add(object.reference);
    const node = document.dictionary(object);
    const resources = node.get("Resources") ?? inherited;
    if (node.has("Kids")) for (const kid of document.list(node.get("Kids"))) visit(kid, resources, depth + 1);
    else if (node.size > 0)
      pages.push({ number: object.reference, page: resources === void 0 ? node : new Map([...node, ["Resources", resources]]) });
  };
  visit(catalog.get("Pages"), void 0, 0);
  return pages;
}
function packetOf(document, catalog) {
  const bytes = document.bytes(catalog.get("Metadata"));
  const nothing = { name: "RDF", namespace: "", attributes: {}, children: [] };
  return bytes.length === 0 ? nothing : [...elementsOf2(readXml(bytes))].find(({ name }) => name === "RDF") ?? nothing;
}
function xmpValues(rdf, at) {
  const steps = cut2(at.replace(/\[\]/g, ""), "/");
  const holders = elementsAt([rdf], ["Description", ...steps], false);
  const items2 = holders.flatMap((holder) => {
    const list2 = elementsAt([holder], ["li"], true);
    return list2.length > 0 ? list2 : [holder];
  });
  const attributes = steps.length === 1 ? valuesAt([rdf], `Description/@${at}`, false) : [];
  return [...items2.map(textOf4), ...attributes].filter((value) => value !== "");
}
var init_pdf = __esm({
  "src/proof/pdf/index.ts"() {
    "use strict";
    init_opened();
    init_path();
    init_text();
    init_unreadable();
    init_xml2();
    init_archive();
    init_content();
    init_document();
    init_objects();
    init_structure2();
  }
});

// src/build/faces.ts
import { createRequire } from "node:module";

// src/build/disk.ts
import { constants } from "node:fs";
import * as fs from "node:fs/promises";
var disk = {
  entry: async (path) => {
    const stat = await unless(fs.lstat(path), absent);
    return stat && { kind: kindOf(stat), size: stat.size, changed: stat.mtimeMs };
  },
  real: (path) => unless(fs.realpath(path), [...absent, "ELOOP"]),
  list: async (folder) => (await fs.readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  read: async (path, most2 = Number.POSITIVE_INFINITY) => {
    try {
      if (!(await fs.lstat(path)).isFile()) return { refused: "not-a-file" };
      const file = await fs.open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
      try {
        const stat = await file.stat();
        if (!stat.isFile()) return { refused: "not-a-file" };
        return stat.size > most2 ? { refused: "too-large" } : { bytes: plain(await file.readFile()) };
      } finally {
        await file.close();
      }
    } catch (error) {
      const refused = refusals[codeOf(error) ?? ""];
      if (refused === void 0) throw error;
      return { refused };
    }
  },
  write: async (path, bytes) => {
    const file = await fs.open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  claim: async (path, bytes) => {
    const file = await unless(fs.open(path, "wx"), ["EEXIST"]);
    if (file === void 0) return false;
    try {
      await file.writeFile(bytes);
      return true;
    } catch (error) {
      await fs.unlink(path).catch(() => {
      });
      throw error;
    } finally {
      await file.close();
    }
  },
  mayWrite: (folder) => fs.access(folder, constants.W_OK | constants.X_OK).then(yes, () => false),
  touch: async (path) => {
    const now = /* @__PURE__ */ new Date();
    await fs.utimes(path, now, now);
  },
  makeFolder: async (path) => await unless(fs.mkdir(path).then(yes), ["EEXIST"]) ?? false,
  rename: (from, to) => fs.rename(from, to),
  removeFile: async (path) => {
    await unless(fs.unlink(path), absent);
  },
  removeFolder: async (path) => await unless(fs.rmdir(path).then(yes), [...absent, "ENOTEMPTY", "EEXIST"]) ?? false,
  removeTree: (path) => fs.rm(path, { recursive: true, force: true }),
  sync: async (folder) => {
    const handle = await unless(fs.open(folder, "r"), process.platform === "win32" ? ["EPERM", "EISDIR", "EACCES"] : []);
    try {
      await handle?.sync().catch((error) => {
        if (!["EINVAL", "ENOTSUP", "EPERM"].includes(codeOf(error) ?? "")) throw error;
      });
    } finally {
      await handle?.close();
    }
  }
};
var codeOf = (error) => error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string" ? error.code : void 0;
var plain = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
var absent = ["ENOENT", "ENOTDIR"];
var yes = () => true;
var refusals = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  ENAMETOOLONG: "missing",
  ELOOP: "not-a-file",
  ENXIO: "not-a-file",
  EISDIR: "not-a-file",
  EACCES: "unreadable",
  EPERM: "unreadable"
};
async function unless(answer, codes2) {
  try {
    return await answer;
  } catch (error) {
    if (codes2.includes(codeOf(error) ?? "")) return void 0;
    throw error;
  }
}
var kindOf = (entry) => entry.isFile() ? "file" : entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "other";

// src/build/faces.ts
var { resolve } = createRequire(import.meta.url);
function openFaces() {
  const faces2 = /* @__PURE__ */ new Map();
  return (face2) => {
    const known5 = faces2.get(face2) ?? readFace(face2);
    faces2.set(face2, known5);
    return known5;
  };
}
async function readFace(face2) {
  const [, family, style] = /^([a-z\d]+(?:-[a-z\d]+)*)\/(\d{3}[A-Za-z_]+)$/.exec(face2) ?? [];
  if (family === void 0 || style === void 0) throw new Error(`No face is called "${face2}"`);
  const name = family.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  const reading = await disk.read(resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`));
  if ("refused" in reading) throw new Error(`The face "${face2}" cannot be read`);
  return reading.bytes;
}

// src/formats/newsml/fields.ts
init_model();
var picture2 = "contentSet/inlineXML/nitf/body/body.content/block/media/media-reference";
var fields = {
  headline: [
    "itemMeta/title",
    "contentMeta/headline",
    "contentSet/inlineXML/html/head/title",
    "contentSet/inlineXML/nitf/body/body.head/hedline/hl1"
  ],
  credit: ["contentMeta/creditline", "contentMeta/infoSource[@role=cRole:source]/@literal", contains("rightsInfo/usageTerms")],
  published: [instant("itemMeta/firstCreated"), instant("contentMeta/contentCreated")],
  language: ["@xml:lang", "contentMeta/language/@tag"],
  slug: ["contentMeta/slugline", contains("itemMeta/fileName")],
  guid: ["@guid"],
  version: ["@version"],
  subheadline: ["contentMeta/headline[@role=slhead:subheadline]"],
  summary: ["contentMeta/description[@role=drol:summary]"],
  byline: ["contentMeta/creator/name", contains("contentMeta/by")],
  "dateline.place": ["contentMeta/located/name"],
  "dateline.country": [contains("contentMeta/dateline")],
  "dateline.date": [day("contentSet/inlineXML/nitf/body/body.head/dateline/story.date/@norm")],
  "source.name": ["contentMeta/infoSource/name", "contentSet/inlineXML/nitf/body/body.head/distributor/org"],
  "source.code": [code("contentMeta/infoSource/@qcode")],
  "source.uri": ["contentMeta/infoSource/sameAs/@uri"],
  updated: [instant("itemMeta/versionCreated"), instant("contentMeta/contentModified")],
  embargo: [instant("itemMeta/embargoed")],
  status: [code("itemMeta/pubStatus/@qcode")],
  signal: [code("itemMeta/signal/@qcode")],
  note: [contains("itemMeta/edNote")],
  subjects: [code("contentMeta/subject[@type=cpnat:abstract]/@qcode")],
  keywords: ["contentMeta/keyword"],
  places: ["contentMeta/subject[@type=cpnat:geoArea]/name"],
  genre: ["contentMeta/genre/name"],
  urgency: ["contentMeta/urgency"],
  "rights.holder": ["rightsInfo/copyrightHolder/name"],
  "rights.notice": ["rightsInfo/copyrightNotice", contains("contentSet/inlineXML/nitf/body/body.end/tagline")],
  "rights.terms": ["rightsInfo/usageTerms"],
  "rights.uri": ["rightsInfo/copyrightNotice/@href"],
  "rights.aiTraining": [present("rightsInfo/dataMining/@uri")],
  "image.file": [present(`${picture2}/@name`)],
  "image.alt": [`${picture2}/@alternate-text`],
  "image.caption": [contains("text")],
  "image.credit": [`${picture2}/@source-credit`, contains("text")],
  related: nowhere("each of them that is published has its link (rel irel:seeAlso, residref its guid)"),
  translationOf: nowhere("the other story, where it is published, has its link (rel slrel:translationOf, residref its guid)")
};

// src/formats/newsml/settings.ts
import { z as z6 } from "zod";
var settings = z6.strictObject({});

// src/formats/newsml/index.ts
var itemType = "application/vnd.iptc.g2.newsitem+xml";
var newsml = {
  name: "newsml",
  settings,
  fields,
  renditions: (subject) => "header" in subject ? [{ format: "newsml", path: pathOf(subject), mediaType: itemType }] : [],
  prepare: async () => {
    const [{ writeItem: writeItem2 }, { writeMessage: writeMessage2 }] = await Promise.all([Promise.resolve().then(() => (init_item(), item_exports)), Promise.resolve().then(() => (init_message(), message_exports))]);
    return {
      story: async (story, world, report) => {
        const bytes = new TextEncoder().encode(await writeItem2(story, world, report));
        return [{ path: pathOf(story), mediaType: itemType, bytes, carries: "story" }];
      },
      bundle: (envelope, items2) => ({
        path: "feed.newsml.xml",
        mediaType: "application/vnd.iptc.g2.newsmessage+xml",
        chunks: writeMessage2(envelope, items2)
      })
    };
  }
};
var pathOf = ({ header: { slug: slug3 } }) => `${slug3}/${slug3}.newsml.xml`;

// src/formats/pdf/fields.ts
init_model();
var fields2 = {
  headline: ["info:Title", "xmp:dc:title", "xmp:photoshop:Headline", "tag:H1"],
  credit: ["xmp:photoshop:Credit", contains("xmp:xmpRights:UsageTerms"), contains("text")],
  published: [instant("xmp:photoshop:DateCreated"), instant("xmp:dc:date")],
  language: ["lang", "xmp:dc:language"],
  slug: ["xmp:photoshop:TransmissionReference"],
  guid: ["xmp:dc:identifier"],
  version: ["xmp:xmpMM:VersionID"],
  subheadline: [contains("text")],
  summary: ["xmp:dc:description"],
  byline: ["xmp:dc:creator", contains("text")],
  "dateline.place": ["xmp:photoshop:City"],
  "dateline.country": ["xmp:photoshop:Country", contains("text")],
  "dateline.date": nowhere("XMP has a date for the file, none for the place; it is printed in words"),
  "source.name": ["xmp:photoshop:Source"],
  "source.code": nowhere("is for feeds; the agency stands here by name"),
  "source.uri": ["xmp:dc:source"],
  updated: [instant("xmp:xmp:ModifyDate")],
  embargo: nowhere("a PDF is made only when its embargo has passed"),
  status: nowhere("XMP has no field for it; a kill is one notice"),
  signal: nowhere("a reader is told in words, above the text"),
  note: ["xmp:photoshop:Instructions"],
  subjects: ["xmp:photoshop:SupplementalCategories"],
  keywords: ["xmp:dc:subject", contains("xmp:pdf:Keywords")],
  places: [contains("xmp:dc:coverage")],
  genre: ["xmp:dc:type"],
  urgency: ["xmp:photoshop:Urgency"],
  "rights.holder": ["xmp:xmpRights:Owner"],
  "rights.notice": ["xmp:dc:rights", contains("text")],
  "rights.terms": ["xmp:xmpRights:UsageTerms", contains("text")],
  "rights.uri": ["xmp:xmpRights:WebStatement"],
  "rights.aiTraining": [present("xmp:tdm:reservation"), present("xmp:plus:DataMining")],
  "image.file": nowhere("the picture is in the file, without a name"),
  "image.alt": nowhere("stands in the structure, for who can\u2019t see the picture"),
  "image.caption": [contains("text")],
  "image.credit": [contains("text")],
  related: nowhere("the page links to them; a story held back must not be named in a file that is out"),
  translationOf: nowhere("the page links to the story that this one translates")
};
var editionFields = {
  title: ["info:Title", "xmp:dc:title", "xmp:photoshop:Headline", contains("text")],
  date: ["xmp:dc:date", "xmp:photoshop:DateCreated"],
  language: ["lang", "xmp:dc:language"],
  guid: ["xmp:dc:identifier", contains("text")],
  version: ["xmp:xmpMM:VersionID", contains("text")],
  credit: [contains("xmp:photoshop:Credit"), contains("xmp:xmpRights:UsageTerms"), contains("text")]
};
var fieldsWithoutFoot = {
  fields: { ...fields2, credit: fields2.credit.filter(isOnPage) },
  editionFields: {
    ...editionFields,
    title: editionFields.title.filter(isOnPage),
    credit: editionFields.credit.filter(isOnPage)
  }
};
function isOnPage(spot2) {
  return typeof spot2 === "string" || spot2.at !== "furniture";
}

// src/formats/pdf/settings.ts
init_model();
init_contrast();
init_frame();
import { z as z7 } from "zod";

// src/formats/pdf/sense.ts
init_frame();
var narrowest = 6;
var fewestLines = 8;
var furnitureRoom = 24;
function senseOf(wishes) {
  const frame2 = frameOf(wishes);
  return [...sides(wishes, frame2), ...heights(wishes, frame2), ...type(wishes, frame2), ...faces(wishes)];
}
function* sides({ margins = {}, columns, gutter: gutter2, size, paper: paper3 }, frame2) {
  const { inside: inside2, outside } = frame2.margins;
  const room = frame2.paper.width - inside2 - outside;
  const side = margins.inside === void 0 ? "outside" : margins.outside === void 0 || inside2 >= outside ? "inside" : "outside";
  const isMargin = margins.inside !== void 0 || margins.outside !== void 0;
  const needs = narrowest * frame2.size * frame2.columns + frame2.gutter * (frame2.columns - 1);
  if (isMargin && (room <= 0 || frame2.columns === 1 && room < needs))
    yield {
      path: ["margins", side],
      message: `the margins inside and outside (${points(inside2)} and ${points(outside)}) leave ${points(Math.max(0, room))} of a paper ${points(frame2.paper.width)} wide`,
      remedy: `Make them ${points(Math.floor(frame2.paper.width - needs))} together or less`
    };
  else if (room < needs && frame2.columns > 1)
    yield {
      path: [
        columns !== void 0 ? "columns" : gutter2 !== void 0 ? "gutter" : isMargin ? "margins" : size !== void 0 ? "size" : "paper"
      ],
      message: `${frame2.columns} columns in ${points(Math.floor(room))} are ${points(Math.max(0, Math.floor(frame2.measure)))} wide each, too narrow for text of ${points(frame2.size)}`,
      remedy: `A column is ${points(narrowest * frame2.size)} wide or more: take fewer columns, or narrower margins and gutter`
    };
  else if (room < needs)
    yield {
      path: [size !== void 0 ? "size" : "paper"],
      message: `a line of ${points(Math.floor(room))} is too narrow for text of ${points(frame2.size)}`,
      remedy: paper3 === void 0 ? "Take a smaller size" : "Take a smaller size or a wider paper"
    };
  else if (gutter2 !== void 0 && frame2.columns === 1)
    yield { path: ["gutter"], message: "a page of one column has no gutter", remedy: "Delete it, or set columns" };
  else if (gutter2 !== void 0 && gutter2 < frame2.size * 0.8)
    yield {
      path: ["gutter"],
      message: `columns ${points(gutter2)} apart read as one, with text of ${points(frame2.size)}`,
      remedy: `Write ${points(frame2.size)} or more`
    };
}
function* heights({ margins = {}, leading, size, furniture }, frame2) {
  const { top } = frame2.margins;
  const bottom = margins.bottom ?? frame2.margins.bottom;
  if (frame2.lines < fewestLines) {
    const isMargin = margins.top !== void 0 || margins.bottom !== void 0;
    const side = margins.top === void 0 ? "bottom" : margins.bottom === void 0 || top >= bottom ? "top" : "bottom";
    const needs = frame2.paper.height - fewestLines * frame2.leading;
    yield isMargin ? {
      path: ["margins", side],
      message: `the margins at top and bottom (${points(top)} and ${points(bottom)}) leave room for ${counted(frame2.lines)} of text on a paper ${points(frame2.paper.height)} high`,
      remedy: `Make them ${points(Math.max(0, Math.floor(needs)))} together or less`
    } : {
      path: [leading !== void 0 ? "leading" : size !== void 0 ? "size" : "paper"],
      message: `a page of ${points(frame2.paper.height)} has room for ${counted(frame2.lines)} of text`,
      remedy: "Take a smaller size and leading, or a higher paper"
    };
    return;
  }
  if (margins.top !== void 0 && furniture.head && top < furnitureRoom)
    yield {
      path: ["margins", "top"],
      message: `a margin of ${points(top)} has no room for the running head`,
      remedy: `Write ${points(furnitureRoom)} or more, or hide it with furniture: {head: false}`
    };
  if (margins.bottom !== void 0 && (furniture.foot || furniture.pageNumbers) && bottom < furnitureRoom)
    yield {
      path: ["margins", "bottom"],
      message: `a margin of ${points(bottom)} has no room for the running foot`,
      remedy: `Write ${points(furnitureRoom)} or more, or hide it with furniture: {foot: false, pageNumbers: false}`
    };
}
function* type({ leading, size }, frame2) {
  if (leading !== void 0 && leading < frame2.size)
    yield {
      path: ["leading"],
      message: `lines ${points(leading)} apart run into each other, with text of ${points(frame2.size)}`,
      remedy: `Write ${points(Math.ceil(frame2.size * 2.4) / 2)} or so${size === void 0 ? ", or set a smaller size" : ""}`
    };
  if (leading !== void 0 && leading > frame2.size * 2.5)
    yield {
      path: ["leading"],
      message: `lines ${points(leading)} apart do not hold together, with text of ${points(frame2.size)}`,
      remedy: `Write ${points(Math.floor(frame2.size * 4) / 2)} or less`
    };
}
function* faces({ faces: faces2 = {} }) {
  const lacking = ["italic", "bold", "boldItalic"].filter((role) => faces2[role] === void 0);
  if (faces2.regular !== void 0 && lacking.length > 0)
    yield {
      path: ["faces"],
      message: `regular is named, but not ${lacking.join(", ")}: these would come from another family`,
      remedy: `Add ${lacking.join(", ")}; a face may stand for several`
    };
}
var points = (length2) => `${Math.round(length2 * 100) / 100}pt`;
var counted = (lines) => lines === 1 ? "1 line" : `${lines} lines`;

// src/formats/pdf/settings.ts
var oneOrMany2 = (value) => typeof value === "string" ? [value] : value;
var names = Object.keys(paperSizes);
var paper = z7.preprocess(
  (value, context) => {
    if (typeof value !== "string") return value;
    const name = names.find((each) => each.toLowerCase() === value.trim().toLowerCase());
    if (name !== void 0) {
      const { width, height } = paperSizes[name];
      return { width: `${width}pt`, height: `${height}pt` };
    }
    refuse(context, `no paper is called ${value.trim()}`, {
      remedy: `Known: ${names.join(", ")}; any other is written {width: 320pt, height: 560pt}`
    });
    return z7.NEVER;
  },
  z7.strictObject({
    width: length("60mm", "1200mm", "210mm"),
    height: length("60mm", "1200mm", "297mm")
  })
).meta({ expected: `${names.join(", ")}, or {width: 320pt, height: 560pt}` });
var margin = length("10pt", "400pt", "20mm").optional();
var faceFile = /\.ttf$/i;
var face = z7.string().transform((written, context) => {
  const name = written.trim();
  if (/^[a-z\d]+(?:-[a-z\d]+)*\/\d{3}[A-Za-z_]+$/.test(name)) return name;
  const file = name.replace(/^(?:\.\/)+/, "");
  const remedy = "Name a house face, e.g. source-serif-4/400Regular, or a .ttf file by its path from the source folder";
  if (/\.(?:otf|otc|ttc|woff2?|eot|pfb|dfont)$/i.test(name))
    refuse(context, `${name} is no TrueType file`, { remedy: "Only .ttf files can be set: convert it" });
  else if (!faceFile.test(name)) refuse(context, `${name} is no face`, { remedy });
  else if (/^(?:[/~]|[a-z]:|[a-z]+:\/\/)/i.test(name) || name.includes("\\") || file.split("/").includes(".."))
    refuse(context, `${name} is not in the source folder`, {
      remedy: 'Move it there, and write its path from it with "/", e.g. fonts/Text-Regular.ttf'
    });
  return file;
}).meta({ expected: "a face, e.g. source-serif-4/400Regular or fonts/Text-Regular.ttf" }).optional();
var ink = (least, what) => colour.superRefine((value, context) => {
  const ratio = contrastOnWhite(value);
  if (ratio < least)
    refuse(context, `${value} on white paper has a contrast of ${Math.floor(ratio * 10) / 10}:1`, {
      remedy: `${what} needs ${least}:1 or more: take a darker colour`
    });
});
var readable = 4.5;
var shown = { head: true, foot: true, pageNumbers: true };
var words = { shown, hidden: { head: false, foot: false, pageNumbers: false } };
var settings2 = z7.strictObject({
  profiles: z7.preprocess(oneOrMany2, z7.array(z7.enum(["archive"])).min(1)).meta({ oneOrMany: true }).default(["archive"]).describe("Which PDFs are made of a story").meta({ preset: "[archive]", example: "profiles: [archive]" }),
  paper: paper.optional().describe(`Size of the pages: ${names.join(", ")}, or width and height`).meta({ preset: "A4", example: "paper: {width: 320pt, height: 560pt}" }),
  margins: z7.strictObject({ top: margin, bottom: margin, inside: margin, outside: margin }).meta({ expected: "top, bottom, inside and outside, e.g. {top: 20mm, bottom: 25mm}" }).optional().describe(
    'From the edges of the paper to the text; running head and foot stand in them. "inside" is at the binding: left on odd pages'
  ).meta({ preset: "by the paper", example: "margins: {top: 20mm, bottom: 25mm, inside: 18mm, outside: 22mm}" }),
  columns: z7.number().int().min(1).max(4).meta({ expected: "a whole number from 1 to 4" }).optional().describe("Columns of text on a page, 1 to 4").meta({ preset: "1; from 700pt of width, 1 for every 250pt", example: "columns: 2" }),
  gutter: length("4pt", "72pt", "5mm").optional().describe("Between two columns").meta({ preset: "1.7 times the size", example: "gutter: 5mm" }),
  size: length("6pt", "36pt", "10.5pt").optional().describe("Size of the text; headlines, captions and all else follow it in one scale").meta({ preset: "10.5pt; on small paper 9.5pt, on wide paper 10pt", example: "size: 11pt" }),
  leading: length("6pt", "90pt", "14pt").optional().describe("From one line of the text to the next").meta({ preset: "1.38 times the size; in several columns 1.26 times", example: "leading: 15pt" }),
  faces: z7.strictObject({ regular: face, italic: face, bold: face, boldItalic: face, code: face }).meta({ expected: "regular, italic, bold, boldItalic and code, e.g. {code: fonts/Mono.ttf}" }).optional().describe("What the text is set in: faces of the house, or TrueType files by their path from the source folder").meta({
    preset: "Source Serif 4, Source Code Pro",
    example: "faces: {code: source-code-pro/400Regular}"
  }),
  colours: z7.strictObject({
    text: ink(readable, "Text").default("#000000"),
    quiet: ink(readable, "Text").default("#545454"),
    hairline: ink(1.25, "A rule").default("#9e9e9e"),
    accent: ink(readable, "Text").default("#000000")
  }).meta({ expected: 'text, quiet, hairline and accent, e.g. {accent: "#8c1d18"}' }).prefault({}).describe("Of text, of captions and furniture, of thin rules, of what stands out; in quotes, because YAML takes # for a comment").meta({ preset: "black and two greys", example: 'colours: {accent: "#8c1d18"}' }),
  furniture: z7.preprocess(
    (value) => typeof value === "string" && Object.hasOwn(words, value.trim()) ? words[value.trim()] : value,
    z7.strictObject({ head: z7.boolean().default(true), foot: z7.boolean().default(true), pageNumbers: z7.boolean().default(true) })
  ).meta({ expected: "shown, hidden, or head, foot and pageNumbers, e.g. {head: false}" }).prefault({}).describe(
    "What is printed in the margins: running head, running foot, page numbers; shown or hidden, all or each. With the foot hidden the credit stands in sign-off, imprint and colophon alone"
  ).meta({ preset: "shown", example: "furniture: {head: false}" }),
  dropCap: z7.number().int().min(2).max(5).meta({ expected: "lines, from 2 to 5" }).optional().describe("How many lines high the first letter of a story is, 2 to 5").meta({ preset: "none", example: "dropCap: 3" }),
  stories: z7.enum(["new-page", "run-on"]).default("new-page").describe("Where the stories of an edition begin: each on a new page, or below the one before").meta({ preset: "new-page", example: "stories: run-on" })
}).superRefine((wishes, context) => {
  for (const { message, ...where } of senseOf(wishes)) refuse(context, message, where);
});

// src/formats/pdf/index.ts
var pdf = {
  name: "pdf",
  // The file carries it.
  wants: ["newsml"],
  settings: settings2,
  fields: fields2,
  editionFields,
  renditions: (subject) => [{ format: "pdf", path: pathOf2(subject), mediaType: "application/pdf" }],
  prepare: async (wishes, world) => {
    const { printer: printer2 } = await Promise.resolve().then(() => (init_printer(), printer_exports));
    const print = await printer2(wishes, world);
    return {
      ...!wishes.furniture.foot && { claims: fieldsWithoutFoot },
      story: async (story, around, report) => {
        const bytes = await print.story(story, around, report);
        return [{ path: pathOf2(story), mediaType: "application/pdf", bytes, carries: "story" }];
      },
      edition: async (edition, around, report) => {
        const bytes = await print.edition(edition, around, report);
        return [{ path: pathOf2(edition), mediaType: "application/pdf", bytes, carries: "edition" }];
      }
    };
  }
};
var pathOf2 = (subject) => "header" in subject ? `${subject.header.slug}/${subject.header.slug}.pdf` : `editions/${subject.id}/${subject.id}.pdf`;

// src/proof/claim.ts
var noEvidence = { credits: [], seen: [], read: [], fields: [] };

// src/proof/index.ts
init_faults6();

// src/proof/open.ts
init_unreadable();
var openers = {
  "text/html": async () => (await Promise.resolve().then(() => (init_html(), html_exports))).openHtml,
  "application/xhtml+xml": async () => (await Promise.resolve().then(() => (init_xmlFile(), xmlFile_exports))).openXml,
  "application/epub+zip": async () => (await Promise.resolve().then(() => (init_epub(), epub_exports))).openEpub,
  "application/pdf": async () => (await Promise.resolve().then(() => (init_pdf(), pdf_exports))).openPdf,
  "application/xml": async () => (await Promise.resolve().then(() => (init_xmlFile(), xmlFile_exports))).openXml
};
var openerOf = (mediaType) => {
  const [type2 = ""] = mediaType.toLowerCase().split(";");
  return openers[type2.trim()] ?? (type2.trim().endsWith("+xml") ? openers["application/xml"] : void 0);
};
async function open4(mediaType, bytes) {
  const load2 = openerOf(mediaType);
  if (load2 === void 0) return { unreadable: `nothing here opens ${mediaType}` };
  const opener = await load2();
  try {
    return await opener(bytes);
  } catch (error) {
    return {
      unreadable: error instanceof Unreadable ? error.message : error instanceof RangeError ? "it is nested too deep" : "it is damaged"
    };
  }
}

// src/proof/prove.ts
init_model();

// src/proof/credit.ts
init_model();
init_faults6();
init_text();
function signOffFaults(telling, story, { credit: credit2, subject }) {
  const signOff = normal(signOffOf(credit2));
  const ends = signsOff(credit2);
  const at = telling.flatMap((block2, index) => ends(block2) ? [index] : []);
  if (at.length === 0) {
    const altered = telling.filter((block2) => isAlmost(block2, credit2)).slice(-1);
    return [
      altered.length === 0 ? faults6.creditMissing(subject, signOff, "at the end of the story") : faults6.creditAltered(subject, signOff, { at: "the end of the story", found: altered })
    ];
  }
  if (!story.repeatable.includes(signOff)) {
    const withoutRepeats = without(story.repeatable, credit2);
    const [told, blocks2, marked] = [telling, story.blocks, story.marked].map((texts2) => texts2.map(withoutRepeats));
    const run = runOf(signOff);
    const count2 = (texts2 = []) => texts2.reduce((sum2, text2) => sum2 + [...text2.matchAll(run)].length, 0);
    const [times2, least, most2] = [count2(told), count2(marked) + 1, count2(blocks2) + 1];
    if (times2 < least || times2 > most2) return [faults6.creditDoubled(subject, signOff, { at: "text", times: times2 - most2 + 1 })];
    const isLike = signOffLike(credit2);
    const like = (texts2 = []) => texts2.filter((text2) => isLike.test(text2)).length;
    const extra = like(told) - like(blocks2);
    if (extra > 1) return [faults6.creditDoubled(subject, signOff, { at: "text", times: extra })];
  }
  const ending = lettersOf(story.ending);
  const isBefore = (from, to) => lettersOf(telling.slice(Math.max(0, from), to).join(" ")).includes(ending);
  const placed = at.some((index) => isBefore(index - 1, index + 1) || isBefore(0, index + 1));
  return placed ? [] : [faults6.creditMisplaced(subject, signOff)];
}
function signsOff(credit2) {
  const signOff = normal(signOffOf(credit2));
  return (block2) => block2 === signOff || block2.endsWith(` ${signOff}`);
}
var isSignedOff = (line, { repeatable }, credit2) => !repeatable.includes(normal(signOffOf(credit2))) && runOf(normal(signOffOf(credit2))).test(without(repeatable, credit2)(line));
function strayFaults(blocks2, repeatable, { credit: credit2, subject }) {
  const signOff = normal(signOffOf(credit2));
  const bare = without(repeatable, credit2);
  const [run, isLike] = [runOf(signOff), signOffLike(credit2)];
  const stray = blocks2.map(bare).filter((block2) => block2.search(run) >= 0 || isLike.test(block2));
  return stray.length === 0 ? [] : [faults6.creditDoubled(subject, signOff, { at: `outside of its stories: ${stray[0]}`, times: stray.length + 1 })];
}
function without(repeatable, credit2) {
  const run = runOf(normal(signOffOf(credit2)));
  const isLike = signOffLike(credit2);
  const said2 = repeatable.filter((text2) => text2.search(run) >= 0 || isLike.test(text2)).sort((a, b) => b.length - a.length);
  if (said2.length === 0) return (text2) => text2;
  const pattern = new RegExp(said2.map(escaped2).join("|"), "giu");
  return (text2) => text2.replace(pattern, " ").trim();
}
var escaped2 = (text2) => text2.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll("-", "\\x2d");
var runOf = (signOff) => new RegExp(`(?<![${escaped2(signOffDashes)}])${signOff.split(" ").map(escaped2).join("\\s*")}(?![\\p{L}\\p{N}])`, "gu");
function signOffLike(credit2) {
  const name = escaped2(normal(credit2));
  const brackets = signOffBrackets.map(([open5, close]) => `${escaped2(open5)}\\s*${name}\\s*${escaped2(close)}`).join("|");
  return new RegExp(`^(?:[${escaped2(signOffDashes)}]+\\s*${name}\\.?|${brackets})$`, "u");
}
var isAlmost = (block2, credit2) => block2.length <= normal(credit2).length + 6 && (signOffDashes.includes(block2[0] ?? " ") || signOffBrackets.some(([open5]) => block2.startsWith(open5)));

// src/proof/prove.ts
init_faults6();

// src/proof/moment.ts
function daysTo(year, month, day2) {
  const shifted2 = month > 2 ? year : year - 1;
  const era = Math.floor(shifted2 / 400);
  const yearOfEra = shifted2 - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day2 - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}
var iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):?(\d\d))$/;
var pdf2 = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([+-])(\d\d)'?(\d\d)'?)?$/;
function momentOf(text2) {
  const match = iso.exec(text2) ?? pdf2.exec(text2);
  if (match === null) return void 0;
  const [year = 0, month = 0, day2 = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits2) => Number(digits2 ?? 0));
  const offset = (match[7] === "-" ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return (daysTo(year, month, day2) * 86400 + hour * 3600 + (minute - offset) * 60 + second) * 1e3;
}
var dayOf = (text2) => {
  const [, year, month, day2] = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/.exec(text2) ?? [];
  return year === void 0 ? void 0 : `${year}-${month}-${day2}`;
};

// src/proof/match.ts
var matches = {
  equal: (found, expected2) => found === expected2 || isSameAddress(found, expected2),
  contain: (found, expected2) => found.includes(expected2),
  code: (found, expected2) => found.slice(found.indexOf(":") + 1) === expected2,
  instant: (found, expected2) => momentOf(found) !== void 0 && momentOf(found) === momentOf(expected2),
  day: (found, expected2) => dayOf(found) !== void 0 && dayOf(found) === dayOf(expected2),
  present: (found) => found !== ""
};
var isFound = (match, found, expected2) => found.some((value) => matches[match](value, expected2));
function isSameAddress(found, expected2) {
  if (!/^https?:/i.test(expected2)) return false;
  try {
    return canonical(found) === canonical(expected2);
  } catch {
    return false;
  }
}
var canonical = (address3) => new URL(address3).href.replaceAll("[", "%5B").replaceAll("]", "%5D");

// src/proof/found.ts
init_text();
var spotsOf = (where) => "nowhere" in where ? [] : where.map((spot2) => typeof spot2 === "string" ? { at: spot2, match: "equal" } : spot2);
var isSaid = ({ linesPartWords }, { match, found }, value) => isFound(match, found, value) || linesPartWords === true && isFound(match, found.map(unspaced), unspaced(value));
function isNamed(text2, credit2) {
  const name = normal(credit2);
  if (name === "") return false;
  for (let at = text2.indexOf(name); at >= 0; at = text2.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!/[\p{L}\p{N}]$/u.test(text2.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text2.slice(end, end + 2))) return true;
  }
  return false;
}
var unspaced = (text2) => text2.replace(/\s+/g, "").normalize("NFC");

// src/proof/proveEdition.ts
init_faults6();

// src/proof/storyText.ts
init_text();
var inline3 = /* @__PURE__ */ new Set(["em", "strong", "del", "sub", "sup", "code", "a", "br", "span", "footnoteref"]);
function storyText({ header, body }) {
  const told = body.children.filter(({ tagName }) => tagName !== "footnotes").flatMap(blocksOf3);
  const all = body.children.flatMap(blocksOf3);
  const blocks2 = all.map(({ text: text2 }) => text2);
  const repeatable = textsIn([header, picturesIn3(body.children)]).map(normal);
  if (header.status !== "canceled") {
    const notes = body.children.filter(({ tagName }) => tagName === "footnotes").flatMap(blocksOf3);
    return {
      blocks: blocks2,
      told: told.flatMap(({ pieces: pieces2 }) => pieces2),
      notes: notes.flatMap(({ pieces: pieces2 }) => pieces2),
      marked: all.map(({ marked }) => marked),
      ending: told.at(-1)?.ending ?? "",
      repeatable,
      withdrawn: []
    };
  }
  const note = normal(header.note ?? "");
  const kept4 = textsIn(header).map(normal).join("\n");
  const withdrawn = blocks2.filter((text2) => text2.length >= 40 && !kept4.includes(text2));
  return { blocks: [note], told: [note], notes: [], marked: [note], ending: note, repeatable, withdrawn };
}
var picturesIn3 = (nodes) => nodes.flatMap((node) => {
  if (node.type === "text") return [];
  if (node.tagName !== "figure") return picturesIn3(node.children);
  const { alt, caption, credit: credit2 } = node.properties;
  return [{ alt, caption, credit: credit2 }];
});
var textsIn = (value) => typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
function blocksOf3(root) {
  const blocks2 = [];
  let line = "";
  let marked = "";
  const add = (text2, mark = text2) => {
    line += text2;
    marked += mark;
  };
  const flush3 = () => {
    const pieces2 = line.split("\0").map(normal).filter((piece) => piece !== "");
    if (pieces2.length > 0) blocks2.push({ text: pieces2.join(" "), pieces: pieces2, marked: normal(marked), ending: pieces2.at(-1) ?? "" });
    line = "";
    marked = "";
  };
  const visit = (node) => {
    if (node.type === "text") add(node.value);
    else if (node.tagName === "br") add(" ");
    else if (node.tagName === "footnoteref") add("\0", String(node.properties.number));
    else if (inline3.has(node.tagName)) node.children.forEach(visit);
    else {
      flush3();
      if (node.tagName === "figure") add(node.properties.caption ?? "");
      node.children.forEach(visit);
      flush3();
    }
  };
  visit(root);
  return blocks2;
}

// src/proof/proveEdition.ts
init_text();
function proveEdition(opened, claim) {
  const { subject, edition, stories, fields: fields3 } = claim;
  const told = stories.map((story) => ({ story, text: storyText(story), headline: keyOf(story.header.headline) }));
  const credits = [...new Set(stories.map(({ header }) => normal(header.credit)))];
  const diagnostics = credits.includes("") ? [faults6.creditMissing(subject, "", "no character of it can be seen")] : [];
  if (opened.tellings.length === 0) diagnostics.push(faults6.creditMissing(subject, credits.join(", "), "the file has no text"));
  const repeatable = [
    edition.title,
    ...edition.sections.map(({ title }) => title),
    ...[edition.cover?.alt, edition.cover?.caption, edition.cover?.credit].flatMap((text2) => text2 ?? [])
  ].map(normal);
  repeatable.push(...told.flatMap(({ text: text2 }) => text2.repeatable));
  for (const telling of opened.tellings) {
    const { outside, diagnostics: own2 } = follow(telling, told, subject);
    diagnostics.push(...own2, ...withdrawnFaults(telling, told, subject));
    if (own2.length > 0) continue;
    for (const credit2 of credits) diagnostics.push(...strayFaults([...outside, ...opened.furniture], repeatable, { credit: credit2, subject }));
    const isSeen = (credit2) => outside.some((block2) => isNamed(block2, credit2)) || opened.linesPartWords === true && outside.some((block2) => unspaced(block2).includes(unspaced(credit2)));
    for (const credit2 of /* @__PURE__ */ new Set([...credits, ...pictureCredits2(claim)]))
      if (!isSeen(credit2)) diagnostics.push(faults6.creditMissing(subject, credit2, "in the colophon"));
  }
  const found = [];
  for (const [key, where] of rowsOf(fields3)) {
    const lost = key === "credit" ? spotsOf(where).flatMap((spot2) => creditFaults(opened, spot2, { credits, subject })) : spotsOf(where).flatMap((spot2) => {
      const [values, value] = [opened.find(spot2.at), normal(String(edition[key]))];
      const isThere = isSaid(opened, { match: spot2.match, found: values }, value);
      return isThere ? [] : [faults6.fieldLost(subject, key, { at: spot2.at, expected: value, found: values })];
    });
    diagnostics.push(...lost);
    if (spotsOf(where).length > 0 && lost.length === 0) found.push(key);
  }
  if (diagnostics.length > 0) return { diagnostics };
  const read = spotsOf(fields3.credit).map(({ at }) => at);
  return {
    evidence: { credits, seen: ["sign-off", "colophon"], read: read.filter((at) => at !== "text" && at !== "furniture"), fields: found }
  };
}
var keyOf = (block2) => lettersOf(block2) || normal(block2);
function follow(telling, told, subject) {
  const keys = telling.map(keyOf);
  const letters = telling.map(lettersOf);
  const whole = letters.join("");
  const starts = [];
  let length2 = 0;
  for (const block2 of letters) {
    starts.push(length2);
    length2 += block2.length;
  }
  const startOf2 = (block2) => starts[block2] ?? length2;
  const blockEndingAt = (end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (startOf2(middle) < end) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const run = (texts2, from) => {
    let end = from;
    for (const text2 of texts2) {
      const sought = lettersOf(text2);
      const at = whole.indexOf(sought, end);
      if (at < 0) return { lost: text2 };
      end = at + sought.length;
    }
    return { end };
  };
  const headlineFrom = (headline, from) => keys.indexOf(headline, from);
  const isTold2 = ({ headline, text: text2 }, from) => {
    const at = headlineFrom(headline, from);
    return at >= 0 && "end" in run(text2.told, startOf2(at + 1));
  };
  const diagnostics = [];
  const inside2 = /* @__PURE__ */ new Set();
  let cursor = 0;
  for (const [at, one2] of told.entries()) {
    const { story, text: text2, headline } = one2;
    const { credit: credit2 } = story.header;
    const first = headlineFrom(headline, cursor);
    if (first < 0) {
      diagnostics.push(faults6.storyMissing(subject, story.header.headline));
      continue;
    }
    const words4 = run(text2.told, startOf2(first + 1));
    if ("lost" in words4) {
      diagnostics.push(faults6.textLost(subject, story.header.headline, words4.lost));
      continue;
    }
    const next = told[at + 1];
    const lastWords = Math.max(first + 1, blockEndingAt(words4.end));
    const ends = signsOff(credit2);
    let end = lastWords;
    while (end < telling.length && !ends(telling[end] ?? "")) end++;
    if (end === telling.length) end = -1;
    const bound = next ? headlineFrom(next.headline, lastWords + 1) : -1;
    if (next && bound >= 0 && (end < 0 || bound < end) && !(end >= 0 && isTold2(next, end + 1))) end = -1;
    const last = end >= 0 ? end : (bound >= 0 ? bound : telling.length) - 1;
    let start = first;
    for (let other = headlineFrom(headline, first + 1); other >= 0 && other < last; other = headlineFrom(headline, other + 1)) {
      const again = run(text2.told, startOf2(other + 1));
      if (!("end" in again) || again.end > startOf2(last + 1)) break;
      start = other;
    }
    diagnostics.push(...signOffFaults(telling.slice(start, last + 1), text2, { credit: credit2, subject }));
    const range = whole.slice(startOf2(start), next && bound > last ? startOf2(bound) : length2);
    const lost = text2.notes.find((note) => !range.includes(lettersOf(note)));
    if (lost !== void 0) diagnostics.push(faults6.textLost(subject, story.header.headline, lost));
    for (let block2 = start; block2 <= last; block2++) inside2.add(block2);
    cursor = last + 1;
  }
  return { outside: telling.filter((_, index) => !inside2.has(index)), diagnostics };
}
function withdrawnFaults(telling, told, subject) {
  const withdrawn = told.flatMap(({ text: text2 }) => text2.withdrawn);
  if (withdrawn.length === 0) return [];
  const everything2 = lettersOf(telling.join(" "));
  const allowed = told.flatMap(({ text: text2 }) => text2.blocks.map(lettersOf)).join("\n");
  return withdrawn.filter((block2) => everything2.includes(lettersOf(block2)) && !allowed.includes(lettersOf(block2))).map((block2) => faults6.withdrawnText(subject, block2));
}
function pictureCredits2({ edition, stories }) {
  const shown2 = stories.filter(({ header }) => header.status !== "canceled").flatMap(({ body }) => body.children.flatMap(creditsIn2));
  return [edition.cover?.credit ?? "", ...shown2].map(normal).filter((credit2) => credit2 !== "");
}
var creditsIn2 = (node) => [
  ...node.tagName === "figure" ? [node.properties.credit ?? ""] : [],
  ...node.children.flatMap((child) => child.type === "text" ? [] : creditsIn2(child))
];
function creditFaults(opened, { at, match }, { credits, subject }) {
  const found = opened.find(at);
  if (found.length === 0) return credits.map((credit2) => faults6.creditMissing(subject, credit2, at));
  if (match !== "equal") {
    const unnamed = credits.filter((credit2) => !found.some((text2) => isNamed(text2, credit2)));
    return unnamed.map((credit2) => faults6.creditMissing(subject, credit2, at));
  }
  const timesOf = (credit2) => found.filter((other) => other === credit2).length;
  const strange = found.filter((other) => !credits.includes(other));
  return [
    ...credits.filter((credit2) => timesOf(credit2) === 0).map((credit2) => faults6.creditAltered(subject, credit2, { at, found })),
    ...credits.filter((credit2) => timesOf(credit2) > 1).map((credit2) => faults6.creditDoubled(subject, credit2, { at, times: timesOf(credit2) })),
    ...strange.map((other) => faults6.creditAltered(subject, credits.join(", "), { at, found: [other] }))
  ];
}
var rowsOf = (fields3) => Object.entries(fields3);

// src/proof/prove.ts
init_standing();
init_text();

// src/proof/valuesOf.ts
init_text();
function valuesOf(header, key) {
  let value = header;
  for (const name of key.split(".")) value = value?.[name];
  return [value].flat().flatMap((item) => item === void 0 || item === null ? [] : [normal(String(item))]).filter((text2) => text2 !== "");
}

// src/proof/prove.ts
function prove(opened, claim) {
  const broken = opened.rules.map((rule) => ruleOf(rule, claim.subject));
  if (broken.length > 0) return { diagnostics: broken };
  if (claim.carries === "none") return { evidence: noEvidence };
  if (claim.carries === "edition") return proveEdition(opened, claim);
  return claim.carries === "story" ? proveStory(opened, claim) : proveCards(opened, claim);
}
var ruleOf = (rule, { path, source }) => ({
  ...rule,
  message: `${path}: ${rule.message}`,
  ...source !== void 0 && { place: { path: source } }
});
function proveStory(opened, { subject, story, fields: fields3 }) {
  const { header } = story;
  const text2 = storyText(story);
  const diagnostics = opened.tellings.flatMap((telling) => signOffFaults(telling, text2, { credit: header.credit, subject }));
  if (opened.tellings.length === 0) diagnostics.push(faults6.creditMissing(subject, signOffOf(header.credit), "the file has no text"));
  if (normal(header.credit) === "") diagnostics.push(faults6.creditMissing(subject, header.credit, "no character of it can be seen"));
  if (opened.furniture.some((line) => isSignedOff(line, text2, header.credit))) {
    diagnostics.push(faults6.creditDoubled(subject, signOffOf(header.credit), { at: "furniture", times: 2 }));
  }
  const everything2 = text2.withdrawn.length === 0 ? "" : lettersOf(opened.tellings.flat().join(" "));
  for (const block2 of text2.withdrawn) if (everything2.includes(lettersOf(block2))) diagnostics.push(faults6.withdrawnText(subject, block2));
  const found = [];
  for (const [key, where] of rowsOf2(fields3)) {
    const values = header.status === "canceled" && ofWithdrawn.has(key) ? [] : valuesOf(header, key);
    const lost = values.flatMap((value) => spotsOf(where).flatMap((spot2) => lostAt(opened, spot2, { key, value, subject })));
    diagnostics.push(...lost);
    if (values.length > 0 && spotsOf(where).length > 0 && lost.length === 0) found.push(key);
  }
  if (diagnostics.length > 0) return { diagnostics };
  const places = rowsOf2(fields3).filter(([key]) => ofAgency.has(key) && found.includes(key)).flatMap(([key, where]) => valuesOf(header, key).some((value) => isNamed(value, header.credit)) ? spotsOf(where) : []).map(({ at }) => at);
  const seen = spotsOf(fields3.credit).filter(({ at }) => at === "furniture");
  return {
    evidence: {
      credits: [header.credit],
      seen: ["sign-off", ...seen.map(({ at }) => at)],
      read: [...new Set(places)].filter((at) => at !== "text" && at !== "furniture"),
      fields: found
    }
  };
}
var ofAgency = /* @__PURE__ */ new Set([
  "credit",
  "source.name",
  "source.code",
  "rights.holder",
  "rights.notice",
  "rights.terms"
]);
var ofWithdrawn = /* @__PURE__ */ new Set(["subheadline", "summary", "image.file", "image.alt", "image.caption", "image.credit"]);
var rowsOf2 = (fields3) => Object.entries(fields3);
function lostAt(opened, { at, match }, { key, value, subject }) {
  const found = opened.find(at);
  if (key === "credit") {
    if (found.length === 0) return [faults6.creditMissing(subject, value, at)];
    const isRight = match === "equal" ? found.every((other) => other === value) : found.some((text2) => isNamed(text2, value));
    if (!isRight) return [faults6.creditAltered(subject, value, { at, found })];
    const times2 = match === "equal" ? found.length : 1;
    return times2 > 1 ? [faults6.creditDoubled(subject, value, { at, times: times2 })] : [];
  }
  return isSaid(opened, { match, found }, value) ? [] : [faults6.fieldLost(subject, key, { at, expected: value, found })];
}
function proveCards(opened, { subject, cards }) {
  const said2 = cards.map(({ header }) => ({ headline: normal(header.headline), credit: normal(header.credit) }));
  const credits = new Set(said2.map(({ credit: credit2 }) => credit2));
  const others2 = new Set(
    cards.flatMap(
      ({ header: { credit: credit2, subheadline = "", summary = "", source } }) => [credit2, subheadline, summary, source.name].map(normal)
    )
  );
  const shown2 = opened.cards(new Set(said2.map(({ headline }) => headline).filter((headline) => !others2.has(headline))));
  const headlines2 = countOf(shown2.map(({ headline }) => headline));
  const pairs = countOf(shown2.flatMap(({ headline, beside }) => [...beside].map((text2) => `${headline}
${text2}`)));
  const missing = [...countOf(said2.map(({ headline }) => headline))].filter(([headline, times2]) => (others2.has(headline) ? opened.standing(headline) : headlines2.get(headline) ?? 0) < times2).map(([headline]) => headline);
  const diagnostics = missing.map((headline) => faults6.headlineMissing(subject, headline));
  for (const [pair, times2] of countOf(said2.map(({ headline, credit: credit2 }) => `${headline}
${credit2}`))) {
    const [headline = "", credit2 = ""] = pair.split("\n");
    const there = others2.has(headline) ? opened.standing(credit2) : pairs.get(pair) ?? 0;
    if (there < times2 && !missing.includes(headline))
      diagnostics.push(faults6.creditMissing(subject, credit2, `beside the headline "${headline}", in an element of its own`));
  }
  return diagnostics.length > 0 ? { diagnostics } : { evidence: { ...noEvidence, credits: [...credits], seen: credits.size > 0 ? ["card"] : [] } };
}

// src/press/attempt.ts
async function attempt(make, failed, report) {
  let wrong = false;
  try {
    const artifacts = await make((diagnostic) => {
      wrong ||= diagnostic.severity === "error";
      report(diagnostic);
    });
    return wrong ? void 0 : artifacts;
  } catch (error) {
    if (isEnvironment(error)) throw error;
    report(failed(reasonOf(error)));
    return void 0;
  }
}
var isEnvironment = (error) => error instanceof Error && ("syscall" in error || "code" in error && error.code === "ERR_MODULE_NOT_FOUND" || error.name === "AbortError");
var reasonOf = (error) => error instanceof RangeError ? "it is nested too deep or too large" : error instanceof Error && error.message !== "" ? error.message : "it broke off";

// src/press/faults.ts
var faults9 = {
  formatFailed: (format, path, why) => ({
    code: "press/format-failed",
    severity: "error",
    place: { path },
    message: `The ${format} format could not make this story: ${why}`,
    hints: ["This is a fault of the format, or the story is beyond what it can do"]
  }),
  editionFailed: (format, path, why) => ({
    code: "press/format-failed",
    severity: "error",
    place: { path },
    message: `The ${format} format could not make this edition: ${why}`,
    hints: ["This is a fault of the format, or the edition is beyond what it can do"]
  }),
  editionNotMade: (format, file, path) => ({
    code: "press/edition-not-made",
    severity: "error",
    place: { path },
    message: `${file}: the ${format} format did not make this file as one that tells the edition`,
    hints: ["Every file that a format names in its renditions carries all stories and their credits"]
  }),
  editionStoryGone: (path, slug3) => ({
    code: "press/edition-story-gone",
    severity: "error",
    place: { path },
    message: `The story "${slug3}" is not among those that can be made, and the edition is not made without it`,
    hints: ["Mend the story, or take its slug out of the edition"]
  }),
  frontFailed: (format, why) => ({
    code: "press/format-failed",
    severity: "error",
    message: `The ${format} format could not make the page or feed of all stories: ${why}`,
    hints: ["This is a fault of the format"]
  }),
  storyNotMade: (format, file, path) => ({
    code: "press/story-not-made",
    severity: "error",
    place: { path },
    message: `${file}: the ${format} format did not make this file as one that tells the story`,
    hints: ["Every file that a format names in its renditions carries the story and its credit"]
  }),
  samePath: (path, makers, source) => ({
    code: "press/same-path",
    severity: "error",
    ...source !== void 0 && { place: { path: source } },
    message: `Two files would have the same path, "${path}": one of ${makers[0]}, one of ${makers[1]}`,
    hints: ['On disks that fold case, "A" and "a" are the same; rename one of the stories']
  }),
  withheld: (path) => ({
    code: "press/withheld",
    severity: "error",
    place: { path },
    message: "The story is withheld; no file is made of it",
    hints: ['Set "status: usable" to publish it']
  }),
  embargo: (path, until) => ({
    code: "press/embargo",
    severity: "warning",
    place: { path },
    message: `The story is under embargo until ${until}, and a plugin has no clock`,
    hints: ['"slugline build" holds it back until then']
  }),
  noStory: (format) => ({
    code: "press/no-story",
    severity: "error",
    message: `There is no story for the ${format} format to make`,
    hints: ["Put sluglineRead before it in the chain"]
  })
};

// src/press/seal.ts
import { createHash as createHash3 } from "node:crypto";
async function seal(artifact, claim) {
  if (claim.carries === "none") return { proven: brand(artifact, sha256Of(artifact.bytes), noEvidence) };
  const opened = await open4(artifact.mediaType, artifact.bytes);
  if ("unreadable" in opened) return { diagnostics: [faults6.unreadable(claim.subject, opened.unreadable)] };
  const finding = prove(opened, claim);
  return "diagnostics" in finding ? finding : { proven: brand(artifact, sha256Of(artifact.bytes), finding.evidence) };
}
var sha256Of = (bytes) => createHash3("sha256").update(bytes).digest("hex");
var brand = (artifact, sha256, evidence) => ({ ...artifact, sha256, evidence });

// src/press/samePaths.ts
function samePaths(files, source) {
  const makers = /* @__PURE__ */ new Map();
  return files.flatMap(({ path, maker: maker2 }) => {
    const folded = path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
    const first = makers.get(folded);
    makers.set(folded, first ?? maker2);
    return first === void 0 ? [] : [faults9.samePath(path, [first, maker2], source)];
  });
}

// src/press/sealAll.ts
async function sealAll(artifacts, { path, maker: maker2, report }, claimOf) {
  const clashes = samePaths(
    artifacts.map((artifact) => ({ path: artifact.path, maker: `the ${maker2} format` })),
    path
  );
  for (const clash of clashes) report(clash);
  const proven = [];
  for (const artifact of artifacts) {
    const sealed = await seal(artifact, claimOf(artifact, { path: artifact.path, maker: maker2, ...path !== void 0 && { source: path } }));
    if ("proven" in sealed) proven.push(sealed.proven);
    else for (const diagnostic of sealed.diagnostics) report(diagnostic);
  }
  return clashes.length === 0 && proven.length === artifacts.length ? proven : void 0;
}

// src/press/pressStory.ts
async function pressStory({ format, writer }, story, world, report) {
  const emit = writer.story;
  if (emit === void 0) return [];
  const failed = (why) => faults9.formatFailed(format.name, story.path, why);
  const artifacts = await attempt((own2) => emit(story, world, own2), failed, report);
  if (artifacts === void 0) return void 0;
  const told = artifacts.filter(({ carries }) => carries === "story");
  const lacking = story.renditions.filter((rendition) => rendition.format === format.name).filter(({ path, mediaType }) => !told.some((artifact) => artifact.path === path && artifact.mediaType === mediaType));
  for (const { path } of lacking) report(faults9.storyNotMade(format.name, path, story.path));
  if (lacking.length > 0) return void 0;
  return sealAll(
    artifacts,
    { path: story.path, maker: format.name, report },
    ({ carries }, subject) => carries === "story" ? { carries, subject, story, fields: format.fields } : { carries: carries === "none" ? carries : "card", subject, cards: [story] }
  );
}

// src/press/ready.ts
async function ready(format, settings3, world) {
  const writer = await format.prepare(settings3 ?? format.settings.parse({}), world);
  return { format: { ...format, ...writer.claims }, writer };
}

// src/read/decode.ts
init_model();

// src/read/faults.ts
init_model();
var fault4 = (code2, severity, say) => Object.assign(
  (place, ...particulars) => {
    const { message, hints = [], fix } = say(...particulars);
    return { code: code2, severity, message, hints, place, ...fix !== void 0 && { fix: { place, text: fix } } };
  },
  { code: code2, severity }
);
var number2 = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
var quoted2 = (text2) => `"${text2.length > 60 ? `${text2.slice(0, 57).trimEnd()}...` : text2}"`.replace(/\s+/g, " ");
var didYouMean = (nearest2, otherwise) => [nearest2 ? `Did you mean "${nearest2}"?` : otherwise];
var hexOf = (byte) => `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
var faults10 = {
  // The file
  empty: fault4("file/empty", "error", () => ({ message: "The file is empty" })),
  tooLarge: fault4("file/too-large", "error", (bytes) => ({
    message: `The file has ${number2(bytes)} bytes; ${number2(limits.storyBytes)} are allowed`,
    hints: ["Divide the story; pictures belong in files of their own"]
  })),
  utf16: fault4("file/utf-16", "error", () => ({
    message: "The file is UTF-16, not UTF-8",
    hints: ['Save it as UTF-8, or let "slugline import" convert it']
  })),
  invalidUtf8: fault4("file/invalid-utf-8", "error", (at) => ({
    message: `The file is not UTF-8: byte ${hexOf(at.byte)} at offset ${at.offset}`,
    hints: ['Save it as UTF-8, or let "slugline import" convert it']
  })),
  nul: fault4("file/nul", "error", () => ({
    message: "The file has a NUL character (U+0000), as binary files and UTF-16 have",
    hints: ["Save it as UTF-8 text"]
  })),
  tooDeep: fault4("file/too-deep", "error", () => ({ message: "The file is nested too deeply to be read" })),
  // Characters
  removedCharacter: fault4("text/control-character", "warning", (name) => ({
    message: `${name} is a control character or none at all; it is left out`,
    hints: ["Delete it"],
    fix: ""
  })),
  bidiControl: fault4("text/bidi-control", "warning", (name) => ({
    message: `${name} turns the direction of the text around it`,
    hints: ["Delete it, unless the story needs it"]
  })),
  // YAML
  noHeader: fault4("header/missing", "error", (hint2) => ({
    message: "The story has no header",
    hints: [hint2 ?? "The first line is ---, then come headline, credit and published, then a line of --- again"]
  })),
  openHeader: fault4("header/not-closed", "error", (instead) => ({
    message: "The header is not closed",
    hints: [instead ? `Write --- in line ${instead.line} for ${quoted2(instead.found)}` : "Put a line of --- after its last key"]
  })),
  notKeys: fault4("header/not-keys", "error", (what, found) => ({
    message: `${what} is ${found}; keys and values were expected`,
    hints: ['Write each as "key: value" on a line of its own']
  })),
  yaml: fault4("yaml/syntax", "error", (message, hint2) => ({ message, hints: hint2 ? [hint2] : [] })),
  alias: fault4("yaml/alias", "error", (text2) => ({
    message: `${quoted2(text2)} is a YAML ${text2.startsWith("&") ? "anchor" : "alias"}, which is not read`,
    hints: ["Write the value out; a text that begins with & or * stands in quotes"]
  })),
  tag: fault4("yaml/tag", "error", (text2) => ({
    message: `${quoted2(text2)} is a YAML tag, which is not read`,
    hints: ["Delete it; a text that begins with ! stands in quotes"]
  })),
  directive: fault4("yaml/directive", "error", (text2) => ({
    message: `${quoted2(text2)} is a YAML directive, which is not read`,
    hints: ["Delete the line"]
  })),
  manyDocuments: fault4("yaml/many-documents", "error", () => ({
    message: "A second YAML document begins here; one was expected",
    hints: ["Delete the line"]
  })),
  yamlDepth: fault4("yaml/too-deep", "error", () => ({ message: `Lists and maps are nested more than ${limits.yamlDepth} deep here` })),
  badKey: fault4("yaml/bad-key", "error", () => ({ message: "A key is one word", hints: ['Write "key: value"'] })),
  doubledKey: fault4("header/doubled-key", "error", (key, lines) => ({
    message: `"${key}" stands twice: in line ${lines.first} and in line ${lines.second}`,
    hints: ["Keep one of them"]
  })),
  unknownKey: fault4("header/unknown-key", "error", (key, known5) => ({
    message: `No ${known5.what} is called ${quoted2(key)}`,
    hints: didYouMean(known5.nearest, known5.list),
    fix: known5.nearest
  })),
  // Values
  missingKey: fault4("header/missing-key", "error", (key, { whole, expected: expected2 }) => ({
    message: `${whole} has no "${key}"`,
    hints: [`Add "${key}:" with ${expected2}`]
  })),
  blank: fault4("header/blank", "error", (key, expected2) => ({
    message: `"${key}" is blank`,
    hints: [`Expected: ${expected2}`]
  })),
  wrongType: fault4("header/wrong-type", "error", (key, value) => ({
    message: `"${key}" holds ${value.found}`,
    hints: [`Expected: ${value.expected}`]
  })),
  wrongValue: fault4(
    "header/wrong-value",
    "error",
    (key, value) => ({
      message: `"${key}" is ${quoted2(value.found)}`,
      hints: [...value.nearest ? [`Did you mean "${value.nearest}"?`] : [], `Expected: ${value.expected}`],
      fix: value.nearest
    })
  ),
  refused: fault4("settings/refused", "error", (key, value) => ({
    message: `"${key}": ${value.found}`,
    hints: [value.remedy],
    fix: value.fix
  })),
  noOffset: fault4("header/no-offset", "error", (key, value) => ({
    message: `"${key}" is ${quoted2(value.found)}, without a time or without an offset`,
    hints: [`Write the time and the offset too, e.g. ${value.example}`]
  })),
  tooLong: fault4("header/too-long", "error", (key, length2) => ({
    message: `"${key}" has ${number2(length2)} characters; ${number2(limits.headerValue)} are allowed`
  })),
  unprintable: fault4("header/control-character", "error", (name) => ({
    message: `${name} is a control character or none at all`,
    hints: ["Delete it"]
  })),
  lineBreak: fault4("header/line-break", "error", (key) => ({ message: `"${key}" has more than one line; it is one line of text` })),
  signedCredit: fault4("header/signed-credit", "warning", (credit2, bare) => ({
    message: `"credit" is ${quoted2(credit2)}, with the marks of a sign-off; formats set their own`,
    hints: [`Write ${quoted2(bare)}`],
    fix: bare
  })),
  oneText: fault4("header/one-text", "note", (key, text2) => ({
    message: `"${key}" is one text with commas`,
    hints: ["A list stands in brackets: [one, two]"],
    // Other signs might mean something in a list.
    fix: /^[\p{L}\p{N}, ]+$/u.test(text2) ? `[${text2}]` : void 0
  })),
  swallowed: fault4("yaml/comment", "warning", (comment) => ({
    message: `${quoted2(comment)} is a comment in YAML and no part of the value`,
    hints: ["Put the whole value in quotes; a comment has a space after its #"]
  })),
  updatedBeforePublished: fault4("header/updated-before-published", "error", (dates2) => ({
    message: `"updated" (${dates2.updated}) is before "published" (${dates2.published})`
  })),
  noteRequired: fault4("header/note-required", "error", (key, value) => ({
    message: `"${key}: ${value}" needs a "note"`,
    hints: ['Say in "note" what editors must know']
  })),
  noSlug: fault4("header/no-slug", "error", (name) => ({
    message: `The file name ${quoted2(name)} has no letter or digit for a slug`,
    hints: ['Add "slug:" to the header, or rename the file']
  })),
  badSource: fault4("header/bad-code", "error", (code2) => ({
    message: `The code ${quoted2(code2)} cannot stand in a NewsML code`,
    hints: ['Expected: ASCII letters, digits, ".", "_" and "-"']
  })),
  // Settings
  unknownFormat: fault4(
    "settings/unknown-format",
    "error",
    (name, known5) => ({
      message: `No format is called ${quoted2(name)}`,
      hints: didYouMean(known5.nearest, `Known: ${known5.all.join(", ")}`),
      fix: known5.nearest
    })
  ),
  baseUrl: fault4("settings/base-url", "error", () => ({
    message: '"baseUrl" has a query or a fragment',
    hints: ["Expected: the address of a folder, e.g. https://news.example.org/"]
  })),
  providerName: fault4("settings/provider-name", "error", () => ({
    message: '"provider" has neither name nor code',
    hints: ['Add "name:" with the agency\u2019s name']
  })),
  elsewhere: fault4("settings/elsewhere", "error", (why) => ({
    message: `This is not the file of stories elsewhere that "slugline restore" writes: ${why}`,
    hints: ["Restore it again, or remove it"]
  })),
  // Limits of Markdown
  blockDepth: fault4("markdown/too-deep", "error", () => ({
    message: `Quotations, lists and directives are nested more than ${limits.blockDepth} deep here`
  })),
  inlineDepth: fault4("markdown/too-deep-inline", "error", () => ({
    message: `Emphasis, links and brackets are nested more than ${limits.inlineDepth} deep here`
  })),
  markerRun: fault4("markdown/marker-run", "error", (marker) => ({
    message: `More than ${limits.markerRun} "${marker}" stand in a row here`,
    hints: ['A dividing line is "---"']
  })),
  tableRows: fault4("markdown/table-rows", "error", () => ({ message: `The table has more than ${number2(limits.tableRows)} rows` })),
  tableCells: fault4("markdown/table-cells", "error", () => ({ message: `The table has more than ${number2(limits.tableCells)} cells` })),
  structure: fault4("markdown/too-much", "error", () => ({
    message: "Up to here the story has more lines, marks and levels than can be read in seconds",
    hints: ["Divide the story, or its long blocks by blank lines"]
  })),
  footnoteReferences: fault4("markdown/footnote-references", "error", (label) => ({
    message: `Footnote ${quoted2(label)} is referred to more than ${limits.footnoteReferences} times`
  })),
  htmlDepth: fault4("markdown/html-too-deep", "error", () => ({
    message: `HTML elements are nested more than ${limits.inlineDepth} deep, or left open too often, here`
  })),
  // Markdown
  unknownDirective: fault4("markdown/unknown-directive", "warning", (name, nearest2) => ({
    message: `No block is called ${quoted2(`:::${name}`)}; its text is kept as ordinary text`,
    hints: didYouMean(nearest2 && `:::${nearest2}`, "Known: :::pullquote, :::factbox, :::note"),
    fix: nearest2
  })),
  noDirective: fault4("markdown/no-directive", "warning", (line) => ({
    message: `${quoted2(line)} begins no block; it is printed as typed`,
    hints: ["A block begins with a name alone, or a name and a title in brackets: :::factbox[Title]"]
  })),
  directiveAttributes: fault4("markdown/directive-attributes", "warning", (name) => ({
    message: `The {...} of ":::${name}" has no meaning and is left out`,
    fix: ""
  })),
  openDirective: fault4("markdown/directive-not-closed", "warning", (name) => ({
    message: `":::${name}" is not closed; all that follows is in it`,
    hints: ["Put a line of ::: after its last paragraph"]
  })),
  unusedFootnote: fault4("markdown/unused-footnote", "warning", (label) => ({
    message: `Nothing refers to footnote ${quoted2(label)}; its text is kept as ordinary text`,
    hints: [`Put [^${label}] where it belongs, or delete it`]
  })),
  doubledFootnote: fault4("markdown/doubled-footnote", "warning", (label) => ({
    message: `Footnote ${quoted2(label)} is defined twice; this text is kept as ordinary text`,
    hints: ["Give it a label of its own"]
  })),
  unsafeLink: fault4("markdown/unsafe-link", "warning", (found) => ({
    message: `A link to ${quoted2(found)} is left out; its text is kept`,
    hints: ["Links are http, https, mailto or relative"]
  })),
  htmlRemoved: fault4("markdown/html-removed", "warning", (what) => ({ message: `${what} is left out with what is in it` })),
  htmlUnwrapped: fault4("markdown/html-unwrapped", "note", (names2) => ({
    message: `HTML ${names2} has no meaning here; its text is kept`
  })),
  htmlLanguage: fault4("markdown/html-language", "warning", (tag) => ({
    message: `${quoted2(tag)} is no language; the text is taken to be in that of what stands around it`,
    hints: ['Expected: a BCP 47 language tag, e.g. lang="fr" or lang="pt-BR"']
  })),
  wrongLanguage: fault4("markdown/language", "warning", (tag) => ({
    message: `${quoted2(tag)} is no language; ":lang[...]{${tag}}" is printed as typed`,
    hints: ["Expected: a BCP 47 language tag, e.g. :lang[mot juste]{fr}"]
  })),
  movedPicture: fault4("markdown/picture-moved", "note", () => ({
    message: "A picture inside a paragraph is shown after it",
    hints: ["Put it in a paragraph of its own"]
  })),
  pictureLink: fault4("markdown/picture-link", "warning", (href) => ({
    message: `A picture is no link; ${quoted2(href)} is left out`,
    hints: ["Put the link into the text"]
  })),
  emptyBody: fault4("story/no-text", "warning", () => ({ message: "The story has no text" })),
  // Pictures
  noAlt: fault4("picture/no-alt", "warning", (file) => ({
    message: `The picture ${quoted2(file)} has no text for those who cannot see it`,
    hints: ['Say what it shows: ![what it shows](file), in the header "alt:"']
  })),
  remotePicture: fault4("picture/remote", "error", (url) => ({
    message: `The picture ${quoted2(url)} is not in the source folder; nothing is fetched`,
    hints: ["Save it beside the story and name the file"]
  })),
  linkedPicture: fault4("picture/linked", "warning", (url) => ({
    message: `The picture ${quoted2(url)} is not in the source folder and nothing is fetched; its text stands in its place`,
    hints: ["Save it beside the story and name the file"]
  })),
  badPicturePath: fault4("picture/bad-path", "error", (url) => ({
    message: `${quoted2(url)} is no path of a file`,
    hints: ['Write the path from the folder of this file, with "/"']
  })),
  outsidePicture: fault4("picture/outside", "error", (url) => ({
    message: `The picture ${quoted2(url)} is outside the source folder`,
    hints: ["Move it into the source folder"]
  })),
  refusedPicture: fault4("picture/refused", "error", (path, why) => ({
    message: `The picture ${quoted2(path)} ${refusals2[why]}`,
    ...why === "missing" && { hints: ["The path begins at the folder of the file that names it"] }
  })),
  largePicture: fault4("picture/too-large", "error", (path, found) => ({
    message: `The picture ${quoted2(path)} has ${found}`,
    hints: [`Allowed are ${number2(limits.pictureBytes)} bytes and ${number2(limits.picturePixels)} pixels`]
  })),
  pictureType: fault4("picture/type", "error", (path, found) => ({
    message: `The picture ${quoted2(path)} is ${found}`,
    hints: ["Expected: JPEG, PNG, GIF or WebP"]
  })),
  brokenPicture: fault4("picture/broken", "error", (path) => ({
    message: `The picture ${quoted2(path)} is broken or cut short`,
    hints: ["Save it again from the original"]
  })),
  // Stories among each other
  doubledSlug: fault4("story/doubled-slug", "error", (slug3, others2) => ({
    message: `The slug "${slug3}" is also that of ${others2.join(", ")}`,
    hints: ['Give one of them a "slug:" of its own; none of them is built']
  })),
  doubledGuid: fault4("story/doubled-guid", "error", (guid, others2) => ({
    message: `The guid "${guid}" is also that of ${others2.join(", ")}`,
    hints: ["A guid is one story\u2019s for ever; none of them is built"]
  })),
  missingStory: fault4("story/missing", "error", (key, slug3, nearest2) => ({
    message: `"${key}" names "${slug3}", and no story has this slug`,
    hints: nearest2 ? [`Did you mean "${nearest2}"?`] : [],
    fix: nearest2
  })),
  // Editions, and what they name
  editionTooLarge: fault4("edition/too-large", "error", (what, found) => ({
    message: `The edition has ${number2(found)} ${what}; ${number2(what === "sections" ? limits.editionSections : limits.editionStories)} are allowed`,
    hints: ["Make two editions of it"]
  })),
  noId: fault4("edition/no-id", "error", (name) => ({
    message: `The file name ${quoted2(name)} has no letter or digit for an id`,
    hints: ['Add "id:" to the edition, or rename the file']
  })),
  doubledEdition: fault4("edition/doubled-id", "error", (id, others2) => ({
    message: `The id "${id}" is also that of ${others2.join(", ")}`,
    hints: ['Give one of them an "id:" of its own; none of them is built']
  })),
  doubledEditionGuid: fault4("edition/doubled-guid", "error", (guid, others2) => ({
    message: `The guid "${guid}" is also that of ${others2.join(", ")}`,
    hints: ["A guid is of one thing for ever; no edition with it is built"]
  })),
  editionStoryMissing: fault4("edition/missing-story", "error", (slug3, nearest2) => ({
    message: `The edition names "${slug3}", and no story has this slug`,
    hints: nearest2 ? [`Did you mean "${nearest2}"?`] : [],
    fix: nearest2
  })),
  editionStoryBad: fault4("edition/bad-story", "error", (slug3) => ({
    message: `The story "${slug3}" has errors, and the edition is not built without it`,
    hints: ["Mend the story, or take its slug out of the edition"]
  })),
  editionStoryWithheld: fault4("edition/withheld-story", "error", (slug3, path) => ({
    message: `The story "${slug3}" is withheld (${path}), and no edition may print it`,
    hints: ['Take its slug out of the edition, or set "status: usable" in the story']
  })),
  editionStoryDoubled: fault4("edition/doubled-story", "error", (slug3, lines) => ({
    message: `The story "${slug3}" stands twice in the edition: in line ${lines.first} and in line ${lines.second}`,
    hints: ["Keep one of them"]
  })),
  editionStoryWithdrawn: fault4("edition/withdrawn-story", "warning", (slug3) => ({
    message: `The story "${slug3}" was withdrawn; the edition prints its notice in its place`,
    hints: ["Take its slug out of the edition, or let its readers see the notice"]
  })),
  itself: fault4("story/itself", "error", (key) => ({ message: `"${key}" names the story itself` }))
};
var refusals2 = {
  missing: "is not there",
  "not-a-file": "is no regular file",
  "too-large": `has more than ${number2(limits.pictureBytes)} bytes`,
  unreadable: "cannot be read"
};

// src/read/place.ts
function locate(path, text2) {
  const starts = [0];
  for (const { index, 0: end } of text2.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const point = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return { path, point, place: (start, end = start) => ({ path, start: point(start), end: point(end) }) };
}

// src/read/decode.ts
var strict = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var lenient = new TextDecoder("utf-8", { ignoreBOM: true });
function decode(file) {
  const { path, bytes } = file;
  if (bytes.length === 0) return { fault: faults10.empty({ path }) };
  if (bytes.length > limits.storyBytes) {
    const before = withoutMark(lenient.decode(bytes.subarray(0, limits.storyBytes)));
    return { fault: faults10.tooLarge(locate(path, before).place(before.length), bytes.length) };
  }
  if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) return { fault: faults10.utf16({ path }) };
  let text2;
  try {
    text2 = withoutMark(strict().decode(bytes));
  } catch {
    return { fault: invalid(file) };
  }
  const nul = text2.indexOf("\0");
  if (nul >= 0) return { fault: faults10.nul(locate(path, text2).place(nul, nul + 1)) };
  return { text: text2.replace(/\r(?!\n)/g, "\n") };
}
var withoutMark = (text2) => text2.startsWith("\uFEFF") ? text2.slice(1) : text2;
function invalid({ path, bytes }) {
  const decodeStart = (length2) => {
    try {
      return strict().decode(bytes.subarray(0, length2), { stream: true });
    } catch {
      return void 0;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = good + bad >> 1;
    if (decodeStart(middle) === void 0) bad = middle;
    else good = middle;
  }
  const before = decodeStart(good) ?? "";
  const offset = new TextEncoder().encode(before).length;
  const text2 = withoutMark(before);
  return faults10.invalidUtf8(locate(path, text2).place(text2.length), { offset, byte: bytes[offset] ?? 0 });
}

// src/read/expected.ts
var moment2 = "a date and time with offset, e.g. 2008-03-17T12:00:00+00:00";
var slug2 = "small ASCII letters, digits and single hyphens between them, 120 at most, e.g. bridge-reopens";
var address2 = "an http or https address, e.g. https://news.example.org/";
var expected = {
  headline: "one line of text",
  credit: "the credit line, one line of text",
  published: moment2,
  updated: moment2,
  embargo: moment2,
  language: "a BCP 47 language tag, e.g. en or pt-BR",
  slug: slug2,
  translationOf: slug2,
  related: `slugs: ${slug2}`,
  guid: "an absolute URI, e.g. tag:news.example.org,2008-03-17:bridge-reopens",
  version: "a whole number from 1",
  urgency: "a whole number from 1 to 9",
  subjects: "IPTC Media Topic codes of eight digits, e.g. 16000000",
  byline: "a name or a list of names",
  keywords: "words or a list of them",
  places: "a place or a list of them",
  dateline: "place, country and date, e.g. {place: Rome, date: 2008-03-17}",
  date: "a day, e.g. 2008-03-17",
  source: "name, code and uri, e.g. {name: Inter Press Service}",
  provider: "name, code and uri",
  rights: "holder, notice, terms, uri and aiTraining, e.g. {terms: No resale}",
  image: "a file, or file, alt, caption and credit",
  status: "usable, withheld or canceled",
  signal: "correction or update",
  aiTraining: "allowed or prohibited",
  uri: address2,
  baseUrl: address2,
  timeZone: "the name of a time zone, e.g. Europe/Rome",
  credits: "credit lines, each with name, uri, notice and terms",
  formats: "names of formats"
};
var editionExpected = {
  ...expected,
  title: "one line of text",
  date: "a day, e.g. 2026-11-24",
  guid: "an absolute URI, e.g. tag:news.example.org,2026-11-24:edition/november",
  id: slug2,
  sections: "sections, each with title and stories, e.g. [{title: World, stories: [bridge-reopens]}]",
  "sections.title": "one line of text",
  "sections.stories": `slugs: ${slug2}`,
  cover: "a file, or file, alt, caption and credit"
};
var synonyms = {
  abstract: "summary",
  agency: "credit",
  author: "byline",
  authors: "byline",
  by: "byline",
  canonical: "guid",
  categories: "keywords",
  category: "keywords",
  copyright: "rights",
  cover: "image",
  coverimage: "image",
  created: "published",
  date: "published",
  datepublished: "published",
  deck: "subheadline",
  dek: "subheadline",
  description: "summary",
  draft: "status",
  ednote: "note",
  excerpt: "summary",
  featuredimage: "image",
  hero: "image",
  id: "guid",
  lang: "language",
  lastmod: "updated",
  lastmodified: "updated",
  lastmodifiedat: "updated",
  lead: "summary",
  lede: "summary",
  license: "rights",
  locale: "language",
  location: "places",
  locations: "places",
  modified: "updated",
  permalink: "slug",
  picture: "image",
  priority: "urgency",
  pubdate: "published",
  publishdate: "published",
  publisher: "source",
  section: "keywords",
  slugline: "slug",
  standfirst: "summary",
  subhead: "subheadline",
  subtitle: "subheadline",
  tags: "keywords",
  thumbnail: "image",
  title: "headline",
  topics: "subjects",
  type: "genre",
  "dateline.city": "place",
  "dateline.location": "place",
  "image.alttext": "alt",
  "image.author": "credit",
  "image.byline": "credit",
  "image.description": "alt",
  "image.href": "file",
  "image.path": "file",
  "image.src": "file",
  "image.text": "alt",
  "image.title": "caption",
  "image.url": "file",
  "rights.copyright": "notice",
  "rights.license": "terms",
  "rights.owner": "holder",
  "rights.url": "uri",
  "source.url": "uri"
};
var settingSynonyms = {
  title: "name",
  url: "baseUrl",
  lang: "language",
  locale: "language",
  tz: "timeZone",
  timezone: "timeZone"
};

// src/read/explain.ts
init_model();
import { z as z8 } from "zod";

// src/read/meant.ts
init_model();

// src/read/nearest.ts
import { distance } from "fastest-levenshtein";
function nearest(word, candidates) {
  if (word.length > 100) return void 0;
  const folded = word.toLowerCase();
  const room = Math.min(3, Math.max(1, Math.floor(folded.length / 3)));
  let best;
  let least = room + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const far = lettersOf2(other) === lettersOf2(folded) && other !== folded ? 1 : distance(folded, other);
    if (far < least) [best, least] = [candidate, far];
    else if (far === least) best = void 0;
  }
  const begun = candidates.filter((candidate) => folded.length > 2 && candidate.toLowerCase().startsWith(folded));
  return best ?? (begun.length === 1 ? begun[0] : void 0);
}
var lettersOf2 = (word) => [...word].sort().join("");

// src/read/meant.ts
var months2 = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var time = /(?:[T,]? *(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?)?/.source;
var zone = / *(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?$/.source;
var dates = [
  /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)/,
  /^(?:[a-z]+,? )?(?<day>\d\d?)(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})/,
  /^(?:[a-z]+,? )?(?<month>[a-z]{3,9})\.? (?<day>\d\d?)(?:st|nd|rd|th)?,? (?<year>\d{4})/
].map((day2) => new RegExp(day2.source + time + zone, "i"));
function readMoment(written) {
  const found = dates.map((pattern) => pattern.exec(written.trim())?.groups).find((groups2) => groups2 !== void 0);
  if (!found) return void 0;
  const { year, month = "", day: day2 = "", hour, minute = "00", second = "00", zone: offset } = found;
  const number3 = /^\d/.test(month) ? Number(month) : months2.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const two = (value) => String(value).padStart(2, "0");
  const end = offset === void 0 || !/\d/.test(offset) ? /^z$/i.test(offset ?? "") ? "Z" : "+00:00" : offset.replace(/(\d\d):?(\d\d)$/, "$1:$2");
  const text2 = `${year}-${two(number3)}-${two(day2)}T${two(hour ?? "12")}:${minute}:${second}${end}`;
  return headerSchema.shape.published.safeParse(text2).success ? { text: text2, isWhole: hour !== void 0 && offset !== void 0 } : void 0;
}
var languages3 = {
  arabic: "ar",
  bengali: "bn",
  catal\u00E0: "ca",
  chinese: "zh",
  deutsch: "de",
  dutch: "nl",
  english: "en",
  espa\u00F1ol: "es",
  espanol: "es",
  finnish: "fi",
  fran\u00E7ais: "fr",
  francais: "fr",
  french: "fr",
  german: "de",
  greek: "el",
  hebrew: "he",
  hindi: "hi",
  italian: "it",
  italiano: "it",
  japanese: "ja",
  korean: "ko",
  nederlands: "nl",
  norwegian: "nb",
  polish: "pl",
  portugu\u00EAs: "pt",
  portugues: "pt",
  portuguese: "pt",
  russian: "ru",
  spanish: "es",
  svenska: "sv",
  swahili: "sw",
  swedish: "sv",
  turkish: "tr",
  ukrainian: "uk",
  urdu: "ur"
};
var words2 = {
  status: {
    published: "usable",
    live: "usable",
    ready: "usable",
    draft: "withheld",
    hold: "withheld",
    embargoed: "withheld",
    killed: "canceled",
    withdrawn: "canceled",
    retracted: "canceled"
  },
  signal: { corrected: "correction", correct: "correction", updated: "update" },
  aiTraining: { yes: "allowed", true: "allowed", no: "prohibited", false: "prohibited" }
};
var asSlug = (text2) => text2.length > 120 || /[^\x00-\x7F]|[/.]/.test(text2) ? void 0 : text2.toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");
var meanings = {
  language: (text2) => languages3[text2.toLowerCase()] ?? (text2.includes("_") ? text2.replaceAll("_", "-") : void 0),
  // The code with its scheme, or as a number that has lost its zero.
  subjects: (text2) => /(?:^|[:/])(\d{7,8})$/.exec(text2)?.[1]?.padStart(8, "0"),
  version: (text2) => /^v\.? ?(\d+)$/i.exec(text2)?.[1],
  date: (text2) => readMoment(text2)?.text.slice(0, 10),
  slug: asSlug,
  id: asSlug,
  stories: asSlug,
  related: asSlug,
  translationOf: asSlug
};
function meantBy(key, text2, values = []) {
  const known5 = words2[key];
  if (known5 && Object.hasOwn(known5, text2.toLowerCase())) return known5[text2.toLowerCase()];
  const meaning = Object.hasOwn(meanings, key) ? meanings[key]?.(text2) : void 0;
  return meaning || nearest(text2, values);
}
var isLanguageName = (tag) => /^[a-z]{4,8}(?:-|$)/i.test(tag);

// src/read/explain.ts
var mostSuggestions = 200;
function checkBySchema(yaml, { schema, under = [], ...words4 }) {
  let data = valueAt(yaml.data, under) ?? {};
  const diagnostics = tooLong(yaml, data, under);
  let result = schema.safeParse(data);
  for (let turn = 0; turn < 3 && !result.success; turn++) {
    const better = typed2(yaml, data, { issues: result.error.issues, under });
    if (better === data) break;
    data = better;
    result = schema.safeParse(data);
  }
  if (result.success) return diagnostics.length > 0 ? { diagnostics } : { value: result.data, diagnostics };
  const { issues } = result.error;
  const meant = /* @__PURE__ */ new Set();
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const known5 = keysAt(schema, issue.path);
    for (const key of issue.keys) {
      const above = issue.path.filter((part) => typeof part === "string");
      const word = [...above, key.toLowerCase().replace(/[^a-z\d]/g, "")].join(".");
      const near = own(words4.synonyms, word) ?? (diagnostics.length < mostSuggestions ? nearest(key, known5) : void 0);
      if (near) meant.add([...issue.path, near].join("."));
      const spot2 = yaml.spotOf([...under, ...issue.path, key]);
      const what = issue.path.length === 0 ? words4.what : `key of "${above.join(".")}"`;
      const list2 = issue.path.length === 0 ? words4.list : `Known: ${known5.join(", ")}`;
      diagnostics.push(faults10.unknownKey(spot2?.key ?? words4.missing, key, { what, nearest: near, list: list2 }));
    }
  }
  const told = /* @__PURE__ */ new Set();
  for (const issue of issues) {
    const at = issue.path.join("\0");
    const remedy = remedyOf(issue);
    if (remedy) {
      told.add(at);
      const name = issue.path.filter((part) => typeof part === "string").join(".") || under.map(String).join(".");
      diagnostics.push(
        faults10.refused(nearestSpot(yaml, [...under, ...issue.path])?.value ?? words4.missing, name, { found: issue.message, ...remedy })
      );
      continue;
    }
    if (issue.code === "unrecognized_keys" || told.has(at)) continue;
    told.add(at);
    const said2 = one(yaml, data, { issue, under, ...words4, own: expectedAt(schema, issue.path) });
    if (said2 && !(said2.code === "header/missing-key" && meant.has(issue.path.join(".")))) diagnostics.push(said2);
  }
  return { diagnostics };
}
function remedyOf(issue) {
  const { remedy, fix } = issue.code === "custom" ? issue.params ?? {} : {};
  return typeof remedy === "string" ? { remedy, ...typeof fix === "string" && { fix } } : void 0;
}
function one(yaml, data, { issue, under, expected: expected2, missing, own: said2, whole = "The header" }) {
  const path = [...under, ...issue.path];
  const spot2 = nearestSpot(yaml, path);
  const keys = issue.path.filter((part) => typeof part === "string");
  const name = keys.join(".") || under.map(String).join(".");
  const value = valueAt(data, issue.path);
  const found = typeof value === "number" || typeof value === "boolean" ? String(value) : valueAt(data, issue.path);
  const right = own(expected2, name) ?? own(expected2, String(keys.at(-1) ?? "")) ?? said2 ?? expectedBy(issue);
  const place = spot2?.value ?? missing;
  if (found === void 0 && !hasTextAbove(data, issue.path)) {
    if (yaml.isBlank(path)) return faults10.blank(place, name, right);
    const above = yaml.spotOf(path.slice(0, -1));
    return faults10.missingKey(above?.key ?? above?.value ?? missing, name, { whole, expected: right });
  }
  const text2 = typeof found === "string" ? found : textAbove(data, issue.path);
  if (issue.code === "too_big" && issue.origin === "string" && issue.maximum === limits.headerValue) return void 0;
  if (text2 === void 0 || typeof found === "object") return faults10.wrongType(place, name, { found: kindOf2(found), expected: right });
  if (text2.trim() === "") return faults10.blank(place, name, right);
  if (issue.code === "invalid_type" && ["object", "array", "record"].includes(issue.expected))
    return faults10.wrongType(place, name, { found: "a text", expected: right });
  if (issue.code === "invalid_format" && issue.format === "datetime") {
    const moment3 = readMoment(text2);
    if (moment3 && !moment3.isWhole) return faults10.noOffset(place, name, { found: text2, example: moment3.text });
    const isMissing = !moment3 && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text2);
    return faults10.wrongValue(place, name, {
      found: text2,
      expected: isMissing ? "a day and a time that exist" : right,
      nearest: moment3?.text
    });
  }
  if (issue.code === "custom" && issue.message === "year")
    return faults10.wrongValue(place, name, { found: text2, expected: "a year from 1583 to 2999" });
  const values = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return faults10.wrongValue(place, name, { found: text2, expected: right, nearest: meantBy(String(keys.at(-1) ?? ""), text2, values) });
}
function expectedBy(issue) {
  if (issue.code === "invalid_value") return issue.values.map(String).join(", ");
  if (issue.code === "invalid_type") return types[issue.expected] ?? issue.expected;
  if (issue.code === "too_small") return `${issue.minimum} or more`;
  if (issue.code === "too_big") return `${issue.maximum} or less`;
  return issue.message;
}
var types = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys and values",
  record: "keys and values"
};
var kindOf2 = (value) => Array.isArray(value) ? value.length === 0 ? "an empty list" : "a list" : typeof value === "object" ? "keys and values" : "a text";
function textAbove(data, path) {
  for (let length2 = path.length; length2 >= 0; length2--) {
    const value = valueAt(data, path.slice(0, length2));
    if (value !== void 0) return typeof value === "string" ? value : void 0;
  }
  return void 0;
}
var hasTextAbove = (data, path) => textAbove(data, path) !== void 0;
function nearestSpot(yaml, path) {
  for (let length2 = path.length; length2 > 0; length2--) {
    const spot2 = yaml.spotOf(path.slice(0, length2));
    if (spot2) return spot2;
  }
  return void 0;
}
function valueAt(data, path) {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || !Object.hasOwn(value, part)) return void 0;
    value = value[part];
  }
  return value;
}
function own(table2, key) {
  return table2 && Object.hasOwn(table2, key) ? table2[key] : void 0;
}
function tooLong(yaml, data, path) {
  if (typeof data === "string") {
    const value = yaml.spotOf(path)?.value;
    const name = path.filter((part) => typeof part === "string").join(".");
    return data.length > limits.headerValue && value ? [faults10.tooLong(value, name, data.length)] : [];
  }
  if (Array.isArray(data)) return data.flatMap((item, index) => tooLong(yaml, item, [...path, index]));
  return Object.entries(data).flatMap(([key, value]) => tooLong(yaml, value, [...path, key]));
}
function typed2(yaml, data, { issues, under }) {
  let better = data;
  for (const issue of issues) {
    if (issue.code !== "invalid_type") continue;
    const text2 = valueAt(data, issue.path);
    if (typeof text2 !== "string" || yaml.spotOf([...under, ...issue.path])?.quoted) continue;
    const isNumber = (issue.expected === "number" || issue.expected === "int") && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text2);
    const isTruth = issue.expected === "boolean" && /^(true|false)$/i.test(text2);
    if (isNumber || isTruth) better = replaceAt(better, issue.path, isTruth ? text2.toLowerCase() === "true" : Number(text2));
  }
  return better;
}
function replaceAt(data, [first, ...rest], value) {
  if (first === void 0) return value;
  if (Array.isArray(data)) return data.map((item, index) => index === first ? replaceAt(item, rest, value) : item);
  if (typeof data === "string") return data;
  const key = String(first);
  return Object.fromEntries(Object.entries(data).map(([name, inside2]) => [name, name === key ? replaceAt(inside2, rest, value) : inside2]));
}
function keysAt(schema, path) {
  const at = [...layersAt(schema, path)].at(-1);
  return at instanceof z8.ZodObject ? Object.keys(at.shape) : [];
}
function expectedAt(schema, path) {
  return [...layersAt(schema, path)].map((layer) => z8.globalRegistry.get(layer)?.expected).filter((said2) => typeof said2 === "string").at(-1);
}
function layersAt(schema, path) {
  let at = schema;
  for (const part of path) {
    const bare = at && layersOf(at).at(-1);
    if (bare instanceof z8.ZodObject) at = own(bare.shape, String(part));
    else if (bare instanceof z8.ZodArray) at = bare.element;
    else if (bare instanceof z8.ZodRecord) at = bare.valueType;
    else at = void 0;
  }
  return at ? layersOf(at) : [];
}
function layersOf(schema) {
  if (schema instanceof z8.ZodOptional || schema instanceof z8.ZodDefault || schema instanceof z8.ZodPrefault || schema instanceof z8.ZodNullable)
    return [schema, ...layersOf(schema.unwrap())];
  if (schema instanceof z8.ZodPipe) return [schema, ...layersOf(schema.in instanceof z8.ZodTransform ? schema.out : schema.in)];
  return [schema];
}

// src/read/fill.ts
import { createHash as createHash4 } from "node:crypto";

// src/read/quotes.ts
var english = ["\u201C", "\u201D", "\u2018", "\u2019"];
var german = ["\u201E", "\u201C", "\u201A", "\u2018"];
var guillemets = ["\xAB", "\xBB", "\u201C", "\u201D"];
var polish = ["\u201E", "\u201D", "\xAB", "\xBB"];
var croatian = ["\u201E", "\u201D", "\u201A", "\u2019"];
var russian = ["\xAB", "\xBB", "\u201E", "\u201C"];
var swedish = ["\u201D", "\u201D", "\u2019", "\u2019"];
var marksOf = {
  bg: german,
  ca: guillemets,
  cs: german,
  da: ["\xBB", "\xAB", "\u203A", "\u2039"],
  de: german,
  el: guillemets,
  es: guillemets,
  et: german,
  eu: guillemets,
  fa: ["\xAB", "\xBB", "\u2039", "\u203A"],
  fi: swedish,
  fr: ["\xAB\u202F", "\u202F\xBB", "\u201C", "\u201D"],
  gl: guillemets,
  hr: croatian,
  hu: ["\u201E", "\u201D", "\xBB", "\xAB"],
  is: german,
  it: guillemets,
  ja: ["\u300C", "\u300D", "\u300E", "\u300F"],
  lt: german,
  nb: ["\xAB", "\xBB", "\u2018", "\u2019"],
  nn: ["\xAB", "\xBB", "\u2018", "\u2019"],
  no: ["\xAB", "\xBB", "\u2018", "\u2019"],
  pl: polish,
  ro: polish,
  ru: russian,
  sk: german,
  sl: german,
  sr: croatian,
  sv: swedish,
  uk: russian
};
var byRegion = { "de-ch": ["\xAB", "\xBB", "\u2039", "\u203A"], "de-li": ["\xAB", "\xBB", "\u2039", "\u203A"] };
var clipped = {
  en: /^(?:tis|twas|twere|twill|em|til|cause|bout|round|neath|n(?=['’ ]))(?![\p{L}\p{N}])/iu,
  nl: /^[snkt](?=[ -])/iu,
  af: /^n(?= )/iu
};
var decade = /^\d\d(?:s|er|ers)?(?![\p{L}\p{N}])/u;
var isSpace2 = (c) => c === "" || /\s/.test(c);
var isOpener = (c) => isSpace2(c) || /[\p{Ps}\p{Pi}\p{Pd}/=+|„‚]/u.test(c);
var isLetter = (c) => /[\p{L}\p{M}]/u.test(c);
var isDigit = (c) => /\p{Nd}/u.test(c);
function curler(language2) {
  const tag = language2.toLowerCase();
  const primary = tag.split("-")[0] ?? tag;
  const [open5, close, openInner, closeInner] = byRegion[tag] ?? marksOf[primary] ?? english;
  const clips = clipped[primary];
  let before = "";
  let doubles = 0;
  let singles = 0;
  const opened = (mark) => {
    before = "(";
    return mark;
  };
  const closed = (mark) => {
    before = ")";
    return mark;
  };
  const double = (next, isInches) => {
    const canOpen = isOpener(before) && !isSpace2(next);
    const closesAtDash = /\p{Pd}/u.test(before) && !isLetter(next) && !isDigit(next);
    if (doubles > 0 && !isInches && (!canOpen || closesAtDash)) {
      doubles--;
      return closed(close);
    }
    if (isDigit(before) || isInches) return closed('"');
    if (primary === "he" && isLetter(before) && isLetter(next)) return closed('"');
    const closesNothing = doubles === 0 && /[,;:.!?*_]/.test(before) && (isLetter(next) || isDigit(next));
    if (canOpen || isSpace2(before) || closesNothing) {
      doubles++;
      return opened(open5);
    }
    return closed(close);
  };
  const single = (rest, next) => {
    if (isLetter(before) && (isLetter(next) || isDigit(next))) return closed("\u2019");
    if (isLetter(before) && next === '"' && doubles + singles === 0) return opened("\u2019");
    if (isDigit(before)) {
      if (isLetter(next)) return closed("\u2019");
      if (isDigit(next) || singles === 0) return closed("'");
    }
    if (isOpener(before) && !isSpace2(next)) {
      if (decade.test(rest) || clips?.test(rest)) return closed("\u2019");
      singles++;
      return opened(openInner);
    }
    if (singles > 0 && !isSpace2(before)) {
      singles--;
      return closed(closeInner);
    }
    return closed("\u2019");
  };
  return {
    text(value, next = "") {
      let out = "";
      let from = 0;
      for (let at = 0; at < value.length; at++) {
        const c = value[at];
        if (c !== '"' && c !== "'") continue;
        if (at > from) before = charBefore(value, at);
        const after = at + 1 < value.length ? charAt(value, at + 1) : next;
        const rest = value.slice(at + 1, at + 12) + (at + 12 > value.length ? next : "");
        const mark = c === '"' ? double(after, /\d'\d+$/.test(value.slice(Math.max(0, at - 8), at))) : single(rest, after);
        out += value.slice(from, at) + mark;
        from = at + 1;
      }
      if (from < value.length) before = charBefore(value, value.length);
      return out + value.slice(from);
    },
    pass(value) {
      if (value !== "") before = charBefore(value, value.length);
    }
  };
}
var charAt = (text2, at) => String.fromCodePoint(text2.codePointAt(at) ?? 0);
var charBefore = (text2, at) => {
  const code2 = text2.charCodeAt(at - 1);
  return text2.slice(at - (code2 >= 56320 && code2 <= 57343 ? 2 : 1), at);
};
var curl = (text2, language2) => /["']/.test(text2) ? curler(language2).text(text2) : text2;

// src/read/fill.ts
function fillHeader({ header, slug: slug3, settings: settings3 }) {
  const language2 = header.language ?? settings3.language;
  const { credit: credit2, published, status = "usable" } = header;
  const said2 = Object.hasOwn(settings3.credits, credit2) ? settings3.credits[credit2] : void 0;
  const typeset2 = (text2) => curl(oneLine2(text2), language2);
  const own2 = header.rights ?? {};
  const house = settings3.rights;
  const name = oneLine2(header.source?.name ?? said2?.name ?? credit2);
  const uri2 = header.source?.uri ?? said2?.uri;
  const withdrawn = status === "canceled";
  const rightsUri = own2.uri ?? house.uri;
  const aiTraining = own2.aiTraining ?? house.aiTraining;
  const { image, dateline: dateline2 } = header;
  return {
    headline: typeset2(header.headline),
    credit: credit2,
    published,
    language: language2,
    slug: slug3,
    guid: header.guid ?? `tag:${hostOf(settings3.baseUrl)},${published.slice(0, 10)}:${slug3}`,
    version: header.version ?? 1,
    ...header.subheadline && !withdrawn && { subheadline: typeset2(header.subheadline) },
    ...header.summary && !withdrawn && { summary: typeset2(header.summary) },
    byline: (header.byline ?? []).map((one2) => typeset2(one2.replace(/^(?:By|by|BY)[ \u00A0]+(?=\S)/, ""))),
    ...dateline2 && Object.keys(dateline2).length > 0 && { dateline: mapText(dateline2, oneLine2) },
    source: { name, code: header.source?.code ?? codeOf2(credit2), ...uri2 && { uri: uri2 } },
    ...header.updated && { updated: header.updated },
    ...header.embargo && { embargo: header.embargo },
    status,
    ...header.signal && { signal: header.signal },
    ...header.note && { note: typeset2(header.note) },
    subjects: header.subjects ?? [],
    keywords: (header.keywords ?? []).map(oneLine2),
    places: (header.places ?? []).map(oneLine2),
    ...header.genre && { genre: oneLine2(header.genre) },
    ...header.urgency && { urgency: header.urgency },
    rights: {
      holder: oneLine2(own2.holder ?? house.holder ?? said2?.name ?? credit2),
      notice: oneLine2(own2.notice ?? said2?.notice ?? house.notice ?? `\xA9 ${published.slice(0, 4)} ${credit2}`),
      terms: termsWith(credit2, oneLine2(own2.terms ?? said2?.terms ?? house.terms ?? "")),
      ...rightsUri && { uri: rightsUri },
      ...aiTraining && { aiTraining }
    },
    ...image && !withdrawn && {
      image: {
        ...mapText(image, (text2) => text2),
        ...image.caption && { caption: typeset2(image.caption) },
        ...image.alt && { alt: typeset2(image.alt) }
      }
    },
    related: header.related ?? [],
    ...header.translationOf && { translationOf: header.translationOf }
  };
}
var oneLine2 = (text2) => text2.replace(/\s*[\r\n]\s*/g, " ").trim();
function mapText(map, change) {
  return Object.fromEntries(Object.entries(map).flatMap(([key, text2]) => text2 === void 0 ? [] : [[key, change(text2)]]));
}
var hostOf = (baseUrl) => baseUrl ? new URL(baseUrl).hostname : "slugline.invalid";
function codeOf2(credit2) {
  return credit2.replace(/[^A-Za-z\d]/g, "") || `c${createHash4("sha256").update(credit2, "utf8").digest("hex").slice(0, 8)}`;
}
function termsWith(credit2, terms) {
  const sentence = `The credit line ${credit2} must be kept.`;
  const at = terms.indexOf(credit2);
  const isPart = (c) => c !== void 0 && /[\p{L}\p{N}]/u.test(c);
  const contains2 = at >= 0 && !isPart(terms[at - 1]) && !isPart(terms[at + credit2.length]);
  if (terms === "") return sentence;
  return contains2 ? terms : `${terms} ${sentence}`;
}

// src/read/freeze.ts
function deepFreeze(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inside2 of Object.values(value)) deepFreeze(inside2);
  }
  return value;
}

// src/read/pictures.ts
init_model();

// src/read/characters.ts
var unprintable = /(?![\t\n\r])[\p{Cc}\p{NChar}\p{Surrogate}]/gu;
var bidi = /[\u202A-\u202E\u2066-\u2069]/g;
var most = 20;
var nameOf4 = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
var clean = (text2) => text2.replace(unprintable, "");
var firstUnprintable = (text2) => {
  const at = text2.search(unprintable);
  return at < 0 ? void 0 : { character: String.fromCodePoint(text2.codePointAt(at) ?? 0), at };
};
var bidiIn = (text2) => text2[text2.search(bidi)];
function inspectCharacters(text2, from, locator) {
  const found = [];
  const look = (pattern, say, start) => {
    let count2 = 0;
    for (const { 0: character, index } of text2.slice(start).matchAll(pattern)) {
      if (++count2 > most) break;
      const at = start + index;
      found.push(say(locator.place(at, at + character.length), nameOf4(character)));
    }
  };
  look(unprintable, faults10.removedCharacter, from);
  look(bidi, faults10.bidiControl, 0);
  return found;
}

// src/read/pictures.ts
function pictureOpener(storyPath, open5) {
  const opened = /* @__PURE__ */ new Map();
  return async (url) => {
    const resolved = resolvePicture(storyPath, url);
    if (typeof resolved === "function") return { fault: resolved };
    let one2 = opened.get(resolved.path);
    if (!one2) {
      one2 = openOne(resolved.path, open5);
      opened.set(resolved.path, one2);
    }
    return one2;
  };
}
var isElsewhere = (url) => /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url);
function resolvePicture(storyPath, url) {
  const address3 = url.trim();
  if (isElsewhere(address3)) return (place) => faults10.remotePicture(place, address3);
  let decoded;
  try {
    decoded = decodeURIComponent(address3);
  } catch {
    return (place) => faults10.badPicturePath(place, address3);
  }
  if (decoded === "" || clean(decoded) !== decoded || /[\\\n\t]/.test(decoded)) return (place) => faults10.badPicturePath(place, address3);
  if (decoded.startsWith("/")) return (place) => faults10.outsidePicture(place, address3);
  const parts = storyPath.split("/").slice(0, -1);
  for (const part of decoded.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return (place) => faults10.outsidePicture(place, address3);
  }
  return { path: parts.join("/").normalize("NFC") };
}
async function openOne(path, open5) {
  const answer = await open5(path);
  if ("refused" in answer) {
    const { refused } = answer;
    return { fault: (place) => refused === "outside" ? faults10.outsidePicture(place, path) : faults10.refusedPicture(place, path, refused) };
  }
  const { bytes } = answer;
  if (bytes.length > limits.pictureBytes) return { fault: (place) => faults10.largePicture(place, path, `${bytes.length} bytes`) };
  const kind = kindOf3(bytes);
  if (!isPictureType(kind)) return { fault: (place) => faults10.pictureType(place, path, kind) };
  const size = await decode2(bytes);
  if (size === "broken") return { fault: (place) => faults10.brokenPicture(place, path) };
  if ("pixels" in size) return { fault: (place) => faults10.largePicture(place, path, `${size.pixels} pixels`) };
  const credit2 = await creditOf(bytes, kind, size.xmp);
  const { width, height } = size;
  return { picture: { src: path, width, height, mediaType: kind, ...credit2 && { credit: credit2 } } };
}
var pictureTypes = ["image/jpeg", "image/png", "image/gif", "image/webp"];
var isPictureType = (kind) => pictureTypes.some((type2) => type2 === kind);
var signatures = [
  [/^\xFF\xD8\xFF/, "image/jpeg"],
  [/^\x89PNG\r\n\x1A\n/, "image/png"],
  [/^GIF8[79]a/, "image/gif"],
  [/^RIFF[\s\S]{4}WEBP/, "image/webp"],
  [/^(\xEF\xBB\xBF)?\s*<(svg|[\s\S]*<svg)/i, "an SVG drawing, which can hold programs and links"],
  [/^(\xEF\xBB\xBF)?\s*<(\?xml|!DOCTYPE|html)/i, "an XML or HTML file"],
  [/^(II\*\0|MM\0\*)/, "a TIFF file"],
  [/^[\s\S]{4}ftyp(avif|avis)/, "an AVIF file"],
  [/^[\s\S]{4}ftyp/, "a HEIC or video file"],
  [/^%PDF-/, "a PDF file"],
  [/^BM/, "a BMP file"],
  [/^$/, "an empty file"]
];
function kindOf3(bytes) {
  const start = String.fromCharCode(...bytes.subarray(0, 1e3));
  return signatures.find(([pattern]) => pattern.test(start))?.[1] ?? "no picture that is known here";
}
async function decode2(bytes) {
  const { default: sharp } = await import("sharp");
  const options = { failOn: "error", limitInputPixels: limits.picturePixels, sequentialRead: true };
  try {
    const { width, height, orientation = 1, pages = 1, xmp } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    const pixels = width * height * pages;
    if (pixels > limits.picturePixels) return { pixels };
    await sharp(bytes, { ...options, pages: -1 }).resize(8, 8, { fit: "fill", fastShrinkOnLoad: false }).raw().toBuffer();
    const [across2, down] = orientation >= 5 ? [height, width] : [width, height];
    return { width: across2, height: down, ...xmp && { xmp } };
  } catch {
    return "broken";
  }
}
async function creditOf(bytes, kind, xmp) {
  const isJpeg = kind === "image/jpeg";
  if (!isJpeg && !xmp) return void 0;
  const { default: exifr } = await import("exifr");
  const wanted = {
    tiff: false,
    exif: false,
    gps: false,
    ifd1: false,
    icc: false,
    jfif: false,
    ihdr: false,
    iptc: true,
    xmp: true,
    mergeOutput: false
  };
  let found;
  try {
    found = await exifr.parse(isJpeg ? bytes : jpegAround(xmp ?? new Uint8Array()), wanted);
  } catch {
    return void 0;
  }
  const at = (group, key) => {
    const value = property(property(found, group), key);
    const one2 = Array.isArray(value) ? value.map(String).join(", ") : value;
    if (typeof one2 !== "string") return void 0;
    return clean(group === "iptc" ? asUtf8(one2) : unescapeXml(one2)).replace(/\s+/g, " ").trim().slice(0, limits.headerValue) || void 0;
  };
  return at("iptc", "Credit") ?? at("iptc", "Byline") ?? at("photoshop", "Credit") ?? at("dc", "creator");
}
var property = (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? value[key] : void 0;
function asUtf8(text2) {
  if (!/[\x80-\xFF]/.test(text2) || /[^\0-\xFF]/.test(text2)) return text2;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(text2, (c) => c.charCodeAt(0)));
  } catch {
    return text2;
  }
}
var unescapeXml = (text2) => text2.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
  const code2 = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : void 0;
  if (code2 !== void 0) return code2 <= 1114111 ? String.fromCodePoint(code2) : whole;
  return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name ?? ""] ?? whole;
});
function jpegAround(xmp) {
  const name = new TextEncoder().encode("http://ns.adobe.com/xap/1.0/\0");
  const length2 = Math.min(65535, xmp.length + name.length + 2);
  return Uint8Array.of(
    255,
    216,
    255,
    225,
    length2 >> 8,
    length2 & 255,
    ...name,
    ...xmp.subarray(0, length2 - name.length - 2),
    255,
    217
  );
}

// src/read/slugOf.ts
async function slugOf(path) {
  const name = (path.split("/").at(-1) ?? "").replace(/\.(?:md|yaml)$/i, "");
  const ascii3 = /[^\0-\x7F]/.test(name) ? (await import("@sindresorhus/transliterate")).default(name) : name;
  const slug3 = ascii3.toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");
  return slug3.length <= 120 ? slug3 : slug3.slice(0, 121).replace(/-[^-]*$/, "").slice(0, 120);
}

// src/read/yaml.ts
init_model();
import { isMap, isNode, isPair, isScalar, isSeq, Lexer, parseDocument } from "yaml";
var idOf = (path) => path.map(String).join("\0");
function readYaml({ text: written, from, locator, what }) {
  const diagnostics = [];
  const spots = /* @__PURE__ */ new Map();
  const blanks = /* @__PURE__ */ new Set();
  const place = (start, end) => locator.place(from + start, from + end);
  const finish = (data, broken) => ({
    data,
    broken,
    diagnostics,
    spotOf: (path) => spots.get(idOf(path)),
    isBlank: (path) => blanks.has(idOf(path))
  });
  const text2 = maskUnprintable(
    written,
    (at, character) => diagnostics.push(faults10.unprintable(place(at, at + character.length), nameOf4(character)))
  );
  const refused = refuse2(text2, place);
  if (refused.length > 0) {
    diagnostics.push(...refused);
    return finish({}, true);
  }
  const document = parseDocument(text2, { schema: "failsafe", prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const said2 = [...document.errors, ...document.warnings];
  const lines = /* @__PURE__ */ new Set();
  for (const one2 of said2.slice(0, 20).map((error) => explain(error, text2, place))) {
    const line = one2.place?.start?.line;
    if (!lines.has(line)) diagnostics.push(one2);
    lines.add(line);
  }
  const walk = (node, path) => {
    if (isScalar(node)) {
      const [start = 0, end = 0] = node.range ?? [];
      const value = String(node.value ?? "");
      const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
      const stop = start + text2.slice(start, end).trimEnd().length;
      const isMissing = value === "" && !isQuoted && spots.has(idOf(path));
      if (!isMissing) spots.set(idOf(path), { ...spots.get(idOf(path)), value: place(start, stop), quoted: isQuoted });
      const swallowed = isQuoted ? void 0 : /^[ \t]+(#[\p{L}\p{N}][^\r\n]*)/u.exec(text2.slice(isMissing ? stop - 1 : stop, stop + limits.headerValue))?.[1];
      if (swallowed) {
        const at = text2.indexOf("#", stop);
        diagnostics.push(faults10.swallowed(place(at, at + swallowed.trimEnd().length), swallowed));
      }
      if (isMissing) return value;
      const turning = bidiIn(value);
      if (turning && !bidiIn(text2.slice(start, end))) diagnostics.push(faults10.bidiControl(place(start, stop), nameOf4(turning)));
      const bad = firstUnprintable(value);
      if (bad) diagnostics.push(faults10.unprintable(place(start, stop), nameOf4(bad.character)));
      return bad ? value.slice(0, bad.at) : value;
    }
    if (isSeq(node)) {
      spots.set(idOf(path), { ...spots.get(idOf(path)), value: rangeOf(node, text2, place) });
      return node.items.map((item, index) => walk(item, [...path, index]) ?? "");
    }
    if (isMap(node)) {
      spots.set(idOf(path), { ...spots.get(idOf(path)), value: rangeOf(node, text2, place) });
      return walkMap(node.items, path);
    }
    return void 0;
  };
  const walkMap = (items2, path) => {
    const map = /* @__PURE__ */ Object.create(null);
    const lines2 = /* @__PURE__ */ new Map();
    for (const pair of items2) {
      if (!isPair(pair)) continue;
      if (!isScalar(pair.key)) {
        diagnostics.push(faults10.badKey(isMap(pair.key) || isSeq(pair.key) ? rangeOf(pair.key, text2, place) : place(0, 0)));
        continue;
      }
      const key = String(pair.key.value ?? "");
      const [start = 0, end = 0] = pair.key.range ?? [];
      const at = place(start, end);
      const line = at.start?.line ?? 1;
      const first = lines2.get(key);
      if (first !== void 0) {
        diagnostics.push(faults10.doubledKey(at, key, { first, second: line }));
        continue;
      }
      lines2.set(key, line);
      const inside2 = [...path, key];
      spots.set(idOf(inside2), { key: at, value: at });
      const value = walk(pair.value, inside2);
      const decoration = key === "alt" && spots.get(idOf(inside2))?.quoted === true;
      if (value === void 0 || typeof value === "string" && value.trim() === "" && !decoration) blanks.add(idOf(inside2));
      else map[key] = value;
    }
    return map;
  };
  const root = document.contents;
  if (root === null || isScalar(root) && String(root.value ?? "") === "") return finish({}, said2.length > 0);
  if (!isMap(root)) {
    const found = isSeq(root) ? "a list" : "a text";
    if (said2.length === 0) diagnostics.push(faults10.notKeys(rangeOf(root, text2, place), what, found));
    return finish({}, true);
  }
  return finish(walkMap(root.items, []), said2.length > 0);
}
function endOf(node) {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (isPair(last)) return Math.max(endOf(last.value), endOf(last.key));
    if (last) return endOf(last);
  }
  return isNode(node) ? node.range?.[1] ?? 0 : 0;
}
function rangeOf(node, text2, place) {
  const start = node.range?.[0] ?? 0;
  return place(start, start + text2.slice(start, endOf(node)).trimEnd().length);
}
function maskUnprintable(text2, say) {
  let masked = "";
  let rest = text2;
  for (let bad = firstUnprintable(rest), said2 = 0; bad; bad = firstUnprintable(rest)) {
    if (said2++ < 20) say(text2.length - rest.length + bad.at, bad.character);
    masked += rest.slice(0, bad.at) + "\uFFFD".repeat(bad.character.length);
    rest = rest.slice(bad.at + bad.character.length);
  }
  return masked + rest;
}
function refuse2(text2, place) {
  const found = [];
  const columns = [];
  let flow2 = 0;
  let offset = 0;
  let lineStart = 0;
  let scalarNext = false;
  let documents = 0;
  for (const lexeme of new Lexer().lex(text2)) {
    if (lexeme === "" || lexeme === "") continue;
    if (lexeme === "") {
      scalarNext = true;
      continue;
    }
    const start = offset;
    offset += lexeme.length;
    const at = () => place(start, offset);
    const isScalarText = scalarNext;
    scalarNext = false;
    const isQuoted = lexeme.startsWith('"') || lexeme.startsWith("'");
    if (!isScalarText && !isQuoted) {
      const mark = lexeme[0];
      if (mark === "&" || mark === "*") found.push(faults10.alias(at(), lexeme));
      else if (mark === "!") found.push(faults10.tag(at(), lexeme));
      else if (mark === "%") found.push(faults10.directive(at(), lexeme.trimEnd()));
      else if (lexeme === "---" || lexeme === "...") {
        documents++;
        if (lexeme === "..." || documents > 1 || text2.slice(0, start).replace(/^\s*#.*$/gm, "").trim() !== "")
          found.push(faults10.manyDocuments(at()));
      } else if (lexeme === "[" || lexeme === "{") flow2++;
      else if (lexeme === "]" || lexeme === "}") flow2 = Math.max(0, flow2 - 1);
    }
    const isBlank = !isScalarText && /^[\s\uFEFF]*$/.test(lexeme);
    if (flow2 === 0 && !isBlank && (isScalarText || isQuoted || lexeme === "-" || lexeme === "?")) {
      const column = start - lineStart;
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
      columns.push(column);
    }
    if (flow2 + columns.length > limits.yamlDepth + (flow2 > 0 ? 0 : 1)) return [...found, faults10.yamlDepth(at())];
    const lastBreak = lexeme.lastIndexOf("\n");
    if (lastBreak >= 0) lineStart = start + lastBreak + 1;
    if (found.length >= 20) break;
  }
  return found;
}
var explanations = {
  BLOCK_AS_IMPLICIT_KEY: () => [
    'A second ": " stands in this line',
    "A value that contains a colon and a space stands in quotes; keys begin in one column"
  ],
  MULTILINE_IMPLICIT_KEY: (found) => ["A key is not closed by a colon in its line", keyHint(found)],
  BAD_SCALAR_START: (found) => [`A value cannot begin with ${JSON.stringify(found)}`, "Put the value in quotes"],
  MISSING_CHAR: (found) => [
    found ? `Something is not closed before ${JSON.stringify(found)}` : "A quotation mark or a bracket is not closed",
    "Close it, or put the whole value in quotes of the other kind"
  ],
  UNEXPECTED_TOKEN: (found) => found === "-" ? ['A value cannot begin with "- "', "Put the value in quotes; the items of a list stand below their key"] : ["Text follows where the value had ended", "Put the whole value in quotes"],
  TAB_AS_INDENT: () => ["A tab stands where spaces indent", "Indent with spaces"],
  BAD_INDENT: () => ["This line is not indented like the others of its list or map", "Indent equals by equal spaces"],
  BAD_DQ_ESCAPE: () => ["This is no escape of YAML", "Write \\\\ for a backslash, or use single quotes"],
  BLOCK_IN_FLOW: () => ["A list or map by lines cannot stand in brackets"],
  KEY_OVER_1024_CHARS: () => ["A key has more than 1,024 characters"]
};
var keyHint = (line) => {
  if (/^[\w-]+:\u00A0/.test(line)) return "Put a space after the colon; what stands there is a no-break space";
  if (/^[\w-]+:\S/.test(line)) return "Put a space after the colon";
  return 'Write "key: value"';
};
function explain(error, text2, place) {
  const [from, to] = error.pos;
  const isOpen = /^Flow /.test(error.message) || error.code === "MISSING_CHAR" && from >= text2.trimEnd().length;
  const start = isOpen ? lastUnclosed(text2.slice(0, from)) : from;
  const lineEnd = start + (/[\r\n]|$/.exec(text2.slice(start))?.index ?? 0);
  const found = isOpen ? "" : text2.slice(from, Math.max(to, from + 1)).trim();
  const [message, hint2] = explanations[isOpen ? "MISSING_CHAR" : error.code]?.(found.slice(0, 20)) ?? [
    "The YAML cannot be read here",
    'Write "key: value", and put values with special characters in quotes'
  ];
  return faults10.yaml(place(start, Math.min(Math.max(to, start + 1), Math.max(lineEnd, start + 1), text2.length)), message, hint2);
}
function lastUnclosed(text2) {
  const open5 = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text2)) {
    if (lexeme === "" || lexeme === "" || lexeme === "") continue;
    if (/^["']/.test(lexeme) && (lexeme.length === 1 || !lexeme.endsWith(lexeme[0] ?? ""))) return offset;
    if (lexeme === "[" || lexeme === "{") open5.push(offset);
    else if (lexeme === "]" || lexeme === "}") open5.pop();
    offset += lexeme.length;
  }
  return open5.at(-1) ?? text2.trimEnd().length;
}

// src/read/instant.ts
function instantOf(moment3) {
  const [, y = 0, m = 1, d = 1, hour = 0, minute = 0] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(moment3)?.map(Number) ?? [];
  const seconds = Number(/^.{16}:(\d\d(?:\.\d+)?)/.exec(moment3)?.[1] ?? 0);
  const [, sign2, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment3) ?? [];
  const offset = sign2 ? (Number(hours) * 60 + Number(minutes)) * (sign2 === "-" ? -1 : 1) : 0;
  const year = m > 2 ? y : y - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146097 + dayOfEra - 719468;
  return (((days * 24 + hour) * 60 + minute - offset) * 60 + seconds) * 1e3;
}

// src/read/body.ts
init_model();

// src/read/draft.ts
function element(tagName, { position }, children = [], properties) {
  return { type: "element", tagName, properties: properties ?? {}, children, position };
}
var draftText = (value, { position }) => ({ type: "text", value, position });
var isElement2 = (node) => node?.type === "element";
var isBlankText = (node) => node.type === "text" && /^[ \t\r\n]*$/.test(node.value);
function textOf6(nodes) {
  let all = "";
  for (const node of nodes) all += node.type === "text" ? node.value : node.tagName === "br" ? "\n" : textOf6(node.children);
  return all;
}
function trimEnds(children) {
  let start = 0;
  let end = children.length;
  const isNothing = (node) => node !== void 0 && (isBlankText(node) || isElement2(node) && node.tagName === "br");
  while (start < end && isNothing(children[start])) start++;
  while (end > start && isNothing(children[end - 1])) end--;
  const kept4 = children.slice(start, end);
  const first = kept4[0];
  const last = kept4.at(-1);
  if (first?.type === "text") first.value = first.value.replace(/^[ \t\r\n]+/, "");
  if (last?.type === "text") last.value = withoutEnd(last.value);
  return kept4;
}
var inlineKinds = /* @__PURE__ */ new Set(["footnoteref", "em", "strong", "del", "sub", "sup", "code", "a", "br", "span", "figure"]);
var isBlock = (node) => node.type === "element" && !inlineKinds.has(node.tagName);
function takeOut(kind, nodes) {
  const rest = [];
  const taken = [];
  for (const node of nodes) {
    if (node.type === "text") rest.push(node);
    else if (node.tagName === kind) taken.push(node);
    else {
      const inside2 = takeOut(kind, node.children);
      taken.push(...inside2.taken);
      if (inside2.taken.length > 0) node.children = inside2.rest;
      if (inside2.taken.length === 0 || inside2.rest.some((child) => !isBlankText(child))) rest.push(node);
    }
  }
  return { rest, taken };
}
function withoutEnd(text2) {
  let end = text2.length;
  while (end > 0 && " 	\r\n".includes(text2.charAt(end - 1))) end--;
  return text2.slice(0, end);
}

// src/read/html.ts
init_model();
async function openHtml2() {
  const { fromHtml: fromHtml2 } = await import("hast-util-from-html");
  return {
    read(pieces2) {
      const written = pieces2.map((piece) => "html" in piece ? piece.html : "").join("");
      if (isExcessive(written)) return void 0;
      let name = "x-slot";
      while (written.toLowerCase().includes(name)) name += "-x";
      const starts = [];
      const slots = [];
      let source = "";
      for (const piece of pieces2) {
        if ("html" in piece) {
          starts.push({ offset: source.length, position: piece.position });
          source += piece.html;
        } else source += `<${name} n="${slots.push(piece.nodes) - 1}"></${name}>`;
      }
      const placed = /* @__PURE__ */ new Set();
      const take2 = (index) => {
        placed.add(index);
        return { type: "nodes", nodes: slots[index] ?? [] };
      };
      const literal = new RegExp(`<${name} n="(\\d+)"></${name}>`);
      const positionAt = (offset = 0) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
          const middle = low + high + 1 >> 1;
          if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
          else high = middle - 1;
        }
        return starts[low]?.position;
      };
      const convert = (node) => {
        const position = positionAt(node.position?.start.offset);
        if (node.type === "text") {
          return node.value.split(literal).flatMap((piece, index) => {
            if (index % 2 === 1) return placed.has(Number(piece)) ? [] : [take2(Number(piece))];
            return piece === "" ? [] : [{ type: "text", value: piece, position }];
          });
        }
        if (node.type !== "element") return [];
        if (node.tagName === name) {
          const index = Number(node.properties.n);
          return [...placed.has(index) ? [] : [take2(index)], ...node.children.flatMap(convert)];
        }
        if (removed.has(node.tagName)) {
          const lost = JSON.stringify(node).matchAll(new RegExp(`"n":"?(\\d+)|<${name} n=\\\\"(\\d+)`, "g"));
          for (const { 1: index, 2: literalIndex } of lost) placed.add(Number(index ?? literalIndex));
          return [{ type: "element", name: node.tagName, attributes: {}, children: [], position }];
        }
        return [{ type: "element", name: node.tagName, attributes: node.properties, children: node.children.flatMap(convert), position }];
      };
      const read = fromHtml2(source, { fragment: true }).children.flatMap(convert);
      const left = slots.flatMap((_, index) => placed.has(index) ? [] : [take2(index)]);
      return [...read, ...left];
    }
  };
}
var removed = new Set(
  "script style iframe template object embed applet noembed noframes svg head".split(" ")
);
var selfClosing = new Set(
  "p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rp rt area base br col embed hr img input link meta source track wbr".split(
    " "
  )
);
var formatting = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));
function isExcessive(html) {
  const open5 = /* @__PURE__ */ new Map();
  let depth = 0;
  let openFormatting = 0;
  let copies = 0;
  for (const { 1: slash, 2: tag = "" } of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)/g)) {
    const name = tag.toLowerCase();
    if (!slash) copies += openFormatting;
    if (copies > limits.structure / 10) return true;
    if (selfClosing.has(name)) continue;
    const count2 = open5.get(name) ?? 0;
    if (slash) {
      if (count2 === 0) continue;
      open5.set(name, count2 - 1);
      depth--;
      if (formatting.has(name)) openFormatting--;
    } else {
      open5.set(name, count2 + 1);
      depth++;
      if (formatting.has(name)) openFormatting++;
      if (depth > limits.inlineDepth) return true;
    }
  }
  return false;
}

// src/read/htmlKinds.ts
init_model();

// src/read/spoken.ts
init_model();
var holdsText = /* @__PURE__ */ new Set(["p", "h2", "h3", "h4", "label", "th", "td"]);
function spoken(nodes, tongue, origin) {
  if (nodes.every(isBlankText)) return nodes;
  if (!nodes.some(isBlock)) return isSpan(nodes) ? nodes : [element("span", origin, nodes, { language: tongue })];
  for (const node of nodes) speakBlock(node, tongue, origin);
  return nodes;
}
function speakBlock(node, tongue, origin) {
  if (!isElement2(node)) return;
  if (!holdsText.has(node.tagName)) for (const child of node.children) speakBlock(child, tongue, origin);
  else if (!node.children.every(isBlankText) && !isSpan(node.children))
    node.children = [element("span", { position: node.position ?? origin.position }, node.children, { language: tongue })];
}
var isSpan = ([only, ...others2]) => others2.length === 0 && only?.type === "element" && only.tagName === "span";
function dropRepeats(block2, around) {
  block2.children = block2.children.flatMap((node) => {
    if (!isElement2(node)) return node;
    const own2 = node.tagName === "span" ? node.properties.language : void 0;
    dropRepeats(node, own2 ?? around);
    return own2?.toLowerCase() === around.toLowerCase() ? node.children : node;
  });
}
var mostLevels2 = 4;
function readMarks(block2, wrong) {
  if (block2.tagName === "code" || block2.tagName === "pre") return;
  if (!block2.children.some((node) => node.type === "text" && node.value.includes(":lang["))) {
    for (const node of block2.children) if (isElement2(node)) readMarks(node, wrong);
    return;
  }
  const open5 = [{ sign: void 0, inside: [] }];
  const put = (...nodes) => open5.at(-1)?.inside.push(...nodes);
  const asTyped = ({ sign: sign2, inside: inside2 }) => put(...sign2 ? [sign2] : [], ...inside2);
  for (const node of block2.children) {
    if (isElement2(node)) {
      readMarks(node, wrong);
      put(node);
      continue;
    }
    if (node.verbatim) {
      put(node);
      continue;
    }
    for (const part of node.value.split(/(:lang\[|\]\{[^{}\n]{0,60}\})/)) {
      const text2 = { ...node, value: part };
      const tag = /^\]\{(.*)\}$/.exec(part)?.[1];
      if (part === ":lang[" && open5.length <= mostLevels2) open5.push({ sign: text2, inside: [] });
      else if (tag !== void 0 && open5.length > 1) {
        const mark = open5.pop();
        const named2 = language.safeParse(tag.trim());
        if (named2.success) put(...spoken(mark.inside, named2.data, node));
        else {
          wrong(tag, node);
          asTyped(mark);
          put(text2);
        }
      } else if (part !== "") put(text2);
    }
  }
  for (let mark = open5.pop(); mark; mark = open5.pop()) {
    if (open5.length === 0) block2.children = mark.inside;
    else asTyped(mark);
  }
}

// src/read/tableGrid.ts
init_model();
var widestSpan = 1e3;
function gridOf(groups2) {
  const widest2 = Math.max(0, ...groups2.map(({ rows: rows2 }) => rows2.reduce((most2, { cells }) => Math.max(most2, cells.length), 0)));
  const placed = groups2.map(({ rows: rows2 }) => placedIn(rows2, Math.max(widestSpan, widest2)));
  const begins2 = [];
  let end = 0;
  for (const rows2 of placed)
    for (const cells of rows2)
      for (const one2 of cells) {
        begins2[one2.at] = true;
        end = Math.max(end, one2.at + one2.columns);
      }
  const columnOf = [];
  let columns = 0;
  for (let at = 0; at <= end; at++) {
    columnOf[at] = columns;
    if (begins2[at]) columns++;
  }
  const count2 = groups2.reduce((sum2, { rows: rows2 }) => sum2 + rows2.length, 0);
  if (count2 * columns > limits.tableCells) return void 0;
  return groups2.map((group, index) => filled2(group, { placed: placed[index] ?? [], columnOf, columns }));
}
function placedIn(group, widest2) {
  const free2 = [];
  return group.map(({ cells }, row2) => {
    let at = 0;
    return cells.map(({ cell: cell3, columns, rows: rows2 }) => {
      while ((free2[at] ?? 0) > row2) at++;
      const from = at;
      const end = Math.max(from + 1, Math.min(from + Math.min(columns, widestSpan), widest2));
      const last = rows2 === 0 ? group.length : Math.min(row2 + rows2, group.length);
      do
        free2[at++] = last;
      while (at < end && (free2[at] ?? 0) <= row2);
      return { cell: cell3, at: from, columns: at - from, rows: last - row2 };
    });
  });
}
function filled2({ filler, rows: group }, { placed, columnOf, columns }) {
  const free2 = new Array(columns).fill(0);
  const kept4 = [];
  const made = group.map(({ row: row2 }, index) => {
    const spans = (placed[index] ?? []).map((one2) => {
      const at = columnOf[one2.at] ?? 0;
      const width = (columnOf[one2.at + one2.columns] ?? at) - at;
      free2.fill(index + one2.rows, at, at + width);
      return { ...one2, at, columns: width };
    });
    for (let at = 0; at < columns; at++) {
      if ((free2[at] ?? 0) > index) continue;
      free2[at] = index + 1;
      spans.push({ cell: element(filler, row2), at, columns: 1, rows: 1 });
    }
    kept4.push(spans.length > 0 ? 1 : 0);
    return { row: row2, spans };
  });
  return made.flatMap(({ row: row2, spans }, index) => {
    if (spans.length === 0) return [];
    row2.children = spans.map(({ cell: cell3, columns: columns2, rows: rows2 }) => {
      let height = 0;
      for (let at = index; at < index + rows2; at++) height += kept4[at] ?? 0;
      cell3.properties = { ...cell3.properties, ...columns2 > 1 && { columns: columns2 }, ...height > 1 && { rows: height } };
      return cell3;
    });
    return [row2];
  });
}

// src/read/htmlKinds.ts
var filled3 = (one2) => one2.children.length > 0 ? [one2] : [];
var inline4 = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  s: "del",
  strike: "del",
  del: "del",
  sub: "sub",
  sup: "sup"
};
var codes = /* @__PURE__ */ new Set(["code", "kbd", "samp", "tt", "var"]);
var blockish = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split(" ")
);
function htmlKinds(maker2) {
  const unwrapped = /* @__PURE__ */ new Map();
  const unwrap = (node) => {
    if (!unwrapped.has(node.name) && !(node.name === "span" && typeof node.attributes.lang === "string")) unwrapped.set(node.name, node);
  };
  let quotations = 0;
  const misnamed = /* @__PURE__ */ new Set();
  const languageOf = (node) => {
    const { lang } = node.attributes;
    if (typeof lang !== "string") return void 0;
    const named2 = language.safeParse(lang.trim());
    if (named2.success) return named2.data;
    if (!misnamed.has(node)) maker2.say(faults10.htmlLanguage, node, lang);
    misnamed.add(node);
    return void 0;
  };
  const inItsLanguage = (node, made) => {
    const named2 = languageOf(node);
    return named2 === void 0 ? made : spoken(made, named2, node);
  };
  const hasBlock = (nodes) => nodes.some(
    (node) => node.type === "nodes" ? node.nodes.some(isBlock) : node.type === "element" && (blockish.has(node.name) || hasBlock(node.children))
  );
  const rows2 = {
    p: (node) => hasBlock(node.children) ? blocks2(node.children) : maker2.paragraph(inlines2(node.children), node),
    h1: (node) => heading2(1, node),
    h2: (node) => heading2(2, node),
    h3: (node) => heading2(3, node),
    h4: (node) => heading2(4, node),
    h5: (node) => heading2(5, node),
    h6: (node) => heading2(6, node),
    ul: (node) => filled3(element("ul", node, items2(node))),
    ol: (node) => {
      const start = Number(node.attributes.start ?? 1);
      return filled3(element("ol", node, items2(node), Number.isSafeInteger(start) && start !== 1 && start >= 0 ? { start } : {}));
    },
    blockquote: (node) => filled3(element("blockquote", node, blocks2(node.children))),
    pre: (node) => [element("pre", node, [draftText(clean(plain3(node.children)).replace(/\n$/, ""), node)])],
    hr: (node) => [element("hr", node)],
    table: (node) => table2(node),
    figure: (node) => figure2(node)
  };
  const rowOf2 = (name) => Object.hasOwn(rows2, name) ? rows2[name] : void 0;
  const heading2 = (depth, node) => maker2.heading(depth, inlines2(node.children), node);
  function items2(node) {
    return node.children.flatMap((child) => {
      if (child.type === "element" && child.name === "li") {
        const inside3 = inItsLanguage(child, blocks2(child.children));
        return [element("li", child, inside3.length > 0 ? inside3 : [element("p", child)])];
      }
      if (child.type === "element" && removed.has(child.name)) {
        blocks2([child]);
        return [];
      }
      const inside2 = blocks2([child]);
      return inside2.length > 0 ? [element("li", node, inside2)] : [];
    });
  }
  function table2(node) {
    const head = [];
    const body = [];
    const before = [];
    const visit = ({ children, name }, sections) => {
      for (const child of children) {
        if (child.type === "element" && ["thead", "tbody", "tfoot"].includes(child.name)) visit(child, [child]);
        else if (child.type === "element" && child.name === "tr") {
          const cells = child.children.filter((cell3) => cell3.type === "element" && (cell3.name === "td" || cell3.name === "th"));
          const allHeads = cells.length > 0 && cells.every((cell3) => cell3.type === "element" && cell3.name === "th");
          const inHead = name === "thead" || allHeads && head.length + body.length === 0;
          const row2 = cells.flatMap(
            (cell3) => cell3.type === "element" ? [spannedCell(cell3, { inHead, around: [child, ...sections] })] : []
          );
          (inHead ? head : body).push({ row: element("tr", child), cells: row2 });
        } else before.push(...blocks2([child]));
      }
    };
    visit(node, []);
    const grid = gridOf([
      { filler: "th", rows: head },
      { filler: "td", rows: body }
    ]);
    if (!grid) {
      maker2.say(faults10.tableCells, node, "");
      return before;
    }
    const [heads = [], bodies = []] = grid;
    if (heads.length + bodies.length === 0) return before;
    return [
      ...before,
      element("table", node, [
        ...heads.length > 0 ? [element("thead", node, heads)] : [],
        ...bodies.length > 0 ? [element("tbody", node, bodies)] : []
      ])
    ];
  }
  function spannedCell(cell3, { inHead, around }) {
    const own2 = inItsLanguage(cell3, trimEnds(inlines2(cell3.children)));
    const children = around.reduce((made, node) => inItsLanguage(node, made), own2);
    const isHead = inHead || cell3.name === "th";
    return {
      cell: element(isHead ? "th" : "td", cell3, children, isHead && !inHead ? { scope: "row" } : {}),
      columns: spanOf3(cell3.attributes.colSpan, 1),
      rows: spanOf3(cell3.attributes.rowSpan, 0)
    };
  }
  const spanOf3 = (written, least) => {
    const digits2 = /^\s*\+?(\d+)/.exec(typeof written === "string" || typeof written === "number" ? String(written) : "")?.[1];
    return digits2 === void 0 || Number(digits2) < least ? 1 : Number(digits2);
  };
  function figure2(node) {
    const pictures = [];
    const captions = [];
    let isOther = false;
    const visit = (nodes) => {
      for (const child of nodes) {
        if (child.type === "element" && child.name === "img") pictures.push(child);
        else if (child.type === "element" && child.name === "figcaption") captions.push(child);
        else if (child.type === "element") visit(child.children);
        else if (child.type === "nodes" || child.value.trim() !== "") isOther = true;
      }
    };
    visit(node.children);
    const [picture3] = pictures;
    if (!picture3 || pictures.length > 1 || isOther) return blocks2(node.children);
    const caption = captions.map((one2) => textOf6(inlines2(one2.children)).trim()).join(" ");
    return maker2.paragraph([image(picture3, caption || void 0)], node);
  }
  const attribute2 = (node, name) => {
    const value = node.attributes[name];
    return typeof value === "string" ? value : void 0;
  };
  const image = (node, caption = attribute2(node, "title")) => maker2.picture({ url: attribute2(node, "src") ?? "", alt: attribute2(node, "alt"), caption }, node);
  const plain3 = (nodes) => nodes.map(
    (node) => node.type === "text" ? node.value : node.type === "nodes" ? textOf6(node.nodes) : node.name === "br" ? "\n" : plain3(node.children)
  ).join("");
  function blocks2(nodes) {
    const out = [];
    let run = [];
    let origin = {};
    const add = (made, from) => {
      for (const one2 of made) {
        if (run.length === 0 && isBlankText(one2)) continue;
        if (run.length === 0) origin = from;
        run.push(one2);
      }
    };
    const flush3 = () => {
      const kept4 = trimEnds(run);
      if (kept4.length > 0) out.push(...maker2.paragraph(kept4, origin));
      run = [];
    };
    for (const node of nodes) {
      if (node.type === "nodes") {
        for (const one2 of node.nodes) {
          if (isBlock(one2)) {
            flush3();
            out.push(one2);
          } else add([one2], one2);
        }
      } else if (node.type === "text") add(maker2.text(node.value, node), node);
      else if (removed.has(node.name)) maker2.say(faults10.htmlRemoved, node, `HTML <${node.name}>`);
      else {
        const row2 = rowOf2(node.name);
        if (row2 || blockish.has(node.name) || hasBlock(node.children)) {
          flush3();
          if (!row2) unwrap(node);
          out.push(...inItsLanguage(node, row2 ? row2(node) : blocks2(node.children)));
        } else add(inlines2([node]), node);
      }
    }
    flush3();
    return out;
  }
  function inlines2(nodes) {
    return nodes.flatMap((node) => {
      if (node.type === "text") return maker2.text(node.value, node);
      if (node.type === "nodes")
        return node.nodes.flatMap(
          (one2) => isBlock(one2) ? onItsLine(
            one2.children.flatMap((child) => isBlock(child) ? draftText(textOf6([child]), child) : child),
            one2
          ) : one2
        );
      const { name } = node;
      if (removed.has(name)) {
        maker2.say(faults10.htmlRemoved, node, `HTML <${name}>`);
        return [];
      }
      const kind = Object.hasOwn(inline4, name) ? inline4[name] : void 0;
      const inside2 = () => inItsLanguage(node, inlines2(node.children));
      if (kind) return wrapped(kind, inside2(), node);
      if (codes.has(name)) return wrapped("code", [draftText(clean(plain3(node.children)), node)], node);
      if (name === "q") return quoted3(inside2, node);
      if (name === "br") return [element("br", node)];
      if (name === "img") return [image(node)];
      if (name === "a" && attribute2(node, "href") !== void 0)
        return maker2.link(inside2(), { href: attribute2(node, "href") ?? "", title: attribute2(node, "title") }, node);
      unwrap(node);
      return blockish.has(name) ? onItsLine(inside2(), node) : inside2();
    });
  }
  const quoted3 = (inside2, origin) => {
    quotations++;
    const mark = quotations % 2 === 1 ? '"' : "'";
    const children = inside2();
    quotations--;
    return children.length > 0 ? [draftText(mark, origin), ...children, draftText(mark, origin)] : [];
  };
  const wrapped = (kind, children, origin) => children.length > 0 ? [element(kind, origin, children)] : [];
  const onItsLine = (children, origin) => children.every(isBlankText) ? children : [element("br", origin), ...children, element("br", origin)];
  const told = (read) => (nodes) => {
    const made = read(nodes);
    const [first] = unwrapped.values();
    if (first) maker2.say(faults10.htmlUnwrapped, first, [...unwrapped.keys()].map((name) => `<${name}>`).join(", "));
    unwrapped.clear();
    return made;
  };
  return { blocks: told(blocks2), inlines: told(inlines2) };
}

// src/read/links.ts
function safeHref(address3) {
  const seen = clean(address3).replace(/[\t\n\r]/g, "").replace(/^[\0-\x20\x7F-\x9F]+|[\0-\x20]+$/g, "");
  if (seen.length > longest2) return void 0;
  if (/^[\\/]{2}/.test(seen)) return void 0;
  const scheme = /^([^/?#\\]*?):/.exec(seen)?.[1]?.toLowerCase();
  if (scheme === void 0) return encode(seen);
  if (scheme === "mailto") return encode(seen);
  if (scheme !== "http" && scheme !== "https") return void 0;
  const authority = /^https?:\/\/([^/?#\\]+)/i.exec(seen)?.[1];
  if (authority === void 0 || !URL.canParse(seen)) return void 0;
  return /[^\x21-\x7E]|[<>"{}|^`[\]%]/.test(authority) ? encode(new URL(seen).href) : encode(seen);
}
var longest2 = 4e3;
function encode(address3) {
  const [start = "", ...fragments] = address3.split("#");
  const host = /^https?:\/\/[^/?#]*/i.exec(start)?.[0] ?? "";
  const encoded2 = host + inner(start.slice(host.length));
  return fragments.length > 0 ? `${encoded2}#${inner(fragments.join("%23"))}` : encoded2;
}
var inner = (part) => part.replace(/[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu, encodeURIComponent).replace(/%(?![\dA-Fa-f]{2})/g, "%25");
var schemeOf = (address3) => /^\s*([a-z][a-z\d+.-]*:)/i.exec(address3)?.[1] ?? address3;
function* bareAddresses(text2) {
  if (!text2.includes("://")) return;
  for (const { 0: whole, index } of text2.matchAll(/(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"“”«»\\^`{}|]+/giu)) {
    let end = whole.length;
    for (; ; ) {
      const last = whole[end - 1] ?? "";
      if (/[.,:;!?'’‘*_~…]/.test(last)) end--;
      else if (last === ")" && count(whole.slice(0, end), ")") > count(whole.slice(0, end), "(")) end--;
      else if (last === "]" && !whole.slice(0, end).includes("[")) end--;
      else break;
    }
    const address3 = whole.slice(0, end);
    if (/^https?:\/\/[\p{L}\p{N}[]/iu.test(address3) && safeHref(address3) !== void 0) yield { start: index, end: index + end };
  }
}
var count = (text2, sign2) => text2.split(sign2).length - 1;

// src/read/maker.ts
function bodyMaker({ text: source, locator }) {
  const diagnostics = [];
  const pictures = [];
  const headings2 = [];
  let isInLink = false;
  const placeOf2 = ({ position }) => {
    const { start, end } = position ?? {};
    return start?.offset === void 0 ? { path: locator.path } : locator.place(start.offset, end?.offset);
  };
  const say = (fault5, origin, what) => {
    diagnostics.push(fault5(placeOf2(origin), what));
  };
  function plainText(value, origin) {
    const kept4 = clean(value.replace(/\r\n?/g, "\n"));
    if (kept4 === "") return [];
    const { start } = origin.position ?? {};
    const isAsWritten = start?.offset !== void 0 && source.startsWith(value, start.offset);
    const turning = bidiIn(kept4);
    if (turning && start?.offset !== void 0 && !bidiIn(source.slice(start.offset, origin.position?.end.offset)))
      say(faults10.bidiControl, origin, nameOf4(turning));
    if (isInLink) return [draftText(kept4, origin)];
    const within2 = (from, to) => {
      const base = start?.offset;
      if (!isAsWritten || base === void 0 || kept4 !== value) return origin;
      return { position: { start: locator.point(base + from), end: locator.point(base + to) } };
    };
    const out = [];
    let at = 0;
    for (const { start: from, end } of bareAddresses(kept4)) {
      if (from > at) out.push(draftText(kept4.slice(at, from), within2(at, from)));
      const address3 = kept4.slice(from, end);
      const here = within2(from, end);
      out.push(element("a", here, [{ ...draftText(address3, here), verbatim: true }], { href: safeHref(address3) ?? address3 }));
      at = end;
    }
    if (at < kept4.length) out.push(draftText(kept4.slice(at), at === 0 ? origin : within2(at, kept4.length)));
    return out;
  }
  function linkedPicture({ url, alt, caption }, origin) {
    say(faults10.linkedPicture, origin, url);
    const href = safeHref(url);
    const name = href === void 0 ? "" : /([^/?#]+)\/?(?:[?#].*)?$/.exec(href)?.[1] ?? href;
    const words4 = [alt, caption, name].map(
      (one2) => clean(one2 ?? "").replace(/\s+/g, " ").trim()
    ).find((one2) => one2 !== "") ?? "";
    const text2 = draftText(words4, origin);
    return href === void 0 || words4 === "" ? text2 : element("a", origin, [text2], { href });
  }
  function withFigures(block2, children) {
    const { rest, taken } = takeOut("figure", children);
    block2.children = taken.length > 0 ? trimEnds(rest) : rest;
    if (block2.children.length === 0) return taken;
    for (const figure2 of taken) diagnostics.push(faults10.movedPicture(placeOf2(figure2)));
    return [block2, ...taken];
  }
  return {
    diagnostics,
    pictures,
    headings: headings2,
    placeOf: placeOf2,
    say,
    inLink(make) {
      const outer = isInLink;
      isInLink = true;
      const inside2 = make();
      isInLink = outer;
      return inside2;
    },
    text: plainText,
    link(children, { href, title }, origin) {
      const safe = safeHref(href);
      if (safe === void 0) {
        say(faults10.unsafeLink, origin, schemeOf(clean(href)));
        return children;
      }
      const links = takeOutLinks(children);
      const { rest: withoutNotes, taken: notes } = takeOut("footnoteref", links);
      const { rest, taken: figures3 } = takeOut("figure", withoutNotes);
      if (figures3.length > 0) say(faults10.pictureLink, origin, clean(href));
      const [only] = rest;
      if (only?.type === "text" && rest.length === 1 && (only.value === href || `mailto:${only.value}` === href)) only.verbatim = true;
      const label = title === void 0 ? "" : clean(title);
      return [
        ...rest.length > 0 ? [element("a", origin, rest, { href: safe, ...label !== "" && { title: label } })] : [],
        ...notes,
        ...figures3
      ];
    },
    picture({ url, alt, caption }, origin) {
      if (isElsewhere(url)) return linkedPicture({ url: clean(url), alt, caption }, origin);
      const place = placeOf2(origin);
      const says = clean(caption ?? "").replace(/\s+/g, " ").trim();
      const shown2 = clean(alt ?? "").replace(/\s+/g, " ").trim();
      const properties = {
        src: "",
        alt: shown2,
        ...says !== "" && { caption: says },
        width: 0,
        height: 0,
        mediaType: "image/png"
      };
      const figure2 = { type: "element", tagName: "figure", properties, children: [], position: origin.position };
      pictures.push({ figure: figure2, url: clean(url), place });
      if (shown2 === "") say(faults10.noAlt, origin, clean(url));
      return figure2;
    },
    heading(depth, children, origin) {
      const kept4 = trimEnds(children);
      const heading2 = element("h2", origin, kept4);
      const lifted = withFigures(heading2, kept4);
      if (heading2.children.length > 0) headings2.push({ heading: heading2, depth });
      return lifted;
    },
    paragraph: (children, origin) => {
      const kept4 = trimEnds(children);
      return withFigures(element("p", origin, kept4), kept4);
    }
  };
}
function takeOutLinks(nodes) {
  return nodes.flatMap((node) => {
    if (!isElement2(node)) return node;
    node.children = takeOutLinks(node.children);
    return node.tagName === "a" ? node.children : node;
  });
}

// src/read/survey.ts
init_model();
var inline5 = /* @__PURE__ */ new Set(["emphasis", "strong", "delete", "link", "linkReference"]);
function survey(tree) {
  const definitions = /* @__PURE__ */ new Map();
  const footnotes2 = /* @__PURE__ */ new Map();
  const duplicates = /* @__PURE__ */ new Set();
  const references2 = /* @__PURE__ */ new Map();
  const counts = /* @__PURE__ */ new Map();
  const tooOften = [];
  let hasHtml = false;
  let tooDeep;
  const todo = [{ node: tree, depth: 0, within: void 0 }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, depth, within: within2 } = next;
    let inside2 = within2;
    if (node.type === "html") hasHtml = true;
    else if (node.type === "definition") {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if (node.type === "footnoteReference") {
      const named2 = references2.get(within2) ?? /* @__PURE__ */ new Set();
      references2.set(within2, named2.add(node.identifier));
      const count2 = (counts.get(node.identifier) ?? 0) + 1;
      counts.set(node.identifier, count2);
      if (count2 === limits.footnoteReferences + 1) tooOften.push(node);
    } else if (node.type === "footnoteDefinition") {
      inside2 = node;
      if (footnotes2.has(node.identifier)) duplicates.add(node);
      else footnotes2.set(node.identifier, node);
    }
    if (depth > limits.inlineDepth) {
      tooDeep ??= node;
      continue;
    }
    if ("children" in node) {
      const below = depth + (inline5.has(node.type) ? 1 : 0);
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) todo.push({ node: child, depth: below, within: inside2 });
      }
    }
  }
  const reached2 = /* @__PURE__ */ new Set();
  const follow2 = (from) => {
    const todo2 = [from];
    while (todo2.length > 0) {
      for (const identifier of references2.get(todo2.pop()) ?? []) {
        const definition = footnotes2.get(identifier);
        if (!definition || reached2.has(identifier)) continue;
        reached2.add(identifier);
        todo2.push(definition);
      }
    }
  };
  follow2(void 0);
  for (const duplicate of duplicates) follow2(duplicate);
  for (const [identifier, definition] of [...footnotes2]) {
    if (reached2.has(identifier)) continue;
    footnotes2.delete(identifier);
    follow2(definition);
  }
  return { definitions, footnotes: footnotes2, duplicates, tooOften, hasHtml, ...tooDeep && { tooDeep } };
}

// src/read/body.ts
var boxes = ["pullquote", "factbox", "note"];
var isBox = (name) => boxes.some((box2) => box2 === name);
async function toDraft(tree, { text: source, locator }) {
  const maker2 = bodyMaker({ text: source, locator });
  const { diagnostics, pictures, headings: headings2, placeOf: placeOf2, say } = maker2;
  const found = survey(tree);
  if (found.tooDeep) return { children: [], footnotes: [], pictures, diagnostics: [faults10.inlineDepth(placeOf2(found.tooDeep))] };
  const html = found.hasHtml ? await openHtml2() : void 0;
  const numbers2 = /* @__PURE__ */ new Map();
  let expanded = 0;
  const { blocks: htmlBlocks, inlines: htmlInlines } = htmlKinds(maker2);
  function blocks2(nodes) {
    const origin = nodes.find((node) => node.type === "html");
    if (!origin) return nodes.flatMap((node) => handle(node)).filter(isElement2);
    const pieces2 = nodes.map((node) => {
      if (node.type !== "html") return { nodes: handle(node) };
      const lost = /^<(\?|!\[CDATA\[|![A-Za-z])/.exec(node.value.trimStart());
      if (lost) say(faults10.htmlRemoved, node, `HTML ${lost[0]}...`);
      return { html: `${node.value}
`, position: node.position };
    });
    const read = html?.read(pieces2);
    return read ? htmlBlocks(read) : tooMuchHtml(origin);
  }
  function inlines2(nodes) {
    const origin = nodes.find((node) => node.type === "html");
    if (!origin) return nodes.flatMap((node) => handle(node));
    const pieces2 = nodes.map(
      (node) => node.type === "html" ? { html: node.value, position: node.position } : { nodes: handle(node) }
    );
    const read = html?.read(pieces2);
    return read ? htmlInlines(read) : tooMuchHtml(origin);
  }
  function tooMuchHtml(origin) {
    diagnostics.push(faults10.htmlDepth(placeOf2(origin)));
    return [];
  }
  const linked = (children2) => maker2.inLink(() => inlines2(children2));
  const expand2 = (origin, target) => {
    const before = expanded;
    expanded += target.url.length + (target.title?.length ?? 0);
    if (expanded > limits.storyBytes && before <= limits.storyBytes) diagnostics.push(faults10.structure(placeOf2(origin)));
    return expanded > limits.storyBytes ? { url: "" } : target;
  };
  const image = (node, target, origin) => maker2.picture({ url: target.url, alt: node.alt ?? void 0, caption: target.title ?? void 0 }, origin);
  function table2(node) {
    const columns = node.children.reduce((most2, row2) => Math.max(most2, row2.children.length), 0);
    const rows2 = node.children.map((row2, index) => {
      const cells = Array.from({ length: columns }, (_, column) => {
        const cell3 = row2.children[column];
        const align = node.align?.[column] ?? void 0;
        return element(index === 0 ? "th" : "td", cell3 ?? row2, cell3 ? trimEnds(inlines2(cell3.children)) : [], align ? { align } : {});
      });
      return element("tr", row2, cells);
    });
    const [head, ...body] = rows2;
    const parts = [
      ...head ? [element("thead", head, [head])] : [],
      ...body.length > 0 ? [element("tbody", { position: spanOf(body) }, body)] : []
    ];
    const whole = element("table", node, parts);
    const { rest, taken } = takeOutOfCells(whole);
    for (const figure2 of taken) diagnostics.push(faults10.movedPicture(placeOf2(figure2)));
    return [rest, ...taken];
  }
  const box2 = (name, origin, { label, children: children2 }) => {
    const { rest, taken } = takeOut("figure", label?.children ?? []);
    const title = trimEnds(rest);
    const inside2 = [...taken, ...blocks2(children2)];
    return filled4(element(name, origin, [...label && title.length > 0 ? [element("label", label, title)] : [], ...inside2]));
  };
  function footnoteReference(identifier, origin) {
    if (!found.footnotes.has(identifier)) {
      const { start, end } = origin.position ?? {};
      return [draftText(clean(source.slice(start?.offset, end?.offset)), origin)];
    }
    const known5 = numbers2.get(identifier) ?? { number: numbers2.size + 1, occurrences: 0 };
    known5.occurrences++;
    numbers2.set(identifier, known5);
    return [element("footnoteref", origin, [], { number: known5.number, occurrence: known5.occurrences })];
  }
  const handlers = {
    root: (node) => blocks2(node.children),
    paragraph: (node) => {
      noDirectives(node);
      return maker2.paragraph(inlines2(node.children), node);
    },
    heading: (node) => maker2.heading(node.depth, inlines2(node.children), node),
    thematicBreak: (node) => [element("hr", node)],
    blockquote: (node) => filled4(element("blockquote", node, blocks2(node.children))),
    list: (node) => [
      element(
        node.ordered ? "ol" : "ul",
        node,
        node.children.flatMap((item) => handle(item)),
        node.ordered && typeof node.start === "number" && node.start !== 1 ? { start: node.start } : {}
      )
    ],
    listItem: (node) => {
      const inside2 = blocks2(node.children);
      return [element("li", node, inside2.length > 0 ? inside2 : [element("p", node)])];
    },
    code: (node) => {
      const language2 = /^[\w+#.-]{1,40}/.exec(node.lang ?? "")?.[0];
      return [element("pre", node, [draftText(clean(node.value.replace(/\r\n?/g, "\n")), node)], language2 ? { language: language2 } : {})];
    },
    table: (node) => table2(node),
    html: () => [],
    definition: () => [],
    footnoteDefinition: (node) => {
      if (found.footnotes.get(node.identifier) === node) return [];
      const label = clean(node.label ?? node.identifier);
      say(found.duplicates.has(node) ? faults10.doubledFootnote : faults10.unusedFootnote, node, label);
      return blocks2(node.children);
    },
    containerDirective: (node) => {
      const { name } = node;
      const [first, ...others2] = node.children;
      const isLabel = first?.type === "paragraph" && first.data?.directiveLabel === true;
      const children2 = isLabel ? others2 : node.children;
      directiveFaults(node, name, node.attributes);
      if (isBox(name)) {
        const label = isLabel ? element("label", first, inlines2(first.children)) : void 0;
        return box2(name, node, { label, children: children2 });
      }
      return blocks2(node.children);
    },
    text: (node) => maker2.text(node.value, node),
    emphasis: (node) => filled4(element("em", node, inlines2(node.children))),
    strong: (node) => filled4(element("strong", node, inlines2(node.children))),
    delete: (node) => filled4(element("del", node, inlines2(node.children))),
    inlineCode: (node) => [element("code", node, [draftText(clean(node.value.replace(/\r\n?/g, "\n")), node)])],
    break: (node) => [element("br", node)],
    link: (node) => maker2.link(linked(node.children), { href: node.url, title: node.title ?? void 0 }, node),
    linkReference: (node) => {
      const target = found.definitions.get(node.identifier);
      const { url, title } = expand2(node, target ?? { url: "" });
      return maker2.link(linked(node.children), { href: url, title: title ?? void 0 }, node);
    },
    image: (node) => [image(node, node, node)],
    imageReference: (node) => [image(node, expand2(node, found.definitions.get(node.identifier) ?? { url: "" }), node)],
    footnoteReference: (node) => footnoteReference(node.identifier, node)
  };
  function handle(node) {
    if (!Object.hasOwn(handlers, node.type)) throw new Error(`read/body: no handler for mdast "${node.type}"`);
    const handler = handlers[node.type];
    return handler(node);
  }
  const filled4 = (one2) => one2.children.length > 0 ? [one2] : [];
  function noDirectives({ position }) {
    const from = position?.start.offset ?? 0;
    const written = source.slice(from, position?.end.offset);
    if (!written.includes(":::")) return;
    for (const { 1: before = "", 2: line = "", index } of written.matchAll(/^([ >\t]*)(:{3,} *[^\s:][^\n\r]*)/gm)) {
      const at = from + index + before.length;
      diagnostics.push(faults10.noDirective(locator.place(at, at + line.trimEnd().length), line.trimEnd()));
    }
  }
  function directiveFaults(node, name, attributes) {
    const from = node.position?.start.offset ?? 0;
    const written = source.slice(from, node.position?.end.offset);
    const fence = /^:+/.exec(written)?.[0] ?? "";
    const nameStart = from + fence.length;
    if (!isBox(name))
      diagnostics.push(faults10.unknownDirective(locator.place(nameStart, nameStart + name.length), name, nearest(name, boxes)));
    const [line = ""] = written.split("\n", 1);
    if (attributes && Object.keys(attributes).length > 0) {
      const brace = line.lastIndexOf("{");
      diagnostics.push(
        faults10.directiveAttributes(brace < 0 ? placeOf2(node) : locator.place(from + brace, from + line.trimEnd().length), name)
      );
    }
    const lastLine = written.trimEnd().split("\n").at(-1) ?? "";
    if (written.trimEnd() === line.trimEnd() || !new RegExp(`:{${fence.length},}$`).test(lastLine.trimEnd()))
      diagnostics.push(faults10.openDirective(locator.place(from, from + line.trimEnd().length), name));
  }
  for (const reference of found.tooOften) say(faults10.footnoteReferences, reference, clean(reference.label ?? reference.identifier));
  const children = blocks2(tree.children);
  const footnotes2 = [];
  for (const [identifier, { number: number3 }] of numbers2) {
    const definition = found.footnotes.get(identifier);
    if (!definition) continue;
    const inside2 = blocks2(definition.children);
    footnotes2.push(element("footnote", definition, inside2.length > 0 ? inside2 : [element("p", definition)], { number: number3 }));
  }
  for (const block2 of [...children, ...footnotes2]) readMarks(block2, (tag, origin) => say(faults10.wrongLanguage, origin, tag));
  levelHeadings(headings2);
  return { children, footnotes: footnotes2, pictures, diagnostics };
}
var spanOf = (nodes) => {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start, end } : void 0;
};
function takeOutOfCells(table2) {
  const taken = [];
  for (const part of table2.children.filter(isElement2))
    for (const row2 of part.children.filter(isElement2))
      for (const cell3 of row2.children.filter(isElement2)) {
        const inside2 = takeOut("figure", cell3.children);
        if (inside2.taken.length === 0) continue;
        cell3.children = trimEnds(inside2.rest);
        taken.push(...inside2.taken);
      }
  return { rest: table2, taken };
}
function levelHeadings(headings2) {
  const kinds3 = ["h2", "h3", "h4"];
  const above = [];
  for (const { heading: heading2, depth } of headings2) {
    while ((above.at(-1) ?? 0) >= depth) above.pop();
    heading2.tagName = kinds3[Math.min(above.length, kinds3.length - 1)] ?? "h4";
    above.push(depth);
  }
}
var isEmptyBody = (children) => !children.some((node) => isElement2(node) && (node.tagName === "figure" || textOf6([node]).trim() !== "")) || children.every(isBlankText);

// src/read/curlBody.ts
var holdsText2 = /* @__PURE__ */ new Set(["p", "h2", "h3", "h4", "label", "th", "td"]);
function curlBody(children, language2) {
  for (const node of children) {
    if (!isElement2(node)) continue;
    if (node.tagName === "figure") continue;
    if (!holdsText2.has(node.tagName)) {
      if (node.tagName !== "pre") curlBody(node.children, language2);
      continue;
    }
    const leaves = [];
    collect(node.children, leaves);
    if (!leaves.some((leaf) => "value" in leaf && /["']/.test(leaf.value))) continue;
    const marks2 = curler(language2);
    leaves.forEach((leaf, index) => {
      const after = leaves[index + 1];
      const next = after === void 0 ? "" : "value" in after ? after.value : after.passes;
      if ("passes" in leaf) marks2.pass(leaf.passes);
      else if (leaf.verbatim) marks2.pass(leaf.value);
      else leaf.value = marks2.text(leaf.value, next.slice(0, 2).match(/^./su)?.[0] ?? "");
    });
  }
}
function collect(nodes, leaves) {
  for (const node of nodes) {
    if (node.type === "text") leaves.push(node);
    else if (node.tagName === "br") leaves.push({ passes: "\n" });
    else if (node.tagName === "code") leaves.push({ passes: "x" });
    else if (node.tagName !== "footnoteref") collect(node.children, leaves);
  }
}

// src/read/depth.ts
init_model();

// src/read/blocks.ts
init_model();

// src/read/htmlBlocks.ts
var blockNames = "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul";
var kindsOfHtml = [
  { opens: /^<(?:pre|script|style|textarea)(?=[ >]|$)/i, closes: /<\/(?:pre|script|style|textarea)>/i, from: 0 },
  { opens: /^<!--/, closes: /-->/, from: 2 },
  { opens: /^<\?/, closes: /\?>/, from: 1 },
  { opens: /^<![a-z]/i, closes: />/, from: 3 },
  // The parser takes the brackets before the sign in pairs.
  { opens: /^<!\[CDATA\[/, closes: /(?<!\])(?:\]\])+>/, from: 9 },
  { opens: new RegExp(`^</?(?:${blockNames.replaceAll(" ", "|")})(?=[ >]|/>|$)`, "i"), closes: /^ *$/, from: 0 }
];
function isWholeTag(rest) {
  if (/^ {0,3}<\/[a-z][a-z\d-]* *> *$/i.test(rest)) return true;
  const name = /^ {0,3}<[a-z][a-z\d-]*(?=[ />])/i.exec(rest);
  if (!name) return false;
  let at = name[0].length;
  for (let part = attributeAt(rest, at); part > 0; part = attributeAt(rest, at)) at += part;
  return /^\/?> *$/.test(rest.slice(at));
}
function attributeAt(rest, at) {
  attribute.lastIndex = at;
  return attribute.exec(rest)?.[0].length ?? 0;
}
var attribute = / +|[:_a-z][\w.:-]*(?![\w.:-])(?: *= *(?![ <=>`"'])[^ "'/<=>`]*(?![^ "'/<=>`]))*(?: *= *(?:"[^"]*"|'[^']*')(?=[ />]))?/iy;

// src/read/blocks.ts
function blockFollower() {
  const open5 = [];
  let leaf = "none";
  let doubt = "none";
  let wasBlank = true;
  const doubtAt = (line) => {
    doubt = doubt === "raw" || mayOpenRaw.test(line) ? "raw" : "depth";
    leaf = "perhaps";
  };
  return (line) => {
    if (doubt !== "none") doubtAt(line);
    if (doubt === "depth" && wasBlank && /^[\p{L}\p{Pi}("']/u.test(line) && open5.every(({ kind }) => kind !== "directive")) {
      open5.length = 0;
      leaf = "none";
      doubt = "none";
    }
    const before = leaf;
    wasBlank = isBlankLine(line);
    const { matched, at, isFence } = continueContainers(line, open5);
    const isWhole = matched === open5.length;
    const isRaw = typeof leaf === "object" && isWhole;
    const interrupts = leaf === "none" || !isWhole ? "no" : leaf === "text" && doubt === "none" ? "yes" : "perhaps";
    const { opened, column } = isFence || isRaw ? { opened: [], column: at } : openContainers(line, at, interrupts);
    const rest = line.slice(column);
    const isBlank = isBlankLine(rest);
    const is = (what) => ({
      open: open5,
      opened,
      rest,
      column,
      isBlank,
      continues: false,
      isLazy: false,
      isUnderline: /^ {0,3}(=+|-+) *$/.test(line.slice(at)),
      isVerbatim: false,
      ...what
    });
    if (doubt !== "none") {
      const isText2 = !isFence && !isBlank && opened.length === 0;
      if (isFence) open5.splice(matched, 1);
      else if (!isText2) open5.push(...open5.splice(matched).filter(({ kind }) => kind === "directive"));
      open5.push(...opened);
      return is({ isLazy: isText2 && !isWhole, continues: !isBlank && !isHeading2.test(rest) && !opened.some(({ isSure }) => isSure) });
    }
    if (isRaw && typeof leaf === "object") {
      if (leaf.ends(rest)) leaf = "none";
      return is({ isVerbatim: true });
    }
    if (typeof leaf === "object") leaf = "none";
    const isText = leaf === "text" || leaf === "perhaps";
    const starts = isFence || isBlank ? void 0 : startOf(rest);
    const mayBeLazy = isText && opened.length === 0 && !isWhole && open5.slice(matched).every(({ kind }) => kind !== "directive");
    if (mayBeLazy && !isFence && !isBlank && starts === void 0) {
      const isTag = isWholeTag(rest);
      if (leaf === "perhaps") doubtAt(line);
      else if (isTag) leaf = untilBlank;
      return is({ isLazy: true, continues: true, isVerbatim: isTag && doubt === "none" });
    }
    if (opened.length > 0 || !isWhole) {
      open5.length = matched;
      open5.push(...opened);
      leaf = "none";
    }
    if (opened.some(({ isSure }) => !isSure) || opened.length > 0 && isNestedFootnote(open5)) {
      doubtAt(line);
      return is({ continues: before !== "none" && opened.length === 0 });
    }
    if (isBlank && leaf === "indented") leaf = "indented";
    else if (isFence || isBlank || opened.at(-1)?.kind === "directive") leaf = "none";
    else if (starts) {
      leaf = starts.leaf;
      return is({ isVerbatim: starts.isHtml });
    } else if (/^ {4}/.test(rest) && (leaf === "none" || leaf === "indented")) {
      leaf = "indented";
      return is({ isVerbatim: true });
    } else if (leaf === "none" || leaf === "indented") {
      if (isWholeTag(rest)) {
        leaf = untilBlank;
        return is({ isVerbatim: true });
      }
      leaf = "text";
    } else {
      if (leaf === "perhaps" && (isWholeTag(rest) || indentAt(rest, 0) > 3)) doubtAt(line);
      else if (isDelimiterRow(rest) || /^ {0,3}(=+|-+) *$/.test(rest)) leaf = "perhaps";
      return is({ continues: true });
    }
    return is({});
  };
}
var mayOpenRaw = /`{3}|~{3}|<|:{3}/;
var isHeading2 = /^ {0,3}#{1,6}( |$)/;
var isDelimiterRow = (rest) => /^[ |:-]*-[ |:-]*$/.test(rest) && /[|:]/.test(rest);
var isNestedFootnote = (open5) => open5.filter(({ kind }) => kind === "footnote").length > 1;
function continueContainers(line, open5) {
  let at = 0;
  let matched = 0;
  for (const container2 of open5) {
    const indent = indentAt(line, at);
    const isBlank = at + indent >= line.length;
    if (container2.kind === "directive") {
      const [, colons = ""] = /^ {0,3}(:{3,}) *$/.exec(line.slice(at)) ?? [];
      if (colons !== "" && colons.length >= container2.size) return { matched, at, isFence: true };
      at += Math.min(indent, container2.indent ?? 0);
    } else if (container2.kind === "quote") {
      if (indent > 3 || line[at + indent] !== ">") break;
      at += indent + 1;
      if (line[at] === " ") at++;
    } else if (isBlank) {
      if (container2.blank === "began") container2.blank = "ended";
      at = Math.min(line.length, at + container2.size);
    } else {
      const hasEnded = container2.blank === "ended";
      container2.blank = void 0;
      if (container2.kind === "footnote" && indent === 0 && open5[matched - 1]?.kind === "footnote") {
        matched++;
        continue;
      }
      if (hasEnded || indent < container2.size) break;
      at += container2.size;
    }
    matched++;
  }
  return { matched, at, isFence: false };
}
function openContainers(line, from, interrupts) {
  const opened = [];
  let at = from;
  while (opened.length <= limits.blockDepth) {
    const indent = indentAt(line, at);
    if (indent > 3) break;
    const rest = line.slice(at + indent);
    if (rest.startsWith(">")) {
      opened.push({ kind: "quote", size: 0, isSure: true });
      at += indent + 1;
      if (line[at] === " ") at++;
      continue;
    }
    if (/^([-*_])( *\1){2,} *$/.test(rest)) break;
    const marker = /^([-+*]|(\d{1,9})[.)])(?: +|$)/.exec(rest);
    if (marker) {
      const [whole, mark = "", digits2 = "1"] = marker;
      const isEmpty = whole.length === rest.length;
      const opensAlways = !isEmpty && digits2 === "1";
      if (!opensAlways && interrupts === "yes" && opened.length === 0) break;
      const padding2 = whole.length - mark.length;
      const size = indent + mark.length + (padding2 > 4 || isEmpty ? 1 : padding2);
      const isSure = opensAlways || interrupts === "no";
      opened.push({ kind: "list", size, isSure, ...isEmpty && { blank: "began" } });
      at = Math.min(line.length, at + size);
      continue;
    }
    const footnote = /^\[\^((?:\\.|[^[\]\\ ])+)\]: */.exec(rest);
    if (footnote) {
      const [whole, label = ""] = footnote;
      opened.push({ kind: "footnote", size: 4, isSure: label.length < 900 && !label.includes("\\") });
      at += indent + whole.length;
      continue;
    }
    const directive2 = /^(:{3,})[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*(?<![-_])(?= *$|[[{])/u.exec(rest);
    if (directive2) {
      const [fence, colons = ""] = directive2;
      const isSure = /^(\[[^[\]\\]{0,900}\])? *$/.test(rest.slice(fence.length));
      opened.push({ kind: "directive", size: colons.length, indent, isSure });
    }
    break;
  }
  return { opened, column: at };
}
var isBlankLine = (line) => /^ *$/.test(line);
var indentAt = (line, at) => {
  let end = at;
  while (line[end] === " ") end++;
  return end - at;
};
function startOf(rest) {
  if (isHeading2.test(rest) || /^ {0,3}([-*_])( *\1){2,} *$/.test(rest)) return { leaf: "none", isHtml: false };
  const [, fence] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(rest) ?? [];
  if (fence !== void 0) return { leaf: untilFence(fence), isHtml: false };
  const html = rest.replace(/^ {0,3}/, "");
  if (!html.startsWith("<")) return void 0;
  for (const { opens, closes, from } of kindsOfHtml) {
    if (!opens.test(html)) continue;
    const ends = (line) => closes.test(line);
    return { leaf: ends(html.slice(from)) ? "none" : { ends }, isHtml: true };
  }
  return void 0;
}
var untilFence = (fence) => ({
  ends: (rest) => {
    const [, closing2 = ""] = /^ {0,3}(`+|~+) *$/.exec(rest) ?? [];
    return closing2.length >= fence.length && closing2[0] === fence[0];
  }
});
var untilBlank = { ends: isBlankLine };

// src/read/marks.ts
init_model();
var costs2 = {
  mark: 8,
  cell: 4,
  reference: 3,
  emphasisBefore: 1 / 100,
  bracketBefore: 1 / 200,
  declarationBefore: 1 / 45,
  /** A mark, for each level that may be open around it. */
  level: 0.3,
  /** A character, for each bracket that may be open around it: it is read again as part of its label. */
  label: 1 / 100
};
var pieces = /\\[!-/:-@[-`{-~]|([*_~])\1*|`+|!?\[|\]|<[!?]|<|&|\|/g;
var levelsOf = (length2) => Math.ceil(length2 / 2);
function markScale() {
  const openers2 = { "*": [], _: [], "~": [] };
  let levels = 0;
  let brackets = 0;
  let certain = 0;
  let emphasis = 0;
  let bracketCount = 0;
  let declarations = 0;
  let doubts = 0;
  const emphasize = (marker, length2, { before, after }) => {
    if (marker === "~" && length2 !== 2) return;
    const spaceAfter = /^\s?$/u.test(after);
    const spaceBefore = /^\s?$/u.test(before);
    const signAfter = /[\p{P}\p{S}]/u.test(after);
    const signBefore = /[\p{P}\p{S}]/u.test(before);
    const left = !spaceAfter && (!signAfter || spaceBefore || signBefore);
    const right = !spaceBefore && (!signBefore || spaceAfter || signAfter);
    const stack = openers2[marker];
    if (right && !left) {
      for (let rest = length2; rest > 0; ) {
        const top = stack.at(-1);
        if (top?.doubts !== doubts) break;
        levels -= levelsOf(top.length);
        const taken = Math.min(rest, top.length);
        rest -= taken;
        top.length -= taken;
        if (top.length === 0) stack.pop();
        else levels += levelsOf(top.length);
      }
    } else if (left && !(right && marker === "_" && !signBefore && !signAfter)) {
      stack.push({ length: length2, doubts: right ? Number.NaN : doubts });
      levels += levelsOf(length2);
    }
  };
  return {
    clear() {
      if (levels > 0) for (const stack of Object.values(openers2)) stack.length = 0;
      levels = brackets = certain = emphasis = bracketCount = declarations = 0;
    },
    work(line) {
      let work = 0;
      let last = 0;
      for (const { 0: piece, index } of line.matchAll(pieces)) {
        const mark = piece[0];
        work += costs2.reference + (index - last) * brackets * costs2.label;
        last = index;
        if (work > limits.structure) break;
        if (mark === "*" || mark === "_" || mark === "~") {
          work += costs2.mark + ++emphasis * costs2.emphasisBefore + levels * costs2.level;
          const end = index + piece.length;
          emphasize(mark, piece.length, { before: charBefore2(line, index), after: charAt2(line, end) });
        } else if (piece.endsWith("[")) {
          work += costs2.mark + ++bracketCount * costs2.bracketBefore + brackets * costs2.level;
          doubts++;
          brackets++;
          certain++;
        } else if (mark === "]") {
          work += costs2.mark + ++bracketCount * costs2.bracketBefore + brackets * costs2.level;
          if (certain > 0) {
            certain--;
            brackets--;
          }
        } else if (mark === "|") work += costs2.cell;
        else if (mark === "`" || mark === "<") {
          work += costs2.mark + (piece.length > 1 && mark === "<" ? ++declarations * costs2.declarationBefore : 0);
          doubts++;
          certain = 0;
        }
      }
      return work + (line.length - last) * brackets * costs2.label;
    }
  };
}
var charBefore2 = (line, at) => line.slice(Math.max(0, at - 2), at).match(/.$/su)?.[0] ?? "";
var charAt2 = (line, at) => line.slice(at, at + 2).match(/^./su)?.[0] ?? "";

// src/read/depth.ts
function inspectDepth(text2, from, locator) {
  const follow2 = blockFollower();
  const marks2 = markScale();
  let table2;
  let previous = "";
  let work = 0;
  let lazy = 0;
  let underlines = 0;
  let definitions = 0;
  let references2 = 0;
  for (let start = from; start < text2.length; ) {
    const lineEnd = text2.indexOf("\n", start);
    const stop = lineEnd < 0 ? text2.length : lineEnd;
    const written = text2.slice(start, stop).replace(/\r$/, "");
    const line = follow2(expandTabs(written));
    const { open: open5, opened, rest, isBlank, isVerbatim } = line;
    if (open5.length > limits.blockDepth) return [faults10.blockDepth(locator.place(start + Math.min(line.column, stop - start), stop))];
    work += costs3.line + opened.length * (open5.length * costs3.level + costs3.container) + open5.filter(({ kind }) => kind === "directive").length * costs3.directive;
    if (isVerbatim || !line.continues) {
      marks2.clear();
      lazy = 0;
    }
    if (isVerbatim) table2 = void 0;
    else {
      const run = longRun.exec(written);
      if (run) {
        const at = start + run.index;
        return [faults10.markerRun(locator.place(at + limits.markerRun, at + run[0].length), run[1] ?? "")];
      }
      if (isBlank) table2 = void 0;
      else if (table2) {
        table2.rows++;
        table2.columns = Math.max(table2.columns, cellsOf2(rest));
        if (table2.rows > limits.tableRows) return [faults10.tableRows(locator.place(start, stop))];
      } else if (isDelimiterRow(rest) && cellsOf2(rest) === cellsOf2(previous)) table2 = { columns: cellsOf2(rest), rows: 1 };
      if (table2 && table2.rows * table2.columns > limits.tableCells) return [faults10.tableCells(locator.place(start, stop))];
      if (table2) marks2.clear();
      if (line.isLazy) work += ++lazy * costs3.lazy;
      if (line.isUnderline) underlines++;
      work += underlines * costs3.underline;
      const defined = (/^ {0,3}\[[^\]]*\]:/.test(rest) ? 1 : 0) + opened.filter(({ kind }) => kind === "footnote").length;
      const closed = closingBrackets(rest);
      definitions += defined;
      references2 += closed;
      work += (defined * (definitions + references2) + closed * definitions) * costs3.lookup + marks2.work(rest);
    }
    if (work > limits.structure) return [faults10.structure(locator.place(start, stop))];
    previous = isBlank || isVerbatim ? "" : rest;
    start = stop + 1;
  }
  return [];
}
var costs3 = {
  line: 10,
  /** Each level around what opens. */
  level: 2,
  /** A list, quotation, footnote or directive that opens, on top of those around it. */
  container: 10,
  /** A line, for each directive around it: its text is tokenized once a level. */
  directive: 2,
  lazy: 1 / 60,
  underline: 1 / 30,
  lookup: 1 / 300
};
var longRun = new RegExp(`([*_~\`])\\1{${limits.markerRun},}`);
var closingBrackets = (line) => {
  let count2 = 0;
  for (let at = line.indexOf("]"); at >= 0; at = line.indexOf("]", at + 1)) count2++;
  return count2;
};
function expandTabs(line) {
  if (!line.includes("	")) return line;
  let out = "";
  for (const part of line.split(/(\t)/)) out += part === "	" ? " ".repeat(4 - out.length % 4) : part;
  return out;
}
function cellsOf2(row2) {
  const trimmed = row2.trim();
  let bars = 0;
  for (let at = 0; at < trimmed.length; at++) {
    if (trimmed[at] === "\\") at++;
    else if (trimmed[at] === "|" && at > 0 && at < trimmed.length - 1) bars++;
  }
  return bars + 1;
}

// src/read/header.ts
init_model();
function findHeader(text2, locator) {
  const opening3 = /^---[ \t]*(?:\r?\n|$)/.exec(text2);
  if (!opening3) return { fault: faults10.noHeader(locator.place(0, Math.max(0, text2.search(/\r?\n|$/))), foreignHeader(text2, locator)) };
  const from = opening3[0].length;
  const closing2 = /^---[ \t]*\r?$/gm;
  closing2.lastIndex = from;
  const found = closing2.exec(text2);
  if (!found) {
    const other = /^(?:\.\.\.|[ \t]+---+|-{4,}|—+|–+)[ \t]*\r?$/m.exec(text2.slice(from));
    const instead = other ? { line: locator.point(from + other.index).line, found: other[0].trim() } : void 0;
    return { fault: faults10.openHeader(locator.place(0, 3), instead) };
  }
  return { text: text2.slice(from, found.index), from, bodyFrom: found.index + found[0].length };
}
function foreignHeader(text2, locator) {
  if (/^\+\+\+[ \t]*\r?\n/.test(text2)) return 'This one is TOML: write it between lines of ---, each key as "key: value"';
  if (/^\s*\{\s*"/.test(text2)) return 'This one is JSON: write it between lines of ---, each key as "key: value"';
  const later = /^[ \t]*-{3,}[ \t]*\r?$/m.exec(text2.slice(0, 2e3));
  const isHeader = later && /^\s*[A-Za-z]+:/.test(text2.slice(later.index + later[0].length)) && /^(?:headline|title|credit):/m.test(text2);
  if (!isHeader) return void 0;
  return `Line ${locator.point(later.index).line} is meant for it: let it be the first, without spaces, and have three hyphens`;
}
async function readHeader(block2, { settings: settings3, locator }) {
  const yaml = readYaml({ text: block2.text, from: block2.from, locator, what: "The header" });
  const diagnostics = [...yaml.diagnostics];
  const missing = locator.place(0, 3);
  const list2 = 'Run "slugline schema" for the list';
  const { value, diagnostics: said2 } = checkBySchema(yaml, { schema: headerSchema, what: "header key", list: list2, expected, synonyms, missing });
  if (yaml.broken) return { places: {}, diagnostics };
  diagnostics.push(...said2);
  const spot2 = (key, ...rest) => yaml.spotOf([key, ...rest])?.value ?? missing;
  const text2 = (key) => typeof yaml.data[key] === "string" ? yaml.data[key].trim() : void 0;
  const [published, updated, status, signal, credit2] = [text2("published"), text2("updated"), text2("status"), text2("signal"), text2("credit")];
  if (published && updated && isMoment(published) && isMoment(updated) && instantOf(updated) < instantOf(published))
    diagnostics.push(faults10.updatedBeforePublished(spot2("updated"), { updated, published }));
  const hasNote = yaml.data.note !== void 0;
  if (!hasNote && status === "canceled") diagnostics.push(faults10.noteRequired(spot2("status"), "status", status));
  if (!hasNote && signal === "correction") diagnostics.push(faults10.noteRequired(spot2("signal"), "signal", signal));
  if (credit2 && /[\t\r\n]/.test(credit2)) diagnostics.push(faults10.lineBreak(spot2("credit"), "credit"));
  if (credit2) diagnostics.push(...judgeCredit(credit2, spot2("credit")));
  const language2 = value?.language ?? "";
  if (isLanguageName(language2))
    diagnostics.push(
      faults10.wrongValue(spot2("language"), "language", {
        found: language2,
        expected: expected.language,
        nearest: meantBy("language", language2)
      })
    );
  const keywords = text2("keywords");
  if (keywords?.includes(",")) diagnostics.push(faults10.oneText(spot2("keywords"), "keywords", keywords));
  const code2 = sourceCode(yaml.data.source);
  if (code2 !== void 0 && !/^[\w.-]+$/.test(code2))
    diagnostics.push(faults10.badSource(yaml.spotOf(["source", "code"])?.value ?? missing, code2));
  const slug3 = text2("slug") ?? await slugOf(locator.path);
  if (slug3 === "") diagnostics.push(faults10.noSlug(missing, locator.path));
  const places = {
    slug: spot2("slug"),
    guid: spot2("guid"),
    translationOf: spot2("translationOf"),
    image: spot2("image"),
    note: spot2("note")
  };
  value?.related?.forEach((_, index) => {
    places[`related.${index}`] = yaml.spotOf(["related", index])?.value ?? spot2("related");
  });
  if (!value || diagnostics.some(({ severity }) => severity === "error")) return { places, diagnostics };
  return { header: fillHeader({ header: value, slug: slug3, settings: settings3 }), places, diagnostics };
}
function judgeCredit(credit2, place) {
  const dashless = credit2.replace(new RegExp(`^[${signOffDashes.replace("-", "\\-")}]+\\s*`), "");
  const bracket = signOffBrackets.find(([opening3, closing2]) => credit2.startsWith(opening3) && credit2.endsWith(closing2));
  const bare = bracket ? credit2.slice(bracket[0].length, -bracket[1].length).trim() : dashless;
  return bare === credit2 || bare === "" ? [] : [faults10.signedCredit(place, credit2, bare)];
}
var isMoment = (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
function sourceCode(source) {
  const code2 = typeof source === "object" && source !== null && "code" in source ? source.code : void 0;
  return typeof code2 === "string" ? code2.trim() : void 0;
}

// src/read/markdown.ts
import { directiveFromMarkdown } from "mdast-util-directive";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";
var colon = ":".charCodeAt(0);
function directiveBlock() {
  const constructs = directive().flow?.[colon];
  const [block2] = Array.isArray(constructs) ? constructs : [];
  if (!block2) throw new Error("read/markdown: micromark-extension-directive has moved its container construct");
  return { flow: { [colon]: block2 } };
}
var syntax = unified().use(remarkParse).data("micromarkExtensions", [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), directiveBlock()]).data("fromMarkdownExtensions", [
  gfmTableFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  directiveFromMarkdown()
]).freeze();
var parseMarkdown = (text2) => syntax.parse(text2);

// src/read/signOff.ts
init_model();
var escaped3 = (text2) => text2.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
function signOffFinder(credit2) {
  const name = credit2.trim().split(/\s+/).map(escaped3).join("\\s+");
  const dash = `[${escaped3(signOffDashes)}]+[^\\S\\n]*${name}`;
  const separator = `\\s*${escaped3(endMark.separator)}\\s*`;
  const mark = `${endMark.word}(?:${separator}${name})?(?:${separator}(?:\\d{4}|\\d{2}))?`;
  const inBrackets = (inside2) => signOffBrackets.map(([open5, close]) => `${escaped3(open5)}\\s*${inside2}\\s*${escaped3(close)}`).join("|");
  const sentenceEnd = `[.!?\u2026:;"\u201D\u201C\xBB\u2019'\\)\\]]`;
  const any = `(?:${dash}|${inBrackets(name)}|${inBrackets(mark)})`;
  const patterns2 = [
    // On a line of its own, one after another.
    new RegExp(`(?:(?<=\\n)|^)[^\\S\\n]*${any}(?:\\s*${any})?\\s*\\.?$`),
    // At the end of a line.
    new RegExp(`(?:(?<=\\s)|(?<=${sentenceEnd}))(?:${dash})(?:\\s*${any})?\\s*\\.?$`),
    new RegExp(`(?<=${sentenceEnd}\\s*)(?:${inBrackets(name)})\\s*\\.?$|(?:${inBrackets(mark)})\\s*\\.?$`)
  ];
  const bare = new RegExp(`^\\s*${name}\\s*\\.?\\s*$`);
  const reach = credit2.length * 2 + 100;
  return {
    /** Offset at which it begins; undefined where there is none. */
    at(text2) {
      let end = text2.trimEnd().length;
      let found;
      for (; ; ) {
        const from = Math.max(0, end - reach);
        const tail = text2.slice(from, end);
        let start;
        for (const pattern of patterns2) start ??= pattern.exec(tail)?.index;
        if (start === void 0) return found;
        found = from + start;
        end = text2.slice(0, found).trimEnd().length;
        if (end === 0) return 0;
      }
    },
    /** Whether a text is nothing but the credit, as the only item of a list is after `- IPS`. */
    isCredit: (text2) => bare.test(text2)
  };
}

// src/read/removeSignOff.ts
var transparent = /* @__PURE__ */ new Set(["em", "strong", "del", "sub", "sup", "a", "br"]);
function removeSignOff(children, credit2) {
  const finder = signOffFinder(credit2);
  const blocks2 = [...children];
  for (let last = lastOf(blocks2); last >= 0; last = lastOf(blocks2)) {
    const block2 = blocks2[last];
    if (block2?.tagName === "ul" && block2.children.length === 1 && finder.isCredit(textOf6(block2.children))) {
      blocks2.splice(last, 1);
      continue;
    }
    if (block2?.tagName !== "p") break;
    const { text: text2, from } = lastText(block2.children);
    const whole = from > 0 ? `x${text2}` : text2;
    const at = finder.at(whole);
    if (at === void 0) break;
    block2.children = trimEnds(cut3(block2.children, whole.length - at));
    if (block2.children.length > 0) break;
    blocks2.splice(last, 1);
  }
  return blocks2;
}
var lastOf = (blocks2) => blocks2.findLastIndex((block2) => block2.tagName !== "figure");
function lastText(nodes) {
  let text2 = "";
  let from = nodes.length;
  while (from > 0) {
    const node = nodes[from - 1];
    if (!node || isElement2(node) && !isTransparent(node)) break;
    text2 = textOf6([node]) + text2;
    from--;
  }
  return { text: text2, from };
}
var isTransparent = (node) => transparent.has(node.tagName) && node.children.every((child) => child.type === "text" || isTransparent(child));
function cut3(nodes, length2) {
  const kept4 = [...nodes];
  let rest = length2;
  while (rest > 0) {
    const node = kept4.pop();
    if (!node) break;
    const whole = textOf6([node]).length;
    if (whole > rest) {
      if (node.type === "text") kept4.push({ ...node, value: node.value.slice(0, whole - rest) });
      else kept4.push({ ...node, children: cut3(node.children, rest) });
      break;
    }
    rest -= whole;
  }
  return kept4;
}

// src/read/story.ts
var placesOf2 = /* @__PURE__ */ new WeakMap();
var keepPlaces = (story, places) => {
  placesOf2.set(story, places);
};
async function readStory(file, context) {
  const opened = openText(file);
  if ("fault" in opened) return { diagnostics: [opened.fault], places: {} };
  return finishStory(opened, parseBody(opened), context);
}
function openText(file) {
  const decoded = decode(file);
  if ("fault" in decoded) return decoded;
  const { text: text2 } = decoded;
  const locator = locate(file.path, text2);
  const found = findHeader(text2, locator);
  if ("fault" in found) return { text: text2, blanked: text2, locator, header: void 0, diagnostics: [found.fault] };
  const blanked = text2.slice(0, found.bodyFrom).replace(/[^\r\n]/g, " ") + text2.slice(found.bodyFrom);
  return { text: text2, blanked, locator, header: found, diagnostics: [] };
}
function parseBody({ text: text2, blanked, locator, header, diagnostics: before }) {
  if (before.some(({ code: code2 }) => code2 === faults10.openHeader.code)) return { diagnostics: [] };
  const from = header?.bodyFrom ?? 0;
  const diagnostics = inspectCharacters(text2, from, locator);
  const excess = inspectDepth(blanked, from, locator);
  if (excess.length > 0) return { diagnostics: [...diagnostics, ...excess] };
  try {
    return { tree: parseMarkdown(blanked), diagnostics };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [...diagnostics, faults10.tooDeep({ path: locator.path })] };
  }
}
async function finishStory(opened, parsed, context) {
  const { locator } = opened;
  const read = opened.header ? await readHeader(opened.header, { settings: context.settings, locator }) : { places: {}, diagnostics: [] };
  const header = "header" in read ? read.header : void 0;
  const diagnostics = [...opened.diagnostics, ...read.diagnostics];
  let body = { type: "root", children: [] };
  if (header?.status === "canceled") body = notice(header, read.places);
  else {
    diagnostics.push(...parsed.diagnostics);
    try {
      const made = await makeBody({ opened, parsed, header, places: read.places }, context);
      diagnostics.push(...made.diagnostics);
      body = made.body;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      diagnostics.push(faults10.tooDeep({ path: locator.path }));
    }
  }
  const sorted = diagnostics.toSorted((a, b) => (a.place?.start?.offset ?? 0) - (b.place?.start?.offset ?? 0));
  if (!header || sorted.some(({ severity }) => severity === "error")) return { diagnostics: sorted, places: read.places };
  const story = deepFreeze({ path: locator.path, header, renditions: [], body });
  keepPlaces(story, read.places);
  return { story, diagnostics: sorted, places: read.places };
}
function notice({ note = "" }, places) {
  const origin = { position: positionOf(places.note) };
  return asBody([element("p", origin, [draftText(note, origin)])]);
}
async function makeBody({ opened, parsed, header, places }, context) {
  const { text: text2, locator } = opened;
  if (!parsed.tree) return { body: asBody([]), diagnostics: [] };
  const draft = await toDraft(parsed.tree, { text: text2, locator });
  const diagnostics = [...draft.diagnostics];
  const openPicture = pictureOpener(locator.path, context.open);
  const language2 = header?.language ?? context.settings.language;
  const fill = (figure2, { src, width, height, mediaType, credit: credit2 }) => {
    const { alt, caption, credit: given } = figure2.properties;
    const shown2 = given ?? credit2;
    figure2.properties = {
      ...figure2.properties,
      src,
      width,
      height,
      mediaType,
      alt: curl(alt, language2),
      ...caption !== void 0 && { caption: curl(caption, language2) },
      ...shown2 !== void 0 && { credit: shown2 }
    };
  };
  for (const { figure: figure2, url, place } of draft.pictures) {
    const answer = await openPicture(url);
    if ("fault" in answer) diagnostics.push(answer.fault(place));
    else fill(figure2, answer.picture);
  }
  let children = draft.children;
  for (const block2 of [...children, ...draft.footnotes]) dropRepeats(block2, language2);
  if (header) {
    children = removeSignOff(children, header.credit);
    curlBody(children, language2);
    curlBody(draft.footnotes, language2);
    if (header.image) {
      const { file, alt, caption, credit: credit2 } = header.image;
      const place = places.image ?? { path: locator.path };
      const lead = {
        type: "element",
        tagName: "figure",
        properties: {
          src: "",
          alt: alt ?? "",
          ...caption && { caption },
          ...credit2 && { credit: credit2 },
          width: 0,
          height: 0,
          mediaType: "image/png",
          lead: true
        },
        children: [],
        position: positionOf(place)
      };
      if (alt === void 0) diagnostics.push(faults10.noAlt(place, file));
      const answer = await openPicture(file);
      if ("fault" in answer) diagnostics.push(answer.fault(place));
      else fill(lead, answer.picture);
      children = [lead, ...children];
    }
  }
  if (isEmptyBody(children)) diagnostics.push(faults10.emptyBody(locator.place(opened.header?.bodyFrom ?? 0)));
  const footnotes2 = draft.footnotes.length > 0 ? [element("footnotes", { position: spanOf2(draft.footnotes) }, draft.footnotes)] : [];
  return { body: asBody([...children, ...footnotes2]), diagnostics };
}
var positionOf = (place) => place?.start && place.end ? { start: place.start, end: place.end } : void 0;
var spanOf2 = (nodes) => {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { start, end } : void 0;
};
function asBody(children) {
  return { type: "root", children: strip(children) };
}
function strip(nodes) {
  const plain3 = [];
  for (const node of nodes) {
    const { position } = node;
    const before = plain3.at(-1);
    if (node.type === "element") {
      const { tagName, properties } = node;
      plain3.push({ type: "element", tagName, properties, children: strip(node.children), ...position && { position } });
    } else if (before?.type === "text") {
      before.value += node.value;
      if (before.position && position) before.position = { start: before.position.start, end: position.end };
    } else plain3.push({ type: "text", value: node.value, ...position && { position } });
  }
  return plain3;
}

// src/read/settings.ts
init_model();
import { z as z9 } from "zod";
function readSettings(file, owners) {
  const path = file?.path ?? "publication.yaml";
  const diagnostics = [];
  const decoded = file && file.bytes.length > 0 ? decode(file) : { text: "" };
  const text2 = "text" in decoded ? decoded.text : "";
  if ("fault" in decoded) diagnostics.push(decoded.fault);
  const yaml = readYaml({ text: text2, from: 0, locator: locate(path, text2), what: "publication.yaml" });
  diagnostics.push(...yaml.diagnostics);
  const names2 = Object.keys(owners);
  const whole = z9.strictObject({ ...settingsSchema.shape, ...Object.fromEntries(names2.map((name) => [name, z9.unknown().optional()])) });
  const what = { what: "key of publication.yaml", list: `Known: ${Object.keys(whole.shape).join(", ")}`, expected, missing: { path } };
  const { diagnostics: said2 } = checkBySchema(yaml, { schema: whole, synonyms: settingSynonyms, ...what });
  if (!yaml.broken) diagnostics.push(...said2);
  const input = rightOnes(yaml.data);
  const own2 = {};
  for (const name of names2) {
    const schema = owners[name];
    if (!schema) continue;
    const { value: parsed, diagnostics: saidOfOne } = checkBySchema(yaml, { schema, under: [name], ...what, expected: {} });
    if (!yaml.broken) diagnostics.push(...saidOfOne);
    own2[name] = saidOfOne.length > 0 || parsed === void 0 ? schema.parse({}) : parsed;
  }
  const formats = input.formats ? [...new Set(input.formats)].filter((name) => isKnown(name, { yaml, names: names2, diagnostics, at: input.formats ?? [] })) : names2;
  if (input.baseUrl && /[?#]/.test(input.baseUrl)) diagnostics.push(faults10.baseUrl(yaml.spotOf(["baseUrl"])?.value ?? { path }));
  const { language: language2 = "en" } = input;
  if (isLanguageName(language2))
    diagnostics.push(
      faults10.wrongValue(yaml.spotOf(["language"])?.value ?? { path }, "language", {
        found: language2,
        expected: expected.language,
        nearest: meantBy("language", language2)
      })
    );
  const provider = providerOf(input.provider);
  if (input.provider && !provider) diagnostics.push(faults10.providerName(yaml.spotOf(["provider"])?.key ?? { path }));
  const settings3 = {
    name: input.name ?? "",
    ...input.baseUrl && { baseUrl: input.baseUrl.replace(/[?#].*$/s, "").replace(/\/*$/, "/") },
    language: language2,
    timeZone: input.timeZone ?? "UTC",
    ...provider && { provider },
    credits: input.credits ?? {},
    rights: input.rights ?? {},
    formats,
    own: own2
  };
  return { settings: deepFreeze(settings3), diagnostics };
}
function rightOnes(data) {
  const right = {};
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(data[key]);
    if (parsed.success && parsed.data !== void 0) right[key] = parsed.data;
  }
  return right;
}
function isKnown(name, among) {
  if (among.names.includes(name)) return true;
  const { yaml, names: names2 } = among;
  const spot2 = yaml.spotOf(["formats", among.at.indexOf(name)]) ?? yaml.spotOf(["formats"]);
  if (spot2) among.diagnostics.push(faults10.unknownFormat(spot2.value, name, { nearest: nearest(name, names2), all: names2 }));
  return false;
}
function providerOf(party3) {
  const name = party3?.name ?? party3?.code;
  if (!party3 || name === void 0) return void 0;
  return { name, code: party3.code ?? codeOf2(name), ...party3.uri && { uri: party3.uri } };
}

// scripts/typography/markdown.ts
function markdownOf({ title, paragraphs }, number3) {
  const [first = "", second = "", ...rest] = paragraphs;
  const third = Math.ceil(rest.length / 3);
  const middle = rest.slice(third, third * 2);
  const blocks2 = number3 % 3 === 0 ? everything(middle) : middle;
  const text2 = [first, second, ...rest.slice(0, third), "## What was found", ...blocks2, "## What remains", ...rest.slice(third * 2)];
  const header = {
    headline: title,
    credit: "IPS",
    published: "2026-03-02T09:00:00+01:00",
    slug: slugOf2(number3),
    byline: ["Ada Obi"],
    subheadline: "What a generated story says, and for whom it says it",
    language: "en-US",
    keywords: ["printing", "paper"]
  };
  const lines = Object.entries(header).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---
${lines.join("\n")}
---

${text2.join("\n\n")}
`;
}
var slugOf2 = (number3) => `story-${number3}`;
function everything(paragraphs) {
  const sentences = paragraphs.flatMap((text2) => text2.split(/(?<=[a-z]\.) /));
  const [one2 = "", two = one2, three = two, four = three] = sentences;
  const cells = (text2) => text2.split(" ").slice(0, 3).join(" ").replaceAll("|", " ");
  return [
    `${one2}[^1] *${two}*`,
    `1. ${three}
2. ${four}
   - ${two}
   - **${one2}**`,
    `| What | How many |
|:--|--:|
${sentences.map((text2, n) => `| ${cells(text2)} | ${n} |`).join("\n")}`,
    `> ${two}`,
    `:::factbox[In figures]
- ${cells(three)}
- ${cells(four)}
:::`,
    "### And then",
    ...paragraphs,
    `[^1]: ${four}`
  ];
}

// scripts/bench/press.ts
var complain = ({ message, severity }) => {
  if (severity === "error") throw new Error(message);
};
async function pdfPress() {
  const { settings: house } = readSettings(void 0, { pdf: pdf.settings, newsml: newsml.settings });
  const font = openFaces();
  const nothing = {
    house,
    font,
    read: async () => void 0,
    card: () => void 0,
    story: () => void 0,
    made: async function* () {
    }
  };
  const printer2 = await ready(pdf, house.own.pdf, nothing);
  const items2 = await ready(newsml, house.own.newsml, nothing);
  return {
    read: async (plain3, number3) => {
      const path = `stories/${slugOf2(number3)}.md`;
      const bytes = new TextEncoder().encode(markdownOf(plain3, number3));
      const { story, diagnostics } = await readStory({ path, bytes }, { settings: house, open: async () => ({ refused: "missing" }) });
      diagnostics.forEach(complain);
      if (!story) throw new Error(`${path} is no story`);
      const renditions = [pdf, newsml].flatMap((format) => format.renditions(story, house.own[format.name]));
      const told = { ...story, renditions };
      const world = { ...nothing, read: async (wanted) => wanted === path ? bytes : void 0 };
      const sealed = await pressStory(items2, told, world, complain) ?? [];
      return {
        story: told,
        world: {
          ...world,
          made: async function* () {
            yield* sealed;
          }
        }
      };
    },
    print: async ({ story, world }) => {
      const [artifact] = await printer2.writer.story?.(story, world, complain) ?? [];
      if (!artifact) throw new Error(`${story.path} has become no PDF`);
      return artifact.bytes;
    },
    bind: async (copies) => {
      const stories = new Map(copies.map(({ story }) => [story.header.slug, story]));
      const sources = new Map(copies.map(({ story, world: world2 }) => [story.path, world2]));
      const edition = {
        path: "editions/bench.yaml",
        id: "bench",
        guid: "tag:bench.example.org,2026:bench",
        version: 1,
        title: "An edition",
        language: "en-US",
        date: "2026-03-02",
        sections: [{ title: "All of it", stories: [...stories.keys()] }],
        renditions: []
      };
      const world = {
        ...nothing,
        read: async (path) => sources.get(path)?.read(path),
        story: (slug3) => stories.get(slug3),
        card: (slug3) => stories.get(slug3),
        made: async function* (format) {
          for (const copy of copies) yield* copy.world.made(format);
        }
      };
      const renditions = pdf.renditions(edition, house.own.pdf);
      const [artifact] = await printer2.writer.edition?.({ ...edition, renditions }, world, complain) ?? [];
      if (!artifact) throw new Error("The edition has become no PDF");
      return artifact.bytes;
    }
  };
}

// scripts/typography/vocabulary.ts
var words3 = (text2) => text2.trim().split(/\s*[;\n]\s*/);
var vocabulary = {
  sentence: words3(`
    {Lead}, {clause}
    {Lead}, {clause}, {ending}
    {clause}
    {clause}, {ending}
    {clause}; {clause}
    {clause}, and {clause}
    {clause}, but {clause}, {ending}
    {clause} \u2014 {aside} \u2014 {ending}
    {subject}\u2014{aside}\u2014{predicate}
    \u201C{speech},\u201D {says} {person}, {role}
    \u201C{speech},\u201D {says} {surname}. \u201C{speech}\u201D
    {person}, {age}, {role} from {town}, {says}: \u201C{speech}\u201D
    Of the {count} {things} that {subject} {past} in {year}, {count2} are {state} {where}
    Between {year} and {year2} the number of {things} in {town} {grew} from {thousands} to {thousands2}, or by {percent}
    {The thing} weighs {weight}, is {length} long and {cost}
    At {time} on {day}, {clause}
    {Lead}, {clause}: {things}, {things} and, {adverb}, a(n) {adj} {thing}
    Nobody in {town} {knew} {why}; {clause}
    Why {question}? {clause}
    It was {person2} who {past} {object} {where}, {ending}
    {clause}\u2014or so {role} {says}
    According to a {year} survey by {institution}, {percent} of {people} {past} {object} {when}
    {institution} ({short}) {past} {object} in {month} {year}, {ending}
    {person2} and {person} {past} {object} {when}, {ending}
    No one {past} {object} {adverb}
    {subject} {past} {object}
    {Few}
  `),
  Few: words3(`
    Then it rained; That was all; Much has changed since; The rest is arithmetic; Some still do; It took {count} years; Others disagree; {surname} does not
    The answer is simple; Nothing came of it; {The thing} stayed where it was; It worked; So it remains; Nobody objected
  `),
  Lead: words3(`
    In the {adj} {season} of {year}; For {count} years; Until {month} {year}; By the time {clause}; On the {ordinal} floor of {building}; Not far from {town}; A generation later; When {clause}
    Before {clause}; In {town}, a town of {thousands} people; To {role}; {Where}; Since {clause}; As often as not; Strictly speaking; Although {clause}; If {clause}; Some {length} downstream; Once {clause}
    Every {season}; Despite {object}; With {object} under one arm; Thanks to {object}; Unlike {object}; Where the {thing} meets the {thing}; In the words of {person}; Twice a year; After {count} {adj} attempts
  `),
  Where: words3(`
    Behind the {adj} {building}; Across the {landscape}; Under the {thing}; Inside a(n) {adj} {container}; Beside the {adj} {landscape}; Above {town}; Along the old {route}
  `),
  clause: words3(`
    {subject} {past} {object}; {subject} {past} {object} {where}; {subject} {past} {object} {when}; {subject} {adverb} {past} {object} {where}; {subject} {was} {state} {where}; {subject} {was} {state} {when}
    {subject} {past} {object} {for}; {subject} {past} {object} {where} {when}; there {were} {count} {adj} {things} {where}; {subject} {could} {inf} {object}; {subject} {could} {inf} {object} {where}
    {subject} who {past} {object} {past} {object}; {subject} of {town} {past} {object} {for}; the {thing} of the {thing} {was} {state}; {subject} {was} {adj} and {adj}; what {subject} {past} {was} {object}
    {people} in {town} {past} {object} instead; it {was} {adj} to {inf} {object}; {subject} {past} that {subject} {was} {state}; {subject} {past} neither {object} nor {object}
  `),
  predicate: words3(`
    {past} {object} {where}; {past} {object} {when}; {was} {state} {where}; {could} {inf} {object} {for}; {past} {object} and {past} {object}
  `),
  ending: words3(`
    and {past} {object} {where}; which {was} {state} {when}; {ing} {object} {where}; a(n) {thing} of the {adj} {kind}; although {subject} {past} {object}; because {subject} {was} {state}; where {people} {past} {object}
    as {people} had done since {year}; {ing} {object} and {ing} {object}; so that {subject} {could} {inf} {object}; the {ordinal} of its kind; with {count} {things} and a(n) {thing}; whose {thing} {was} {state}; while {subject} {past} {object}
    {adverb} and without {object}; at a cost of {money}; and no {thing} {was} {state}; until {subject} {past} {object}; long after {subject} {past} {object}; for want of a(n) {adj} {thing}
  `),
  aside: words3(`
    {count} {things}, all {state}; a(n) {adj} {thing} by any measure; the {ordinal} in {count} years; {length} from end to end; {money} at the prices of {year}; {ing} {object}; {adverb}, to be sure; some say {count2}
    \u201Ca(n) {thing}, nothing more,\u201D as {surname} put it; {things}, mostly; a word {role} would hardly use
  `),
  speech: words3(`
    You cannot {inf} {object} {adverb}; We {past} {object} {when}; I have seen {count} {things} and not one {was} {state}; {subject} {was} {state}, and that is that; There is no such thing as a(n) {adj} {thing}; It isn\u2019t the {thing} that worries me, it\u2019s the {thing}
    My grandmother {past} {object} with her own hands; Ask anyone in {town}; If you don\u2019t {inf} {object}, {people} will; People think {subject} {was} {state}; We\u2019re {ing} {object}, {adverb}, as we\u2019ve done since {year}; They\u2019d call it a(n) \u2018{adj} {thing}\u2019 today
    Nothing {was} {state} {when}; One {thing} is enough; The {thing} remembers what the {thing} forgets; It\u2019s {weight} of {thing}, give or take
  `),
  says: words3("says; said; recalls; explained; wrote; insists; remarked; answers; maintains; adds; observed"),
  why: words3(
    "why {subject} {past} {object}; how {subject} {could} {inf} {object}; that {subject} {was} {state}; where the {things} had come from; whether {subject} {was} {state}"
  ),
  question: words3("did {subject} {inf} {object}; would anyone {inf} {object}; should {people} {inf} {object} {where}; not {inf} {object}"),
  knew: words3("knew; remembers; could say; had asked; understood; foresaw; explained"),
  The: words3("The"),
  "The thing": words3("The {thing}; The {adj} {thing}; Each {thing}; One {adj} {thing}; The {thing} in {town}"),
  subject: words3(`
    {person}; {surname}; {role}; the {adj} {thing}; {people}; the {things}; {institution}; a(n) {adj} {role0}; {person2}; the {thing}; its {things}; {count} {things}; the {adj} {thing} of that {kind}; the {role0}\u2019s {thing}; {town}\u2019s {role0}s
    most {people}; the last of the {things}; the {thing} and the {thing}; each {role0}; neither {role0} nor {role0}
  `),
  object: words3(`
    the {thing}; the {adj} {thing}; a(n) {adj} {thing}; {things}; {adj} {things}; {count} {things}; the {thing} of the {thing}; {weight} of {stuff}; a(n) {adj}, {adj} {thing}; the {things} of {town}; {length} of {stuff}; its {adj} {things}; {stuff}
    the {role0}\u2019s {thing}; every {thing}; the {adj} {things} and {things}; {surname}\u2019s {thing}; what remained of the {thing}; half of the {things}; {money} worth of {stuff}; a(n) {thing}, a(n) {thing} and {count} {things}; a {year} {thing}
  `),
  person: words3(
    "{first} {surname}; {initial}. {initial}. {surname}; Dr. {first} {surname}; {first} {initial}. {surname}; Prof. {surname}; {initial}. {surname}; {first} {surname}-{surname}; Mrs. {surname}"
  ),
  person2: words3("{first} {surname}; {first}; {surname} and {surname}; {first} and {first} {surname}; St. {first}\u2019s {thing}"),
  role: words3(
    "the {role0}; a(n) {adj} {role0}; {town}\u2019s {role0}; the {ordinal} {role0} of {town}; a(n) {role0} at {institution}; chief {role0} for {count} years; a retired {role0}"
  ),
  role0: words3(`
    archivist; bookbinder; cartographer; lighthouse keeper; typesetter; engraver; hydrologist; schoolteacher; apothecary; ferryman; clockmaker; botanist; stonemason; surveyor; postmistress; telegraphist; beekeeper; glassblower; meteorologist; organist
    librarian; metallurgist; shipwright; pharmacist; cabinetmaker; geologist; nurse; carpenter; accountant; violinist; translator; blacksmith; seamstress; chemist; vineyard worker; railwayman; watchmaker; ornithologist; proofreader; photographer
    mathematician; astronomer; bricklayer; correspondent; weaver; navigator; lexicographer; archaeologist; papermaker
    baker; farmer; miller; teacher; doctor; sailor; smith; tailor; cook; clerk; mayor; pilot; porter; singer; writer; hunter; judge; painter; printer; weaver; miner; guide; editor
  `),
  people: words3(`
    villagers; the inhabitants; children; its subscribers; travellers; apprentices; shopkeepers; scholars; passengers; fishermen; students; visitors; the neighbours; volunteers; merchants; commuters; readers; collectors; the townspeople; householders
    schoolchildren; emigrants; millworkers; pensioners; printers; grandparents; ratepayers; compositors; sailors; gardeners
    farmers; women; men; bakers; parents; teachers; friends; guests; families; workers; buyers; sisters; writers; clerks; the poor; cooks
  `),
  first: words3(`
    Ada; Matthias; Ingeborg; Olufemi; Cl\xE9mence; Rosalind; Tomasz; Yevgenia; Bartholomew; Siobh\xE1n; Esperanza; Kwabena; Hildegard; Ruaridh; Annelise; Dimitrios; Parvati; Leopold; Marguerite; Ignatius; Noor; Wilhelmina; \xC9tienne; Zs\xF3fia; Agnieszka; Thaddeus
    Beatriz; Cornelius; Eilidh; Florian; Giuseppina; Henrik; Isolde; Jarmila; Kasimir; Lucienne; Moritz; Nadezhda; Octavia; Philippa; Quentin; Renata; Sixten; Theodora; Ulrike; Valent\xEDn; Xanthe; Yolanda; Zacharias; Ann; Tom; Ida; Ole; Eve
    Anna; John; Mary; Peter; Lena; Marc; Rosa; Paul; Nina; Karl; Jan; Eva; Luis; Sara; Hugo; Ines; Otto; Vera; Max; Clara; Lars; Maya; Ivan; Ruth; Noah; Ella
  `),
  surname: words3(`
    Okonkwo-Bell; Lindqvist; Marchetti; Villanueva; Szyma\u0144ska; Abernathy; Oyelaran; Gr\xFCnwald; Papadimitriou; Castellanos; Thistlewood; Vanderbruggen; Halloran; Ngwenya; Rautenberg; Kirkbride; S\xF8rensen; Montefiore
    Wolverton; Bhattacharya; Ferreira; Quarterman; Ashdown; Novotn\xFD; Pettigrew; Zubiri; Hartmann; Llewellyn; Oduya; Carrick; Brandreth; Iversen; Tolland; Escudero; Mistry; Rook; Pell; Vane; Dupont; Winterbourne; Jessop; Kettleworth; Lund; Amsel
    Bell; Marsh; Ward; Stone; Field; Hale; Ross; Lane; Frost; Holt; Wells; Moss; Reed; Sand; Kerr; Byrne; Nash; Quinn; Soto; Haas; Weber; Lopes; Moreau; Novak; Rossi; Conti; Olsen; Berg; Silva; Cruz
  `),
  initial: words3("A; B; C; E; F; G; H; J; K; L; M; N; O; P; R; S; T; V; W"),
  institution: words3(`
    the Hydrographic Society; the Municipal Library; the Cooperative of Papermakers; the Royal Institute of Surveyors; the Observatory at {town}; the Ministry of Posts; the Cartographic Institute; the County Record Office; the Guild of St. {first}
    {town} Polytechnic; the Telegraph Company; the Museum of Everyday Things; the Bureau of Weights; the Old Harbour Commissioners; the {surname} Foundation; the School of Navigation
  `),
  short: words3("IHS; CPW; RIS; MoP; AIA; OHC; UNMI; BWM; the \u201CInstitute\u201D; SN"),
  town: words3(`
    Port Ellery; Lower Wexcombe; Kvarnholm; Vila Morena; St. Aubrey; Harrowmouth; Brzezina G\xF3rna; Castelnovo; Nether Allington; Osterm\xFCnde; Great Thornbury; Puerto Alameda; Skerryvoe; Highcastle; Rookhope; Tarnbrook
    Wolds; Eel Quay; Ballintra; Monte Quieto; Westerhaven; Llanfaes; Cold Overton; Saltmarsh; Dry Ridge; Ely Cross; Gamla Bruk
    Wells; Redhill; Ashby; Lynn; Porto Novo; Tarn; Elm Cross; Holm; Sandby; Marsh End; Old Quay; Lund; Winton; Alder; Mere; Stoke; Kirkby; Dunmore; Easton; Vale; Fenby; Norwick; Loch End; Brook; Hull End; Cray
  `),
  thing: words3(`
    manuscript; lighthouse; barometer; timetable; waterwheel; encyclopaedia; printing press; typewriter; parliament; staircase; chronometer; aqueduct; catalogue; harbour; orchestra; telescope; staple; spectacle; cathedral; railway; newspaper; ledger; archipelago
    dictionary; constellation; semaphore; observatory; conservatory; pamphlet; instrument; mechanism; atlas; bridge; lamp; clock; rope; kettle; map; road; hedge; mill; ink; page; bell; letter; quarry; reservoir; thermometer; tramway; postcard; parchment; alphabet
    photograph; microscope; hypothesis; apprenticeship; correspondence; inheritance; refrigerator; accordion; umbrella; wheelbarrow; pendulum; escapement; counterweight; signal box; watershed; greenhouse; laboratory; auditorium; inscription; watermark; typeface; colophon
    bookshelf; proof; margin; column; footnote; headline; deadline; subscription; advertisement; envelope; voyage; expedition; settlement; regulation; measurement; experiment; calculation; circumference; thunderstorm; drought; harvest; vineyard; granary; warehouse
    boat; book; door; wall; field; garden; house; kitchen; market; school; street; table; tower; train; tree; village; window; winter; word; church; coat; coin; engine; farm; fence; ferry; fire; floor; gate; glass; gold; grain; horse; iron
    key; ladder; lake; law; leaf; line; lock; loom; meal; mine; moon; name; nail; net; oven; pen; pier; pipe; plan; plough; pump; rail; rain; ring; roof; rule; saddle; sail; salt; scale; ship; shop; song; star; stone; storm; stove; thread; tide; tool
    wagon; wheel; wire; wood; wool; yard; plate; price; path
  `),
  things: words3(`
    manuscripts; lighthouses; barometers; timetables; waterwheels; encyclopaedias; printing presses; typewriters; staircases; chronometers; catalogues; harbours; telescopes; newspapers; ledgers; islands; dictionaries; semaphores; pamphlets; instruments; atlases
    bridges; lamps; clocks; ropes; kettles; maps; roads; hedges; mills; pages; bells; letters; quarries; thermometers; postcards; photographs; microscopes; hypotheses; accordions; umbrellas; pendulums; counterweights; greenhouses; inscriptions; watermarks; typefaces
    bookshelves; proofs; margins; columns; footnotes; headlines; subscriptions; advertisements; envelopes; voyages; regulations; measurements; experiments; calculations; thunderstorms; vineyards; warehouses; wood-block prints; half-tones; cross-references; shop fronts
    hand-me-downs; index cards; steam engines; street lamps; water meters; weather reports; signatures; woodcuts; spare parts; night trains; rules of thumb; ships\u2019 logs
    boats; books; doors; walls; fields; gardens; houses; rooms; schools; streets; tables; towers; trains; trees; windows; words; coats; coins; engines; farms; fences; fires; gates; horses; keys; ladders; lakes; laws; leaves; lines; locks; looms; meals; mines; names
    nails; nets; pens; pipes; plans; ploughs; pumps; rails; rings; roofs; rules; sails; ships; shops; songs; stones; storms; stoves; tides; tools; wagons; wheels; wires; yards; plates; prices; paths; pots; boots; hats
  `),
  stuff: words3(
    "copper wire; parchment; granite; lamp oil; rainwater; newsprint; timber; correspondence; machinery; limestone; arithmetic; hemp; printer\u2019s ink; ironwork; wool; electricity; sailcloth; gum arabic; linseed oil; type metal; salt; peat; evidence; handwriting"
  ),
  kind: words3("kind; sort; century; type; make; variety; pattern; school; period; district"),
  adj: words3(`
    magnificent; weather-beaten; narrow; provincial; nineteenth-century; unremarkable; well-thumbed; sophisticated; old; brittle; half-forgotten; meticulous; hexagonal; temporary; comparatively cheap; extraordinary; abandoned; hand-coloured; industrial
    municipal; small; disreputable; waterproof; unexpectedly heavy; transatlantic; black; cast-iron; indispensable; philosophical; inconvenient; long; self-evident; early; decorative; mechanical; prosperous; red; experimental; conscientious; melancholy; crooked
    international; subterranean; inexhaustible; thin; celebrated; astronomical; perpendicular; second-hand; picturesque; seasonal; uninterrupted; new; approximate; administrative; unfashionable; dry; elaborate; traditional; bilingual; cumbersome; low; ingenious
    knee-deep; obsolete; imperceptible; rectangular; generous; blue; clandestine; ceremonial; uncomplicated; four-storey; plain; respectable; draughty; immovable; warm; unprecedented; handsome; interchangeable; quiet; representative; sturdy; tidal; ubiquitous; vast
    large; good; great; little; heavy; light; round; short; tall; white; grey; green; cold; dark; deep; empty; full; late; loud; lost; odd; open; poor; rare; rich; rough; rusty; sharp; slow; soft; steep; tidy; wet; wide; wild; wooden; young; local; first; last
    famous; common; simple; broken; careful; distant; double; famous; formal; frozen; golden; hidden; honest; humble; narrow; polite; proper; public; sacred; secret; silver; solid; square; strange; sudden; yellow
  `),
  past: words3(`
    catalogued; rebuilt; misplaced; photographed; repaired; carried; translated; inherited; described; transported; measured; sold; ignored; rediscovered; advertised; surveyed; kept; replaced; admired; dismantled; bought; restored; illustrated; transcribed; painted
    abandoned; calculated; distributed; lent; administered; straightened; underestimated; burnt; manufactured; found; investigated; collected; subscribed to; recommended; forgot; demonstrated; undertook; saw; reconstructed; whitewashed; lost; corrected; interrupted
    drew; acknowledged; experimented with; copied; accompanied; left behind; discontinued; numbered; overhauled; memorised; took apart; apologised for; examined; set; standardised; welcomed; anticipated; printed; unwrapped; exchanged; disapproved of; made; weighed
    built; broke; brought; called; closed; cut; dug; fed; felt; fixed; gave away; held; hid; knew; led; left; liked; met; moved; needed; opened; paid for; pulled; read; sent; showed; spent; stole; stored; taught; told; took; tried; used; wanted; watched; wrote about
    asked for; lived by; looked for; put up; ran; shut; swept; turned; washed
  `),
  inf: words3(`
    catalogue; rebuild; photograph; repair; carry; translate; inherit; describe; transport; measure; sell; ignore; rediscover; advertise; survey; keep; replace; dismantle; restore; illustrate; transcribe; calculate; distribute; administer; underestimate
    manufacture; find; investigate; collect; recommend; forget; demonstrate; reconstruct; correct; interrupt; draw; acknowledge; copy; accompany; discontinue; memorise; examine; standardise; print; exchange; weigh; understand; see
    build; break; bring; buy; call; close; cut; feed; fix; give away; hide; hold; know; lead; leave; lend; like; lose; make; mend; move; need; open; paint; pay for; pull; put up; read; send; show; spend; store; take; teach; try; turn; use; want; wash; watch; write about
  `),
  ing: words3(`
    cataloguing; rebuilding; photographing; repairing; carrying; translating; describing; transporting; measuring; selling; ignoring; rediscovering; advertising; surveying; keeping; replacing; dismantling; restoring; illustrating; transcribing; calculating
    distributing; administering; manufacturing; finding; investigating; collecting; recommending; demonstrating; reconstructing; correcting; interrupting; drawing; copying; accompanying; memorising; examining; standardising; printing; exchanging; weighing
    building; breaking; bringing; buying; calling; closing; cutting; feeding; giving away; hiding; holding; leading; leaving; lending; losing; making; moving; needing; opening; paying for; pulling; reading; sending; showing; storing; taking; teaching; turning; using; washing
  `),
  was: words3("was; was; had been; is; remained; seemed; became; would be; proved; must have been"),
  were: words3("were; had been; remained; are; used to be; must have been"),
  could: words3("could; could not; had to; may yet; was able to; used to; managed to; would; refused to; might; was obliged to; did not"),
  state: words3(`
    out of print; in working order; beyond repair; half empty; under water for {count} days; sold by the dozen; still in use; never heard of again; covered with {stuff}; older than {town} itself; worth {money}; within walking distance; kept under lock and key
    as {adj} as ever; anything but {adj}; on its way to {town}; accurate to within {small}; {length} too short; a matter of opinion; described as \u201C{adj}\u201D; open from {time} to {time}; all but forgotten; the subject of {count} lawsuits; scarcely {adj}; exhibited in {town}
    the property of {institution}; too {adj} to {inf}; unaccounted for; 1:{thousands} in scale; far from {adj}; well below {temperature}
  `),
  where: words3(`
    in {town}; on the {adj} {landscape}; behind the {building}; at {institution}; along the {route}; under the {building}; between {town} and {town}; in a(n) {adj} {container}; {length} from {town}; beneath the {thing}; across the {landscape}; from {town} to {town}
    at the foot of the {landscape}; in the {building} at {town}; on the road to {town}; beside the {thing}; by the {route}; inside the {container}; upstream of the {building}
    at home; in the {thing}; by the {thing}; near {town}; in the yard; on the {thing}; in the {thing} of the {thing}; here and there; at the gate; in {town}; out of sight; under it; in town; down by the {landscape}; on a(n) {adj} {thing}; next door
  `),
  landscape: words3(
    "moor; estuary; hillside; escarpment; peninsula; marsh; valley; mountainside; shore; headland; plateau; floodplain; river; dunes; hill; wood; beach; lake; bay; cliff; plain; park; island"
  ),
  building: words3(
    "town hall; customs house; railway station; boathouse; schoolhouse; paper mill; observatory; corn exchange; post office; monastery; gasworks; reading room; printing works; museum; old granary; weighbridge; music room; pumping station"
  ),
  route: words3(
    "canal; towpath; railway line; drovers\u2019 road; telegraph line; high street; embankment; pilgrims\u2019 way; coast; ring road; lane; river; coast road; track"
  ),
  container: words3(
    "envelope; tea chest; cupboard; notebook; shoebox; glass case; strongroom; tin; crate; pigeonhole; filing cabinet; suitcase; drawer; barrel"
  ),
  when: words3(`
    in {year}; in {month}; on {day}; {count} years later; before the {adj} winter of {year}; after {count} attempts; every {season}; at {time}; for {count} months; on {date}; by {month} {year}; during the {thing}\u2019s {ordinal} year; until {year}; since {year}
    between {year} and {year2}; within a fortnight; overnight; at short notice; in the {year}s
  `),
  for: words3(
    "for {money}; for the sake of {people}; for {people} and {people}; with {adj} care; by means of {stuff}; without {object}; in spite of {object}; on behalf of {institution}; with a(n) {adj} {thing}; to the surprise of {people}; for fear of {adj} {things}; by hand"
  ),
  adverb: words3(`
    approximately; conscientiously; reluctantly; almost; simultaneously; without hesitation; surprisingly; quietly; independently; rather; systematically; inevitably; often; unintentionally; twice; enthusiastically; methodically; never; by candlelight
    seldom; immediately; by and large; imperceptibly; late; at once; comparatively; presumably
    soon; still; slowly; again; at last; by then; in time; gladly; now and then; at first; later; only; hardly; once; for now; in turn; as a rule; in the end; by chance; even so; at length; simply; nearly; in vain; on foot; today
  `),
  season: words3("spring; summer; autumn; winter; harvest; rainy season"),
  month: words3("January; February; March; April; May; June; July; August; September; October; November; December"),
  day: words3("Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; a Sunday; {date}; the {ordinal}"),
  ordinal: words3("first; second; third; fourth; fifth; seventh; eighth; eleventh; thirteenth; twenty-first; thirty-second; hundredth")
};

// scripts/typography/prose.ts
function plainStories(seed, count2) {
  const chance = chanceFrom(seed);
  return Array.from({ length: count2 }, () => {
    const paragraphs = Array.from({ length: between3(chance, 8, 10) }, () => paragraph2(chance));
    return { title: sentenceCase(tidy(expand("{adj} {things} in {town}", chance))), paragraphs };
  });
}
function chanceFrom(seed) {
  let state = seed | 0;
  return () => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}
var between3 = (chance, least, most2) => least + Math.floor(chance() * (most2 - least + 1));
function paragraph2(chance) {
  const enough2 = between3(chance, 12, 64) + between3(chance, 4, 44);
  let text2 = "";
  while (text2.split(" ").length < enough2) text2 += `${text2 && " "}${ended(sentenceCase(tidy(expand("{sentence}", chance))))}`;
  return text2;
}
var figures2 = {
  year: (chance) => String(between3(chance, 1780, 1959)),
  year2: (chance) => String(between3(chance, 1960, 2019)),
  age: (chance) => String(between3(chance, 19, 94)),
  count: (chance) => pick(chance, [...numerals, String(between3(chance, 13, 990))]),
  count2: (chance) => pick(chance, [...numerals, String(between3(chance, 13, 99))]),
  thousands: (chance) => `${between3(chance, 1, 99)},${String(between3(chance, 0, 999)).padStart(3, "0")}`,
  thousands2: (chance) => `${between3(chance, 100, 899)},${String(between3(chance, 0, 99) * 10).padStart(3, "0")}`,
  percent: (chance) => pick(chance, [`${between3(chance, 2, 98)} per cent`, `${between3(chance, 2, 98)}.${between3(chance, 1, 9)}%`]),
  money: (chance) => pick(chance, [
    `\xA3${between3(chance, 2, 90)},500`,
    `\u20AC${between3(chance, 1, 40)}.${between3(chance, 1, 9)} million`,
    `$${between3(chance, 3, 800)}`
  ]),
  weight: (chance) => `${between3(chance, 2, 900)} ${pick(chance, ["kg", "tonnes", "g", "lb"])}`,
  length: (chance) => pick(chance, [
    `${between3(chance, 2, 240)} km`,
    `${between3(chance, 2, 90)}.${between3(chance, 1, 9)} m`,
    `${between3(chance, 12, 640)} miles`
  ]),
  small: (chance) => `${between3(chance, 2, 90) / 10} ${pick(chance, ["mm", "s", "\xB5m", "per mille"])}`,
  temperature: (chance) => `${pick(chance, ["", "\u2212"])}${between3(chance, 2, 40)} \xB0C`,
  cost: (chance) => `cost ${figures2.money?.(chance)} in ${figures2.year?.(chance)}`,
  time: (chance) => `${between3(chance, 1, 12)}.${String(between3(chance, 0, 11) * 5).padStart(2, "0")} ${pick(chance, ["a.m.", "p.m."])}`,
  date: (chance) => `${between3(chance, 1, 28)} ${pick(chance, vocabulary.month ?? [])} ${between3(chance, 1780, 1959)}`,
  grew: (chance) => pick(chance, ["grew", "rose", "climbed", "had risen", "increased"])
};
var numerals = [
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "twelve",
  "fourteen",
  "thirty-one",
  "two dozen",
  "several hundred"
];
var pick = (chance, list2) => list2[Math.floor(chance() * list2.length)] ?? "";
var deepest = 9;
function expand(rule, chance, depth = 0) {
  return rule.replaceAll(/\{([^}]+)\}/g, (_, name) => {
    const figure2 = figures2[name];
    if (figure2) return figure2(chance);
    const list2 = vocabulary[name];
    if (!list2) throw new Error(`The grammar has no "${name}"`);
    const plain3 = depth < deepest ? [] : list2.filter((each) => !/\{(clause|subject|object|thing)/.test(each));
    return expand(pick(chance, plain3.length > 0 ? plain3 : list2), chance, depth + 1);
  });
}
var tidy = (text2) => text2.replaceAll(/\ba\(n\) (?=[“‘]?[aeioAEIO]|[“‘]?u(?!ni|bi|s)|18)/g, "an ").replaceAll("a(n) ", "a ").replaceAll(/,([”’]?),/g, ",$1").replaceAll("..", ".");
var sentenceCase = (text2) => text2.replace(/^“?\p{L}/u, (first) => first.toUpperCase()).replaceAll(/(?:[:.] “|\? )\p{L}/gu, (first) => first.toUpperCase());
var ended = (text2) => /[.!?]”?$/.test(text2) ? text2 : text2.endsWith("\u201D") ? `${text2.slice(0, -1)}.\u201D` : `${text2}.`;

// ../../../tmp/meter/m2.ts
import { readFileSync } from "node:fs";
var press = await pdfPress();
var g = globalThis.gc;
var pool = plainStories(5, 100);
for (let i = 0; i < 900; i++) {
  const s = process.argv[2] === "same" ? pool[i % 100] : plainStories(1e3 + i, 1)[0];
  await press.print(await press.read(s, i));
  await new Promise((r) => setImmediate(r));
  if (i % 150 === 149) {
    g();
    const m = process.memoryUsage();
    const f = (x2) => (x2 / 2 ** 20).toFixed(1);
    console.log(i + 1, "rss", f(m.rss), "heap", f(m.heapUsed), "total", f(m.heapTotal), "ext", f(m.external), readFileSync("/proc/self/status", "utf8").match(/RssAnon:\s+\d+/)?.[0]);
  }
}
