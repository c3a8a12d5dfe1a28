import { createArticle } from '#engine/text/article.ts';
import type { Article } from '#engine/types.ts';

/** Two small articles beside each other, as a corpus of several has them. */
export const harbour: Article = createArticle(
  'harbour',
  { title: 'Ice closes the harbour of Kiel', publication: 'The Coast', published: '2021-02-10' },
  [
    'The harbour of Kiel was closed on Wednesday because of ice.',
    '## When will the harbour open?',
    'The harbour will open on Friday, the master of the port said.',
    '## What sailors think',
    'Sailors in Kiel wait in the taverns.',
  ].join('\n\n'),
);

/** Its file name is longer than Discord lets a choice be. */
export const bridge: Article = createArticle(
  `bridge-${'very-long-'.repeat(12)}name`,
  { title: 'A bridge for Rügen', publication: 'The Island' },
  [
    'The bridge to Rügen costs forty million euros.',
    '## Who pays for it?',
    'The state pays for the bridge.',
  ].join('\n\n'),
);
