/** What the bot says about shared cards. Foreign text comes into it escaped. */
export const sharing = {
  sharedQuestion: (question: string): string => `The question: ${question}`,
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
  retracted: (user: string): string => `An answer was shared here. ${user} has taken it back.`,
  list: {
    older: 'Older',
    description: 'What was shared in this server',
    list: 'Lists it, newest first, with links',
    channel: 'Only in this channel',
    member: 'Only by this member',
    article: 'Only of this article',
  },
  errors: {
    notYours: 'Only the person who shared this, or a moderator, can take it back.',
    mayNotShare:
      'Only members who may manage messages, or have a role that may share, can share an answer here.',
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
  },
};
