import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const corrections: Messages['corrections'] = {
  affected: 'Lista las tarjetas compartidas que citan texto modificado, para marcarlas como corregidas',
  title: 'Tarjetas compartidas que citan texto modificado',
  none: 'Ninguna tarjeta compartida cita texto que haya cambiado.',
  more: (count) => `y ${number(count)} más`,
  mark: (count) =>
    plural(count, { one: 'Marcarla como corregida', other: `Marcar las ${number(count)} como corregidas` }),
  marked: (count) =>
    plural(count, {
      one: 'Una tarjeta está ahora marcada como corregida y muestra el texto nuevo.',
      other: `${number(count)} tarjetas están ahora marcadas como corregidas y muestran el texto nuevo.`,
    }),
  lost: (count) =>
    plural(count, {
      one: 'Una tarjeta ya se había borrado.',
      other: `${number(count)} tarjetas ya se habían borrado.`,
    }),
  failed: (count) =>
    plural(count, {
      one: 'No pude cambiar una tarjeta. Quizá ya no veo su canal. Se queda en esta lista.',
      other: `No pude cambiar ${number(count)} tarjetas. Quizá ya no veo sus canales. Se quedan en esta lista.`,
    }),
  corrected: 'Corregido: el artículo ha cambiado desde que se compartió esto',
  asShared: 'como se compartió',
  nowTitle: '**El artículo dice ahora:**',
  gone: (paragraphs) => `Ya no está en el artículo: ${paragraphs} del texto compartido.`,
  changed: (title) => `${title} ha cambiado.`,
  counts: {
    changed: (count) => plural(count, { one: '1 modificado', other: `${number(count)} modificados` }),
    added: (count) => plural(count, { one: '1 añadido', other: `${number(count)} añadidos` }),
    gone: (count) => plural(count, { one: '1 quitado', other: `${number(count)} quitados` }),
    moved: (count) => plural(count, { one: '1 movido', other: `${number(count)} movidos` }),
    unchanged: (count) => plural(count, { one: '1 sin cambios', other: `${number(count)} sin cambios` }),
  },
  paragraphs: (counts) => `Párrafos: ${counts}.`,
  cardsAffected: (count) =>
    plural(count, {
      one: 'Una tarjeta compartida cita texto modificado. Consulta **/shares affected**.',
      other: `${number(count)} tarjetas compartidas citan texto modificado. Consulta **/shares affected**.`,
    }),
};
