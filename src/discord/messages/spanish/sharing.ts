import type { Messages } from '#discord/messages/messages.ts';

export const sharing: Messages['sharing'] = {
  sharedQuestion: (question) => `Pregunta: ${question}`,
  confirm: {
    title: '¿Compartir esto?',
    into: (channel) => `Todo el mundo en ${channel} lo verá, con tu nombre.`,
    under: (channel, link) => `Todo el mundo en ${channel} lo verá como respuesta a ${link}, con tu nombre.`,
    before: (link) => `Alguien ya lo compartió allí: ${link}`,
    now: 'Compartir ahora',
    again: 'Compartir otra vez',
  },
  shared: (user) => `Compartido por ${user}`,
  shareId: (id) => `tarjeta \`${id}\``,
  sharedUnder: (link) => `Sobre ${link}`,
  sharedHere: (link) => `Compartido: ${link}`,
  told: {
    shared: (user, link) => `${user} compartió ${link}.`,
    retracted: (user, link) => `${user} retiró ${link}.`,
  },
  sharesTitle: 'Compartido en este servidor, primero lo más reciente',
  correctedShare: 'marcada como corregida',
  noShares: 'No encontré tarjetas compartidas.',
  someone: 'alguien que quitó su nombre',
  shareStates: {
    begun: () => 'interrumpida al publicarla; lo comprobaré en unos minutos',
    posted: () => '',
    failed: () => 'no publicada',
    retracting: () => 'en proceso de retirada',
    retracted: (user) => `retirada por ${user}`,
  },
  retracted: (user) => `Aquí había una respuesta compartida. ${user} la retiró.`,
  list: {
    older: 'Anteriores',
    description: 'Muestra lo que se compartió en este servidor',
    list: 'Lista las tarjetas compartidas, primero las más recientes',
    channel: 'Solo en este canal',
    member: 'Solo de este miembro',
    article: 'Solo de este artículo',
  },
  errors: {
    notYours: 'Solo quien compartió esto o la moderación puede retirarlo.',
    mayNotShare:
      'Para compartir respuestas aquí necesitas el permiso «Gestionar mensajes» o un rol que pueda compartir.',
    targetGone: 'El mensaje al que querías responder ya no existe, así que no compartí nada.',
    noHistory:
      'No puedo responder a ese mensaje, porque aquí no puedo leer mensajes anteriores. Dame **Leer el historial de mensajes** en este canal y compártelo otra vez.',
    cannotPost: 'No tengo permiso para escribir en este canal, así que no compartí nada.',
    notPosted: 'Discord no aceptó la tarjeta, así que no compartí nada. Inténtalo más tarde.',
    perhapsPosted:
      'Discord no respondió, así que no sé si esto se compartió. Lo comprobaré en unos minutos. Mientras tanto, mira en el canal.',
    cannotLook:
      'Discord no respondió y aquí no puedo leer mensajes anteriores, así que no sé si esto se compartió. Dame **Leer el historial de mensajes** en este canal y lo comprobaré en unos minutos.',
    notWritten: 'No pude escribir en mi base de datos, así que no compartí nada. Inténtalo más tarde.',
    retractionNotWritten:
      'No pude escribir en mi base de datos, así que la tarjeta se queda. Inténtalo más tarde.',
    takenBack: 'Esto se compartió y luego se retiró. Para compartirlo de nuevo, pregunta otra vez.',
    cannotShareHere: 'Solo puedes compartir una respuesta en un canal de un servidor.',
  },
};
