import { findQuotations } from '#engine/text/quotations.ts';
import type { Article, Paragraph, Span } from '#engine/types.ts';
import { guestOf, type Introduced, initialsOf, isPublication, lastNameOf, peopleIn } from './people.ts';

/** A paragraph of an interview, or what is left of it behind a label such as "Ilse Brandvold:". */
export interface Turn extends Span {
  /** The paragraph's number. */
  readonly paragraph: number;
  /** Who speaks; left out where the publication does, which asks. */
  readonly speaker?: Introduced;
  /** Whether the speaker may have stopped: nothing follows that would show it. */
  readonly mayBeOver: boolean;
}

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{N}.'’-]*`;
const LABEL = new RegExp(
  String.raw`^\s*(?:\*\*|__)?\(*(?<name>${NAME_WORD}(?: (?:${NAME_WORD}|de|da|del|van|von|der|den|la|le|el|al|bin|of|the|and|&)){0,5})\)*(?: \([^()]{1,40}\))?(?:(?:\*\*|__)?:(?:\*\*|__)?|(?<=^\s*[QA])\.|(?<=\)\)))\s+(?=\S)`,
  'u',
);
/** A name before a post of a thread: "clayhand:", "Bram_T:". */
const HANDLE =
  /^\s*(?:\*\*|__)?@?(?<name>(?=\S*\p{L})[\p{L}\p{N}][\p{L}\p{N}_.'’-]{1,31})(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)/u;
/** Labels that stand for whoever asks and answers. */
const QUESTION_LABEL = /^(?:q|question|interviewer)$/i;
const ANSWER_LABEL = /^(?:a|answer)$/i;
const ENDS_AS_QUESTION = /\?["”’)*_]*\s*$/;
/** "Tell us about your childhood." */
const PROMPT = /^(?:please )?(?:tell|describe|explain|talk|walk|take|give|remind) (?:us|me)\b/i;
const TO_SOMEBODY =
  /\b(?:you|your|yours|yourself)\b|^(?:please )?(?:tell|describe|explain|talk|walk|take|give|remind) (?:us|me)\b/i;
const FIRST_SINGULAR = /\b(?:I|me|my|mine|myself)\b(?!['’]?\.\p{L})/u;
const FIRST_PERSON = /\b(?:I|me|my|mine|myself|[Ww]e|[Uu]s|[Oo]ur|[Oo]urs)\b/;
const INTERVIEW =
  /\b(?:interview\w*|spoke|speaks|talk(?:s|ed)?|conversation|asked|met|sat down|answer(?:s|ed)?|questions?|q ?& ?a)\b/i;
const LONGEST_QUESTION = 320;
const MOST_SENTENCES = 4;
/** Fewer questions may be a matter of style. */
const FEWEST_QUESTIONS = 3;
const FEWEST_TURNS = 4;
const HALF = 0.5;
const THIRD = 1 / 3;
const QUARTER = 0.25;
const MOSTLY = 2 / 3;

const known = new WeakMap<Article, readonly Turn[]>();

/**
 * The turns of an interview or a thread, in order; none in another article. Either labels say who speaks ("Harbour
 * Review: …", "MO: …", "clayhand: …"), or paragraphs and headings that ask are followed by answers in the first person, from somebody
 * whom the opening paragraphs introduce.
 */
export function turnsOf(article: Article): readonly Turn[] {
  const before = known.get(article);
  if (before) return before;
  const labelled = labelledTurns(article);
  const threaded = labelled.length > 0 ? labelled : threadTurns(article);
  const turns = threaded.length > 0 ? threaded : answeredTurns(article);
  known.set(article, turns);
  return turns;
}

interface Label extends Span {
  readonly name: string;
}

/** The name before a paragraph, as `pattern` has it in its group `name`. */
function labelOf({ text }: Paragraph, pattern: RegExp): Label | undefined {
  const match = pattern.exec(text.slice(0, 200));
  const name = match?.groups?.name;
  if (!match || name === undefined) return undefined;
  const start = match[0].indexOf(name);
  return { name, start, end: start + name.length };
}

interface Labelled {
  readonly paragraph: Paragraph;
  readonly label: Label | undefined;
}

function labelledTurns(article: Article): Turn[] {
  const rows = article.paragraphs.map(
    (paragraph): Labelled => ({ paragraph, label: labelOf(paragraph, LABEL) }),
  );
  const byName = new Map<string, Paragraph[]>();
  for (const { paragraph, label } of rows)
    if (label) byName.set(label.name, [...(byName.get(label.name) ?? []), paragraph]);
  const often = new Map([...byName].filter(([, own]) => own.length > 1));
  const askers = new Set([...often].filter(([, own]) => asksMostly(own)).map(([name]) => name));
  const total = [...often.values()].reduce((sum, own) => sum + own.length, 0);
  if (askers.size === 0 || often.size < 2 || total < FEWEST_TURNS) return [];
  const speakers = new Set([...byName].filter(([name]) => often.has(name)).map(([name]) => name));
  const names = nameLookup(article, rows, speakers);
  return walked(rows, speakers, (label, paragraph) => names(label, paragraph, askers.has(label.name)));
}

/** The posts of a thread: nearly every paragraph from the first on opens with a name, and they speak of themselves. */
function threadTurns({ paragraphs }: Article): Turn[] {
  const first = paragraphs.findIndex((each) => labelOf(each, HANDLE));
  const rows = paragraphs
    .slice(Math.max(0, first))
    .map((paragraph) => ({ paragraph, label: labelOf(paragraph, HANDLE) }));
  const posts = rows.filter(({ label }) => label);
  const names = new Set(posts.flatMap(({ label }) => label?.name ?? []));
  const own = posts.filter(({ paragraph }) => FIRST_SINGULAR.test(outsideQuotations(paragraph)));
  const isThread = posts.length >= FEWEST_TURNS && names.size > 1 && names.size < posts.length;
  if (!isThread || posts.length < HALF * rows.length || own.length < HALF * posts.length) return [];
  return walked(rows, names, ({ name, start, end }, { number }) => ({
    name,
    source: { paragraph: number, start, end },
  }));
}

function asksMostly(paragraphs: readonly Paragraph[]): boolean {
  const asking = paragraphs.filter(({ text }) => /\?/.test(text)).length;
  return asking >= HALF * paragraphs.length;
}

/** Who speaks after a label, and where the label names them. */
type TurnNamer = (label: Label, paragraph: Paragraph) => Introduced | undefined;

/** Each paragraph from the first label on belongs to the last label before it, within its section. */
function walked(rows: readonly Labelled[], speakers: ReadonlySet<string>, nameFor: TurnNamer): Turn[] {
  const last = rows.findLastIndex(({ label }) => label && speakers.has(label.name));
  const turns: Turn[] = [];
  let current: Introduced | undefined;
  let open: string | undefined;
  let isOpen = false;
  for (const [at, { paragraph, label }] of rows.entries()) {
    const { text, number, heading } = paragraph;
    const end = text.trimEnd().length;
    if (label && speakers.has(label.name)) {
      current = nameFor(label, paragraph);
      open = heading;
      isOpen = true;
      const start = label.end + (/^[^\p{L}\p{N}"“‘']*/u.exec(text.slice(label.end))?.[0].length ?? 0);
      turns.push({ paragraph: number, start, end, mayBeOver: false, ...(current && { speaker: current }) });
    } else if (at === rows.length - 1 && at > last && isNote(paragraph)) break;
    else if (isOpen && heading === open) {
      const mayBeOver = at > last && !isFirstPerson(paragraph);
      turns.push({ paragraph: number, start: 0, end, mayBeOver, ...(current && { speaker: current }) });
    } else isOpen = false;
  }
  return turns;
}

/** A note below an interview: when a play runs, what a book costs, by whom the talk was shortened. */
function isNote(paragraph: Paragraph): boolean {
  return (
    !isFirstPerson(paragraph) &&
    /\d|\b(?:interview|conversation|shortened|edited|condensed)\b/i.test(paragraph.text)
  );
}

function isFirstPerson(paragraph: Paragraph): boolean {
  return FIRST_PERSON.test(outsideQuotations(paragraph));
}

function outsideQuotations(paragraph: Paragraph): string {
  let [outside, from] = ['', 0];
  for (const { start, end } of findQuotations([paragraph])) {
    outside += `${paragraph.text.slice(from, start)} `;
    from = end;
  }
  return outside + paragraph.text.slice(from);
}

/** Who a label means: initials and last names stand for the full name that the other paragraphs give. */
function nameLookup(
  article: Article,
  rows: readonly Labelled[],
  speakers: ReadonlySet<string>,
): (label: Label, paragraph: Paragraph, asks: boolean) => Introduced | undefined {
  const first = rows.findIndex(({ label }) => label && speakers.has(label.name));
  const opening = article.paragraphs.slice(0, first);
  const written = opening.map(({ text }) => text).join('\n');
  const people = peopleIn(opening);
  const resolved = new Map<string, string | undefined>();
  const resolve = (name: string, asks: boolean): string | undefined => {
    if (isPublication(name, article.publication)) return undefined;
    if (QUESTION_LABEL.test(name)) return undefined;
    if (ANSWER_LABEL.test(name)) return guestOf(article, people, written)?.name;
    const bare = name.replaceAll('.', '');
    const isInitials = /^\p{Lu}{2,4}$/u.test(bare);
    const full = people.filter((each) =>
      isInitials ? initialsOf(each.name) === bare : each.name.endsWith(` ${name}`),
    );
    const [only] = new Set(full.map((each) => each.name));
    return only ?? (isInitials && asks ? undefined : name);
  };
  return (label, paragraph, asks) => {
    if (!resolved.has(label.name)) resolved.set(label.name, resolve(label.name, asks));
    const name = resolved.get(label.name);
    const source = { paragraph: paragraph.number, start: label.start, end: label.end };
    return name === undefined ? undefined : { name, source };
  };
}

/** What asks: a paragraph, or the heading above the first paragraph of a section. */
interface Answer {
  readonly paragraphs: readonly Paragraph[];
  /** The question's paragraph; none where a heading asks. */
  readonly question?: Paragraph;
}

function answeredTurns(article: Article): Turn[] {
  const { paragraphs } = article;
  const answers = answersIn(paragraphs);
  const [first] = answers;
  if (answers.length < FEWEST_QUESTIONS || !first) return [];
  const opening = paragraphs.slice(0, ((first.question ?? first.paragraphs[0])?.number ?? 1) - 1);
  const written = opening.map(({ text }) => text).join('\n');
  const guest = guestOf(article, peopleIn(opening), written);
  if (!guest || !areTheirs(answers, guest.name, `${article.title}\n${written}`)) return [];
  return answers.flatMap(({ question, paragraphs: own }, at) => [
    ...(question ? [turnOf(question)] : []),
    ...withoutNotes(own, at === answers.length - 1, guest.name).map((paragraph, place) => {
      const mayBeOver = at === answers.length - 1 && place > 0 && !isFirstPerson(paragraph);
      return turnOf(paragraph, guest, mayBeOver);
    }),
  ]);
}

/** The last answer ends before a note that names the guest: "Edda Marsh shows her work in Pell until 30 September." */
function withoutNotes(own: readonly Paragraph[], isLast: boolean, guest: string): readonly Paragraph[] {
  const note = own.findIndex(
    (each, place) => place > 0 && !isFirstPerson(each) && each.text.includes(lastNameOf(guest)),
  );
  return isLast && note > 0 ? own.slice(0, note) : own;
}

function turnOf({ number, text }: Paragraph, speaker?: Introduced, mayBeOver = false): Turn {
  return { paragraph: number, start: 0, end: text.trimEnd().length, mayBeOver, ...(speaker && { speaker }) };
}

/** The answers between the questions; what comes right after a question is an answer, whatever it looks like. */
function answersIn(paragraphs: readonly Paragraph[]): readonly Answer[] {
  const answers: { paragraphs: Paragraph[]; question?: Paragraph }[] = [];
  let open: (typeof answers)[number] | undefined;
  let isAsked = false;
  let heading: string | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph.heading !== heading) {
      heading = paragraph.heading;
      isAsked = ENDS_AS_QUESTION.test(heading ?? '');
      open = isAsked ? { paragraphs: [] } : undefined;
      if (open) answers.push(open);
    }
    if (!isAsked && isQuestion(paragraph)) {
      open = { paragraphs: [], question: paragraph };
      answers.push(open);
      isAsked = true;
    } else {
      open?.paragraphs.push(paragraph);
      isAsked = false;
    }
  }
  const given = answers.filter(({ paragraphs: own }) => own.length > 0);
  const plain = given.slice(0, -1).filter(({ paragraphs: own }) => remarkIn(own) < 0);
  const brief = plain.filter(({ paragraphs: own }) => own.length === 1);
  const isBrief = brief.length > 1 && brief.length >= MOSTLY * plain.length;
  return isBrief ? given.flatMap(splitAtRemark) : given;
}

/** Where answers are one paragraph long, a remark to the guest ("Your accountant must have cried.") is a question too. */
function splitAtRemark({ paragraphs, question }: Answer): Answer[] {
  const at = remarkIn(paragraphs);
  const remark = paragraphs[at];
  const own = question && { question };
  if (!remark) return [{ paragraphs, ...own }];
  return [
    { paragraphs: paragraphs.slice(0, at), ...own },
    { paragraphs: paragraphs.slice(at + 1), question: remark },
  ];
}

function remarkIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.findIndex((each, place) => place > 0 && place < paragraphs.length - 1 && isRemark(each));
}

function isRemark(paragraph: Paragraph): boolean {
  const { text, sentences } = paragraph;
  return sentences.length === 1 && /\byour?\b/i.test(text) && !FIRST_PERSON.test(text);
}

function isQuestion(paragraph: Paragraph): boolean {
  const { text, sentences } = paragraph;
  if (text.length > LONGEST_QUESTION || sentences.length > MOST_SENTENCES || /^\s*["“]/.test(text))
    return false;
  return ENDS_AS_QUESTION.test(text) || (PROMPT.test(text) && sentences.length < MOST_SENTENCES);
}

function areAsked(questions: readonly string[]): boolean {
  const share = (form: RegExp) => questions.filter((each) => form.test(each)).length / questions.length;
  return share(TO_SOMEBODY) >= QUARTER && share(FIRST_SINGULAR) < share(TO_SOMEBODY);
}

/**
 * Whether the questions are put to somebody, and the answers are in the first person of who is hardly named in them. An
 * essay asks itself: "What had I expected?"
 */
function areTheirs(answers: readonly Answer[], name: string, opening: string): boolean {
  if (!areAsked(answers.map(({ question, paragraphs }) => question?.text ?? paragraphs[0]?.heading ?? '')))
    return false;
  const texts = answers.map(({ paragraphs }) => paragraphs.map(outsideQuotations).join('\n'));
  const share = (holds: (text: string) => boolean) => texts.filter(holds).length / texts.length;
  const singular = share((text) => FIRST_SINGULAR.test(text));
  const isSaidToBe = INTERVIEW.test(opening);
  if (share((text) => text.includes(lastNameOf(name))) > QUARTER) return false;
  return (
    singular >= HALF || (isSaidToBe && singular >= THIRD && share((text) => FIRST_PERSON.test(text)) >= HALF)
  );
}
