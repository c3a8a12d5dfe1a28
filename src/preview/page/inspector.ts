import type { InspectedRequest, Inspection } from '../protocol.ts';
import { byId, type Child, element } from './dom.ts';
import type { PageStore, State } from './store.ts';

let shown: State['inspected'];

/** Draws what is behind a message of the bot, or folds the inspector where nothing is inspected. */
export function renderInspector({ inspected }: State, store: PageStore): void {
  const place = byId('inspector');
  if (inspected === shown) return;
  shown = inspected;
  place.hidden = inspected === undefined;
  if (inspected === undefined) {
    place.replaceChildren();
    return;
  }
  const close = element(
    'button',
    {
      type: 'button',
      'aria-label': 'Close the inspector',
      onclick: () => store.change({ inspected: undefined }),
    },
    '✕',
  );
  place.replaceChildren(
    element('header', {}, element('h2', {}, 'Inspector'), close),
    element('div', {}, ...drawInspection(inspected.inspection)),
  );
  close.focus();
}

function drawInspection({ size, requests, question, explanation, ...times }: Inspection): Child[] {
  return [
    drawTimes(times),
    element(
      'section',
      {},
      element('h3', {}, 'Size'),
      drawMeter('Characters', size.text, size.mostText),
      drawMeter('Components', size.components, size.mostComponents),
    ),
    element('section', {}, element('h3', {}, 'Requests'), ...requests.map(drawRequest)),
    question !== undefined &&
      element(
        'section',
        {},
        element('h3', {}, 'Why this answer'),
        element('p', { class: 'question' }, question),
        element('pre', { tabindex: 0 }, explanation ?? ''),
      ),
  ];
}

function drawTimes(times: Pick<Inspection, 'acknowledgedAfterMs' | 'answeredAfterMs'>): Child {
  const { acknowledgedAfterMs: first, answeredAfterMs: last } = times;
  if (first === undefined || last === undefined) return undefined;
  return element(
    'section',
    {},
    element('h3', {}, 'Time'),
    element('p', {}, `Acknowledged after ${Math.round(first)} ms, answered after ${Math.round(last)} ms.`),
  );
}

function drawMeter(label: string, value: number, most: number): HTMLElement {
  const given = { value, max: most, 'aria-label': label };
  return element('p', { class: 'meter' }, `${label}: ${value} of ${most} `, element('meter', given));
}

function drawRequest({ method, route, status, body }: InspectedRequest): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, `${method} ${route} → ${status}`),
    element('pre', { tabindex: 0 }, JSON.stringify(body, null, 2) ?? ''),
  );
}
