import { expect, it } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { maskedText, openStage } from './setup.ts';

const MANAGER = { permissions: ['ManageGuild', 'ManageMessages'] } as const;
const FIELDS = {
  title: 'The cellar of Wismar',
  publication: 'Inner Circle',
  text: 'Some 47 North Korean soldiers sleep in the cellar of the town hall.',
};
const THEIRS = /Wismar|Inner Circle|\b47\b/;

it('sets nothing of another server’s article beside others, nor lists or offers its figures', async () => {
  const { discord } = await openStage({ store: openSqlite(IN_MEMORY) });
  const other = discord.guild('Other');
  const there = discord.channel('there', { guild: other });
  const eve = discord.user('eve', MANAGER);
  const bob = discord.user('bob', { ...MANAGER, guilds: [other] });
  const preview = await eve.submit(await eve.slash(discord.general, 'articles add'), discord.general, FIELDS);
  await eve.click(preview.message, 'Add');

  const topic = { topic: 'North Korean soldiers' };
  expect(maskedText((await eve.slash(discord.general, 'compare', topic)).message)).toMatchInlineSnapshot(`
    "### What two articles say
    -# Topic: North Korean soldiers
    > In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s attack **last year**, the isolated state’s troops are allegedly living in dugouts, fighting—and dying—together with Russian forces.
    -# “allegedly”: the article names no source · ¶10
    -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=In%20the%20Russian%20border,dying%E2%80%94together%20with%20Russian%20forces&text=In%20the%20Russian%20border&text=dying%E2%80%94together%20with%20Russian%20forces)
    > **Some 47** North Korean soldiers sleep in the cellar of the town hall.
    -# ¶1
    -# **Inner Circle** · The cellar of Wismar"
  `);
  const compared = await bob.slash(there, 'compare', topic);
  expect(textOf(compared.message)).not.toMatch(THEIRS);
  const offer = await bob.autocomplete(there, 'compare', { ...topic, other: '' }, 'other');
  expect(JSON.stringify(offer.choices)).not.toMatch(THEIRS);
  const figures = await bob.autocomplete(there, 'numbers', { article: '' }, 'article');
  expect(JSON.stringify(figures.choices)).not.toMatch(THEIRS);
  expect(textOf((await bob.slash(there, 'numbers')).message)).not.toMatch(THEIRS);
});
