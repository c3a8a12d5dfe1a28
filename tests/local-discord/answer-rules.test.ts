import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { button, EPHEMERAL, field, MODAL, many, row, SHUT, Workbench } from './workbench.ts';

const LONG = { type: 4, style: 2, custom_id: 'a' };
const LABEL = { type: 18, label: 'L', component: LONG };
const labelled = (component: object) => ({ ...MODAL, components: [{ ...LABEL, component }] });

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
afterEach(() => {
  bench.discord.takeViolations();
});

describe('answers to interactions', () => {
  const say = { type: 4, data: { ...SHUT, content: 'x' } };

  test('come once', async () => {
    const interaction = await bench.waiting();
    await bench.answer(interaction, say);
    expect((await bench.answer(interaction, say)).body.code).toBe(40060);
    expect((await bench.answer(interaction, { type: 9, data: MODAL })).body.code).toBe(40060);
  });

  test('come within three seconds, and follow-ups within fifteen minutes', async () => {
    const late = await bench.waiting();
    bench.discord.clock.advance(3_001);
    expect((await bench.answer(late, say)).body.code).toBe(10062);
    const timely = await bench.waiting();
    await bench.answer(timely, say);
    bench.discord.clock.advance(14 * 60_000);
    expect((await bench.request('POST', bench.webhook(timely), say.data)).status).toBe(200);
    bench.discord.clock.advance(60_001);
    expect((await bench.request('POST', bench.webhook(timely), say.data)).body.code).toBe(50027);
    expect(bench.discord.takeViolations()).toHaveLength(2);
  });

  test('need an interaction that exists', async () => {
    expect((await bench.request('POST', '/interactions/1/none/callback', say)).body.code).toBe(10062);
    expect((await bench.request('POST', `/webhooks/${bench.discord.botId}/none`, say.data)).body.code).toBe(
      10015,
    );
    const unanswered = await bench.waiting();
    expect((await bench.request('POST', bench.webhook(unanswered), say.data)).body.code).toBe(10015);
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
    const interaction = await bench.waiting(kind);
    expect((await bench.answer(interaction, { type })).body.code).toBe(50035);
    expect(bench.discord.takeViolations()).toHaveLength(1);
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
    const interaction = await bench.waiting(kind);
    const data = type === 4 || type === 7 ? { data: say.data } : {};
    expect((await bench.answer(interaction, { type, ...data })).status).toBe(204);
  });

  test('cannot refer to a message', async () => {
    const interaction = await bench.waiting();
    const data = { ...say.data, message_reference: { message_id: '1' } };
    expect((await bench.answer(interaction, { type: 4, data })).body.code).toBe(50035);
  });

  test('stay as private or public as they were', async () => {
    const shown = await bench.waiting();
    await bench.answer(shown, { type: 5 });
    const hide = { ...say.data, flags: EPHEMERAL };
    expect((await bench.request('PATCH', bench.webhook(shown, '/messages/@original'), hide)).status).toBe(
      200,
    );
    expect(bench.discord.takeViolations()).toMatchObject([{ where: 'flags' }]);
    const hidden = await bench.waiting();
    await bench.answer(hidden, { type: 5, data: { flags: EPHEMERAL } });
    await bench.request('POST', bench.webhook(hidden), say.data);
    expect(bench.discord.takeViolations()).toMatchObject([{ where: 'flags' }]);
    const { body } = await bench.request('POST', bench.webhook(hidden), say.data);
    expect(bench.discord.messages(bench.discord.general).at(-1)?.id).toBe(body.id);
    bench.discord.assertClean();
  });

  test('deferred carry nothing else', async () => {
    await bench.answer(await bench.waiting(), { type: 5, data: { content: 'x' } });
    expect(bench.discord.takeViolations()).toMatchObject([{ where: 'data.content' }]);
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
    const interaction = await bench.waiting('autocomplete');
    expect((await bench.answer(interaction, { type: 8, data: { choices } })).status).toBe(status);
    expect(bench.discord.takeViolations().length > 0).toBe(status === 400);
  });

  test.each([
    ['as usual', MODAL, 204],
    ['with a label', { ...MODAL, components: [LABEL] }, 204],
    ['without a title', { custom_id: 'm', components: MODAL.components }, 400],
    ['with six rows', { ...MODAL, components: many(6, (i) => row({ ...field, custom_id: `f${i}` })) }, 400],
    ['without fields', { ...MODAL, components: [] }, 400],
    ['with a button', { ...MODAL, components: [row(button('b'))] }, 400],
    ['with a field for files', labelled({ type: 19, custom_id: 'a', required: false, min_values: 0 }), 204],
    ['with a field for 11 files', labelled({ type: 19, custom_id: 'a', max_values: 11 }), 400],
    ['with more files at least than at most', labelled({ type: 19, custom_id: 'a', min_values: 2 }), 400],
    ['with a field for files in a row', { ...MODAL, components: [row({ type: 19, custom_id: 'a' })] }, 400],
    ['with a label of 46', { ...MODAL, components: [{ ...LABEL, label: 'L'.repeat(46) }] }, 400],
    ['with a hint of 101', { ...MODAL, components: [{ ...LABEL, description: 'h'.repeat(101) }] }, 400],
    ['with a text of 4,000', labelled({ ...LONG, value: 'x'.repeat(4000) }), 204],
    ['with a text of 4,001', labelled({ ...LONG, value: 'x'.repeat(4001) }), 400],
    ['with a longer text than it takes', labelled({ ...LONG, max_length: 5, value: 'x'.repeat(6) }), 400],
    ['with more text at least than at most', labelled({ ...LONG, min_length: 6, max_length: 5 }), 400],
  ])('with a modal %s', async (_, data, status) => {
    expect((await bench.answer(await bench.waiting(), { type: 9, data })).status).toBe(status);
  });
});
