import { headOf } from '#discord/cards/answer-card.ts';
import { bold, citation, tight } from '#discord/cards/citation.ts';
import { type Card, clip, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { escapeMarkdown } from '#discord/cards/markdown.ts';
import type { Check, Named, Today } from './check.ts';
import { words } from './words.ts';

const LONGEST_SAMPLE = 80;
const ROOM_FOR_REST = 900;

/** Says of each quote of a card whether it stands in the text that the card names, and in today's. */
export function verdictCard(checks: readonly Check[], note = ''): Card {
  const articles = [...new Set(checks.flatMap(({ named }) => ('article' in named ? [named.article] : [])))];
  let room = TEXT_LIMIT - ROOM_FOR_REST;
  const shown = checks.map(lineOf).filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  const left = checks.length - shown.length;
  if (left > 0) shown.push(`-# ${words.more(left)}`);
  const isSound = checks.every(({ named }) => named.state === 'there');
  return layOut({
    colour: isSound ? colours.warm : colours.quiet,
    blocks: [
      headOf(words.title, note && `-# ${note}`),
      shown.join('\n'),
      ...articles.slice(0, 3).flatMap((article) => [rule, citation(article, tight)]),
    ],
  });
}

function lineOf({ quote, named, today }: Check): string {
  const place = quote.paragraph === undefined ? words.somewhere : words.quote(quote.paragraph);
  const sample = escapeMarkdown(clip(quote.text, LONGEST_SAMPLE));
  return `- ${bold(place)} · ${thenOf(named)} · ${todayOf(today)}\n  -# ${sample}`;
}

function thenOf(named: Named): string {
  if (named.state === 'there') return words.named.there(named.article.revision);
  if (named.state === 'elsewhere') return words.named.elsewhere(named.paragraph, named.article.revision);
  return words.named[named.state];
}

function todayOf(today: Today): string {
  if (today.state === 'moved' || today.state === 'marks') return words.today[today.state](today.paragraph);
  return words.today[today.state];
}
