import type { Article } from '#engine/types.ts';

/** Whether an article is in the language whose dates and figures can be read; one that names none is taken to be. */
export function isEnglish({ language = 'en' }: Article): boolean {
  return /^en(?:-|$)/i.test(language.trim());
}
