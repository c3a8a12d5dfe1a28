import { plainWording } from '#articles/wording/plain.ts';
import { isOfRevision, type PassageRef } from '#discord/cards/passage-ref.ts';
import type { Article } from '#engine/index.ts';

/** Whether a quote is in the text that its card names. */
export type InNamed =
  | { readonly state: 'there'; readonly article: Article; readonly paragraph: number }
  | { readonly state: 'missing' }
  /** None of the texts that the card names is held any more. */
  | { readonly state: 'unknown' };

/** Whether today's text has it. */
export type InToday =
  | { readonly state: 'same' | 'changed' | 'none' }
  | { readonly state: 'moved' | 'marks'; readonly paragraph: number };

/** A quote, and where it was found. */
export interface CheckedQuote {
  readonly text: string;
  readonly named: InNamed;
  readonly today: InToday;
}

/** The texts that a card names, and where in them its quotes are. */
export interface NamedTexts {
  readonly articles: readonly Article[];
  readonly refs: readonly PassageRef[];
}

/** Looks a quote up, to the letter, in the texts that its card names, and in the articles as they are. */
export function checkQuote(text: string, texts: NamedTexts, today: readonly Article[]): CheckedQuote {
  const named = inNamed(text, texts);
  const wanted = named.state === 'there' ? [named.article] : texts.articles;
  const held = today.filter(({ id }) => wanted.some((article) => article.id === id));
  const paragraph = named.state === 'there' ? named.paragraph : undefined;
  return { text, named, today: inToday(text, paragraph, held) };
}

/** In a paragraph that the card names, or else in another one of its articles: a card may have no room for all names. */
function inNamed(text: string, { articles, refs }: NamedTexts): InNamed {
  if (articles.length === 0) return { state: 'unknown' };
  const holding = articles.flatMap((article) =>
    article.paragraphs
      .filter((paragraph) => paragraph.text.includes(text))
      .map(({ number }) => ({ article, paragraph: number })),
  );
  const found = holding.find((each) => refs.some((ref) => isNamed(each, ref))) ?? holding[0];
  return found ? { state: 'there', ...found } : { state: 'missing' };
}

function isNamed(
  { article, paragraph }: { readonly article: Article; readonly paragraph: number },
  ref: PassageRef,
): boolean {
  return ref.paragraph === paragraph && isOfRevision(ref, article.id, article.revision);
}

function inToday(text: string, paragraph: number | undefined, held: readonly Article[]): InToday {
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
