import { isEnglishWord } from '#engine/terms/known-word.ts';
import type { QuestionAnalysis } from '#engine/types.ts';
import { ownKeys } from './concept.ts';
import { partsOf } from './question-parts.ts';

/** Whether a text asks nothing, and has no word of English or of the articles: "asdfgh". */
export function isGibberish({ text, concepts }: QuestionAnalysis, holds: (key: string) => boolean): boolean {
  return (
    partsOf(text) === undefined &&
    concepts.every((each) => !ownKeys(each).some(holds) && !each.words.some(isEnglishWord))
  );
}
