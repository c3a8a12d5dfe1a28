import type { ButtonInteraction } from 'discord.js';
import type { Library } from '#articles/library.ts';
import type { Place } from '#articles/place.ts';
import {
  type Card,
  changedCard,
  noticeCard,
  passagesCard,
  readingCard,
  surroundingsCard,
  withNote,
} from '#discord/cards/card.ts';
import {
  type Action,
  decodeAction,
  isOfRevision,
  type PassageRef,
  passageOf,
  resolve,
} from '#discord/cards/reference.ts';
import { openReport } from '#discord/features/reports/report.ts';
import { retract } from '#discord/features/sharing/retract.ts';
import { askedBy, askToShare, postShare } from '#discord/features/sharing/share.ts';
import { messages } from '#discord/messages.ts';
import type { BotContext } from '#discord/router/command.ts';
import type { Cooldown } from '#discord/router/cooldown.ts';
import { show } from '#discord/router/respond.ts';
import { mayShare } from '#discord/router/rights.ts';
import { placeOf } from '#discord/router/where.ts';
import type { Engine, Passage } from '#engine/index.ts';

type Resolved =
  | { readonly passages: readonly [Passage, ...Passage[]]; readonly outdated: boolean }
  | { readonly instead: Card };

/**
 * Does what a button says. All that it needs is in its custom id, so that it works after a restart too. Sharing and
 * taking back are never put off: whoever moderates must be able to act.
 */
export async function pressButton(
  interaction: ButtonInteraction,
  context: BotContext,
  cooldown: Cooldown,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (!action) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
  if (action.kind === 'retract') return retract(interaction, action, context);
  if (action.kind === 'report') return openReport(interaction, action, cooldown);
  const resolved = await resolveAll(refsOf(action), placeOf(interaction), context.library);
  if ('instead' in resolved) return show(interaction, resolved.instead, 'user');
  const { passages, outdated } = resolved;
  if (action.kind === 'share' || action.kind === 'post') {
    if (outdated) return show(interaction, changedCard(passages[0].article), 'user');
    const step = action.kind === 'share' ? askToShare : postShare;
    return step(interaction, action, passages, context);
  }
  const permit = cooldown.take(interaction.user.id);
  if (!permit.ok) return show(interaction, noticeCard(messages.errors.cooldown(permit.seconds)), 'user');
  const shareable = !outdated && (await mayShare(interaction, context.store));
  const card = cardOf(action, passages, shareable, interaction);
  await show(interaction, outdated ? withNote(card, messages.outdated) : card, 'user');
}

function cardOf(
  action: Exclude<Action, { kind: 'share' | 'post' | 'retract' | 'report' }>,
  passages: readonly [Passage, ...Passage[]],
  shareable: boolean,
  interaction: ButtonInteraction,
): Card {
  const question = askedBy(interaction);
  switch (action.kind) {
    case 'around':
      return surroundingsCard(passages[0]);
    case 'read':
      return readingCard(passages[0], action.page);
    default:
      return passagesCard(passages, action.kind, {
        shareable,
        ...(question !== undefined && { question }),
      });
  }
}

function refsOf(action: Exclude<Action, { kind: 'retract' | 'report' }>): readonly PassageRef[] {
  return 'ref' in action ? [action.ref] : action.passages;
}

/** What a reference leads to: `outdated` where the article has another text by now, or is no longer here. */
type Found = { readonly passage: Passage; readonly outdated: boolean } | { readonly instead: Card };

/** The passages of the references, as they were when the card was made; where one is lost, what to show instead. */
async function resolveAll(
  refs: readonly PassageRef[],
  { guild, channels }: Place,
  library: Library,
): Promise<Resolved> {
  const engine = await library.engineFor({ ...(guild !== undefined && { guild }), channels });
  const passages: Passage[] = [];
  let outdated = false;
  for (const ref of refs) {
    const found = await find(ref, engine, guild, library);
    if ('instead' in found) return found;
    passages.push(found.passage);
    outdated ||= found.outdated;
  }
  const [first, ...others] = passages;
  return first ? { passages: [first, ...others], outdated } : { instead: noticeCard(messages.gone) };
}

async function find(
  ref: PassageRef,
  engine: Engine,
  guild: string | undefined,
  library: Library,
): Promise<Found> {
  const resolution = resolve(engine, ref);
  if (resolution.state === 'current') return { passage: resolution.passage, outdated: false };
  const past = await library.past(guild, ({ article, revision }) => isOfRevision(ref, article, revision));
  const passage = past && passageOf(past, ref);
  // Of a past text only what was shared is kept; the other paragraphs are empty.
  if (passage && passage.paragraph.text !== '') return { passage, outdated: true };
  const { state } = resolution;
  return { instead: state === 'changed' ? changedCard(resolution.article) : noticeCard(messages.gone) };
}
