import { expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { articleOf, ownEngine } from '../../corpus-articles.ts';

it('shows first what is more likely than not the speaker’s words', async () => {
  const { status, passages } = await ownEngine().ask('What did Lavrov say about Ukraine?');
  expect([status, passages[0]?.paragraph.number]).toEqual(['answered', 3]);
});

it('is not sure of a passage about somebody whose words were asked for', async () => {
  const article = articleOf(
    'Mayor Ana Lopez visited the new harbour bridge on Tuesday with the ferry company.',
    'The harbour bridge was built in two years, and cost more than the old one.',
  );
  const { status } = await createEngine([article]).ask('What did Ana Lopez say about the harbour bridge?');
  expect(status).not.toBe('answered');
});
