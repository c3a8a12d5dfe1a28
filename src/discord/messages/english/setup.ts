import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about what it needs in a server, and what is decided there. */
export const setup = {
  description: 'Shows what I may not do here, and sets up the log, sharing and articles',
  title: 'Setup of this server',
  nothingLacks: (channels: number): string =>
    channels === 1
      ? '**Permissions**: I have all that I need in the one channel here.'
      : `**Permissions**: I have all that I need in all ${number(channels)} channels.`,
  noChannels: '**Permissions**: This server has no channel in which messages are written.',
  lacks: (lacking: number, channels: number): string =>
    channels === 1
      ? '**Permissions**: In the one channel here, I lack some.'
      : `**Permissions**: In ${number(lacking)} of ${number(channels)} channels, I lack some.`,
  lacksInServer: (permissions: string, role: string): string =>
    `My role lacks ${permissions} in the whole server. To change that, open **Server Settings › Roles**, choose ${role}, and switch it on under **Permissions**.`,
  lacksIn: (channel: string, permissions: string): string => `${channel}: ${permissions}`,
  mend: (role: string): string =>
    `To change that in a channel, open **Edit Channel › Permissions**, add ${role}, and allow what I lack. Channels where I should not answer can stay as they are.`,
  moreLacking: (left: number): string =>
    left === 1
      ? 'and 1 more channel in which I lack permissions'
      : `and ${number(left)} more channels in which I lack permissions`,
  moreTitle: 'Channels in which I lack permissions',
  rest: (channels: number): string =>
    channels === 1
      ? 'I have all that I need in the other channel.'
      : `I have all that I need in the other ${number(channels)} channels.`,
  noMoreLacking: 'I lack permissions in no other channel.',
  log: (channel: string): string =>
    `**Log**: I report shared cards, reports and changed articles in ${channel}.`,
  logLacks: (channel: string, permissions: string): string =>
    `**Log**: I cannot write in ${channel}: I lack ${permissions} there.`,
  logGone: '**Log**: The channel that I reported in is gone, or I cannot see it. Choose another one.',
  noLog: '**Log**: I report nothing. Choose a channel for shared cards, reports and changed articles.',
  chooseLog: 'A channel for the log',
  sharing: (roles: string): string =>
    `**Sharing**: Members with Manage Messages can share answers${roles === '' ? '' : `, and so can members with ${roles}`}.`,
  chooseRoles: 'Roles whose members can share, too',
  rolesSet: (roles: string): string =>
    roles === ''
      ? 'Only members with Manage Messages can share answers now.'
      : `Members with ${roles} can share answers now.`,
  language: (language: string): string =>
    `**Language**: Cards that everyone sees are in ${language}. **/settings language** changes that.`,
  languageOfDiscord:
    '**Language**: Cards that everyone sees are in the language that this server has in Discord. **/settings language** chooses another.',
  articles: (own: number, bundled: number): string => {
    const count = (articles: number): string =>
      articles === 1 ? '1 article' : `${number(articles)} articles`;
    if (own === 0) return `**Articles**: I answer from ${count(bundled)} that all servers share.`;
    const added = `**Articles**: I answer from ${count(own)} of this server’s own`;
    return bundled === 0 ? `${added}.` : `${added}, and ${number(bundled)} that all servers share.`;
  },
  noArticles: '**Articles**: I have none here, so I can answer nothing. Add one.',
  addHint: '**Add an article** lets you paste one; **/articles add** takes a file or a web page.',
  buttons: { add: 'Add an article', again: 'Look again', more: 'More' },
  errors: {
    onlyManagers:
      'Only members with the Manage Server permission can do that here. **/settings** and **/articles** may be open to you.',
  },
};
