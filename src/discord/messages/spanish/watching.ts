import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const watching: Messages['watching'] = {
  watch: {
    description: 'Avisa en el canal de registro cuando cambia la página de un artículo',
    article: 'El artículo; sin él, muestro lo que vigilo',
  },
  feed: {
    description: 'Ofrece en el canal de registro las novedades de un feed RSS, Atom o JSON',
    url: 'La dirección del feed; sin ella, muestro lo que vigilo',
  },
  unwatch: {
    description: 'Deja de vigilar una página o un feed',
    what: 'La página o el feed',
  },
  needsLog:
    'Aviso de los cambios en el canal de registro, y este servidor no tiene ninguno. Elige uno con **/settings log** e inténtalo de nuevo.',
  watched: (title, channel) =>
    `Ahora vigilo la página de ${title}. La miro más o menos cada cuarto de hora y aviso en ${channel} cuando cambia su texto. **/articles unwatch** lo detiene.`,
  differs:
    'La página ya es distinta del texto que tengo. Este es su texto; solo aviso de los cambios posteriores.',
  alreadyWatched: (title) => `Ya vigilo la página de ${title}.`,
  followed: (title, channel) =>
    `Ahora vigilo el feed ${title}. Lo miro más o menos cada cuarto de hora y ofrezco las novedades en ${channel}. **/articles unwatch** lo detiene.`,
  alreadyFollowed: (title) => `Ya vigilo el feed ${title}.`,
  ended: (title) => `Ya no vigilo ${title}.`,
  which: 'Eso coincide con más de una cosa que vigilo. Elige una de la lista que aparece al escribir.',
  listTitle: 'Lo que vigilo',
  nothing:
    'Aquí no vigilo ninguna página ni ningún feed. **/articles watch** vigila la página de un artículo; **/articles feed**, un feed.',
  page: 'página',
  feedKind: 'feed',
  failing: (tries) =>
    plural(tries, {
      one: 'lectura imposible en el último intento',
      other: `lectura imposible en los últimos ${number(tries)} intentos`,
    }),
  paused: 'Ahora no miro nada: este servidor no tiene canal de registro. Elige uno con **/settings log**.',
  more: (count) => `y ${number(count)} más`,
  changed: (title) => `La página de ${title} ha cambiado.`,
  compared: (counts) => `Párrafos comparados con el texto con el que respondo: ${counts}.`,
  leftOut: (count) =>
    plural(count, {
      one: 'Dejé fuera 1 parte de la página. **/articles refresh** la muestra.',
      other: `Dejé fuera ${number(count)} partes de la página. **/articles refresh** las muestra.`,
    }),
  nothingReplaced: 'Respondo con el texto que tengo hasta que alguien pulse **Sustituir**.',
  ignore: 'Ignorar',
  ignored: (title, user) => `${user} ignoró un cambio de ${title}. Avisaré del siguiente.`,
  asBefore: (title) => `La página de ${title} vuelve a tener el texto con el que respondo.`,
  changedAgain: 'La página ha vuelto a cambiar desde esa tarjeta. Este es su texto ahora:',
  over: (title, why) => `Ya no vigilo la página de ${title}. ${why} El artículo se queda como está.`,
  feedOver: (title, why) => `Ya no vigilo el feed ${title}. ${why}`,
  newEntries: (title, count) =>
    plural(count, { one: `Novedad en ${title}`, other: `Novedades en ${title}: ${number(count)} entradas` }),
  left: (count) =>
    plural(count, {
      one: 'Ofrezco 1 más en mi próxima visita.',
      other: `Hay ${number(count)} más. Las ofrezco en mis próximas visitas.`,
    }),
  add: (number) => `Añadir ${number}`,
  addOnly: 'Añadir',
  untitled: 'sin título',
  errors: {
    bundled: 'Ese artículo es común a todos los servidores, así que solo se ocupa de él quien me administra.',
    noLink:
      'No conozco ninguna página web de ese artículo. Dale una dirección con **/articles refresh** e inténtalo de nuevo.',
    tooManyPages: (most) =>
      `Un servidor puede tener vigiladas hasta ${plural(most, { one: '1 página', other: `${number(most)} páginas` })}. Quita antes una con **/articles unwatch**.`,
    tooManyFeeds: (most) =>
      `Un servidor puede tener vigilados hasta ${plural(most, { one: '1 feed', other: `${number(most)} feeds` })}. Quita antes uno con **/articles unwatch**.`,
    wait: 'Ya he consultado ese sitio bastantes veces por ahora. Inténtalo de nuevo en un cuarto de hora.',
    notWatched: 'No vigilo eso. Elige de la lista que aparece al escribir.',
    entryGone: 'Fue hace demasiado tiempo y ya no tengo su dirección. **/articles add** la admite.',
    articleGone: 'Ya no tengo ese artículo.',
  },
};
