import { bold, citation, tight } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { foreign } from '#discord/cards/foreign.ts';
import { headOf } from '#discord/cards/head.ts';
import { listOf } from '#discord/cards/text.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { CheckedQuote, InNamed, InToday } from './check.ts';

const LONGEST_SAMPLE = 80;
const ROOM_FOR_REST = 900;
const MOST_SOURCES = 3;

/** Says of each quote of a card whether it is in the text that the card names, and in today's. */
export function verdictCard(checked: readonly CheckedQuote[], messages: Messages, note = ''): Card {
  const { verify: words } = messages;
  // Two revisions of an article mostly have one citation between them.
  const sources = new Set(
    checked.flatMap(({ named }) =>
      named.state === 'there' ? [citation(named.article, tight, messages)] : [],
    ),
  );
  const lines = checked.map((each) => lineOf(each, words));
  const isSound = checked.every(({ named }) => named.state === 'there');
  return layOut({
    colour: isSound ? colours.warm : colours.quiet,
    blocks: [
      headOf(words.title, note && `-# ${note}`),
      listOf(lines, TEXT_LIMIT - ROOM_FOR_REST, words.more),
      ...[...sources].slice(0, MOST_SOURCES).flatMap((source) => [rule, source]),
    ],
  });
}

function lineOf({ text, named, today }: CheckedQuote, words: Messages['verify']): string {
  const place = named.state === 'there' ? words.quote(named.paragraph) : words.somewhere;
  const sample = foreign(text, LONGEST_SAMPLE);
  return `- ${bold(place)} · ${thenOf(named, words)} · ${todayOf(today, words)}\n  -# ${sample}`;
}

function thenOf(named: InNamed, words: Messages['verify']): string {
  return named.state === 'there' ? words.named.there(named.article.revision) : words.named[named.state];
}

function todayOf(today: InToday, words: Messages['verify']): string {
  if (today.state === 'moved' || today.state === 'marks') return words.today[today.state](today.paragraph);
  return words.today[today.state];
}
