import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence } = grammarOf('es');

const visibilities = { public: 'Todo el canal', private: 'Solo quien preguntó' } as const;

export const settings: Messages['settings'] = {
  description: 'Cómo me comporto en este servidor',
  show: { description: 'Muestra los ajustes' },
  sharing: {
    description: 'Permite a los miembros con un rol compartir respuestas, o se lo impide',
    role: 'El rol; con «Gestionar mensajes» siempre se puede compartir',
    allowed: 'Si pueden compartir',
  },
  log: {
    description: 'Dónde aviso de lo que se comparte y se retira, y de los artículos que cambian',
    channel: 'El canal; sin él, el registro queda desactivado',
  },
  answers: {
    description: 'Quién ve las respuestas, salvo que quien pregunta decida otra cosa',
    visibility: 'Quién las ve',
    channel: 'Solo en este canal y sus hilos; sin él, en todo el servidor',
  },
  article: {
    description: 'Activa o desactiva aquí un artículo común a todos los servidores',
    article: 'El artículo',
    on: 'Si respondo aquí con él',
  },
  language: {
    description: 'Elige el idioma de las tarjetas que ve todo el mundo',
    language: 'El idioma; «Automático» usa el que el servidor tiene configurado en Discord',
    automatic: 'Automático: el que el servidor tiene configurado en Discord',
  },
  visibilities,
  asServer: 'Igual que en todo el servidor',
  title: 'Ajustes de este servidor',
  shareRoles: (roles) =>
    `Pueden compartir: los miembros con «Gestionar mensajes»${roles && `, los miembros con ${roles}`}`,
  logChannel: (channel) => `Canal de registro: ${channel}`,
  noLogChannel: 'ninguno',
  visibility: (value) => `Quién ve las respuestas: ${midSentence(value)}`,
  visibilityIn: (channel, value) => `en ${channel}: ${midSentence(value)}`,
  hidden: (titles) => `Desactivado aquí: ${titles}`,
  languageShown: (language) => `Idioma de las tarjetas que ve todo el mundo: ${language}`,
  asInDiscord: 'el que el servidor tiene configurado en Discord',
  sharingOn: (role) => `Los miembros con ${role} ya pueden compartir respuestas.`,
  sharingOff: (role) =>
    `Los miembros con ${role} ya no pueden compartir respuestas, salvo que tengan «Gestionar mensajes».`,
  logHello:
    'Desde ahora aviso aquí de lo que se comparte y se retira en este servidor, y de los artículos que cambian.',
  logSet: (channel) =>
    `Desde ahora aviso en ${channel} de lo que se comparte y se retira, y de los artículos que cambian.`,
  logUnset: 'El registro está desactivado.',
  answersSet: (place, value) => `Quién ve las respuestas ${place}: ${midSentence(value)}.`,
  inServer: 'en este servidor',
  inChannel: (channel) => `en ${channel}`,
  articleOn: (title) => `Ahora respondo aquí con ${title}.`,
  articleOff: (title) => `Ya no respondo aquí con ${title}.`,
  languageSet: (language) => `Las tarjetas que ve todo el mundo ahora están en ${language}.`,
  languageUnset:
    'Las tarjetas que ve todo el mundo ahora están en el idioma que este servidor tiene configurado en Discord.',
  errors: {
    closed: (channel) =>
      `No tengo permiso para escribir en ${channel}. Elige otro canal, o permíteme escribir en él.`,
    notBundled:
      'Ese no es uno de los artículos comunes a todos los servidores. **/articles remove** quita los de este servidor.',
    everyone: 'Ese rol lo tiene todo el mundo. Elige un rol para los miembros que pueden compartir.',
  },
};
