import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const articles: Messages['articles'] = {
  description: 'Los artículos de este servidor: añadir, listar, quitar o asignar',
  add: {
    description: 'Añade un artículo de un archivo, una página web o un texto pegado; antes lo revisas',
    file: 'Un archivo: .md, .txt, .html, .pdf, .docx, .odt o .epub',
    url: 'La dirección de una página web',
  },
  refresh: {
    description: 'Sustituye el texto de un artículo de este servidor; antes lo revisas',
    article: 'El artículo',
    file: 'Un archivo con el texto nuevo; sin él, vuelvo a leer la dirección del artículo',
    url: 'Otra dirección de la que leerlo',
    paste: 'Pegar el texto nuevo en su lugar',
  },
  list: { description: 'Lista los artículos con los que respondo aquí' },
  show: { description: 'Muestra lo que sé de un artículo', article: 'El artículo' },
  remove: { description: 'Quita un artículo de este servidor', article: 'El artículo' },
  assign: {
    description: 'Dirige primero a un artículo las preguntas de un canal',
    article: 'El artículo',
    channel: 'El canal o foro, con sus hilos y publicaciones',
  },
  unassign: {
    description: 'Deja de dirigir primero a un artículo las preguntas de un canal',
    article: 'El artículo',
    channel: 'El canal o foro',
  },
  form: {
    again: 'Volver al formulario',
    heading: 'Pegar un artículo',
    details: 'Sobre el artículo',
    title: 'Título',
    titleHint: 'El titular, palabra por palabra',
    publication: 'Publicación',
    publicationHint: 'El periódico o sitio que lo publicó',
    linkLater: 'El periódico o sitio. El enlace y la fecha, en el paso siguiente: pulsa Datos.',
    url: 'Enlace',
    published: 'Fecha',
    publishedHint: 'Cuándo se publicó, por ejemplo 2026-01-31; déjalo vacío si no lo sabes',
    text: 'Texto',
    textHint: 'Línea en blanco entre párrafos; ## abre un subtítulo. Hasta 4000 caracteres.',
    rest: 'Resto del texto',
    restHint: 'Lo que no cupo en el campo de arriba. Hasta 4000 caracteres más.',
    file: 'O un archivo',
    fileHint: 'En lugar del texto: .md, .txt, .html, .pdf, .docx, .odt o .epub, de hasta 2 MB.',
    fileAgain: 'No puedo volver a poner tu archivo en el formulario. Elígelo allí otra vez, por favor.',
    joined: {
      goes_on: (before, after) =>
        `Uní los dos campos de texto en medio de un párrafo: ${before} sigue con ${after}. Comprueba que no falte nada ahí.`,
      new: (before, after) =>
        `Uní los dos campos de texto: después de ${before}, empieza una línea nueva con ${after}. Comprueba que no falte nada ahí.`,
      word: (words) =>
        `El primer campo de texto estaba lleno, así que uní los dos campos en medio de una palabra: ${words}. Comprueba esa palabra.`,
    },
  },
  preview: {
    title: '¿Es este el artículo?',
    newTitle: '¿Es este el texto nuevo?',
    leftOut: (count) =>
      plural(count, {
        one: 'Dejé fuera 1 parte:',
        other: `Dejé fuera ${number(count)} partes:`,
      }),
    compared: (counts) => `Párrafos comparados con el texto actual: ${counts}.`,
    needed: { title: 'título', publication: 'publicación' },
    missing: (names) => `No encontré: ${names}. Pulsa **Datos** para completarlo.`,
    noLink: 'No sé el enlace ni la fecha. Pulsa **Datos** para añadirlos.',
    paragraphs: (count) => plural(count, { one: '1 párrafo', other: `${number(count)} párrafos` }),
    first: 'Empieza así:',
    last: 'Termina así:',
    nothingKept: (button) => `No guardo nada hasta que pulses **${button}**.`,
  },
  buttons: {
    add: 'Añadir',
    replace: 'Sustituir',
    details: 'Datos',
    discard: 'Descartar',
    remove: 'Quitar',
    keep: 'Conservar',
    takeIn: (number) => `Conservar ${number}`,
    otherParts: 'Otras partes omitidas',
  },
  sameTwice: (title) => `Ya estaba aquí, con el mismo texto: ${title}.`,
  added: (title) =>
    `Añadido: ${title}. Ahora todo el servidor puede preguntar por él. **/articles assign** le dirige primero las preguntas de un canal.`,
  replaced: (title) => `Sustituido: ${title}. Ahora respondo con el texto nuevo.`,
  sameText: (title) => `Ya tengo este texto de ${title}.`,
  told: {
    added: (user, title) => `${user} añadió ${title}.`,
    removed: (user, title) => `${user} quitó ${title}.`,
  },
  discarded: 'Descartado. No guardé nada.',
  removed: (title) => `Quitado: ${title}.`,
  kept: 'El artículo se queda.',
  confirmRemoval: (title) =>
    `¿Quitar ${title}? Las tarjetas que lo citan se quedan, y conservo lo que citan para **/verify**.`,
  assigned: (title, channel) => `Las preguntas de ${channel} van ahora primero a ${title}.`,
  alreadyAssigned: (title, channel) => `${title} ya estaba asignado a ${channel}.`,
  unassigned: (title, channel) => `${title} ya no está asignado a ${channel}.`,
  notAssigned: (title, channel) => `${title} no estaba asignado a ${channel}.`,
  listTitle: 'Los artículos con los que respondo aquí',
  own: 'solo este servidor',
  bundled: 'todos los servidores',
  more: (count) => `y ${number(count)} más`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? 'Fue hace demasiado tiempo y ya no lo tengo. Empieza de nuevo, por favor.'
        : 'Fue hace demasiado tiempo, o ya no puedes gestionar los artículos de este servidor.',
    atLine: (line, fault) => `Línea ${number(line)}: ${fault}`,
    faulty: (fault) => `No puedo usar este texto. ${fault}`,
    nothingPasted: 'Pega el texto o elige un archivo.',
    textAndFile: 'Acepto el texto o el archivo, pero no los dos. Quita uno, por favor.',
    pastedTwice:
      'Los dos campos tienen el mismo texto. Pon en el segundo el resto del artículo, o déjalo vacío.',
    badLink: 'Escribe el enlace como una dirección web completa, por ejemplo https://example.org/article.',
    badDate: 'Escribe una fecha que exista, por ejemplo 2026-01-31.',
    noFetching: 'Estoy configurado para no leer páginas web. Adjunta un archivo o pega el texto.',
    fileGone: 'No pude obtener ese archivo de Discord. Adjúntalo otra vez, por favor.',
    bundledNotRefreshed:
      'Ese artículo es común a todos los servidores, así que solo puede cambiarlo quien me administra. Puedes actualizar los artículos que añadió este servidor.',
    bundledStays:
      'Ese artículo es común a todos los servidores, así que no puedes quitarlo. Puedes desactivarlo aquí con **/settings article**.',
    tooManyTexts: (most, minutes) =>
      `Este servidor puede añadir hasta ${number(most)} textos nuevos por hora. Inténtalo de nuevo en ${plural(minutes, { one: '1 minuto', other: `${number(minutes)} minutos` })}.`,
    tooMuchText: (most) =>
      `Los artículos de un servidor pueden sumar hasta ${number(most)} caracteres. Quita antes un artículo.`,
    tooMany: (most) => `Un servidor puede tener hasta ${number(most)} artículos. Quita antes uno.`,
  },
};
