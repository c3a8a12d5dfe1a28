import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startDiscord } from '#local-discord/index.ts';
import { ASK, many, Workbench } from './workbench.ts';

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
afterEach(() => {
  bench.discord.takeViolations();
});

describe('commands', () => {
  const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'd', ...more });
  const command = (...options: object[]) => ({ name: 'one', description: 'd', options });

  test.each<[string, object]>([
    ['the least', { name: 'one', description: 'd' }],
    ['with permissions as text', { ...command(), default_member_permissions: '8192' }],
    ['as discord.js sends them', { ...ASK, name: 'one', nsfw: false }],
    ['of 25 options', command(...many(25, (i) => option(`o${i}`)))],
    [
      'of 25 choices',
      command(option('o', { choices: many(25, (i) => ({ name: `c${i}`, value: `v${i}` })) })),
    ],
    ['with subcommands', command({ type: 1, name: 'sub', description: 'd', options: [option('o')] })],
    ['in other alphabets', { name: 'спросить', description: 'd' }],
    ['with localised names', { name: 'one', description: 'd', name_localizations: { de: 'eins' } }],
    ['of the message menu', { name: 'Look it UP', type: 3 }],
  ])('%s are taken', async (_, body) => {
    expect((await bench.request('POST', bench.commandsPath, body)).status).toBeLessThan(202);
    expect(
      (
        await bench.request(
          'PUT',
          `/applications/${bench.discord.botId}/guilds/${bench.discord.home.id}/commands`,
          [body],
        )
      ).status,
    ).toBe(200);
    bench.discord.assertClean();
  });

  test.each<[string, object]>([
    ['capitals', { name: 'One', description: 'd' }],
    ['a space', { name: 'one two', description: 'd' }],
    ['a name of 33', { name: 'x'.repeat(33), description: 'd' }],
    ['no description', { name: 'one' }],
    ['a description of 101', { name: 'one', description: 'x'.repeat(101) }],
    ['an option without description', command({ type: 3, name: 'o' })],
    ['capitals in an option', command(option('O'))],
    ['required behind optional', command(option('a'), option('b', { required: true }))],
    ['an option twice', command(option('a'), option('a'))],
    ['26 options', command(...many(26, (i) => option(`o${i}`)))],
    ['26 choices', command(option('o', { choices: many(26, (i) => ({ name: `c${i}`, value: `v${i}` })) }))],
    ['a choice twice', command(option('o', { choices: many(2, () => ({ name: 'c', value: 'v' })) }))],
    [
      'choices and autocomplete',
      command(option('o', { autocomplete: true, choices: [{ name: 'c', value: 'v' }] })),
    ],
    ['a type that does not exist', command({ type: 12, name: 'o', description: 'd' })],
    ['subcommands among options', command(option('o'), { type: 1, name: 'sub', description: 'd' })],
    ['an integer where text belongs', command(option('o', { max_length: 'long' }))],
    ['a context that does not exist', { ...command(), contexts: [7] }],
    ['a menu with a description', { name: 'Look', type: 3, description: 'd' }],
    ['a key that is not known', { ...command(), colour: 'red' }],
  ])('with %s are caught', async (name, body) => {
    const before = (await bench.request('GET', bench.commandsPath)).body;
    const refused = name === 'a key that is not known' ? [200, 201] : [400];
    expect(refused).toContain((await bench.request('PUT', bench.commandsPath, [ASK, body])).status);
    expect(bench.discord.takeViolations().length).toBeGreaterThan(0);
    if (refused[0] === 400) expect((await bench.request('GET', bench.commandsPath)).body).toEqual(before);
    await bench.request('PUT', bench.commandsPath, [ASK]);
  });

  test('with one name twice are caught', async () => {
    expect((await bench.request('PUT', bench.commandsPath, [ASK, ASK])).body.code).toBe(50035);
  });

  test('can be made, read, changed and taken away one by one', async () => {
    const { body: made } = await bench.request('POST', bench.commandsPath, { name: 'two', description: 'd' });
    const one = `${bench.commandsPath}/${made.id}`;
    expect((await bench.request('PATCH', one, { description: 'e' })).body).toMatchObject({
      id: made.id,
      description: 'e',
    });
    expect((await bench.request('GET', one)).body).toMatchObject({ name: 'two', description: 'e' });
    expect((await bench.request('DELETE', one)).status).toBe(204);
    expect((await bench.request('GET', one)).body.code).toBe(10063);
  });
});

test('the rule on mentions can be turned off', async () => {
  const other = await startDiscord({ requireEmptyMentions: false });
  const response = await fetch(`${other.api}/v10/channels/${other.general.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${other.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'x' }),
  });
  expect(response.status).toBe(200);
  other.assertClean();
  await other.close();
});

test('routes that do not exist are 404 and counted', async () => {
  expect((await bench.request('GET', '/nowhere')).status).toBe(404);
  expect(bench.discord.takeViolations()).toMatchObject([{ route: 'GET /nowhere' }]);
});

test('a wrong token is 401', async () => {
  const response = await fetch(`${bench.discord.api}/v10/users/@me`, {
    headers: { authorization: 'Bot nobody' },
  });
  expect(response.status).toBe(401);
});
