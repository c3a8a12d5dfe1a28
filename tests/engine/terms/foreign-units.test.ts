import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { terms, termsIn } from '#engine/terms/terms.ts';
import { ownArticles } from '../../corpus-articles.ts';

describe('the terms of other languages', () => {
  it.each([
    ['de', 'Die Brücken über dem Fluss', 'bruck fluss'],
    ['es', '¿Cuántos trabajadores participan en las huelgas?', 'trabaj particip huelg'],
    ['fr', 'Les ouvriers de l’usine ont remplacé les charpentes', 'ouvri usin remplac charpent'],
    ['ru', 'Солдатами и солдатам', 'солдат солдат'],
    ['tr', 'İSTANBUL’da askerler', 'istanbul asker'],
    ['zh', '北京的天气', '北京 天气'],
    ['ja', '図書館は火曜日に開館した', '図書館 火曜日 開館'],
    ['th', 'แมวกินปลา', 'แมว กิน ปลา'],
    ['uk', 'Скільки солдатів загинуло?', 'солдатів загинуло'],
    ['de', '1.250 Euro am 3. Mai', '1250 euro 3 mai'],
  ])('are the stems of its words, without words of grammar: %s %s', (language, text, expected) => {
    expect(termsIn(language, text).join(' ')).toBe(expected);
  });

  it('are those of another form, and of one without accents, too', () => {
    expect(termsIn('es', 'huelga')).toEqual(termsIn('es', 'huelgas'));
    expect(termsIn('de', 'Brucke')).toEqual(termsIn('de', 'Brücken'));
    expect(termsIn('ru', 'героев')).toEqual(termsIn('ru', 'герои'));
  });

  it.each(['ar', 'tr', 'de', 'zh', 'th'])(
    'are found in the longest word without a long wait (%s)',
    (language) => {
      expect(termsIn(language, 'ن'.repeat(20_000)).join('').length).toBeGreaterThan(0);
    },
  );
});

describe('the terms of English', () => {
  const texts = ownArticles().flatMap(({ title, sections, paragraphs }) => [
    title,
    ...sections.map(({ heading }) => heading),
    ...paragraphs.map(({ text }) => text),
  ]);

  it('are those of a text whose language is not known', () => {
    for (const text of texts) {
      expect(termsIn('en', text)).toEqual(terms(text));
      expect(termsIn(undefined, text)).toEqual(terms(text));
    }
  });

  it('stay as they are, to the letter', () => {
    const all = JSON.stringify(texts.map((text) => terms(text)));
    expect(createHash('sha256').update(all).digest('hex')).toMatchInlineSnapshot(
      `"ac3c0b8d5cd267e5abb580d361b523edc69fc6b13350f3f8f70510942bd0b22a"`,
    );
  });
});
