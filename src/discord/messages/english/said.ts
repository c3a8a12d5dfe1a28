import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about who said what. */
export const said = {
  said: {
    description: 'Shows everything that someone says in an article',
    speaker: 'The speaker, as the article names them',
  },
  claims: { description: 'Lists who is quoted in an article, and how often' },
  article: 'The article; left out, the channel’s own or the latest',
  private: 'Show the result only to you',
  title: (speaker: string): string => `What the article quotes ${speaker} as saying`,
  nothing: (speaker: string): string => `I found nothing in the article from ${speaker}.`,
  several: 'That name fits several speakers in the article. Which one do you mean?',
  speakers: 'Who is quoted in the article',
  openSpeaker: 'What somebody says',
  nobody: 'I found nobody who is quoted in this article.',
  counts: {
    whole: (count: number): string => `${number(count)} in quotation marks`,
    part: (count: number): string => `${number(count)} partly in quotation marks`,
    none: (count: number): string => `${number(count)} in reported speech`,
    set_off: (count: number): string => `${number(count)} quoted without quotation marks`,
  },
  stopped: (most: number): string =>
    `I stop at ${number(most)} statements, so later ones in the article may be missing.`,
  unlisted: (places: string): string =>
    `I have not looked for statements in all of ${places}, so some may be missing.`,
  more: (count: number): string => `and ${number(count)} more`,
  method:
    'I find speakers automatically and leave out what is unclear. Please check the text around a quote.',
};
