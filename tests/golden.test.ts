import { describe } from 'vitest';
import { ownEngine } from './corpus-articles.ts';
import { askGoldenQuestions } from './golden-questions.ts';

describe('golden questions by words', () => askGoldenQuestions('by words', ownEngine()));
