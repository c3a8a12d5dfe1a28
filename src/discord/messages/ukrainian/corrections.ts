import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const corrections: Messages['corrections'] = {
  affected: 'Перелічує поширені картки, що цитують змінений текст, щоб позначити їх виправленими',
  title: 'Поширені картки, що цитують змінений текст',
  none: 'Жодна поширена картка не цитує зміненого тексту.',
  more: (count) => `і ще ${number(count)}`,
  mark: (count) => (count === 1 ? 'Позначити виправленою' : `Позначити всі ${number(count)} виправленими`),
  marked: (count) =>
    plural(count, {
      one: `${number(count)} картку позначено виправленою, вона показує новий текст.`,
      few: `${number(count)} картки позначено виправленими, вони показують новий текст.`,
      many: `${number(count)} карток позначено виправленими, вони показують новий текст.`,
      other: `${number(count)} картки позначено виправленими, вони показують новий текст.`,
    }),
  lost: (count) =>
    plural(count, {
      one: `${number(count)} картку вже було видалено.`,
      few: `${number(count)} картки вже було видалено.`,
      many: `${number(count)} карток уже було видалено.`,
      other: `${number(count)} картки вже було видалено.`,
    }),
  failed: (count) =>
    plural(count, {
      one: `${number(count)} картку змінити не вдалося. Можливо, я вже не бачу її каналу. Вона лишається в цьому списку.`,
      few: `${number(count)} картки змінити не вдалося. Можливо, я вже не бачу їхніх каналів. Вони лишаються в цьому списку.`,
      many: `${number(count)} карток змінити не вдалося. Можливо, я вже не бачу їхніх каналів. Вони лишаються в цьому списку.`,
      other: `${number(count)} картки змінити не вдалося. Можливо, я вже не бачу їхніх каналів. Вони лишаються в цьому списку.`,
    }),
  corrected: 'Виправлено: стаття змінилася, відколи цим поділилися',
  asShared: 'як було поширено',
  nowTitle: '**Тепер у статті сказано:**',
  gone: (paragraphs) => `Більше немає у статті: ${paragraphs} поширеного тексту.`,
  changed: (title) => `Стаття ${title} змінилася.`,
  counts: {
    changed: (count) => `змінено ${number(count)}`,
    added: (count) => `додано ${number(count)}`,
    gone: (count) => `вилучено ${number(count)}`,
    moved: (count) => `переміщено ${number(count)}`,
    unchanged: (count) => `без змін ${number(count)}`,
  },
  paragraphs: (counts) => `Абзаци: ${counts}.`,
  cardsAffected: (count) =>
    plural(count, {
      one: `${number(count)} поширена картка цитує змінений текст. Дивіться **/shares affected**.`,
      few: `${number(count)} поширені картки цитують змінений текст. Дивіться **/shares affected**.`,
      many: `${number(count)} поширених карток цитують змінений текст. Дивіться **/shares affected**.`,
      other: `${number(count)} поширеної картки цитують змінений текст. Дивіться **/shares affected**.`,
    }),
};
