import type { Chooser } from '#discord/cards/chooser.ts';
import { bold } from '#discord/cards/citation.ts';
import { type Card, colours, layOut, rule, TEXT_LIMIT } from '#discord/cards/components.ts';
import { headOf } from '#discord/cards/head.ts';
import { GLANCE, heightOf } from '#discord/cards/height.ts';
import { fitting } from '#discord/cards/text.ts';
import { languageNamed } from '#discord/features/settings/language-name.ts';
import type { Messages } from '#discord/messages/messages.ts';
import type { NeededPermission } from '#discord/router/needed-permissions.ts';
import type { Snowflake } from '#store/types.ts';
import { moreLackingId, setupIds } from './ids.ts';
import type { Lacking, LackingChannel } from './lacking.ts';

/** What a server lacks, and what is set there. */
export interface Standing {
  readonly lacking: Lacking;
  /** What the bot's role is called, or the bot. */
  readonly role: string;
  readonly log: LogStanding;
  /** The roles that may share, in the server's order: first those that a menu can show as chosen. */
  readonly shareRoles: readonly Snowflake[];
  /** Those that a menu shows as chosen. */
  readonly chosenRoles: readonly Snowflake[];
  /** The language of what all see, by its tag; left out, it is the one that the server has in Discord. */
  readonly language?: string | undefined;
  /** How many articles are the server's own, and how many of those that all servers have are on. */
  readonly own: number;
  readonly bundled: number;
}

/** The channel in which the bot reports what it does, and what it lacks there. */
export type LogStanding =
  | { readonly state: 'none' }
  | { readonly state: 'gone' }
  | { readonly state: 'there'; readonly channel: Snowflake; readonly lacks: readonly NeededPermission[] };

/** A menu can have no more chosen, and a server no more roles. */
export const MOST_ROLES = 25;
const ROOM_FOR_CHANNELS = 1200;
const HEIGHT_FOR_CHANNELS = 220;
const ROOM_FOR_MORE = 300;
const MOST_NAMED_ROLES = 20;

/** What the bot lacks in a server, and what is decided there, each with what changes it. */
export function setupCard(standing: Standing, messages: Messages): Card {
  const { setup: words } = messages;
  const { lacking, log, chosenRoles, shareRoles } = standing;
  const list = listFrom(lacking, 0, { room: ROOM_FOR_CHANNELS, height: HEIGHT_FOR_CHANNELS }, messages);
  return layOut({
    colour: lacking.channels.length === 0 ? colours.calm : colours.warm,
    blocks: [
      headOf(words.title),
      permissionsPart(standing, list, messages),
      rule,
      logLine(log, messages),
      logChooser(log, words),
      words.sharing(rolesNamed(shareRoles, messages)),
      {
        kind: 'role_chooser',
        id: setupIds.roles.write(true),
        placeholder: words.chooseRoles,
        chosen: chosenRoles,
        most: MOST_ROLES,
      },
      languageLine(standing, messages),
      [articlesLine(standing, words), `-# ${words.addHint}`].join('\n'),
    ],
    actions: [
      { label: words.buttons.add, id: setupIds.add.write(true), look: 'main' },
      { label: words.buttons.again, id: setupIds.again.write(true) },
      ...list.more,
    ],
  });
}

/** Further channels in which something is lacking, but for the first ones. */
export function moreLackingCard(
  { lacking, role }: Pick<Standing, 'lacking' | 'role'>,
  skipped: number,
  messages: Messages,
): Card {
  const { setup: words } = messages;
  const head = headOf(words.moreTitle);
  const list = listFrom(
    lacking,
    skipped,
    { room: TEXT_LIMIT - head.length - ROOM_FOR_MORE, height: GLANCE },
    messages,
  );
  if (list.lines.length === 0) return layOut({ colour: colours.calm, blocks: [words.noMoreLacking] });
  return layOut({
    colour: colours.warm,
    blocks: [head, [...list.lines, ...list.left].join('\n'), `-# ${words.mend(bold(role))}`],
    actions: list.more,
  });
}

/** Roles by their mentions, which ping nobody; so many that they fit in a line or two. */
export function rolesNamed(roles: readonly Snowflake[], { cards }: Messages): string {
  const shown = roles.slice(0, MOST_NAMED_ROLES).map((role) => `<@&${role}>`);
  return cards.listed([...shown, ...(shown.length < roles.length ? ['…'] : [])]);
}

/** The permissions of a channel by the names that its settings have for them. */
export function namesOf(
  lacks: readonly NeededPermission[],
  hasPosts: boolean,
  { cards, permissions }: Messages,
): string {
  const nameOf = (name: NeededPermission) =>
    hasPosts && name === 'SendMessagesInThreads' ? permissions.inPosts : permissions[name];
  return cards.listed(lacks.map((name) => `**${nameOf(name)}**`));
}

function permissionsPart(
  { lacking, role }: Standing,
  { lines, left }: ChannelList,
  messages: Messages,
): string {
  const { setup: words } = messages;
  const { inServer, channels, outOf } = lacking;
  const fine = outOf - channels.length;
  const server =
    inServer.length === 0 ? [] : [words.lacksInServer(namesOf(inServer, false, messages), bold(role))];
  if (outOf === 0) return [words.noChannels, ...server].join('\n');
  if (channels.length === 0) return [words.nothingLacks(outOf), ...server].join('\n');
  return [
    words.lacks(channels.length, outOf),
    ...lines,
    ...left,
    ...(fine > 0 ? [`-# ${words.rest(fine)}`] : []),
    ...server,
    words.mend(bold(role)),
  ].join('\n');
}

interface ChannelList {
  readonly lines: readonly string[];
  /** Says how many there is no room for. */
  readonly left: readonly string[];
  /** The button that shows those. */
  readonly more: readonly { readonly label: string; readonly id: string }[];
}

function listFrom(
  { channels }: Lacking,
  skipped: number,
  { room, height }: { readonly room: number; readonly height: number },
  messages: Messages,
): ChannelList {
  const { setup: words } = messages;
  const all = channels.slice(skipped).map((channel) => `- ${lineOf(channel, messages)}`);
  const inRoom = fitting(all, room, (line) => line.length + 1);
  const lines = fitting(inRoom, height, heightOf);
  const left = all.length - lines.length;
  if (left === 0) return { lines, left: [], more: [] };
  return {
    lines,
    left: [`-# ${words.moreLacking(left)}`],
    more: [{ label: words.buttons.more, id: moreLackingId.write(skipped + lines.length) }],
  };
}

function lineOf({ channel, hasPosts, lacks }: LackingChannel, messages: Messages): string {
  return messages.setup.lacksIn(`<#${channel}>`, namesOf(lacks, hasPosts, messages));
}

function logLine(log: LogStanding, messages: Messages): string {
  const { setup: words } = messages;
  if (log.state !== 'there') return log.state === 'none' ? words.noLog : words.logGone;
  const channel = `<#${log.channel}>`;
  return log.lacks.length === 0
    ? words.log(channel)
    : words.logLacks(channel, namesOf(log.lacks, false, messages));
}

function logChooser(log: LogStanding, words: Messages['setup']): Chooser {
  const chosen = log.state === 'there' ? [log.channel] : [];
  return {
    kind: 'channel_chooser',
    id: setupIds.log.write(true),
    placeholder: words.chooseLog,
    chosen,
    most: 1,
  };
}

function languageLine({ language }: Standing, messages: Messages): string {
  const { setup: words } = messages;
  return language === undefined ? words.languageOfDiscord : words.language(languageNamed(language, messages));
}

function articlesLine({ own, bundled }: Standing, words: Messages['setup']): string {
  return own + bundled === 0 ? words.noArticles : words.articles(own, bundled);
}
