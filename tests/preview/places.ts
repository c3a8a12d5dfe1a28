import type { Locator, Page } from 'playwright-core';

export const messages = (page: Page): Locator => page.locator('#log article.message');
export const newest = (page: Page): Locator => messages(page).last();
export const box = (page: Page): Locator => page.getByRole('textbox', { name: /^Message / });
export const card = (page: Page, text: string | RegExp): Locator =>
  messages(page).filter({ hasText: text }).last();
/** What Enter would choose of what is offered. */
export const active = (page: Page): Locator => page.locator('.picker [aria-selected="true"] .picker-label');
