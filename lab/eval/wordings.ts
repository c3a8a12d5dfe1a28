import { checkWording } from '#articles/wording/check.ts';
import { assembleArticle } from '#engine/text/article.ts';
import type { Article, Paragraph } from '#engine/types.ts';
import { createRandom, sample } from '#lab/data/random.ts';
import { percent, table } from './table.ts';

/** The results of comparing sentences with articles. */
export interface WordingScores {
  /** What was changed in the sentences before. */
  readonly change: string;
  readonly wordings: number;
  readonly same: number;
  /** The nearest text differs, and is in the sentence's own paragraph. */
  readonly near: number;
  /** The nearest text differs, and is in another paragraph. */
  readonly elsewhere: number;
  readonly absent: number;
}

/** A sentence of an article. */
interface Sentence {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly words: readonly string[];
}

const SEED = 1;
const WORDINGS = 1500;
const FEWEST_WORDS = 4;
const MOST_WORDS = 45;
/** Each sentence is compared with its own article and those after it. */
const TOGETHER = 10;
const RATES = [
  { change: 'as written', rate: 0 },
  { change: 'a word in ten changed', rate: 0.1 },
  { change: 'a word in five changed', rate: 0.2 },
  { change: 'a word in three changed', rate: 1 / 3 },
] as const;

/**
 * Compares sentences with their own articles: as they are; with words removed, replaced or inserted at
 * random; and without their paragraph in the article, so that nothing should be found.
 */
export function measureWordings(articles: readonly Article[]): readonly WordingScores[] {
  const all = articles.flatMap(sentencesOf);
  const chosen = sample(all.length, WORDINGS, createRandom(SEED)).flatMap((at) => all[at] ?? []);
  const changed = RATES.map(({ change, rate }) => {
    const random = createRandom(SEED);
    const any = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
    const other = () => any(any(all)?.words ?? []) ?? '';
    return scoresOf(change, chosen, articles, (words) => changeWords(words, rate, random, other));
  });
  return [...changed, scoresOf('its paragraph taken out', chosen, articles, (words) => words, true)];
}

/** The scores in percent of the wordings. */
export function wordingTable(scores: readonly WordingScores[]): string {
  const share = (part: number, { wordings }: WordingScores) => percent(part / Math.max(1, wordings));
  return `### wordings: ${scores[0]?.wordings ?? 0} sentences\n\n${table([
    [
      'the sentence',
      'word for word',
      'differs, found in its paragraph',
      'differs, found elsewhere',
      'not found',
    ],
    ...scores.map((each) => [
      each.change,
      ...[each.same, each.near, each.elsewhere, each.absent].map((part) => share(part, each)),
    ]),
  ])}`;
}

function sentencesOf(article: Article): readonly Sentence[] {
  return article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences
      .map(({ start, end }) => ({
        article,
        paragraph,
        words: paragraph.text.slice(start, end).split(/\s+/),
      }))
      .filter(({ words }) => words.length >= FEWEST_WORDS && words.length <= MOST_WORDS),
  );
}

function scoresOf(
  change: string,
  sentences: readonly Sentence[],
  articles: readonly Article[],
  alter: (words: readonly string[]) => readonly string[],
  isTakenOut = false,
): WordingScores {
  const kinds = sentences.map(({ article, paragraph, words }) => {
    const at = articles.indexOf(article);
    const others = articles.slice(at + 1, at + TOGETHER);
    const own = isTakenOut ? without(article, paragraph) : [article];
    const check = checkWording([...own, ...others], alter(words).join(' '));
    if (check.kind !== 'differs') return check.kind;
    return check.nearest.paragraph === paragraph ? 'near' : 'elsewhere';
  });
  const count = (kind: (typeof kinds)[number]) => kinds.filter((each) => each === kind).length;
  return {
    change,
    wordings: kinds.length,
    same: count('same'),
    near: count('near'),
    elsewhere: count('elsewhere'),
    absent: count('absent'),
  };
}

/** The article without one of its paragraphs; none if it had no other. */
function without(article: Article, paragraph: Paragraph): readonly Article[] {
  const rest = article.paragraphs.filter((each) => each !== paragraph);
  return rest.length > 0 ? [assembleArticle(article.id, article, rest)] : [];
}

/** Removes, replaces or inserts words, each equally often. */
function changeWords(
  words: readonly string[],
  rate: number,
  random: () => number,
  other: () => string,
): readonly string[] {
  return words.flatMap((word) => {
    if (random() >= rate) return [word];
    const way = Math.floor(random() * 3);
    if (way === 0) return [];
    return way === 1 ? [other()] : [word, other()];
  });
}
