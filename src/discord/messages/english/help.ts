/** What the bot says of itself. Foreign text comes into it escaped. */
export const help = {
  description: 'What I do, what I keep, and how to get an answer taken away',
  title: 'Answers in the article’s own words',
  does: [
    'Ask about an article, and I show you the passages that answer: quoted to the letter, numbered, with their source.',
    'Where the article does not say, I tell you so. I add nothing, and I write no sentence of my own about it.',
  ],
  commandsTitle: 'How to ask',
  commands: [
    '`/ask` answers a question; with *private*, for your eyes alone.',
    '`/summary` gives an article in a few of its own sentences.',
    '`/source` shows what I hold of an article and where it is from.',
    '`/find` shows every place where some words stand, `/context` what there is on a topic.',
    '`/said` shows what an article attributes to somebody, `/claims` who is quoted in it, and `/numbers` and `/timeline` its figures and dates.',
    '`/compare` sets side by side what several articles say about a topic.',
    '`/verify` checks the quotes of a shared card; `/help` shows this, `/privacy` what I keep about you.',
    'Or mention me with a question, reply to one of my messages, or write me a direct message.',
    'On any message: Apps › **Find context** looks up what an article says about it, **Check wording** what it quotes. Only you see the answer.',
    'Something wrong with a card? Its **Report** tells the moderators.',
  ],
  keepsTitle: 'What I keep',
  keeps: [
    'Nothing about questions or the people who ask them, but for the cards that somebody reports. An answer exists only as its card on Discord.',
    'A ledger of what is shared: who, when, where, and which passages; and reports. `/privacy` shows what of it names you.',
    'The articles that a server has added, for that server alone.',
    'For repairs there are technical logs; they hold no text of questions or messages.',
  ],
  removesTitle: 'How to get an answer taken away',
  removes: [
    'A shared answer: its **Retract** button, for the person who shared it and for moderators.',
    'Any other answer: a moderator can delete it like any message.',
    'Private answers are seen by you alone, and vanish by themselves.',
  ],
};
