import { describe, expect, it } from 'vitest';
import type { Article } from '#engine/types.ts';
import { textOf } from '#local-discord/index.ts';
import { articleOf } from '../../../corpus-articles.ts';
import { maskedText, openStage } from '../setup.ts';
import { conversation, gist } from './conversation.ts';

function dated(id: string, title: string, published: string, ...paragraphs: readonly string[]): Article {
  return { ...articleOf(...paragraphs), id, title, published };
}

const mill = dated(
  'mill',
  'The mill',
  '2025-05-02',
  'Mayor Ruth Okafor said the mill opens in 2026 with 40 rooms.',
);
const pool = dated(
  'pool',
  'The pool',
  '2025-06-09',
  'Director Tom Birch said the pool opens in 2027 with 12 slides.',
);
const ferry = dated(
  'ferry',
  'The ferry',
  '2024-01-30',
  'Captain Peter Lund said the ferry stops in 2028 after 31 years.',
);
const MANAGER = { permissions: ['ManageGuild'] } as const;
const articles = [mill, pool, ferry];

describe('with several articles and none named', () => {
  it.each(['summary', 'source', 'claims', 'numbers', 'timeline'])(
    '/%s takes the latest, and offers the others in its menu',
    async (command) => {
      const { discord } = await openStage({ articles });
      const ana = discord.user('ana');
      const reply = await ana.slash(discord.general, command);
      expect(textOf(reply.message)).toContain('The pool');
      const other = await ana.click(reply.message, 'Another article: The ferry');
      expect(textOf(other.message)).toContain('The ferry');
      expect(other.ephemeral).toBe(true);
    },
  );

  it('/said looks through the others where the latest has no such speaker', async () => {
    const { discord } = await openStage({ articles });
    const reply = await discord.user('ana').slash(discord.general, 'said', { speaker: 'Okafor' });
    expect(maskedText(reply.message)).toMatchInlineSnapshot(`
      "### What the article quotes Mayor Ruth Okafor as saying
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      > Mayor Ruth Okafor said the mill opens in 2026 with 40 rooms.
      -# Mayor Ruth Okafor · ¶1
      -# **The Sample** · The mill · 2 May 2025"
    `);
  });

  it('what is asked of an article itself is of the latest, too', async () => {
    const { discord } = await openStage({ articles });
    const { say } = conversation(discord, discord.user('ana'), discord.general);
    expect(gist(await say('title?'))).toMatchInlineSnapshot(`"The title is **The pool**."`);
    expect(gist(await say('when was it published?'))).toMatchInlineSnapshot(`
      "It is dated 9 June 2025.
      -# **The pool**"
    `);
  });
});

describe('/claims', () => {
  it('opens what each of them says', async () => {
    const { discord } = await openStage({ articles: [mill] });
    const ana = discord.user('ana');
    const claims = await ana.slash(discord.general, 'claims');
    const said = await ana.click(claims.message, 'Mayor Ruth Okafor');
    expect(maskedText(said.message)).toMatchInlineSnapshot(`
      "### What the article quotes Mayor Ruth Okafor as saying
      -# I find speakers automatically and leave out what is unclear. Please check the text around a quote.
      > Mayor Ruth Okafor said the mill opens in 2026 with 40 rooms.
      -# Mayor Ruth Okafor · ¶1
      -# **The Sample** · The mill · 2 May 2025"
    `);
  });
});

describe('/articles list', () => {
  it('tells those of one title apart by their dates, or by how they begin', async () => {
    const again = dated('pool-2', 'The pool', '2025-07-01', 'The pool stays closed until 2028.');
    const undated = [pool, again].map(({ published: _, ...article }) => article);
    const listed = async (held: readonly Article[]) => {
      const { discord } = await openStage({ articles: held });
      return maskedText((await discord.user('eve', MANAGER).slash(discord.general, 'articles list')).message);
    };
    expect(await listed([...articles, again])).toMatchInlineSnapshot(`
      "### The articles that I answer from here
      - **The mill** · The Sample · 1 paragraph · all servers
      - **The pool** · The Sample · 1 paragraph · all servers · 9 June 2025
      - **The ferry** · The Sample · 1 paragraph · all servers
      - **The pool** · The Sample · 1 paragraph · all servers · 1 July 2025"
    `);
    expect(await listed(undated)).toMatchInlineSnapshot(`
      "### The articles that I answer from here
      - **The pool** · The Sample · 1 paragraph · all servers · Director Tom Birch said the pool opens in 2027 with 12…
      - **The pool** · The Sample · 1 paragraph · all servers · The pool stays closed until 2028\\."
    `);
  });
});
