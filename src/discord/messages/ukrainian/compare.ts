import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const compare: Messages['compare'] = {
  description: 'Показує поруч, що кажуть про одну тему кілька статей',
  topic: 'Тема для порівняння',
  article: 'Одна зі статей; якщо не вказати жодної, порівнюю всі',
  other: 'Інша стаття',
  private: 'Показати порівняння лише вам',
  title: (articles) =>
    articles === 2
      ? 'Що кажуть дві статті'
      : plural(articles, {
          one: `Що каже ${number(articles)} стаття`,
          few: `Що кажуть ${number(articles)} статті`,
          many: `Що кажуть ${number(articles)} статей`,
          other: `Що кажуть ${number(articles)} статті`,
        }),
  one: 'Лише одна зі статей щось про це каже',
  none: 'Я нічого не знайшов про це у статтях.',
  allApart: 'Тема іншою мовою, ніж статті, тож я не можу їх порівняти.',
  topicLine: (topic) => `Тема: ${topic}`,
  silent: (titles) => `Нічого про це не знайдено тут: ${titles}.`,
  apart: (titles) => `Тема іншою мовою, ніж ці статті: ${titles}.`,
  moreSides: (count) =>
    plural(count, {
      one: `Ще ${number(count)} стаття щось про це каже. Назвіть її, щоб порівняти.`,
      few: `Ще ${number(count)} статті щось про це кажуть. Назвіть їх, щоб порівняти.`,
      many: `Ще ${number(count)} статей щось про це кажуть. Назвіть їх, щоб порівняти.`,
      other: `Ще ${number(count)} статті щось про це кажуть. Назвіть їх, щоб порівняти.`,
    }),
  unasked: (count) =>
    plural(count, {
      one: `Ще ${number(count)} стаття лишилася непереглянутою.`,
      few: `Ще ${number(count)} статті лишилися непереглянутими.`,
      many: `Ще ${number(count)} статей лишилися непереглянутими.`,
      other: `Ще ${number(count)} статті лишилися непереглянутими.`,
    }),
  differ: 'Числа, що різняться',
  noVerdict: 'Схоже, ідеться про те саме. Я не суджу, яке правильне.',
  moreDifferences: (count) => `і ще ${number(count)}`,
  needsTwo: 'Для порівняння тут потрібно щонайменше дві статті.',
  same: 'Це та сама стаття двічі. Виберіть, будь ласка, дві різні.',
};
