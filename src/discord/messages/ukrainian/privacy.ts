import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const privacy: Messages['privacy'] = {
  description: 'Що я зберігаю про вас і як це стерти',
  title: 'Що я зберігаю про вас',
  nothing: 'Нічого. Я відповідаю на ваші запитання й забуваю їх.',
  kept: (entries) =>
    `Ваш ID у Discord записано тут: ${entries}. На інші ваші запитання я відповідаю й забуваю їх.`,
  shares: (count) =>
    plural(count, {
      one: `${number(count)} поширена картка`,
      few: `${number(count)} поширені картки`,
      many: `${number(count)} поширених карток`,
      other: `${number(count)} поширеної картки`,
    }),
  retractions: (count) =>
    plural(count, {
      one: `${number(count)} картка, яку ви відкликали`,
      few: `${number(count)} картки, які ви відкликали`,
      many: `${number(count)} карток, які ви відкликали`,
      other: `${number(count)} картки, які ви відкликали`,
    }),
  articles: (count) =>
    plural(count, {
      one: `${number(count)} стаття, яку ви додали`,
      few: `${number(count)} статті, які ви додали`,
      many: `${number(count)} статей, які ви додали`,
      other: `${number(count)} статті, які ви додали`,
    }),
  reports: (count) =>
    plural(count, {
      one: `${number(count)} скарга`,
      few: `${number(count)} скарги`,
      many: `${number(count)} скарг`,
      other: `${number(count)} скарги`,
    }),
  whatForgettingDoes:
    '**Забути мене** прибирає ваш ID із цих записів. Записи лишаються, але без вашого імені. Поширені картки лишаються у своїх каналах.',
  forget: 'Забути мене',
  forgotten: 'Готово. У тому, що я зберігаю, вас більше не названо.',
};
