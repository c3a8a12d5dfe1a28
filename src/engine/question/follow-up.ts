import type { ReadQuestion } from '#engine/types.ts';
import type { IsName } from './capitals.ts';
import { type NounPhrase, nounPhrasesIn } from './noun-phrases.ts';
import { withPointersResolved } from './pointers.ts';
import { partsOf } from './question-parts.ts';
import { thanks } from './talk.ts';
import { hasVerb } from './verbs.ts';

/** Words of a follow-up: as they were typed, or taken from the question before. */
type QuestionPart = string | { readonly taken: string };

const LEAD =
  /^(?:(?:and|but|so|ok|okay|also|then|well|hm+|yes|no|oh|ah|wait|right|thanks|cool|great)(?:\s*[,.!…]\s*|\s+))+/i;
/** From the first of them on: a long run of blanks is not tried from each of its places. */
const END = /(?<![\s?!.…,])[\s?!.…,]+$/;
/** Said at the end of a question, and no part of what it asks. */
const TRAIL = /(?: (?:then|though|exactly|anyway|again|instead))+$/i;
const WITH = '(?:since|until|till|by|from|to|with|in|at|for|about|of)';
/** Nothing but what is asked for: "and when?", "since when exactly?", "how many?" */
const BARE = new RegExp(
  `^(?<asking>according to whom?|(?:${WITH} )?(?:why(?: not)?|when|where|whom?|whose|how(?: (?:many|much|long|often|old|far|big|large|high|soon|come|so))?|what(?: time| kind| for| year| day)?|which(?: ones?| year| day)?)(?: ${WITH})?)(?: (?:exactly|precisely|though|then|again|so|is that|was that|is this|was this))*$`,
  'i',
);
/** "Where's", "wheres" */
const CONTRACTED = /^(who|what|where|when|how|why)['’]?s\b/i;
/** "On which side?"; and "which street?", but not "what happened?". */
const IN_WHICH = new RegExp(`^(?<asking>(?:${WITH}|on) (?:which|what) \\p{L}+)$`, 'iu');
const WHICH = /^(?<asking>(?:which|what) \p{L}+)$/iu;
/** "The new one" */
const ONE = /(?<=\p{L} )ones?$/iu;
/** "When did that happen?" asks no more than "when?" */
const HAPPENED =
  /^(?<asking>(?:since |until )?(?:why|when|where|how(?: come| long ago)?))(?: exactly)? (?:did|does|do|is|was|will|has|would|do they|did they) (?:that|this|it|all that|all this|so|do that|do this|do it)(?: (?:happen(?:ed)?|occur(?:red)?|take place|taken place|come about|so|the case|be|possible))?$/i;
/** "Why so much?" */
const WHY_SO = /^why (?<so>(?:so|not|only|that|this|then|there|him|her|them)\b.*)$/i;
const ABOUT = /^(?:(?:what|how) about|what of|same (?:question )?for)\s+(?<other>.+)$/i;
const SOMEBODY = /^(?:who|whom|whose)$/i;
/** "Was anybody hurt?", and "who?": the same asked of whoever it was. */
const WHETHER_ANYBODY = /^(?:any|some)(?:one|body)(?: else)?\b/i;
/** "He" of a question that asks for him stands for nobody that the question names. */
const NOTHING_NAMED = /^(?:what|who|which|how|when|where|why)?(?: (?:happened|is it|was it))?$/i;
/** "Who doesn't?" */
const WHO_ALONE_DOES =
  /^who (?:else )?(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)(?:n['’]?t| not)?$/i;
/** "And what really does?": the same asked of what it is that does. */
const WHAT_DOES =
  /^(?<what>(?:what|which)(?: (?:else|ones?))?(?: (?:really|actually|then|in fact))?) (?<does>(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should)(?:n['’]t| not)?)$/i;
const BEFORE_VERB = /^(?:do|does|did|will|would|can|could|should|may|might|must)$/i;
/** "Any idea why?" */
const ANY_IDEA =
  /^(?:any|no) (?:ideas?|clues?|hints?|word|news|mention|reason) (?:(?:of|on|about|as to|given) )?(?=(?:why|when|where|who|how|what|which)\b)/i;
/** "Any hint at all?": the same question again. */
const ASKS_AGAIN =
  /^(?:(?:not )?any|no|some) (?:hints?|ideas?|clues?|guess(?:es)?|word|news|info|information|details?|mention|trace|sign|explanation|reasons? given)(?: (?:at all|whatsoever|anywhere))?(?: (?:on|of|about|as to|for) (?:that|this|it))?(?: (?:at all|then|given))?$/i;
const SUBJECT = /^(?:(?:every|any|some|no)(?:one|body)|they|he|she|it|we|you|i|all|most|many)\b/i;
/** Words of a name that is all that somebody writes: with "and" before it, and without. */
const MOST_WORDS = { joined: 4, alone: 2 } as const;
const NOW = /^(?:right )?(?:now|today|nowadays|currently|recently|lately|later|earlier|before|afterwards?)$/i;
/** "The Russians" */
const SEVERAL = /^the .*s$/i;
/** A follow-up that asks of another place: "and in Moscow?" */
const LOCATION = /^(?:in|at|to|from|near|across|into|through|around|outside|inside)(?= )/i;
const PREPOSITION = /\b(?:in|at|on|from|to|with|for|by|near|of|about|after|before|since|during)\s+$/i;

/**
 * A follow-up as a question of its own: what it lacks (its subject, place, time) is taken from the question before.
 * Undefined where it lacks nothing, or nothing there fits. `isName` knows the names that are typed in small letters.
 */
export function followUp(
  read: ReadQuestion,
  before: string,
  isName: IsName = () => false,
): ReadQuestion | undefined {
  const earlier = before
    .replace(LEAD, '')
    .replace(END, '')
    .replace(TRAIL, '')
    .replace(CONTRACTED, '$1 is')
    .trim();
  if (earlier === '' || NOTHING_NAMED.test(earlier)) return undefined;
  const asked = read.text.replace(LEAD, '').replace(END, '').trim().replace(ANY_IDEA, '');
  if (thanks(asked.toLowerCase())) return undefined;
  const asking = askingIn(asked);
  if (asking !== undefined)
    return written(asksInstead(asking.replace(/^(?:how (?:come|so)|why not)$/i, 'why'), earlier));
  const reason = WHY_SO.exec(asked)?.groups?.so;
  if (reason !== undefined && !hasVerb(reason))
    return written([...asksInstead('why', earlier), ` ${reason}`]);
  if (ASKS_AGAIN.test(asked)) return written([{ taken: earlier }]);
  const done = doneBy(asked, earlier);
  if (done !== undefined) return written(done);
  const other = otherIn(read.text, asked, isName);
  if (other !== undefined) {
    const pieces = withOther(other, earlier, isName);
    return pieces && written(pieces);
  }
  return withPointersResolved(read, earlier, isName);
}

/** Whether a text is nothing but the rest of a question that was asked before: "why?", "and Japan?", "any hint at all" */
export function isFragment(text: string): boolean {
  const asked = text.replace(LEAD, '').replace(END, '').trim().replace(ANY_IDEA, '');
  if (asked === '') return false;
  return (
    ASKS_AGAIN.test(asked) ||
    WHAT_DOES.test(asked.replace(TRAIL, '')) ||
    askingIn(asked) !== undefined ||
    ABOUT.test(asked) ||
    (LEAD.test(text) && !hasVerb(asked))
  );
}

/** What a text asks that says nothing else: "when", "on which side". */
function askingIn(asked: string): string | undefined {
  const bare = BARE.exec(asked) ?? HAPPENED.exec(asked) ?? IN_WHICH.exec(asked);
  return (bare ?? (hasVerb(asked) ? undefined : WHICH.exec(asked)))?.groups?.asking;
}

/** "When" and "Who met Kim": "when was it that somebody met Kim". */
function asksInstead(asking: string, earlier: string): readonly QuestionPart[] {
  const parts = partsOf(earlier);
  if (!parts) return [`${asking}: `, { taken: earlier }];
  const { asking: before, thing, auxiliary, rest } = parts;
  if (before === '' && SOMEBODY.test(asking) && WHETHER_ANYBODY.test(rest)) {
    return [`${asking} `, { taken: `${auxiliary.toLowerCase()}${rest.replace(WHETHER_ANYBODY, '')}` }];
  }
  const isCount = /^how (?:many|much)$/i.test(asking);
  // "Was it expensive?" and "how much": nothing there is counted.
  const isCounted = thing !== '' || beginsWithThings(rest);
  if (isCount && !isCounted && auxiliary !== '')
    return [`${asking} `, { taken: `(${auxiliary.toLowerCase()} ${rest})` }];
  if ((isCount && isCounted) || /^(?:who|whom|whose|what|which(?: ones?)?)$/i.test(asking)) {
    return [`${asking} `, { taken: [thing, rest].filter(Boolean).join(' ') || earlier }];
  }
  if (auxiliary === '') {
    // "How many signatures?" and "since when?"
    if (/^how many$/i.test(before) && !hasVerb(rest))
      return [`${asking} `, { taken: rest.startsWith('(') ? rest : `(${rest})` }];
    // "Why close the pool?"
    if (/^(?:why|how|when|where)$/i.test(before)) return [`${asking} `, { taken: rest }];
    return [
      `${asking} `,
      { taken: ['was it that', subjectAsked(before, rest), rest].filter(Boolean).join(' ') },
    ];
  }
  const isObject = /^(?:did|does|do)$/i.test(auxiliary) || /^(?:the|a|an|\p{Lu}\S*)\s/u.test(rest);
  const verb = auxiliary.toLowerCase();
  // "On which side was it that somebody died?", and "which war?"
  const asked = /^it that\b/i.test(rest) ? '' : thing;
  const clause = isObject ? [verb, rest, asked] : [verb, asked, rest];
  return [`${asking} `, { taken: clause.filter(Boolean).join(' ') }];
}

/** "Does everybody agree?" and "who doesn't?", "Does vinegar help?" and "what does?": what they do is taken. */
function doneBy(typed: string, earlier: string): readonly QuestionPart[] | undefined {
  const asked = typed.replace(TRAIL, '');
  const { what, does = '' } = WHAT_DOES.exec(asked)?.groups ?? {};
  if (what === undefined && !WHO_ALONE_DOES.test(asked)) return undefined;
  const { asking = '', auxiliary = '', rest = '' } = partsOf(earlier) ?? {};
  // "What kills mites?" and "what really does?"
  if (what !== undefined && asking !== '' && auxiliary === '')
    return /n['’]t$|not$/i.test(does) ? undefined : [`${what} `, { taken: rest }];
  const [first] = nounPhrasesIn(rest);
  const subject = SUBJECT.exec(rest)?.[0].length ?? (first?.start === 0 ? first.end : undefined);
  const predicate = subject === undefined ? '' : predicateOf(rest, subject, auxiliary);
  return predicate === '' ? undefined : [`${asked} `, { taken: predicate }];
}

/** What a clause says of its subject; the verb behind "does" may look like a noun: "vinegar work". */
function predicateOf(clause: string, subject: number, auxiliary: string): string {
  const after = clause.slice(subject).trim();
  const words = clause.slice(0, subject).trim().split(/\s+/);
  const lacksVerb = BEFORE_VERB.test(auxiliary) && !hasVerb(after.split(/\s+/).slice(0, 2).join(' '));
  return lacksVerb && words.length > 1 ? `${words.at(-1)} ${after}`.trim() : after;
}

/** What a question asks for, as the subject of what it says of that: "who met Kim", "how many signed". */
function subjectAsked(asking: string, rest: string): string {
  if (SOMEBODY.test(asking) || (/^how many$/i.test(asking) && !beginsWithThings(rest))) return 'somebody';
  return /^(?:what|which)$/i.test(asking) ? 'something' : '';
}

function beginsWithThings(text: string): boolean {
  const [first] = nounPhrasesIn(text);
  return first?.start === 0 && first.isPlural;
}

/** The name or thing that a question is to be asked of instead; undefined for a question of its own. */
function otherIn(typed: string, asked: string, isName: IsName): string | undefined {
  const says = (text: string): boolean => !nameIn(text, isName) && hasVerb(text);
  const named = ABOUT.exec(asked)?.groups?.other;
  if (named !== undefined) return says(named) ? undefined : named;
  const isJoined = LEAD.test(typed);
  const isShort = asked.split(/\s+/).length <= MOST_WORDS[isJoined ? 'joined' : 'alone'];
  const isAsked = isJoined || /\?\s*$/.test(typed);
  return asked !== '' && isShort && isAsked && !says(asked) && !partsOf(asked) ? asked : undefined;
}

/** The question before, asked of another; undefined where nothing in it can give way to that. */
function withOther(other: string, earlier: string, isName: IsName): readonly QuestionPart[] | undefined {
  if (ONE.test(other)) return withOneOfThem(other, earlier);
  const [own = timeIn(other) ?? nameIn(other, isName)] = nounPhrasesIn(other, isName);
  const lead = LOCATION.exec(other)?.[0];
  const target = own && replacedBy({ ...own, ...(lead && { preposition: lead }) }, earlier, isName);
  if (target) {
    const before = earlier.slice(0, target.start);
    // "What did he say in Kursk?" and "in Moscow?": the preposition comes once.
    const kept = PREPOSITION.test(other.slice(0, own.start)) ? before.replace(PREPOSITION, '') : before;
    return [{ taken: kept }, other, { taken: earlier.slice(target.end) }];
  }
  if (PREPOSITION.test(`${other.split(/\s/)[0]} `) || own?.kind === 'time')
    return [{ taken: earlier }, ` ${other}`];
  const counted = /^how many (?=(?:are|is|were|was|will|have|has|had|did|do|can|could)\b)/i.exec(
    earlier,
  )?.[0];
  return own?.isPlural && counted
    ? [{ taken: counted }, other, { taken: ` ${earlier.slice(counted.length)}` }]
    : undefined;
}

/** "Why close the pool?" and "the new one": of the last thing that the question before names. */
function withOneOfThem(other: string, earlier: string): readonly QuestionPart[] | undefined {
  const thing = nounPhrasesIn(earlier).findLast(({ kind }) => kind === 'thing');
  const head = thing && /\S+$/.exec(thing.text)?.[0];
  return thing && head !== undefined
    ? [
        { taken: earlier.slice(0, thing.start) },
        other.replace(ONE, ''),
        { taken: head + earlier.slice(thing.end) },
      ]
    : undefined;
}

/** "Now" is a time, though no date. */
function timeIn(other: string): NounPhrase | undefined {
  if (!NOW.test(other)) return undefined;
  return { start: 0, end: other.length, text: other, kind: 'time', isPlural: false };
}

/** "Redding" is a name where the articles have it as one, though its ending is a verb's. */
function nameIn(other: string, isName: IsName): NounPhrase | undefined {
  if (!other.split(/\s+/).every((word) => isName(word.toLowerCase()))) return undefined;
  return { start: 0, end: other.length, text: other, kind: 'name', isPlural: false };
}

/** The phrase of the question before in whose place another comes: the last of the same kind, or else who it is about. */
function replacedBy(own: NounPhrase, text: string, isName: IsName): NounPhrase | undefined {
  const earlier = nounPhrasesIn(text, isName);
  const last = (fits: (each: NounPhrase) => boolean) => earlier.findLast(fits);
  const isKind = (kind: NounPhrase['kind']) => (each: NounPhrase) => each.kind === kind;
  if (own.kind === 'time') return last(isKind('time'));
  if (own.preposition !== undefined) {
    return last((each) => each.preposition !== undefined && each.kind !== 'time') ?? last(isKind('place'));
  }
  if (own.kind === 'place') return last(isKind('place')) ?? last(isKind('name'));
  if (own.kind === 'name') {
    const isNobody = ({ kind, preposition }: NounPhrase) => kind === 'thing' || preposition !== undefined;
    return (
      last(isKind('name')) ??
      subjectOf(text, earlier, SEVERAL.test(own.text)) ??
      last((each) => !isNobody(each))
    );
  }
  const alike = last(({ kind, isPlural }) => kind === 'thing' && isPlural === own.isPlural);
  return alike ?? last(isKind('thing')) ?? last(({ kind }) => kind === 'name' || kind === 'place');
}

/** Who or what a question is about, if that comes first and can be one like another: "Did **the envoy of China** …?" */
function subjectOf(text: string, phrases: readonly NounPhrase[], isPlural: boolean): NounPhrase | undefined {
  const rest = partsOf(text)?.rest ?? '';
  const start = text.length - rest.length;
  const at = phrases.findIndex((each) => each.start === start && rest !== '');
  const [subject, next] = [phrases[at], phrases[at + 1]];
  if (!subject || subject.isPlural !== isPlural || subject.kind === 'time') return undefined;
  const goesOn = next !== undefined && /^ of $/.test(text.slice(subject.end, next.start));
  return goesOn ? { ...subject, end: next.end } : subject;
}

/** A question of these pieces; those that were taken from another are not as they were typed. */
function written(pieces: readonly QuestionPart[]): ReadQuestion {
  let text = '';
  const changed: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? piece : piece.taken;
    if (typeof piece !== 'string' && part.trim() !== '')
      changed.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text: `${text.trimEnd()}?`, changed };
}
