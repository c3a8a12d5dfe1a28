/** What the bot says about `/context`. */
export const context = {
  description: 'Shows only you what the articles say about a topic',
  topic: 'The topic: a few words or a question',
  article: 'The article to search; leave it out to search all of them',
};
