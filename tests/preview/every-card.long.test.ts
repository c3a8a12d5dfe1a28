import type { APIMessage } from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createArticle } from '#engine/text/article.ts';
import { actionsOf, type Channel, type Person, type Reply } from '#local-discord/index.ts';
import { ownArticles } from '../corpus-articles.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { findingsOf, widestIn } from './measure.ts';
import { messages } from './places.ts';
import { type Visit, visit } from './visit.ts';

const LOOKS = [
  ['dark', 1280, 900],
  ['light', 1280, 900],
  ['dark', 390, 844],
  ['light', 390, 844],
] as const;

/** The commands that a member calls, and below those that a moderator may call, too. */
const MEMBERS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['ask', { question: 'How involved is North Korea?' }],
  ['ask', { question: 'Who won the football match in Lisbon?' }],
  ['ask', { question: 'Is Lavrov still in Pyongyang?' }],
  ['summary', { length: 'long' }],
  ['source', {}],
  ['find', { phrase: 'Kursk' }],
  ['said', { speaker: 'Western officials' }],
  ['claims', {}],
  ['numbers', {}],
  ['timeline', {}],
  ['compare', { topic: 'North Korean soldiers in Russia' }],
  ['context', { topic: 'soldiers in Kursk' }],
  ['help', {}],
];
const MODERATORS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['ask', { question: 'Where do the troops live?' }],
  ['setup', {}],
  ['articles list', {}],
  ['settings show', {}],
  ['shares list', {}],
  ['reports list', {}],
  ['privacy', {}],
];

const seoul = createArticle(
  'seoul',
  { title: 'The North sends more', publication: 'The Sample Post', published: '2025-07-10' },
  [
    'North Korea will send another 20,000 soldiers to Russia, South Korea’s spy agency said on Thursday.',
    'About 6,000 North Korean soldiers have been killed or wounded in the Kursk region so far, the agency told lawmakers.',
  ].join('\n\n'),
);

let browser: Browser;

/** Calls each command, and presses whatever its card offers; resolves with what was left without an answer. */
async function tryAll(
  person: Person,
  channel: Channel,
  commands: typeof MEMBERS,
): Promise<readonly string[]> {
  const failed: string[] = [];
  const take = (what: string, { error }: Reply): void => {
    if (error !== undefined) failed.push(`${what}: ${error}`);
  };
  for (const [name, options] of commands) {
    const called = await person.slash(channel, name, options);
    take(`/${name}`, called);
    const { shown } = called;
    for (const label of shown ? pressableIn(shown) : [])
      take(`/${name} › ${label}`, await person.click(called.message, label));
  }
  return failed;
}

/** What can be pressed without taking the card away. */
function pressableIn(message: APIMessage): readonly string[] {
  return actionsOf(message).filter((label) => !/^(?:Dismiss|Delete|Remove|Retract|Hide|Close)/.test(label));
}

describe.skipIf(chromiumPath === undefined)('every command’s card and all that it offers', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it.each(LOOKS)('%s, %i pixels wide', async (colorScheme, width, height) => {
    const engine = createEngine([...ownArticles(), seoul]);
    const at: Visit = await visit(browser, {
      engine,
      browser: { colorScheme, viewport: { width, height } },
    });
    try {
      const [member, moderator] = at.scene.personas;
      for (const [actor, commands] of [
        [member, MEMBERS],
        [moderator, MODERATORS],
      ] as const) {
        if (!actor) continue;
        // On a phone the menu of persons is behind a button.
        await at.page.goto(`${at.address}#person=${actor.person.id}&channel=${at.scene.opening.id}`);
        await at.page.reload();
        expect(await tryAll(actor.person, at.scene.opening, commands)).toEqual([]);
        // Some answers go on after their first card.
        const missing = async () =>
          actor.person.sees(at.scene.opening).length - (await messages(at.page).count());
        await expect.poll(missing).toBe(0);
        expect(await widestIn(at.page)).toBeLessThanOrEqual(width);
        expect(await findingsOf(at.page)).toEqual([]);
      }
      expect(at.complaints).toEqual([]);
      if (process.env.SHOTS) {
        await at.page.screenshot({ path: `${process.env.SHOTS}/${colorScheme}-${width}.png` });
      }
    } finally {
      await at.close();
    }
  });
});
