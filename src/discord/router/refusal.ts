import type { RepliableInteraction } from 'discord.js';
import { type Card, noticeCard } from '#discord/cards/components.ts';
import type { Press } from './handler.ts';
import { redraw, show } from './respond.ts';

/** Why something was not done, as the card that says so: what a function returns in the place of what it was asked for. */
export interface Refusal {
  readonly refusal: Card;
}

/** A refusal in one sentence: Markdown, foreign text in it escaped. */
export function refuse(sentence: string): Refusal {
  return { refusal: noticeCard(sentence) };
}

/** Whether something was refused. */
export function isRefusal(result: object): result is Refusal {
  return 'refusal' in result;
}

/** Says one sentence, which only the user who acted sees. */
export async function tellUser(interaction: RepliableInteraction, sentence: string): Promise<void> {
  await show(interaction, noticeCard(sentence), 'user');
}

/** Puts one sentence in the place of the card whose button was pressed. */
export async function tellInPlace(interaction: Press, sentence: string): Promise<void> {
  await redraw(interaction, noticeCard(sentence));
}
