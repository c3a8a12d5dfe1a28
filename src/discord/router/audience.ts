import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Place } from '#articles/place.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { Store, Visibility } from '#store/types.ts';
import type { BotContext } from './context.ts';
import type { Press } from './handler.ts';
import { placeOf } from './where.ts';

/** Who sees an answer: all who see the channel, or the user alone. */
export type Audience = 'all' | 'user';

type Spoken = Pick<BotContext, 'messages' | 'publicMessages'>;

/** What the bot says to those who see an answer. */
export function messagesFor(audience: Audience, { messages, publicMessages }: Spoken): Messages {
  return audience === 'all' ? publicMessages : messages;
}

/** What it says to those who see the card whose button was pressed. */
export function messagesInPlace({ message }: Press, context: Spoken): Messages {
  return messagesFor(message.flags.has(MessageFlags.Ephemeral) ? 'user' : 'all', context);
}

/** Who is to see a command's answer: as its option `private` says, or else as the place has it. */
export async function audienceOf(
  interaction: ChatInputCommandInteraction,
  { store }: { readonly store: Pick<Store, 'settingsOf'> },
): Promise<Audience> {
  const wanted = interaction.options.getBoolean('private');
  if (wanted !== null) return wanted ? 'user' : 'all';
  return (await visibilityIn(placeOf(interaction), store)) === 'private' ? 'user' : 'all';
}

/** As the channel has it, or its parent, or the server. */
async function visibilityIn(
  { guild, channels }: Place,
  store: Pick<Store, 'settingsOf'>,
): Promise<Visibility> {
  if (guild === undefined) return 'public';
  const { visibility, channelVisibility } = await store.settingsOf(guild);
  return channels.map((channel) => channelVisibility.get(channel)).find((each) => each) ?? visibility;
}
