import { element } from './dom.ts';

interface PicturedUser {
  readonly id: string;
  readonly username: string;
  readonly bot?: boolean;
}

const TONES = 5;

/** Draws an avatar, beside a message or small in the line above it: a disc with the initial; nothing is fetched. */
export function drawAvatar(person: PicturedUser, name: string, size: 'avatar' | 'disc'): HTMLElement {
  const given = { class: size, 'data-tone': toneOf(person), 'aria-hidden': 'true' };
  return element('span', given, initialOf(name));
}

function initialOf(name: string): string {
  return (Array.from(name.trim())[0] ?? '?').toUpperCase();
}

/** The same colour for the same person. */
function toneOf({ username, bot }: PicturedUser): string {
  if (bot === true) return 'bot';
  return String(Array.from(username).reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % TONES);
}
