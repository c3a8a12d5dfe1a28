const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|(?<![\p{L}\p{N}])['‘][^'’]*['’](?![\p{L}\p{N}])/gu;
const ADDRESS = /<[^>\s]*>|https?:\S+|[@#]\S+/g;
const WORD = /[\p{L}\p{M}]+/gu;
/** "30k", "2nd", "5pm". */
const NUMBER = /\p{N}+[a-z]{0,2}(?!\p{L})/giu;
/** "doesn't", which is one word. */
const NEGATION = /(?<=\p{L}n)['’](?=t(?!\p{L}))/giu;

/** A text without what it quotes, its links and its mentions: whatever language these are in, they are not its own. */
export function ownText(text: string): string {
  const own = text.replace(ADDRESS, ' ').replace(QUOTED, ' ');
  return /\p{L}/u.test(own) ? own : text;
}

/** The words of a text in small letters, parted at apostrophes and hyphens. */
export function writtenWords(text: string): string[] {
  const plain = text.normalize('NFC').replace(NEGATION, '').replace(NUMBER, ' ').toLowerCase();
  return [...plain.matchAll(WORD)].map(([word]) => word);
}
