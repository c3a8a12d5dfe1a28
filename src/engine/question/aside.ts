import { terms } from '#engine/terms/terms.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { reworded } from './rewording.ts';

/** Words of those who ask, whatever an article is about; as stems. */
const ASKERS = /^(?:thank|know|want|need|ask|friend|wonder|curious|pleas|help|answer|question|sorri|sorry)$/;
/** More words behind a question say something. */
const LONGEST = 80;

/**
 * The question without what is said behind its question mark and asks nothing ("thx", "asking for a friend"), where no
 * word of that is the articles' own.
 */
export function withoutAside(read: ReadQuestion, holds: (key: string) => boolean): ReadQuestion {
  const { text } = read;
  const start = text.lastIndexOf('?') + 1;
  const aside = text.slice(start);
  const isAbout = (key: string): boolean => holds(key) && !ASKERS.test(key);
  const isAside = start > 0 && /^\s+\S/.test(aside) && aside.length <= LONGEST;
  if (!isAside || !/\p{L}/u.test(text.slice(0, start)) || terms(aside).some(isAbout)) return read;
  return reworded(read, [{ start, end: text.length, by: '' }]);
}
