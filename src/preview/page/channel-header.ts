import { byId, element, fill } from './dom.ts';
import type { State } from './store.ts';

/** Draws the open channel's name and topic, and which articles the bot has. */
export function renderHeader({ view, online }: State): void {
  const open = view?.channels.find(({ id }) => id === view.open);
  if (view === undefined || open === undefined) return;
  const sign = open.kind === 'direct' ? '@' : '#';
  const about = open.topic ?? `${view.bot.name} answers from: ${view.articles.join(', ')}`;
  const asleep = view.bot.online ? '' : ` (${view.bot.name} is offline)`;
  const name = `${sign} ${open.name}${asleep}`;
  fill(byId('channel-header'), { name, about }, () => [
    drawToggle(),
    element('h1', {}, name),
    element('p', { class: 'topic', title: about }, about),
  ]);
  byId('offline').hidden = online;
  document.title = `${sign}${open.name}: Verbatim, a local Discord`;
}

function drawToggle(): HTMLElement {
  const toggle = () => document.body.classList.toggle('sidebar-open');
  return element(
    'button',
    { type: 'button', class: 'menu-button', 'aria-label': 'Channels', onclick: toggle },
    '☰',
  );
}
