import { describe } from 'vitest';
import { askAll } from './ask-all.ts';
import { ASKED } from './asked.ts';
import { ASKED_LATER } from './asked-later.ts';

describe('by words, a text that asks what the member asks, and answers', () => {
  askAll([...ASKED, ...ASKED_LATER], {}, [
    'what should i replace first',
    'Where did Ines Falk grow up?',
    'who winds the clock today',
  ]);
});
