import type { APIComponentInContainer } from 'discord.js';
import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import { expect } from 'vitest';
import type { Card } from '#discord/cards/components.ts';
import { bareLine } from '#discord/cards/direction.ts';
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

/** What one can do with a card: its buttons, and what its menu offers. */
export function actionsOf(card: Card): readonly { label: string; id: string }[] {
  return inside(card).flatMap((row) =>
    row.type !== ACTION_ROW
      ? []
      : row.components.flatMap((each) => {
          if ('options' in each) return each.options.map(({ label, value }) => ({ label, id: value }));
          return [
            {
              label: 'label' in each ? (each.label ?? '') : '',
              id: 'custom_id' in each ? each.custom_id : '',
            },
          ];
        }),
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
  const rows = nested.flatMap((each) => (each.type === ACTION_ROW ? [each.components] : []));
  const actions = actionsOf(card);
  expect(card.components).toHaveLength(1);
  expect(textsOf(card).length).toBeGreaterThan(0);
  expect(textsOf(card).join('').length).toBeLessThanOrEqual(3900);
  expect(1 + nested.length + rows.flat().length).toBeLessThanOrEqual(40);
  for (const text of textsOf(card)) expect(text.trim()).not.toBe('');
  const isMenu = (row: (typeof rows)[number]) => row.some((each) => 'options' in each);
  const [buttons = [], ...others] = rows.toSorted(
    (one, other) => Number(isMenu(one)) - Number(isMenu(other)),
  );
  if (!isMenu(buttons)) expect(buttons.length).toBeLessThanOrEqual(3);
  expect(others.length).toBeLessThanOrEqual(1);
  expect(rows.filter(isMenu).every((row) => row.length === 1)).toBe(true);
  for (const { label, id } of actions) {
    expect(label.trim().length > 0 && label.length <= 80).toBe(true);
    expect(id.length > 0 && id.length <= 100).toBe(true);
  }
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  const first = nested[0]?.type;
  expect(first).toBe(TEXT_DISPLAY);
}

/**
 * Each block quote, read without its bold, is a slice of the paragraph whose number is below it, and nothing else is
 * foreign.
 */
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
      for (const kind of constructs(quote.children)) expect(kind).toBe('bold');
      const paragraphs = articles.flatMap((article) =>
        article.paragraphs.filter((each) => each.number === number),
      );
      const words = quote.shown.split('\n').map(bareLine).join('\n');
      expect(paragraphs.some((paragraph) => paragraph.text.includes(words))).toBe(true);
    }
    for (const target of linksOf(nodes)) expect(target).toMatch(/^https?:\/\/[^\s()<>[\]\\|]+$/);
  }
}

function placeOf(nodes: readonly Node[]): number {
  const places = nodes.map((node) =>
    node.kind === 'subtext' ? /(?:^|\s·\s)¶(\d+)(?:\s·\s|$)/.exec(node.shown)?.[1] : undefined,
  );
  return Number(places.find((place) => place !== undefined) ?? 0);
}

function linksOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.target === undefined ? [] : [node.target]),
    ...linksOf(node.children),
  ]);
}

/** The card as a reader sees it: a line a block, buttons in brackets, and what the menu offers. */
export function seen(card: Card): string {
  return inside(card)
    .map((each) => {
      if (each.type === TEXT_DISPLAY) return each.content;
      if (each.type !== ACTION_ROW) return '────';
      return each.components
        .map((part) => {
          if ('options' in part)
            return `${part.placeholder}: ${part.options.map(({ label }) => label).join(', ')}`;
          return `[${'label' in part ? part.label : ''}]`;
        })
        .join(' ');
    })
    .join('\n');
}
