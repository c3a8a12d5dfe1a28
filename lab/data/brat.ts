import type { Span } from '#engine/types.ts';

/** An attribution as the annotators marked it; several spans if it is in pieces. Spans count characters of the text. */
export interface MarkedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Reads the events of a file in brat's standoff format; other lines are skipped. */
export function readBrat(text: string): MarkedAttribution[] {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const spans = new Map(lines.map(([id = '', mark = '']) => [id, id.startsWith('T') ? spansOf(mark) : []]));
  return lines
    .filter(([id = '', mark = '']) => /^E\d/.test(id) && mark.startsWith('Attribution'))
    .map(([, mark = '']) => attributionOf(mark, spans));
}

function attributionOf(mark: string, spans: ReadonlyMap<string, readonly Span[]>): MarkedAttribution {
  const roles = mark.split(' ').map((each) => each.split(':'));
  const of = (role: string) =>
    roles
      .filter(([name = '']) => name.replace(/\d+$/, '') === role)
      .flatMap(([, id = '']) => spans.get(id) ?? [])
      .sort((one, other) => one.start - other.start);
  return { source: of('Source'), cue: of('Cue'), content: of('Content') };
}

/** The places in "Source 43 54;60 66". */
function spansOf(mark: string): Span[] {
  return mark
    .slice(mark.indexOf(' ') + 1)
    .split(';')
    .map((pair) => pair.split(' ').map(Number))
    .flatMap(([start = Number.NaN, end = Number.NaN]) => (start < end ? [{ start, end }] : []));
}
