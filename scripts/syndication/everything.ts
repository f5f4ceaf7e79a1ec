/** Every kind of body element, as a writer would type it; `title` is the text of its first heading. */
export const everything = (title: string): string => `## ${title}

A word of *emphasis*, one ~~deleted~~, **strong *and both***, \`<code & more>\`, H<sub>2</sub>O and E = mc<sup>2</sup>, a [link](https://example.org/a?b=1&c=2 "Its title"),
:lang[le mot juste]{fr} and :lang[القاهرة]{ar}, one line\\
and the next,[^all] and the note again.[^all] ]]> &amp; <!-- no comment --> 👩‍👩‍👧 𝕏

### Lists

- one
- two
  - deeper

7. seven
8. eight

#### A table

| left | right |
| :-- | --: |
| 1 & 2 | <b>3</b> |

<table><thead><tr><th colspan="2">Both</th></tr></thead><tbody><tr><th scope="row" rowspan="2">Row</th><td>1</td></tr><tr><td>2</td></tr></tbody></table>

> Quoted, *so to say*.

\`\`\`js
if (a < b && c > d) say("]]>");
\`\`\`

---

![A dot](dot.png "A caption & more")

:::pullquote
Pulled out of the text
:::

:::factbox[In figures]
- 412 metres
:::

:::note[To readers]
A note.
:::

[^all]: The note, with a [link](https://example.org/).
`;
