import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName, list } = grammarOf('uk');

export const cards: Messages['cards'] = {
  answered: (articles) => (articles > 1 ? 'У статтях сказано' : 'У статті сказано'),
  about: (articles) => (articles > 1 ? 'Що про це сказано у статтях' : 'Що про це сказано у статті'),
  nearestTo: (articles) => (articles > 1 ? 'Найближче до цього у статтях' : 'Найближче до цього у статті'),
  related: 'Можливо, це відповідь:',
  notFound: {
    not_in_articles: (articles) =>
      articles > 1 ? 'Я нічого не знайшов про це у статтях.' : 'Я нічого не знайшов про це у статті.',
    words_not_found: (articles) =>
      articles > 1
        ? 'Я не знайшов слів вашого запитання у статтях.'
        : 'Я не знайшов слів вашого запитання у статті.',
    empty: 'Я не бачу запитання.',
    greeting: 'Вітаю! Запитайте мене про статтю, і я відповім її власними словами.',
    thanks: 'Прошу!',
    order: 'Я вмію лише цитувати статті.',
  },
  notFoundHint: {
    not_in_articles: 'Я цитую те, що сказано у статтях. Сам я відповідей ніколи не пишу.',
    words_not_found: 'Найкраще я читаю англійською. Іншими мовами можу лише шукати ті самі слова.',
    empty: 'Напишіть повним запитанням, що ви хочете дізнатися.',
    greeting: '',
    thanks: 'Питайте мене знову, коли захочете.',
    order: 'Запитайте, що сказано у статті, і я покажу, де саме.',
  },
  otherLanguage: {
    onlyEnglish: 'Я читаю запитання англійською про статті англійською.',
    late: 'Я не встиг пошукати іншою мовою. Запитайте, будь ласка, ще раз за хвилину.',
    apart: (articles) =>
      articles > 1
        ? 'Я не можу зіставити це запитання зі статтями.'
        : 'Я не можу зіставити це запитання зі статтею.',
    looks: (language) => `Схоже, мова цього запитання: ${languageName(language)}.`,
    claimLooks: (language) => `Схоже, мова цього повідомлення: ${languageName(language)}.`,
    unknown: 'Я не знаю мови цього тексту.',
    written: (languages, articles) =>
      `Мова ${articles > 1 ? 'статей' : 'статті'}: ${list(languages.map(languageName))}.`,
  },
  example: (question) => `Наприклад: *${question}*`,
  readAs: (question) => `Прочитано як: ${question}`,
  asked: (question) => `Запитання: ${question}`,
  more: 'Інші уривки, менш близькі до запитання:',
  nearest: 'Це найближчі уривки, а не відповідь:',
  summary: 'Стаття її власними реченнями, від місця, де скінчилася картка:',
  nothingMore: 'Інших уривків немає.',
  surroundings: (paragraphs) => `Текст довкола ${list(paragraphs.map((paragraph) => `¶${paragraph}`))}`,
  onlyParagraph: 'Це єдиний абзац статті.',
  restNotKept: 'Із цього давнішого тексту я зберігаю лише те, що цитують поширені картки.',
  page: (paragraph, page, pages) =>
    pages > 1 ? `Абзац ${paragraph}, сторінка ${page} із ${pages}` : `Абзац ${paragraph}`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: 'процитований абзац',
  cut: {
    sentence: (rest) => `Скорочено, щоб умістилося. Натисніть **${rest}**, щоб читати далі.`,
    around: (rest) => `… Усе не вміщається. Натисніть **${rest}**, щоб читати від початку.`,
    word: (rest) => `Обірвано посеред речення, щоб умістилося. Натисніть **${rest}**, щоб читати далі.`,
    opensInside: 'Ця сторінка починається посеред речення.',
  },
  changed: 'Ця стаття змінилася, відколи зроблено картку. Запитайте, будь ласка, ще раз.',
  outdated: 'Це з давнішого тексту статті, який відтоді змінено або вилучено.',
  gone: 'У мене вже немає тексту, який цитує ця картка. Запитайте, будь ласка, ще раз.',
  openArticle: 'Відкрити статтю',
  date,
  languageName,
  listed: (items) => items.join(', '),
  quoted: (words) => `«${words}»`,
  entry: (name, value) => `${name}: ${value}`,
};
