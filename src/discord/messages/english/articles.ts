/** What the bot says about a server's own articles, in English. Foreign text comes into it escaped. */
export const articles = {
  description: 'The articles of this server: add, list, remove, assign to channels',
  add: {
    description: 'Adds an article: a file, a web page, or pasted text; you see it before it is kept',
    file: 'A file: Markdown, plain text or HTML',
    url: 'The address of a web page',
  },
  refresh: {
    description: 'Takes a new text for one of this server’s own articles; you see it before it is kept',
    article: 'The article',
    file: 'A file with the new text; left out, I read its address again',
    url: 'Another address to read it from',
    paste: 'Paste the new text instead',
  },
  list: { description: 'Shows the articles that I answer from here' },
  show: { description: 'Shows what is held of an article', article: 'The article' },
  remove: { description: 'Removes one of this server’s own articles', article: 'The article' },
  assign: {
    description: 'Makes questions in a channel go to an article first',
    article: 'The article',
    channel: 'The channel or forum; its threads and posts come with it',
  },
  unassign: {
    description: 'Takes an article away from a channel',
    article: 'The article',
    channel: 'The channel or forum',
  },
  form: {
    heading: 'Paste an article',
    details: 'What is known of the article',
    title: 'Title',
    titleHint: 'The headline, to the letter',
    publication: 'Publication',
    publicationHint: 'The newspaper or site that published it',
    url: 'Link',
    published: 'Date',
    publishedHint: 'When it was published, as 2026-01-31; leave it empty if you do not know',
    text: 'Text',
    textHint: 'Blank lines part paragraphs; a line that begins with ## is a heading',
  },
  preview: {
    title: 'Is this the article?',
    newTitle: 'Is this the new text?',
    leftOut: 'Left out:',
    compared: (counts: string): string => `Beside the text that I hold: paragraphs ${counts}.`,
    missing: (names: string): string =>
      `It does not say its ${names}, and I do not guess: press **Details**, and fill that in.`,
    paragraphs: (count: number): string => (count === 1 ? '1 paragraph' : `${count} paragraphs`),
    first: 'It begins:',
    last: 'It ends:',
    nothingKept: (button: string): string => `Nothing is kept before you press **${button}**.`,
  },
  buttons: {
    add: 'Add',
    replace: 'Replace',
    details: 'Details',
    discard: 'Discard',
    remove: 'Remove',
    keep: 'Keep',
  },
  added: (title: string): string =>
    `Added: ${title}. Everyone in this server can ask about it now, and **/articles assign** makes a channel’s questions go to it first.`,
  replaced: (title: string): string => `Replaced: ${title}. Everyone is answered from the new text now.`,
  sameText: (title: string): string => `This is the text of ${title} that I hold already.`,
  told: {
    added: (user: string, title: string): string => `${user} has added ${title}.`,
    removed: (user: string, title: string): string => `${user} has removed ${title}.`,
  },
  discarded: 'Discarded. Nothing was kept.',
  removed: (title: string): string => `Removed: ${title}.`,
  kept: 'Kept.',
  confirmRemoval: (title: string): string =>
    `Remove ${title}? Cards that quote it stay where they are, and I keep what they quote for **/verify**.`,
  assigned: (title: string, channel: string): string => `Questions in ${channel} now go to ${title} first.`,
  alreadyAssigned: (title: string, channel: string): string => `${title} was assigned to ${channel} before.`,
  unassigned: (title: string, channel: string): string => `${title} is no longer assigned to ${channel}.`,
  notAssigned: (title: string, channel: string): string => `${title} was not assigned to ${channel}.`,
  listTitle: 'The articles that I answer from here',
  own: 'this server’s own',
  bundled: 'for all servers',
  more: (count: number): string => `and ${count} more`,
  errors: {
    serverOnly: 'That is for servers where I am a member.',
    lost: ({ manages }: { readonly manages: boolean }): string =>
      manages
        ? 'This is from too long ago, so I no longer have it. Please begin again.'
        : 'This is from too long ago, or you may no longer decide on the articles of this server.',
    faulty: (fault: string): string => `I cannot take this text. ${fault}`,
    badLink: 'The link must be a whole web address such as https://example.org/article.',
    badDate: 'The date must be a day that there is, written as 2026-01-31.',
    noFetching: 'I am set up not to read web pages. Attach a file, or paste the text.',
    fileGone: 'I could not get that file from Discord. Please attach it again.',
    bundledNotRefreshed:
      'That article is for all servers: whoever runs me changes it. Those that this server has added can be refreshed.',
    bundledStays: 'That article is for all servers, and stays.',
    tooMany: (most: number): string => `A server keeps ${most} articles at most. Remove one first.`,
  },
};
