import dayjs from 'dayjs';
import { EPub } from 'epub-gen-memory';
import { Temporal } from 'temporal-polyfill';
import type { Book } from './book.ts';
import { contentsOf, ncxOf } from './navigation.ts';
import { packageOf } from './package.ts';

/**
 * A book as the bytes of its EPUB file; the same book gives the same bytes on every machine. epub-gen-memory keeps the container: the
 * mimetype that comes first, container.xml, the zip. What it would make up (identifier, dates, names of pictures) or change (markup,
 * which it takes for HTML) is ours, and it never sees a picture's address, which it would fetch.
 */
export const bind = (book: Book): Promise<Uint8Array> => new Binder(book).bytes();

/** The library lets a subclass replace its steps, and has no other way to do so: hence a class. */
class Binder extends EPub {
  readonly #book: Book;

  constructor(book: Book) {
    super(
      {
        title: book.title,
        css: book.style,
        chapterXHTML: '<%- locals.content %>',
        contentOPF: '<%- locals.slugline.package %>',
        tocXHTML: '<%- locals.slugline.contents %>',
        tocNCX: '<%- locals.slugline.ncx %>',
        verbose: false,
      },
      // Empty, so that its normaliser finds nothing to change; the documents come in behind it.
      book.pages.map(({ path, title }) => ({ title, filename: path, content: '' })),
    );
    this.#book = book;
    for (const [at, { document, path, id }] of book.pages.entries())
      Object.assign(this.content[at] ?? {}, { content: document, filename: path, id });
    Object.assign(this.options, { slugline: { package: packageOf(book), contents: contentsOf(book), ncx: ncxOf(book) } });
  }

  async bytes(): Promise<Uint8Array> {
    await this.render();
    // Zip knows the years 1980 to 2107. Folders need no entry of their own.
    const [earliest, latest] = ['1980-01-01T00:00:00Z', '2107-12-31T23:59:58Z'].map((at) => Temporal.Instant.from(at).epochMilliseconds);
    const moment = Temporal.Instant.from(this.#book.modified).epochMilliseconds;
    const date = dayjs(Math.min(Math.max(moment, earliest ?? moment), latest ?? moment)).toDate();
    for (const [name, entry] of Object.entries(this.zip.files)) {
      if (entry.dir) delete this.zip.files[name];
      else entry.date = date;
    }
    return this.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' });
  }

  protected override async downloadAllImages(): Promise<void> {
    const folder = this.zip.folder('OEBPS');
    // A GIF too is compressed already.
    for (const { path, bytes } of this.#book.pictures) folder?.file(path, bytes, { binary: true, compression: 'STORE' });
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}
}
