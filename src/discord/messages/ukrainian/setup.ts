import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const setup: Messages['setup'] = {
  description: 'Показує, чого мені тут бракує, і налаштовує журнал, поширення та статті',
  title: 'Налаштування на цьому сервері',
  nothingLacks: (channels) =>
    channels === 1
      ? '**Дозволи**: у єдиному тутешньому каналі я маю все потрібне.'
      : `**Дозволи**: я маю все потрібне в усіх ${inChannels(channels)}.`,
  noChannels: '**Дозволи**: на цьому сервері немає каналу, у якому пишуть повідомлення.',
  lacks: (lacking, channels) =>
    channels === 1
      ? '**Дозволи**: у єдиному тутешньому каналі мені чогось бракує.'
      : `**Дозволи**: мені чогось бракує у ${inChannels(lacking)} із ${number(channels)}.`,
  lacksInServer: (permissions, role) =>
    `Моїй ролі на всьому сервері бракує: ${permissions}. Щоб це змінити, відкрийте **Налаштування сервера › Ролі**, виберіть ${role} і ввімкніть те, чого бракує, у розділі **Дозволи**.`,
  lacksIn: (channel, permissions) => `${channel}: ${permissions}`,
  mend: (role) =>
    `Щоб змінити це в каналі, відкрийте **Редагувати канал › Дозволи**, додайте ${role} і дозвольте те, чого мені бракує. Канали, де я не маю відповідати, можна лишити як є.`,
  moreLacking: (left) =>
    plural(left, {
      one: `і ще ${number(left)} канал, де мені бракує дозволів`,
      few: `і ще ${number(left)} канали, де мені бракує дозволів`,
      many: `і ще ${number(left)} каналів, де мені бракує дозволів`,
      other: `і ще ${number(left)} каналу, де мені бракує дозволів`,
    }),
  moreTitle: 'Канали, де мені бракує дозволів',
  rest: (channels) =>
    channels === 1
      ? 'В іншому каналі я маю все потрібне.'
      : `В інших ${inChannels(channels)} я маю все потрібне.`,
  noMoreLacking: 'У жодному іншому каналі мені дозволів не бракує.',
  log: (channel) => `**Журнал**: про поширені картки, скарги та змінені статті я повідомляю в ${channel}.`,
  logLacks: (channel, permissions) =>
    `**Журнал**: я не можу писати в ${channel}. Там мені бракує: ${permissions}.`,
  logGone: '**Журнал**: каналу, у який я писав, уже немає, або я його не бачу. Виберіть інший.',
  noLog:
    '**Журнал**: я ні про що не повідомляю. Виберіть канал для поширених карток, скарг і змінених статей.',
  chooseLog: 'Канал для журналу',
  sharing: (roles) =>
    `**Поширення**: ділитися відповідями можуть учасники з дозволом «Керувати повідомленнями»${roles === '' ? '' : ` та учасники з ${roles}`}.`,
  chooseRoles: 'Ролі, учасники яких теж можуть ділитися',
  rolesSet: (roles) =>
    roles === ''
      ? 'Тепер ділитися відповідями можуть лише учасники з дозволом «Керувати повідомленнями».'
      : `Тепер ділитися відповідями можуть учасники з ${roles}.`,
  language: (language) =>
    `**Мова**: картки, які бачать усі, пишу такою мовою: ${language}. Змінити її можна через **/settings language**.`,
  languageOfDiscord:
    '**Мова**: картки, які бачать усі, пишу мовою, яку налаштовано для цього сервера в Discord. Вибрати іншу можна через **/settings language**.',
  articles: (own, bundled) => {
    const shared = plural(bundled, {
      one: `${number(bundled)} статтею, спільною для всіх серверів`,
      other: `${number(bundled)} статтями, спільними для всіх серверів`,
    });
    if (own === 0) return `**Статті**: я відповідаю за ${shared}.`;
    const added = `**Статті**: я відповідаю за ${plural(own, { one: `${number(own)} власною статтею`, other: `${number(own)} власними статтями` })} сервера`;
    return bundled === 0 ? `${added}.` : `${added} і за ${shared}.`;
  },
  noArticles: '**Статті**: у мене тут немає жодної, тож відповісти я не можу. Додайте статтю.',
  addHint: '**Додати статтю** дає змогу вставити текст; **/articles add** бере файл або вебсторінку.',
  buttons: { add: 'Додати статтю', again: 'Перевірити ще раз', more: 'Більше' },
  errors: {
    onlyManagers:
      'Тут для цього потрібен дозвіл «Керувати сервером». Можливо, вам доступні **/settings** і **/articles**.',
  },
};

/** So many channels, as they follow "in". */
function inChannels(count: number): string {
  return plural(count, { one: `${number(count)} каналі`, other: `${number(count)} каналах` });
}
