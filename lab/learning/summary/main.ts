import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress } from '#app/progress.ts';
import { readSummaries, summedUpArticles } from '#lab/data/summaries.ts';
import { STEPS, trainSummaries } from './train.ts';

const OUT = fileURLToPath(new URL('../../../src/engine/weights/summary.json', import.meta.url));

export interface TrainSummaryOptions {
  /** The folder of the sets. */
  readonly data: string;
  /** The file for the weights. */
  readonly out?: string | undefined;
}

/** Learns which sentences sum an article up from summaries that people wrote, and writes the weights. */
export async function trainSummaryFromData({ data, out = OUT }: TrainSummaryOptions): Promise<void> {
  const articles = summedUpArticles(readSummaries(join(data, 'summaries/writer_summaries.json')));
  const weights = await withProgress(STEPS, (next) => trainSummaries(articles, next));
  writeFileSync(out, `${JSON.stringify(weights)}\n`);
}
