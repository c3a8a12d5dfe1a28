import type { BaseInteraction } from 'discord.js';
import type { Library } from '#articles/library.ts';
import { isOfRevision, type PassageRef } from '#discord/cards/passage-ref.ts';
import { passageOf, resolve } from '#discord/cards/resolve.ts';
import type { BotContext } from '#discord/router/context.ts';
import { isRefusal, type Refusal, refuse } from '#discord/router/refusal.ts';
import { placeOf } from '#discord/router/where.ts';
import type { Engine, Passage } from '#engine/index.ts';
import { changedCard } from './cards.ts';

/** Passages as they were when a card was made; `outdated` where an article has another text by now, or is not here. */
export interface FoundPassages {
  readonly passages: readonly [Passage, ...Passage[]];
  readonly outdated: boolean;
}

interface PassageFound {
  readonly passage: Passage;
  readonly outdated: boolean;
}

/** What a card's references lead to where its button was pressed; refused where one of them is lost. */
export async function findPassages(
  refs: readonly PassageRef[],
  interaction: BaseInteraction,
  { library, messages }: Pick<BotContext, 'library' | 'messages'>,
): Promise<FoundPassages | Refusal> {
  const { guild, channels } = placeOf(interaction);
  const engine = await library.engineFor({ ...(guild !== undefined && { guild }), channels });
  const all: PassageFound[] = [];
  for (const ref of refs) {
    const found = await find(ref, engine, guild, { library, messages });
    if (isRefusal(found)) return found;
    all.push(found);
  }
  const finder = library.finderFor({ ...(guild !== undefined && { guild }), channels });
  await finder.speakers(all.map(({ passage }) => passage));
  const [first, ...others] = all.map(({ passage }) => passage);
  if (!first) return refuse(messages.cards.gone);
  return { passages: [first, ...others], outdated: all.some(({ outdated }) => outdated) };
}

async function find(
  ref: PassageRef,
  engine: Engine,
  guild: string | undefined,
  { library, messages }: { readonly library: Library; readonly messages: BotContext['messages'] },
): Promise<PassageFound | Refusal> {
  const resolution = resolve(engine, ref);
  if (resolution.state === 'current') return { passage: resolution.passage, outdated: false };
  const past = await library.past(guild, ({ article, revision }) => isOfRevision(ref, article, revision));
  const passage = past && passageOf(past, ref);
  // Of a past text only what was shared is kept; the other paragraphs are empty.
  if (passage && passage.paragraph.text !== '') return { passage, outdated: true };
  if (resolution.state === 'gone') return refuse(messages.cards.gone);
  return { refusal: changedCard(resolution.article, messages) };
}
