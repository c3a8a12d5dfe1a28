import type { Messages } from '#discord/messages/messages.ts';

export const help: Messages['help'] = {
  description: 'Qué hago, qué guardo y cómo eliminar una respuesta',
  title: 'Respuestas con las propias palabras del artículo',
  does: [
    'Pregunta por un artículo y te muestro los pasajes que responden: palabra por palabra, con el párrafo y la fuente.',
    'Si no encuentro nada, lo digo. Nunca escribo una respuesta yo mismo.',
  ],
  commandsTitle: 'Cómo preguntar',
  commands: [
    '`/ask` responde a una pregunta. Con *private*, solo tú ves la respuesta.',
    '`/summary` resume un artículo en unas pocas de sus frases.',
    '`/source` muestra de dónde viene un artículo.',
    '`/find` encuentra palabras exactas. `/context` busca un tema, y solo tú ves el resultado.',
    '`/said` muestra lo que alguien dice en un artículo. `/claims` lista a quién se cita.',
    '`/numbers` lista las cifras de un artículo, y `/timeline`, sus fechas.',
    '`/compare` muestra uno junto a otro lo que dicen varios artículos sobre un tema.',
    '`/verify` comprueba las citas de una tarjeta compartida. `/privacy` muestra lo que guardo sobre ti.',
    'Para la moderación: `/articles watch` avisa cuando cambia la página de un artículo, y `/articles feed` ofrece las novedades de un feed.',
    'También puedes mencionarme, responder a uno de mis mensajes o enviarme un mensaje directo.',
    'En cualquier mensaje, abre Aplicaciones. **Find context** muestra lo que dice un artículo sobre él, y **Check wording** comprueba lo que cita. Solo tú ves el resultado.',
    '¿Hay algo mal en una tarjeta? **Reportar** avisa a la moderación.',
  ],
  keepsTitle: 'Qué guardo',
  keeps: [
    'No guardo tus preguntas, salvo que compartas la respuesta o reportes la tarjeta.',
    'De una tarjeta compartida guardo quién la compartió, cuándo y dónde, su pregunta y lo que cita. También guardo los reportes. `/privacy` muestra dónde apareces.',
    'Guardo los artículos que añade un servidor, solo para ese servidor.',
    'Mis registros técnicos no contienen preguntas ni mensajes.',
  ],
  removesTitle: 'Cómo eliminar una respuesta',
  removes: [
    'Una respuesta compartida: quien la compartió y la moderación pueden pulsar **Retirar**.',
    'Cualquier otra respuesta: quien preguntó y la moderación pueden elegir **Eliminar**.',
    'Una respuesta privada: solo tú la ves, y desaparece sola.',
  ],
};
