/** What the bot says about `/ask`. */
export const ask = {
  description: 'Answers a question in an article’s own words',
  question: 'What you would like to know',
  article: 'The article to ask; leave it out to ask all of them',
  private: 'Show the answer only to you',
};
