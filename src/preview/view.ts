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
  /** The languages that the bot speaks, by Discord's tags. */
  readonly locales: readonly string[];
}

/** What a person sees with a channel open; the first persona and the opening channel where there is no such. */
export function viewOf(
  { discord, scene, articles, locales }: Looked,
  personId: string,
  channelId: string,
): View {
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
    commands: inLanguage(person.commands(open), person.locale),
    languages: Object.fromEntries(locales.map((locale) => [locale, nameOf(locale)])),
    language: person.locale,
    names: Object.fromEntries([
      [discord.botId, discord.botName],
      ...scene.people.map(({ id, name }) => [id, name]),
      ...shown.map(({ id, name }) => [id, name]),
    ]),
    articles: articles.map(({ title }) => title),
  };
}

/** A language by its own name. */
function nameOf(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

/** What a client shows of commands: where a text has a translation into the person's language, that. */
function inLanguage<T>(data: T, locale: string): T {
  if (Array.isArray(data)) return data.map((each) => inLanguage(each, locale)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => {
    const translation: unknown = Reflect.get(Object(Reflect.get(data, `${key}_localizations`)), locale);
    return [key, translation ?? inLanguage(value, locale)];
  });
  return Object.fromEntries(entries) as T;
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
