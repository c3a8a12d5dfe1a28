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
/** How often another person or channel was chosen, which of these choices the page shows, and what waits for the last one. */
let moves = 0;
let shown = 0;
const waiting: (() => void)[] = [];

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
const actions = createActions(store, arrival);
const log = createLog(store, actions);
const composer = createComposer(store, actions, arrival);
listen(refresh, (online) => store.change({ online }));
refresh();

function go(to: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(to)) place.set(name, value);
  history.replaceState(null, '', `#${place}`);
  document.body.classList.remove('sidebar-open');
  store.change({ replyTo: undefined, editing: undefined });
  moves += 1;
  refresh();
}

/** Resolves once the page shows the person and channel that were chosen last: whoever acts before then means these. */
function arrival(): Promise<void> {
  return shown === moves ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}

function arrive(move: number): void {
  shown = move;
  if (shown === moves) for (const goOn of waiting.splice(0)) goOn();
}

/** Asks for the view again. If something changes meanwhile, it asks once more afterwards. */
async function refresh(): Promise<void> {
  isStale = true;
  if (isFetching) return;
  isFetching = true;
  while (isStale) {
    isStale = false;
    const move = moves;
    try {
      const view = await fetchView(place.get('person') ?? '', place.get('channel') ?? '');
      store.change({ view, online: true });
      arrive(move);
    } catch {
      store.change({ online: false });
    }
  }
  isFetching = false;
}
