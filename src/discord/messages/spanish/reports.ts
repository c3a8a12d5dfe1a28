import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence, number, plural } = grammarOf('es');

export const reports: Messages['reports'] = {
  description: 'Muestra lo que los miembros reportan de mis tarjetas',
  list: {
    description: 'Lista los reportes, primero los más recientes',
    state: 'Qué reportes; sin indicarlo, los abiertos',
  },
  resolve: {
    description: 'Acepta o rechaza un reporte',
    report: 'El reporte',
    decision: 'Se me prueba con las preguntas de los reportes aceptados',
    paragraph: 'El número del párrafo correcto',
  },
  states: { open: 'Abierto', accepted: 'Aceptado', rejected: 'Rechazado' },
  form: {
    heading: 'Reportar esta tarjeta',
    keeps:
      'Con tu reporte guardo la pregunta de esta tarjeta, los párrafos que muestra y tu ID de Discord. Lo ve la moderación de este servidor. `/privacy` muestra lo que guardo sobre ti y te deja borrarlo.',
    fault: '¿Qué está mal?',
    expected: 'El párrafo correcto',
    expectedHint: 'Su número, si lo sabes',
  },
  faults: {
    wrong_passage: 'Este no es el pasaje correcto',
    no_answer_there: 'No hay respuesta en el artículo',
    answer_missed: 'Hay una respuesta en el artículo',
    wrong_speaker: 'Eso lo dijo otra persona',
    outdated: 'El texto está desactualizado',
  },
  thanks: 'Gracias. La moderación de este servidor verá tu reporte.',
  title: (state) => `Reportes ${midSentence(state)}s`,
  none: 'No encontré reportes.',
  more: (count) => `y ${number(count)} más`,
  card: 'la tarjeta',
  shows: (paragraphs) => `muestra ${paragraphs}`,
  expects: (paragraph) => `lo correcto es ¶${paragraph}`,
  told: (reporter, fault, link) => `${reporter} reportó ${link}: «${fault}». Consulta **/reports list**.`,
  toldMany: (count) => `Hay ${number(count)} reportes nuevos. Consulta **/reports list**.`,
  resolved: (id, state) => `El reporte \`${id}\` está ahora ${midSentence(state)}.`,
  errors: {
    serverOnly: 'Solo puedes reportar una tarjeta en un servidor, donde la moderación ve el reporte.',
    tooMany: 'Has enviado muchos reportes en la última hora. Inténtalo más tarde.',
    badNumber: 'Escribe el número del párrafo correcto, por ejemplo 7.',
    noSuchParagraph: (most) =>
      plural(most, {
        one: 'El artículo solo tiene 1 párrafo.',
        other: `El artículo solo tiene ${number(most)} párrafos.`,
      }),
    noSuchReport: 'No encontré un reporte abierto con ese ID. Elige uno de la lista que aparece al escribir.',
  },
};
