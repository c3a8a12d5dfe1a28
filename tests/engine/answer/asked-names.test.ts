import { expect, it } from 'vitest';
import { namesOnlyAsked } from '#engine/answer/asked-names.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import { articleOf } from '../../corpus-articles.ts';

it.each([
  ['Who sent off Hart?', '[Lewis Hart] was sent off for a late tackle.', true],
  ['Who sent off Hart?', 'Moss sent [Lewis Hart] off.', true],
  ['Who sent off Hart?', '[Hart] was sent off, and Hart went.', true],
  ['Who sent off Hart?', 'Hart was sent off by [the referee].', false],
  ['Who sent off Hart?', 'The referee sent off [Lewis Hart, by Moss].', false],
  ['Who is Hart?', '[Lewis Hart] is a keeper.', false],
  ['Where did Hart play?', '[Lewis Hart] played on.', false],
  ['Who founded Ford?', 'The company was founded in 1903 by [Henry Ford].', false],
  ['Who founded Ford?', 'The company was founded in 1903 [by Henry Ford].', false],
  ['Who founded the Hilton hotels?', '[Conrad Hilton] founded the hotels in Texas.', false],
  ['Who chairs the Moe foundation?', '[Ida Moe], a painter, chairs the Moe foundation.', false],
  ['Who succeeded Bush?', 'Bush was succeeded by his son, [George Bush].', false],
  ['Who founded Mellon Bank?', '[Thomas Mellon], a judge, founded Mellon Bank.', false],
])('whether an answer names only people from the question: %s – %s', (question, sentence, only) => {
  const [start, end] = [sentence.indexOf('['), sentence.indexOf(']') - 1];
  const [paragraph] = articleOf(sentence.replace(/[[\]]/g, '')).paragraphs;
  if (!paragraph) throw new Error('an article of one paragraph has it');
  expect(namesOnlyAsked(analyseQuestion(question), paragraph, { start, end })).toBe(only);
});
