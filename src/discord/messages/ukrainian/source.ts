import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { languageName, number } = grammarOf('uk');

export const source: Messages['source'] = {
  description: 'Показує, звідки стаття і що я про неї знаю',
  article: 'Стаття',
  title: 'Про цю статтю',
  publication: 'Видання',
  byline: 'Автор',
  published: 'Опубліковано',
  retrieved: 'Текст отримано',
  language: 'Мова',
  languageName,
  link: 'Посилання',
  paragraphs: 'Абзаци',
  sections: 'Розділи',
  emptySection: 'без абзаців',
  moreSections: (count) => `і ще ${number(count)}`,
  revision: 'Версія',
};
