import { expect, it } from 'vitest';
import { WorkError } from '#articles/workshop/error.ts';
import { faultOf, type Observer } from '#discord/router/observer.ts';
import { StoreError } from '#store/types.ts';
import { openStage, QUESTION } from './setup.ts';

/** Writes down what it is told, a line each. */
function witness() {
  const told: string[] = [];
  const observer: Observer = {
    acknowledged: (use, seconds) => void told.push(`acknowledged ${use} ${seconds}`),
    answered: (use, seconds) => void told.push(`answered ${use} ${seconds}`),
    failed: (code) => void told.push(`failed ${code}`),
  };
  return { told, observer };
}

const CALLBACK = '/interactions/:interaction/:token/callback';

it('tells how long answers take, by what somebody did', async () => {
  const { told, observer } = witness();
  let now = 0;
  const { discord } = await openStage({ observer, steadily: () => now });
  const ana = discord.user('ana');
  const held = discord.hold({ method: 'POST', route: CALLBACK });
  const asking = ana.slash(discord.general, 'ask', { question: QUESTION });
  await held.arrived;
  now += 250;
  held.release();
  const { message } = await asking;
  await ana.send(ana.directMessages, QUESTION);
  await discord.until(() => told[2]);
  expect(told.splice(0)).toEqual([
    'acknowledged command 0.25',
    'answered command 0.25',
    'answered message 0',
  ]);
  await ana.click(message, 'Report');
  await ana.click(message, '8 more passages');
  await ana.autocomplete(discord.general, 'ask', { question: 'How' }, 'question');
  await discord.until(() => told[5]);
  expect(told.toSorted()).toEqual([
    'acknowledged button 0',
    'acknowledged choices 0',
    'acknowledged menu 0',
    'answered button 0',
    'answered choices 0',
    'answered menu 0',
  ]);
});

it('tells what went wrong by code: Discord’s own, or which part could not go on', async () => {
  const { told, observer } = witness();
  const { discord } = await openStage({ observer });
  const ana = discord.user('ana');
  discord.fail({ method: 'POST', route: CALLBACK, with: { status: 404, code: 10062 } });
  await ana.startSlash(discord.general, 'ask', { question: QUESTION });
  await discord.until(() => told.find((line) => line.startsWith('answered')));
  expect(told[0]).toBe('failed discord_10062');
  const faults = [new StoreError('full'), new WorkError('busy'), new TypeError('x')];
  expect(faults.map(faultOf)).toEqual(['store', 'work_busy', 'internal']);
});
