import { expect, it } from 'vitest';
import { readContact } from '#app/config.ts';
import { jsonOf } from '#app/read.ts';
import { HERE, openSite, pageOf } from '../site.ts';

it('tells a site who reads it, as the bot does', async () => {
  const site = await openSite();
  const asked: (string | undefined)[] = [];
  site.put('/ferry', ({ headers }) => {
    asked.push(headers['user-agent']);
    return { body: pageOf('Ferry aground', ['A ferry ran aground near Porto on Sunday morning.']) };
  });
  const contact = readContact({ FETCH_CONTACT: 'mailto:ana@example.org' });
  const read = await jsonOf(site.url('/ferry'), { ...HERE, ...(contact !== undefined && { contact }) });
  expect(read).toMatchObject({ paragraphs: ['A ferry ran aground near Porto on Sunday morning.'] });
  expect(asked).toMatchInlineSnapshot(`
    [
      "Verbatim/0.1.0 (a Discord bot that quotes articles; +mailto:ana@example.org)",
    ]
  `);
});

it('takes no contact that is no address, and none where none is set', () => {
  expect(readContact({})).toBeUndefined();
  expect(() => readContact({ FETCH_CONTACT: 'Ana' })).toThrowErrorMatchingInlineSnapshot(`
    [Failure: The configuration has faults (see .env.example):
      FETCH_CONTACT must be an address such as https://example.org/bot or mailto:ana@example.org.]
  `);
});
