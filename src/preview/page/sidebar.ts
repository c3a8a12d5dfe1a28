import type { View, ViewChannel } from '../protocol.ts';
import { byId, element, fill } from './dom.ts';
import type { State } from './store.ts';
import { drawThemeButton } from './theme.ts';

/** What the sidebar leads to. */
export interface Ways {
  open(channel: string): void;
  become(person: string): void;
  speak(language: string): void;
}

/** Draws the server's channels, and the choice of a person to view them as. */
export function renderSidebar({ view }: State, ways: Ways): void {
  if (view === undefined) return;
  const { server, channels, open, me, personas, languages, language } = view;
  const focused = document.activeElement?.id;
  const shown = { server, channels, open, me, personas, languages, language };
  const isNew = fill(byId('sidebar'), shown, () => {
    const inServer = channels.filter(({ kind }) => kind !== 'direct');
    const direct = channels.filter(({ kind }) => kind === 'direct');
    return [
      element('h2', { class: 'server' }, server),
      element('ul', { class: 'channels' }, ...inServer.map((channel) => drawChannel(channel, view, ways))),
      element('h2', { class: 'group' }, 'Direct messages'),
      element('ul', { class: 'channels' }, ...direct.map((channel) => drawChannel(channel, view, ways))),
      drawPersonas(view, ways),
    ];
  });
  if (isNew && focused) document.getElementById(focused)?.focus();
}

const SIGNS: Readonly<Record<ViewChannel['kind'], string>> = {
  text: '#',
  forum: '☰',
  thread: '↳',
  direct: '@',
};
const SPOKEN: Readonly<Record<ViewChannel['kind'], string>> = {
  text: 'channel',
  forum: 'forum',
  thread: 'thread',
  direct: 'direct messages',
};

function drawChannel({ id, name, kind }: ViewChannel, { open }: View, ways: Ways): HTMLElement {
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[kind]);
  if (kind === 'forum') return element('li', { class: 'forum' }, sign, name);
  const button = element(
    'button',
    {
      type: 'button',
      id: `channel-${id}`,
      'aria-current': id === open ? 'page' : undefined,
      'aria-label': `${name} (${SPOKEN[kind]})`,
      onclick: () => ways.open(id),
    },
    sign,
    name,
  );
  return element('li', { class: kind }, button);
}

function drawPersonas({ personas, me, languages, language }: View, { become, speak }: Ways): HTMLElement {
  const menu = element(
    'select',
    { id: 'persona', 'aria-label': 'View as' },
    ...personas.map(({ id, name, role }) =>
      element('option', { value: id, selected: id === me.id }, `${name}, ${role}`),
    ),
  );
  menu.addEventListener('change', () => become(menu.value));
  const tongue = element(
    'select',
    { id: 'language', 'aria-label': 'Language of Discord' },
    ...Object.entries(languages).map(([value, name]) =>
      element('option', { value, lang: value, selected: value === language }, name),
    ),
  );
  tongue.addEventListener('change', () => speak(tongue.value));
  return element('div', { class: 'me' }, menu, tongue, drawThemeButton());
}
