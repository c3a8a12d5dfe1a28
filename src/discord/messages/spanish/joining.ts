import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('es');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? 'Gracias por recibirme. Respondo a preguntas sobre artículos con sus propias palabras, y este servidor aún no tiene ningún artículo.'
      : `Gracias por recibirme. Respondo a preguntas sobre ${articles === 1 ? 'un artículo' : `${number(articles)} artículos`} con las palabras del texto: escribe **/ask**, o mencióname con una pregunta.`,
  add: 'Quien puede gestionar el servidor empieza con **/setup**: muestra lo que aún me falta y configura el registro, el uso compartido y los artículos. **/help** dice qué más hago.',
  lacks: (permissions) => `Aún me faltan permisos en este servidor: ${permissions}.`,
  nowhere: (server, permissions) =>
    `En ${server} no hay ningún canal en el que pueda escribir. Elige uno en el que deba responder y dame allí estos permisos: ${permissions}.`,
};
