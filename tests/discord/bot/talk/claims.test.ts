import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../corpus-articles.ts';
import { maskedText, openStage } from '../setup.ts';
import { conversation } from './conversation.ts';

/** What somebody reads who asks a question in a direct message. */
async function askedOf(articles: Parameters<typeof openStage>[0], question: string): Promise<string> {
  const { discord } = await openStage(articles);
  const ana = discord.user('ana');
  const { say } = conversation(discord, ana, ana.directMessages);
  return maskedText(await say(question));
}

describe('what somebody calls somebody else', () => {
  it('is nothing that the article says, and has whoever said it below', async () => {
    expect(await askedOf({}, 'Are Ukrainians Nazis?')).toMatchInlineSnapshot(`
      "### This may answer it:
      > Previously, the Russian Foreign Minister had also an encounter with his North Korean counterpart Choe Son-hui, during which he thanked the Far Eastern nation for supporting Moscow in bringing the Kursk region “closer to liberation” from “Ukrainian Nazis.”
      -# Sergey Lavrov (part of this), partly in quotation marks · ¶3
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=Previously%2C%20the%20Russian%20Foreign,liberation%E2%80%9D%20from%20%E2%80%9CUkrainian%20Nazis&text=Previously%2C%20the%20Russian%20Foreign&text=liberation%E2%80%9D%20from%20%E2%80%9CUkrainian%20Nazis)"
    `);
  });

  it('is told as a perhaps in another article too', async () => {
    const articles = [
      articleOf(
        'The mayor of Odby opened the new school on Monday.',
        'The owner of the old mill, Rolf Aune, accused the “thieves of Odby council” of taking his land.',
        'The council paid 90,000 for the land.',
      ),
    ];
    expect(await askedOf({ articles }, 'Is the council of Odby full of thieves?')).toMatchInlineSnapshot(`
      "### This may answer it:
      > The owner of the old mill, Rolf Aune, accused the “thieves of Odby council” of taking his land.
      -# The owner of the old mill, Rolf Aune, partly in quotation marks · ¶2
      -# **The Sample** · A sample"
    `);
    expect(await askedOf({ articles }, 'Are the members of Odby council thieves?')).toMatchInlineSnapshot(`
      "### This may answer it:
      > The owner of the old mill, Rolf Aune, accused the “thieves of Odby council” of taking his land.
      -# The owner of the old mill, Rolf Aune, partly in quotation marks · ¶2
      -# **The Sample** · A sample"
    `);
  });
});

describe('what somebody calls a place or how they see it', () => {
  it('is not what happened there', async () => {
    expect(await askedOf({}, 'what happened in Kursk')).toMatchInlineSnapshot(`
      "### This may answer it:
      > In the Russian border area of Kursk, where North Korean soldiers aided in repelling Ukraine’s attack last year, the isolated state’s troops are allegedly living in dugouts, fighting—and dying—together with Russian forces.
      -# “allegedly”: the article names no source · ¶10
      -# **Brussels Morning Newspaper** · [Lavrov meets Kim Jong-un in Pyongyang](https://brusselsmorning.com/?p=75891#:~:text=In%20the%20Russian%20border,dying%E2%80%94together%20with%20Russian%20forces&text=In%20the%20Russian%20border&text=dying%E2%80%94together%20with%20Russian%20forces) · How involved is North Korea in the Ukraine war?"
    `);
    const articles = [
      articleOf(
        'The mayor of Odby opened the new school on Monday.',
        'Rolf Aune thanked the council for helping Odby “back to its feet” after what he called the “Wendle swindle.”',
        'A fire destroyed two houses in Wendle on Tuesday.',
      ),
    ];
    expect(await askedOf({ articles }, 'What happened in Odby?')).toMatchInlineSnapshot(`
      "### This may answer it:
      > The mayor of Odby opened the new school on Monday.
      -# ¶1
      -# **The Sample** · A sample"
    `);
    expect(await askedOf({ articles }, 'What happened in Wendle?')).toMatchInlineSnapshot(`
      "### This may answer it:
      > A fire destroyed two houses in Wendle on Tuesday.
      -# ¶3
      -# **The Sample** · A sample"
    `);
  });
});
