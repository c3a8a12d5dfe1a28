import { plainWording } from '#articles/wording/plain.ts';
import type { Article } from '#engine/index.ts';
import type { DisplayedQuote } from './quotes.ts';

/** Whether a quote is where its card says that it is. */
export type Named =
  | { readonly state: 'there'; readonly article: Article }
  | { readonly state: 'elsewhere'; readonly article: Article; readonly paragraph: number }
  | { readonly state: 'missing' }
  /** None of the texts that the card names is held any more. */
  | { readonly state: 'unknown' };

/** Whether today's text has it. */
export type Today =
  | { readonly state: 'same' | 'changed' | 'none' }
  | { readonly state: 'moved' | 'marks'; readonly paragraph: number };

export interface Check {
  readonly quote: DisplayedQuote;
  readonly named: Named;
  readonly today: Today;
}

/** Looks a quote up, to the letter, in the texts that its card names, and in the articles as they are. */
export function checkQuote(
  quote: DisplayedQuote,
  named: readonly Article[],
  today: readonly Article[],
): Check {
  const found = inNamed(quote, named);
  const wanted = 'article' in found ? [found.article.id] : named.map(({ id }) => id);
  const held = today.filter(({ id }) => wanted.includes(id));
  return { quote, named: found, today: inToday(quote, held) };
}

function inNamed({ text, paragraph }: DisplayedQuote, named: readonly Article[]): Named {
  if (named.length === 0) return { state: 'unknown' };
  for (const article of named) {
    const stated = article.paragraphs.find(({ number }) => number === paragraph);
    if (stated?.text.includes(text)) return { state: 'there', article };
  }
  for (const article of named) {
    const other = article.paragraphs.find((each) => each.text.includes(text));
    if (other) {
      if (paragraph === undefined) return { state: 'there', article };
      return { state: 'elsewhere', article, paragraph: other.number };
    }
  }
  return { state: 'missing' };
}

function inToday({ text, paragraph }: DisplayedQuote, held: readonly Article[]): Today {
  const paragraphs = held.flatMap((article) => article.paragraphs);
  if (paragraphs.length === 0) return { state: 'none' };
  const exact = paragraphs.filter((each) => each.text.includes(text)).map(({ number }) => number);
  const [first] = exact;
  if (first !== undefined) {
    const stays = paragraph === undefined || exact.includes(paragraph);
    return stays ? { state: 'same' } : { state: 'moved', paragraph: first };
  }
  const plain = plainWording(text);
  const alike = paragraphs.find((each) => plainWording(each.text).includes(plain));
  return alike ? { state: 'marks', paragraph: alike.number } : { state: 'changed' };
}
