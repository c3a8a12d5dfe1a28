import type { Article } from '#engine/index.ts';
import type { Channel, LocalDiscord, Person } from '#local-discord/index.ts';
import { type Line, talkAbout } from './talk.ts';

/** The people and places of the preview. */
export interface Scene {
  /** The people to view the server as, the member first. */
  readonly personas: readonly Actor[];
  /** Everybody with a name: the personas and those who only wrote something. */
  readonly people: readonly Person[];
  /** The channel that is open first. */
  readonly opening: Channel;
}

/** A person to view the server as. */
export interface Actor {
  readonly person: Person;
  readonly role: 'member' | 'moderator';
}

const MODERATOR = ['ManageMessages', 'ManageGuild'] as const;

/** Peoples a local Discord: a server with an article's channel, a forum with one post, and some talk to ask about. */
export async function setScene(discord: LocalDiscord, articles: readonly Article[]): Promise<Scene> {
  const mira = discord.user('Mira');
  const tomas = discord.user('Tomás', { permissions: MODERATOR });
  const [jun, oksana] = [discord.user('Jun'), discord.user('Oksana')];
  const talk = talkAbout(articles);
  const speakers = { mira, tomas, jun, oksana };
  await say(discord.general, talk.general, speakers);
  const [article] = articles;
  const topic = article && `${article.title} · ${article.publication}`;
  const channel = discord.channel(talk.channel, topic === undefined ? {} : { topic });
  await say(channel, talk.article, speakers);
  const post = discord.thread(discord.forum('debates'), talk.post, jun);
  await say(post, talk.forum, speakers);
  mira.directMessages;
  tomas.directMessages;
  return {
    personas: [
      { person: mira, role: 'member' },
      { person: tomas, role: 'moderator' },
    ],
    people: [mira, tomas, jun, oksana],
    opening: channel,
  };
}

async function say(
  channel: Channel,
  lines: readonly Line[],
  speakers: Readonly<Record<Line['speaker'], Person>>,
): Promise<void> {
  for (const { speaker, text } of lines) await speakers[speaker].send(channel, text);
}
