import { describe, expect, it } from 'vitest';
import { namesOtherFigure } from '#engine/language/figures.ts';
import { createArticle } from '#engine/text/article.ts';

const article = createArticle(
  'a',
  { title: 'The harbour', publication: 'P', language: 'en' },
  'The harbour was dredged in 1956 and in 1994. It cost 180,500 pounds, of which 8,900 came from the town.\n\nEleven ships called in March.',
);

describe('a question names a figure that the article does not', () => {
  it.each([
    'Was geschah 1957 im Hafen?',
    '¿Qué pasó en 1850?',
    'ماذا حدث في ١٩٥٧؟',
    '2012年に何がありましたか。',
    'Кто заплатил 180 501 фунт?',
  ])('%s', (question) => {
    expect(namesOtherFigure(question, article)).toBe(true);
  });
});

describe('it does not', () => {
  it.each([
    'Was geschah 1956 im Hafen?',
    'ماذا حدث في ١٩٥٦؟',
    '１９９４年に何がありましたか。',
    'Que s’est-il passé dans les années 1990 ?',
    'Wer zahlte 180.500 Pfund?',
    'Кто заплатил 8 900 фунтов?',
    'Kamen 11 Schiffe?',
    'Wie viel Prozent sind 7,25?',
    'Was kostete es?',
  ])('%s', (question) => {
    expect(namesOtherFigure(question, article)).toBe(false);
  });
});
