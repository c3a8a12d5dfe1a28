import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('es');

export const verify: Messages['verify'] = {
  description: 'Comprueba las citas de una tarjeta compartida, palabra por palabra',
  card: 'El ID corto de la tarjeta, en su última línea',
  title: 'Las citas de esta tarjeta, comprobadas palabra por palabra',
  fromLedger: 'No veo la tarjeta misma, así que comprobé las citas en mi base de datos.',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: 'Una cita',
  named: {
    there: (revision) => `exacta en la versión \`${revision}\``,
    missing: '**no está en la versión que cita la tarjeta**',
    unknown: 'ya no tengo la versión que cita la tarjeta',
  },
  today: {
    same: 'hoy sigue igual',
    moved: (paragraph) => `hoy sigue igual, ahora en ¶${paragraph}`,
    marks: (paragraph) => `las mismas palabras hoy en ¶${paragraph}, con otras comillas o espacios`,
    changed: '**no está en el texto de hoy**',
    none: 'el artículo ya no está aquí',
  },
  more: (count) => `y ${number(count)} más`,
  errors: {
    noSuchCard:
      'No encontré en este servidor una tarjeta compartida con ese ID. El ID es lo último de la tarjeta, por ejemplo `1a2b3c4d`.',
    notMine: 'Esa no es una de mis tarjetas. **Check wording** comprueba lo que citan otros mensajes.',
    noQuotes: 'Esa tarjeta no tiene citas.',
    notKept: 'Ya no tengo el texto que cita esta tarjeta.',
  },
};
