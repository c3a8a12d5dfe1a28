import { describe, expect, it } from 'vitest';
import { Failure } from '#app/failure.ts';
import { endOf } from '#app/run.ts';
import { BotError, ShardingError } from '#discord/gateway/bot-error.ts';
import { PortError } from '#preview/page-server.ts';
import { StoreError } from '#store/types.ts';

describe('the program ends', () => {
  it('with 2 and a sentence where the command line is at fault', () => {
    expect(endOf(new Failure('usage', 'Write your question.'))).toEqual({
      exitCode: 2,
      message: 'Write your question.\n',
    });
  });

  it.each([
    new Failure('fault', 'No.'),
    new BotError('No.', true),
    new PortError('No.'),
    new StoreError('No.'),
  ])('with 1 and a sentence where something else is: %o', (error) => {
    expect(endOf(error)).toEqual({ exitCode: 1, message: 'No.\n' });
  });

  it('with a sentence for each kind of what keeps the bot from running', () => {
    expect(endOf(new ShardingError()).message.trim().split('\n')).toHaveLength(1);
  });

  it('with 1 and a stack where the program is at fault', () => {
    const { exitCode, message } = endOf(new TypeError('x is not a function'));
    expect(exitCode).toBe(1);
    expect(message).toMatch(/^TypeError: x is not a function\n {4}at /);
  });
});
