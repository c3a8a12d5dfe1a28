import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says in a conversation, besides answers. Titles and names are Markdown. */
export const conversation = {
  greeting: (title: string): string =>
    title === ''
      ? 'Ask me about an article, and I will answer in its own words.'
      : `Ask me about ${title}, and I will answer in the article’s own words.`,
  greetingHint: 'Press a button to try it, or type **/help** to see all that I do.',
  tryQuestion: (question: string): string => question,
  trySummary: 'What is it about?',
  trySource: 'Where is it from?',
  judging:
    'I do not judge whether something is true, reliable or fair. I show what an article says and who says it, so that you can decide.',
  chat: 'I do not chat, and I have no opinions. I only quote articles. Ask me what one says.',
  translation: 'I do not translate. I quote articles in their own language.',
  reaction: 'Ask me something about an article any time.',
  lonely: 'That needs a question before it. Reply to one of my answers, or ask a full question.',
  noMore: 'I have nothing more on that.',
  place: 'That is in the article here:',
  noPlace: 'That card quotes no paragraph.',
  noSpeaker: 'That card quotes nobody.',
  title: (title: string): string => `The title is ${title}.`,
  author: (name: string): string => `The author is ${name}.`,
  noAuthor: 'The text that I have does not name its author.',
  date: (date: string): string => `It is dated ${date}.`,
  noDate: 'The text that I have has no date.',
  source: (publication: string): string => `It is from ${publication}.`,
  link: (link: string): string => `You can read it here: ${link}`,
  noLink: 'I have no link to it.',
  length: (paragraphs: number, words: number): string =>
    `It has ${paragraphs === 1 ? 'one paragraph' : `${number(paragraphs)} paragraphs`} and about ${number(words)} words.`,
  questions: 'You can ask, for example:',
  anyQuestion: 'You can ask who, what, when, where, why or how many, in your own words.',
  paragraphs: (count: number): string =>
    count === 1 ? 'It has only one paragraph.' : `It has paragraphs 1 to ${number(count)}.`,
};
