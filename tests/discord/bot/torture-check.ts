import type { APIMessage } from 'discord.js';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import type { Share, Store } from '#store/types.ts';
import { type Seen, versionIn, type Workplace } from './torture-work.ts';

/** What is not as people were told, lost, doubled or half done: a line each. */
export async function checkWork(
  { discord, channel }: Workplace,
  store: Pick<Store, 'articlesOf' | 'sharesOf'>,
  seen: Seen,
): Promise<readonly string[]> {
  const guild = channel.guildId ?? '';
  const [articles, shares] = [
    await store.articlesOf(guild),
    await store.sharesOf(guild, { channel: channel.id }, 1_000_000),
  ];
  const cards = discord.messages(channel).filter(({ author }) => author.id === discord.botId);
  const titles = articles.map(({ metadata }) => metadata.title);
  const byMessage = new Map(shares.map((share) => [share.message, share]));
  return [
    ...[...seen.articles]
      .filter((title) => !titles.includes(title))
      .map((title) => `lost the article ${title}`),
    ...titles
      .filter((title, at) => titles.indexOf(title) !== at)
      .map((title) => `has the article ${title} twice`),
    ...[...seen.shares].filter((id) => !byMessage.has(id)).map((id) => `lost the share ${id}`),
    ...cards.filter(({ id }) => !byMessage.has(id)).map(({ id }) => `does not know the card ${id}`),
    ...shares.flatMap((share) => faultOf(share, cards)),
    ...[...seen.retractions]
      .filter((id) => byMessage.get(id)?.state !== 'retracted')
      .map((id) => `forgot that ${id} was taken back`),
    ...[...seen.corrections]
      .filter((id) => byMessage.get(id)?.corrected === undefined)
      .map((id) => `forgot that ${id} was marked`),
    ...articles
      .filter(({ body }) => versionIn(body) < seen.version)
      .map(({ body }) => `has text ${versionIn(body)} where ${seen.version} was kept`),
  ];
}

function faultOf(
  { id, state, message, correcting, corrected }: Share,
  cards: readonly APIMessage[],
): string[] {
  if (correcting !== undefined) return [`left ${id} half marked`];
  if (state === 'begun' || state === 'retracting') return [`left ${id} ${state}`];
  const card = cards.find((each) => each.id === message);
  if (state === 'failed') {
    return cards.some((each) => JSON.stringify(each.components).includes(id))
      ? [`posted ${id} and says it failed`]
      : [];
  }
  if (!card) return [`says that ${id} is ${state} and there is no card`];
  const stands = buttonsOf(card).some(({ label }) => label === 'Retract');
  if (stands !== (state === 'posted')) return [`says that ${id} is ${state} and the card is not`];
  const isMarked = textOf(card).includes('Corrected:');
  if (!stands || isMarked === (corrected !== undefined)) return [];
  return [`says that ${id} is ${isMarked ? 'not ' : ''}marked and the card is otherwise`];
}
