import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const articles: Messages['articles'] = {
  description: 'Статті цього сервера: додати, переглянути, вилучити чи призначити',
  add: {
    description: 'Додає статтю з файлу, вебсторінки або вставленого тексту; спершу ви її перевіряєте',
    file: 'Файл: .md, .txt, .html, .pdf, .docx, .odt або .epub',
    url: 'Адреса вебсторінки',
  },
  refresh: {
    description: 'Замінює текст однієї зі статей цього сервера; спершу ви його перевіряєте',
    article: 'Стаття',
    file: 'Файл із новим текстом; без нього я знову прочитаю адресу статті',
    url: 'Інша адреса, звідки її прочитати',
    paste: 'Натомість вставити новий текст',
  },
  list: { description: 'Перелічує статті, за якими я тут відповідаю' },
  show: { description: 'Показує, що я знаю про статтю', article: 'Стаття' },
  remove: { description: 'Вилучає одну зі статей цього сервера', article: 'Стаття' },
  assign: {
    description: 'Спершу спрямовує запитання з каналу до однієї статті',
    article: 'Стаття',
    channel: 'Канал або форум, разом із гілками й дописами',
  },
  unassign: {
    description: 'Більше не спрямовує запитання з каналу спершу до однієї статті',
    article: 'Стаття',
    channel: 'Канал або форум',
  },
  form: {
    again: 'Назад до форми',
    heading: 'Вставити статтю',
    details: 'Про статтю',
    title: 'Назва',
    titleHint: 'Заголовок, слово в слово',
    publication: 'Видання',
    publicationHint: 'Газета або сайт, де її опубліковано',
    linkLater: 'Газета або сайт. Посилання й дату додасте далі кнопкою «Дані».',
    url: 'Посилання',
    published: 'Дата',
    publishedHint: 'Коли її опубліковано, наприклад 2026-01-31; якщо не знаєте, лишіть порожнім',
    text: 'Текст',
    textHint: 'Між абзацами порожній рядок; ## перед підзаголовком. До 4000 знаків.',
    rest: 'Решта тексту',
    restHint: 'Те, що не вмістилося в поле вище. Ще до 4000 знаків.',
    file: 'Або файл',
    fileHint: 'Замість тексту: .md, .txt, .html, .pdf, .docx, .odt або .epub, до 2 МБ.',
    fileAgain: 'Я не можу повернути ваш файл у форму. Виберіть його там ще раз, будь ласка.',
    joined: {
      goes_on: (before, after) =>
        `Два поля тексту з’єднано посеред абзацу: після ${before} іде ${after}. Перевірте, чи там нічого не бракує.`,
      new: (before, after) =>
        `Два поля тексту з’єднано: після ${before} новий рядок починається з ${after}. Перевірте, чи там нічого не бракує.`,
      word: (words) =>
        `Перше поле тексту було повне, тож два поля з’єднано посеред слова: ${words}. Перевірте це слово.`,
    },
  },
  preview: {
    title: 'Це та стаття?',
    newTitle: 'Це новий текст?',
    leftOut: (count) =>
      plural(count, {
        one: `Пропущено ${number(count)} частину:`,
        few: `Пропущено ${number(count)} частини:`,
        many: `Пропущено ${number(count)} частин:`,
        other: `Пропущено ${number(count)} частини:`,
      }),
    compared: (counts) => `Абзаци порівняно з теперішнім текстом: ${counts}.`,
    needed: { title: 'назва', publication: 'видання' },
    missing: (names) => `Не знайдено: ${names}. Натисніть **Дані**, щоб це заповнити.`,
    noLink: 'Посилання й дата невідомі. Натисніть **Дані**, щоб їх додати.',
    paragraphs: (count) =>
      plural(count, {
        one: `${number(count)} абзац`,
        few: `${number(count)} абзаци`,
        many: `${number(count)} абзаців`,
        other: `${number(count)} абзацу`,
      }),
    first: 'Початок:',
    last: 'Кінець:',
    nothingKept: (button) => `Я нічого не зберігаю, доки ви не натиснете **${button}**.`,
  },
  buttons: {
    add: 'Додати',
    replace: 'Замінити',
    details: 'Дані',
    discard: 'Відкинути',
    remove: 'Вилучити',
    keep: 'Лишити',
    takeIn: (number) => `Лишити ${number}`,
    otherParts: 'Інше пропущене',
  },
  sameTwice: (title) => `Такий текст тут уже був: ${title}.`,
  added: (title) =>
    `Додано: ${title}. Тепер про цю статтю може питати весь сервер. **/articles assign** спершу спрямовує до неї запитання з каналу.`,
  replaced: (title) => `Замінено: ${title}. Тепер я відповідаю за новим текстом.`,
  sameText: (title) => `Цей текст статті ${title} у мене вже є.`,
  told: {
    added: (user, title) => `${user}: додано ${title}.`,
    removed: (user, title) => `${user}: вилучено ${title}.`,
  },
  discarded: 'Відкинуто. Нічого не збережено.',
  removed: (title) => `Вилучено: ${title}.`,
  kept: 'Стаття залишається.',
  confirmRemoval: (title) =>
    `Вилучити ${title}? Картки, що її цитують, залишаться, а процитоване я збережу для **/verify**.`,
  assigned: (title, channel) => `Запитання з ${channel} тепер спершу йдуть до статті ${title}.`,
  alreadyAssigned: (title, channel) => `Статтю ${title} вже було призначено для ${channel}.`,
  unassigned: (title, channel) => `Статтю ${title} більше не призначено для ${channel}.`,
  notAssigned: (title, channel) => `Статтю ${title} не було призначено для ${channel}.`,
  listTitle: 'Статті, за якими я тут відповідаю',
  own: 'лише цей сервер',
  bundled: 'усі сервери',
  more: (count) => `і ще ${number(count)}`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? 'Це було надто давно, і в мене цього вже немає. Почніть, будь ласка, знову.'
        : 'Це було надто давно, або ви вже не можете керувати статтями цього сервера.',
    atLine: (line, fault) => `Рядок ${number(line)}: ${fault}`,
    faulty: (fault) => `Я не можу використати цей текст. ${fault}`,
    nothingPasted: 'Вставте текст або виберіть файл.',
    textAndFile: 'Потрібен або текст, або файл. Приберіть одне з двох, будь ласка.',
    pastedTwice: 'В обох полях той самий текст. Вставте в друге решту статті або лишіть його порожнім.',
    badLink: 'Введіть посилання повною адресою, наприклад https://example.org/article.',
    badDate: 'Введіть справжню дату, наприклад 2026-01-31.',
    noFetching: 'Мене налаштовано так, що я не читаю вебсторінок. Прикріпіть файл або вставте текст.',
    fileGone: 'Не вдалося отримати цей файл від Discord. Прикріпіть його ще раз, будь ласка.',
    bundledNotRefreshed:
      'Ця стаття спільна для всіх серверів, тож змінити її можуть лише ті, хто мене утримує. Ви можете оновлювати статті, які додав цей сервер.',
    bundledStays:
      'Ця стаття спільна для всіх серверів, тож вилучити її не можна. Вимкнути її тут можна за допомогою **/settings article**.',
    tooManyTexts: (most, minutes) =>
      `Цей сервер може додавати до ${number(most)} нових текстів на годину. Спробуйте знову через ${plural(minutes, { one: `${number(minutes)} хвилину`, few: `${number(minutes)} хвилини`, many: `${number(minutes)} хвилин`, other: `${number(minutes)} хвилини` })}.`,
    tooMuchText: (most) =>
      `Статті сервера разом можуть мати до ${number(most)} знаків. Спершу вилучіть якусь статтю.`,
    tooMany: (most) => `Сервер може мати до ${number(most)} статей. Спершу вилучіть одну.`,
  },
};
