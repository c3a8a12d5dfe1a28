import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What the bot says about the quotes of a card that it checks. */
export const verify = {
  description: 'Checks the quotes on a shared card, word for word',
  card: 'The card’s short ID, from its last line',
  title: 'The quotes on this card, checked word for word',
  fromLedger: 'I cannot see the card itself, so I checked the quotes in my database.',
  quote: (paragraph: number): string => `¶${paragraph}`,
  somewhere: 'A quote',
  named: {
    there: (revision: string): string => `exact in version \`${revision}\``,
    missing: '**not in the version that the card quotes**',
    unknown: 'I no longer have the version that the card quotes',
  },
  today: {
    same: 'the same today',
    moved: (paragraph: number): string => `the same today, now ¶${paragraph}`,
    marks: (paragraph: number): string =>
      `the same words today in ¶${paragraph}, with other quotation marks or spaces`,
    changed: '**not in today’s text**',
    none: 'the article is no longer here',
  },
  more: (count: number): string => `and ${number(count)} more`,
  errors: {
    noSuchCard:
      'I found no shared card with that ID in this server. The ID is the last thing on the card, such as `1a2b3c4d`.',
    notMine: 'That is not one of my cards. **Check wording** checks what other messages quote.',
    noQuotes: 'That card has no quotes.',
    notKept: 'I no longer have the text that this card quotes.',
  },
};
