/**
 * Run by itself: prints as JSON what the encoder takes, from its start to the first text, then for all passages of the
 * article, and for questions of which it remembers none.
 */
import { openEncoder } from '#app/encoder/open.ts';
import { windowsOf } from '#engine/ranking/windows.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import { goldenQuestions } from './golden-questions.ts';
import { median, timedAsync } from './timing.ts';

const passages = ownArticles().flatMap((article) =>
  article.paragraphs.flatMap((paragraph) => windowsOf(article, paragraph).map(({ text }) => text)),
);
const encoder = openEncoder({ warn: (sentence) => process.stderr.write(`${sentence}\n`) });
const before = process.memoryUsage().rss;
const [, opening] = await timedAsync(() => encoder.encode(['It rained.'], 'passage'));
const [, article] = await timedAsync(() => encoder.encode(passages, 'passage'));
const times = [];
for (const question of goldenQuestions()) {
  times.push((await timedAsync(() => encoder.encode([question], 'question')))[1]);
}
const grown = (process.memoryUsage().rss - before) / 1e6;
process.stdout.write(
  JSON.stringify({ opening, article, passages: passages.length, question: median(times), grown }),
);
await encoder.close();
