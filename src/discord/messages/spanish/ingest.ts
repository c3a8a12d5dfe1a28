import { grammarOf } from '#discord/messages/grammar.ts';
import type { IngestMessages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('es');

export const ingest: IngestMessages = {
  failed: {
    bad_address: 'Escribe una dirección completa, por ejemplo https://example.org/article.',
    broken:
      'Este archivo no es lo que dice su extensión, o está dañado. Guárdalo otra vez y adjunta el nuevo.',
    broken_off: 'La página dejó de cargarse antes de terminar. Inténtalo más tarde, o adjunta un archivo.',
    doc: 'Este archivo tiene un formato antiguo de Office (.doc). Ábrelo, guárdalo como .docx y adjunta ese.',
    empty: 'Este texto no tiene caracteres visibles. Adjunta otro archivo, o pega el texto.',
    encoding: 'No reconozco la codificación de este archivo, o no es texto. Guárdalo como UTF-8 y adjúntalo.',
    host_busy:
      'Ya he consultado ese sitio bastantes veces por ahora. Inténtalo de nuevo en un cuarto de hora.',
    locked:
      'Está protegido con contraseña o contra copia, así que no puedo leerlo. Pega la parte que puedas citar.',
    mime: 'Este archivo es un correo guardado o un archivo web (MIME). Ábrelo, guarda su texto o la página como HTML y adjúntalo.',
    no_article: 'No encuentro ahí ningún artículo. Guarda su texto en un archivo y adjúntalo, o pégalo.',
    no_feed: 'En esa dirección no hay ningún feed RSS, Atom o JSON.',
    not_public:
      'Esa dirección no es de la web pública, así que no la abro. Adjunta un archivo, o pega el texto.',
    not_started: 'Ahora no puedo leer archivos. Inténtalo más tarde.',
    notice:
      'La página muestra a los programas solo un aviso en lugar del artículo. Revisa la dirección, o pega el texto.',
    packed: 'Está comprimido. Descomprímelo y adjunta el texto.',
    picture: 'Este archivo es una imagen, y no leo texto en imágenes. Adjunta el texto mismo, o pégalo.',
    port: 'Esa dirección tiene un número de puerto que las páginas web no tienen. Adjunta un archivo, o pega el texto.',
    redirects: 'La página redirige sin fin de una dirección a otra. Adjunta un archivo, o pega el texto.',
    reserved: 'La página no permite que los programas usen su texto. Pega la parte que puedas citar.',
    robots:
      'La página no permite que los programas lean su texto ni lo muestren en otro sitio. Pega la parte que puedas citar.',
    rtf: 'Este archivo es texto enriquecido (RTF). Ábrelo en un procesador de textos, guárdalo como .docx o texto sin formato y adjúntalo.',
    scan: 'Este PDF es un escaneo: tiene imágenes de páginas y ningún texto que pueda leer. Pásalo por un reconocimiento de texto (OCR) y adjunta el resultado.',
    too_large: 'Es demasiado grande para mí. Adjunta una parte, o pégala.',
    too_long: 'Leerlo llevó demasiado tiempo. Pega el texto en su lugar.',
    too_slow: 'La página tardó demasiado en responder. Inténtalo más tarde, o adjunta un archivo.',
    unknown_letters:
      'Este PDF no dice qué letras muestran sus fuentes; lo leería mal. Guárdalo como .docx o texto sin formato y adjúntalo.',
    unreachable: 'No pude acceder a la página. Revisa la dirección, o adjunta un archivo.',
    unreadable:
      'No puedo leer esto, tal como está hecho. Pega el texto, o guárdalo en un archivo y adjúntalo.',
    webarchive:
      'Este archivo es un archivo web. Ábrelo en un navegador, guarda la página como HTML y adjúntala.',
    wrong_type:
      'No puedo leer eso. Adjunta un archivo que termine en .md, .txt, .html, .pdf, .docx, .odt o .epub, o pega el texto.',
  },
  status(status) {
    switch (status) {
      case 401:
        return 'La página es solo para quienes inician sesión, y yo no puedo hacerlo. Pega el texto, o adjunta un archivo.';
      case 402:
        return 'La página es solo para quienes pagan. Pega la parte que puedas citar, o adjunta un archivo.';
      case 403:
        return 'El sitio no me deja leer la página. Pega el texto, o adjunta un archivo.';
      case 404:
        return 'No hay ninguna página en esa dirección. Revisa la dirección.';
      case 410:
        return 'La página ya no existe. Revisa la dirección, o adjunta un archivo.';
      case 429:
        return 'El sitio me pide que vuelva más tarde. Inténtalo más tarde, o adjunta un archivo.';
      case 451:
        return 'La página no puede mostrarse por motivos legales. Comprueba si puedes citarla.';
      default:
        return `El sitio responde con un error (${status}). Inténtalo más tarde, o adjunta un archivo.`;
    }
  },
  signs: {
    invisible(count, before) {
      const where = before === '' ? 'al final' : `antes de «${before}»`;
      return plural(count, {
        one: `Quité 1 carácter invisible que puede cambiar el orden de las letras. Estaba ${where}.`,
        other: `Quité ${number(count)} caracteres invisibles que pueden cambiar el orden de las letras. El primero estaba ${where}.`,
      });
    },
    piled: (count) =>
      plural(count, {
        one: 'Quité 1 acento, porque una misma letra llevaba demasiados.',
        other: `Quité ${number(count)} acentos, porque una misma letra llevaba demasiados.`,
      }),
  },
};
