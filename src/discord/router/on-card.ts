import type { Press } from './handler.ts';

/** Whether what was pressed is on the card, and not made up to take away what somebody else has asked or shared. */
export function isOnCard(press: Press): boolean {
  const { message, component } = press;
  if (message.components.length === 0) return true;
  if (component === null) return false;
  if (!press.isStringSelectMenu()) return true;
  const offered = press.component.options.map(({ value }) => value);
  return press.values.every((value) => offered.includes(value));
}
