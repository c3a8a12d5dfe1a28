import { type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Place } from '#articles/place.ts';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import { isOfRevision, type PassageRef, refOf } from '#discord/cards/passage-ref.ts';
import { passagesOf } from '#discord/features/corrections/affected.ts';
import type { BotContext } from '#discord/router/context.ts';
import { isClosedToMe } from '#discord/router/errors.ts';
import { refusedWith } from '#discord/router/refused.ts';
import type { Article } from '#engine/index.ts';
import type { Share } from '#store/types.ts';
import { verdictCard } from './card.ts';
import { checkQuote } from './check.ts';
import { refsIn, shownQuotes } from './quotes.ts';

type VerifyTools = Pick<BotContext, 'library' | 'store' | 'messages'>;

/** Checks the quotes of a card of the bot's own, by the revisions that its buttons name. */
export async function verifyCard(
  components: readonly unknown[],
  place: Place,
  kept: VerifyTools,
): Promise<Card> {
  const { library, messages } = kept;
  const quotes = shownQuotes(components);
  if (quotes.length === 0) return noticeCard(messages.verify.errors.noQuotes);
  const { articles: today } = await library.engineFor(place);
  const refs = refsIn(components);
  const articles = await namedBy(refs, today, place, kept);
  return verdictCard(
    quotes.map((quote) => checkQuote(quote, { articles, refs }, today)),
    messages,
  );
}

/** Checks the quotes of a shared card: those that it shows, or where it cannot be seen those of the ledger. */
export async function verifyShare(share: Share, place: Place, kept: VerifyTools, rest: REST): Promise<Card> {
  const { library, messages } = kept;
  const shown = await componentsOf(share, rest);
  if (shown) return verifyCard(shown, place, kept);
  const { articles: today } = await library.engineFor(place);
  const passages = (await passagesOf(share, kept)).map(({ passage }) => passage);
  if (passages.length === 0) return noticeCard(messages.verify.errors.notKept);
  const checked = passages.flatMap((passage) => {
    const texts = { articles: [passage.article], refs: [refOf(passage)] };
    return passage.quotes.map(({ text }) => checkQuote(text, texts, today));
  });
  return verdictCard(checked, messages, messages.verify.fromLedger);
}

/** What the card's message shows; undefined if it is gone or the bot may not see it. */
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
  { library }: VerifyTools,
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
