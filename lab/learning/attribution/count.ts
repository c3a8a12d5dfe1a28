import { keysOf, sourceKey } from '#engine/attribution/cues.ts';
import type { Outline } from '#engine/attribution/phrases.ts';
import {
  type Counts,
  isWorthCounting,
  RATE_NAMES,
  type RateName,
  type RateTables,
} from '#engine/attribution/rates.ts';
import { type AnnotatedArticle, cueHead } from '#lab/data/annotated.ts';

const OF_CUES = ['word', 'next', 'form', 'pair', 'subject', 'object'] as const;

type RateTable = Record<string, [held: number, all: number]>;
type CountedTables = Record<RateName, RateTable>;

/** What is counted of the words in annotated articles. */
export function countRates(articles: readonly AnnotatedArticle[]): RateTables {
  const tables = Object.fromEntries(RATE_NAMES.map((name) => [name, {}])) as CountedTables;
  const count = (name: RateName, key: string, held: boolean): void => {
    const pair = Object.hasOwn(tables[name], key) ? tables[name][key] : undefined;
    if (!pair) tables[name][key] = [Number(held), 1];
    else {
      pair[0] += Number(held);
      pair[1] += 1;
    }
  };
  for (const article of articles) countArticle(article, count);
  return tables;
}

type Count = (name: RateName, key: string, held: boolean) => void;

function countArticle(article: AnnotatedArticle, count: Count): void {
  const { outline, gold } = article;
  const heads = new Set(gold.flatMap(({ cue }) => cueHead(outline, cue) ?? []));
  const sources = new Set(gold.flatMap(({ source }) => source));
  for (const [at, { text }] of outline.tokens.entries()) {
    if (!/\p{L}/u.test(text)) continue;
    const keys = keysOf(outline, at);
    for (const name of OF_CUES) count(name, keys[name], heads.has(at));
  }
  for (const phrase of outline.phrases) count('source', sourceKey(outline, phrase), sources.has(phrase.head));
  for (const { cue, source, content } of gold) {
    const head = cueHead(outline, cue);
    const [first] = content;
    if (head === undefined || first === undefined) continue;
    const token = outline.tokens[head];
    count('before', keysOf(outline, head).word, first < head);
    if (source[0] !== undefined) count('behind', keysOf(outline, head).word, source[0] > head);
    for (let at = head + 1; at < head + 6; at++) {
      const kind = outline.tokens[at]?.kind;
      if (kind !== undefined) count('opening', `${token?.lemma}/${kind}`, at === first);
    }
    countBounds(article.outline, head, content, count);
  }
}

/** Of the words of a cue's sentence, which what was said begins with, and ends before. */
function countBounds(
  { tokens, sentences }: Outline,
  head: number,
  content: readonly number[],
  count: Count,
): void {
  const sentence = sentences[tokens[head]?.sentence ?? 0];
  const inside = new Set(content);
  for (let at = sentence?.from ?? 0; at < (sentence?.to ?? 0); at++) {
    if (at === head) continue;
    const key = tokens[at]?.lower ?? '';
    count('start', key, inside.has(at) && !inside.has(at - 1));
    count('stop', key, !inside.has(at) && inside.has(at - 1));
  }
}

/** The tables without what was seen too rarely to say anything; it keeps the file small. */
export function withoutRare(tables: RateTables): RateTables {
  const kept = (counts: Counts): Counts =>
    Object.fromEntries(Object.entries(counts).filter(([, [held, all]]) => isWorthCounting(held, all)));
  return Object.fromEntries(RATE_NAMES.map((name) => [name, kept(tables[name])])) as unknown as RateTables;
}
