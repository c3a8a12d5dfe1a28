/** What the bot says about itself. */
export const help = {
  description: 'What I do, what I keep, and how to remove an answer',
  title: 'Answers in the article’s own words',
  does: [
    'Ask about an article, and I show you the passages that answer: word for word, with the paragraph and the source.',
    'If I find nothing, I say so. I never write an answer myself.',
  ],
  commandsTitle: 'How to ask',
  commands: [
    '`/ask` answers a question. With *private*, only you see the answer.',
    '`/summary` sums up an article in a few of its own sentences.',
    '`/source` shows where an article comes from.',
    '`/find` finds exact words. `/context` looks up a topic, and only you see the result.',
    '`/said` shows what someone says in an article. `/claims` lists who is quoted.',
    '`/numbers` lists an article’s figures, and `/timeline` its dates.',
    '`/compare` shows what several articles say about a topic, side by side.',
    '`/verify` checks the quotes on a shared card. `/privacy` shows what I keep about you.',
    'Moderators: `/articles watch` reports when the page of an article changes, and `/articles feed` offers what is new in a feed.',
    'You can also mention me, reply to one of my messages, or send me a direct message.',
    'On any message, open Apps. **Find context** shows what an article says about it, and **Check wording** checks what it quotes. Only you see the result.',
    'Is something wrong with a card? **Report** tells the moderators.',
  ],
  keepsTitle: 'What I keep',
  keeps: [
    'I do not keep your questions, unless you share the answer or report the card.',
    'For a shared card I keep who shared it, when and where, its question and what it quotes. I also keep reports. `/privacy` shows what names you.',
    'I keep the articles that a server adds, for that server only.',
    'My technical logs hold no questions and no messages.',
  ],
  removesTitle: 'How to remove an answer',
  removes: [
    'A shared answer: the person who shared it and moderators can press **Retract**.',
    'Any other answer: the person who asked and moderators can choose **Dismiss**.',
    'A private answer: only you see it, and it disappears by itself.',
  ],
};
