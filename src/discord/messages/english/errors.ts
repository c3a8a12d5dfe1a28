import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says when something did not work, for every command. */
export const errors = {
  internal: (code: string): string =>
    `Something went wrong on my side. If it keeps happening, give the people who run me this code: \`${code}\``,
  unknownArticle: 'I do not have that article. Choose one from the list that appears as you type.',
  noArticles: 'I have no articles here.',
  oldButton: 'This button no longer works. Please ask again.',
  notYourAnswer: 'Only the person who asked for this or a moderator can take it away.',
  onlyModerators: 'Only members with the Manage Messages permission can do that.',
  onlyManagers: 'Only members with the Manage Server permission can do that.',
  serverOnly: 'That works only in servers that I am a member of.',
  store: 'I cannot reach my database right now, so I did nothing. Please try again later.',
  unknownCommand: 'I no longer have that command. Reload Discord to see the commands that I have.',
  noText: 'That message has no text to look up.',
  tooLong: (most: number): string =>
    `A question can have up to ${number(most)} characters. Please ask in fewer words.`,
  logUnreachable:
    'I could not post in the log channel. It is gone, or I do not have permission to write there.',
  tookTooLong:
    'That takes more time or memory than I have, so I gave it up. Please ask about a single article, or a shorter one.',
  busy: 'This server has more questions waiting than I can answer now. Please try again in a moment.',
  tryAgain: 'That took me too long. Please try again.',
  cooldown: (seconds: number): string =>
    `Please wait a moment. You can ask again in ${number(seconds)} second${seconds === 1 ? '' : 's'}.`,
};
