import { expect, it, onTestFinished } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import { active, box, card, messages } from './places.ts';
import { visit } from './visit.ts';

it.skipIf(chromiumPath === undefined)(
  'the page asks by slash command, with what the bot offers',
  async () => {
    const browser = await launchChromium();
    const at = await visit(browser);
    onTestFinished(async () => {
      await at.close();
      await browser.close();
    });
    const { page } = at;
    await messages(page).first().waitFor();
    await box(page).fill('/as');
    await page.getByRole('option', { name: /^\/ask/ }).waitFor();
    await box(page).press('Enter');
    const question = page.getByRole('combobox', { name: /^question/ });
    await question.pressSequentially('How involved is');
    const wanted = 'How involved is North Korea in the Ukraine war?';
    await page.getByRole('option', { name: wanted }).waitFor();
    do await question.press('ArrowDown');
    while ((await active(page).textContent()) !== wanted);
    await question.press('Enter');
    expect(await question.inputValue()).toBe(wanted);
    await question.press('Enter');
    const answer = card(page, 'The article says');
    await answer.getByText('¶9').waitFor();
    expect(await answer.locator('blockquote').first().textContent()).toMatchInlineSnapshot(
      `"Ukrainian intelligence reports that Pyongyang plans to deploy an additional 25,000 to 30,000 soldiers to support Moscow’s intensified offensive in Ukraine. This builds on the roughly 11,000 troops Pyongyang sent last year."`,
    );
    expect(await answer.locator('.origin').textContent()).toMatchInlineSnapshot(`"MMira used /ask"`);
    await box(page).fill('/ask Where do the troops live?');
    await box(page).press('Enter');
    await card(page, 'dugouts').getByText('¶10').waitFor();
    await box(page).fill('/aks Where do the troops live?');
    await box(page).press('Enter');
    await page.getByText('There is no command /aks here.').waitFor();
    expect(await box(page).inputValue()).toBe('/aks Where do the troops live?');
    expect(at.complaints).toEqual([]);
    expect(at.discord.takeViolations()).toEqual([]);
  },
);
