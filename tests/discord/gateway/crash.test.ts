import { describe, expect, it } from 'vitest';
import { crashOf } from '#discord/gateway/crash.ts';

const library = '/app/node_modules/discord.js/src';
const handler = `module.exports (${library}/client/websocket/handlers/MESSAGE_CREATE.js:6:39)`;

function thrown(error: Error, ...frames: readonly string[]): Error {
  error.stack = [`${error.name}: ${error.message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

const mistake = () => new TypeError('Cannot read properties of null');

describe('an error that nobody caught', () => {
  it.each([
    `module.exports (${library}/client/websocket/handlers/RESUMED.js:6:39)`,
    'module.exports (C:\\app\\node_modules\\discord.js\\src\\client\\websocket\\handlers\\RESUMED.js:6:39)',
  ])('is the gateway’s where discord.js failed in its handling of it: %s', (frame) => {
    expect(crashOf(thrown(mistake(), frame, 'emit (node:events:519:28)'))).toBe('gateway');
  });

  it('is an event’s where discord.js failed to read one', () => {
    expect(crashOf(thrown(mistake(), `new Message (${library}/structures/Message.js:9:1)`, handler))).toBe(
      'event',
    );
  });

  it.each([
    ['ours, called by discord.js', thrown(mistake(), 'questionIn (/app/src/discord/bot.ts:20:1)', handler)],
    [
      'of discord.js, called by us',
      thrown(mistake(), `reply (${library}/structures/Message.js:9:1)`, 'answer (/app/src/main.ts:1:1)'),
    ],
    ['of another kind', thrown(new Error('other'), handler)],
    ['without a stack', thrown(mistake())],
    ['a string', 'text'],
    ['nothing', undefined],
  ])('is nothing to survive where it is %s', (_, error) => {
    expect(crashOf(error)).toBeUndefined();
  });
});
