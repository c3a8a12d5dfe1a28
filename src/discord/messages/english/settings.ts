/** What the bot says about a server's settings. */
export const settings = {
  description: 'How I behave in this server',
  show: { description: 'Shows the settings' },
  sharing: {
    description: 'Lets members with a role share answers, or stops them',
    role: 'The role; members with Manage Messages can always share',
    allowed: 'Whether they can share',
  },
  log: {
    description: 'Where I report what is shared and retracted, and which articles change',
    channel: 'The channel; leave it out to turn the log off',
  },
  answers: {
    description: 'Who sees answers, unless the person asking decides',
    visibility: 'Who sees them',
    channel: 'Only in this channel and its threads; leave it out for the whole server',
  },
  article: {
    description: 'Turns an article that all servers share on or off here',
    article: 'The article',
    on: 'Whether I answer from it here',
  },
  language: {
    description: 'Chooses the language of the cards that everyone sees',
    language: 'The language; Automatic is the one that this server has in Discord',
    automatic: 'Automatic: as this server has it in Discord',
  },
  visibilities: {
    public: 'Everyone in the channel',
    private: 'Only the person asking',
  },
  asServer: 'The same as in the whole server',
  title: 'Settings of this server',
  shareRoles: (roles: string): string =>
    `Can share: members with Manage Messages${roles && `, members with ${roles}`}`,
  logChannel: (channel: string): string => `Log channel: ${channel}`,
  noLogChannel: 'none',
  visibility: (value: string): string => `Who sees answers: ${value.toLowerCase()}`,
  visibilityIn: (channel: string, value: string): string => `in ${channel}: ${value.toLowerCase()}`,
  hidden: (titles: string): string => `Turned off here: ${titles}`,
  languageShown: (language: string): string => `Language of the cards that everyone sees: ${language}`,
  asInDiscord: 'as this server has it in Discord',
  sharingOn: (role: string): string => `Members with ${role} can now share answers.`,
  sharingOff: (role: string): string =>
    `Members with ${role} can no longer share answers, unless they have Manage Messages.`,
  logHello:
    'From now on I report here what is shared and retracted in this server, and which articles change.',
  logSet: (channel: string): string =>
    `I now report in ${channel} what is shared and retracted, and which articles change.`,
  logUnset: 'The log is off.',
  answersSet: (place: string, value: string): string => `Who sees answers ${place}: ${value.toLowerCase()}.`,
  inServer: 'in this server',
  inChannel: (channel: string): string => `in ${channel}`,
  articleOn: (title: string): string => `I now answer from ${title} here.`,
  articleOff: (title: string): string => `I no longer answer from ${title} here.`,
  languageSet: (language: string): string => `Cards that everyone sees are now in ${language}.`,
  languageUnset: 'Cards that everyone sees are now in the language that this server has in Discord.',
  errors: {
    closed: (channel: string): string =>
      `I do not have permission to write in ${channel}. Choose another channel, or let me write there.`,
    notBundled:
      'That is not one of the articles that all servers share. **/articles remove** removes this server’s own.',
    everyone: 'Everyone has that role. Please choose a role for the members who may share.',
  },
};
