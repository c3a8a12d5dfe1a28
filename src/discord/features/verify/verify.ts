import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Place } from '#articles/place.ts';
import { type Card, noticeCard } from '#discord/cards/card.ts';
import { type Action, decodeAction, isOfRevision, type PassageRef } from '#discord/cards/reference.ts';
import { type Desk, passagesOf } from '#discord/features/corrections/affected.ts';
import { isClosedToMe } from '#discord/router/errors.ts';
import { refusedWith } from '#discord/router/respond.ts';
import type { Article } from '#engine/index.ts';
import type { Share } from '#store/types.ts';
import { verdictCard } from './card.ts';
import { checkQuote } from './check.ts';
import { displayedQuotes } from './quotes.ts';
import { words } from './words.ts';

/** Checks the quotes of a card of the bot's own, by the revisions that its buttons name. */
export async function verifyCard(components: readonly unknown[], place: Place, desk: Desk): Promise<Card> {
  const quotes = displayedQuotes(components);
  if (quotes.length === 0) return noticeCard(words.errors.noQuotes);
  const { articles } = await desk.library.engineFor(place);
  const named = await namedBy(refsIn(components), articles, place, desk);
  return verdictCard(quotes.map((quote) => checkQuote(quote, named, articles)));
}

/** Checks the quotes of a shared card: those that it shows, or where it cannot be seen those of the ledger. */
export async function verifyShare(share: Share, place: Place, desk: Desk, rest: REST): Promise<Card> {
  const shown = await componentsOf(share, rest);
  if (shown) return verifyCard(shown, place, desk);
  const { articles } = await desk.library.engineFor(place);
  const passages = (await passagesOf(share, desk)).map(({ passage }) => passage);
  if (passages.length === 0) return noticeCard(words.named.unknown);
  const checks = passages.flatMap(({ article, paragraph: { number }, quotes }) =>
    quotes.map(({ text }) => checkQuote({ text, paragraph: number }, [article], articles)),
  );
  return verdictCard(checks, words.fromLedger);
}

/** What the card's message shows; undefined where there is none any more, or the bot may not see it. */
async function componentsOf(
  { channel, message }: Share,
  rest: REST,
): Promise<readonly unknown[] | undefined> {
  if (message === undefined) return undefined;
  try {
    const found = await rest.get(Routes.channelMessage(channel, message));
    const components: unknown = Reflect.get(Object(found), 'components');
    return Array.isArray(components) ? components : undefined;
  } catch (error) {
    if (isClosedToMe(error) || refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) return undefined;
    throw error;
  }
}

/** The texts that references are to, those of today among them where the card is of today. */
async function namedBy(
  refs: readonly PassageRef[],
  today: readonly Article[],
  { guild }: Place,
  { library }: Desk,
): Promise<readonly Article[]> {
  const named = new Map<string, Article>();
  for (const ref of refs) {
    const key = ref.article + ref.revision;
    if (named.has(key)) continue;
    const isMeant = (id: string, revision: string) => isOfRevision(ref, id, revision);
    const article =
      today.find(({ id, revision }) => isMeant(id, revision)) ??
      (await library.past(guild, (each) => isMeant(each.article, each.revision)));
    if (article) named.set(key, article);
  }
  return [...named.values()];
}

/** All references in the custom ids of a card's buttons. */
function refsIn(components: readonly unknown[]): readonly PassageRef[] {
  return customIdsIn(components).flatMap((id) => refsOf(decodeAction(id)));
}

function refsOf(action: Action | undefined): readonly PassageRef[] {
  if (!action || action.kind === 'retract') return [];
  return 'ref' in action ? [action.ref] : action.passages;
}

function customIdsIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component) => {
    const fields = Object(component);
    const id: unknown = Reflect.get(fields, 'custom_id') ?? Reflect.get(fields, 'customId');
    const inner: unknown = Reflect.get(fields, 'components');
    return [...(typeof id === 'string' ? [id] : []), ...(Array.isArray(inner) ? customIdsIn(inner) : [])];
  });
}
