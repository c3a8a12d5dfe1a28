/**
 * Run by itself, in a process that has done nothing else: prints as JSON what the reader takes, from its start to the
 * first window, and then for questions about the article, none of which it remembers. They have been asked by words
 * before, so that the memory is what the reader takes beside the engine.
 */
import { openReader } from '#app/reader/open.ts';
import { createEngine } from '#engine/engine.ts';
import { percentile } from '#lab/data/percentile.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import { goldenQuestions } from './golden-questions.ts';
import { median, timedAsync } from './timing.ts';

const FIRST = { text: 'It rained.', sentences: [{ start: 0, end: 10 }] };

const questions = goldenQuestions();
const words = createEngine(ownArticles());
for (const question of questions) await words.ask(question);
const reader = openReader({ warn: (sentence) => process.stderr.write(`${sentence}\n`) });
const engine = createEngine(ownArticles(), { reader });
const before = process.memoryUsage().rss;
const [, opening] = await timedAsync(() => reader.read('Did it rain?', [FIRST]));
const times = [];
for (const question of questions) {
  times.push((await timedAsync(() => engine.ask(question)))[1]);
}
const grown = (process.memoryUsage().rss - before) / 1e6;
const slow = percentile(
  times.map(({ wall }) => wall),
  99,
);
process.stdout.write(JSON.stringify({ opening, question: median(times), slow, grown }));
await reader.close();
