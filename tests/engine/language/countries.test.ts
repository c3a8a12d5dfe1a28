import { describe, expect, it } from 'vitest';
import { namesOtherCountry } from '#engine/language/countries.ts';
import { createArticle } from '#engine/text/article.ts';

const english = createArticle(
  'a',
  { title: 'Talks in Pyongyang', publication: 'P', language: 'en' },
  'North Korea has sent troops to Russia, Ukrainian officials say.\n\nFrance, Indonesia and the Japanese government have condemned that.',
);

describe('a question names a country that the article does not', () => {
  it.each([
    ['de', 'Wie viele Soldaten hat Südkorea?'],
    ['de', 'Was sagt der spanische Minister in Spanien?'],
    ['de', 'Was sagt der Iran?'],
    ['fr', 'Que dit la Corée du Sud ?'],
    ['es', '¿Qué dicen los chilenos?'],
    ['tr', 'Çin ne dedi?'],
    ['uk', 'Що каже Китай?'],
    ['ja', 'インドは何と言っていますか？'],
    ['ja', '韓国は何と言っていますか？'],
  ])('in %s: %s', (language, question) => {
    expect(namesOtherCountry(question, language, english)).toBe(true);
  });
});

describe('it does not', () => {
  it.each([
    ['de', 'Wie viele Soldaten hat Nordkorea nach Russland geschickt?'],
    ['de', 'Was sagt Japan dazu?'],
    ['fr', 'Combien de soldats la Corée du Nord a-t-elle envoyés en Russie ?'],
    ['fr', 'Que dit la France ?'],
    ['es', '¿Qué dijo el Congreso?'],
    ['es', '¿A qué velocidad irán los tranvías?'],
    ['es', '¿Cuándo fue la reunión?'],
    ['es', '¿Qué dijo el Reino Unido?'],
    ['fr', 'Quelle frontière ont-ils franchie ?'],
    ['uk', 'Що каже Японія про Росію?'],
    ['ja', 'インドネシアは何と言っていますか？'],
    ['ja', '北朝鮮は何人の兵士をロシアに送りましたか？'],
  ])('in %s: %s', (language, question) => {
    expect(namesOtherCountry(question, language, english)).toBe(false);
  });
});
