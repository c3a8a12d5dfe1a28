import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence, number, plural } = grammarOf('uk');

export const reports: Messages['reports'] = {
  description: 'Показує, на що скаржаться учасники в моїх картках',
  list: {
    description: 'Перелічує скарги, найновіші спершу',
    state: 'Які скарги; якщо не вказати, відкриті',
  },
  resolve: {
    description: 'Приймає або відхиляє скаргу',
    report: 'Скарга',
    decision: 'На запитаннях прийнятих скарг мене перевіряють',
    paragraph: 'Номер правильного абзацу',
  },
  states: { open: 'Відкрито', accepted: 'Прийнято', rejected: 'Відхилено' },
  form: {
    heading: 'Поскаржитися на цю картку',
    keeps:
      'Разом зі скаргою я зберігаю запитання цієї картки, абзаци, які вона показує, і ваш ID у Discord. Скаргу бачать модератори цього сервера. `/privacy` показує, що я зберігаю про вас, і дає змогу це стерти.',
    fault: 'Що не так?',
    expected: 'Правильний абзац',
    expectedHint: 'Його номер, якщо знаєте',
  },
  faults: {
    wrong_passage: 'Це не той уривок',
    no_answer_there: 'У статті немає відповіді',
    answer_missed: 'У статті є відповідь',
    wrong_speaker: 'Це сказав хтось інший',
    outdated: 'Текст застарів',
  },
  thanks: 'Дякую. Модератори цього сервера побачать вашу скаргу.',
  title: (state) => `Скарги: ${midSentence(state)}`,
  none: 'Скарг немає.',
  more: (count) => `і ще ${number(count)}`,
  card: 'картка',
  shows: (paragraphs) => `показує ${paragraphs}`,
  expects: (paragraph) => `правильний: ¶${paragraph}`,
  told: (reporter, fault, link) => `${reporter} скаржиться: ${link}, «${fault}». Дивіться **/reports list**.`,
  toldMany: (count) =>
    plural(count, {
      one: `Є ${number(count)} нова скарга. Дивіться **/reports list**.`,
      few: `Є ${number(count)} нові скарги. Дивіться **/reports list**.`,
      many: `Є ${number(count)} нових скарг. Дивіться **/reports list**.`,
      other: `Є ${number(count)} нової скарги. Дивіться **/reports list**.`,
    }),
  resolved: (id, state) => `Скаргу \`${id}\` ${midSentence(state)}.`,
  errors: {
    serverOnly: 'Поскаржитися на картку можна лише на сервері, де скаргу бачать модератори.',
    tooMany: 'За останню годину ви надіслали багато скарг. Спробуйте пізніше.',
    badNumber: 'Введіть номер правильного абзацу, наприклад 7.',
    noSuchParagraph: (most) => `Останній абзац статті має номер ${number(most)}.`,
    noSuchReport:
      'Я не знайшов відкритої скарги з таким ID. Виберіть зі списку, що з’являється, коли ви пишете.',
  },
};
