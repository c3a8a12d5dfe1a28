import { describe, expect, it } from 'vitest';
import { actionsOf, type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { selectsOf } from '#local-discord/seen.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { maskedText, openStage } from '../discord/bot/setup.ts';

const MANAGER = { permissions: ['ManageGuild'] } as const;

/** A role that the server has no longer. */
const DELETED = '1200000000000000001';

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
  it('says that nothing is lacking, and what is decided here', async () => {
    const { discord } = await openStage();
    const message = await setup(discord, discord.user('eve', MANAGER));
    expect(textOf(message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect(actionsOf(message)).toEqual(['Add an article', 'Look again']);
  });

  it('chooses the channel of the log, or says that it is closed, and turns the log off', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const [log, closed] = [discord.channel('log'), discord.channel('closed', { denyBot: ['SendMessages'] })];
    const message = await setup(discord, eve);
    const refused = await eve.select(message, 'setuplog', [closed.id]);
    expect(maskedText(refused.message, { closed })).toMatchInlineSnapshot(`
      "-# I do not have permission to write in <#closed>. Choose another channel, or let me write there.
      ### Setup of this server
      **Permissions**: In 1 of 3 channels, I lack some.
      - <#closed>: **Send Messages**
      -# I have all that I need in the other 2 channels.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect(chosenIn(refused.message)[0]).toEqual([]);
    const set = await eve.select(message, 'setuplog', [log.id]);
    expect(maskedText(set.message, { log })).toMatchInlineSnapshot(`
      "-# I now report in <#log> what is shared and retracted, and which articles change.
      ### Setup of this server
      **Permissions**: In 1 of 3 channels, I lack some.
      - <#…>: **Send Messages**
      -# I have all that I need in the other 2 channels.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report shared cards, reports and changed articles in <#log>.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect(chosenIn(set.message)[0]).toEqual([log.id]);
    const { message: settings } = await eve.slash(discord.general, 'settings show');
    expect(maskedText(settings, { log })).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages
      - Log channel: <#log>
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: as this server has it in Discord"
    `);
    expect(discord.messages(log)).toHaveLength(1);
    discord.permit(log, [{ of: 'bot', deny: ['ViewChannel', 'SendMessages'] }]);
    const lost = await setup(discord, eve);
    expect(maskedText(lost, { log })).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: In 2 of 3 channels, I lack some.
      - <#log>: **View Channel**, **Send Messages**
      - <#…>: **Send Messages**
      -# I have all that I need in the other channel.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I cannot write in <#log>: I lack **View Channel**, **Send Messages** there.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    const off = await eve.select(message, 'setuplog', []);
    expect(maskedText(off.message)).toMatchInlineSnapshot(`
      "-# The log is off.
      ### Setup of this server
      **Permissions**: In 2 of 3 channels, I lack some.
      - <#…>: **View Channel**, **Send Messages**
      - <#…>: **Send Messages**
      -# I have all that I need in the other channel.
      To change that in a channel, open **Edit Channel › Permissions**, add **Verbatim**, and allow what I lack. Channels where I should not answer can stay as they are.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
  });

  it('chooses the roles that may share', async () => {
    const { discord } = await openStage();
    const eve = discord.user('eve', MANAGER);
    const [one, other] = [discord.role('Librarians'), discord.role('Editors')];
    const message = await setup(discord, eve);
    const everyone = await eve.select(message, 'setuproles', [discord.home.id]);
    expect(maskedText(everyone.message)).toMatchInlineSnapshot(`
      "-# Everyone has that role. Please choose a role for the members who may share.
      ### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    const both = await eve.select(message, 'setuproles', [one.id, other.id]);
    expect(chosenIn(both.message)[1]?.toSorted()).toEqual([one.id, other.id].toSorted());
    const fewer = await eve.select(message, 'setuproles', [other.id]);
    expect(maskedText(fewer.message, { other })).toMatchInlineSnapshot(`
      "-# Members with <@other> can share answers now.
      ### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers, and so can members with <@other>.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    const { message: settings } = await eve.slash(discord.general, 'settings show');
    expect(maskedText(settings, { one, other })).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages, members with <@other>
      - Log channel: none
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: as this server has it in Discord"
    `);
    const none = await eve.select(message, 'setuproles', []);
    expect(maskedText(none.message)).toMatchInlineSnapshot(`
      "-# Only members with Manage Messages can share answers now.
      ### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
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
    expect(maskedText(message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    const { message: shown } = await eve.slash(discord.general, 'settings show');
    expect(maskedText(shown)).toMatchInlineSnapshot(`
      "### Settings of this server
      - Can share: members with Manage Messages
      - Log channel: none
      - Who sees answers: everyone in the channel
      - Language of the cards that everyone sees: as this server has it in Discord"
    `);
    const set = await eve.select(message, 'setuproles', [role.id]);
    expect(maskedText(set.message, { role })).toMatchInlineSnapshot(`
      "-# Members with <@role> can share answers now.
      ### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers, and so can members with <@role>.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect((await store.settingsOf(discord.home.id)).shareRoles).toEqual([role.id]);
    await allow(DELETED);
    const none = await eve.select(message, 'setuproles', []);
    expect(maskedText(none.message)).toMatchInlineSnapshot(`
      "-# Only members with Manage Messages can share answers now.
      ### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article that all servers share.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    expect((await store.settingsOf(discord.home.id)).shareRoles).toEqual([]);
  });

  it('adds an article', async () => {
    const { discord } = await openStage({ articles: [] });
    const eve = discord.user('eve', MANAGER);
    const message = await setup(discord, eve);
    expect(maskedText(message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I have none here, so I can answer nothing. Add one.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    const form = await eve.click(message, 'Add an article');
    const fields = {
      title: 'Ferry',
      publication: 'P',
      text: 'A ferry sank off Porto.',
    };
    await eve.click((await eve.submit(form, discord.general, fields)).message, 'Add');
    const again = await eve.click(message, 'Look again');
    expect(maskedText(again.message)).toMatchInlineSnapshot(`
      "### Setup of this server
      **Permissions**: I have all that I need in the one channel here.
      **Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.
      **Sharing**: Members with Manage Messages can share answers.
      **Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.
      **Articles**: I answer from 1 article of this server’s own.
      -# **Add an article** lets you paste one; **/articles add** takes a file or a web page."
    `);
    const asked = await eve.slash(discord.general, 'ask', { question: 'Which ferry sank off Porto?' });
    expect(maskedText(asked.message)).toMatchInlineSnapshot(`
      "### This may answer it:
      -# Question: Which ferry sank off Porto?
      > A ferry sank off Porto.
      -# ¶1
      -# **P** · Ferry"
    `);
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
