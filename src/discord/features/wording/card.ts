import { checkWording, type WordingCheck } from '#articles/wording/check.ts';
import { wordDiff } from '#articles/wording/diff.ts';
import { quotedIn } from '#articles/wording/quotations.ts';
import { aroundActions, reportAction } from '#discord/cards/actions.ts';
import { bold, citation, place, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { diffLine } from '#discord/cards/diff-line.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { articlesOf, distinctParagraphs } from '#discord/cards/passages.ts';
import { placeLine, wordsLine } from '#discord/cards/speaker-line.ts';
import { fitting } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import { type Article, type Passage, quoteOf, type Span } from '#engine/index.ts';

/** A wording that was checked, as a block of the card, and where it leads. */
interface CheckedLine {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Whether it shows a difference, whose marks are to be explained. */
  readonly differs?: true;
}

const MOST_SHOWN = 12;

/** Where what a card shows of a check is. */
export function shownOf(check: WordingCheck): readonly Pick<Passage, 'article' | 'paragraph'>[] {
  if (check.kind === 'same') return check.places.slice(0, 1);
  return check.kind === 'differs' ? [check.nearest] : [];
}

/** The wordings of a message that a card can show. */
export function wordingsIn(message: string): readonly string[] {
  return quotedIn(message).wordings.slice(0, MOST_SHOWN);
}

const LONGEST_WORDING = 150;
const LONGEST_DIFF = 600;
const MOST_BUTTONS = 4;
const ROOM_AT_END = 300;

/** What the articles have of a message's words: word for word, other words, or neither. It judges nothing. */
export function wordingCard(
  message: string,
  articles: readonly Article[],
  messages: Messages,
  checks: readonly WordingCheck[] = wordingsIn(message).map((wording) => checkWording(articles, wording)),
): Card {
  const { wording: words } = messages;
  if (articles.length === 0) return layOut({ colour: colours.quiet, blocks: [words.noArticles] });
  const { marked, wordings } = quotedIn(message);
  if (wordings.length === 0) return layOut({ colour: colours.quiet, blocks: [words.nothing] });
  const head = headOf(words.title(articles.length), `-# ${marked ? words.quoted : words.wholeMessage}`);
  const room = TEXT_LIMIT - head.length - ROOM_AT_END;
  const shown = linesThatFit(wordings, checks, room, messages);
  const left = wordings.length - shown.length;
  const passages = distinctParagraphs(shown.flatMap((line) => line.passages));
  const sources = articlesOf(passages).map((article) => citation(article, tight, messages));
  const legend = shown.some(({ differs }) => differs) ? `-# ${words.legend}\n` : '';
  return layOut({
    colour: colours.calm,
    blocks: [
      head,
      ...shown.map(({ text }) => text),
      ...(left > 0 ? [`-# ${words.more(left)}`] : []),
      ...(sources.length > 0 ? [rule, sources.join('\n')] : []),
      `${legend}-# ${words.limits}`,
    ],
    actions: [
      ...aroundActions(passages.slice(0, MOST_BUTTONS), messages),
      reportAction(passages, messages, passages.length > 0 ? 'found' : 'nothing'),
    ],
    menu: messages.buttons.menu,
  });
}

/** The first wordings that there is room for, with the sources that they need. */
function linesThatFit(
  wordings: readonly string[],
  checks: readonly WordingCheck[],
  room: number,
  messages: Messages,
): readonly CheckedLine[] {
  function* lines(): Generator<CheckedLine> {
    for (const [at, check] of checks.entries()) yield lineOf(wordings[at] ?? '', check, messages);
  }
  const cited = new Set<Article>();
  const costOf = ({ text, passages }: CheckedLine): number => {
    const sources = articlesOf(passages).filter((article) => !cited.has(article));
    for (const article of sources) cited.add(article);
    return sources.reduce((sum, each) => sum + citation(each, tight, messages).length + 1, text.length);
  };
  return fitting(lines(), room, costOf, MOST_SHOWN);
}

function lineOf(wording: string, check: WordingCheck, messages: Messages): CheckedLine {
  const { wording: words } = messages;
  const shown = foreign(wording, LONGEST_WORDING);
  if (check.kind === 'absent') return { text: words.absent(shown), passages: [] };
  if (check.kind === 'same') return sameLine(shown, check, messages);
  const { nearest, compared, inSignsOnly } = check;
  const { article, paragraph, span } = nearest;
  const diff = diffLine(wordDiff(compared, paragraph.text.slice(span.start, span.end)), LONGEST_DIFF);
  const said = inSignsOnly ? words.signsDiffer(shown) : words.differs(shown);
  // No block quote: in those are the articles' own words alone, which can be verified.
  return {
    differs: true,
    text: `${said}\n${diff}\n${where(nearest, span, messages)}`,
    passages: [{ article, paragraph, score: 0, quotes: [quoteOf(paragraph, span)] }],
  };
}

function sameLine(
  shown: string,
  { places, count }: Extract<WordingCheck, { kind: 'same' }>,
  messages: Messages,
): CheckedLine {
  const { wording: words } = messages;
  const [first] = places;
  if (!first) return { text: words.absent(shown), passages: [] };
  const { article, paragraph, spans } = first;
  const more = count > 1 ? `\n-# ${words.morePlaces(count - 1)}` : '';
  return {
    text: `${words.same(shown)}\n${where(first, spans[0], messages)}${more}`,
    passages: [{ article, paragraph, score: 0, quotes: spans.map((span) => quoteOf(paragraph, span)) }],
  };
}

/** Whose words these are, and where they are. */
function where(
  found: Pick<Passage, 'article' | 'paragraph'>,
  span: Span | undefined,
  messages: Messages,
): string {
  const note = bold(found.article.title, tight.title);
  const at = place(found, { limits: tight, note }, messages);
  const whose = span ? wordsLine(found, span, messages) : '';
  return placeLine(whose, at);
}
