import { MOST_FOUND } from '#engine/limits.ts';
import { sentencesAround } from '#engine/text/article.ts';
import { tagWords } from '#engine/text/tagger.ts';
import type { Article, Paragraph, Quote, Span } from '#engine/types.ts';
import { countedBy } from './counted.ts';
import { isEnglish } from './english.ts';
import { figuresIn, type WrittenFigure } from './figures.ts';
import { firstFound } from './first-found.ts';

/** A figure of an article and its sentence. */
export interface Figure {
  readonly paragraph: Paragraph;
  readonly written: WrittenFigure;
  /** Whole sentences: one, unless the figure extends over its end. */
  readonly quote: Quote;
  /** What it counts, a slice of the paragraph; absent if the sentence does not say so right there. */
  readonly thing?: Span;
}

const known = new WeakMap<Article, readonly Figure[]>();

/**
 * The figures of an article, in its order, each of them once in a sentence, and no more than `MOST_FOUND.figures`; none if it
 * is not in English. Found when first asked for, and kept.
 */
export function figuresOf(article: Article): readonly Figure[] {
  const found = known.get(article) ?? (isEnglish(article) ? findFigures(article) : []);
  known.set(article, found);
  return found;
}

/** Takes the figures of an article that were found elsewhere, so that they are not looked for here. */
export function adoptFigures(article: Article, figures: readonly Figure[]): void {
  known.set(article, figures);
}

export function hasFigures(article: Article): boolean {
  return known.has(article);
}

function findFigures({ paragraphs }: Article): readonly Figure[] {
  return firstFound(paragraphs, MOST_FOUND.figures, figuresWithin, sayingOf);
}

/** What a figure says, wherever it is in its sentence. */
function sayingOf({ paragraph, written, thing }: Figure): string {
  const counted = thing ? paragraph.text.slice(thing.start, thing.end) : '';
  return `${written.text} | ${counted}`.toLowerCase();
}

/** "The two nations" are known already: the number points at them and tells nothing. */
const POINTING = /(?<![\p{L}\p{N}])(?:the|these|those|both|all|our|their|his|her|its)\s+$/iu;
/** UTF-16 code units before a number; more than the longest such word has. */
const LOOKED_BACK = 12;
const FEW = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/i;

function isPointing({ kind, number, end }: WrittenFigure, text: string): boolean {
  return (
    kind === 'count' &&
    FEW.test(text.slice(number, end)) &&
    POINTING.test(text.slice(Math.max(0, number - LOOKED_BACK), number))
  );
}

function figuresWithin(paragraph: Paragraph): readonly Figure[] {
  const written = figuresIn(paragraph.text);
  if (written.length === 0) return [];
  const words = tagWords(paragraph.text);
  return written
    .filter((figure) => !isPointing(figure, paragraph.text))
    .map((figure) => {
      const thing = countedBy(figure, words);
      return {
        paragraph,
        written: figure,
        quote: sentencesAround(paragraph, figure),
        ...(thing && { thing }),
      };
    });
}
