/**
 * All that the bot says, in English. Another language is a second object of the type `Messages`. Where a value is
 * Markdown, foreign text comes into it escaped; names of articles, questions and users are escaped by the cards.
 */
const month = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const messages = {
  /** The verdict of an answer; `articles` is how many articles are spoken of. */
  answered: (articles: number): string => (articles > 1 ? 'The articles answer:' : 'The article answers:'),
  related: (articles: number): string =>
    articles > 1
      ? 'The articles do not answer this. The nearest passages:'
      : 'The article does not answer this. The nearest passages:',
  notFound: {
    not_in_articles: (articles: number): string =>
      articles > 1 ? 'The articles do not say.' : 'The article does not say.',
    empty: 'There is no question in that.',
    greeting: 'Hello! Ask me about an article, and I answer with its own words.',
    thanks: 'You are welcome!',
    order: 'I only quote articles; I cannot do anything else.',
  },
  notFoundHint: {
    not_in_articles: 'I only answer with an article’s own words, and found none that answer this.',
    empty: 'Write what you would like to know, as a whole question.',
    greeting: '',
    thanks: 'I am here when there is another question.',
    order: 'Ask me what an article says, and I show you where it says it.',
  },
  example: (question: string): string => `For example: *${question}*`,
  asked: (question: string): string => `You asked: ${question}`,
  sharedQuestion: (question: string): string => `The question: ${question}`,
  more: 'More passages, further from the question:',
  nearest: 'Not an answer. These are only the passages nearest to the question:',
  nothingMore: 'There are no further passages.',
  surroundings: (paragraph: number): string => `Around ¶${paragraph}`,
  onlyParagraph: 'It is the article’s only paragraph.',
  restNotKept: 'Of the older text I keep only what shared cards quote.',
  reading: (paragraph: number, page: number, pages: number): string =>
    pages > 1 ? `Paragraph ${paragraph}, page ${page} of ${pages}` : `Paragraph ${paragraph}`,
  summary: (sentences: number): string =>
    sentences === 1
      ? 'The article in one of its own sentences:'
      : `The article in ${sentences} of its own sentences:`,
  sharedSummary: 'The article in its own sentences:',
  noSummary: 'This article has no sentence to quote.',
  place: (paragraph: number, paragraphs: number): string => `¶${paragraph} of ${paragraphs}`,
  quotedParagraph: 'the quoted paragraph',
  cut: {
    sentences: (rest: string): string => `Cut to fit: the quote goes on. Read on with **${rest}**.`,
    words: (rest: string): string => `Cut to fit, in the middle of a sentence. Read on with **${rest}**.`,
    opensInside: 'This page opens in the middle of a sentence.',
  },
  confirm: {
    title: 'Share this?',
    into: (channel: string): string => `It goes into ${channel}, for everyone there to see, in your name.`,
    under: (channel: string, link: string): string =>
      `It goes into ${channel} under ${link}, for everyone there to see, in your name.`,
    before: (link: string): string => `The same stands there already: ${link}`,
    now: 'Share now',
    again: 'Share it again',
  },
  shared: (user: string): string => `Shared by ${user}`,
  shareId: (id: string): string => `card \`${id}\``,
  sharedUnder: (link: string): string => `About ${link}`,
  sharedHere: (link: string): string => `Shared: ${link}`,
  told: {
    shared: (user: string, link: string): string => `${user} has shared ${link}.`,
    retracted: (user: string, link: string): string => `${user} has taken back ${link}.`,
  },
  logUnreachable: 'The log channel could not be told: it is gone, or I may not write there.',
  sharesTitle: 'What was shared in this server, newest first',
  correctedShare: 'marked as corrected',
  noShares: 'Nothing was shared, or nothing that fits.',
  someone: 'somebody who asked to be forgotten',
  shareStates: {
    begun: () => 'cut off while it was posted: I look for it in a few minutes',
    posted: () => '',
    failed: () => 'not posted',
    retracting: () => 'being taken back',
    retracted: (user: string): string => `taken back by ${user}`,
  },
  privacy: {
    title: 'What I keep about you',
    nothing: 'Nothing. Your questions are answered and forgotten.',
    kept: (entries: string): string =>
      `Your Discord id stands beside: ${entries}. Your other questions are answered and forgotten.`,
    shares: (count: number): string => (count === 1 ? '1 shared card' : `${count} shared cards`),
    retractions: (count: number): string =>
      count === 1 ? '1 card that you took back' : `${count} cards that you took back`,
    articles: (count: number): string =>
      count === 1 ? '1 article that you added' : `${count} articles that you added`,
    reports: (count: number): string => (count === 1 ? '1 report' : `${count} reports`),
    whatForgettingDoes:
      '**Forget me** takes your id out of these entries. The entries stay, as somebody’s, and so do the cards in their channels.',
    forget: 'Forget me',
    forgotten: 'Done: nothing that I keep names you any more.',
  },
  retracted: (user: string): string => `An answer was shared here. ${user} has taken it back.`,
  changed:
    'This article has changed since the card was made, so I do not quote from it here. Please ask again.',
  outdated:
    'From an older text of this article: it has changed since the card was made, or is no longer here.',
  gone: 'I no longer hold what this card was made of. Please ask again.',
  source: {
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
  },
  openArticle: 'Open the article',
  date: (year: number, monthOfYear: number | undefined, day: number | undefined): string =>
    [day, monthOfYear === undefined ? undefined : month[monthOfYear - 1], year]
      .filter((part) => part !== undefined)
      .join(' '),
  buttons: {
    around: 'Surrounding text',
    aroundParagraph: (paragraph: number): string => `Surrounding text ¶${paragraph}`,
    rest: (paragraph: number): string => `Rest of ¶${paragraph}`,
    more: 'More',
    nearest: 'Nearest passages',
    share: 'Share',
    retract: 'Retract',
    olderShares: 'Older',
    report: 'Report',
  },
  errors: {
    internal: (code: string): string =>
      `Something went wrong on my side. If it stays so, tell the people who run me this code: \`${code}\``,
    unknownArticle: 'I do not hold that article. Choose one from the list that appears while you type.',
    oldButton:
      'This button is from another time, and I can no longer tell what it was for. Please ask again.',
    notYours: 'Only the person who shared this, or a moderator, can take it back.',
    onlyModerators: 'Only members who may manage messages can do that.',
    mayNotShare:
      'Only members who may manage messages, or have a role that may share, can share an answer here.',
    store: 'I cannot reach what I keep just now, so I did nothing. Please try again later.',
    unknownCommand: 'I no longer know that command. Reload Discord to see those I have.',
    noText: 'There is no text in that message to look up.',
    tooLong: (most: number): string =>
      `A question has ${most} characters at most. Please ask it in fewer words.`,
    whichArticle: 'I hold several articles. Choose one with the option *article*.',
    targetGone: 'The message that this was to stand under is gone, so I shared nothing.',
    noHistory:
      'I cannot reply to the message, as I may not read what was said here before: give me **Read Message History** in this channel, and share again.',
    cannotPost: 'I may not write in this channel, so I shared nothing.',
    notPosted: 'Discord has not taken it, so nothing was shared. Please try again later.',
    perhapsPosted:
      'Discord did not answer, so I cannot tell whether this was shared. I look again in a few minutes; until then see the channel.',
    notWritten: 'I could not write this down in my ledger, so I shared nothing. Please try again later.',
    retractionNotWritten:
      'I could not write this down in my ledger, so the card stays. Please try again later.',
    takenBack: 'This was shared and taken back. To share it anew, ask once more.',
    cannotShareHere: 'An answer can only be shared in a server’s channel.',
    cooldown: (seconds: number): string =>
      `One moment: you can ask again in ${seconds} second${seconds === 1 ? '' : 's'}.`,
  },
  commands: {
    ask: {
      description: 'Answers a question with an article’s own words',
      question: 'What you would like to know',
      article: 'The article to ask; left out, all of them',
      private: 'Show the answer to you alone',
    },
    summary: {
      description: 'Sums an article up in its own sentences',
      article: 'The article to sum up',
      length: 'How long: 3, 5 or 8 sentences at most',
      lengths: { short: 'Short', medium: 'Medium', long: 'Long' },
    },
    source: {
      description: 'Shows what is held of an article, and where it is from',
      article: 'The article',
    },
    help: { description: 'What I do, what I keep, and how to get an answer taken away' },
    findContext: { name: 'Find context' },
    shares: {
      description: 'What was shared in this server',
      list: 'Lists it, newest first, with links',
      channel: 'Only in this channel',
      member: 'Only by this member',
      article: 'Only of this article',
    },
    privacy: { description: 'What I keep about you, and how to have it forgotten' },
  },
  help: {
    title: 'Answers in the article’s own words',
    does: [
      'Ask about an article, and I show you the passages that answer: quoted to the letter, numbered, with their source.',
      'Where the article does not say, I tell you so. I add nothing, and I write no sentence of my own about it.',
    ],
    commandsTitle: 'How to ask',
    commands: [
      '`/ask` answers a question; with *private*, for your eyes alone.',
      '`/summary` gives an article in a few of its own sentences.',
      '`/source` shows what I hold of an article and where it is from.',
      '`/find` shows every place where some words stand, `/context` what there is on a topic.',
      '`/said` shows what an article attributes to somebody, `/claims` who is quoted in it, and `/numbers` and `/timeline` its figures and dates.',
      '`/compare` sets side by side what several articles say about a topic.',
      '`/verify` checks the quotes of a shared card; `/help` shows this, `/privacy` what I keep about you.',
      'Or mention me with a question, reply to one of my messages, or write me a direct message.',
      'On any message: Apps › **Find context** looks up what an article says about it, **Check wording** what it quotes. Only you see the answer.',
      'Something wrong with a card? Its **Report** tells the moderators.',
    ],
    keepsTitle: 'What I keep',
    keeps: [
      'Nothing about questions or the people who ask them, but for the cards that somebody reports. An answer exists only as its card on Discord.',
      'A ledger of what is shared: who, when, where, and which passages; and reports. `/privacy` shows what of it names you.',
      'The articles that a server has added, for that server alone.',
      'For repairs there are technical logs; they hold no text of questions or messages.',
    ],
    removesTitle: 'How to get an answer taken away',
    removes: [
      'A shared answer: its **Retract** button, for the person who shared it and for moderators.',
      'Any other answer: a moderator can delete it like any message.',
      'Private answers are seen by you alone, and vanish by themselves.',
    ],
  },
};

export type Messages = typeof messages;
