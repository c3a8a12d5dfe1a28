import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  Client,
  type ClientEvents,
  type ClientOptions,
  ComponentType,
  Events,
  GatewayIntentBits,
  Partials,
} from 'discord.js';
import type { LocalDiscord } from '#local-discord/index.ts';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** A real discord.js client, logged in and ready. */
export async function login(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/**
 * Does work for each event. The function that it returns resolves once all of it is done: a bot may still be busy when people
 * have seen its answer, and its connections must not be closed before it is done.
 */
export function workOn<E extends keyof ClientEvents>(
  client: Client,
  event: E,
  work: (...heard: ClientEvents[E]) => Promise<unknown>,
): () => Promise<void> {
  const begun: Promise<unknown>[] = [];
  client.on(event, (...heard) => void begun.push(work(...heard)));
  return async () => void (await Promise.all(begun));
}

/** A container with a text and a row of buttons. */
export function card(text: string, ...labels: string[]): APIMessageTopLevelComponent[] {
  const buttons = labels.map((label) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: `id of ${label}`,
  }));
  const row = { type: ComponentType.ActionRow as const, components: buttons };
  return [
    {
      type: ComponentType.Container,
      components: [{ type: ComponentType.TextDisplay, content: text }, ...(labels.length > 0 ? [row] : [])],
    },
  ];
}
