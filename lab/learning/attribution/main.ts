import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { isHeldBack, readAnnotated } from '#lab/data/annotated.ts';
import { trainAttribution } from './train.ts';

const OUT = fileURLToPath(new URL('../../../src/engine/weights/attribution.json', import.meta.url));

await new Command('train:attribution')
  .description('learns who is said to have said what from the articles of PolNeAR that are not held back')
  .requiredOption('--data <dir>', 'the folder of the sets')
  .option('--out <file>', 'where the weights go', OUT)
  .action(({ data, out }: { data: string; out: string }) => {
    const articles = readAnnotated(join(data, 'polnear/train')).filter((each) => !isHeldBack(each));
    writeFileSync(out, `${JSON.stringify(trainAttribution(articles))}\n`);
  })
  .parseAsync();
