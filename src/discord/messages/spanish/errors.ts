import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const errors: Messages['errors'] = {
  internal: (code) =>
    `Algo salió mal por mi parte. Si se repite, da este código a quien me administra: \`${code}\``,
  unknownArticle: 'No tengo ese artículo. Elige uno de la lista que aparece al escribir.',
  noArticles: 'No tengo artículos aquí.',
  oldButton: 'Este botón ya no funciona. Pregunta otra vez, por favor.',
  notYourAnswer: 'Solo quien preguntó esto o la moderación puede eliminarlo.',
  onlyModerators: 'Para eso hace falta el permiso «Gestionar mensajes».',
  onlyManagers: 'Para eso hace falta el permiso «Gestionar servidor».',
  serverOnly: 'Eso solo funciona en los servidores de los que soy miembro.',
  store: 'Ahora no puedo acceder a mi base de datos, así que no hice nada. Inténtalo más tarde.',
  unknownCommand: 'Ya no tengo ese comando. Recarga Discord para ver los que tengo.',
  noText: 'Ese mensaje no tiene texto que buscar.',
  tooLong: (most) => `Una pregunta puede tener hasta ${number(most)} caracteres. Hazla con menos palabras.`,
  logUnreachable:
    'No pude escribir en el canal de registro. Ya no existe, o no tengo permiso para escribir en él.',
  tookTooLong:
    'Eso requiere más tiempo o memoria de los que tengo, así que lo dejé. Pregunta por un solo artículo, o por uno más corto.',
  busy: 'Este servidor tiene más preguntas en espera de las que puedo atender. Inténtalo en un momento.',
  tryAgain: 'Tardé demasiado con eso. Inténtalo otra vez, por favor.',
  cooldown: (seconds) =>
    `Espera un momento. Puedes preguntar de nuevo en ${plural(seconds, { one: '1 segundo', other: `${number(seconds)} segundos` })}.`,
};
