import { checkWording, type QuotedPlace, type WordingCheck } from '#articles/wording/check.ts';
import { wordDiff } from '#articles/wording/diff.ts';
import { quotedIn } from '#articles/wording/quotations.ts';
import { headOf, reportButton } from '#discord/cards/answer-card.ts';
import { bold, citation, place, tight } from '#discord/cards/citation.ts';
import { type Card, clip, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { diffLine } from '#discord/cards/diff-line.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import { aroundButtons } from '#discord/cards/passages.ts';
import { wordsLine } from '#discord/cards/voice-line.ts';
import { type Article, type Passage, quoteOf, type Span } from '#engine/index.ts';
import { words } from './words.ts';

/** A wording that was checked, as a block of the card, and where it leads. */
interface Line {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Whether it shows a difference, whose marks are to be explained. */
  readonly differs?: true;
}

const MOST_SHOWN = 12;
const LONGEST_WORDING = 150;
const LONGEST_DIFF = 600;
const MOST_BUTTONS = 4;
const ROOM_AT_END = 300;

/** What the articles have of a message's words: word for word, other words, or neither. It judges nothing. */
export function wordingCard(message: string, articles: readonly Article[]): Card {
  if (articles.length === 0) return layOut({ colour: colours.quiet, blocks: [words.noArticles] });
  const { marked, wordings } = quotedIn(message);
  if (wordings.length === 0) return layOut({ colour: colours.quiet, blocks: [words.nothing] });
  const head = headOf(words.title(articles.length), `-# ${marked ? words.quoted : words.wholeMessage}`);
  const shown = fitting(wordings, articles, TEXT_LIMIT - head.length - ROOM_AT_END);
  const left = wordings.length - shown.length;
  const passages = distinct(shown.flatMap((line) => line.passages));
  const sources = [...new Set(passages.map(({ article }) => article))].map((article) =>
    citation(article, tight),
  );
  return layOut({
    colour: colours.calm,
    blocks: [
      head,
      ...shown.map(({ text }) => text),
      ...(left > 0 ? [`-# ${words.more(left)}`] : []),
      ...(sources.length > 0 ? [rule, sources.join('\n')] : []),
      [shown.some(({ differs }) => differs) ? `-# ${words.legend}\n` : '', `-# ${words.limits}`].join(''),
    ],
    buttons: [...aroundButtons(passages.slice(0, MOST_BUTTONS)), reportButton(passages, passages.length > 0)],
  });
}

/** The first wordings that there is room for, with the sources that they need. */
function fitting(wordings: readonly string[], articles: readonly Article[], room: number): readonly Line[] {
  const shown: Line[] = [];
  const cited = new Set<Article>();
  let left = room;
  for (const wording of wordings.slice(0, MOST_SHOWN)) {
    const line = lineOf(wording, checkWording(articles, wording));
    const sources = line.passages.map(({ article }) => article).filter((article) => !cited.has(article));
    left -= line.text.length + sources.reduce((sum, each) => sum + citation(each, tight).length + 1, 0);
    if (left < 0) break;
    for (const article of sources) cited.add(article);
    shown.push(line);
  }
  return shown;
}

function lineOf(wording: string, check: WordingCheck): Line {
  const shown = escapeMarkdown(clip(wording, LONGEST_WORDING));
  if (check.kind === 'absent') return { text: words.absent(shown), passages: [] };
  if (check.kind === 'same') return sameLine(shown, check.places);
  const { nearest, compared, inSignsOnly } = check;
  const { article, paragraph, span } = nearest;
  const diff = diffLine(wordDiff(compared, paragraph.text.slice(span.start, span.end)), LONGEST_DIFF);
  const said = inSignsOnly ? words.signsDiffer(shown) : words.differs(shown);
  // No block quote: in those stand the articles' own words alone, which can be verified.
  return {
    differs: true,
    text: `${said}\n${diff}\n${where(nearest, span)}`,
    passages: [{ article, paragraph, score: 0, quotes: [quoteOf(paragraph, span)] }],
  };
}

function sameLine(shown: string, places: readonly QuotedPlace[]): Line {
  const [first] = places;
  if (!first) return { text: words.absent(shown), passages: [] };
  const { article, paragraph, spans } = first;
  const more = places.length > 1 ? `\n-# ${words.morePlaces(places.length - 1)}` : '';
  return {
    text: `${words.same(shown)}\n${where(first, spans[0])}${more}`,
    passages: [{ article, paragraph, score: 0, quotes: spans.map((span) => quoteOf(paragraph, span)) }],
  };
}

/** Whose words these are, and where they stand. */
function where(
  { article, paragraph }: Pick<Passage, 'article' | 'paragraph'>,
  span: Span | undefined,
): string {
  const at = place(article, paragraph, tight, bold(article.title, tight.title) || undefined);
  return span ? `${wordsLine(article, paragraph, span)}\n${at}` : at;
}

function distinct(passages: readonly Passage[]): readonly Passage[] {
  return [...new Map(passages.map((passage) => [passage.paragraph, passage])).values()];
}
