/**
 * The look of the pages: one column of text in a serif of the reader's own system, furniture in its sans, one accent.
 * Contrast is 4.5:1 or more in light and dark (WCAG 2.2, 1.4.3); nothing needs script, and no line is ever wider than the window.
 */
const base = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1c1b19; --quiet: #625e57; --rule: #dcd8cf; --wash: #f4f1ea; --accent: #8c1d18;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, 'Noto Serif', Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --ink: #e4e1da; --quiet: #a5a098; --rule: #3a3b3e; --wash: #212225; --accent: #f0a79f; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.1875rem/1.58 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.25rem; max-width: calc(65ch + 2.5rem); overflow-wrap: break-word; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
h1, h2, h3, h4 { line-height: 1.15; font-weight: 700; text-wrap: balance; margin: 0; }
p, ul, ol { margin: 0 0 1em; }
time { white-space: nowrap; }
time, figcaption > span, footer a { unicode-bidi: isolate; }
.masthead { border-bottom: 1px solid var(--rule); padding: 1rem 0 0.8rem; font: 600 0.9375rem/1.4 var(--sans); }
.masthead p { margin: 0; }
.masthead a { text-decoration: none; }
.masthead a:hover { text-decoration: underline; }
`;

const story = `article > header { padding: clamp(1.75rem, 6vw, 3.5rem) 0 1.5rem; }
article > header h1 { font-size: clamp(2rem, 1.35rem + 3.2vw, 3rem); line-height: 1.08; letter-spacing: -0.015em; overflow-wrap: anywhere; }
.deck { margin: 0.9rem 0 0; font-size: clamp(1.125rem, 1.05rem + 0.5vw, 1.3125rem); line-height: 1.4; color: var(--quiet); text-wrap: balance; }
.byline, .dateline, .dates { font: 0.875rem/1.5 var(--sans); margin: 0; color: var(--quiet); }
.byline { color: var(--ink); font-weight: 600; }
h1 + :not(.deck), .deck + * { margin-top: 1.4rem; }
.notice { border-inline-start: 4px solid var(--accent); background: var(--wash); padding: 0.8rem 1rem; margin: 0 0 1.75rem; font: 0.9375rem/1.5 var(--sans); }
.notice p { margin: 0; }
article > p, article > ul, article > ol { text-wrap: pretty; }
article h2 { font-size: 1.375rem; margin: 2.2rem 0 0.6rem; }
article h3 { font-size: 1.125rem; margin: 1.9rem 0 0.5rem; }
article h4 { font-size: 1rem; font-style: italic; margin: 1.6rem 0 0.4rem; }
ul, ol { padding-inline-start: 1.6rem; }
li + li, li > p + p, li > ul, li > ol { margin-top: 0.35em; }
li > p, li > ul, li > ol { margin-bottom: 0; }
li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
blockquote { margin: 1.5em 0; padding-inline-start: 1.25rem; border-inline-start: 2px solid var(--rule); }
blockquote > :last-child, aside > :last-child { margin-bottom: 0; }
hr { border: 0; margin: 2.5rem auto; width: 5rem; border-top: 1px solid var(--quiet); }
code { font-family: var(--mono); font-size: 0.84em; overflow-wrap: anywhere; }
pre { margin: 1.6em 0; padding: 0.9rem 1.1rem; background: var(--wash); border: 1px solid var(--rule); border-radius: 4px; line-height: 1.5; white-space: pre-wrap; tab-size: 2; }
figure { margin: 2rem 0; }
figure.lead { margin-top: 0; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; background: var(--wash); }
figcaption { font: 0.84375rem/1.45 var(--sans); color: var(--quiet); padding-top: 0.6rem; text-wrap: pretty; }
.caption { color: var(--ink); }
.pullquote { margin: 2.4rem 0; padding: 1.2rem 0 1.3rem; border: solid var(--accent); border-width: 2px 0 0; border-bottom: 1px solid var(--rule); font-size: 1.4375rem; line-height: 1.35; font-style: italic; text-wrap: balance; }
.pullquote .label { font: 0.84375rem/1.45 var(--sans); color: var(--quiet); }
.factbox, .note { margin: 2rem 0; padding: 1.1rem 1.3rem 1.2rem; background: var(--wash); font: 0.9375rem/1.55 var(--sans); border-top: 3px solid var(--ink); }
.note { border-top: 0; border-inline-start: 3px solid var(--quiet); }
.label { font-weight: 700; margin-bottom: 0.5em; }
.factbox .label { font-size: 1rem; }
.table { margin: 2rem 0; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 0.9375rem/1.45 var(--sans); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: normal; border-bottom: 1px solid var(--ink); }
th, td { padding: 0.5rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--rule); }
th + th, td + td, th + td, td + th { padding-inline-start: 1.25rem; }
thead th, thead td { border-bottom: 1px solid var(--ink); border-top: 2px solid var(--ink); vertical-align: bottom; font-weight: 600; }
.right { text-align: end; }
.center { text-align: center; }
sup, sub { font-size: 0.7em; line-height: 0; }
.noteref a { text-decoration: none; color: var(--accent); padding: 0.3em 0.1em; font-family: var(--sans); font-variant-numeric: lining-nums; }
.noteref a:hover { text-decoration: underline; }
.footnotes { margin-top: 3rem; padding-top: 1.1rem; border-top: 1px solid var(--rule); font-size: 0.9375rem; line-height: 1.5; }
.footnotes h2 { font: 700 0.9375rem/1.4 var(--sans); margin: 0 0 0.6rem; }
[role='doc-backlink'] { text-decoration: none; color: var(--accent); font-family: var(--sans); padding: 0 0.25em; }
:target { background: var(--wash); outline: 0.4rem solid var(--wash); }
.credit { margin: 2rem 0 0; font-weight: 700; letter-spacing: 0.02em; }
main > nav { border-top: 1px solid var(--rule); padding: 0.75rem 0; font: 0.9375rem/1.5 var(--sans); display: flex; gap: 0.25rem 1.25rem; flex-wrap: wrap; }
article + nav { margin-top: 3rem; }
nav h2 { font: 600 0.9375rem/1.5 var(--sans); color: var(--quiet); flex: 0 0 7rem; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; flex: 1 1 16rem; }
nav li { margin: 0; }
nav.related ul { display: block; font-family: var(--serif); font-size: 1.0625rem; }
body > footer { margin: 0 0 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font: 0.8125rem/1.5 var(--sans); color: var(--quiet); }
article:last-child { padding-bottom: 3rem; }
footer p { margin: 0 0 0.25rem; }
@media (max-width: 30em) {
  p, li { hyphens: auto; -webkit-hyphens: auto; hyphenate-limit-chars: 10 4 4; }
  .credit, .byline, .dateline, figcaption { hyphens: manual; -webkit-hyphens: manual; }
  table { width: max-content; min-width: 100%; max-width: 32em; }
}
@media print {
  @page { margin: 20mm 22mm; }
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #999; --wash: #fff; --accent: #000; color-scheme: light; }
  html { font-size: 10.5pt; line-height: 1.45; }
  body { max-width: none; padding: 0; }
  main > nav, [role='doc-backlink'] { display: none; }
  body > footer { margin-top: 1.5rem; }
  article > header { padding-top: 1.5rem; }
  article > header h1 { font-size: 24pt; }
  p { orphans: 2; widows: 2; }
  h1, h2, h3, h4, .label { break-after: avoid; }
  figure, .pullquote, .factbox, .note, pre, tr { break-inside: avoid; }
  .factbox, .note, pre { border: 0.5pt solid #999; }
  .table { overflow: visible; }
  table { width: 100%; max-width: none; }
  a { text-decoration: none; }
  article > :is(p, ul, ol, blockquote) a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.8em; overflow-wrap: anywhere; }
  .credit { break-before: avoid; }
}
`;

const front = `body { max-width: calc(74ch + 2.5rem); }
.masthead { padding: clamp(2rem, 7vw, 4rem) 0 1rem; border-bottom: 3px double var(--ink); display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0.25rem 2rem; font-weight: 400; color: var(--quiet); }
.masthead h1 { font: 700 clamp(2rem, 1.3rem + 3.4vw, 3.25rem)/1.05 var(--serif); letter-spacing: -0.02em; color: var(--ink); overflow-wrap: anywhere; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
main { padding-bottom: 4rem; }
article { padding: 1.6rem 0 1.5rem; border-bottom: 1px solid var(--rule); }
article:last-child { border-bottom: 0; }
article h3 { font-size: 1.5rem; line-height: 1.18; letter-spacing: -0.008em; overflow-wrap: anywhere; }
article h3 a { text-decoration: none; }
article h3 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
article:first-of-type h3 { font-size: clamp(1.75rem, 1.4rem + 1.8vw, 2.375rem); line-height: 1.1; letter-spacing: -0.015em; }
.deck { margin: 0.5rem 0 0; line-height: 1.5; text-wrap: pretty; }
.origin, .also { margin: 0.7rem 0 0; font: 0.84375rem/1.5 var(--sans); color: var(--quiet); }
.origin > * { unicode-bidi: isolate; }
.source { color: var(--accent); font-weight: 700; letter-spacing: 0.04em; }
.also { margin-top: 0.2rem; }
.none { margin: 3rem 0; color: var(--quiet); font-style: italic; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --rule: #999; --accent: #000; color-scheme: light; }
  body { max-width: none; padding: 0; }
  article { break-inside: avoid; padding: 0.8rem 0; }
  .masthead { padding-top: 0; }
}
`;

export const storyStyle = base + story;
export const frontStyle = base + front;
