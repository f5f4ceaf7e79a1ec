import { describe, expect, test } from 'vitest';
import { read } from './marked.ts';

describe('the language of a part of the text', () => {
  test('is that of the nearest element that names one', async () => {
    const { body, codes } = await read(
      'A <span lang="fr">mot *juste*</span>, <i lang="la">ad hoc</i> and <b lang="de">ganz <u lang="nl">wel</u></b>.',
    );
    expect(body).toEqual([
      'p A <span(language=fr)>mot <em>juste</em></span>, <em><span(language=la)>ad hoc</span></em> and ' +
        '<strong><span(language=de)>ganz <span(language=nl)>wel</span></span></strong>.',
    ]);
    expect(codes).toEqual(['markdown/html-unwrapped']);
  });

  test('a block hands it to all texts in it, Markdown too, unless they have their own', async () => {
    const { body, codes } = await read(
      '<blockquote lang="fr">\n\n## Un *deux*\n\n- trois\n\n<p lang="de">vier</p>\n\n</blockquote>\n\n<ul lang="es"><li>cinco<li lang="it">sei</ul>',
    );
    expect(body).toEqual([
      'blockquote',
      '  h2 <span(language=fr)>Un <em>deux</em></span>',
      '  ul',
      '    li',
      '      p <span(language=fr)>trois</span>',
      '  p <span(language=de)>vier</span>',
      'ul',
      '  li',
      '    p <span(language=es)>cinco</span>',
      '  li',
      '    p <span(language=it)>sei</span>',
    ]);
    expect(codes).toEqual([]);
  });

  test('says nothing where it is that of the text around', async () => {
    expect((await read('<p lang="EN">One <span lang="fr">deux <b lang="fr">trois</b></span></p>')).body).toEqual([
      'p One <span(language=fr)>deux <strong>trois</strong></span>',
    ]);
  });

  test('stands in cells and links, and a whole row can have it', async () => {
    const { body } = await read('<table><tbody lang="fr"><tr><td>un<td lang="de">zwei</table>\n\n<a href="/x" lang="fr">lien</a>');
    expect(body.filter((line) => line.includes('span'))).toEqual([
      '      td <span(language=fr)>un</span>',
      '      td <span(language=de)>zwei</span>',
      'p <a(href=/x)><span(language=fr)>lien</span></a>',
    ]);
  });

  test.each(['xx yy', '', 'français', '-'])('a tag that is none is told, and the text stays: "%s"', async (tag) => {
    const { body, diagnostics } = await read(`A <span lang="${tag}">word</span>.`);
    expect(body).toEqual(['p A word.']);
    expect(diagnostics.map(({ code, place }) => [code, place?.start?.line])).toEqual([['markdown/html-language', 7]]);
  });

  test('a hundred blocks in each other do not mark their texts a hundred times', async () => {
    const tags = ['fr', 'de'];
    const open = Array.from({ length: 90 }, (_, at) => `<div lang="${tags[at % 2]}">`).join('');
    const { body } = await read(`${open}\n\nMot\n\n${'</div>'.repeat(90)}`);
    expect(body).toEqual(['p <span(language=de)>Mot</span>']);
  });
});

test('a quotation has its marks, as a browser prints them', async () => {
  expect((await read('He said <q>it is <q>old</q></q>, <q lang="fr">ici</q>.')).body).toEqual([
    'p He said “it is ‘old’”, “<span(language=fr)>ici</span>”.',
  ]);
});

describe(':lang[...]{...}', () => {
  test('marks a stretch of text, with what is marked up in it', async () => {
    const { body, codes } = await read(
      'The :lang[mot *juste*, a :lang["Wort"]{de} [là](/x)]{fr} and *:lang[ad hoc]{la}*.\n\n## A :lang[título]{es}',
    );
    expect(body).toEqual([
      'p The <span(language=fr)>mot <em>juste</em>, a <span(language=de)>“Wort”</span> <a(href=/x)>là</a></span> and ' +
        '<em><span(language=la)>ad hoc</span></em>.',
      'h2 A <span(language=es)>título</span>',
    ]);
    expect(codes).toEqual([]);
  });

  test('is text where it is not closed, in code, and with what is no language', async () => {
    const { body, codes } = await read('A :lang[b and `:lang[c]{fr}` :lang[d] {fr} e]{fr\n\n:lang[f]{xx yy} ]{fr}');
    expect(body).toEqual(['p A :lang[b and <code>:lang[c]{fr}</code> :lang[d] {fr} e]{fr', 'p :lang[f]{xx yy} ]{fr}']);
    expect(codes).toEqual(['markdown/language']);
  });

  test('a thousand in each other are read four deep', async () => {
    const { body } = await read(`${':lang[x '.repeat(1000)}${']{fr}'.repeat(1000)}`);
    expect(body.join('').match(/<span/g)?.length).toBe(1);
    expect(body.join('').match(/:lang\[/g)?.length).toBe(996);
  });
});
