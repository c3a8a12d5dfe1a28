import { styleText } from 'node:util';
import type { APIMessageTopLevelComponent } from 'discord.js';
import { printable } from '#articles/printable.ts';
import type { Card } from '#discord/cards/components.ts';
import { unescapeMarkdown, unquote } from '#discord/cards/markdown.ts';

export interface DrawOptions {
  /** Columns that a line may take. */
  readonly width?: number;
  readonly colour?: boolean;
}

type TextStyle = 'bold' | 'dim' | 'plain';

const NARROWEST = 30;
const TEXT_DISPLAY = 10;
const SEPARATOR = 14;
const ACTION_ROW = 1;
const BAR = '│ ';
const SIGNS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A card as text for a terminal: the same words in the same order, buttons left out. */
export function drawCard(
  card: Pick<Card, 'components'>,
  { width = 80, colour = false }: DrawOptions = {},
): string {
  const columns = Math.max(NARROWEST, width);
  return card.components.flatMap((component) => drawComponent(component, columns, colour)).join('\n');
}

function drawComponent(component: APIMessageTopLevelComponent, width: number, colour: boolean): string[] {
  if (component.type === TEXT_DISPLAY) return drawText(component.content, width, colour);
  if (component.type === SEPARATOR) return [''];
  if (!('components' in component) || component.type === ACTION_ROW) return [];
  const drawn = component.components.map((each) =>
    drawComponent(each as APIMessageTopLevelComponent, width, colour),
  );
  return drawn.flatMap((rows, at) => (opensQuote(rows, drawn[at - 1]) ? ['', ...rows] : rows));
}

/** A quote that follows other words stands apart from them. */
function opensQuote([first = '']: readonly string[], before: readonly string[] | undefined): boolean {
  return first.startsWith(BAR) && before !== undefined && before.at(-1) !== '';
}

function drawText(content: string, width: number, colour: boolean): string[] {
  const lines = content.split('\n').map((line) => drawLine(line, width, colour));
  return lines.flatMap((rows, at) => {
    const continues = lines[at - 1]?.[0]?.startsWith(BAR);
    return opensQuote(rows, lines[at - 1]) && !continues ? ['', ...rows] : rows;
  });
}

/** One line of the cards' Markdown: a heading, a small line, a list item, a quote, or plain. */
function drawLine(line: string, width: number, colour: boolean): string[] {
  if (line.startsWith('> '))
    return wrapped(printable(unquote(line)), width - BAR.length).map((row) => BAR + row);
  if (line.startsWith('### ')) return styled(wrapped(plain(inline(line.slice(4))), width), 'bold', colour);
  if (line.startsWith('-# ')) return styled(wrapped(plain(inline(line.slice(3))), width), 'dim', colour);
  if (line.startsWith('- '))
    return wrapped(plain(inline(line.slice(2))), width - 2).map((row, at) => (at === 0 ? '• ' : '  ') + row);
  return wrapped(plain(inline(line)), width);
}

function plain(text: string): string {
  return printable(unescapeMarkdown(text));
}

/**
 * The cards' own Markdown inside a line, without its signs; escaped ones are the text's and stay. Of a link to a passage the
 * address alone is shown: the words to look for are for a browser, and would take lines. Behind a name and a colon the
 * address needs no words of its own.
 */
function inline(text: string): string {
  return text
    .replace(/(?<=: )\[(?:\\.|[^\]\\])*\]\(<?([^)>\s]+?)>?\)$/, '$1')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<?([^)>\s]+?)(?:#:~:[^)>\s]*)?>?\)/g, '$1: $2')
    .replace(/(?<!\\)(?:\*\*|`)/g, '')
    .replace(/(?<![\\\w])\*((?:\\.|[^*\\])+)(?<!\\)\*/g, '$1');
}

function styled(rows: readonly string[], style: TextStyle, colour: boolean): string[] {
  return rows.map((row) =>
    colour && style !== 'plain' ? styleText(style, row, { validateStream: false }) : row,
  );
}

/** Breaks a text at its spaces, never inside a word that fits; every word stays as it is. */
function wrapped(text: string, width: number): string[] {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row === '' && rows.length === 1) rows[0] = word;
    else if (columnsOf(row) + 1 + columnsOf(word) <= width) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(word);
  }
  return rows.flatMap((row) => cut(row, width));
}

/** Chinese and Japanese break between any two signs; a long word of another script, such as a link, stays whole. */
function cut(row: string, width: number): string[] {
  if (columnsOf(row) <= width || !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(row)) return [row];
  const rows: string[] = [];
  for (const { segment } of SIGNS.segment(row)) {
    const longer = (rows.pop() ?? '') + segment;
    if (longer === segment || columnsOf(longer) <= width) rows.push(longer);
    else rows.push(longer.slice(0, -segment.length), segment);
  }
  return rows;
}

/** How many columns a text takes: East Asian wide signs and emoji take two, marks on letters none. */
function columnsOf(text: string): number {
  const marks = text.match(/\p{M}|\u200d|\ufe0f/gu)?.length ?? 0;
  const wide =
    text.match(
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu,
    )?.length ?? 0;
  return [...text].length - marks + wide;
}
