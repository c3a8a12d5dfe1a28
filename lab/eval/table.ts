import type { MeasuredFigure } from './measures.ts';

/** A Markdown table; its first row is the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** A share in percent with its interval; empty where there is none. */
export function percentWithInterval(figure: MeasuredFigure | undefined): string {
  return figure ? `${percent(figure.value)} [${percent(figure.low)}, ${percent(figure.high)}]` : '';
}

/** A share in percent; empty where there is none. */
export function percent(value: number | undefined): string {
  return value === undefined ? '' : (100 * value).toFixed(1);
}

/** A number with its noun: `1 article`, `2 articles`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
