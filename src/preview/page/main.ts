import { createActions } from './actions.ts';
import { fetchView, listen } from './api.ts';
import { renderHeader } from './channel-header.ts';
import { createComposer } from './composer.ts';
import { renderInspector } from './inspector.ts';
import { createLog } from './log.ts';
import { renderSidebar } from './sidebar.ts';
import { createStore } from './store.ts';
import { startTheme } from './theme.ts';

// The address remembers where one is, so that a page that is loaded again shows the same.
const place = new URLSearchParams(location.hash.slice(1));
let isFetching = false;
let isStale = false;

startTheme();
const store = createStore((state) => {
  renderSidebar(state, {
    open: (channel) => go({ channel }),
    become: (person) => go({ person }),
    speak: (language) => actions.speak(language),
  });
  renderHeader(state);
  log.render(state);
  composer.render(state);
  renderInspector(state, store);
});
const actions = createActions(store);
const log = createLog(store, actions);
const composer = createComposer(store, actions);
listen(refresh, (online) => store.change({ online }));
refresh();

function go(to: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(to)) place.set(name, value);
  history.replaceState(null, '', `#${place}`);
  document.body.classList.remove('sidebar-open');
  store.change({ replyTo: undefined, editing: undefined });
  refresh();
}

/** Asks for the view again. If something changes meanwhile, it asks once more afterwards. */
async function refresh(): Promise<void> {
  isStale = true;
  if (isFetching) return;
  isFetching = true;
  while (isStale) {
    isStale = false;
    try {
      const view = await fetchView(place.get('person') ?? '', place.get('channel') ?? '');
      store.change({ view, online: true });
    } catch {
      store.change({ online: false });
    }
  }
  isFetching = false;
}
