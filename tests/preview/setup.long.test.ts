import { expect, it, onTestFinished } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import { box, card, messages } from './places.ts';
import { visit } from './visit.ts';

it.skipIf(chromiumPath === undefined)(
  'a moderator chooses the log channel in the card of /setup',
  async () => {
    const browser = await launchChromium();
    const at = await visit(browser);
    onTestFinished(async () => {
      await at.close();
      await browser.close();
    });
    const { page, discord } = at;
    await messages(page).first().waitFor();
    const moderator = at.scene.personas.find(({ role }) => role === 'moderator');
    await page.getByLabel('View as').selectOption(moderator?.person.id ?? '');
    await expect.poll(() => page.url()).toContain(moderator?.person.id);
    await box(page).fill('/setup');
    await page.getByRole('option', { name: /^\/setup/ }).waitFor();
    await box(page).press('Enter');
    const setup = card(page, 'Setup of this server');
    await page.keyboard.press('Enter');
    await setup.getByLabel('A channel for the log').selectOption(discord.general.id);
    await setup.getByText('I now report in').waitFor();
    expect(discord.messages(discord.general).at(-1)?.author.id).toBe(discord.botId);
    expect(at.complaints).toEqual([]);
    expect(discord.takeViolations()).toEqual([]);
  },
);
