import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about reports. */
export const reports = {
  description: 'Shows what members report about my cards',
  list: {
    description: 'Lists the reports, newest first',
    state: 'Which reports; leave it out to see the open ones',
  },
  resolve: {
    description: 'Accepts or rejects a report',
    report: 'The report',
    decision: 'I am tested with the questions of accepted reports',
    paragraph: 'The number of the right paragraph',
  },
  states: { open: 'Open', accepted: 'Accepted', rejected: 'Rejected' },
  form: {
    heading: 'Report this card',
    keeps:
      'With your report I keep the question on this card, the paragraphs that it shows, and your Discord ID. The moderators of this server see it. `/privacy` shows what I keep about you and lets you erase it.',
    fault: 'What is wrong?',
    expected: 'The right paragraph',
    expectedHint: 'Its number, if you know it',
  },
  faults: {
    wrong_passage: 'This is not the right passage',
    no_answer_there: 'There is no answer in the article',
    answer_missed: 'There is an answer in the article',
    wrong_speaker: 'The speaker is wrong',
    outdated: 'The text is out of date',
  },
  thanks: 'Thank you. The moderators of this server will see your report.',
  title: (state: string): string => `${state} reports`,
  none: 'I found no reports.',
  more: (count: number): string => `and ${number(count)} more`,
  card: 'the card',
  shows: (paragraphs: string): string => `shows ${paragraphs}`,
  expects: (paragraph: number): string => `¶${paragraph} is right`,
  told: (reporter: string, fault: string, link: string): string =>
    `${reporter} reported ${link}: “${fault}”. See **/reports list**.`,
  toldMany: (count: number): string => `There are ${number(count)} new reports. See **/reports list**.`,
  resolved: (id: string, state: string): string => `Report \`${id}\` is now ${state.toLowerCase()}.`,
  errors: {
    serverOnly: 'You can report a card only in a server, where moderators see the report.',
    tooMany: 'You have sent many reports in the past hour. Please try again later.',
    badNumber: 'Please enter the number of the right paragraph, such as 7.',
    noSuchParagraph: (most: number): string =>
      `The article has only ${number(most)} paragraph${most === 1 ? '' : 's'}.`,
    noSuchReport: 'I found no open report with that ID. Choose one from the list that appears as you type.',
  },
};
