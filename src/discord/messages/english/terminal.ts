import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the conversation in a terminal says besides the cards. */
export const terminal = {
  greeting: (articles: string): string => `Verbatim answers in an article’s own words. It has ${articles}.`,
  oneArticle: (title: string, publication: string, paragraphs: number): string =>
    `“${title}” (${publication}, ${number(paragraphs)} paragraphs)`,
  articles: (articles: number, paragraphs: number): string =>
    `${number(articles)} articles, ${number(paragraphs)} paragraphs`,
  hint: 'Ask a question, or type: /summary [short|medium|long]  /source  /more  /help  /quit',
  inDiscord: 'I do more in Discord. /help lists it there.',
  lengthsHint: 'A summary is short, medium or long. For example: /summary medium',
  connect: [
    'To use it in Discord, create an application at https://discord.com/developers/applications and put its',
    'bot’s token into a file .env as DISCORD_TOKEN=…. Invite the bot (the README says how), and start again.',
  ],
};
