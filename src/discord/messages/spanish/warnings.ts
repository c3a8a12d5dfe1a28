import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `Las propiedades del documento indican a ${name} como autor. Comprueba que es correcto.`,
  broken_signs: ({ count }) =>
    plural(count, {
      one: 'Un carácter está dañado y aparece como \uFFFD.',
      other: `${number(count)} caracteres están dañados y aparecen como \uFFFD.`,
    }),
  broken_signs_in: ({ encoding }) =>
    `La codificación es ${encoding}. Algunos caracteres están dañados y aparecen como \uFFFD.`,
  chapters_missing: ({ missing, all }) =>
    plural(missing, {
      one: `De los ${number(all)} capítulos que indica el libro, falta 1 en el archivo. Comprueba que el texto está completo.`,
      other: `De los ${number(all)} capítulos que indica el libro, faltan ${number(missing)} en el archivo. Comprueba que el texto está completo.`,
    }),
  decoded_twice: ({ letters }) =>
    `Algunas letras parecen equivocadas, por ejemplo ${letters}: el texto se guardó alguna vez con una codificación errónea. Comprueba las letras, o guárdalo de nuevo.`,
  encoding_contradicted: ({ said, encoding }) =>
    `La codificación indicada es ${said}, pero el texto parece ${encoding}. Comprueba que las letras son correctas.`,
  encoding_guessed: ({ encoding }) =>
    `No se indica la codificación, y he supuesto ${encoding}. Comprueba que las letras son correctas.`,
  for_programs:
    'La página no muestra texto por sí misma, así que tomé el que da a los programas. Comprueba que este es el artículo.',
  for_subscribers:
    'Sin suscripción, esta página muestra solo una parte de su texto. Comprueba que el texto está completo.',
  marks_piled: ({ count }) =>
    plural(count, {
      one: 'Quité 1 acento, porque una misma letra llevaba demasiados.',
      other: `Quité ${number(count)} acentos, porque una misma letra llevaba demasiados.`,
    }),
  no_scripts:
    'La página muestra este texto solo a navegadores sin scripts. Comprueba que este es el artículo.',
  pdf_paragraphs: 'Un PDF no dice dónde empiezan sus párrafos. Comprueba que son correctos.',
  pdf_words_joined: ({ words }) =>
    `Uní palabras que estaban cortadas al final de una línea (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `Parece que esta página tiene más de un artículo: «${heading}» empieza en medio del texto. Comprueba dónde termina.`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `antes de «${place.words}»` : 'al final';
    return plural(count, {
      one: `Quité 1 carácter invisible que puede cambiar el orden de las letras. Estaba ${where}.`,
      other: `Quité ${number(count)} caracteres invisibles que pueden cambiar el orden de las letras. El primero estaba ${where}.`,
    });
  },
  unused_entries: ({ names, more }) =>
    `Al principio del archivo hay campos que no usé: ${names.join(', ')}${more > 0 ? ` y ${number(more)} más` : ''}.`,
  words_joined: ({ words }) =>
    `Uní palabras que estaban cortadas al final de una línea (${words.join(', ')}). Comprueba sus guiones.`,
};
