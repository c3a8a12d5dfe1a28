import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { openEncoder } from '#app/encoder/open.ts';
import { parts } from '#app/parts.ts';
import { oneEngine } from '#articles/library.ts';
import { startBot } from '#discord/gateway/bot.ts';
import { createEngine } from '#engine/engine.ts';
import { IN_MEMORY, openSqlite } from '#store/sqlite.ts';
import { ownArticles } from '../corpus-articles.ts';
import { forAsLongAsItTakes } from '../patience.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { box, card, messages } from './places.ts';
import { type Visit, visit } from './visit.ts';

/** The persona who lets choose what all see. */
function moderator({ scene }: Visit) {
  const found = scene.personas.find(({ role }) => role === 'moderator');
  if (found === undefined) throw new Error('The scene has no moderator');
  return found.person;
}

it.skipIf(chromiumPath === undefined)(
  'Discord is switched to German, and answers a German question with a German card',
  async () => {
    const browser = await launchChromium();
    const encoder = openEncoder({ warn: (sentence) => expect.fail(sentence) });
    const at = await visit(browser, {
      bot: ({ token, api: apiUrl }) =>
        startBot({
          ...parts,
          token,
          apiUrl,
          library: oneEngine(createEngine(ownArticles(), { encoder })),
          store: openSqlite(IN_MEMORY),
          log: pino({ level: 'silent' }),
          patience: forAsLongAsItTakes,
        }),
    });
    onTestFinished(async () => {
      await at.close();
      await encoder.close();
      await browser.close();
    });
    const { page, discord } = at;
    await messages(page).first().waitFor();
    await page.getByLabel('Language of Discord').selectOption({ label: 'Deutsch' });
    await box(page).fill('/ask');
    await page.getByText('Beantwortet eine Frage im Wortlaut eines Artikels').waitFor();
    await box(page).press('Enter');
    await page.keyboard.type('Wie viele nordkoreanische Soldaten wurden getötet?');
    await page.keyboard.press('Enter');
    const answer = card(page, 'Im Artikel steht');
    await answer.waitFor();
    expect(await answer.locator('blockquote').innerText()).toBe(
      'Western officials estimate that around 4,000 North Korean soldiers have been killed or wounded in Russia.',
    );
    await answer.getByText(/Western officials\s·\s¶9/).waitFor();
    await answer.getByRole('button', { name: 'Im Zusammenhang' }).click();
    await card(page, 'Der Text rund um ¶9').waitFor();
    expect(at.complaints).toEqual([]);
    expect(discord.takeViolations()).toEqual([]);
  },
);

it.skipIf(chromiumPath === undefined)('a moderator chooses German for the server, in English', async () => {
  const browser = await launchChromium();
  const at = await visit(browser, {});
  onTestFinished(async () => {
    await at.close();
    await browser.close();
  });
  const { page, discord } = at;
  await messages(page).first().waitFor();
  await page.getByLabel('View as').selectOption(moderator(at).id);
  const type = async (text: string) => {
    await box(page).fill(text);
    await box(page).press('Enter');
  };
  await type('/settings language German');
  await card(page, 'Cards that everyone sees are now in German.').waitFor();
  await type('/ask How involved is North Korea?');
  await card(page, 'Im Artikel steht').waitFor();
  await type('/settings language Automatic: as this server has it in Discord');
  await card(page, 'the language that this server has in Discord.').waitFor();
  expect(at.complaints).toEqual([]);
  expect(discord.takeViolations()).toEqual([]);
});
