/** What the bot says about shared cards. */
export const sharing = {
  sharedQuestion: (question: string): string => `Question: ${question}`,
  confirm: {
    title: 'Share this?',
    into: (channel: string): string => `Everyone in ${channel} will see it, with your name.`,
    under: (channel: string, link: string): string =>
      `Everyone in ${channel} will see it as a reply to ${link}, with your name.`,
    before: (link: string): string => `Someone has already shared this there: ${link}`,
    now: 'Share now',
    again: 'Share again',
  },
  shared: (user: string): string => `Shared by ${user}`,
  shareId: (id: string): string => `card \`${id}\``,
  sharedUnder: (link: string): string => `About ${link}`,
  sharedHere: (link: string): string => `Shared: ${link}`,
  told: {
    shared: (user: string, link: string): string => `${user} shared ${link}.`,
    retracted: (user: string, link: string): string => `${user} retracted ${link}.`,
  },
  sharesTitle: 'Shared in this server, newest first',
  correctedShare: 'marked as corrected',
  noShares: 'I found no shared cards.',
  someone: 'someone who removed their name',
  shareStates: {
    begun: () => 'interrupted while I was posting it; I will check in a few minutes',
    posted: () => '',
    failed: () => 'not posted',
    retracting: () => 'being retracted',
    retracted: (user: string): string => `retracted by ${user}`,
  },
  retracted: (user: string): string => `An answer was shared here. ${user} retracted it.`,
  list: {
    older: 'Older',
    description: 'Shows what was shared in this server',
    list: 'Lists shared cards, newest first',
    channel: 'Only in this channel',
    member: 'Only by this member',
    article: 'Only from this article',
  },
  errors: {
    notYours: 'Only the person who shared this or a moderator can retract it.',
    mayNotShare: 'To share answers here, you need the Manage Messages permission or a role that may share.',
    targetGone: 'The message that you wanted to reply to is gone, so I shared nothing.',
    noHistory:
      'I cannot reply to that message, because I may not read older messages here. Give me **Read Message History** in this channel, and share again.',
    cannotPost: 'I do not have permission to write in this channel, so I shared nothing.',
    notPosted: 'Discord did not accept the card, so I shared nothing. Please try again later.',
    perhapsPosted:
      'Discord did not answer, so I do not know whether this was shared. I will check in a few minutes. Until then, please look in the channel.',
    cannotLook:
      'Discord did not answer, and I may not read older messages here, so I do not know whether this was shared. Give me **Read Message History** in this channel, and I will check in a few minutes.',
    notWritten: 'I could not write to my database, so I shared nothing. Please try again later.',
    retractionNotWritten: 'I could not write to my database, so the card stays. Please try again later.',
    takenBack: 'This was shared and then retracted. To share it again, ask again.',
    cannotShareHere: 'You can share an answer only in a server’s channel.',
  },
};
