import type { ParagraphChange } from '#articles/paragraph-changes.ts';
import { bold, citation, roomy, writtenDate } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, lengthOf, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { blockQuote, clipForEscape } from '#discord/cards/markdown.ts';
import { listOf } from '#discord/cards/text.ts';
import { changesLine } from '#discord/features/corrections/cards.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article } from '#engine/index.ts';
import type { Assignment } from '#store/types.ts';
import { type Draft, missingIn } from './draft.ts';
import { draftIds, removalIds } from './ids.ts';
import { leftOutPart, warningsPart } from './left-out.ts';

const LONGEST_SAMPLE = 500;
/** The line's end, the mark of a quote, and the marks of a line that runs from right to left. */
const AROUND_SAMPLE = 5;
const LONGEST_LINE = 200;
const LONGEST_MARK = 60;

const ROOM_FOR_MORE = 100;
const MOST_CHANNELS = 10;

/**
 * A draft as the article that it would be, with the question whether it is to be kept; `token` stands for the draft.
 * What was left out of it is shown from the `from`th part on.
 */
export function previewCard(
  article: Article,
  draft: Draft & { readonly changes: readonly ParagraphChange[] },
  token: string,
  messages: Messages,
  from = 0,
): Card {
  const { preview, buttons } = messages.articles;
  const { replaces } = draft;
  const leftOut = leftOutPart(draft, from, token, messages);
  const missing = missingIn(draft).map((name) => preview.needed[name]);
  const keep = replaces ? buttons.replace : buttons.add;
  const head = [
    headOf(replaces ? preview.newTitle : preview.title),
    [citation(article, roomy, messages), `-# ${preview.paragraphs(article.paragraphs.length)}`]
      .filter((line) => line !== '')
      .join('\n'),
  ];
  const foot = [
    warningsPart(draft, messages),
    ...leftOut.blocks,
    replaces ? `-# ${preview.compared(changesLine(draft.changes, messages))}` : '',
    missing.length > 0 ? preview.missing(messages.cards.listed(missing)) : '',
    hasNoSource(draft) ? preview.noLink : '',
    `-# ${preview.nothingKept(keep)}`,
  ];
  const samples = samplesOf(article, TEXT_LIMIT - lengthOf([...head, ...foot]), preview);
  return layOut({
    colour: colours.warm,
    blocks: [...head, rule, ...samples, ...foot],
    actions: [
      ...(missing.length > 0 ? [] : [{ label: keep, id: draftIds.add.write(token), look: 'main' as const }]),
      { label: buttons.details, id: draftIds.details.write(token) },
      { label: buttons.discard, id: draftIds.discard.write(token) },
      ...leftOut.actions,
    ],
    menu: messages.buttons.menu,
  });
}

/** Whether nobody has been asked yet where a pasted text is from, and when it was published. */
function hasNoSource({ pasted, metadata: { url, published } }: Draft): boolean {
  return pasted === true && url === undefined && published === undefined;
}

/** Asks before an article is removed; `token` stands for the article. */
export function removalCard(article: Article, token: string, { articles: words }: Messages): Card {
  return layOut({
    colour: colours.quiet,
    blocks: [words.confirmRemoval(bold(article.title, LONGEST_LINE))],
    actions: [
      { label: words.buttons.remove, id: removalIds.remove.write(token), look: 'danger' },
      { label: words.buttons.keep, id: removalIds.keep.write(token) },
    ],
  });
}

/** What a server's questions are answered from, its own articles first, and which channels have which. */
export function listCard(
  articles: readonly Article[],
  own: ReadonlySet<string>,
  assignments: readonly Assignment[],
  messages: Messages,
): Card {
  const { articles: words } = messages;
  const marks = marksOf(articles, messages);
  const ordered = articles.toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  const lines = ordered.map((article) => {
    const channels = assignments.filter((each) => each.article === article.id).map(({ channel }) => channel);
    const whose = own.has(article.id) ? words.own : words.bundled;
    return listLine(article, [whose, marks.get(article) ?? ''], channels, words);
  });
  const list = listOf(lines, TEXT_LIMIT - words.listTitle.length - ROOM_FOR_MORE, words.more);
  return layOut({ colour: colours.calm, blocks: [headOf(words.listTitle), list] });
}

function listLine(
  article: Article,
  marks: readonly string[],
  channels: readonly string[],
  { preview }: Messages['articles'],
): string {
  const facts = [
    foreign(article.publication, LONGEST_LINE),
    preview.paragraphs(article.paragraphs.length),
    ...marks,
    channels
      .slice(0, MOST_CHANNELS)
      .map((channel) => `<#${channel}>`)
      .join(' '),
  ];
  return `- ${bold(article.title, LONGEST_LINE)} · ${facts.filter((fact) => fact !== '').join(' · ')}`;
}

/**
 * What tells each article from the others of its title: its date, or else how it begins. Nothing where there are no others,
 * or they are the same text.
 */
function marksOf(articles: readonly Article[], messages: Messages): ReadonlyMap<Article, string> {
  const begins = ({ paragraphs }: Article): string => foreign(paragraphs[0]?.text ?? '', LONGEST_MARK);
  const dated = ({ published }: Article): string =>
    published === undefined ? '' : writtenDate(published, messages);
  const ofTitle = new Map<string, Article[]>();
  for (const article of articles)
    ofTitle.set(article.title, [...(ofTitle.get(article.title) ?? []), article]);
  const marked = [...ofTitle.values()].flatMap((alike) => {
    const tells = [dated, begins].find((each) => new Set(alike.map(each)).size === alike.length);
    return alike.length === 1 || !tells ? [] : alike.map((each) => [each, tells(each)] as const);
  });
  return new Map(marked);
}

/** How the article begins and how its last paragraph begins, in `room` characters: not quotations, so they may be cut. */
function samplesOf(
  { paragraphs }: Article,
  room: number,
  { first, last }: Messages['articles']['preview'],
): readonly string[] {
  const shown = [paragraphs[0], paragraphs[1] && paragraphs.at(-1)].filter((each) => each !== undefined);
  return shown.map(({ text }, at) => {
    const label = at === 0 ? first : last;
    const most = Math.min(LONGEST_SAMPLE, Math.floor(room / shown.length) - label.length - AROUND_SAMPLE);
    return `${label}\n${blockQuote(clipForEscape(text, most))}`;
  });
}
