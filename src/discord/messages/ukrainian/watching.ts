import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const watching: Messages['watching'] = {
  watch: {
    description: 'Повідомляє в каналі журналу, коли сторінка статті змінюється',
    article: 'Стаття; якщо не вказати, покажу, за чим стежу',
  },
  feed: {
    description: 'Пропонує в каналі журналу нове зі стрічки RSS, Atom або JSON',
    url: 'Адреса стрічки; якщо не вказати, покажу, за чим стежу',
  },
  unwatch: {
    description: 'Припиняє стежити за сторінкою або стрічкою',
    what: 'Сторінка або стрічка',
  },
  needsLog:
    'Про зміни я повідомляю в каналі журналу, а на цьому сервері його немає. Виберіть канал через **/settings log** і спробуйте знову.',
  watched: (title, channel) =>
    `Тепер я стежу за сторінкою статті ${title}. Я дивлюся на неї приблизно щочверть години й повідомляю в ${channel}, коли її текст змінюється. **/articles unwatch** це припиняє.`,
  differs: 'На сторінці вже інший текст, ніж той, що в мене. Ось він; я повідомляю лише про подальші зміни.',
  alreadyWatched: (title) => `Я вже стежу за сторінкою статті ${title}.`,
  followed: (title, channel) =>
    `Тепер я стежу за стрічкою ${title}. Я дивлюся на неї приблизно щочверть години й пропоную нове в ${channel}. **/articles unwatch** це припиняє.`,
  alreadyFollowed: (title) => `Я вже стежу за стрічкою ${title}.`,
  ended: (title) => `Більше не стежу: ${title}.`,
  which:
    'Це підходить до кількох речей, за якими я стежу. Виберіть зі списку, що з’являється, коли ви пишете.',
  listTitle: 'За чим я стежу',
  nothing:
    'Тут я не стежу ні за сторінками, ні за стрічками. **/articles watch** стежить за сторінкою статті, **/articles feed** — за стрічкою.',
  page: 'сторінка',
  feedKind: 'стрічка',
  failing: (tries) =>
    tries === 1
      ? 'останнього разу прочитати не вдалося'
      : `не вдалося прочитати; невдалих спроб поспіль: ${number(tries)}`,
  paused:
    'Зараз я ні за чим не стежу: на цьому сервері немає каналу журналу. Виберіть канал через **/settings log**.',
  more: (count) => `і ще ${number(count)}`,
  changed: (title) => `Сторінка статті ${title} змінилася.`,
  compared: (counts) => `Абзаци порівняно з текстом, за яким я відповідаю: ${counts}.`,
  leftOut: (count) =>
    plural(count, {
      one: `Пропущено ${number(count)} частину сторінки. **/articles refresh** її показує.`,
      few: `Пропущено ${number(count)} частини сторінки. **/articles refresh** їх показує.`,
      many: `Пропущено ${number(count)} частин сторінки. **/articles refresh** їх показує.`,
      other: `Пропущено ${number(count)} частини сторінки. **/articles refresh** їх показує.`,
    }),
  nothingReplaced: 'Я відповідаю за текстом, який маю, доки хтось не натисне **Замінити**.',
  ignore: 'Ігнорувати',
  ignored: (title, user) =>
    `${user}: зміну сторінки статті ${title} проігноровано. Про наступну я повідомлю.`,
  asBefore: (title) => `На сторінці статті ${title} знову той текст, за яким я відповідаю.`,
  changedAgain: 'Від тієї картки сторінка змінилася ще раз. Ось її теперішній текст:',
  over: (title, why) => `Я більше не стежу за сторінкою статті ${title}. ${why} Стаття лишається, як є.`,
  feedOver: (title, why) => `Я більше не стежу за стрічкою ${title}. ${why}`,
  newEntries: (title, count) =>
    count === 1 ? `Нове у ${title}` : `Нове у ${title}, записів: ${number(count)}`,
  left: (count) => `Нових записів іще ${number(count)}. Запропоную під час наступних відвідин.`,
  add: (number) => `Додати ${number}`,
  addOnly: 'Додати',
  untitled: 'без назви',
  errors: {
    bundled: 'Ця стаття спільна для всіх серверів, тож дбають про неї лише ті, хто мене утримує.',
    noLink:
      'Я не знаю вебсторінки цієї статті. Додайте адресу через **/articles refresh** і спробуйте знову.',
    tooManyPages: (most) =>
      `На сервері можна стежити щонайбільше за ${plural(most, { one: `${number(most)} сторінкою`, other: `${number(most)} сторінками` })}. Спершу приберіть одну через **/articles unwatch**.`,
    tooManyFeeds: (most) =>
      `На сервері можна стежити щонайбільше за ${plural(most, { one: `${number(most)} стрічкою`, other: `${number(most)} стрічками` })}. Спершу приберіть одну через **/articles unwatch**.`,
    wait: 'Я вже досить часто звертався до цього сайту. Спробуйте за чверть години.',
    notWatched: 'За цим я не стежу. Виберіть зі списку, що з’являється, коли ви пишете.',
    entryGone: 'Це було надто давно, і адреси в мене вже немає. **/articles add** її прийме.',
    articleGone: 'Цієї статті в мене вже немає.',
  },
};
