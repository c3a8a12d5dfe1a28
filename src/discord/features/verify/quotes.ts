import { textsIn } from '#discord/cards/answer-card.ts';
import { unquote } from '#discord/cards/markdown.ts';

/** A quote as a card shows it, and the number of the paragraph that it is said to be of. */
export interface DisplayedQuote {
  readonly text: string;
  readonly paragraph?: number;
}

const PLACE = /^-# ¶(\d{1,6}) /;

/** The quotes that a card shows, in its order, as its readers see them. */
export function displayedQuotes(components: readonly unknown[]): readonly DisplayedQuote[] {
  const found: DisplayedQuote[] = [];
  let open: string[] = [];
  let waiting: string[] = [];
  const close = (): void => {
    if (open.length > 0) waiting.push(unquote(open.join('\n')));
    open = [];
  };
  const release = (paragraph?: number): void => {
    found.push(...waiting.map((text) => ({ text, ...(paragraph !== undefined && { paragraph }) })));
    waiting = [];
  };
  for (const line of textsIn(components).flatMap((text) => [...text.split('\n'), ''])) {
    if (line.startsWith('> ')) open.push(line);
    else {
      close();
      const [, number] = PLACE.exec(line) ?? [];
      if (number !== undefined) release(Number(number));
    }
  }
  close();
  release();
  return found;
}
