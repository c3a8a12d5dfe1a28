import { type FoundAttribution, findAttributions } from '#engine/attribution/find.ts';
import type { Outline } from '#engine/attribution/phrases.ts';
import type { AttributionWeights } from '#engine/attribution/weights.ts';
import { type AnnotatedArticle, type GoldAttribution, shareHalf, tokensIn } from '#lab/data/annotated.ts';
import { findByRule } from './said-rule.ts';
import { percent, table } from './table.ts';

/** What was found, most certain first: whether each is right. */
export interface RankedAttribution {
  /** How many there were to find, or to answer for. */
  readonly wanted: number;
  readonly right: readonly boolean[];
}

/** How well one way to find attributions does on some articles. */
export interface AttributionScores {
  readonly system: string;
  readonly articles: number;
  /** Source and content share half of their words with what was marked. */
  readonly whole: RankedAttribution;
  /** Sentences that are attributed to exactly one source: the source named for each. */
  readonly speakers: RankedAttribution;
  /** Marked attributions whose content is a quotation: the source named for each. */
  readonly quotations: RankedAttribution;
  readonly millisecondsPerParagraph: number;
}

const COVERAGES = [0.2, 0.4, 0.6, 0.7, 0.85] as const;
const FEWEST_WORDS = 3;
/** Of a content, so much is in quotation marks where it is a direct quotation. */
const QUOTED = 0.8;

/** Compares what was learned with a rule, on articles that neither has seen. */
export function measureAttribution(
  articles: readonly AnnotatedArticle[],
  weights: AttributionWeights,
): readonly AttributionScores[] {
  return [
    scoresOf('a noun before or behind "said"', articles, findByRule),
    scoresOf('Verbatim', articles, (outline) => findAttributions(outline, weights)),
  ];
}

/** Precision at coverage, in hundredths. */
export function attributionTable(scores: readonly AttributionScores[]): string {
  const rows = scores.flatMap(({ system, whole, speakers, quotations }) => [
    rowOf(`${system}: whole attributions`, whole),
    rowOf(`${system}: speaker of a sentence`, speakers),
    rowOf(`${system}: speaker of a quotation`, quotations),
  ]);
  const [first] = scores;
  const times = scores.map(
    ({ system, millisecondsPerParagraph: ms }) => `${system} ${ms.toFixed(2)} ms a paragraph`,
  );
  return `### polnear: ${first?.articles ?? 0} held-back articles\n\n${table([
    ['', 'to find', 'precision', 'recall', ...COVERAGES.map((each) => `at ${percent(each)}`)],
    ...rows,
  ])}\n${times.join(', ')}, tagging left out.\n`;
}

function rowOf(name: string, ranked: RankedAttribution): readonly string[] {
  const { wanted, right } = ranked;
  const all = right.filter((each) => each).length;
  return [
    name,
    String(wanted),
    percent(all / Math.max(1, right.length)),
    percent(all / Math.max(1, wanted)),
    ...COVERAGES.map((coverage) => percent(precisionAt(ranked, coverage))),
  ];
}

/** Of the most certain, as many as are that share of what there is: how many are right. */
export function precisionAt({ wanted, right }: RankedAttribution, coverage: number): number | undefined {
  const count = Math.round(coverage * wanted);
  if (count === 0 || right.length < count) return undefined;
  return right.slice(0, count).filter((each) => each).length / count;
}

type Find = (outline: Outline) => readonly FoundAttribution[];

interface JudgedAttribution {
  readonly confidence: number;
  readonly right: boolean;
}

function scoresOf(system: string, articles: readonly AnnotatedArticle[], find: Find): AttributionScores {
  const whole: JudgedAttribution[] = [];
  const speakers: JudgedAttribution[] = [];
  const quotations: JudgedAttribution[] = [];
  let [wanted, sentences, quoted, paragraphs, milliseconds] = [0, 0, 0, 0, 0];
  for (const article of articles) {
    const began = performance.now();
    const found = find(article.outline).toSorted((a, b) => b.confidence - a.confidence);
    milliseconds += performance.now() - began;
    paragraphs += article.paragraphs.length;
    const gold = article.gold.filter(({ source }) => source.length > 0);
    wanted += gold.length;
    whole.push(...judgeWhole(found, gold));
    const single = singleSentences(article, gold);
    sentences += single.length;
    speakers.push(...single.flatMap(([tokens, one]) => judgeSource(found, tokens, one)));
    const direct = gold.filter((one) => isQuoted(article, one));
    quoted += direct.length;
    quotations.push(...direct.flatMap((one) => judgeSource(found, one.content, one)));
  }
  return {
    system,
    articles: articles.length,
    whole: ranked(whole, wanted),
    speakers: ranked(speakers, sentences),
    quotations: ranked(quotations, quoted),
    millisecondsPerParagraph: milliseconds / Math.max(1, paragraphs),
  };
}

function ranked(judged: readonly JudgedAttribution[], wanted: number): RankedAttribution {
  const order = judged.toSorted((a, b) => b.confidence - a.confidence);
  return { wanted, right: order.map(({ right }) => right) };
}

/** Each marked attribution is found once. */
function judgeWhole(
  found: readonly FoundAttribution[],
  gold: readonly GoldAttribution[],
): JudgedAttribution[] {
  const left = new Set(gold);
  return found.map(({ source, content, confidence }) => {
    const [sources, contents] = [tokensIn([source]), tokensIn(content)];
    const match = [...left].find(
      (each) => shareHalf(sources, each.source) && shareHalf(contents, each.content),
    );
    if (match) left.delete(match);
    return { confidence, right: match !== undefined };
  });
}

/** The most certain speaker of some words, if there is one. */
function judgeSource(
  found: readonly FoundAttribution[],
  tokens: readonly number[],
  { source }: GoldAttribution,
): JudgedAttribution[] {
  const wanted = new Set(tokens);
  const least = Math.min(FEWEST_WORDS, wanted.size);
  const named = found
    .filter(({ content }) => [...tokensIn(content)].filter((at) => wanted.has(at)).length >= least)
    .reduce<FoundAttribution | undefined>(
      (most, each) => (each.sourceConfidence > (most?.sourceConfidence ?? 0) ? each : most),
      undefined,
    );
  return named
    ? [{ confidence: named.sourceConfidence, right: shareHalf(tokensIn([named.source]), source) }]
    : [];
}

/** Sentences whose words are attributed to exactly one source, each with those words. */
function singleSentences({ outline }: AnnotatedArticle, gold: readonly GoldAttribution[]) {
  return outline.sentences.flatMap(({ from, to }): [readonly number[], GoldAttribution][] => {
    const here = gold
      .map((one) => [one.content.filter((at) => at >= from && at < to), one] as const)
      .filter(([tokens]) => tokens.length >= FEWEST_WORDS);
    const sources = new Set(here.map(([, { source }]) => source.join()));
    const [first] = here;
    return first && sources.size === 1 ? [[first[0], first[1]]] : [];
  });
}

function isQuoted({ outline }: AnnotatedArticle, { content }: GoldAttribution): boolean {
  const inside = content.filter((at) => (outline.tokens[at]?.quotation ?? -1) >= 0).length;
  return inside >= QUOTED * content.length;
}
