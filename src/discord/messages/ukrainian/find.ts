import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const find: Messages['find'] = {
  description: 'Знаходить усі місця, де є саме ці слова',
  phrase: 'Точні слова; великі й малі літери не мають значення',
  article: 'Стаття, у якій шукати; якщо не вказати, шукаю в усіх',
  private: 'Показати результат лише вам',
  found: (places, articles) => {
    if (places === 1) return 'Ці слова трапляються один раз:';
    const times = plural(places, {
      one: `${number(places)} раз`,
      few: `${number(places)} рази`,
      many: `${number(places)} разів`,
      other: `${number(places)} раза`,
    });
    if (articles <= 1) return `Ці слова трапляються ${times}:`;
    const where = plural(articles, {
      one: `${number(articles)} статті`,
      other: `${number(articles)} статтях`,
    });
    return `Ці слова трапляються ${times} у ${where}:`;
  },
  nowhere: (articles, title) => {
    if (articles === 0) return 'У мене тут немає статей, у яких шукати.';
    return articles > 1
      ? `Цих слів немає в жодній із ${plural(articles, { one: `${number(articles)} статті`, other: `${number(articles)} статей` })}.`
      : `Цих слів немає у статті ${title}.`;
  },
  lookedFor: (phrase) => `Ви шукали: ${phrase}`,
  hint: 'Я шукаю саме ці слова, а не те, що вони означають. Відповідь шукає **/ask**.',
  partOfSentence: 'частина речення',
  more: (places) => `і ще ${number(places)}`,
  tooShort: 'Введіть щонайменше дві літери або цифри.',
};
