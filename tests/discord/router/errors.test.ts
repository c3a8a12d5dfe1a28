import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { isTooLate, loggable } from '#discord/router/errors.ts';

it('logs of Discord’s refusal which fields it is about, and nothing that somebody has typed', () => {
  const secret = 'something secret';
  const content = { _errors: [{ code: 'BASE_TYPE_CHOICES', message: `Value "${secret}" must be one of …` }] };
  const raw = { code: 50035, message: 'Invalid Form Body', errors: { components: { 0: { content } } } };
  const request = { files: undefined, body: { content: secret } };
  const error = new DiscordAPIError(
    raw,
    50035,
    400,
    'POST',
    `https://discord.com/webhooks/1/${secret}`,
    request,
  );
  const logged = loggable(error);
  expect(logged).toMatchObject({
    message: 'Invalid Form Body (components.0.content: BASE_TYPE_CHOICES)',
    code: 50035,
    status: 400,
    method: 'POST',
  });
  expect(JSON.stringify(logged)).not.toContain(secret);
});

it.each([
  [10062, 'the three seconds are over', true],
  [40060, 'there is an answer', true],
  [50027, 'the quarter of an hour is over', true],
  [50035, 'the form is wrong', false],
])('knows by the code %i that %s', (code, _, isLate) => {
  const error = new DiscordAPIError({ code, message: '' }, code, 400, 'POST', '', {
    body: {},
    files: undefined,
  });
  expect(isTooLate(error)).toBe(isLate);
});
