/** What the bot says of where an article is from. Foreign text comes into it escaped. */
export const source = {
  description: 'Shows what is held of an article, and where it is from',
  article: 'The article',
  title: 'What I hold of this article',
  publication: 'Publication',
  byline: 'By',
  published: 'Published',
  retrieved: 'Text taken from its source on',
  language: 'Language',
  link: 'Link',
  paragraphs: 'Paragraphs',
  sections: 'Sections',
  emptySection: 'no paragraph',
  moreSections: (count: number): string => `and ${count} more`,
  revision: 'Revision',
};
