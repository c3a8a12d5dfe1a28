import type { Article } from '#engine/types.ts';

/** Whether an article is in English, the language of the dates and figures that can be read; so is one without a language. */
export function isEnglish({ language = 'en' }: Article): boolean {
  return /^en(?:-|$)/i.test(language.trim());
}
