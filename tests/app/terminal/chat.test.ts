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
    expect(await talk('/more')).toMatch(/\w/);
  });

  it('says of what is nearest to an unanswered question that it is no answer', async () => {
    const talk = createTalk(options());
    expect(await talk('What did Lavrov say about Japan?')).not.toMatch(/¶/);
    for (const shown of [await talk('/more'), await talk('/more')])
      expect(shown).toMatch(/^These are the nearest passages, not an answer:[\s\S]*¶/);
    await talk('How involved is North Korea?');
    expect(await talk('/more')).not.toContain('not an answer');
  });

  it('takes a question as the command that it is in Discord, and none that is too long', async () => {
    const talk = createTalk(options());
    const question = 'Where do the troops live?';
    expect(await talk(`/ask ${question}`)).toBe(await talk(question));
    expect(await talk(`${question} ${'x'.repeat(300)}`)).toContain('up to 300 characters');
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
    expect(await talk('/summary endless')).toMatch(/^A summary is short, medium or long/);
    expect(await talk('/source')).toContain('Version: ');
    expect(await talk('/help')).toContain('/quit');
    expect(await talk('/nonsense')).toContain('/help');
  });
});

describe('the chat', () => {
  it.each(['/quit\nhello\n', ' EXIT \nhello\n', ''])(
    'greets, says how to connect Discord, and ends on %j',
    async (lines) => {
      const said = await written(chat, options(lines));
      expect(said).toContain(
        '“Lavrov meets Kim Jong-un in Pyongyang” (Brussels Morning Newspaper, 10 paragraphs)',
      );
      expect(said).toContain('DISCORD_TOKEN');
      expect(said).not.toContain('Hello!');
    },
  );

  it('answers what is typed', async () => {
    expect(await written(chat, options('Where do the troops live?\n'))).toContain('¶10');
  });

  it('ends at /quit where nobody types, too', async () => {
    const said = await written(answerEach, options('thanks\n/quit\nhello\n'));
    expect(said).toContain('You’re welcome!');
    expect(said).not.toContain('Hello!');
    expect(await written(answerEach, options('\n/quit\n'))).toBe('');
  });

  it('lets nothing that is typed or held drive the terminal', async () => {
    const article = { ...articleOf('Kim sent soldiers.'), title: 'T\u001b[2J\u0007' };
    const given = options('\u001b]0;x\u0007\u009b2J hello\n/source\n', createEngine([article]));
    expect(await written(answerEach, given)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
