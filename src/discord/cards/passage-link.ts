import type { Article, Passage, Span } from '#engine/index.ts';

/** A browser looks for so many words at least, and more where the article has the same ones before. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 10;
/** More passages are not named: the browser scrolls to the first of them anyway. */
const MOST_NAMED = 3;
/** In characters, encoded. */
const LONGEST = 700;

/**
 * The address with a text fragment (WICG, "URL Fragment Text Directives"): a browser scrolls to the quotes and marks
 * them. The address as it is where it has a fragment of its own.
 */
export function linkTo(address: string, article: Article, passages: readonly Passage[]): string {
  if (address.includes('#')) return address;
  const directives = passages
    .filter((passage) => passage.article === article)
    .flatMap(({ paragraph, quotes }) => quotes.map((quote) => directiveOf(paragraph.text, quote, article)))
    .filter((directive) => directive !== '');
  const named = [...new Set(directives)].slice(0, MOST_NAMED);
  // Where the page has something between the quote's first words and its last, or another block between its first words,
  // one of them alone is found.
  const [firstWords, lastWords] = named[0]?.split(',') ?? [];
  const alone = [...(firstWords ? [firstWords] : []), ...(lastWords ? [`text=${lastWords}`] : [])];
  const fragment = [...new Set([...named, ...alone])].join('&');
  return fragment === '' || fragment.length > LONGEST ? address : `${address}#:~:${fragment}`;
}

/** The quote's first words and its last; a short quote whole. Empty where it has no words to look for. */
function directiveOf(text: string, { start, end }: Span, article: Article): string {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const count = wordsNeeded(text, words, article);
  const phraseAt = (from: number, to: number): string =>
    phraseIn(text, { start: words[from]?.start ?? start, end: words[to]?.end ?? end });
  const whole = phraseAt(0, words.length - 1);
  if (words.length <= 2 * count && !whole.includes('\n')) return whole && `text=${encoded(whole)}`;
  const [first = ''] = phraseAt(0, count - 1).split(/\s*\n\s*/);
  const last =
    phraseAt(words.length - FEWEST_WORDS, words.length - 1)
      .split(/\s*\n\s*/)
      .at(-1) ?? '';
  return first === '' || last === '' ? '' : `text=${encoded(first)},${encoded(last)}`;
}

/** How many of the quote's words are nowhere before it in the article. */
function wordsNeeded(text: string, words: readonly Span[], { paragraphs }: Article): number {
  for (let count = FEWEST_WORDS; count < Math.min(MOST_WORDS, words.length); count++) {
    const phrase = text.slice(words[0]?.start, words[count - 1]?.end);
    const holding = paragraphs.find((each) => each.text.includes(phrase));
    if (holding?.text === text) return count;
  }
  return MOST_WORDS;
}

/** The words without the signs around them, which a page may write in another way. */
function phraseIn(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Everything but letters and digits as percent signs: a comma, a hyphen and an ampersand mean something there. */
function encoded(phrase: string): string {
  return encodeURIComponent(phrase.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\s+/g, ' ')).replace(
    /[-_.!~*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
