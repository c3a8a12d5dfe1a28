import { describe, expect, it } from 'vitest';
import { createArticle } from '#engine/text/article.ts';
import { buttonsOf, textOf } from '#local-discord/index.ts';
import { openStage } from './setup.ts';
import { conversation } from './talk/conversation.ts';

const GERMAN = 'Wie viele nordkoreanische Soldaten wurden getötet?';
const spanish = createArticle(
  'piscina',
  { title: 'La piscina', publication: 'El Faro' },
  `La nueva piscina del puerto abrirá el 3 de mayo, según dijo el ayuntamiento el lunes.

La obra ha costado doce millones de euros. El Estado paga la mitad.`,
);

describe('a question in another language than the article', () => {
  it('is told so in a channel, and nothing is said of the article', async () => {
    const { discord } = await openStage();
    const ana = discord.user('ana');
    const reply = await ana.slash(discord.general, 'ask', { question: GERMAN });
    expect(textOf(reply.message)).toMatchInlineSnapshot(`
      "### I read English questions about English articles.
      -# Question: Wie viele nordkoreanische Soldaten wurden getötet?
      This question looks German."
    `);
    expect(buttonsOf(reply.message).map(({ label }) => label)).toEqual(['Report', 'Dismiss']);
    const { say } = conversation(discord, ana, discord.general);
    expect(textOf(await say('¿Quién es Lavrov?'))).toMatchInlineSnapshot(`
      "### I read English questions about English articles.
      This question looks Spanish."
    `);
  });

  it('is a message that is looked up', async () => {
    const { discord } = await openStage();
    const message = await discord
      .user('bob')
      .send(discord.general, 'Es sind schon wieder Soldaten gestorben!');
    const context = await discord.user('ana').messageCommand(message, 'Find context');
    expect(textOf(context.message)).toMatchInlineSnapshot(`
      "### I read English questions about English articles.
      This message looks German."
    `);
  });

  it('is put to articles of other languages, too', async () => {
    const { discord } = await openStage({ articles: [spanish] });
    const ask = async (question: string) =>
      textOf((await discord.user('ana').slash(discord.general, 'ask', { question })).message);
    expect(await ask('How much did the new pool cost?')).toMatchInlineSnapshot(`
      "### I cannot match this question with the article.
      -# Question: How much did the new pool cost?
      This question looks English. The article is in Spanish."
    `);
    expect(await ask('¿Quién ganó el partido de fútbol?')).toMatchInlineSnapshot(`
      "### I did not find the words of your question in the article.
      -# Question: ¿Quién ganó el partido de fútbol?
      I read English best. In other languages I can only look for the same words."
    `);
    expect(await ask('¿Cuánto ha costado la obra?')).toMatchInlineSnapshot(`
      "### The article says
      -# Question: ¿Cuánto ha costado la obra?
      > La obra ha costado doce millones de euros. El Estado paga la mitad.
      -# ¶2
      -# **El Faro** · La piscina"
    `);
  });

  it('is a topic that cannot be compared', async () => {
    const { discord } = await openStage({ articles: [spanish, { ...spanish, id: 'otra', title: 'Otra' }] });
    const topic = 'How much did the new pool cost?';
    const reply = await discord.user('ana').slash(discord.general, 'compare', { topic });
    expect(textOf(reply.message)).toMatchInlineSnapshot(`
      "### The topic is in another language than the articles, so I cannot compare them.
      -# Topic: How much did the new pool cost?"
    `);
  });
});
