import { bold, safeUrl, writtenDate } from '#discord/cards/citation.ts';
import { type Card, colours, type Layout, layOut, rule } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { paragraphRange } from '#discord/cards/paragraph-range.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Article } from '#engine/index.ts';

const LONGEST_URL = 500;
const LONGEST_FACT = 150;
const LONGEST_HEADING = 80;
const SECTIONS_SHOWN = 8;

/** What is held of an article and where it is from; what is not known of it is left out. */
export function sourceCard(article: Article, messages: Messages): Card {
  const { source, cards } = messages;
  const fact = (name: string, value: string | undefined) => (value ? cards.entry(name, value) : '');
  const link = safeUrl(article.url, LONGEST_URL);
  const dateOf = (date: string | undefined) => date && writtenDate(date, messages);
  // A line of the card; nothing where the value is not known, or has no characters to show.
  const facts = [
    fact(source.publication, escaped(article.publication)),
    fact(source.byline, escaped(article.byline)),
    fact(source.published, dateOf(article.published)),
    fact(source.link, link ? `[${cards.openArticle}](${link})` : escaped(article.url)),
    fact(source.language, escaped(article.language && source.languageName(article.language))),
    fact(source.retrieved, dateOf(article.retrieved)),
    fact(source.paragraphs, String(article.paragraphs.length)),
    fact(source.revision, escaped(article.revision)),
  ];
  const known = facts.filter((line) => line !== '');
  return layOut({
    colour: colours.calm,
    blocks: [
      headOf(source.title),
      [bold(article.title), ...known].join('\n'),
      ...sectionList(article, messages),
    ],
  });
}

function escaped(value: string | undefined): string | undefined {
  return value && foreign(value, LONGEST_FACT);
}

function sectionList(article: Article, { source, cards }: Messages): Layout['blocks'] {
  const lines = article.sections.slice(0, SECTIONS_SHOWN).map(({ heading, first, last }) => {
    const paragraphs = last < first ? source.emptySection : paragraphRange(first, last);
    return `-# ${paragraphs} · ${foreign(heading, LONGEST_HEADING)}`;
  });
  const left = article.sections.length - lines.length;
  if (left > 0) lines.push(`-# ${source.moreSections(left)}`);
  return lines.length > 0 ? [rule, `${cards.entry(source.sections, '').trim()}\n${lines.join('\n')}`] : [];
}
