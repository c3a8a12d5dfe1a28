import { describe, expect, it } from 'vitest';
import type { CommandPath } from '#preview/page/command-path.ts';
import { readTypedCommand } from '#preview/page/typed-command.ts';

const [STRING, INTEGER, BOOLEAN, ROLE] = [3, 4, 5, 8] as const;
const option = (name: string, type: number, more = {}) => ({
  name,
  type,
  description: `The ${name}`,
  ...more,
});
const required = { required: true };

const COMMANDS = [
  {
    path: 'ask',
    options: [
      option('question', STRING, { ...required, max_length: 40 }),
      option('article', STRING),
      option('private', BOOLEAN),
    ],
  },
  { path: 'help', options: [] },
  { path: 'settings show', options: [] },
  { path: 'settings keep', options: [option('days', INTEGER, required), option('on', BOOLEAN, required)] },
  { path: 'settings role', options: [option('role', ROLE, required)] },
  { path: 'summary', options: [option('length', STRING, { choices: [{ name: 'Long', value: 'l' }] })] },
].map((each) => ({ description: '', ...each })) as unknown as readonly CommandPath[];

const read = (text: string) => {
  const typed = readTypedCommand(text, COMMANDS);
  return typed?.kind === 'call' ? [typed.path, typed.options] : typed?.why;
};

describe('a command that is typed', () => {
  it.each([
    ['/ask Who met Kim?', ['ask', { question: 'Who met Kim?' }]],
    ['/ask question:Who met Kim? private:True', ['ask', { question: 'Who met Kim?', private: true }]],
    ['/ask  Who met: Kim? article: lavrov', ['ask', { question: 'Who met: Kim?', article: 'lavrov' }]],
    ['/help', ['help', {}]],
    ['/settings show', ['settings show', {}]],
    ['/settings keep 30 true', ['settings keep', { days: 30, on: true }]],
    ['/summary long', ['summary', { length: 'l' }]],
    ['/summary', ['summary', {}]],
  ])('%s is called', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['/ask', '/ask needs “question”: The question.'],
    ['/ask private:yes question:Who?', '“yes” cannot be “private” of /ask.'],
    [`/ask ${'long '.repeat(9)}`, `“${'long '.repeat(9).trim()}” cannot be “question” of /ask.`],
    ['/help me', '/help takes no options.'],
    ['/settings', 'There is no command /settings here.'],
    ['/settings keep 30', '/settings keep needs “on”: The on.'],
    ['/settings role everyone', '“everyone” cannot be “role” of /settings role.'],
    ['/nothing at all', 'There is no command /nothing here.'],
    ['/', 'There is no command / here.'],
  ])('%s is not: %s', (text, why) => {
    expect(read(text)).toBe(why);
  });

  it('is none without a slash at the start', () => {
    expect(readTypedCommand('see /ask', COMMANDS)).toBeUndefined();
  });
});
