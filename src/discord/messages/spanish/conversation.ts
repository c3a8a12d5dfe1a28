import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? 'Pregúntame por un artículo y te respondo con sus propias palabras.'
      : `Pregúntame por ${title} y te respondo con las propias palabras del artículo.`,
  greetingHint: 'Pulsa un botón para probar, o escribe **/help** para ver todo lo que hago.',
  tryQuestion: (question) => question,
  trySummary: '¿De qué trata?',
  trySource: '¿De dónde es?',
  judging:
    'No juzgo si algo es cierto, fiable o justo. Muestro qué dice un artículo y quién lo dice, para que decidas tú.',
  chat: 'No charlo ni tengo opiniones. Solo cito artículos. Pregúntame qué dice alguno.',
  translation: 'No traduzco. Cito los artículos en su propio idioma.',
  reaction: 'Pregúntame algo sobre un artículo cuando quieras.',
  lonely:
    'A eso le falta una pregunta anterior. Responde a una de mis respuestas, o haz una pregunta completa.',
  noMore: 'No tengo nada más sobre eso.',
  place: 'Eso está aquí en el artículo:',
  noPlace: 'Esa tarjeta no cita ningún párrafo.',
  noSpeaker: 'Esa tarjeta no cita a nadie.',
  title: (title) => `El título es ${title}.`,
  author: (name) => `El artículo lo firma ${name}.`,
  noAuthor: 'El texto que tengo no nombra a su autor.',
  date: (date) => `Fecha de publicación: ${date}.`,
  noDate: 'El texto que tengo no lleva fecha.',
  source: (publication) => `Fuente: ${publication}.`,
  link: (link) => `Puedes leerlo aquí: ${link}`,
  noLink: 'No tengo ningún enlace.',
  length: (paragraphs, words) =>
    `Tiene ${plural(paragraphs, { one: 'un párrafo', other: `${number(paragraphs)} párrafos` })} y unas ${number(words)} palabras.`,
  questions: 'Puedes preguntar, por ejemplo:',
  anyQuestion: 'Puedes preguntar quién, qué, cuándo, dónde, por qué o cuántos, con tus propias palabras.',
  paragraphs: (count) =>
    count === 1 ? 'Solo tiene un párrafo.' : `Sus párrafos van del 1 al ${number(count)}.`,
};
