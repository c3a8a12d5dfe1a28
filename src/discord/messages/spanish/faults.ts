import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { later, number } = grammarOf('es');

export const faults: Messages['faults'] = {
  asks_for_consent:
    'La página pide aceptar las cookies antes de mostrar su artículo. Pega el texto, o adjunta un archivo.',
  asks_for_person:
    'La página comprueba si la lee una persona y no muestra ningún artículo a los programas. Pega el texto, o adjunta un archivo.',
  bad_address: 'Escribe una dirección completa, por ejemplo https://example.org/article.',
  broken: ({ ending }) =>
    `Este archivo ${ending} está dañado, o hecho de una forma que no puedo leer. Ábrelo, guárdalo como .docx, HTML o texto sin formato y adjunta ese.`,
  broken_archive:
    'Este documento está dañado, o hecho de una forma que no puedo leer. Ábrelo, guárdalo como .docx, HTML o texto sin formato y adjunta ese.',
  broken_off: 'La página dejó de cargarse antes de terminar. Inténtalo más tarde, o adjunta un archivo.',
  copy_protected:
    'Este libro está protegido contra copia, así que no puedo leerlo. Pega la parte que puedas citar.',
  doc: 'Este archivo tiene un formato antiguo de Office (.doc). Ábrelo, guárdalo como .docx y adjunta ese.',
  document_too_large: ({ megabytes }) =>
    `Este documento es demasiado grande. Leo documentos de hasta ${number(megabytes)} MB de texto. Adjunta una parte.`,
  empty: ({ source }) =>
    source === 'file'
      ? 'Este archivo no contiene texto. Adjunta otro, o pega el texto.'
      : 'Esta página no contiene texto. Pega el texto, o adjunta un archivo.',
  file_too_large: ({ megabytes }) =>
    `Este archivo es demasiado grande. Leo archivos de hasta ${number(megabytes)} MB.`,
  heading_level: ({ level }) =>
    `aquí hay un título de nivel ${number(level)}. Empieza las secciones con «## ». Si la línea es parte del texto, pon una barra invertida delante.`,
  heading_without_words: 'aquí hay un título sin palabras. Escríbelas después de «## ».',
  host_busy: 'Ya he consultado ese sitio bastantes veces por ahora. Inténtalo de nuevo en un cuarto de hora.',
  invisible: 'Este texto no tiene caracteres visibles. Adjunta otro archivo, o pega el texto.',
  locked: 'Este PDF tiene contraseña. Guárdalo sin contraseña y adjunta ese.',
  markup: ({ format }) =>
    `Este archivo está en ${format}, y no puedo leerlo. Expórtalo como HTML o Markdown y adjunta ese.`,
  mime: 'Este archivo es un correo guardado o un archivo web (MIME). Ábrelo, guarda su texto o la página como HTML y adjúntalo.',
  misnamed: ({ ending }) =>
    `Este archivo no es un ${ending} de verdad, o está dañado. Guárdalo otra vez y adjunta el nuevo.`,
  no_article: 'No encuentro ahí ningún artículo. Guarda su texto en un archivo y adjúntalo, o pégalo.',
  no_feed: 'En esa dirección no hay ningún feed RSS, Atom o JSON.',
  no_paragraph: 'el artículo no tiene ningún párrafo. Añade su texto.',
  nosnippet:
    'La página no permite que su texto se guarde o se muestre en otro sitio (nosnippet o noarchive). Pega la parte que puedas citar.',
  not_public:
    'Esa dirección no es de la web pública, así que no la abro. Adjunta un archivo, o pega el texto.',
  not_started: 'Ahora no puedo leer archivos. Inténtalo más tarde.',
  not_text: ({ source, line }) =>
    `${source === 'file' ? 'Este archivo' : 'Esta página'} no es texto: la línea ${number(line)} tiene caracteres que ningún texto tiene. Adjunta el artículo como texto, o pégalo.`,
  other_office:
    'Este archivo es una hoja de cálculo o una presentación. Guarda su texto como .docx o texto sin formato y adjúntalo.',
  packed: 'Este archivo está comprimido. Descomprímelo y adjunta el texto.',
  page_too_large: ({ megabytes }) =>
    `Esta página es demasiado grande. Leo páginas de hasta ${number(megabytes)} MB. Adjunta una parte, o pégala.`,
  paragraph_too_long: ({ beginning, length, most }) =>
    `el párrafo que empieza con «${beginning}…» tiene ${number(length)} caracteres, y un párrafo puede tener hasta ${number(most)}. Divídelo con líneas en blanco.`,
  picture: 'Este archivo es una imagen, y no leo texto en imágenes. Adjunta el texto mismo, o pégalo.',
  port: 'Esa dirección tiene un número de puerto que las páginas web no usan. Adjunta un archivo, o pega el texto.',
  redirects: 'La página redirige sin fin de una dirección a otra. Adjunta un archivo, o pega el texto.',
  reserved:
    'La página no permite que los programas usen su texto (reserva TDM). Pega la parte que puedas citar.',
  robots:
    'El sitio no permite que los programas lean la página (robots.txt). Pega la parte que puedas citar.',
  rtf: 'Este archivo es texto enriquecido (RTF). Ábrelo en un procesador de textos, guárdalo como .docx o texto sin formato y adjúntalo.',
  says_missing: 'El sitio dice que no tiene ese artículo. Revisa la dirección.',
  scan: 'Este PDF es un escaneo: tiene imágenes de páginas y ningún texto que pueda leer. Pásalo por un reconocimiento de texto (OCR) y adjunta el resultado.',
  status({ status, waitMs }) {
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
        return `El sitio me pide que vuelva más tarde. ${again(waitMs)}`;
      case 451:
        return 'La página no puede mostrarse por motivos legales. Comprueba si puedes citarla.';
      case 503:
        return `El sitio no está disponible en este momento. ${again(waitMs)}`;
      default:
        return status >= 500
          ? `El sitio tiene un error (${status}). Inténtalo más tarde, o adjunta un archivo.`
          : `La página responde con un error (${status}). Revisa su dirección, o adjunta un archivo.`;
    }
  },
  too_long: 'Leerlo llevó demasiado tiempo. Pega el texto en su lugar.',
  too_many_characters: ({ count, most }) =>
    `Tiene ${number(count)} caracteres, y un artículo puede tener hasta ${number(most)}. Divídelo en varios artículos.`,
  too_many_pages: ({ pages, most }) =>
    `Este PDF tiene ${number(pages)} páginas. Leo hasta ${number(most)}. Adjunta una parte.`,
  too_many_paragraphs: ({ count, most }) =>
    `Tiene ${number(count)} párrafos, y un artículo puede tener hasta ${number(most)}. Divídelo en varios artículos.`,
  too_slow: 'La página tardó demasiado en responder. Inténtalo más tarde, o adjunta un archivo.',
  unknown_ending:
    'Leo archivos cuyo nombre termina en .md, .txt, .html, .pdf, .docx, .odt o .epub. Adjunta uno así, o pega el texto.',
  unknown_letters:
    'Este PDF no dice qué letras muestran sus fuentes; lo leería mal. Guárdalo como .docx o texto sin formato y adjúntalo.',
  unknown_packing: 'Esta página está comprimida de una forma que no conozco. Adjunta un archivo en su lugar.',
  unreachable: 'No puedo acceder a la página. Revisa su dirección, o adjunta un archivo.',
  unreadable: 'No puedo leer esto, tal como está hecho. Pega el texto, o guárdalo en un archivo y adjúntalo.',
  webarchive:
    'Este archivo es un archivo web. Ábrelo en un navegador, guarda la página como HTML y adjúntala.',
  wide_encoding: ({ encoding }) =>
    `Este archivo no es texto, o está en ${encoding === 'UTF-16' ? 'UTF-16 sin la marca que lo indica' : encoding}. Guárdalo como UTF-8 y adjunta ese.`,
  wrong_type:
    'En esa dirección no hay ninguna página ni documento que pueda leer. Adjunta un archivo, o pega el texto.',
};

function again(waitMs: number | undefined): string {
  return waitMs === undefined
    ? 'Inténtalo más tarde, o adjunta un archivo.'
    : `Inténtalo de nuevo ${later(waitMs)}.`;
}
