import { words } from '#engine/text/word-list.ts';

/** Whether a sentence puts a date in the past or the future; `unclear` with signs of both, or of neither. */
export type Tense = 'past' | 'ahead' | 'unclear';

/** The past of irregular verbs that are frequent in news, except those whose present looks the same. */
const PAST: ReadonlySet<string> =
  words(`was were had did said told met flew left came went took gave held began won lost fell rose made saw sent
  spoke wrote struck shot led ran found kept got grew knew thought brought built bought caught fought fled drew
  drove broke chose ate sold taught stood sat sought paid heard hid hung laid lent meant rode sang sank shook
  slept spent stole swept swore threw understood woke wore withdrew became beat blew dealt felt forbade forgot froze`);
/** Words that end like a past and are none. */
const NO_PAST: ReadonlySet<string> =
  words(`need hundred indeed exceed proceed succeed speed feed seed breed embed bleed sacred naked wicked
  united armed unprecedented proposed planned scheduled expected related`);
const PRESENT: ReadonlySet<string> = words('is are am has have does do holds hold remains says say');
const FUTURE: ReadonlySet<string> = words('will won shall would due upcoming forthcoming');

const AHEAD =
  /\b(?:will|won|shall|would|(?:is|are|was|were|be|been|set|due|expected|scheduled|planned|slated|likely|going|plans?|hopes?|wants?|intends?|aims?|vowed|agreed|promised) to|due|upcoming|forthcoming|ahead of|prior to|(?:going|heading) into|before|by|until|till|deadline|next|may|might|could|can|must)\b|['’]ll\b/i;
const CERTAINLY_AHEAD =
  /\b(?:will|shall|(?:is|are|set|due|expected|scheduled|slated|going) to(?! (?:the|an?|his|her|their)\b)|(?:is|are) (?:due|scheduled|expected|set))\b|['’]ll\b/i;
/** "Said late on", "told reporters on". */
const VERB_BEFORE =
  /\b([\p{Ll}]+)(?:\s+(?:him|her|it|them|reporters|journalists|CNN))?\s+(?:(?:late|early|earlier|later)\s+)?(?:(?:on|in|at|since)\s+)?(?:(?:early|late|mid)[\s-])?$/u;
const SINCE = /\bsince\s+(?:(?:early|late|mid)[\s-])?$/i;
/** The present of what is set for a day: "runs until", "opens on". A weekday "from" which something is open comes each week. */
const SCHEDULED =
  /\b(?:(?:runs|lasts|continues|closes?|opens?|starts|begins|ends|expires?|takes place|(?:is|are|remains?|stays?) (?:open|closed|on show))\s+(?:on|until|till|through)|(?:runs|lasts|continues|takes place)\s+from|deadline is)\s+$/i;
/** "Held" of "will be held" is no past. */
const PARTICIPLE = /\bbe(?:en|ing)?\s+(?:\p{Ll}+ly\s+)?\p{Ll}+/gu;
/** Where another clause begins: each has a tense of its own. */
const CLAUSE = /;\s|\s[–—]\s|,\s(?:and|but|while|although|whereas)\s/gu;
const WORD = /[\p{L}-]+(?:['’]\p{L}+)?/gu;

/** The tense of a date in its sentence, or in its own clause; `before` and `after` are the text around the date. */
export function tenseOf(before: string, after: string): Tense {
  const whole = tenseIn(before, after);
  if (whole !== 'unclear') return whole;
  const start = [...before.matchAll(CLAUSE)].at(-1);
  const end = after.search(CLAUSE);
  if (!start && end < 0) return 'unclear';
  return tenseIn(
    start ? before.slice(start.index + start[0].length) : before,
    end < 0 ? after : after.slice(0, end),
  );
}

function tenseIn(before: string, after: string): Tense {
  if (SINCE.test(before)) return 'past';
  if (SCHEDULED.test(before)) return 'ahead';
  if (/\bfor\s+$/i.test(before)) return 'unclear';
  if (isPast(VERB_BEFORE.exec(before)?.[1] ?? '') && !/\b(?:to be|be|been|being)\s+\p{L}+\s/u.test(before))
    return 'past';
  const around = [...wordsOf(before).toReversed(), ...wordsOf(after)];
  if (AHEAD.test(before) || AHEAD.test(after)) {
    const isSure = CERTAINLY_AHEAD.test(before.trim() === '' ? after : before);
    const active = [before, after].flatMap((text) => wordsOf(text.replace(PARTICIPLE, ' ')));
    return isSure && !active.some(isPast) ? 'ahead' : 'unclear';
  }
  const nearest = around.find((word) => isPast(word) || PRESENT.has(word) || FUTURE.has(word));
  return nearest !== undefined && isPast(nearest) ? 'past' : 'unclear';
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

function isPast(word: string): boolean {
  if (PAST.has(word)) return true;
  return /^\p{Ll}{2,}ed$/u.test(word) && !NO_PAST.has(word);
}
