import { describe, expect, test } from 'vitest';
import { topicName } from '../../../src/formats/furniture/index.ts';
import { topTopics } from '../../../src/model/index.ts';

const labour = {
  code: '09000000',
  names: { 'en-GB': 'labour', 'en-US': 'labor', nb: 'arbeidsliv', 'pt-PT': 'trabalho', 'pt-BR': 'emprego', 'zh-Hans': '劳工' },
};

describe('a topic is named in the language of the story', () => {
  test.each([
    ['the very form of the language', 'en-US', 'labor', 'en-US'],
    ['whatever the case of the letters', 'PT-br', 'emprego', 'pt-BR'],
    ['any form of the language where the very one is not there', 'pt-AO', 'trabalho', 'pt-PT'],
    ['the first form where the story says the language alone', 'en', 'labour', 'en-GB'],
    ['the other script before another language', 'zh-Hant-TW', '劳工', 'zh-Hans'],
    ['Bokmål for Norwegian without saying which', 'no', 'arbeidsliv', 'nb'],
    ['Bokmål where there is no Nynorsk', 'nn-NO', 'arbeidsliv', 'nb'],
    ['English where the language is not there', 'sw', 'labour', 'en-GB'],
    ['English for a tag that is the name of something in JavaScript', 'constructor', 'labour', 'en-GB'],
  ])('%s', (_, language, name, of) => {
    expect(topicName(labour, language)).toEqual({ name, language: of });
  });

  test('any name where there is no English one', () => {
    expect(topicName({ code: '20000002', names: { sv: 'Konst' } }, 'fr')).toEqual({ name: 'Konst', language: 'sv' });
  });

  test('nothing where the vocabulary gives none', () => {
    expect(topicName({ code: '20000002', names: {} }, 'fr')).toBeUndefined();
  });
});

test('without a vocabulary the 17 top topics are known in English', () => {
  expect([...topTopics.values()].map((topic) => topicName(topic, 'en')?.name)).toHaveLength(17);
  const labor = topTopics.get('09000000');
  expect(labor && [topicName(labor, 'en')?.name, topicName(labor, 'en-US')?.name]).toEqual(['labour', 'labor']);
});
