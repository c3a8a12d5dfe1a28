/** What the buttons of several cards say. */
export const buttons = {
  around: 'Surrounding text',
  aroundParagraph: (paragraph: number): string => `Surrounding text ¶${paragraph}`,
  rest: (paragraph: number): string => `Rest of ¶${paragraph}`,
  more: 'More',
  nearest: 'Nearest passages',
  share: 'Share',
  retract: 'Retract',
  report: 'Report',
};
