import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the buttons of several cards say. */
export const buttons = {
  around: 'Surrounding text',
  aroundParagraph: (paragraph: number): string => `Surrounding text ¶${paragraph}`,
  rest: (paragraph: number): string => `Rest of ¶${paragraph}`,
  more: 'More',
  morePassages: (count: number): string =>
    count === 1 ? '1 more passage' : `${number(count)} more passages`,
  nearest: 'Nearest passages',
  share: 'Share',
  retract: 'Retract',
  report: 'Report',
  dismiss: 'Dismiss',
  /** What a card's menu says before anything is chosen. */
  menu: 'More options',
  other: (title: string): string => `Another article: ${title}`,
};
