import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress } from '#app/progress.ts';
import { isHeldBack, readAnnotated } from '#lab/data/annotated.ts';
import { STEPS, trainAttribution } from './train.ts';

const OUT = fileURLToPath(new URL('../../../src/engine/weights/attribution.json', import.meta.url));

export interface TrainAttributionOptions {
  /** The folder of the sets. */
  readonly data: string;
  /** The file for the weights. */
  readonly out?: string | undefined;
}

/** Learns who is said to have said what from the articles of PolNeAR that are not held back, and writes it. */
export async function trainFromData({ data, out = OUT }: TrainAttributionOptions): Promise<void> {
  const articles = readAnnotated(join(data, 'polnear/train')).filter((each) => !isHeldBack(each));
  const weights = await withProgress(STEPS, (next) => trainAttribution(articles, next));
  writeFileSync(out, `${JSON.stringify(weights)}\n`);
}
