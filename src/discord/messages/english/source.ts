import { grammarOf } from '#discord/messages/grammar.ts';

const { languageName, number } = grammarOf('en-GB');

/** What the bot says about where an article comes from. */
export const source = {
  description: 'Shows where an article comes from and what I know about it',
  article: 'The article',
  title: 'About this article',
  publication: 'Publication',
  byline: 'By',
  published: 'Published',
  retrieved: 'Text retrieved',
  language: 'Language',
  languageName,
  link: 'Link',
  paragraphs: 'Paragraphs',
  sections: 'Sections',
  emptySection: 'no paragraphs',
  moreSections: (count: number): string => `and ${number(count)} more`,
  revision: 'Version',
};
