import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { QuestionSetScores } from './question-sets.ts';
import type { RankingScores } from './ranking.ts';
import type { Reliability } from './reliability.ts';

/** A picture's file name and its SVG. */
export interface Picture {
  readonly file: string;
  readonly svg: string;
}

const WIDTH = 680;
/** What a contestant's name has besides its system: where it is asked, and what it was learned from. */
const CIRCUMSTANCE = /^unread: |, as shipped$|, \d+ folds$/g;
const SHOWN = [
  'Verbatim with reader and encoder',
  'Verbatim with the reader',
  'Verbatim',
  'MiniSearch, stop words and stems',
] as const;
const COLOURS = ['#1b4aa0', '#2f6fdb', '#7aa7f0', '#999999'];
/** The page that shows a picture may be light or dark. */
const THEME =
  'svg{background:#fff;color:#222}@media(prefers-color-scheme:dark){svg{background:#111;color:#ddd}}';

/** The pictures of what was measured; none of the sets that do not ask questions. */
export function picturesOf(sets: readonly QuestionSetScores[]): Picture[] {
  const reliability = sets.flatMap((set) => only(set.reliability));
  return [
    ...(sets.length > 0 ? [{ file: 'ranking.svg', svg: rankingPicture(sets) }] : []),
    ...(reliability.length > 0 ? [{ file: 'reliability.svg', svg: reliabilityPicture(reliability) }] : []),
  ];
}

/** Which share of questions has the right paragraph first, with its interval, set by set. */
function rankingPicture(sets: readonly QuestionSetScores[]): string {
  const rows = sets.flatMap(({ set, systems }) =>
    only(systems).map(({ system, first }) => ({ set, system, ...first })),
  );
  return draw('The right paragraph first, set by set, beside plain MiniSearch', {
    height: 60 + 76 * sets.length,
    marginLeft: 220,
    marginRight: 170,
    x: { domain: [0, 100], percent: true, label: 'right paragraph first, %', grid: true },
    y: { domain: [...SHOWN], label: null },
    fy: { domain: sets.map(({ set }) => set), label: null, axis: 'right' },
    marks: [
      Plot.ruleY(rows, { y: 'system', fy: 'set', x1: 'low', x2: 'high', stroke: 'system', strokeWidth: 2 }),
      Plot.dot(rows, { y: 'system', fy: 'set', x: 'value', fill: 'system', r: 4.5 }),
    ],
  });
}

/** How often a reply is right, for each tenth of confidence: on the line, the confidence says just that. */
function reliabilityPicture(systems: readonly Reliability[]): string {
  const rows = systems.flatMap(({ system, bins }) =>
    bins.flatMap(({ replies, right }, at) =>
      right === undefined ? [] : [{ system, replies, right, confidence: (at + 0.5) / bins.length }],
    ),
  );
  const place = { x: 'confidence', y: 'right' };
  const line = { ...place, stroke: 'system', strokeWidth: 2 };
  const named = { ...place, z: 'system' };
  return draw('How often a reply is right, by its confidence', {
    height: 380,
    marginRight: 150,
    x: { domain: [0, 1], label: 'confidence', grid: true },
    y: { domain: [0, 1], label: 'right', grid: true },
    r: { range: [0, 9] },
    marks: [
      Plot.line([0, 1], { x: (end) => end, y: (end) => end, strokeDasharray: '4 4', strokeOpacity: 0.5 }),
      Plot.line(rows, line),
      Plot.dot(rows, { ...place, r: 'replies', fill: 'system' }),
      Plot.text(rows, Plot.selectLast({ ...named, text: 'system', textAnchor: 'start', dx: 12 })),
    ],
  });
}

/** The three systems of the picture, under their bare names; of a set that the reader partly knows, on the rest of it. */
function only<T extends RankingScores | Reliability>(systems: readonly T[]): T[] {
  const unread = systems.filter(({ system }) => system.startsWith('unread: '));
  return (unread.length > 0 ? unread : systems)
    .map((each) => ({ ...each, system: each.system.replace(CIRCUMSTANCE, '') }))
    .filter(({ system }) => SHOWN.some((name) => name === system));
}

function draw(title: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const figure = Plot.plot({
    ...options,
    document,
    width: WIDTH,
    style: { background: '', fontSize: '12px' },
    color: { domain: [...SHOWN], range: COLOURS },
  });
  return figure.outerHTML
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('<style>', `<title>${title}</title><style>${THEME}`);
}
