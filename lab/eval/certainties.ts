import type { Marked, Transcript } from './asking.ts';
import { type MeasuredFigure, meanOverGroups } from './measures.ts';
import { placeOf } from './ranking.ts';
import { percentWithInterval, table } from './table.ts';

/** What the three certainties of a system are worth; shares 0…1. "Sure" is from the first threshold on. */
export interface Certainties {
  readonly system: string;
  /** Of the answerable questions, and of those without an answer. */
  readonly sure: MeasuredFigure;
  readonly falselySure: MeasuredFigure;
  /** Of the sure replies to answerable questions: an answer is among what is shown, and in the first passage. */
  readonly shownHolds: MeasuredFigure;
  readonly firstHolds: MeasuredFigure;
  /** Of the answerable questions, those told that nothing was found; and of all told so, those without an answer. */
  readonly nothing: MeasuredFigure;
  readonly nothingTrue: MeasuredFigure;
}

const COLUMNS = [
  'certainties',
  'sure, of answerable',
  'sure: shown holds it',
  'sure: first holds it',
  'sure, of unanswerable',
  'nothing found, of answerable',
  'nothing found: true',
];

/** The certainties of a transcript; unanswerable questions are the set's own and those whose answers were taken out. */
export function certaintiesOf({ system, thresholds, articles }: Transcript): Certainties[] {
  if (!thresholds) return [];
  const { answered, related } = thresholds;
  const answerable = articles.map((each) => each.answerable);
  const without = articles.map((each) => [
    ...each.unanswerable.map(({ reply }) => reply.confidence),
    ...each.removed,
  ]);
  const sure = answerable.map((each) => each.filter(({ reply }) => reply.confidence >= answered));
  const refused = articles.map((_, at) => [
    ...(answerable[at] ?? []).flatMap(({ reply }) => (reply.confidence < related ? [0] : [])),
    ...(without[at] ?? []).flatMap((confidence) => (confidence < related ? [1] : [])),
  ]);
  return [
    {
      system,
      sure: share(answerable, ({ reply }) => reply.confidence >= answered),
      falselySure: share(without, (confidence) => confidence >= answered),
      shownHolds: share(sure, (each) => placeOf(each) <= shownOf(each)),
      firstHolds: share(sure, (each) => placeOf(each) === 1),
      nothing: share(answerable, ({ reply }) => reply.confidence < related),
      nothingTrue: share(refused, (each) => each === 1),
    },
  ];
}

export function certaintyTable(systems: readonly Certainties[]): string {
  const rows = systems.map((each) => [
    each.system,
    ...[each.sure, each.shownHolds, each.firstHolds, each.falselySure, each.nothing, each.nothingTrue].map(
      percentWithInterval,
    ),
  ]);
  return table([COLUMNS, ...rows]);
}

function shownOf({ reply }: Marked): number {
  return reply.shown ?? 0;
}

function share<T>(groups: readonly (readonly T[])[], holds: (each: T) => boolean): MeasuredFigure {
  return meanOverGroups(groups.map((each) => each.map((one) => Number(holds(one)))));
}
