import { expect, it } from 'vitest';
import { buttonsOf } from '#local-discord/index.ts';
import { maskedText, openStage } from '../discord/bot/setup.ts';

it('/help says what the bot does, what it keeps and how to get an answer taken away, to the asker alone', async () => {
  const { discord } = await openStage();
  const ana = discord.user('ana');
  const said: string[][] = [];
  for (const channel of [discord.general, ana.directMessages]) {
    const reply = await ana.slash(channel, 'help');
    let { message } = reply;
    const texts = [maskedText(message)];
    while (buttonsOf(message).length > 0) {
      const next = await ana.click(message, 'More');
      expect(next.ephemeral).toBe(true);
      message = next.message;
      texts.push(maskedText(message));
    }
    expect(reply.ephemeral).toBe(true);
    said.push(texts);
  }
  expect(said[0]).toMatchInlineSnapshot(`
    [
      "### Answers in the article’s own words
    Ask about an article, and I show you the passages that answer: word for word, with the paragraph and the source.
    If I find nothing, I say so. I never write an answer myself.
    **How to ask**
    - \`/ask\` answers a question. With *private*, only you see the answer.
    - \`/summary\` sums up an article in a few of its own sentences.
    - \`/source\` shows where an article comes from.
    - \`/find\` finds exact words. \`/context\` looks up a topic, and only you see the result.",
      "**How to ask**
    - \`/said\` shows what someone says in an article. \`/claims\` lists who is quoted.
    - \`/numbers\` lists an article’s figures, and \`/timeline\` its dates.
    - \`/compare\` shows what several articles say about a topic, side by side.
    - \`/verify\` checks the quotes on a shared card. \`/privacy\` shows what I keep about you.
    - Moderators: \`/articles watch\` reports when the page of an article changes, and \`/articles feed\` offers what is new in a feed.
    - You can also mention me, reply to one of my messages, or send me a direct message.
    - On any message, open Apps. **Find context** shows what an article says about it, and **Check wording** checks what it quotes. Only you see the result.
    - Is something wrong with a card? **Report** tells the moderators.",
      "**What I keep**
    - I do not keep your questions, unless you share the answer or report the card.
    - For a shared card I keep who shared it, when and where, its question and what it quotes. I also keep reports. \`/privacy\` shows what names you.
    - I keep the articles that a server adds, for that server only.
    - My technical logs hold no questions and no messages.
    **How to remove an answer**
    - A shared answer: the person who shared it and moderators can press **Retract**.
    - Any other answer: the person who asked and moderators can choose **Dismiss**.
    - A private answer: only you see it, and it disappears by itself.",
    ]
  `);
  expect(said[1]).toEqual(said[0]);
});
