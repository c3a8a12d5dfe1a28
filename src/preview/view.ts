import { ChannelType } from 'discord.js';
import type { Article } from '#engine/index.ts';
import type { Channel, LocalDiscord, Person } from '#local-discord/index.ts';
import type { Persona, View, ViewChannel } from './protocol.ts';
import type { Actor, Scene } from './scene.ts';

/** What is looked at: the world, its scene, and the articles that the bot answers from. */
export interface Looked {
  readonly discord: LocalDiscord;
  readonly scene: Scene;
  readonly articles: readonly Article[];
}

/** What a person sees with a channel open; the first persona and the opening channel where there is no such. */
export function viewOf({ discord, scene, articles }: Looked, personId: string, channelId: string): View {
  const actor = actorOf(scene, personId);
  const { person } = actor;
  const channels = discord.channelsOf(person);
  const open = channels.find(({ id }) => id === channelId) ?? scene.opening;
  const shown = channels.map((channel) => viewChannel(discord, channel, person));
  return {
    server: discord.home.name,
    me: personaOf(actor),
    personas: scene.personas.map(personaOf),
    bot: { id: discord.botId, name: discord.botName, online: discord.connected },
    channels: shown,
    open: open.id,
    messages: person.sees(open),
    commands: person.commands(open),
    names: Object.fromEntries([
      [discord.botId, discord.botName],
      ...scene.people.map(({ id, name }) => [id, name]),
      ...shown.map(({ id, name }) => [id, name]),
    ]),
    articles: articles.map(({ title }) => title),
  };
}

/** The persona with this id, or the first. */
export function actorOf({ personas }: Scene, id: string): Actor {
  const found = personas.find(({ person }) => person.id === id) ?? personas[0];
  if (found === undefined) throw new Error('The scene has nobody in it');
  return found;
}

function personaOf({ person: { id, name }, role }: Actor): Persona {
  return { id, name, role };
}

function viewChannel(discord: LocalDiscord, channel: Channel, person: Person): ViewChannel {
  const { id, name, parentId, topic } = channel;
  const kind = kindOf(channel);
  return {
    id,
    name: kind === 'direct' ? discord.botName : name,
    kind,
    writable: kind !== 'forum' && person.maySend(channel),
    ...(parentId !== undefined && { parent: parentId }),
    ...(topic !== undefined && { topic }),
  };
}

function kindOf({ isThread, type, guildId }: Channel): ViewChannel['kind'] {
  if (isThread) return 'thread';
  if (guildId === undefined) return 'direct';
  return type === ChannelType.GuildForum ? 'forum' : 'text';
}
