import { type SpanSpeaker, speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import { turnsOf } from '#engine/attribution/turns.ts';
import { assembleArticle } from '#engine/text/article.ts';
import type { Article, Paragraph, Span } from '#engine/types.ts';
import { type AnnotatedArticle, type GoldAttribution, shareHalf } from '#lab/data/annotated.ts';
import { percent, table } from './table.ts';

/** A kind of line under sentences: how many have it, and how often the annotators agree. */
export interface SpanSpeakerScore {
  readonly kind: string;
  readonly sentences: number;
  readonly right: number;
}

/** A sentence is somebody's if this share of its words is. */
const HALF = 0.5;
const FEWEST_WORDS = 4;

const CLAIMS = {
  'said whole': 'names who said it',
  'said part': 'names who said a part of it',
  unnamed: 'speaker not identified',
  hedged: 'a hedge, by nobody named',
  own: "the publication's own words",
  unclear: 'not clear',
} as const;

type ClaimKind = keyof typeof CLAIMS;

/** Judges the line that a card would show under each sentence. */
export function measureSpanSpeakers(articles: readonly AnnotatedArticle[]): readonly SpanSpeakerScore[] {
  const judged = articles.flatMap((annotated) => {
    const article = assembleArticle(annotated.name, { title: '', publication: '' }, annotated.paragraphs);
    // Annotators marked what is said within the turns of an interview, and not the turns.
    const turns = new Set(turnsOf(article).map(({ paragraph }) => paragraph));
    return article.paragraphs
      .filter(({ number }) => !turns.has(number))
      .flatMap((paragraph) =>
        paragraph.sentences.flatMap((sentence) => judge(annotated, article, paragraph, sentence)),
      );
  });
  return Object.entries(CLAIMS).map(([kind, claim]) => {
    const own = judged.filter((each) => each.kind === kind);
    return { kind: claim, sentences: own.length, right: own.filter(({ right }) => right).length };
  });
}

/** The share of sentences with each line, and how often it is right, in percent. */
export function spanSpeakerTable(scores: readonly SpanSpeakerScore[]): string {
  const all = scores.reduce((sum, { sentences }) => sum + sentences, 0);
  return `The line under a quote, over ${all} sentences:\n\n${table([
    ['', 'of all', 'right'],
    ...scores.map(({ kind, sentences, right }) => [
      kind,
      percent(sentences / Math.max(1, all)),
      percent(sentences > 0 ? right / sentences : undefined),
    ]),
  ])}`;
}

/** A named speaker is right if the annotators name them for half of the sentence, or for a part; no speaker, if they name none. */
function judge(annotated: AnnotatedArticle, article: Article, paragraph: Paragraph, sentence: Span) {
  const tokens = tokensOf(annotated, paragraph, sentence);
  if (tokens.length < FEWEST_WORDS) return [];
  const voice = speakerOfSpan(article, paragraph, sentence);
  const gold = annotated.gold.filter(({ source }) => source.length > 0);
  const theirs = gold.filter((each) => sharedBy(each, tokens) >= HALF);
  if (voice.kind !== 'said') {
    return [{ kind: voice.kind as ClaimKind, right: theirs.length === 0 }];
  }
  const candidates = voice.extent === 'whole' ? theirs : gold.filter((each) => sharedBy(each, tokens) > 0);
  const named = sourceTokens(annotated, voice);
  return [
    {
      kind: `said ${voice.extent}` as ClaimKind,
      right: candidates.some(({ source }) => shareHalf(named, source)),
    },
  ];
}

/** The words of a sentence, as places of the article's tokens. */
function tokensOf({ outline }: AnnotatedArticle, { number }: Paragraph, { start, end }: Span): number[] {
  return outline.tokens.flatMap((token, at) =>
    token.paragraph === number && token.start >= start && token.end <= end && /[\p{L}\p{N}]/u.test(token.text)
      ? [at]
      : [],
  );
}

function sharedBy({ source, cue, content }: GoldAttribution, tokens: readonly number[]): number {
  const rest = tokens.filter((at) => !source.includes(at) && !cue.includes(at));
  return rest.filter((at) => content.includes(at)).length / Math.max(1, rest.length);
}

function sourceTokens(
  { outline }: AnnotatedArticle,
  { by }: Extract<SpanSpeaker, { kind: 'said' }>,
): Set<number> {
  const { paragraph, start, end } = by.source;
  return new Set(
    outline.tokens.flatMap((token, at) =>
      token.paragraph === paragraph && token.start < end && token.end > start ? [at] : [],
    ),
  );
}
