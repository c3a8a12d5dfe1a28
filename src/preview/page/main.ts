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
/** How often another person or channel was chosen, and what waits until the page shows the last one. */
let moves = 0;
let isMoving = false;
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
  isMoving = true;
  refresh();
}

/** Resolves once the page shows the person and channel that were chosen last: whoever acts before that means these. */
function arrival(): Promise<void> {
  return isMoving ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
}

function arrive(): void {
  isMoving = false;
  for (const goOn of waiting.splice(0)) goOn();
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
    } catch {
      store.change({ online: false });
    }
    if (move === moves) arrive();
  }
  isFetching = false;
}
