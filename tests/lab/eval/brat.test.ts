import { expect, it } from 'vitest';
import { readBrat } from '#lab/data/brat.ts';

it('reads attributions in brat’s standoff format, in pieces too, and passes other lines over', () => {
  const text = [
    'T1\tSource 10 15\tEllen',
    'T2\tCue 16 20\tsaid',
    'T3\tContent 0 8;22 30\tone two',
    'T4\tAttribution 16 20\tsaid',
    'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
    '#1\tAnnotatorNotes T1\tno',
    'E2\tAttribution:T4 Cue:T2',
    '',
  ].join('\n');
  expect(readBrat(text)).toEqual([
    {
      source: [{ start: 10, end: 15 }],
      cue: [{ start: 16, end: 20 }],
      content: [
        { start: 0, end: 8 },
        { start: 22, end: 30 },
      ],
    },
    { source: [], cue: [{ start: 16, end: 20 }], content: [] },
  ]);
});
