import { describe, expect, it } from 'vitest';
import type { Limits } from '#articles/limits.ts';
import { type LocalDiscord, type Person, textOf } from '#local-discord/index.ts';
import { openStage } from './setup.ts';

const MANAGER = { permissions: ['ManageGuild'] } as const;
const FIRST = 'A ferry ran aground near Porto on Sunday.';

async function openWith(limits: Partial<Limits>) {
  const { discord } = await openStage({ limits, now: () => Date.UTC(2026, 0, 31) });
  const eve = discord.user('eve', MANAGER);
  return {
    paste: (text: string, title = 'Ferry') => paste(eve, discord, text, title),
    add: async (text: string, title = 'Ferry') => {
      const { message } = await eve.click((await paste(eve, discord, text, title)).message, 'Add');
      return textOf(message);
    },
  };
}

async function paste(person: Person, discord: LocalDiscord, text: string, title: string) {
  const opened = await person.slash(discord.general, 'articles add');
  const fields = { title, publication: 'The Post', text };
  return person.submit(opened, discord.general, fields);
}

describe('what is more than a server may bring is refused with a sentence', () => {
  it('names the place of a paragraph that is too long', async () => {
    const { paste } = await openWith({ paragraphCharacters: 60 });
    const { message } = await paste(`${FIRST}\n\n${'The sea was calm. '.repeat(5)}`);
    expect(textOf(message)).toMatchInlineSnapshot(
      `"I cannot use this text. Line 3\\: the paragraph that begins “The sea was calm. The sea was calm. The…” has 89 characters, and a paragraph can have up to 60; divide it with blank lines."`,
    );
  });

  it('counts the paragraphs and characters of an article', async () => {
    const { paste } = await openWith({ articleParagraphs: 2, articleCharacters: 100 });
    expect(textOf((await paste('One.\n\nTwo.\n\nThree.')).message)).toMatchInlineSnapshot(
      `"I cannot use this text. It has 3 paragraphs, and an article can have up to 2; divide it into several articles."`,
    );
    expect(textOf((await paste(FIRST.repeat(3))).message)).toMatchInlineSnapshot(
      `"I cannot use this text. It has 123 characters, and an article can have up to 100; divide it into several articles."`,
    );
  });

  it('counts the articles and characters of a server', async () => {
    const { add } = await openWith({ serverArticles: 2, serverCharacters: 100 });
    await add(FIRST);
    expect(await add(`${FIRST} ${FIRST}`, 'Another')).toMatchInlineSnapshot(
      `"A server’s articles can have up to 100 characters together. Please remove an article first."`,
    );
    await add(FIRST, 'A third');
    expect(await add('A fourth.', 'A fourth')).toMatchInlineSnapshot(
      `"A server can have up to 2 articles. Please remove one first."`,
    );
  });

  it('counts the texts of an hour', async () => {
    const { paste } = await openWith({ textsAnHour: 2 });
    await paste(FIRST);
    await paste(FIRST);
    expect(textOf((await paste(FIRST)).message)).toMatchInlineSnapshot(
      `"This server can bring up to 2 new texts an hour. Please try again in 30 minutes."`,
    );
  });
});

it('offers no more choices to whoever types faster than anybody types', async () => {
  const { discord } = await openStage({ cooldown: { burst: 5, now: () => 0 } });
  const ana = discord.user('ana');
  const typed = async () => {
    const { choices } = await ana.autocomplete(discord.general, 'source', { article: '' }, 'article');
    return choices.length;
  };
  const offered: number[] = [];
  for (let at = 0; at < 61; at++) offered.push(await typed());
  expect(offered).toEqual([...Array(60).fill(1), 0]);
});
