import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says when it comes into a server. */
export const joining = {
  hello: (articles: number): string =>
    articles === 0
      ? 'Thank you for having me. I answer questions about articles in the articles’ own words, and this server has no article yet.'
      : `Thank you for having me. I answer questions about ${articles === 1 ? 'an article' : `${number(articles)} articles`} in the articles’ own words: type **/ask**, or mention me with a question.`,
  add: 'Members who may manage the server start with **/setup**: it shows what I still need, and sets up the log, sharing and articles. **/help** says what else I do.',
  lacks: (permissions: string): string => `I still lack permissions in this server: ${permissions}.`,
  nowhere: (server: string, permissions: string): string =>
    `In ${server} there is no channel in which I may write. Choose one where I should answer, and allow me there: ${permissions}.`,
};
