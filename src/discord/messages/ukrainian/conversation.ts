import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('uk');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? 'Запитайте мене про статтю, і я відповім її власними словами.'
      : `Запитайте мене про статтю ${title}, і я відповім її власними словами.`,
  greetingHint: 'Натисніть кнопку, щоб спробувати, або введіть **/help**, щоб побачити все, що я вмію.',
  tryQuestion: (question) => question,
  trySummary: 'Про що вона?',
  trySource: 'Звідки вона?',
  judging:
    'Я не суджу, чи щось правдиве, надійне або справедливе. Я показую, що сказано у статті й хто це каже, щоб вирішили ви.',
  chat: 'Я не веду розмов і не маю власної думки. Я лише цитую статті. Запитайте, що сказано в котрійсь із них.',
  translation: 'Я не перекладаю. Я цитую статті їхньою мовою.',
  reaction: 'Питайте мене про статтю, коли захочете.',
  lonely:
    'Перед цим має бути запитання. Дайте відповідь на одне з моїх повідомлень або поставте повне запитання.',
  noMore: 'Більше про це в мене нічого немає.',
  place: 'У статті це тут:',
  noPlace: 'Ця картка не цитує жодного абзацу.',
  noSpeaker: 'Ця картка нікого не цитує.',
  title: (title) => `Назва: ${title}.`,
  author: (name) => `Автор: ${name}.`,
  noAuthor: 'У тексті, який у мене є, автора не названо.',
  // A date may end in "р.".
  date: (date) => `Дата: ${date.replace(/\.$/, '')}.`,
  noDate: 'У тексті, який у мене є, дати немає.',
  source: (publication) => `Джерело: ${publication}.`,
  link: (link) => `Прочитати її можна тут: ${link}`,
  noLink: 'Посилання на неї в мене немає.',
  length: (paragraphs, words) =>
    `У ній ${plural(paragraphs, { one: `${number(paragraphs)} абзац`, few: `${number(paragraphs)} абзаци`, many: `${number(paragraphs)} абзаців`, other: `${number(paragraphs)} абзацу` })}, а слів приблизно ${number(words)}.`,
  questions: 'Можна запитати, наприклад:',
  anyQuestion: 'Можна питати, хто, що, коли, де, чому або скільки, своїми словами.',
  paragraphs: (count) =>
    count === 1 ? 'У ній лише один абзац.' : `У ній є абзаци від 1 до ${number(count)}.`,
};
