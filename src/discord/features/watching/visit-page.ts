import { IngestError } from '#articles/ingest/error.ts';
import type { Reading } from '#articles/ingest/reading.ts';
import { faultsOf } from '#articles/manuscript.ts';
import { bold } from '#discord/cards/citation.ts';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import { faultSentence } from '#discord/cards/faults.ts';
import { asDraft } from '#discord/features/articles/add.ts';
import type { Draft } from '#discord/features/articles/draft.ts';
import { announce, changePosted, type PostedCard, postInLog } from '#discord/router/announce.ts';
import { loggable } from '#discord/router/errors.ts';
import type { Article } from '#engine/index.ts';
import type { PageWatch } from '#store/watch.ts';
import { changedPageCard } from './cards.ts';
import { afterFailure, afterSilence, afterSuccess, type VisitContext, type VisitState } from './visit.ts';

/** Looks whether a watched page has changed, and tells its server if it has. */
export async function visitPage(watch: PageWatch, context: VisitContext): Promise<VisitState> {
  const { store, visitor } = context;
  try {
    const sighting = await visitor.page(watch.address, watch.known, watch.guild);
    if (sighting.state === 'wait') return 'wait';
    const known = sighting.state === 'read' ? sighting.known : watch.known;
    const isTold = sighting.state === 'unchanged' || (await tellOfText(watch, sighting.read, context));
    const after = isTold ? afterSuccess(known, context) : afterSilence(watch, context);
    await store.notePageVisit({ ...watch, ...after });
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    await noteFailure(watch, error, context);
  }
  return 'made';
}

async function noteFailure(watch: PageWatch, error: IngestError, context: VisitContext): Promise<void> {
  const { store, publicMessages } = context;
  const after = afterFailure(watch, error, context);
  if (after !== 'over') return store.notePageVisit({ ...watch, ...after });
  const article = await articleOf(watch, context);
  const sentence = publicMessages.watching.over(
    bold(article?.title ?? ''),
    faultSentence(error, publicMessages),
  );
  const told = article ? await announce(watch.guild, noticeCard(sentence), context) : 'told';
  // Nothing ends in silence: as long as nobody can be told, it goes on.
  if (told === 'told') await store.unwatchPage(watch.guild, watch.article);
  else await store.notePageVisit({ ...watch, ...afterSilence(watch, context) });
}

/** Reports a text that differs from the article's, once; false where nobody could be told. */
async function tellOfText(watch: PageWatch, read: Reading, context: VisitContext): Promise<boolean> {
  const { store, library, limits, publicMessages } = context;
  const { guild, article: id, told, card } = watch;
  const before = await articleOf(watch, context);
  if (!before) return true;
  const [fault, ...others] = faultsOf(read.body, limits);
  if (fault) throw new IngestError([fault, ...others]);
  const draft = asDraft(read, before);
  const finder = library.finderFor({ guild, channels: [] });
  const after = await finder.read(id, { ...before, ...draft.metadata }, draft.body);
  if (after.revision === before.revision) {
    const asBefore = noticeCard(publicMessages.watching.asBefore(bold(before.title)));
    if (card && (await changeCard(watch, card, asBefore, context)) === 'unreachable') return false;
    if (card ?? told) await store.notePageTold({ guild, article: id });
    return true;
  }
  if (after.revision === told) return true;
  const posted = await showChange(watch, { before, after, draft }, context);
  if (posted) await store.notePageTold({ guild, article: id, told: after.revision, card: posted });
  return posted !== undefined;
}

/** Shows a change on the card that nobody has decided on yet, or else on a new one; where that is, if it could be. */
async function showChange(
  watch: PageWatch,
  { before, after, draft }: { readonly before: Article; readonly after: Article; readonly draft: Draft },
  context: VisitContext,
): Promise<PostedCard | undefined> {
  const { store, library, publicMessages } = context;
  const { guild, card: standing } = watch;
  const changes = await library.finderFor({ guild, channels: [] }).changes(before, after);
  const card = changedPageCard({ before, after }, changes, draft, publicMessages);
  const { logChannel } = await store.settingsOf(guild);
  if (standing && standing.channel === logChannel) {
    const state = await changeCard(watch, standing, card, context);
    if (state !== 'gone') return state === 'changed' ? standing : undefined;
  }
  const posted = await postInLog(guild, card, context);
  return typeof posted === 'string' ? undefined : posted;
}

/** Puts another card in the place of the one that is posted; what became of it. Never rejects: a visit goes on. */
async function changeCard(
  { guild }: PageWatch,
  posted: PostedCard,
  card: Card,
  { rest, log }: VisitContext,
): Promise<'changed' | 'gone' | 'unreachable'> {
  try {
    return (await changePosted(posted, card, rest)) ? 'changed' : 'gone';
  } catch (error) {
    log.warn({ guild, error: loggable(error) }, 'the card of a changed page could not be changed');
    return 'unreachable';
  }
}

async function articleOf(
  { guild, article }: PageWatch,
  { library }: VisitContext,
): Promise<Article | undefined> {
  return (await library.engineFor({ guild, channels: [] })).articles.find(({ id }) => id === article);
}
