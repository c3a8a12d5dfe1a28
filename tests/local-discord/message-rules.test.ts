import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { box, button, embed, many, row, SHUT, text, V2, v2, Workbench } from './workbench.ts';

let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => bench.close());
afterEach(() => {
  bench.discord.takeViolations();
});

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
    expect(await bench.request('POST', bench.messagesPath, body)).toMatchObject({ status: 200 });
    const { message_reference: _ref, ...data } = body as { message_reference?: unknown };
    const first = await bench.waiting();
    expect(await bench.answer(first, { type: 4, data })).toMatchObject({ status: 204 });
    expect(await bench.request('POST', bench.webhook(first), data)).toMatchObject({ status: 200 });
    const second = await bench.waiting();
    await bench.answer(second, { type: 5 });
    const { tts: _t, enforce_nonce: _n, ...edit } = data as Record<string, unknown>;
    expect(await bench.request('PATCH', bench.webhook(second, '/messages/@original'), edit)).toMatchObject({
      status: 200,
    });
    bench.discord.assertClean();
  });
});

describe('bad messages are caught everywhere', () => {
  test.each(Object.entries(BAD_MESSAGES))('%s', async (name, [data, reason]) => {
    const noted = reason === 'UNKNOWN_KEY' || reason === 'MENTIONS_NOT_CLOSED';
    const status = noted ? 200 : 400;
    expect((await bench.request('POST', bench.messagesPath, data)).status).toBe(status);
    if (!name.includes('nonce')) {
      const interaction = await bench.waiting();
      expect((await bench.answer(interaction, { type: 4, data })).status).toBe(noted ? 204 : 400);
      const other = await bench.waiting();
      await bench.answer(other, { type: 5 });
      expect((await bench.request('PATCH', bench.webhook(other, '/messages/@original'), data)).status).toBe(
        status,
      );
    }
    const violations = bench.discord.takeViolations();
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
      const good = await bench.request('POST', bench.messagesPath, v2(...components));
      expect(good.status).toBe(countAll(components) <= 40 && total <= 4_000 ? 200 : 400);
      const long = [...components, text('x'.repeat(over)), text('y'.repeat(4_001 - over))];
      expect((await bench.request('POST', bench.messagesPath, v2(...long))).status).toBe(400);
    }),
    runs(60),
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
  const { status, body } = await bench.request(
    'POST',
    bench.messagesPath,
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
  expect(bench.discord.violations).toMatchObject([
    { route: 'POST /channels/:channel/messages', where: 'components.0.components.0.label' },
  ]);
  expect(() => bench.discord.assertClean()).toThrow('components.0.components.0.label');
});

test('a nonce that is enforced sends a message once', async () => {
  const body = { ...SHUT, content: 'once', nonce: '12345', enforce_nonce: true };
  const first = await bench.request('POST', bench.messagesPath, body);
  const second = await bench.request('POST', bench.messagesPath, body);
  expect(second.body.id).toBe(first.body.id);
  const third = await bench.request('POST', bench.messagesPath, { ...body, enforce_nonce: false });
  expect(third.body.id).not.toBe(first.body.id);
  bench.discord.assertClean();
});
