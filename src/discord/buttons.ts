import type { ButtonInteraction } from 'discord.js';
import type { Engine, Passage } from '../engine/types.ts';
import { type Card, changedCard, noticeCard, passagesCard, readingCard, surroundingsCard } from './card.ts';
import type { BotContext } from './command.ts';
import type { Cooldown } from './cooldown.ts';
import { messages } from './messages.ts';
import { type Action, decodeAction, type PassageRef, resolve } from './reference.ts';
import { show } from './respond.ts';
import { retract } from './retract.ts';
import { askedBy, askToShare, mayShare, postShare } from './share.ts';
import { placeOf } from './where.ts';

type Resolved = { readonly passages: readonly [Passage, ...Passage[]] } | { readonly instead: Card };

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
  const engine = await context.library.engineFor(placeOf(interaction));
  const resolved = resolveAll(refsOf(action), engine);
  if ('instead' in resolved) return show(interaction, resolved.instead, 'user');
  if (action.kind === 'share' || action.kind === 'post') {
    const step = action.kind === 'share' ? askToShare : postShare;
    return step(interaction, action, resolved.passages, context);
  }
  const permit = cooldown.take(interaction.user.id);
  if (!permit.ok) return show(interaction, noticeCard(messages.errors.cooldown(permit.seconds)), 'user');
  await show(interaction, cardOf(action, resolved.passages, interaction), 'user');
}

function cardOf(
  action: Exclude<Action, { kind: 'share' | 'post' | 'retract' }>,
  passages: readonly [Passage, ...Passage[]],
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
        shareable: mayShare(interaction),
        ...(question !== undefined && { question }),
      });
  }
}

function refsOf(action: Exclude<Action, { kind: 'retract' }>): readonly PassageRef[] {
  return 'ref' in action ? [action.ref] : action.passages;
}

/** The passages of the references; where one has changed or is gone, what to show instead of all. */
function resolveAll(refs: readonly PassageRef[], engine: Engine): Resolved {
  const passages: Passage[] = [];
  for (const ref of refs) {
    const resolution = resolve(engine, ref);
    if (resolution.state === 'changed') return { instead: changedCard(resolution.article) };
    if (resolution.state === 'gone') return { instead: noticeCard(messages.gone) };
    passages.push(resolution.passage);
  }
  const [first, ...others] = passages;
  return first ? { passages: [first, ...others] } : { instead: noticeCard(messages.gone) };
}
