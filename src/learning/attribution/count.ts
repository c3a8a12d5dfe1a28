import { keysOf, sourceKey } from '../../engine/attribution/cues.ts';
import type { Counts, RateName, RateTables } from '../../engine/attribution/rates.ts';
import { type AnnotatedArticle, cueHead } from './annotated.ts';

type Table = Record<string, [held: number, all: number]>;
type Tables = Record<RateName, Table>;

const RARE = 2;
/** What is never a cue is worth knowing where it is seen so often. */
const OFTEN = 20;

/** What is counted of the words in annotated articles. */
export function countRates(articles: readonly AnnotatedArticle[]): RateTables {
  const tables: Tables = { word: {}, next: {}, form: {}, source: {}, before: {}, behind: {}, opening: {} };
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

function countArticle({ outline, gold }: AnnotatedArticle, count: Count): void {
  const heads = new Set(gold.flatMap(({ cue }) => cueHead(outline, cue) ?? []));
  const sources = new Set(gold.flatMap(({ source }) => source));
  for (const [at, { text }] of outline.tokens.entries()) {
    if (!/\p{L}/u.test(text)) continue;
    const { word, next, form } = keysOf(outline, at);
    count('word', word, heads.has(at));
    count('next', next, heads.has(at));
    count('form', form, heads.has(at));
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
  }
}

/** The tables without what was seen too rarely to say anything; it keeps the file small. */
export function withoutRare(tables: RateTables): RateTables {
  const kept = (name: RateName): Counts =>
    Object.fromEntries(
      Object.entries(tables[name]).filter(([, [held, all]]) => all > RARE && (held > 0 || all > OFTEN)),
    );
  return {
    word: kept('word'),
    next: kept('next'),
    form: kept('form'),
    source: kept('source'),
    before: kept('before'),
    behind: kept('behind'),
    opening: kept('opening'),
  };
}
