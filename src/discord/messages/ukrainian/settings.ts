import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence } = grammarOf('uk');

const visibilities = { public: 'Усі в каналі', private: 'Лише той, хто запитав' } as const;

export const settings: Messages['settings'] = {
  description: 'Як я поводжуся на цьому сервері',
  show: { description: 'Показує налаштування' },
  sharing: {
    description: 'Дозволяє учасникам із роллю ділитися відповідями або забороняє',
    role: 'Роль; хто має дозвіл «Керувати повідомленнями», може ділитися завжди',
    allowed: 'Чи можуть вони ділитися',
  },
  log: {
    description: 'Де я повідомляю, чим поділилися, що відкликали і які статті змінилися',
    channel: 'Канал; якщо не вказати, журнал вимкнено',
  },
  answers: {
    description: 'Хто бачить відповіді, якщо той, хто питає, не вирішив інакше',
    visibility: 'Хто їх бачить',
    channel: 'Лише в цьому каналі та його гілках; якщо не вказати, на всьому сервері',
  },
  article: {
    description: 'Вмикає або вимикає тут статтю, спільну для всіх серверів',
    article: 'Стаття',
    on: 'Чи відповідаю я тут за нею',
  },
  language: {
    description: 'Вибирає мову карток, які бачать усі',
    language: 'Мова; «Автоматично» — та, яку налаштовано для сервера в Discord',
    automatic: 'Автоматично: та, яку налаштовано для сервера в Discord',
  },
  visibilities,
  asServer: 'Як на всьому сервері',
  title: 'Налаштування цього сервера',
  shareRoles: (roles) =>
    `Можуть ділитися: учасники з дозволом «Керувати повідомленнями»${roles && `, учасники з ${roles}`}`,
  logChannel: (channel) => `Канал журналу: ${channel}`,
  noLogChannel: 'немає',
  visibility: (value) => `Хто бачить відповіді: ${midSentence(value)}`,
  visibilityIn: (channel, value) => `у ${channel}: ${midSentence(value)}`,
  hidden: (titles) => `Вимкнено тут: ${titles}`,
  languageShown: (language) => `Мова карток, які бачать усі: ${language}`,
  asInDiscord: 'та, яку налаштовано для сервера в Discord',
  sharingOn: (role) => `Учасники з роллю ${role} тепер можуть ділитися відповідями.`,
  sharingOff: (role) =>
    `Учасники з роллю ${role} більше не можуть ділитися відповідями, якщо не мають дозволу «Керувати повідомленнями».`,
  logHello:
    'Відтепер я повідомляю тут, чим на цьому сервері поділилися, що відкликали і які статті змінилися.',
  logSet: (channel) =>
    `Відтепер я повідомляю в ${channel}, чим поділилися, що відкликали і які статті змінилися.`,
  logUnset: 'Журнал вимкнено.',
  answersSet: (place, value) => `Хто бачить відповіді ${place}: ${midSentence(value)}.`,
  inServer: 'на цьому сервері',
  inChannel: (channel) => `у ${channel}`,
  articleOn: (title) => `Тепер я відповідаю тут за статтею ${title}.`,
  articleOff: (title) => `Я більше не відповідаю тут за статтею ${title}.`,
  languageSet: (language) => `Мова карток, які бачать усі, тепер така: ${language}.`,
  languageUnset: 'Картки, які бачать усі, тепер будуть мовою, яку налаштовано для цього сервера в Discord.',
  errors: {
    closed: (channel) =>
      `Я не маю дозволу писати в ${channel}. Виберіть інший канал або дозвольте мені там писати.`,
    notBundled:
      'Ця стаття не зі спільних для всіх серверів. Власні статті сервера вилучає **/articles remove**.',
    everyone: 'Цю роль мають усі. Виберіть роль для учасників, яким можна ділитися.',
  },
};
