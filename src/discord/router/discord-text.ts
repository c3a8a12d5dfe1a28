/** What Discord draws as a name, a picture, a time or a link, and not as words that somebody wrote. */
const REFERENCES: readonly RegExp[] = [
  // Users, roles, channels, commands, parts of the server's guide.
  /<(?:@[!&]?|#)\d{1,20}>/g,
  /<\/[^>\n:]{1,100}:\d{1,20}>/g,
  /<id:\w{1,20}(?::\d{1,20})?>/g,
  /@(?:everyone|here|silent)\b/g,
  // Custom emoji, sounds, and the short names of emoji.
  /<(?:a?:\w{1,64}|sound:\d{1,20}):\d{1,20}>/g,
  /(?<![\p{L}\p{N}:]):[a-z][\w+-]{1,63}:(?![\p{L}\p{N}:])/giu,
  /<t:-?\d{1,16}(?::\w)?>/g,
];
/** `[words](address "title")`. */
const MASKED_LINK =
  /\[([^[\]\n]{1,1000})\]\([^\S\n]*<?(?:https?|discord|mailto):[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*>?(?:[^\S\n]+"[^"\n]*")?[^\S\n]*\)/gi;
const ADDRESS =
  /<?(?<![\p{L}\p{N}])(?:(?:https?|discord|steam):\/\/|www\.|discord\.gg\/|(?:mailto|tel):)[^\s<>"”\]]*[^\s<>"”)\].,;:!?]>?/giu;
/** Signs at the start of a line: quotes, headings, small print, lists. */
const LINE_SIGNS = /^[^\S\n]*(?:>>> |> |#{1,3} |-# |[-*+•] )+/gm;
/** The marks of code, of bold, italic, struck and hidden text; and a sign that a backslash keeps from being one. */
const MARKS =
  /\\([*_~|`>#[\]()<@:\\-])|```(?:[a-z]{1,12}\n)?|`+|\*{2,}|__|~~|\|\||(?<![\p{L}\p{N}*])\*|\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/giu;

/**
 * What somebody wrote on Discord without what is Discord's own: mentions, channels, roles, emoji, times and addresses. Of
 * a masked link the words stay. Lines and Markdown's signs stay, too.
 */
export function withoutReferences(text: string): string {
  const bare = text.replace(MASKED_LINK, '$1').replace(ADDRESS, ' ');
  return REFERENCES.reduce((left, reference) => left.replace(reference, ' '), bare).trim();
}

/** The words that somebody wrote on Discord, on one line, without what is Discord's own and without Markdown's signs. */
export function writtenWords(text: string): string {
  return withoutReferences(text)
    .replace(LINE_SIGNS, '')
    .replace(MARKS, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?!.,;:](?: |$))/g, '')
    .replace(/^[\s,;:.–—-]+/, '')
    .trim();
}
