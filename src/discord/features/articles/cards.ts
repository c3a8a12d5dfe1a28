import { compareRevisions } from '#articles/paragraph-changes.ts';
import { headOf } from '#discord/cards/answer-card.ts';
import { bold, citation, roomy } from '#discord/cards/citation.ts';
import { type Card, clip, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { blockQuote, escapeMarkdown } from '#discord/cards/markdown.ts';
import { changesLine } from '#discord/features/corrections/cards.ts';
import type { Article } from '#engine/index.ts';
import type { Assignment } from '#store/types.ts';
import { type Draft, missingIn } from './draft.ts';
import { words } from './words.ts';

/** Custom ids of a yes and a no. */
export interface Answers {
  readonly yes: string;
  readonly no: string;
}

const LONGEST_SAMPLE = 700;
const LONGEST_LINE = 200;
const MOST_LEFT_OUT = 6;

/** A draft as the article that it would be, with the question whether it is to be kept. */
export function previewCard(article: Article, draft: Draft, token: string): Card {
  const { preview, buttons } = words;
  const { replaces, leftOut } = draft;
  const missing = missingIn(draft).map((name) => words.form[name].toLowerCase());
  const first = article.paragraphs[0];
  const last = article.paragraphs.length > 1 ? article.paragraphs.at(-1) : undefined;
  return layOut({
    colour: colours.warm,
    blocks: [
      headOf(replaces ? preview.newTitle : preview.title),
      [citation(article, roomy), `-# ${preview.paragraphs(article.paragraphs.length)}`].join('\n'),
      rule,
      first ? sample(preview.first, first.text) : '',
      last ? sample(preview.last, last.text) : '',
      leftOut.length > 0 ? leftOutLines(leftOut) : '',
      replaces ? `-# ${preview.compared(changesLine(compareRevisions(replaces, article)))}` : '',
      missing.length > 0 ? preview.missing(missing.join(', ')) : '',
      `-# ${preview.nothingKept(replaces ? buttons.replace : buttons.add)}`,
    ].filter((block) => block !== ''),
    buttons: [
      ...(missing.length > 0
        ? []
        : [{ label: replaces ? buttons.replace : buttons.add, customId: `articles:add:${token}` }]),
      { label: buttons.details, customId: `articles:edit:${token}` },
      { label: buttons.discard, customId: `articles:discard:${token}` },
    ],
  });
}

/** Asks before an article is removed. */
export function removalCard(article: Article, { yes, no }: Answers): Card {
  return layOut({
    colour: colours.quiet,
    blocks: [words.confirmRemoval(bold(clip(article.title, LONGEST_LINE)))],
    buttons: [
      { label: words.buttons.remove, customId: yes, danger: true },
      { label: words.buttons.keep, customId: no },
    ],
  });
}

/** What a server's questions are answered from, its own articles first, and which channels have which. */
export function listCard(
  articles: readonly Article[],
  own: ReadonlySet<string>,
  assignments: readonly Assignment[],
): Card {
  const ordered = [...articles].sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  const lines = ordered.map((article) => listLine(article, own.has(article.id), assignments));
  const shown: string[] = [];
  let room = TEXT_LIMIT - words.listTitle.length - 100;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    shown.push(line);
  }
  const left = lines.length - shown.length;
  if (left > 0) shown.push(`-# ${words.more(left)}`);
  return layOut({ colour: colours.calm, blocks: [headOf(words.listTitle), shown.join('\n')] });
}

function listLine(article: Article, isOwn: boolean, assignments: readonly Assignment[]): string {
  const channels = assignments
    .filter((each) => each.article === article.id)
    .map(({ channel }) => `<#${channel}>`);
  const facts = [
    escapeMarkdown(clip(article.publication, LONGEST_LINE)),
    words.preview.paragraphs(article.paragraphs.length),
    isOwn ? words.own : words.bundled,
    channels.slice(0, 10).join(' '),
  ];
  return `- ${bold(clip(article.title, LONGEST_LINE))} · ${facts.filter((fact) => fact !== '').join(' · ')}`;
}

function leftOutLines(leftOut: Draft['leftOut']): string {
  const lines = leftOut
    .slice(0, MOST_LEFT_OUT)
    .map(({ why, text }) => `-# - ${escapeMarkdown(clip(`${why}: “${text}”`, LONGEST_LINE))}`);
  const more = leftOut.length - lines.length;
  return [words.preview.leftOut, ...lines, ...(more > 0 ? [`-# ${words.more(more)}`] : [])].join('\n');
}

/** The start of a paragraph: not a quotation, so it may be cut. */
function sample(label: string, text: string): string {
  return `${label}\n${blockQuote(clip(text, LONGEST_SAMPLE))}`;
}
