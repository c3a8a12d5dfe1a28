/** What the bot says about reports, in English. Foreign text comes into it escaped. */
export const reports = {
  description: 'What members say is wrong with my cards',
  list: { description: 'Lists the reports, newest first', state: 'Which; left out, those that are open' },
  resolve: {
    description: 'Decides on a report',
    report: 'The report',
    decision: 'Accepted reports become questions that I am tested with',
    paragraph: 'The number of the paragraph that should have been shown',
  },
  states: { open: 'Open', accepted: 'Accepted', rejected: 'Rejected' },
  form: {
    heading: 'Report this card',
    keeps:
      'With your report I keep the question on this card, which paragraphs it shows, and your Discord id, for the moderators of this server. `/privacy` shows what I keep about you, and has it forgotten.',
    fault: 'What is wrong?',
    expected: 'The right paragraph',
    expectedHint: 'Its number, if you know it',
  },
  faults: {
    wrong_passage: 'The passage is not the right one',
    no_answer_there: 'There should have been no answer',
    answer_missed: 'There should have been an answer',
    wrong_speaker: 'It names the wrong speaker',
    outdated: 'The text is outdated',
  },
  thanks: 'Thank you. The moderators of this server see your report.',
  title: (state: string): string => `Reports: ${state.toLowerCase()}`,
  none: 'There is no such report.',
  more: (count: number): string => `and ${count} more`,
  card: 'the card',
  shows: (paragraphs: string): string => `it shows ${paragraphs}`,
  expects: (paragraph: number): string => `¶${paragraph} is right`,
  told: (reporter: string, fault: string, link: string): string =>
    `${reporter} reports ${link}: ${fault}. See **/reports list**.`,
  toldMany: (count: number): string => `${count} new reports. See **/reports list**.`,
  resolved: (id: string, state: string): string => `Report \`${id}\`: ${state.toLowerCase()}.`,
  errors: {
    serverOnly: 'I take reports in servers only, where moderators look at them.',
    tooMany: 'You have made as many reports as I take in an hour: please try again later.',
    badNumber: 'The right paragraph must be its number, such as 7.',
    noSuchParagraph: (most: number): string => `The article has ${most} paragraphs: choose one of them.`,
    noSuchReport: 'There is no such open report. Choose one from the list that appears while you type.',
  },
};
