import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about a server's own articles. */
export const articles = {
  description: 'This server’s articles: add, list, remove or assign them',
  add: {
    description: 'Adds an article from a file, a web page or pasted text; you check it first',
    file: 'A file: .md, .txt, .html, .pdf, .docx, .odt or .epub',
    url: 'The address of a web page',
  },
  refresh: {
    description: 'Replaces the text of one of this server’s articles; you check it first',
    article: 'The article',
    file: 'A file with the new text; leave it out to read the article’s address again',
    url: 'Another address to read it from',
    paste: 'Paste the new text instead',
  },
  list: { description: 'Lists the articles that I answer from here' },
  show: { description: 'Shows what I know about an article', article: 'The article' },
  remove: { description: 'Removes one of this server’s articles', article: 'The article' },
  assign: {
    description: 'Sends questions in a channel to one article first',
    article: 'The article',
    channel: 'The channel or forum, with its threads and posts',
  },
  unassign: {
    description: 'Stops sending questions in a channel to an article first',
    article: 'The article',
    channel: 'The channel or forum',
  },
  form: {
    again: 'Back to the form',
    heading: 'Paste an article',
    details: 'About the article',
    title: 'Title',
    titleHint: 'The headline, word for word',
    publication: 'Publication',
    publicationHint: 'The newspaper or site that published it',
    linkLater: 'The newspaper or site. Link and date: press Details in the next step.',
    url: 'Link',
    published: 'Date',
    publishedHint: 'When it was published, such as 2026-01-31; leave it empty if you do not know',
    text: 'Text',
    textHint: 'Blank line between paragraphs; ## starts a heading. Up to 4,000 characters.',
    rest: 'Rest of the text',
    restHint: 'What did not fit in the field above. Up to 4,000 more characters.',
    file: 'Or a file',
    fileHint: 'Instead of text: .md, .txt, .html, .pdf, .docx, .odt or .epub, up to 2 MB.',
    fileAgain: 'I cannot put your file back into the form. Please choose it again there.',
    joined: {
      goes_on: (before: string, after: string): string =>
        `I joined the two text fields inside a paragraph: ${before} goes on with ${after}. Check that nothing is missing there.`,
      new: (before: string, after: string): string =>
        `I joined the two text fields: after ${before}, a new line begins with ${after}. Check that nothing is missing there.`,
      word: (words: string): string =>
        `The first text field was full, so I joined the two fields inside a word: ${words}. Check that word.`,
    },
  },
  preview: {
    title: 'Is this the article?',
    newTitle: 'Is this the new text?',
    leftOut: (count: number): string =>
      count === 1 ? 'Left out, 1 part:' : `Left out, ${number(count)} parts:`,
    compared: (counts: string): string => `Paragraphs compared with the current text: ${counts}.`,
    needed: { title: 'title', publication: 'publication' },
    missing: (names: string): string => `I could not find: ${names}. Press **Details** to fill that in.`,
    noLink: 'I know no link and no date. Press **Details** to add them.',
    paragraphs: (count: number): string => (count === 1 ? '1 paragraph' : `${number(count)} paragraphs`),
    first: 'It begins:',
    last: 'It ends:',
    nothingKept: (button: string): string => `I keep nothing until you press **${button}**.`,
  },
  buttons: {
    add: 'Add',
    replace: 'Replace',
    details: 'Details',
    discard: 'Discard',
    remove: 'Remove',
    keep: 'Keep',
    takeIn: (number: number): string => `Keep ${number}`,
    otherParts: 'More left out',
  },
  sameTwice: (title: string): string => `It was here already, with the same text: ${title}.`,
  added: (title: string): string =>
    `Added: ${title}. Everyone in this server can now ask about it. **/articles assign** sends a channel’s questions to it first.`,
  replaced: (title: string): string => `Replaced: ${title}. I now answer from the new text.`,
  sameText: (title: string): string => `I already have this text of ${title}.`,
  told: {
    added: (user: string, title: string): string => `${user} added ${title}.`,
    removed: (user: string, title: string): string => `${user} removed ${title}.`,
  },
  discarded: 'Discarded. I kept nothing.',
  removed: (title: string): string => `Removed: ${title}.`,
  kept: 'The article stays.',
  confirmRemoval: (title: string): string =>
    `Remove ${title}? Cards that quote it stay, and I keep what they quote for **/verify**.`,
  assigned: (title: string, channel: string): string => `Questions in ${channel} now go to ${title} first.`,
  alreadyAssigned: (title: string, channel: string): string => `${title} was already assigned to ${channel}.`,
  unassigned: (title: string, channel: string): string => `${title} is no longer assigned to ${channel}.`,
  notAssigned: (title: string, channel: string): string => `${title} was not assigned to ${channel}.`,
  listTitle: 'The articles that I answer from here',
  own: 'this server only',
  bundled: 'all servers',
  more: (count: number): string => `and ${number(count)} more`,
  errors: {
    lost: ({ manages }: { readonly manages: boolean }): string =>
      manages
        ? 'That was too long ago, and I no longer have it. Please start again.'
        : 'That was too long ago, or you may no longer manage this server’s articles.',
    atLine: (line: number, fault: string): string => `Line ${number(line)}: ${fault}.`,
    faulty: (fault: string): string => `I cannot use this text. ${fault}`,
    nothingPasted: 'Please paste the text, or choose a file.',
    textAndFile: 'I take either the text or the file. Please remove one of them.',
    pastedTwice:
      'Both text fields hold the same text. Please put the rest of the article into the second one, or empty it.',
    badLink: 'Please enter the link as a full web address, such as https://example.org/article.',
    badDate: 'Please enter a real date, such as 2026-01-31.',
    noFetching: 'I am set up not to read web pages. Please attach a file or paste the text.',
    fileGone: 'I could not get that file from Discord. Please attach it again.',
    bundledNotRefreshed:
      'All servers share that article, so only the people who run me can change it. You can refresh the articles that this server added.',
    bundledStays:
      'All servers share that article, so you cannot remove it. You can turn it off here with **/settings article**.',
    tooManyTexts: (most: number, minutes: number): string =>
      `This server can bring up to ${number(most)} new texts an hour. Please try again in ${number(minutes)} minute${minutes === 1 ? '' : 's'}.`,
    tooMuchText: (most: number): string =>
      `A server’s articles can have up to ${number(most)} characters together. Please remove an article first.`,
    tooMany: (most: number): string =>
      `A server can have up to ${number(most)} articles. Please remove one first.`,
  },
};
