import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { textOf } from '#local-discord/index.ts';
import { openSqlite } from '#store/sqlite.ts';
import { fresh } from '../../store/records.ts';
import { MODERATOR, openStage } from './setup.ts';

/** Asks of North Korea in words that are nowhere else. */
const question = (mark: string) => `How involved is North Korea, dear ${mark}?`;

it('keeps of what people write only the questions of cards that are shared or reported', async () => {
  const path = fresh();
  const store = openSqlite(path);
  onTestFinished(() => store.close());
  const kept = () =>
    readdirSync(dirname(path))
      .map((name) => readFileSync(`${dirname(path)}/${name}`, 'latin1'))
      .join('');
  const { discord, logged } = await openStage({ store });
  const mod = discord.user('mod', MODERATOR);
  const ana = discord.user('ana');
  await ana.slash(discord.general, 'ask', { question: question('zaskq') });
  await ana.slash(discord.general, 'find', { phrase: 'zfindq' });
  await ana.send(discord.general, question('zmentionq'), { mention: true });
  await discord.waitForMessage(discord.general);
  await ana.send(ana.directMessages, question('zdirectq'));
  await discord.waitForMessage(ana.directMessages);
  await ana.messageCommand(await ana.send(discord.general, question('zcontextq')), 'Find context');
  const shared = await mod.slash(discord.general, 'context', { topic: question('zsharedq') });
  const sharing = await mod.click((await mod.click(shared.message, 'Share')).message, 'Share now');
  await sharing.until(({ message }) => textOf(message).includes('Shared:'));
  const reported = await ana.slash(discord.general, 'ask', { question: question('zreportq') });
  const form = await ana.click(reported.message, 'Report');
  await ana.submit(form, discord.general, { fault: ['wrong_passage'], expected: '' });
  await store.close();
  const words = ['zaskq', 'zfindq', 'zmentionq', 'zdirectq', 'zcontextq', 'zsharedq', 'zreportq'];
  expect(words.filter((word) => kept().includes(word))).toEqual(['zsharedq', 'zreportq']);
  expect(words.filter((word) => logged.join().includes(word))).toEqual([]);
});
