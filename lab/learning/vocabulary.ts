import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unit, units } from '#engine/terms/terms.ts';
import { readSquad } from '#lab/data/squad.ts';

/** A key of the index, in how many texts it stands, and the words that it was seen as, the most frequent first. */
interface VocabularyEntry {
  readonly key: string;
  readonly holding: number;
  readonly words: readonly (readonly [string, number])[];
}

/** A word seen less often is left out, unless the embedding model knows it. */
const FEWEST = 5;
const MOST_WORDS = 3;
const SETS = ['new_wiki_v1.0', 'reddit_v1.0', 'amazon_reviews_v1.0'];

export interface VocabularyOptions {
  /** The folder of the sets. */
  readonly data: string;
  /** The file of the words that the embedding model knows, one a line. */
  readonly known: string;
}

/** Prints the words of some texts, for lab/training/words.py to embed. */
export function printVocabulary({ data, known }: VocabularyOptions): void {
  const counted = count([...paragraphs(data)]);
  const own = readFileSync(known, 'utf8')
    .split('\n')
    .filter((word) => /^[a-z]{3,}$/.test(word));
  process.stdout.write(`${JSON.stringify(withKnown(counted, own))}\n`);
}

/** Texts that no figure is reported on: news of politics, encyclopedia, forum posts and reviews. */
function* paragraphs(data: string): Generator<string> {
  for (const set of SETS) {
    const { articles } = readSquad(join(data, 'squadshifts', `${set}.json`));
    for (const { article } of articles) for (const { text } of article.paragraphs) yield text;
  }
  const news = join(data, 'polnear/train');
  for (const file of readdirSync(news, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.txt')) yield* readFileSync(join(news, file), 'utf8').split(/\n+/);
  }
}

function count(texts: readonly string[]) {
  const holding = new Map<string, number>();
  const words = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const found = units(text).filter((unit) => !unit.stop);
    for (const key of new Set(found.map(({ key }) => key))) holding.set(key, (holding.get(key) ?? 0) + 1);
    for (const unit of found) see(words, unit);
  }
  return { texts: texts.length, holding, words };
}

function see(words: Map<string, Map<string, number>>, { key, words: written }: Unit): void {
  const seen = words.get(key) ?? new Map<string, number>();
  const word = written.join(' ');
  seen.set(word, (seen.get(word) ?? 0) + 1);
  words.set(key, seen);
}

function withKnown({ texts, holding, words }: ReturnType<typeof count>, known: readonly string[]) {
  const kept = new Set<string>();
  for (const unit of known.flatMap(units)) {
    if (unit.stop) continue;
    kept.add(unit.key);
    see(words, unit);
  }
  const entries: VocabularyEntry[] = [...words].flatMap(([key, seen]) => {
    const often = [...seen.values()].reduce((sum, each) => sum + each, 0) >= FEWEST;
    if (!/^[=a-z .-]{2,}$/.test(key) || !(often || kept.has(key))) return [];
    const best = [...seen].sort((a, b) => b[1] - a[1]).slice(0, MOST_WORDS);
    return [{ key, holding: holding.get(key) ?? 0, words: best }];
  });
  return { texts, entries };
}
