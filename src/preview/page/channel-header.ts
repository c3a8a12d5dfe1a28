import { byId, element } from './dom.ts';
import type { State } from './store.ts';

/** Draws the open channel's name and topic, and which articles the bot has. */
export function renderHeader({ view, online }: State): void {
  const open = view?.channels.find(({ id }) => id === view.open);
  if (view === undefined || open === undefined) return;
  const toggle = element(
    'button',
    {
      type: 'button',
      class: 'menu-button',
      'aria-label': 'Channels',
      onclick: () => document.body.classList.toggle('sidebar-open'),
    },
    '☰',
  );
  const sign = open.kind === 'direct' ? '@' : '#';
  const about = open.topic ?? `${view.bot.name} answers from: ${view.articles.join(', ')}`;
  const asleep = view.bot.online ? '' : ` (${view.bot.name} is offline)`;
  byId('channel-header').replaceChildren(
    toggle,
    element('h1', {}, `${sign} ${open.name}${asleep}`),
    element('p', { class: 'topic', title: about }, about),
  );
  byId('offline').hidden = online;
  document.title = `${sign}${open.name}: Verbatim, a local Discord`;
}
