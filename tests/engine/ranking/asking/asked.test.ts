import { describe } from 'vitest';
import { askAll } from './ask-all.ts';
import { ASKED } from './asked.ts';

describe('by words, a text that asks what the member asks, and answers', () => {
  askAll(ASKED, {}, ['what should i replace first', 'Where did Ines Falk grow up?']);
});
