import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const setup: Messages['setup'] = {
  description: 'Muestra qué no puedo hacer aquí y configura registro, uso compartido y artículos',
  title: 'Configuración de este servidor',
  nothingLacks: (channels) =>
    plural(channels, {
      one: '**Permisos**: tengo todos los que necesito en el único canal que hay.',
      other: `**Permisos**: tengo todos los que necesito en los ${number(channels)} canales.`,
    }),
  noChannels: '**Permisos**: este servidor no tiene ningún canal en el que se escriban mensajes.',
  lacks: (lacking, channels) =>
    plural(channels, {
      one: '**Permisos**: me faltan algunos en el único canal que hay.',
      other: `**Permisos**: me faltan algunos en ${number(lacking)} de ${number(channels)} canales.`,
    }),
  lacksInServer: (permissions, role) =>
    `A mi rol le falta en todo el servidor: ${permissions}. Para cambiarlo, abre **Ajustes del servidor › Roles**, elige ${role} y activa lo que falta en **Permisos**.`,
  lacksIn: (channel, permissions) => `${channel}: ${permissions}`,
  mend: (role) =>
    `Para cambiarlo en un canal, abre **Editar canal › Permisos**, añade ${role} y permite lo que me falta. Los canales en los que no debo responder pueden quedarse como están.`,
  moreLacking: (left) =>
    plural(left, {
      one: 'y 1 canal más en el que me faltan permisos',
      other: `y ${number(left)} canales más en los que me faltan permisos`,
    }),
  moreTitle: 'Canales en los que me faltan permisos',
  rest: (channels) =>
    plural(channels, {
      one: 'En el otro canal tengo todos los que necesito.',
      other: `En los otros ${number(channels)} canales tengo todos los que necesito.`,
    }),
  noMoreLacking: 'No me faltan permisos en ningún otro canal.',
  log: (channel) =>
    `**Registro**: aviso en ${channel} de las tarjetas compartidas, los reportes y los artículos que cambian.`,
  logLacks: (channel, permissions) =>
    `**Registro**: no puedo escribir en ${channel}. Allí me falta: ${permissions}.`,
  logGone: '**Registro**: el canal en el que avisaba ya no existe, o no lo veo. Elige otro.',
  noLog:
    '**Registro**: no aviso de nada. Elige un canal para las tarjetas compartidas, los reportes y los artículos que cambian.',
  chooseLog: 'Un canal para el registro',
  sharing: (roles) =>
    `**Compartir**: pueden compartir respuestas los miembros con «Gestionar mensajes»${roles === '' ? '' : ` y los miembros con ${roles}`}.`,
  chooseRoles: 'Roles cuyos miembros también pueden compartir',
  rolesSet: (roles) =>
    roles === ''
      ? 'Ahora solo pueden compartir respuestas los miembros con «Gestionar mensajes».'
      : `Ahora pueden compartir respuestas los miembros con ${roles}.`,
  language: (language) =>
    `**Idioma**: las tarjetas que ve todo el mundo están en ${language}. Puedes cambiarlo con **/settings language**.`,
  languageOfDiscord:
    '**Idioma**: las tarjetas que ve todo el mundo están en el idioma que este servidor tiene configurado en Discord. Con **/settings language** puedes elegir otro.',
  articles: (own, bundled) => {
    const shared = plural(bundled, {
      one: '1 artículo común a todos los servidores',
      other: `${number(bundled)} artículos comunes a todos los servidores`,
    });
    if (own === 0) return `**Artículos**: respondo con ${shared}.`;
    const added = `**Artículos**: respondo con ${plural(own, { one: '1 artículo propio', other: `${number(own)} artículos propios` })} de este servidor`;
    return bundled === 0 ? `${added}.` : `${added} y con ${shared}.`;
  },
  noArticles: '**Artículos**: no tengo ninguno aquí, así que no puedo responder nada. Añade uno.',
  addHint: '**Añadir un artículo** te deja pegar uno; **/articles add** admite un archivo o una página web.',
  buttons: { add: 'Añadir un artículo', again: 'Comprobar otra vez', more: 'Más' },
  errors: {
    onlyManagers:
      'Para eso hace falta aquí el permiso «Gestionar servidor». Quizá sí puedas usar **/settings** y **/articles**.',
  },
};
