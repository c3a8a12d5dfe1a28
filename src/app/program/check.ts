import { complain, counted } from '#app/answering.ts';
import { readAnsweringConfig } from '#app/config.ts';
import { Failure } from '#app/failure.ts';
import { faultLine } from '#app/faults.ts';
import type { ArticleOptions } from '#app/options.ts';
import { readCorpus } from '#articles/corpus.ts';

/** Lists every fault of the articles. @throws {Failure} if there is a fault, or no article. */
export function check({ corpus }: Pick<ArticleOptions, 'corpus'>): void {
  const folder = corpus ?? readAnsweringConfig().corpusDir;
  const { articles, faults } = readCorpus(folder);
  for (const fault of faults) complain(faultLine(fault));
  const good = counted(articles.length, 'good article');
  if (faults.length > 0) throw new Failure('fault', `${counted(faults.length, 'fault')}, ${good}.`);
  if (articles.length === 0) throw new Failure('fault', `${folder} holds no article.`);
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  process.stdout.write(`${good}, ${counted(paragraphs, 'paragraph')}, no faults.\n`);
}
