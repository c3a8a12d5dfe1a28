import type { ButtonInteraction } from 'discord.js';
import type { Passage } from '../engine/types.ts';
import { type Card, changedCard, noticeCard, passagesCard, readingCard, surroundingsCard } from './card.ts';
import type { BotContext } from './command.ts';
import { messages } from './messages.ts';
import { type Action, decodeAction, type PassageRef, resolve } from './reference.ts';
import { show } from './respond.ts';
import { retract, share } from './share.ts';

type Resolved = { readonly passages: readonly [Passage, ...Passage[]] } | { readonly instead: Card };

/** Does what a button says. All that it needs is in its custom id, so that it works after a restart too. */
export async function pressButton(interaction: ButtonInteraction, { engine }: BotContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (!action) return show(interaction, noticeCard(messages.errors.oldButton), 'user');
  if (action.kind === 'retract') return retract(interaction, action);
  const resolved = resolveAll(refsOf(action), engine);
  if ('instead' in resolved) return show(interaction, resolved.instead, 'user');
  if (action.kind === 'share') return share(interaction, action, resolved.passages);
  await show(interaction, cardOf(action, resolved.passages), 'user');
}

function cardOf(
  action: Exclude<Action, { kind: 'share' | 'retract' }>,
  passages: readonly [Passage, ...Passage[]],
): Card {
  switch (action.kind) {
    case 'around':
      return surroundingsCard(passages[0]);
    case 'read':
      return readingCard(passages[0], action.page);
    default:
      return passagesCard(passages, action.kind);
  }
}

function refsOf(action: Exclude<Action, { kind: 'retract' }>): readonly PassageRef[] {
  return 'ref' in action ? [action.ref] : action.passages;
}

/** The passages of the references; where one has changed or is gone, what to show instead of all. */
function resolveAll(refs: readonly PassageRef[], engine: BotContext['engine']): Resolved {
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
