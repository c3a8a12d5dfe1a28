import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about pages and feeds that it looks at again and again. */
export const watching = {
  watch: {
    description: 'Tells you in the log channel when the page of an article changes',
    article: 'The article; leave it out to see what I watch',
  },
  feed: {
    description: 'Offers new entries of an RSS, Atom or JSON feed in the log channel',
    url: 'The address of the feed; leave it out to see what I watch',
  },
  unwatch: {
    description: 'Stops watching a page or a feed',
    what: 'The page or feed',
  },
  needsLog:
    'I report changes in the log channel, and this server has none. Choose one with **/settings log**, then try again.',
  watched: (title: string, channel: string): string =>
    `I now watch the page of ${title}. I look at it about every quarter of an hour and report in ${channel} when its text changes. **/articles unwatch** ends that.`,
  differs:
    'The page already differs from the text that I have. Here is its text; I report only later changes.',
  alreadyWatched: (title: string): string => `I already watch the page of ${title}.`,
  followed: (title: string, channel: string): string =>
    `I now watch the feed ${title}. I look at it about every quarter of an hour and offer what is new in ${channel}. **/articles unwatch** ends that.`,
  alreadyFollowed: (title: string): string => `I already watch the feed ${title}.`,
  ended: (title: string): string => `I no longer watch ${title}.`,
  which: 'That fits more than one thing that I watch. Choose one from the list that appears as you type.',
  listTitle: 'What I watch',
  nothing:
    'I watch no page and no feed here. **/articles watch** watches the page of an article, **/articles feed** a feed.',
  page: 'page',
  feedKind: 'feed',
  failing: (tries: number): string =>
    tries === 1
      ? 'I could not read it at the last try'
      : `I could not read it at the last ${number(tries)} tries`,
  paused: 'I look at none of them now: this server has no log channel. Choose one with **/settings log**.',
  more: (count: number): string => `and ${number(count)} more`,
  changed: (title: string): string => `The page of ${title} has changed.`,
  compared: (counts: string): string => `Paragraphs compared with the text that I answer from: ${counts}.`,
  leftOut: (count: number): string =>
    `I left out ${count === 1 ? '1 part' : `${number(count)} parts`} of the page. **/articles refresh** shows ${count === 1 ? 'it' : 'them'}.`,
  nothingReplaced: 'I answer from the text that I have until somebody presses **Replace**.',
  ignore: 'Ignore',
  ignored: (title: string, user: string): string =>
    `${user} ignored a change of ${title}. I report the next one.`,
  asBefore: (title: string): string => `The page of ${title} now has the text that I answer from.`,
  changedAgain: 'The page has changed again since that card. This is its text now:',
  over: (title: string, why: string): string =>
    `I no longer watch the page of ${title}. ${why} The article stays as it is.`,
  feedOver: (title: string, why: string): string => `I no longer watch the feed ${title}. ${why}`,
  newEntries: (title: string, count: number): string =>
    count === 1 ? `New in ${title}` : `New in ${title}: ${number(count)} entries`,
  left: (count: number): string =>
    count === 1
      ? 'I offer 1 more at my next visit.'
      : `${number(count)} more are new. I offer them at my next visits.`,
  add: (number: number): string => `Add ${number}`,
  addOnly: 'Add',
  untitled: 'without a title',
  errors: {
    bundled: 'All servers share that article, so only the people who run me look after it.',
    noLink:
      'I know no web page of that article. Give it one with **/articles refresh** and its address, then try again.',
    tooManyPages: (most: number): string =>
      `A server can have up to ${most === 1 ? '1 page' : `${number(most)} pages`} watched. Please end one with **/articles unwatch** first.`,
    tooManyFeeds: (most: number): string =>
      `A server can have up to ${most === 1 ? '1 feed' : `${number(most)} feeds`} watched. Please end one with **/articles unwatch** first.`,
    wait: 'I have asked that site often enough for now. Please try again in a quarter of an hour.',
    notWatched: 'I do not watch that. Choose from the list that appears as you type.',
    entryGone: 'That was too long ago, and I no longer have its address. **/articles add** takes it.',
    articleGone: 'I no longer have that article.',
  },
};
