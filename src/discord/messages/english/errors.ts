/** What the bot says where something did not work. Foreign text comes into it escaped. */
export const errors = {
  internal: (code: string): string =>
    `Something went wrong on my side. If it stays so, tell the people who run me this code: \`${code}\``,
  unknownArticle: 'I do not hold that article. Choose one from the list that appears while you type.',
  oldButton: 'This button is from another time, and I can no longer tell what it was for. Please ask again.',
  onlyModerators: 'Only members who may manage messages can do that.',
  store: 'I cannot reach what I keep just now, so I did nothing. Please try again later.',
  unknownCommand: 'I no longer know that command. Reload Discord to see those I have.',
  noText: 'There is no text in that message to look up.',
  tooLong: (most: number): string =>
    `A question has ${most} characters at most. Please ask it in fewer words.`,
  whichArticle: 'I hold several articles. Choose one with the option *article*.',
  logUnreachable: 'The log channel could not be told: it is gone, or I may not write there.',
  cooldown: (seconds: number): string =>
    `One moment: you can ask again in ${seconds} second${seconds === 1 ? '' : 's'}.`,
};
