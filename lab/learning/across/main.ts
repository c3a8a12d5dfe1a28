import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openEncoder } from '#app/encoder/open.ts';
import { withProgress } from '#app/progress.ts';
import { SHIPPED } from '#engine/model/weights.ts';
import { learnedAcross } from '#lab/data/across.ts';
import { acrossExamples } from './examples.ts';
import { fitAcross } from './fit.ts';

const OUT = fileURLToPath(new URL('../../../src/engine/weights/across.json', import.meta.url));

export interface TrainAcrossOptions {
  /** The file for the weights. */
  readonly out?: string | undefined;
}

/** Learns when a question that is looked for by its meaning is answered, from the project's own questions, and writes it. */
export async function trainAcross({ out = OUT }: TrainAcrossOptions): Promise<void> {
  const encoder = openEncoder({ warn: (sentence) => process.stderr.write(`${sentence}\n`) });
  try {
    const all = learnedAcross();
    const examples = await withProgress(all.length, (next) => acrossExamples(all, encoder, next));
    const weights = fitAcross(examples, SHIPPED.answerability);
    writeFileSync(out, `${JSON.stringify(weights, null, 2)}\n`);
  } finally {
    await encoder.close();
  }
}
