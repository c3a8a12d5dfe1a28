import { byId, element } from './dom.ts';

const SHOWN_MS = 6_000;

/** Says one sentence for a few seconds, also to a screen reader. */
export function toast(sentence: string): void {
  const shown = element('div', { class: 'toast' }, sentence);
  byId('toasts').append(shown);
  setTimeout(() => shown.remove(), SHOWN_MS);
}
