/** What the bot says about the checking of cards, in English. Foreign text comes into it escaped. */
export const verify = {
  name: 'Verify quote',
  description: 'Checks the quotes of a shared card, to the letter',
  card: 'The card’s short id, as its last line has it',
  title: 'The quotes of this card, to the letter',
  fromLedger: 'The card itself is gone, or I may not see it: these are the quotes that my ledger has of it.',
  quote: (paragraph: number): string => `¶${paragraph}`,
  somewhere: 'a quote without a number',
  named: {
    there: (revision: string): string => `to the letter in revision \`${revision}\``,
    missing: '**not in the revision that the card names**',
    unknown: 'I no longer hold the revision that the card names',
  },
  today: {
    same: 'the same today',
    moved: (paragraph: number): string => `the same today, now ¶${paragraph}`,
    marks: (paragraph: number): string =>
      `today in ¶${paragraph} with the same words, other quotation marks or spaces`,
    changed: '**not in today’s text**',
    none: 'I do not hold the article today',
  },
  more: (count: number): string => `and ${count} more quotes`,
  errors: {
    noSuchCard:
      'I find no shared card of that short id in this server. It is the last thing on the card, such as `1a2b3c4d`.',
    notMine: 'That is not one of my cards. **Check wording** looks up what others put in quotation marks.',
    noQuotes: 'There is no quote on that card.',
  },
};
