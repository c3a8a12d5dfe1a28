import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { messages } from '#app/language.ts';
import { answerEach, type ChatOptions, chat, createTalk } from '#app/terminal/chat.ts';
import { createEngine } from '#engine/engine.ts';
import { articleOf, ownEngine } from '../../corpus-articles.ts';

function options(lines = '', engine = ownEngine()): ChatOptions & { readonly output: PassThrough } {
  const input = Readable.from(Buffer.from(lines), { objectMode: false });
  return { engine, input, output: new PassThrough(), messages, draw: { width: 80 }, limit: 10 };
}

/** All that a run writes. */
async function written(run: (options: ChatOptions) => Promise<unknown>, given = options()): Promise<string> {
  const said = text(given.output);
  await run(given);
  given.output.end();
  return said;
}

describe('a conversation', () => {
  it('goes on with /more until every passage was shown, and then says so', async () => {
    const talk = createTalk(options());
    const places = (shown: string): string[] => shown.match(/¶\d+/g) ?? [];
    const first = places(await talk('How involved is North Korea?'));
    expect(new Set(first)).toEqual(new Set(['¶7', '¶9', '¶10']));
    const later: string[] = [];
    for (const line of ['/more', '/more', '/more']) later.push(...places(await talk(line)));
    expect(new Set([...first, ...later]).size).toBe(10);
    expect(places(await talk('/more'))).toEqual([]);
    expect(await talk('/more')).toMatchInlineSnapshot(`"There are no more passages."`);
  });

  it('says of what is nearest to an unanswered question that it is no answer', async () => {
    const talk = createTalk(options());
    expect(await talk('What did Lavrov say about Japan?')).toMatchInlineSnapshot(`
      "I found nothing on that in the article.
      I quote what articles say. I never write an answer myself."
    `);
    const first = (shown: string) => shown.split('\n')[0];
    const nearest = 'These are the nearest passages, not an answer:';
    for (const shown of [await talk('/more'), await talk('/more')]) expect(first(shown)).toBe(nearest);
    await talk('How involved is North Korea?');
    expect(first(await talk('/more'))).toMatchInlineSnapshot(`"More passages, less close to the question:"`);
  });

  it('takes a question as the command that it is in Discord, and none that is too long', async () => {
    const talk = createTalk(options());
    const question = 'Where do the troops live?';
    expect(await talk(`/ask ${question}`)).toBe(await talk(question));
    expect(await talk(`${question} ${'x'.repeat(300)}`)).toMatchInlineSnapshot(
      `"A question can have up to 300 characters. Please ask in fewer words."`,
    );
  });

  it('keeps to the passages that are wanted', async () => {
    const talk = createTalk({ ...options(), limit: 2 });
    expect((await talk('How involved is North Korea?')).match(/¶\d+/g)).toHaveLength(2);
    expect(await talk('/more')).not.toContain('¶');
  });

  it('has the lengths of a summary, the source and help', async () => {
    const talk = createTalk(options());
    expect((await talk('/summary')).match(/¶\d+/g)?.length).toBeLessThanOrEqual(3);
    expect((await talk('/SUMMARY Long')).match(/¶\d+/g)?.length).toBeGreaterThan(3);
    expect(await talk('/summary endless')).toMatchInlineSnapshot(
      `"A summary is short, medium or long. For example: /summary medium"`,
    );
    expect(await talk('/source')).toMatchInlineSnapshot(`
      "About this article
      Lavrov meets Kim Jong-un in Pyongyang
      Publication: Brussels Morning Newspaper
      Link: https://brusselsmorning.com/?p=75891
      Language: English
      Paragraphs: 10
      Version: 07535d0f6956

      Sections:
      ¶4–6 · What did Lavrov discuss in Pyongyang?
      ¶7–10 · How involved is North Korea in the Ukraine war?"
    `);
    expect(await talk('/help')).toMatchInlineSnapshot(`
      "Ask about an article, and I show you the passages that answer: word for word,
      with the paragraph and the source.
      If I find nothing, I say so. I never write an answer myself.

      Ask a question, or type: /summary [short|medium|long]  /source  /more  /help 
      /quit

      I do more in Discord. /help lists it there."
    `);
    expect(await talk('/nonsense')).toMatchInlineSnapshot(`
      "Ask a question, or type: /summary [short|medium|long]  /source  /more  /help 
      /quit"
    `);
  });
});

describe('the chat', () => {
  it.each(['/quit\nhello\n', ' EXIT \nhello\n', ''])(
    'greets, says how to connect Discord, and ends on %j',
    async (lines) => {
      const said = await written(chat, options(lines));
      expect(said).toBe(await written(chat));
      expect(said).toMatchInlineSnapshot(`
        "Verbatim answers in an article’s own words. It has “Lavrov meets Kim Jong-un in Pyongyang” (Brussels Morning Newspaper, 10 paragraphs).

        Ask a question, or type: /summary [short|medium|long]  /source  /more  /help  /quit

        To use it in Discord, create an application at https://discord.com/developers/applications and put its
        bot’s token into a file .env as DISCORD_TOKEN=…. Invite the bot (the README says how), and start again.

        › 
        "
      `);
    },
  );

  it('answers what is typed', async () => {
    expect(await written(chat, options('Where do the troops live?\n'))).toMatchInlineSnapshot(`
      "Verbatim answers in an article’s own words. It has “Lavrov meets Kim Jong-un in Pyongyang” (Brussels Morning Newspaper, 10 paragraphs).

      Ask a question, or type: /summary [short|medium|long]  /source  /more  /help  /quit

      To use it in Discord, create an application at https://discord.com/developers/applications and put its
      bot’s token into a file .env as DISCORD_TOKEN=…. Invite the bot (the README says how), and start again.

      › 
      The article says

      │ In the Russian border area of Kursk, where North Korean soldiers aided in
      │ repelling Ukraine’s attack last year, the isolated state’s troops are
      │ allegedly living in dugouts, fighting—and dying—together with Russian forces.
      “allegedly”: the article names no source · ¶10
      Brussels Morning Newspaper · Lavrov meets Kim Jong-un in Pyongyang:
      https://brusselsmorning.com/?p=75891 · How involved is North Korea in the
      Ukraine war?

      › 
      "
    `);
  });

  it('ends at /quit where nobody types, too', async () => {
    const said = await written(answerEach, options('thanks\n/quit\nhello\n'));
    expect(said).toMatchInlineSnapshot(`
      "› thanks

      You’re welcome!
      Ask me again any time.

      "
    `);
    expect(await written(answerEach, options('\n/quit\n'))).toBe('');
  });

  it('lets nothing that is typed or held drive the terminal', async () => {
    const article = { ...articleOf('Kim sent soldiers.'), title: 'T\u001b[2J\u0007' };
    const given = options('\u001b]0;x\u0007\u009b2J hello\n/source\n', createEngine([article]));
    expect(await written(answerEach, given)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
