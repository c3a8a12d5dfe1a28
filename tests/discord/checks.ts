import type { APIComponentInContainer } from 'discord.js';
import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { expect } from 'vitest';
import type { Card } from '#discord/cards/components.ts';
import type { Article } from '#engine/types.ts';
import { constructs, type Node, read } from './reader.ts';

const TEXT_DISPLAY = 10;
const ACTION_ROW = 1;

/** What the bot's own words are made of; anything else in a card came out of foreign text. */
const OWN = new Set(['heading', 'subtext', 'quote', 'bold', 'italic', 'link', 'text']);

export function inside(card: Card): readonly APIComponentInContainer[] {
  return card.components.flatMap((component) =>
    'components' in component && component.type === 17 ? component.components : [],
  );
}

/** The texts of a card, from top to bottom. */
export function textsOf(card: Card): readonly string[] {
  return inside(card).flatMap((each) => (each.type === TEXT_DISPLAY ? [each.content] : []));
}

export function buttonsOf(card: Card): readonly { label: string; id: string }[] {
  return inside(card).flatMap((row) =>
    row.type !== ACTION_ROW
      ? []
      : row.components.map((button) => ({
          label: 'label' in button ? (button.label ?? '') : '',
          id: 'custom_id' in button ? button.custom_id : '',
        })),
  );
}

/** A message of components is flagged as one. */
const COMPONENTS_V2 = 1 << 15;

/** What Discord's own description of a message says of it. */
export function expectDescribed(card: Card): void {
  const message = { flags: COMPONENTS_V2, components: card.components };
  expect(MessageCreateRequestSchema.safeParse(message)).toMatchObject({ success: true });
}

/** Every limit of Discord's on a message of components. */
export function expectWithinLimits(card: Card): void {
  const nested = inside(card);
  const rows = nested.flatMap((each) => (each.type === ACTION_ROW ? [each.components.length] : []));
  const buttons = buttonsOf(card);
  expect(card.components).toHaveLength(1);
  expect(textsOf(card).length).toBeGreaterThan(0);
  expect(textsOf(card).join('').length).toBeLessThanOrEqual(3900);
  expect(1 + nested.length + buttons.length).toBeLessThanOrEqual(40);
  for (const text of textsOf(card)) expect(text.trim()).not.toBe('');
  for (const count of rows) expect(count >= 1 && count <= 5).toBe(true);
  for (const { label, id } of buttons) {
    expect(label.trim().length > 0 && label.length <= 80).toBe(true);
    expect(id.length > 0 && id.length <= 100).toBe(true);
  }
  expect(new Set(buttons.map((button) => button.id)).size).toBe(buttons.length);
  const first = nested[0]?.type;
  expect(first).toBe(TEXT_DISPLAY);
}

/** Each block quote is a slice of the paragraph whose number stands below it, and nothing else is foreign. */
export function expectTrueQuotes(
  card: Card,
  articles: readonly Article[],
  own: readonly string[] = [],
): void {
  for (const text of textsOf(card)) {
    const nodes = read(text);
    for (const kind of constructs(nodes)) if (!own.includes(kind)) expect(OWN).toContain(kind);
    const number = placeOf(nodes);
    for (const quote of nodes.filter((node) => node.kind === 'quote')) {
      expect(constructs(quote.children)).toEqual([]);
      const paragraphs = articles.flatMap((article) =>
        article.paragraphs.filter((each) => each.number === number),
      );
      expect(paragraphs.some((paragraph) => paragraph.text.includes(quote.shown))).toBe(true);
    }
    for (const target of linksOf(nodes)) expect(target).toMatch(/^https?:\/\/[^\s()<>[\]\\|]+$/);
  }
}

function placeOf(nodes: readonly Node[]): number {
  const places = nodes.map((node) =>
    node.kind === 'subtext' ? /^¶(\d+) of /.exec(node.shown)?.[1] : undefined,
  );
  return Number(places.find((place) => place !== undefined) ?? 0);
}

function linksOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.target === undefined ? [] : [node.target]),
    ...linksOf(node.children),
  ]);
}

/** The card as a reader sees it: a line a block, buttons in brackets. */
export function seen(card: Card): string {
  return inside(card)
    .map((each) => {
      if (each.type === TEXT_DISPLAY) return each.content;
      if (each.type !== ACTION_ROW) return '────';
      return each.components.map((button) => `[${'label' in button ? button.label : ''}]`).join(' ');
    })
    .join('\n');
}
