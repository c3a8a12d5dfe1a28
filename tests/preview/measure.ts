import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The findings of axe, a line each. */
export async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** How far right the log's contents reach, in pixels. */
export function widestIn(page: Page): Promise<number> {
  return page.evaluate<number>(
    "Math.max(...[...document.querySelectorAll('#log *')].map((each) => each.getBoundingClientRect().right))",
  );
}
