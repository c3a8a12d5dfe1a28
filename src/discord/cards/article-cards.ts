import { messages } from '#discord/messages.ts';
import { type Article, type Paragraph, type Passage, quoteOf, type Summary } from '#engine/index.ts';
import { type CardOptions, headOf, reportButton, shareButton } from './answer-card.ts';
import { bold, citation, place, roomy, safeUrl, tight, writtenDate } from './citation.ts';
import { type Card, clip, colours, type Layout, layOut, rule, TEXT_LIMIT } from './components.ts';
import { costOf, pagesOf } from './excerpt.ts';
import { escapeMarkdown } from './markdown.ts';
import { showPassages } from './passages.ts';
import { paragraphRef } from './reference.ts';
import { quoteWithVoices } from './voice-line.ts';

const LONGEST_URL = 500;
const LONGEST_SUMMARY = 8;
const SECTIONS_SHOWN = 8;

/** A passage's paragraph between its neighbours, each of them whole where there is room. */
export function surroundingsCard({ article, paragraph }: Passage): Card {
  const around = article.paragraphs.filter(({ number }) => Math.abs(number - paragraph.number) <= 1);
  // Of a past text only what was shared is kept; the other paragraphs are empty.
  const near = around.filter(({ text }) => text !== '');
  const notes = [
    ...(around.length === 1 ? [`-# ${messages.onlyParagraph}`] : []),
    ...(near.length < around.length ? [`-# ${messages.restNotKept}`] : []),
  ];
  const head = headOf(messages.surroundings(paragraph.number), notes.join('\n'));
  const passages = near.map((each) => wholePassage(article, each));
  const shown = showPassages(passages, {
    room: TEXT_LIMIT - head.length,
    most: 3,
    note: ({ paragraph: { number } }) => (number === paragraph.number ? messages.quotedParagraph : undefined),
  });
  return layOut({
    colour: colours.quiet,
    blocks: [head, ...shown.blocks],
    buttons: [...shown.rests, reportButton(passages)],
  });
}

/** One page of a passage's whole paragraph; a page that there is not is the nearest that there is. */
export function readingCard({ article, paragraph }: Pick<Passage, 'article' | 'paragraph'>, page = 1): Card {
  const pages = pagesOf(paragraph);
  const number = Math.min(Math.max(Math.trunc(page) || 1, 1), pages.length);
  const current = pages[number - 1] ?? { start: 0, end: 0, opensInside: false, endsInside: false };
  const limits = costOf(paragraph, [current]) > 2000 ? tight : roomy;
  const rest = messages.buttons.rest(paragraph.number);
  const lines = [
    ...(current.opensInside ? [`-# ${messages.cut.opensInside}`] : []),
    quoteWithVoices(article, paragraph, [current]),
    place(article, paragraph, limits),
    ...(current.endsInside ? [`-# ${messages.cut.words(rest)}`] : []),
  ];
  const ref = paragraphRef(article, paragraph);
  return layOut({
    colour: colours.quiet,
    blocks: [
      headOf(messages.reading(paragraph.number, number, pages.length)),
      rule,
      lines.join('\n'),
      rule,
      citation(article, limits),
    ],
    buttons: [
      ...(number < pages.length
        ? [{ label: rest, action: { kind: 'read', ref, page: number + 1 } } as const]
        : []),
      reportButton([wholePassage(article, paragraph)]),
    ],
  });
}

/** An article's own sentences, each quoted with its paragraph's number, and cited once. */
export function summaryCard({ article, sentences }: Summary, options: CardOptions = {}): Card {
  const passages = sentences.map(
    ({ paragraph, quote }): Passage => ({ article, paragraph, score: 0, quotes: [quote] }),
  );
  if (passages.length === 0) {
    return layOut({ colour: colours.quiet, blocks: [messages.noSummary, citation(article, roomy)] });
  }
  const head = headOf(messages.summary(Math.min(passages.length, LONGEST_SUMMARY)));
  const shown = showPassages(passages, { room: TEXT_LIMIT - head.length, most: LONGEST_SUMMARY });
  return layOut({
    colour: colours.warm,
    blocks: [head, ...shown.blocks],
    buttons: [
      ...shown.rests,
      ...shareButton(passages.slice(0, LONGEST_SUMMARY), 'summary', options),
      reportButton(passages.slice(0, LONGEST_SUMMARY)),
    ],
  });
}

/** What is held of an article and where it is from; what is not known of it is left out. */
export function sourceCard(article: Article): Card {
  const { source } = messages;
  const link = safeUrl(article.url, LONGEST_URL);
  const facts = [
    fact(source.publication, article.publication),
    fact(source.byline, article.byline),
    fact(source.published, article.published && writtenDate(article.published), true),
    fact(source.link, link ? `[${messages.openArticle}](${link})` : article.url, link !== undefined),
    fact(source.language, article.language),
    fact(source.retrieved, article.retrieved && writtenDate(article.retrieved), true),
    fact(source.paragraphs, String(article.paragraphs.length)),
    fact(source.revision, article.revision),
  ].filter((line) => line !== '');
  return layOut({
    colour: colours.calm,
    blocks: [headOf(source.title), [bold(article.title), ...facts].join('\n'), ...sectionList(article)],
  });
}

/** For a button whose card quoted another revision of the article: nothing is quoted. */
export function changedCard(article: Article): Card {
  return layOut({ colour: colours.quiet, blocks: [messages.changed, citation(article, roomy)] });
}

function wholePassage(article: Article, paragraph: Paragraph): Passage {
  const quotes = [quoteOf(paragraph, { start: 0, end: paragraph.text.length })];
  return { article, paragraph, score: 0, quotes };
}

function fact(name: string, value: string | undefined, isMarkdown = false): string {
  if (value === undefined) return '';
  const shown = isMarkdown ? value : escapeMarkdown(clip(value, 150));
  return shown === '' ? '' : `${name}: ${shown}`;
}

function sectionList(article: Article): Layout['blocks'] {
  const lines = article.sections
    .slice(0, SECTIONS_SHOWN)
    .map(({ heading, first, last }) => `-# ${range(first, last)} · ${escapeMarkdown(clip(heading, 80))}`);
  const left = article.sections.length - lines.length;
  if (left > 0) lines.push(`-# ${messages.source.moreSections(left)}`);
  return lines.length > 0 ? [rule, `${messages.source.sections}:\n${lines.join('\n')}`] : [];
}

function range(first: number, last: number): string {
  if (last < first) return messages.source.emptySection;
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}
