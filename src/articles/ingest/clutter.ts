import type { Block, Passed } from './blocks.ts';

/** An article's own blocks, and what stood among them. */
export interface Cleared {
  readonly kept: readonly Block[];
  readonly dropped: readonly Block[];
}

/** What is longer than this is hardly a label, a caption or an advertisement. */
const LONGEST_LABEL = 260;
const LONGEST_CRUMB = 80;
/** Of a link's block so much of the text is the link's. */
const MOSTLY_LINKED = 0.6;
const SAMPLE = 60;
const MOST_SAMPLES = 5;

const LABELS = [
  /^(?:\||[([]?(?:advert(?:isement)?s?|anzeige|publicité|publicidade?|iklan|sponsored(?: content)?)[)\]]?$)/i,
  /^(?:published|updated|posted|last (?:updated|modified)|first published|filed under|tags?|share(?: this| on)?|photos?|images?|caption|credits?|loading)\b[^.!?]*$/i,
  /^(?:\(?(?:photo|image|picture|foto|bild)s?(?: credit)?(?: by|:|\/)|related(?: articles?| stories| news| links?)?\b ?:?|see (?:also|more)\b|also:|read (?:more|also|next)\b|more:|watch:|don['’]t miss|you (?:may|might) also like|continue reading|skip to content|most read|recommended|story timeline)/i,
  /\b(?:(?:sign up|subscribe)\b.*\bnewsletters?|newsletters?\b.*\b(?:inbox|subscribe|sign)|follow (?:us|him|her|them|me) (?:on|@)|all rights reserved|uses cookies|requires javascript|javascript is (?:disabled|required)|by clicking here|click here (?:to|for)|affiliate (?:links?|and))\b/i,
  /(?:getty images|shutterstock|\bAP photo\b|\breuters\)|image: ?©?|©|\| ?bloomberg)/i,
  /^image \d+ of/i,
];
/** A sentence's end, behind which quotation marks and brackets may stand. */
const SENTENCE_END = /[.!?…。][\p{Pf}\p{Pe}"'”’)]*$/u;
/** Signs in which words are not parted by spaces: a few of them are a sentence. */
const LETTERS = /[\p{L}\p{N}]/gu;
const FEWEST_LETTERS_OF_PROSE = 40;

/** Takes out what stands among an article's paragraphs and is none of it; `title` as far as it is known. */
export function withoutClutter(blocks: readonly Block[], title = ''): Cleared {
  const start = Math.max(
    blocks.findIndex((block) => isProse(block)),
    0,
  );
  const kept: Block[] = [];
  const dropped: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const isCrumb = at < start && isShort(block);
    const isClutter = isCrumb || isLabel(block) || isLink(block, blocks, at) || isTitle(block, title);
    (isClutter ? dropped : kept).push(block);
  }
  return { kept, dropped };
}

/** What was left out, each kind in some plain words. */
export function leftOutOf(dropped: readonly Block[], passed: ReadonlyMap<Passed, number>): readonly string[] {
  const kinds = [...passed].map(([kind, count]) => (count === 1 ? ONE[kind] : `${count} ${MANY[kind]}`));
  const samples = dropped
    .slice(0, MOST_SAMPLES)
    .map(({ text }) => `“${clipped(text)}”, which is beside the article`);
  const left = dropped.length - samples.length;
  return [...kinds, ...samples, ...(left > 0 ? [`${left} more pieces beside the article`] : [])];
}

const ONE: Readonly<Record<Passed, string>> = {
  picture: 'a picture with its caption',
  table: 'a table, since a row of it is no sentence to quote',
  code: 'a block of code',
  form: 'a form',
  embed: 'a video or something else from elsewhere',
};
const MANY: Readonly<Record<Passed, string>> = {
  picture: 'pictures with their captions',
  table: 'tables, since their rows are no sentences to quote',
  code: 'blocks of code',
  form: 'forms',
  embed: 'videos or other things from elsewhere',
};

function clipped(text: string): string {
  return text.length <= SAMPLE ? text : `${text.slice(0, SAMPLE).replace(/\s+\S*$/, '')} …`;
}

/** Whether a block reads like a part of a text. */
function isProse({ kind, text, linked }: Block): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  return (
    kind === 'paragraph' &&
    linked < MOSTLY_LINKED &&
    letters >= FEWEST_LETTERS_OF_PROSE &&
    SENTENCE_END.test(text)
  );
}

function isShort({ text }: Block): boolean {
  return text.length <= LONGEST_CRUMB;
}

function isLabel({ text }: Block): boolean {
  return text.length <= LONGEST_LABEL && LABELS.some((label) => label.test(text));
}

/** A link that stands alone leads elsewhere; where it ends like a sentence it may be the author's. */
function isLink({ kind, text, linked }: Block, blocks: readonly Block[], at: number): boolean {
  if (kind === 'heading' || linked < MOSTLY_LINKED || text.length > LONGEST_LABEL) return false;
  const inList = [at - 1, at + 1].some((next) => (blocks[next]?.linked ?? 0) >= MOSTLY_LINKED);
  return inList || !SENTENCE_END.test(text);
}

function isTitle({ text }: Block, title: string): boolean {
  const plain = (name: string) =>
    name
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ')
      .toLowerCase() ?? '';
  return title !== '' && plain(text) === plain(title);
}
