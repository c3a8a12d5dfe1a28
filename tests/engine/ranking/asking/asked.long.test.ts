import { afterAll, describe } from 'vitest';
import { openEncoder, patient } from '#app/encoder/open.ts';
import { openReader } from '#app/reader/open.ts';
import { askAll } from './ask-all.ts';
import { ASKED } from './asked.ts';
import { ASKED_LATER } from './asked-later.ts';

const warn = (sentence: string) => console.error(sentence);

describe('with reader and encoder, a text that asks what the member asks, and answers', () => {
  const [reader, encoder] = [openReader({ warn }), openEncoder({ warn })];
  afterAll(() => Promise.all([reader.close(), encoder.close()]));
  askAll([...ASKED, ...ASKED_LATER], { reader, encoder: patient(encoder) }, [
    'Why does the kiln trip the breaker?',
    'what should i replace first',
    'who winds the clock today',
  ]);
});
