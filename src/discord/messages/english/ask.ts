/** What the bot says of the command that asks a question. Foreign text comes into it escaped. */
export const ask = {
  description: 'Answers a question with an article’s own words',
  question: 'What you would like to know',
  article: 'The article to ask; left out, all of them',
  private: 'Show the answer to you alone',
};
