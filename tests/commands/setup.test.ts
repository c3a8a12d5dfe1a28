import type { PermissionsString } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { actionsOf, type ChannelRule, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { selectsOf } from '#local-discord/seen.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { openStage, QUESTION } from '../discord/bot/setup.ts';

const MANAGER = { permissions: ['ManageGuild'] } as const;

/** A role that the server has no longer. */
const DELETED = '1200000000000000001';

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

async function setup(discord: LocalDiscord, by: Person) {
  const reply = await by.slash(discord.general, 'setup');
  expect(reply.ephemeral).toBe(true);
  return reply.message;
}

/** The ids that menus show as chosen, from top to bottom. */
const chosenIn = (message: Parameters<typeof selectsOf>[0]) =>
  selectsOf(message).map(({ default_values: given }) =>
    (Array.isArray(given) ? given : []).map(({ id }: { readonly id: string }) => id),
  );

describe('/setup', () => {
  it('names what the bot lacks in a channel, by the names that Discord’s settings have', async () => {
    expect(cases.length).toBeGreaterThan(40);
    const { discord } = await openStage();
    const said: Record<string, readonly string[]> = {};
    for (const made of cases) said[made.called] = await saidOf(discord, made);
    expect(said).toEqual(Object.fromEntries(cases.map(({ called, lacks }) => [called, lacks])));
  });

  it('says that nothing is lacking, and what is decided here', async () => {
    const { discord } = await openStage();
    const message = await setup(discord, discord.user('eve', MANAGER));
    expect(textOf(message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Articles**: I answer from 0 of this server’s own and 1 that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect(actionsOf(message)).toEqual(['Add an article', 'Look again']);
  });

  it('says where to click for what no button can mend, and sees that it is mended', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const secret = discord.channel('secret', { denyBot: [VIEW] });
    discord.forum('debates', { denyBot: [THREADS, HISTORY] });
    const message = await setup(discord, eve);
    expect(textOf(message).replace(/\d{15,}/g, 'ID')).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: In 2 of 3 channels, I lack some.
      - <#ID>: **View Channel**
      - <#ID>: **Send Messages in Posts**, **Read Message History**
      -# I have all that I need in the other channel.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels in which I am not to answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Articles**: I answer from 0 of this server’s own and 1 that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    discord.permit(secret, []);
    const again = await eve.click(message, 'Look again');
    expect(textOf(again.message)).toContain('In 1 of 3 channels, I lack some.');
    expect(again.message.id).toBe(message.id);
  });

  it('says what the bot’s role lacks in the whole server', async () => {
    const { discord } = await openStage();
    const guild = discord.guild('Quiet', { everybody: [VIEW, 'UseApplicationCommands'] });
    const here = discord.channel('here', { guild });
    const eve = discord.user('eve', { guilds: [guild], permissions: ['ManageGuild'] });
    const { message } = await eve.slash(here, 'setup');
    expect(textOf(message)).toContain(
      'My role lacks **Send Messages**, **Send Messages in Threads**, **Read Message History** in the whole server. To change that, open **Server Settings › Roles**, choose **Verbatim**, and switch it on under **Permissions**.',
    );
  });

  it('chooses the channel of the log, or says that it is closed, and turns the log off', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const [log, closed] = [discord.channel('log'), discord.channel('closed', { denyBot: [SEND] })];
    const message = await setup(discord, eve);
    const refused = await eve.select(message, 'setuplog', [closed.id]);
    expect(textOf(refused.message)).toContain(`I do not have permission to write in <#${closed.id}>.`);
    expect(chosenIn(refused.message)[0]).toEqual([]);
    const set = await eve.select(message, 'setuplog', [log.id]);
    expect(textOf(set.message)).toContain(`in <#${log.id}>`);
    expect(chosenIn(set.message)[0]).toEqual([log.id]);
    expect(textOf((await eve.slash(discord.general, 'settings show')).message)).toContain(`<#${log.id}>`);
    expect(discord.messages(log)).toHaveLength(1);
    discord.permit(log, [{ of: 'bot', deny: [VIEW, SEND] }]);
    const lost = await setup(discord, eve);
    expect(textOf(lost)).toContain(
      `I cannot write in <#${log.id}>: I lack **View Channel**, **Send Messages** there.`,
    );
    const off = await eve.select(message, 'setuplog', []);
    expect(textOf(off.message)).toContain('The log is off.');
  });

  it('chooses the roles that may share', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const [one, other] = [discord.role('Librarians'), discord.role('Editors')];
    const message = await setup(discord, eve);
    const everyone = await eve.select(message, 'setuproles', [discord.home.id]);
    expect(textOf(everyone.message)).toContain('Everyone has that role.');
    const both = await eve.select(message, 'setuproles', [one.id, other.id]);
    expect(chosenIn(both.message)[1]?.toSorted()).toEqual([one.id, other.id].toSorted());
    const fewer = await eve.select(message, 'setuproles', [other.id]);
    expect(textOf(fewer.message)).toContain(`Members with <@&${other.id}> can share answers now.`);
    expect(textOf((await eve.slash(discord.general, 'settings show')).message)).not.toContain(one.id);
    const none = await eve.select(message, 'setuproles', []);
    expect(textOf(none.message)).toContain('Only members with Manage Messages can share answers now.');
  });

  it('leaves out a role that was deleted, and forgets it when roles are chosen', async () => {
    const store = openSqlite(IN_MEMORY);
    const { discord } = await openStage({ store });
    const eve = discord.user('eve', MANAGER);
    const role = discord.role('Librarians');
    const allow = (id: string) =>
      store.changeSetting(discord.home.id, { name: 'share_role', role: id, allowed: true });
    await allow(DELETED);
    const message = await setup(discord, eve);
    expect(textOf(message)).toContain('**Sharing**: Members with Manage Messages can share answers.');
    const { message: shown } = await eve.slash(discord.general, 'settings show');
    expect(textOf(shown)).not.toContain(DELETED);
    const set = await eve.select(message, 'setuproles', [role.id]);
    expect(textOf(set.message)).toContain(`Members with <@&${role.id}> can share answers now.`);
    expect((await store.settingsOf(discord.home.id)).shareRoles).toEqual([role.id]);
    await allow(DELETED);
    const none = await eve.select(message, 'setuproles', []);
    expect(textOf(none.message)).toContain('Only members with Manage Messages can share answers now.');
    expect((await store.settingsOf(discord.home.id)).shareRoles).toEqual([]);
  });

  it('adds an article', async () => {
    const { discord } = await openStage({ articles: [] });
    const eve = discord.user('eve', MANAGER);
    const message = await setup(discord, eve);
    expect(textOf(message)).toContain('I have none here, so I can answer nothing.');
    const form = await eve.click(message, 'Add an article');
    const fields = {
      title: 'Ferry',
      publication: 'P',
      url: '',
      published: '',
      text: 'A ferry sank off Porto.',
    };
    await eve.click((await eve.submit(form, discord.general, fields)).message, 'Add');
    const again = await eve.click(message, 'Look again');
    expect(textOf(again.message)).toContain(
      'I answer from 1 of this server’s own and 0 that all servers share.',
    );
    const asked = await eve.slash(discord.general, 'ask', { question: 'Which ferry sank off Porto?' });
    expect(textOf(asked.message)).toContain('A ferry sank off Porto.');
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
    const first = await setup(discord, eve);
    expect(textOf(first)).toContain('In 50 of 500 channels, I lack some.');
    expect(textOf(first)).toContain('I have all that I need in the other 450 channels.');
    let page = first;
    const seen: string[] = [];
    for (;;) {
      seen.push(...[...textOf(page).matchAll(/^- <#(\d+)>: /gm)].map(([, id = '']) => id));
      if (!actionsOf(page).includes('More')) break;
      page = (await eve.click(page, 'More')).message;
    }
    expect(seen).toEqual(lacking);
  });

  it('is for those who may manage the server, at every press', async () => {
    const { discord } = await openStage();
    const [eve, ana] = [discord.user('eve', MANAGER), discord.user('ana')];
    await expect(ana.slash(discord.general, 'setup')).rejects.toThrow(/not shown to members/);
    const message = await setup(discord, eve);
    const member = discord.home.members.get(eve.id);
    if (member) discord.home.members.set(eve.id, { ...member, roleIds: [] });
    const log = discord.channel('log');
    const refused = await eve.select(message, 'setuplog', [log.id]);
    expect(textOf(refused.message)).toMatchInlineSnapshot(
      `"Only members with the Manage Server permission can do that here. **/settings** and **/articles** may be open to you."`,
    );
    expect(textOf((await eve.click(message, 'Look again')).message)).toBe(textOf(refused.message));
    expect(discord.messages(log)).toEqual([]);
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
