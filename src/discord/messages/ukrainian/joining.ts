import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? 'Дякую, що запросили. Я відповідаю на запитання про статті їхніми власними словами, а на цьому сервері статей ще немає.'
      : `Дякую, що запросили. Я відповідаю на запитання словами самих статей; тут є ${plural(articles, { one: `${number(articles)} стаття`, few: `${number(articles)} статті`, many: `${number(articles)} статей`, other: `${number(articles)} статті` })}. Введіть **/ask** або згадайте мене із запитанням.`,
  add: 'Хто може керувати сервером, починає з **/setup**: там видно, чого мені ще бракує, і налаштовуються журнал, поширення та статті. **/help** розповідає, що ще я вмію.',
  lacks: (permissions) => `Мені ще бракує дозволів на цьому сервері: ${permissions}.`,
  nowhere: (server, permissions) =>
    `На сервері ${server} немає каналу, у якому я можу писати. Виберіть канал, де я маю відповідати, і дайте мені там ці дозволи: ${permissions}.`,
};
