import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName, list } = grammarOf('es');

export const cards: Messages['cards'] = {
  answered: (articles) => (articles > 1 ? 'Los artículos dicen' : 'El artículo dice'),
  about: (articles) =>
    articles > 1 ? 'Lo que dicen los artículos sobre esto' : 'Lo que dice el artículo sobre esto',
  nearestTo: (articles) =>
    articles > 1
      ? 'Lo que más se acerca a esto en los artículos'
      : 'Lo que más se acerca a esto en el artículo',
  related: 'Puede que esta sea la respuesta:',
  notFound: {
    not_in_articles: (articles) =>
      articles > 1
        ? 'No encontré nada sobre eso en los artículos.'
        : 'No encontré nada sobre eso en el artículo.',
    words_not_found: (articles) =>
      articles > 1
        ? 'No encontré las palabras de tu pregunta en los artículos.'
        : 'No encontré las palabras de tu pregunta en el artículo.',
    empty: 'No vi ninguna pregunta.',
    greeting: '¡Hola! Pregúntame por un artículo y te respondo con sus propias palabras.',
    thanks: '¡De nada!',
    order: 'Solo sé citar artículos.',
  },
  notFoundHint: {
    not_in_articles: 'Cito lo que dicen los artículos. Nunca escribo una respuesta yo mismo.',
    words_not_found: 'El inglés es lo que mejor leo. En otros idiomas solo puedo buscar las mismas palabras.',
    empty: 'Escribe lo que quieres saber como una pregunta completa.',
    greeting: '',
    thanks: 'Vuelve a preguntarme cuando quieras.',
    order: 'Pregúntame qué dice un artículo y te muestro dónde lo dice.',
  },
  otherLanguage: {
    onlyEnglish: 'Leo preguntas en inglés sobre artículos en inglés.',
    late: 'No tuve tiempo de buscar en otro idioma. Pregunta otra vez dentro de un minuto, por favor.',
    apart: (articles) =>
      articles > 1
        ? 'No puedo relacionar esta pregunta con los artículos.'
        : 'No puedo relacionar esta pregunta con el artículo.',
    looks: (language) => `El idioma de esta pregunta parece ser: ${languageName(language)}.`,
    claimLooks: (language) => `El idioma de este mensaje parece ser: ${languageName(language)}.`,
    unknown: 'No conozco el idioma de este texto.',
    written: (languages, articles) =>
      `Idioma ${articles > 1 ? 'de los artículos' : 'del artículo'}: ${list(languages.map(languageName))}.`,
  },
  example: (question) => `Por ejemplo: *${question}*`,
  readAs: (question) => `Entendido como: ${question}`,
  asked: (question) => `Pregunta: ${question}`,
  more: 'Más pasajes, menos cercanos a la pregunta:',
  nearest: 'Estos son los pasajes más parecidos, no una respuesta:',
  summary: 'El artículo en sus propias frases, desde donde terminaba la tarjeta:',
  nothingMore: 'No hay más pasajes.',
  surroundings: (paragraphs) =>
    `El texto alrededor de ${list(paragraphs.map((paragraph) => `¶${paragraph}`))}`,
  onlyParagraph: 'Este es el único párrafo del artículo.',
  restNotKept: 'De este texto más antiguo solo conservo lo que citan las tarjetas compartidas.',
  page: (paragraph, page, pages) =>
    pages > 1 ? `Párrafo ${paragraph}, página ${page} de ${pages}` : `Párrafo ${paragraph}`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: 'el párrafo citado',
  cut: {
    sentence: (rest) => `Cortado para que quepa. Pulsa **${rest}** para seguir leyendo.`,
    around: (rest) => `… No cabe todo. Pulsa **${rest}** para leerlo desde el principio.`,
    word: (rest) => `Cortado a mitad de frase para que quepa. Pulsa **${rest}** para seguir leyendo.`,
    opensInside: 'Esta página empieza a mitad de frase.',
  },
  changed: 'Este artículo ha cambiado desde que se hizo la tarjeta. Pregunta otra vez, por favor.',
  outdated: 'Esto es de un texto más antiguo del artículo, que después se cambió o se quitó.',
  gone: 'Ya no tengo el texto que cita esta tarjeta. Pregunta otra vez, por favor.',
  openArticle: 'Abrir el artículo',
  date,
  languageName,
  listed: (items) => items.join(', '),
  quoted: (words) => `«${words}»`,
  entry: (name, value) => `${name}: ${value}`,
};
