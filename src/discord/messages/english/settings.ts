/** What the bot says about a server's settings, in English. Foreign text comes into it escaped. */
export const settings = {
  description: 'How I behave in this server',
  show: { description: 'Shows the settings' },
  sharing: {
    description: 'Lets members with a role share answers, or no longer',
    role: 'The role; members who may manage messages can share anyway',
    allowed: 'Whether they may',
  },
  log: {
    description: 'Where I tell of shares, retractions and changed articles',
    channel: 'The channel; left out, I tell nowhere',
  },
  answers: {
    description:
      'Whether answers to /ask are for the channel or for the asker alone, where the asker does not say',
    visibility: 'For whom',
    channel: 'In this channel, and in its threads; left out, in the whole server',
  },
  article: {
    description: 'Turns an article that all servers have on or off here',
    article: 'The article',
    on: 'Whether I answer from it here',
  },
  visibilities: {
    public: 'For the channel',
    private: 'For the asker alone',
  },
  asServer: 'As in the whole server',
  title: 'Settings of this server',
  shareRoles: (roles: string): string =>
    `Sharing: members who may manage messages${roles && `, and ${roles}`}`,
  logChannel: (channel: string): string => `Log channel: ${channel}`,
  noLogChannel: 'none',
  visibility: (value: string): string => `Answers to /ask: ${value.toLowerCase()}`,
  visibilityIn: (channel: string, value: string): string => `in ${channel}: ${value.toLowerCase()}`,
  hidden: (titles: string): string => `Turned off here: ${titles}`,
  sharingOn: (role: string): string => `Members with ${role} may share answers now.`,
  sharingOff: (role: string): string =>
    `Members with ${role} may no longer share answers, unless they may manage messages.`,
  logHello:
    'From now on I tell here of what is shared and taken back in this server, and of changed articles.',
  logSet: (channel: string): string => `I tell of shares, retractions and changed articles in ${channel}.`,
  logUnset: 'I no longer tell of shares, retractions and changed articles.',
  answersSet: (place: string, value: string): string => `Answers to /ask ${place}: ${value.toLowerCase()}.`,
  inServer: 'in this server',
  inChannel: (channel: string): string => `in ${channel}`,
  articleOn: (title: string): string => `I answer from ${title} here.`,
  articleOff: (title: string): string => `I no longer answer from ${title} here.`,
  errors: {
    serverOnly: 'That is for servers where I am a member.',
    closed: (channel: string): string =>
      `I may not write in ${channel}. Choose another channel, or let me write there.`,
    notBundled:
      'That is none of the articles that all servers have. **/articles remove** is for this server’s own.',
    everyone: 'That role is everybody’s: I keep sharing to members whom you choose.',
  },
};
