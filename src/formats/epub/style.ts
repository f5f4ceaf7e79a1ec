/**
 * A quiet style: sizes, spaces and a few rules. The reader chooses face, size, colour and paper, so no colour of text or ground is set
 * (borders take the text's), and every size is relative. No flex, no background: some readers show blank pages for them.
 */
export const style = `body { margin: 0; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.2; text-align: start; text-wrap: balance; hyphens: manual; -webkit-hyphens: manual; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.7em; margin: 1em 0 0.4em; }
h2 { font-size: 1.25em; margin: 1.6em 0 0.5em; }
h3 { font-size: 1.1em; margin: 1.4em 0 0.4em; }
h4 { font-size: 1em; font-style: italic; margin: 1.2em 0 0.3em; }
p { margin: 0 0 0.7em; orphans: 2; widows: 2; }
ul, ol { margin: 0.7em 0; padding-inline-start: 1.5em; }
li { margin: 0.2em 0; }
blockquote { margin: 1em 1.5em; }
hr { width: 4em; margin: 1.6em auto; border: 0; border-top: 1px solid; }
header { margin-bottom: 1.6em; }
.deck { font-size: 1.15em; line-height: 1.35; margin-bottom: 0.9em; }
.byline, .dateline, .dates { margin: 0; font-size: 0.9em; }
.byline { font-weight: bold; }
.notice { margin: 0 0 1.4em; padding: 0.5em 0.9em; border: 1px solid; font-size: 0.95em; }
.notice p { margin: 0; }
figure { margin: 1.4em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.85em; line-height: 1.35; margin-top: 0.4em; }
.picture-credit { font-style: italic; }
.pullquote { margin: 1.6em 0; padding: 0.7em 0; border-top: 2px solid; border-bottom: 1px solid; font-size: 1.2em; font-style: italic; page-break-inside: avoid; break-inside: avoid; }
.pullquote p:last-child { margin-bottom: 0; }
.factbox, .note { margin: 1.4em 0; padding: 0.7em 1em 0.2em; border: 1px solid; font-size: 0.95em; }
.label { font-weight: bold; page-break-after: avoid; break-after: avoid; }
.pullquote .label { font-style: normal; font-size: 0.75em; }
.table { margin: 1.4em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; line-height: 1.35; }
th, td { padding: 0.35em 0.6em 0.35em 0; text-align: start; vertical-align: top; border-bottom: 1px solid; }
thead th, thead td { border-top: 2px solid; border-bottom: 2px solid; }
th.right, td.right { text-align: end; }
th.center, td.center { text-align: center; }
pre { margin: 1em 0; white-space: pre-wrap; font-size: 0.85em; line-height: 1.4; text-align: start; }
pre, code { font-family: monospace; }
sup, sub { font-size: 0.75em; line-height: 0; }
.footnotes { margin-top: 2.2em; padding-top: 0.4em; border-top: 1px solid; font-size: 0.9em; }
.footnotes h2 { font-size: 1em; margin: 0.6em 0; }
.credit { margin: 1.6em 0 0; font-weight: bold; page-break-before: avoid; break-before: avoid; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 98vh; }
.titlepage { margin-top: 30%; text-align: center; }
.titlepage h1 { font-size: 2.2em; text-align: center; margin: 0.4em 0 0.6em; }
.publication { font-weight: bold; }
.entries { list-style: none; padding: 0; margin: 1.6em 0; }
.entries li { margin: 0 0 1em; }
.entry { margin: 0; font-size: 1.1em; }
nav ol { list-style: none; padding-inline-start: 0; }
nav ol ol { padding-inline-start: 1.2em; margin: 0.3em 0 0.9em; }
dl { margin: 1em 0; }
dt { font-weight: bold; margin-top: 0.8em; page-break-after: avoid; break-after: avoid; }
dd { margin: 0.1em 0 0; }
`;
