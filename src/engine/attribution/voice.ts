import type { Article, Paragraph, Span } from '../types.ts';
import { type Attribution, attributionsOf, type Place } from './attributions.ts';
import { findQuotations } from './quotations.ts';

/** Whose words a stretch of an article is, as far as the article says. */
export type Voice =
  | { readonly kind: 'said'; readonly speaker: string; readonly direct: boolean; readonly by: Attribution }
  /** In quotation marks, and nobody is named for it. */
  | { readonly kind: 'unnamed' }
  /** "allegedly": somebody's claim, and nobody is named for it. */
  | { readonly kind: 'hedged'; readonly word: string }
  | { readonly kind: 'own' };

const HEDGE =
  /(?<![\p{L}\p{N}])(?:allegedly|reportedly|supposedly|purportedly|apparently|it is (?:said|alleged|reported))(?![\p{L}\p{N}])/iu;
/** Of a stretch, so much must be in what was said. */
const COVERED = 0.5;
/** Fewer words in quotation marks may be a title, or irony. */
const FEWEST_QUOTED_WORDS = 4;

/** Whose words a span of a paragraph is: one sentence's, best. */
export function voiceOf(article: Article, paragraph: Paragraph, span: Span): Voice {
  const by = attributionsOf(article)
    .map((attribution) => ({ attribution, covered: coveredBy(attribution, paragraph, span) }))
    .filter(({ covered }) => covered >= COVERED)
    .toSorted(
      (a, b) => b.covered - a.covered || b.attribution.confidence - a.attribution.confidence,
    )[0]?.attribution;
  if (by) return { kind: 'said', speaker: by.speaker, direct: by.kind === 'direct', by };
  if (isQuotation(paragraph, span)) return { kind: 'unnamed' };
  const [word] = HEDGE.exec(paragraph.text.slice(span.start, span.end)) ?? [];
  return word === undefined ? { kind: 'own' } : { kind: 'hedged', word };
}

/** How much of a span, but for the words that say who said it, is what was said, 0…1. */
function coveredBy({ content, source, cue }: Attribution, { number }: Paragraph, span: Span): number {
  const shared = (places: readonly Place[]) =>
    places
      .filter((place) => place.paragraph === number)
      .reduce(
        (sum, { start, end }) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
        0,
      );
  return shared(content) / Math.max(1, span.end - span.start - shared([source, cue]));
}

/** Whether most of a span stands in quotation marks. */
function isQuotation(paragraph: Paragraph, { start, end }: Span): boolean {
  const inside = findQuotations([paragraph]).map((each) => {
    const [from, to] = [Math.max(start, each.start), Math.min(end, each.end)];
    return from < to ? paragraph.text.slice(from, to) : '';
  });
  const quoted = inside.join(' ');
  return quoted.length >= COVERED * (end - start) && quoted.trim().split(/\s+/).length >= FEWEST_QUOTED_WORDS;
}
