import { hasEnglishKeys } from '#engine/retrieval/article-terms.ts';
import { keyAt, termsOfParagraph } from '#engine/retrieval/paragraph-terms.ts';
import { isCountry, ownershipsIn } from '#engine/terms/ownership.ts';
import { units } from '#engine/terms/terms.ts';
import type { Article, Ownership, Paragraph, QuestionAnalysis } from '#engine/types.ts';

/** Whether a sentence gives to other names, and not to that one, what the question gives to a name. */
export function conflicts(
  { owned }: QuestionAnalysis,
  article: Article,
  paragraph: Paragraph,
  sentence: number,
): boolean {
  const span = paragraph.sentences[sentence];
  const possible = owned.filter((each) => mayConflict(each, article, paragraph, sentence));
  if (!span || possible.length === 0) return false;
  const here = ownershipsIn(units(paragraph.text.slice(span.start, span.end)));
  return possible.some(({ thing, name }) => {
    const owners = here.filter((each) => thing.keys.has(each.thing.key)).map((each) => each.name.key);
    return owners.length > 0 && !owners.some((key) => name.keys.has(key));
  });
}

/** Few sentences have both the thing and another name, as their keys tell: only these are read again. */
function mayConflict(
  { thing, name }: Ownership,
  article: Article,
  paragraph: Paragraph,
  sentence: number,
): boolean {
  if (!hasEnglishKeys(article)) return true;
  const terms = termsOfParagraph(paragraph);
  const { keys = 0, names = 0 } = terms.sentences[sentence] ?? {};
  const held = Array.from(terms.numbers.subarray(keys, names), (number) => keyAt(terms, number));
  return held.some((key) => thing.keys.has(key)) && held.some((key) => isCountry(key) && !name.keys.has(key));
}
