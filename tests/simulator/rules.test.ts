import { type Client, Events, type Interaction } from 'discord.js';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, type Person, startDiscord } from '../../src/simulator/index.ts';
import { login } from './bot.ts';

let discord: LocalDiscord;
let client: Client<true>;
let ana: Person;

beforeAll(async () => {
  discord = await startDiscord();
  client = await login(discord);
  ana = discord.user('ana');
  const put = await request('PUT', commandsPath(), [ASK, { name: 'Find context', type: 3 }]);
  expect(put.status).toBe(200);
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});
afterEach(() => {
  discord.clearFaults();
  discord.takeViolations();
});

const ASK = {
  name: 'ask',
  description: 'Ask',
  type: 1,
  options: [{ type: 3, name: 'question', description: 'What', required: true, autocomplete: true }],
  default_member_permissions: null,
  integration_types: [0, 1],
  contexts: [0, 1, 2],
};

interface Answered {
  readonly status: number;
  readonly body: { readonly id?: string; readonly code?: number; readonly errors?: unknown };
}

async function request(method: string, path: string, body?: unknown): Promise<Answered> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

const commandsPath = () => `/applications/${discord.botId}/commands`;
const messagesPath = () => `/channels/${discord.general.id}/messages`;

function next(): Promise<Interaction> {
  return new Promise((resolve) => client.once(Events.InteractionCreate, resolve));
}

/** An interaction that waits for its first answer, by its kind. */
async function waiting(kind: 'slash' | 'autocomplete' | 'button' | 'modal' = 'slash'): Promise<Interaction> {
  if (kind === 'modal') return submitted();
  const heard = next();
  if (kind === 'slash') ana.startSlash(discord.general, 'ask', { question: 'Why?' });
  if (kind === 'autocomplete') void ana.autocomplete(discord.general, 'ask', {}, 'question').catch(() => {});
  if (kind === 'button') void press();
  return heard;
}

async function press(): Promise<void> {
  await request('POST', messagesPath(), { ...SHUT, content: 'x', components: [row(button('a'))] });
  const message = discord.messages(discord.general).at(-1);
  if (message !== undefined) await ana.click(message, 'a').catch(() => {});
}

async function submitted(): Promise<Interaction> {
  const opened = next();
  const reply = ana.startSlash(discord.general, 'ask', { question: 'Why?' });
  await answer(await opened, { type: 9, data: MODAL });
  const heard = next();
  void ana.submit(reply, discord.general, { why: 'so' }).catch(() => {});
  return heard;
}

function answer({ id, token }: Interaction, body: unknown): Promise<Answered> {
  return request('POST', `/interactions/${id}/${token}/callback`, body);
}

function webhook({ token }: Interaction, rest = ''): string {
  return `/webhooks/${discord.botId}/${token}${rest}`;
}

const SHUT = { allowed_mentions: { parse: [], replied_user: false } };
const V2 = 32768;
const EPHEMERAL = 64;
const text = (content: string) => ({ type: 10, content });
const button = (label: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label,
  custom_id: label,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const box = (...components: object[]) => ({ type: 17, components });
const field = { type: 4, style: 1, custom_id: 'why', label: 'Why' };
const MODAL = { custom_id: 'm', title: 'T', components: [row(field)] };
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const embed = (length: number) => ({ title: 'x', description: 'y'.repeat(length - 1) });
const v2 = (...components: object[]) => ({ ...SHUT, flags: V2, components });

const GOOD_MESSAGES: Record<string, object> = {
  text: { ...SHUT, content: 'hello' },
  'as discord.js sends it': { ...SHUT, content: 'hello', tts: false, enforce_nonce: false },
  'text of 2,000 characters': { ...SHUT, content: 'x'.repeat(2_000) },
  'embeds of 6,000 characters': { ...SHUT, embeds: [embed(3_000), embed(3_000)] },
  'five rows': { ...SHUT, content: 'x', components: many(5, (i) => row(button(`b${i}`))) },
  'five buttons in a row': { ...SHUT, content: 'x', components: [row(...many(5, (i) => button(`b${i}`)))] },
  'a link': {
    ...SHUT,
    content: 'x',
    components: [row({ type: 2, style: 5, label: 'l', url: 'https://a.example/' })],
  },
  'a custom id of 100': {
    ...SHUT,
    content: 'x',
    components: [row(button('b', { custom_id: 'x'.repeat(100) }))],
  },
  'a label of 80': { ...SHUT, content: 'x', components: [row(button('b', { label: 'x'.repeat(80) }))] },
  'an emoji for a label': {
    ...SHUT,
    content: 'x',
    components: [row({ type: 2, style: 1, custom_id: 'e', emoji: { name: '🔎' } })],
  },
  'a container': v2(box(text('# x'), { type: 14, divider: true, spacing: 1 }, row(button('b')))),
  'a container with a colour': v2({ ...box(text('x')), accent_color: 0xffffff, spoiler: false }),
  'a section with a button': v2({ type: 9, components: [text('x')], accessory: button('b') }),
  'a section with a picture': v2({
    type: 9,
    components: [text('x')],
    accessory: { type: 11, media: { url: 'https://a.example/x.png' } },
  }),
  'text of 4,000 characters in parts': v2(text('x'.repeat(1_000)), box(text('y'.repeat(3_000)))),
  'forty components, nested ones counted': v2(...many(4, () => box(...many(9, () => text('x'))))),
  'an answer': { ...SHUT, content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
};

const BAD_MESSAGES: Record<string, [object, string | RegExp]> = {
  'nothing at all': [{ ...SHUT }, '50006'],
  'blank text': [{ ...SHUT, content: ' \n' }, '50006'],
  'the V2 flag alone': [{ ...SHUT, flags: V2 }, '50006'],
  'text of 2,001 characters': [{ ...SHUT, content: 'x'.repeat(2_001) }, 'content'],
  'embeds of 6,001 characters': [{ ...SHUT, embeds: [embed(3_000), embed(3_001)] }, 'MAX_EMBED_SIZE'],
  'eleven embeds': [{ ...SHUT, embeds: many(11, () => embed(2)) }, 'embeds'],
  'six rows': [{ ...SHUT, content: 'x', components: many(6, (i) => row(button(`b${i}`))) }, 'components'],
  'six buttons in a row': [
    { ...SHUT, content: 'x', components: [row(...many(6, (i) => button(`b${i}`)))] },
    'components',
  ],
  'an empty row': [{ ...SHUT, content: 'x', components: [row()] }, 'components'],
  'a custom id twice': [v2(row(button('b')), box(row(button('b')))), 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  'a custom id of 101': [v2(row(button('b', { custom_id: 'x'.repeat(101) }))), 'custom_id'],
  'a label of 81': [v2(row(button('b', { label: 'x'.repeat(81) }))), 'label'],
  'a button without a label': [v2(row({ type: 2, style: 1, custom_id: 'x' })), 'label'],
  'a button without a custom id': [v2(row({ type: 2, style: 1, label: 'x' })), 'custom_id'],
  'a link with a custom id': [v2(row(button('b', { style: 5, url: 'https://a.example/' }))), 'custom_id'],
  'a button outside a row': [v2(button('b')), 'type'],
  'a container in a container': [v2(box(box(text('x')))), 'type'],
  'a style that does not exist': [v2(row(button('b', { style: 9 }))), 'style'],
  'V2 components without the flag': [{ ...SHUT, components: [text('x')] }, 'type'],
  'content with the flag': [{ ...v2(text('x')), content: 'y' }, 'LEGACY_FIELDS'],
  'embeds with the flag': [{ ...v2(text('x')), embeds: [embed(5)] }, 'LEGACY_FIELDS'],
  'text of 4,001 characters in parts': [v2(text('x'.repeat(4_000)), box(text('y'))), 'TEXT_SIZE_EXCEEDED'],
  'forty-one components, nested ones counted': [
    v2(text('z'), ...many(4, () => box(...many(9, () => text('x'))))),
    'MAX_TOTAL_COMPONENTS',
  ],
  'empty text': [v2(text('')), 'content'],
  'a key that is not known': [{ ...SHUT, content: 'x', colour: 'red' }, 'UNKNOWN_KEY'],
  'a key that is not known, deep inside': [v2(box({ ...text('x'), bold: true })), 'UNKNOWN_KEY'],
  'no word on mentions': [{ content: 'x' }, 'MENTIONS_NOT_CLOSED'],
  'mentions without parse': [{ content: 'x', allowed_mentions: { users: [] } }, 'MENTIONS_NOT_CLOSED'],
  'a mention of those who are meant': [
    { content: 'x', allowed_mentions: { parse: ['users'] } },
    'MENTIONS_NOT_CLOSED',
  ],
  'a ping of the replied': [
    { content: 'x', allowed_mentions: { parse: [], replied_user: true } },
    'MENTIONS_NOT_CLOSED',
  ],
  'users allowed twice over': [
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    /PARSE_EXCLUSIVE|NOT_CLOSED/,
  ],
  'a nonce of 26': [{ ...SHUT, content: 'x', nonce: 'n'.repeat(26) }, 'nonce'],
  'an enforced nonce that is not there': [{ ...SHUT, content: 'x', enforce_nonce: true }, 'nonce'],
};

describe('good messages pass everywhere', () => {
  test.each(Object.entries(GOOD_MESSAGES))('%s', async (_, body) => {
    expect(await request('POST', messagesPath(), body)).toMatchObject({ status: 200 });
    const { message_reference: _ref, ...data } = body as { message_reference?: unknown };
    const first = await waiting();
    expect(await answer(first, { type: 4, data })).toMatchObject({ status: 204 });
    expect(await request('POST', webhook(first), data)).toMatchObject({ status: 200 });
    const second = await waiting();
    await answer(second, { type: 5 });
    const { tts: _t, enforce_nonce: _n, ...edit } = data as Record<string, unknown>;
    expect(await request('PATCH', webhook(second, '/messages/@original'), edit)).toMatchObject({
      status: 200,
    });
    discord.assertClean();
  });
});

describe('bad messages are caught everywhere', () => {
  test.each(Object.entries(BAD_MESSAGES))('%s', async (name, [data, reason]) => {
    const noted = reason === 'UNKNOWN_KEY' || reason === 'MENTIONS_NOT_CLOSED';
    const status = noted ? 200 : 400;
    expect((await request('POST', messagesPath(), data)).status).toBe(status);
    if (!name.includes('nonce')) {
      const interaction = await waiting();
      expect((await answer(interaction, { type: 4, data })).status).toBe(noted ? 204 : 400);
      const other = await waiting();
      await answer(other, { type: 5 });
      expect((await request('PATCH', webhook(other, '/messages/@original'), data)).status).toBe(status);
    }
    const violations = discord.takeViolations();
    expect(violations.length).toBeGreaterThanOrEqual(name.includes('nonce') ? 1 : 3);
    for (const { where, reason: why } of violations) expect(`${where} ${why}`).toMatch(reason);
  });
});

test('no card within the limits is refused, whatever it is made of, and none over them passes', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
  const label = fc.string({ minLength: 1, maxLength: 80 }).filter((one) => one.trim() !== '');
  const part = fc.oneof(
    words.map(text),
    fc.constant({ type: 14, divider: true, spacing: 2 }),
    fc
      .record({ words, label })
      .map((one) => ({ type: 9, components: [text(one.words)], accessory: button(one.label) })),
    fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => row(...labels.map((one) => button(one)))),
  );
  const card = fc
    .array(part, { minLength: 1, maxLength: 9 })
    .map((parts) => numberButtons([text('x'), box(...parts)]));
  await fc.assert(
    fc.asyncProperty(card, fc.integer({ min: 1, max: 4_000 }), async (components, over) => {
      const total = components.reduce((sum, one) => sum + textLength(one), 0);
      const good = await request('POST', messagesPath(), v2(...components));
      expect(good.status).toBe(countAll(components) <= 40 && total <= 4_000 ? 200 : 400);
      const long = [...components, text('x'.repeat(over)), text('y'.repeat(4_001 - over))];
      expect((await request('POST', messagesPath(), v2(...long))).status).toBe(400);
    }),
    { numRuns: 60 },
  );
});

function nested(component: object): object[] {
  const { components = [], accessory } = component as { components?: object[]; accessory?: object };
  return [component, ...components.flatMap(nested), ...(accessory === undefined ? [] : [accessory])];
}

function countAll(components: readonly object[]): number {
  return components.flatMap(nested).length;
}

function textLength(component: object): number {
  const contents = nested(component).map((one) => ('content' in one ? String(one.content).length : 0));
  return contents.reduce((sum, length) => sum + length, 0);
}

function numberButtons(components: readonly object[]): object[] {
  const copy = structuredClone(components) as object[];
  copy.flatMap(nested).forEach((one, index) => {
    if ('custom_id' in one) one.custom_id = `b${index}`;
  });
  return copy;
}

test('a refusal says where and why, as Discord does, and what was wrong is on record', async () => {
  const { status, body } = await request(
    'POST',
    messagesPath(),
    v2(row(button('b', { label: 'x'.repeat(81) }))),
  );
  expect(status).toBe(400);
  expect(body).toMatchObject({
    code: 50035,
    message: 'Invalid Form Body',
    errors: {
      components: { 0: { components: { 0: { label: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } } } },
    },
  });
  expect(discord.violations).toMatchObject([
    { route: 'POST /channels/:channel/messages', where: 'components.0.components.0.label' },
  ]);
  expect(() => discord.assertClean()).toThrow('components.0.components.0.label');
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

describe('answers to interactions', () => {
  const say = { type: 4, data: { ...SHUT, content: 'x' } };

  test('come once', async () => {
    const interaction = await waiting();
    await answer(interaction, say);
    expect((await answer(interaction, say)).body.code).toBe(40060);
    expect((await answer(interaction, { type: 9, data: MODAL })).body.code).toBe(40060);
  });

  test('come within three seconds, and follow-ups within fifteen minutes', async () => {
    const late = await waiting();
    discord.clock.advance(3_001);
    expect((await answer(late, say)).body.code).toBe(10062);
    const timely = await waiting();
    await answer(timely, say);
    discord.clock.advance(14 * 60_000);
    expect((await request('POST', webhook(timely), say.data)).status).toBe(200);
    discord.clock.advance(60_001);
    expect((await request('POST', webhook(timely), say.data)).body.code).toBe(50027);
    expect(discord.takeViolations()).toHaveLength(2);
  });

  test('need an interaction that exists', async () => {
    expect((await request('POST', '/interactions/1/none/callback', say)).body.code).toBe(10062);
    expect((await request('POST', `/webhooks/${discord.botId}/none`, say.data)).body.code).toBe(10015);
    const unanswered = await waiting();
    expect((await request('POST', webhook(unanswered), say.data)).body.code).toBe(10015);
  });

  test.each([
    ['slash', 6],
    ['slash', 7],
    ['slash', 8],
    ['slash', 1],
    ['slash', 99],
    ['autocomplete', 4],
    ['autocomplete', 5],
    ['autocomplete', 9],
    ['button', 8],
    ['modal', 9],
    ['modal', 8],
    ['modal', 7],
  ] as const)('are of a kind that fits: %s not with %i', async (kind, type) => {
    const interaction = await waiting(kind);
    expect((await answer(interaction, { type })).body.code).toBe(50035);
    expect(discord.takeViolations()).toHaveLength(1);
  });

  test.each([
    ['slash', 4],
    ['slash', 5],
    ['button', 4],
    ['button', 5],
    ['button', 6],
    ['button', 7],
    ['modal', 4],
  ] as const)('of a kind that fits pass: %s with %i', async (kind, type) => {
    const interaction = await waiting(kind);
    const data = type === 4 || type === 7 ? { data: say.data } : {};
    expect((await answer(interaction, { type, ...data })).status).toBe(204);
  });

  test('cannot refer to a message', async () => {
    const interaction = await waiting();
    const data = { ...say.data, message_reference: { message_id: '1' } };
    expect((await answer(interaction, { type: 4, data })).body.code).toBe(50035);
  });

  test('stay as private or public as they were', async () => {
    const shown = await waiting();
    await answer(shown, { type: 5 });
    const hide = { ...say.data, flags: EPHEMERAL };
    expect((await request('PATCH', webhook(shown, '/messages/@original'), hide)).status).toBe(200);
    expect(discord.takeViolations()).toMatchObject([{ where: 'flags' }]);
    const hidden = await waiting();
    await answer(hidden, { type: 5, data: { flags: EPHEMERAL } });
    await request('POST', webhook(hidden), say.data);
    expect(discord.takeViolations()).toMatchObject([{ where: 'flags' }]);
    const { body } = await request('POST', webhook(hidden), say.data);
    expect(discord.messages(discord.general).at(-1)?.id).toBe(body.id);
    discord.assertClean();
  });

  test('deferred carry nothing else', async () => {
    await answer(await waiting(), { type: 5, data: { content: 'x' } });
    expect(discord.takeViolations()).toMatchObject([{ where: 'data.content' }]);
  });

  test.each([
    ['nothing', [], 204],
    ['25 choices', many(25, (i) => ({ name: `n${i}`, value: `v${i}` })), 204],
    ['100 characters', [{ name: 'n'.repeat(100), value: 'v'.repeat(100) }], 204],
    ['26 choices', many(26, (i) => ({ name: `n${i}`, value: `v${i}` })), 400],
    ['a name of 101', [{ name: 'n'.repeat(101), value: 'v' }], 400],
    ['a value of 101', [{ name: 'n', value: 'v'.repeat(101) }], 400],
    ['an empty name', [{ name: '', value: 'v' }], 400],
    ['a value that is no text', [{ name: 'n', value: true }], 400],
  ])('to autocomplete: %s', async (_, choices, status) => {
    const interaction = await waiting('autocomplete');
    expect((await answer(interaction, { type: 8, data: { choices } })).status).toBe(status);
    expect(discord.takeViolations().length > 0).toBe(status === 400);
  });

  test.each([
    ['as usual', MODAL, 204],
    [
      'with a label',
      { ...MODAL, components: [{ type: 18, label: 'L', component: { type: 4, style: 1, custom_id: 'a' } }] },
      204,
    ],
    ['without a title', { custom_id: 'm', components: MODAL.components }, 400],
    ['with six rows', { ...MODAL, components: many(6, (i) => row({ ...field, custom_id: `f${i}` })) }, 400],
    ['without fields', { ...MODAL, components: [] }, 400],
    ['with a button', { ...MODAL, components: [row(button('b'))] }, 400],
  ])('with a modal %s', async (_, data, status) => {
    expect((await answer(await waiting(), { type: 9, data })).status).toBe(status);
  });
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
    expect((await request('POST', commandsPath(), body)).status).toBeLessThan(202);
    expect(
      (await request('PUT', `/applications/${discord.botId}/guilds/${discord.home.id}/commands`, [body]))
        .status,
    ).toBe(200);
    discord.assertClean();
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
    const before = (await request('GET', commandsPath())).body;
    const refused = name === 'a key that is not known' ? [200, 201] : [400];
    expect(refused).toContain((await request('PUT', commandsPath(), [ASK, body])).status);
    expect(discord.takeViolations().length).toBeGreaterThan(0);
    if (refused[0] === 400) expect((await request('GET', commandsPath())).body).toEqual(before);
    await request('PUT', commandsPath(), [ASK]);
  });

  test('with one name twice are caught', async () => {
    expect((await request('PUT', commandsPath(), [ASK, ASK])).body.code).toBe(50035);
  });

  test('can be made, read, changed and taken away one by one', async () => {
    const { body: made } = await request('POST', commandsPath(), { name: 'two', description: 'd' });
    const one = `${commandsPath()}/${made.id}`;
    expect((await request('PATCH', one, { description: 'e' })).body).toMatchObject({
      id: made.id,
      description: 'e',
    });
    expect((await request('GET', one)).body).toMatchObject({ name: 'two', description: 'e' });
    expect((await request('DELETE', one)).status).toBe(204);
    expect((await request('GET', one)).body.code).toBe(10063);
  });
});

test('routes that do not exist are 404 and counted', async () => {
  expect((await request('GET', '/nowhere')).status).toBe(404);
  expect(discord.takeViolations()).toMatchObject([{ route: 'GET /nowhere' }]);
});

test('a nonce that is enforced sends a message once', async () => {
  const body = { ...SHUT, content: 'once', nonce: '12345', enforce_nonce: true };
  const first = await request('POST', messagesPath(), body);
  const second = await request('POST', messagesPath(), body);
  expect(second.body.id).toBe(first.body.id);
  const third = await request('POST', messagesPath(), { ...body, enforce_nonce: false });
  expect(third.body.id).not.toBe(first.body.id);
  discord.assertClean();
});

test('a wrong token is 401', async () => {
  const response = await fetch(`${discord.api}/v10/users/@me`, { headers: { authorization: 'Bot nobody' } });
  expect(response.status).toBe(401);
});
