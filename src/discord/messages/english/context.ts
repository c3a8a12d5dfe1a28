/** What the bot says of the command that looks a topic up, in English. */
export const context = {
  description: 'Shows you alone what the articles say about a topic',
  topic: 'What it is about: a few words, or a question',
  article: 'The article to look in; left out, all of them',
};
