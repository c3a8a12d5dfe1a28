import type { PermissionsString } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { actionsOf, type ChannelRule, type LocalDiscord, textOf } from '#local-discord/index.ts';
import { maskedText, openStage, QUESTION } from '../discord/bot/setup.ts';

const MANAGER = { permissions: ['ManageGuild'] } as const;

const VIEW = 'ViewChannel';
const SEND = 'SendMessages';
const THREADS = 'SendMessagesInThreads';
const HISTORY = 'ReadMessageHistory';
const ALL = [VIEW, SEND, THREADS, HISTORY] as const;
const NAMES = ['View Channel', 'Send Messages', 'Send Messages in Threads', 'Read Message History'];
const [VIEWS, SENDS, IN_THREADS, READS] = NAMES as [string, string, string, string];
const IN_POSTS = 'Send Messages in Posts';

type Permissions = readonly PermissionsString[];

/** A server and a channel in it; rules may be of the bot's role. */
interface Case {
  readonly called: string;
  readonly kind?: 'text' | 'forum';
  /** What everybody, and the bot's role, may do in the server; left out, all that is needed and nothing more. */
  readonly everybody?: Permissions;
  readonly role?: Permissions;
  readonly rules?: readonly MadeRule[];
  readonly category?: readonly MadeRule[];
  /** By the names that Discord's settings have. */
  readonly lacks: readonly string[];
}

interface MadeRule {
  readonly of: 'everybody' | 'bot' | 'role';
  readonly allow?: Permissions;
  readonly deny?: Permissions;
}

const deny = (of: MadeRule['of'], ...names: Permissions): MadeRule => ({ of, deny: names });
const allow = (of: MadeRule['of'], ...names: Permissions): MadeRule => ({ of, allow: names });

/** Each of the four, in each of the places where it may be missing. */
const oneByOne: readonly Case[] = ALL.flatMap((name, at) => {
  const lacks = [NAMES[at] ?? ''];
  const others = ALL.filter((each) => each !== name);
  return [
    { called: `${name} is not given in the server`, everybody: others, lacks },
    { called: `${name} is denied to everybody`, rules: [deny('everybody', name)], lacks },
    { called: `${name} is denied to the bot’s role`, rules: [deny('role', name)], lacks },
    { called: `${name} is denied to the bot`, rules: [deny('bot', name)], lacks },
    {
      called: `${name} is denied to everybody, allowed to the bot`,
      rules: [deny('everybody', name), allow('bot', name)],
      lacks: [],
    },
    {
      called: `${name} is denied to everybody, allowed to the role`,
      rules: [deny('everybody', name), allow('role', name)],
      lacks: [],
    },
    {
      called: `${name} is allowed to the role, denied to the bot`,
      rules: [allow('role', name), deny('bot', name)],
      lacks,
    },
    { called: `${name} is given by the role alone`, everybody: others, role: [name], lacks: [] },
    {
      called: `${name} is not given in the server, but in the channel`,
      everybody: others,
      rules: [allow('bot', name)],
      lacks: [],
    },
  ];
});

const cases: readonly Case[] = [
  ...oneByOne,
  { called: 'nothing is missing', lacks: [] },
  { called: 'nobody may do anything', everybody: [], lacks: NAMES },
  { called: 'the channel is for others', rules: [deny('everybody', VIEW, SEND)], lacks: [VIEWS, SENDS] },
  { called: 'announcements only', rules: [deny('everybody', SEND, THREADS)], lacks: [SENDS, IN_THREADS] },
  {
    called: 'four rules of three kinds',
    rules: [
      deny('everybody', ...ALL),
      allow('role', VIEW, HISTORY),
      { of: 'bot', allow: [SEND], deny: [HISTORY] },
    ],
    lacks: [IN_THREADS, READS],
  },
  {
    called: 'the order of rules does not matter',
    rules: [allow('bot', SEND), deny('role', SEND), deny('everybody', SEND)],
    lacks: [],
  },
  {
    called: 'the category forbids what the channel does not',
    category: [deny('everybody', VIEW)],
    lacks: [],
  },
  {
    called: 'the channel is in step with its category',
    category: [deny('everybody', VIEW)],
    rules: [deny('everybody', VIEW)],
    lacks: [VIEWS],
  },
  {
    called: 'the category allows, the channel forbids',
    category: [allow('bot', SEND)],
    rules: [deny('bot', SEND)],
    lacks: [SENDS],
  },
  {
    called: 'the channel allows what its category forbids',
    category: [deny('bot', ...ALL)],
    rules: [allow('bot', ...ALL)],
    lacks: [],
  },
  { called: 'a forum without posts by the bot', kind: 'forum', rules: [deny('everybody', SEND)], lacks: [] },
  {
    called: 'a forum in whose posts it may not write',
    kind: 'forum',
    rules: [deny('everybody', THREADS)],
    lacks: [IN_POSTS],
  },
  {
    called: 'a forum that it does not see',
    kind: 'forum',
    rules: [deny('role', VIEW, HISTORY)],
    lacks: [VIEWS, READS],
  },
  {
    called: 'a forum whose posts it may not read, by the category',
    kind: 'forum',
    category: [deny('bot', HISTORY)],
    rules: [deny('bot', HISTORY)],
    lacks: [READS],
  },
  {
    called: 'a forum in a server that gives nothing',
    kind: 'forum',
    everybody: [],
    lacks: [VIEWS, IN_POSTS, READS],
  },
  {
    called: 'an administrator, whatever the channel says',
    role: ['Administrator'],
    rules: [deny('bot', ...ALL), deny('everybody', ...ALL)],
    lacks: [],
  },
  {
    called: 'an administrator in a server that gives nothing',
    everybody: [],
    role: ['Administrator'],
    lacks: [],
  },
  {
    called: 'everybody is an administrator',
    everybody: ['Administrator'],
    rules: [deny('bot', VIEW)],
    lacks: [],
  },
  {
    called: 'may manage channels, but not write',
    role: ['ManageChannels'],
    rules: [deny('everybody', SEND)],
    lacks: [SENDS],
  },
];

/** Builds a case, and finds what `/setup` says that the bot lacks in its channel. */
async function saidOf(discord: LocalDiscord, made: Case): Promise<readonly string[]> {
  const {
    called,
    kind = 'text',
    everybody = [...ALL, 'UseApplicationCommands'],
    role = ['AddReactions'],
  } = made;
  const guild = discord.guild(called, { everybody, botPermissions: role });
  const roleId = guild.members.get(discord.botId)?.roleIds[0] ?? '';
  const asRules = (rules: readonly MadeRule[] = []): readonly ChannelRule[] =>
    rules.map(({ of, ...rest }) => ({ ...rest, of: of === 'role' ? { role: roleId } : of }));
  const category = made.category && discord.category('texts', { guild, rules: asRules(made.category) });
  const options = { guild, rules: asRules(made.rules), ...(category && { category }) };
  const channel = kind === 'forum' ? discord.forum('about', options) : discord.channel('about', options);
  const eve = discord.user('eve', { guilds: [guild], permissions: ['Administrator'] });
  const { message } = await eve.slash(discord.channel('asked', { guild }), 'setup');
  const line = textOf(message)
    .split('\n')
    .find((each) => each.startsWith(`- <#${channel.id}>: `));
  return [...(line ?? '').matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
}

describe('what /setup says of permissions', () => {
  it('names what the bot lacks in a channel, by the names that Discord’s settings have', async () => {
    expect(cases.length).toBeGreaterThan(40);
    const { discord } = await openStage();
    const said: Record<string, readonly string[]> = {};
    for (const made of cases) said[made.called] = await saidOf(discord, made);
    expect(said).toEqual(Object.fromEntries(cases.map(({ called, lacks }) => [called, lacks])));
  });

  it('says where to click for what no button can mend, and sees that it is mended', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const secret = discord.channel('secret', { denyBot: [VIEW] });
    discord.forum('debates', { denyBot: [THREADS, HISTORY] });
    const message = (await eve.slash(discord.general, 'setup')).message;
    expect(maskedText(message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: In 2 of 3 channels, I lack some.
      - <#…>: **View Channel**
      - <#…>: **Send Messages in Posts**, **Read Message History**
      -# I have all that I need in the other channel.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    discord.permit(secret, []);
    const again = await eve.click(message, 'Look again');
    expect(maskedText(again.message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: In 1 of 3 channels, I lack some.
      - <#…>: **Send Messages in Posts**, **Read Message History**
      -# I have all that I need in the other 2 channels.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect(again.message.id).toBe(message.id);
  });

  it('says what the bot’s role lacks in the whole server', async () => {
    const { discord } = await openStage();
    const guild = discord.guild('Quiet', { everybody: [VIEW, 'UseApplicationCommands'] });
    const here = discord.channel('here', { guild });
    const eve = discord.user('eve', { guilds: [guild], permissions: ['ManageGuild'] });
    const { message } = await eve.slash(here, 'setup');
    expect(maskedText(message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: In the one channel here, I lack some.
      - <#…>: **Send Messages**, **Send Messages in Threads**, **Read Message History**
      My role lacks **Send Messages**, **Send Messages in Threads**, **Read Message History** in the whole server. To change that, open **Server Settings › Roles**, choose **Verbatim**, and switch it on under **Permissions**.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
  });

  it('has room for 500 channels: those that lack something first, the others counted', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const lacking: string[] = [];
    for (let at = 0; at < 499; at++) {
      const isFine = at % 10 !== 3;
      const { id } = discord.channel(`channel ${at}`, isFine ? {} : { denyBot: [...ALL] });
      if (!isFine) lacking.push(id);
    }
    const first = (await eve.slash(discord.general, 'setup')).message;
    expect(maskedText(first)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: In 50 of 500 channels, I lack some.
      - <#…>: **View Channel**, **Send Messages**, **Send Messages in Threads**, **Read Message History**
      - <#…>: **View Channel**, **Send Messages**, **Send Messages in Threads**, **Read Message History**
      -# and 48 more channels in which I lack permissions
      -# I have all that I need in the other 450 channels.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    let page = first;
    const seen: string[] = [];
    for (;;) {
      seen.push(...[...textOf(page).matchAll(/^- <#(\d+)>: /gm)].map(([, id = '']) => id));
      if (!actionsOf(page).includes('More')) break;
      page = (await eve.click(page, 'More')).message;
    }
    expect(seen).toEqual(lacking);
  });
});

describe('a channel in which the bot may not read what was written before', () => {
  it('is called that where a card cannot be a reply', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', { permissions: ['ManageMessages'] });
    const channel = discord.channel('unread', { denyBot: [HISTORY] });
    const found = await mod.messageCommand(await mod.send(channel, QUESTION), 'Find context');
    const asked = await mod.click(found.message, 'Share');
    const reply = await mod.click(asked.message, 'Share now');
    await reply.until(({ message }) => textOf(message).includes('**Read Message History**'));
    expect(textOf(reply.message)).toMatchInlineSnapshot(
      `"I cannot reply to that message, because I may not read older messages here. Give me **Read Message History** in this channel, and share again."`,
    );
  });

  it('gets answers to mentions and shares that refer to nothing', async () => {
    const { discord } = await openStage();
    const mod = discord.user('mod', { permissions: ['ManageMessages'] });
    const channel = discord.channel('unread', { denyBot: [HISTORY] });
    await mod.send(channel, QUESTION, { mention: true });
    const answer = await discord.waitForMessage(channel);
    expect(answer.message_reference).toBeUndefined();
    const found = await mod.slash(channel, 'context', { topic: QUESTION });
    const asked = await mod.click(found.message, 'Share');
    const reply = await mod.click(asked.message, 'Share now');
    await reply.until(({ message }) => textOf(message).includes('Shared:'));
  });
});
