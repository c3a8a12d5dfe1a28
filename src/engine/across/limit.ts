import { languageOf } from '#engine/language/article-language.ts';
import { namesOtherCountry } from '#engine/language/countries.ts';
import { namesOtherFigure } from '#engine/language/figures.ts';
import { lacksWantedKind } from '#engine/language/wanted-kind.ts';
import type { PassageWindow } from './windows.ts';

/** The most confidence that is left in a passage that lacks what the question names or asks for. */
const LACKING = 0.4;

/**
 * The most confidence that a window can have as the answer to a question. An encoder puts one country, year or kind of fact
 * near another: no answer is sure whose article lacks a country or an exact number of the question, or that has no time, no
 * number, no age or no money where such is asked for.
 */
export function mostSure(
  question: string,
  language: string | undefined,
  { article, text }: PassageWindow,
): number {
  if (namesOtherFigure(question, article)) return LACKING;
  if (language === undefined) return 1;
  if (namesOtherCountry(question, language, article)) return LACKING;
  const asked = { text: question, language };
  return lacksWantedKind(asked, { text, language: languageOf(article) ?? '' }) ? LACKING : 1;
}
