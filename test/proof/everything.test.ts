import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { carrying } from '../archive/carrying.ts';
import { opened } from './opened.ts';

/** Where a text can hide: each is found among all that a file says. */

const utf8 = new TextEncoder();

test.each([
  ['a description for machines', '<meta name="description" content="@">'],
  ['linked data', '<script type="application/ld+json">{"about":"@"}</script>'],
  ['what is hidden', '<p hidden>@</p>'],
  ['the words for a picture', '<img src="a.png" alt="@">'],
  ['text in parts', '<p>The mayor <em>took</em> the <b>mon</b>ey.</p>'],
])('of a page: %s', async (_, html) => {
  const page = await opened('text/html', `<!doctype html><html><body>${html.replace('@', 'The mayor took the money.')}</body></html>`);
  expect(page.everything().join(' ')).toContain('The mayor took the money.');
});

test('of an item: attributes, metadata and content', async () => {
  const item = await opened(
    'application/xml',
    '<newsItem><itemMeta><title>One</title></itemMeta><contentSet><inlineXML><p title="Two">Three</p></inlineXML></contentSet></newsItem>',
  );
  const said = item.everything().join(' ');
  for (const text of ['One', 'Two', 'Three']) expect(said).toContain(text);
});

test('of a book: its package, its contents, and a document that is in no reading order', async () => {
  const document = (text: string) => utf8.encode(`<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html>`);
  const bytes = zipSync({
    mimetype: [utf8.encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': utf8.encode('<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'),
    'book.opf': utf8.encode(
      `<package><metadata><title>One</title></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/>
       <item id="n" href="toc.ncx"/></manifest><spine><itemref idref="a"/></spine></package>`,
    ),
    'toc.ncx': utf8.encode('<ncx><text>Two</text></ncx>'),
    'a.xhtml': document('Three'),
    'b.xhtml': document('Four'),
  });
  const said = (await opened('application/epub+zip', bytes)).everything().join(' ');
  for (const text of ['One', 'Two', 'Three', 'Four']) expect(said).toContain(text);
});

test('of a PDF: the files that it carries, and every string in it', async () => {
  const said = (await opened('application/pdf', carrying({ name: 'stories/a.md', description: 'How it began' }))).everything().join(' ');
  for (const text of ['of stories/a.md', 'How it began']) expect(said).toContain(text);
});
