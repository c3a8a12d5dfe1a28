import type { Article } from '#engine/index.ts';

/** What somebody says in the preview. */
export interface Line {
  readonly speaker: 'mira' | 'tomas' | 'jun' | 'oksana';
  readonly text: string;
}

/** What is said in each of the preview's places, and what the places about an article are called. */
export interface Talk {
  readonly channel: string;
  readonly post: string;
  readonly general: readonly Line[];
  readonly article: readonly Line[];
  readonly forum: readonly Line[];
}

const LONGEST_NAME = 40;

const GENERAL: readonly Line[] = [
  { speaker: 'tomas', text: 'Verbatim is here. Type `/ask`, or mention it with a question.' },
  { speaker: 'oksana', text: 'Does it make things up?' },
  { speaker: 'tomas', text: 'No. It *only* quotes, and says so where the article does not tell.' },
];

/** What a visitor of the page may begin with: a question, a message, and a question that no article answers. */
function threeToTry(question: string, unanswered: string): Line {
  const lines = [
    'Three things to try here:',
    `1. Type \`/ask\` and a question: *${question}*`,
    '2. Right-click a message › Apps › **Find context**',
    `3. Ask what no article says: *${unanswered}*`,
  ];
  return { speaker: 'tomas', text: lines.join('\n') };
}

/** Claims of the kind that moderators put context under; some the bundled article bears out, some it does not. */
const LAVROV: Pick<Talk, 'article' | 'forum'> = {
  article: [
    threeToTry('How involved is North Korea?', 'What did Lavrov say about Japan?'),
    { speaker: 'jun', text: 'So what did Lavrov even do over there?' },
    { speaker: 'oksana', text: 'North Korea is not really in this war. A few advisers, that is all.' },
    { speaker: 'jun', text: 'They are sending another 30k soldiers, aren’t they?' },
    { speaker: 'oksana', text: 'Source? **I bet** none of them has ever been near Kursk.' },
  ],
  forum: [
    {
      speaker: 'jun',
      text: 'A bridge over the Tumen, trains from Moscow, a seaside resort. Who is that for?',
    },
    { speaker: 'oksana', text: 'For tourists. And Japan has already agreed to pay for the bridge.' },
  ],
};

/** Talk that goes with the articles: written for the bundled one, made of their own headings for others. */
export function talkAbout(articles: readonly Article[]): Talk {
  const [article] = articles;
  const names = { channel: channelName(article?.id ?? 'articles'), post: clip(article?.title ?? 'Debate') };
  const lines = article?.id === 'lavrov-pyongyang' ? LAVROV : talkOfAny(articles);
  return { ...names, general: GENERAL, ...lines };
}

function talkOfAny(articles: readonly Article[]): Pick<Talk, 'article' | 'forum'> {
  const headings = articles.flatMap(({ sections }) => sections.map(({ heading }) => heading)).slice(0, 3);
  const asked = headings.length > 0 ? headings : ['What is this article about?'];
  return {
    article: [
      threeToTry(asked[0] ?? '', 'Who won the chess final?'),
      ...asked.map((text, at): Line => ({ speaker: at % 2 === 0 ? 'jun' : 'oksana', text })),
    ],
    forum: [{ speaker: 'jun', text: `What do you make of “${articles[0]?.title ?? 'this'}”?` }],
  };
}

function channelName(id: string): string {
  return id.toLowerCase().slice(0, LONGEST_NAME);
}

function clip(title: string): string {
  return title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1).trimEnd()}…` : title;
}
