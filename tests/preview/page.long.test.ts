import { InteractionResponseType } from 'discord-api-types/v10';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Person } from '#local-discord/index.ts';
import { ADDRESSES } from '#preview/protocol.ts';
import { articleOf } from '../corpus-articles.ts';
import { HOSTILE } from '../discord/hostile.ts';
import { chromiumPath, launchChromium } from './chromium.ts';
import { findingsOf, widestIn } from './measure.ts';
import { active, box, card, messages, newest } from './places.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

const AUTOCOMPLETE_RESULT = InteractionResponseType.ApplicationCommandAutocompleteResult;

let browser: Browser;
let at: Visit;

async function open(options: VisitOptions = {}): Promise<Page> {
  at = await visit(browser, options);
  await messages(at.page).first().waitFor();
  return at.page;
}

function persona(role: 'member' | 'moderator'): Person {
  const found = at.scene.personas.find((actor) => actor.role === role);
  if (found === undefined) throw new Error(`The scene has no ${role}`);
  return found.person;
}

async function become(page: Page, role: 'member' | 'moderator'): Promise<void> {
  await page.getByLabel('View as').selectOption(persona(role).id);
  await expect.poll(() => page.url()).toContain(persona(role).id);
}

/** Gives a command up: Escape closes what is offered first, which may come up at any moment, and then the form. */
async function closeForm(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      return box(page).isVisible();
    })
    .toBe(true);
}

async function findContext(page: Page, message: Locator): Promise<void> {
  await message.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Find context' }).click();
}

describe.skipIf(chromiumPath === undefined)('the page', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(at.complaints).toEqual([]);
    expect(at.discord.takeViolations()).toEqual([]);
    await at.close();
  });

  it('keeps what one is about to choose when the bot offers something else late', async () => {
    const page = await open();
    await box(page).fill('/ask');
    await box(page).press('Enter');
    const question = page.getByRole('combobox', { name: /^question/ });
    await question.pressSequentially('How');
    const offered = page.getByRole('option', { name: 'How involved is North Korea in the Ukraine war?' });
    await offered.waitFor();
    const late = at.discord.hold({ route: '/callback' });
    await question.pressSequentially(' many');
    await late.arrived;
    await question.press('ArrowUp');
    const chosen = await active(page).textContent();
    const answered = page.waitForResponse((response) => response.url().endsWith(ADDRESSES.act));
    late.release();
    await answered;
    await question.press('Enter');
    expect(await question.inputValue()).toBe(chosen);
  });

  it('says which option is missing, and sends nothing', async () => {
    const page = await open();
    await box(page).fill('/ask');
    await box(page).press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('This option is required.').waitFor();
    await closeForm(page);
    const answers = at.discord.requests.filter(({ route }) => route.startsWith('/interactions/'));
    expect(answers.filter(({ body }) => (body as { type: number }).type !== AUTOCOMPLETE_RESULT)).toEqual([]);
  });

  it('answers a mention, a reply and a direct message', async () => {
    const page = await open();
    await box(page).fill('@Verbatim Where do the troops live?');
    await box(page).press('Enter');
    await card(page, 'dugouts').getByText('@Verbatim Where do the troops live?').waitFor();
    await page.getByRole('button', { name: 'Verbatim (direct messages)' }).click();
    await page.getByRole('heading', { name: '@ Verbatim' }).waitFor();
    await box(page).fill('Who visited Pyongyang?');
    await box(page).press('Enter');
    await card(page, 'Lavrov').locator('blockquote').first().waitFor();
  });

  it('lets a moderator find context, share and retract it, and a member see no more than is public', async () => {
    const page = await open();
    const claim = messages(page).filter({ hasText: '30k soldiers' }).first();
    await findContext(page, claim);
    await newest(page).getByText('Only you can see this').waitFor();
    expect(await newest(page).getByRole('button', { name: 'Share' }).count()).toBe(0);

    await become(page, 'moderator');
    await expect.poll(() => page.getByText('Only you can see this').count()).toBe(0);
    await findContext(page, claim);
    await newest(page).getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Share now' }).click();
    const shared = messages(page).filter({ has: page.getByRole('button', { name: 'Retract' }) });
    await shared.waitFor();

    await become(page, 'member');
    await shared.getByText('25,000 to 30,000').waitFor();
    await shared.getByRole('button', { name: 'Retract' }).click();
    await page.getByText('Only the person who shared this').waitFor();
    expect(await shared.count()).toBe(1);

    await become(page, 'moderator');
    await shared.getByRole('button', { name: 'Retract' }).click();
    await expect.poll(() => shared.count()).toBe(0);
  });

  it('acts as the person chosen last, even before it shows their view', async () => {
    const page = await open();
    let show = () => {};
    const shown = new Promise<void>((resolve) => {
      show = resolve;
    });
    await page.route(`**${ADDRESSES.view}*`, async (route) => {
      await shown;
      await route.continue();
    });
    await become(page, 'moderator');
    await box(page).fill('/settings show');
    await box(page).press('Enter');
    await findContext(page, messages(page).filter({ hasText: '30k soldiers' }).first());
    show();
    await card(page, 'Can share: members with Manage Messages').waitFor();
    await page.getByRole('button', { name: 'Share' }).waitFor();
  });

  it('takes a press even if a message arrives between down and up', async () => {
    const page = await open();
    const [jun] = at.scene.people.filter(({ name }) => name === 'Jun');
    const press = async (name: string, meanwhile: string) => {
      const { x, y, width, height } = (await page
        .getByRole('button', { name, exact: true })
        .boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await jun?.send(at.scene.opening, meanwhile);
      await card(page, meanwhile).waitFor();
      await page.mouse.up();
    };
    await messages(page).first().hover();
    await messages(page).first().getByRole('button', { name: 'Reply' }).click();
    await press('Cancel the reply', 'One more.');
    await expect.poll(() => page.getByText('Replying to').isVisible()).toBe(false);
    await press('general (channel)', 'And another.');
    await page.getByRole('heading', { name: '# general' }).waitFor();
  });

  it('dismisses what only one person sees', async () => {
    const page = await open();
    await findContext(page, messages(page).filter({ hasText: 'Tumen' }).or(newest(page)).first());
    const mine = page.getByText('Only you can see this');
    await mine.waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await mine.count()).toBe(0);
  });

  it('presses buttons of cards from before the bot was started again', async () => {
    const page = await open();
    await box(page).fill('@Verbatim Where do the troops live?');
    await box(page).press('Enter');
    await card(page, 'dugouts').getByRole('button', { name: 'Surrounding text' }).waitFor();
    await at.restartBot();
    await card(page, 'dugouts').getByRole('button', { name: 'Surrounding text' }).click();
    await newest(page).getByText('Only you can see this').waitFor();
    await newest(page).getByText(/¶9/).first().waitFor();
  });

  it('edits and deletes one’s own messages, and shows what others do at once', async () => {
    const page = await open();
    await box(page).fill('a **first** try');
    await box(page).press('Enter');
    const mine = card(page, 'first');
    await mine.locator('strong').waitFor();
    await mine.focus();
    await page.keyboard.press('e');
    const editor = page.getByRole('textbox', { name: 'Edit the message' });
    await editor.fill('a second try');
    await editor.press('Enter');
    await card(page, 'a second try (edited)').waitFor();
    await card(page, 'a second try').focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getByText('a second try').count()).toBe(0);
    const [jun] = at.scene.people.filter(({ name }) => name === 'Jun');
    const said = await jun?.send(at.scene.opening, 'Did you see that?');
    await card(page, 'Did you see that?').waitFor();
    if (said) await jun?.edit(said, 'Did you hear that?');
    await card(page, 'Did you hear that? (edited)').waitFor();
  });

  it('shows what is behind an answer', async () => {
    const page = await open();
    await box(page).fill('@Verbatim How involved is North Korea?');
    await box(page).press('Enter');
    const answer = card(page, '¶9');
    await answer.hover();
    const inspect = answer.getByRole('button', { name: 'Inspect' });
    await inspect.click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText(/Characters: \d+ of 4000/).waitFor();
    await inspector.getByText(/Components: \d+ of 40/).waitFor();
    await inspector.getByText(/Acknowledged after \d+ ms/).waitFor();
    await inspector.getByText('POST /channels/:channel/messages → 200').click();
    await inspector.getByText('"enforce_nonce": true').waitFor();
    await inspector.getByText('What decided the verdict:').waitFor();
  });

  it('keeps what is under the pointer there while others write', async () => {
    const page = await open();
    const first = messages(page).first();
    await first.hover();
    await page.evaluate(
      `window.hovered = [];
       new MutationObserver(() => hovered.push(document.querySelector('.message:hover')?.id))
         .observe(document.getElementById('log'), { childList: true })`,
    );
    const [jun] = at.scene.people.filter(({ name }) => name === 'Jun');
    const said = await jun?.send(at.scene.opening, 'Did you see that?');
    await card(page, 'Did you see that?').waitFor();
    if (said) await jun?.edit(said, 'Did you hear that?');
    await card(page, 'Did you hear that?').waitFor();
    const hovered = await page.evaluate<string[]>('hovered');
    expect(hovered.length).toBeGreaterThan(1);
    expect(new Set(hovered)).toEqual(new Set([await first.getAttribute('id')]));
    expect(await first.getByRole('button', { name: 'Reply' }).isVisible()).toBe(true);
  });

  it('is used by keyboard alone, and the focus comes back', async () => {
    const page = await open();
    await page.locator('#log').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const focused = await page.evaluate('document.activeElement.id');
    const inFocus = () => page.evaluate<string>('document.activeElement.textContent');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe(focused);
    await page.keyboard.press('Shift+F10');
    while (!(await inFocus()).startsWith('Find context')) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Only you can see this').waitFor();
    await page.locator('#log').focus();
    await page.keyboard.press('ArrowUp');
    while (!(await inFocus()).startsWith('Surrounding')) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('Only you can see this').count()).toBeGreaterThan(1);
    expect(await inFocus()).toMatch(/^Surrounding/);
  });

  it.each(['dark', 'light'] as const)('has no serious fault of accessibility, %s', async (colorScheme) => {
    const page = await open({ browser: { colorScheme } });
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    await become(page, 'moderator');
    await findContext(page, messages(page).filter({ hasText: '30k soldiers' }).first());
    await newest(page).getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Share now' }).click();
    await page.getByRole('button', { name: 'Retract' }).waitFor();
    await newest(page).hover();
    await page.getByRole('button', { name: 'Inspect' }).last().click();
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
    await box(page).fill('/');
    await page.getByRole('option', { name: /^\/ask/ }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await box(page).press('Enter');
    expect(await findingsOf(page)).toEqual([]);
  });

  it('fits on a phone', async () => {
    const page = await open({ browser: { viewport: { width: 360, height: 740 } } });
    await box(page).fill('@Verbatim How involved is North Korea?');
    await box(page).press('Enter');
    await card(page, '¶9').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await widestIn(page)).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Channels', exact: true }).click();
    await page.getByRole('button', { name: 'general (channel)' }).click();
    await page.getByRole('heading', { name: '# general' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it.each([
    ['dark', 1280, 800],
    ['light', 390, 844],
  ] as const)(
    'has no finding of axe with a card’s menu open, %s and %i wide',
    async (colorScheme, width, height) => {
      const page = await open({ browser: { viewport: { width, height }, colorScheme } });
      await box(page).fill('/ask Where do the troops live?');
      await box(page).press('Enter');
      const menu = card(page, 'dugouts').getByRole('combobox', { name: 'More options' });
      await menu.click();
      await expect.poll(() => menu.evaluate((each) => each.matches(':open'))).toBe(true);
      expect(await findingsOf(page)).toEqual([]);
    },
  );

  it('asks nothing of any other host', async () => {
    const page = await open();
    await box(page).fill('see https://example.com/picture.png and ![x](https://example.com/y.png)');
    await box(page).press('Enter');
    await card(page, 'example.com').waitFor();
    expect(at.requests.filter((url) => !url.startsWith(at.address) && !url.startsWith('data:'))).toEqual([]);
  });

  it('shows hostile text as it stands', async () => {
    const hostile = [
      '<script>document.title = "pwned"</script>',
      '<img src=x onerror="document.title = \'pwned\'">',
      '"><style>body{display:none}</style>',
      '\u202Egnp.exe\u202C',
      `${'W'.repeat(900)}`,
      ...HOSTILE.filter((text) => !text.includes('\n')).slice(0, 40),
    ];
    const article = articleOf(...hostile.map((text) => `Kim sent soldiers. ${text.replaceAll('#', '\\#')}`));
    const page = await open({ engine: createEngine([article]) });
    await box(page).fill('@Verbatim What did Kim send?');
    await box(page).press('Enter');
    await card(page, 'Kim sent soldiers.').waitFor();
    for (const text of ['<script>', '<img src=x']) {
      await box(page).fill(`@Verbatim What did Kim send ${text}?`);
      await box(page).press('Enter');
    }
    await expect.poll(() => messages(page).locator('blockquote').count()).toBeGreaterThan(3);
    expect(await page.title()).not.toContain('pwned');
    expect(await page.locator('#log :is(script, img, style, iframe, object, embed)').count()).toBe(0);
    expect(
      await page.locator('#log blockquote :is(strong, em, u, s, a, code, pre, .spoiler, .mention)').count(),
    ).toBe(0);
    expect(await widestIn(page)).toBeLessThanOrEqual(1280);
    expect(at.requests.filter((url) => !url.startsWith(at.address) && !url.startsWith('data:'))).toEqual([]);
  });
});
