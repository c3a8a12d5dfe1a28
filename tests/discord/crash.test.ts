import { describe, expect, it } from 'vitest';
import { isGatewayCrash } from '../../src/discord/crash.ts';

const library = '/app/node_modules/discord.js/src';

function crash(frame: string, error: Error = new TypeError('Cannot read properties of null')): Error {
  error.stack = `${error.name}: ${error.message}\n    at ${frame}\n    at emit (node:events:519:28)`;
  return error;
}

describe('an error that nobody caught', () => {
  it('is discord.js’s own where its top frame stands in its handling of the gateway', () => {
    const frames = [
      `module.exports (${library}/client/websocket/handlers/RESUMED.js:6:39)`,
      'module.exports (C:\\app\\node_modules\\discord.js\\src\\client\\websocket\\handlers\\RESUMED.js:6:39)',
      `MessageCreate.handle (${library}/client/actions/MessageCreate.js:12:3)`,
    ];
    for (const frame of frames) expect(isGatewayCrash(crash(frame))).toBe(true);
  });

  it('is nothing to survive anywhere else', () => {
    const ours = crash('questionIn (/app/src/discord/question-message.ts:20:1)');
    ours.stack += `\n    at module.exports (${library}/client/websocket/handlers/MESSAGE_CREATE.js:6:39)`;
    const others = [
      ours,
      crash(`Message.reply (${library}/structures/Message.js:900:1)`),
      crash(`module.exports (${library}/client/websocket/handlers/RESUMED.js:6:39)`, new Error('other')),
      crash('main (/app/src/main.ts:1:1)'),
      new TypeError('without a stack of its own'),
      'a string',
      undefined,
    ];
    for (const error of others) expect(isGatewayCrash(error)).toBe(false);
  });
});
