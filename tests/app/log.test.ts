import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '#app/log.ts';

/** What is written of a warning with secrets in it, and of a line below the level. */
async function written(isTerminal: boolean): Promise<{ readonly text: string; readonly levels: string[] }> {
  const path = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'log');
  const fd = openSync(path, 'w');
  const levels: string[] = [];
  const log = await createLog('info', (level) => levels.push(level), { fd, isTerminal });
  const secrets = { token: 'a.b.c', headers: { authorization: 'Bot a.b.c' } };
  log.warn({ shard: 3, ...secrets, request: secrets }, 'the connection is lost');
  log.debug('nobody sees this');
  closeSync(fd);
  return { text: readFileSync(path, 'utf8'), levels };
}

describe('the log', () => {
  it('is lines to read in a terminal', async () => {
    const { text } = await written(true);
    expect(text.replace(/\d\d:\d\d:\d\d/, 'TIME').replaceAll(/\u001b\[\d+m/g, '')).toMatchInlineSnapshot(`
      "[TIME] WARN: the connection is lost
          shard: 3
          headers: {}
          request: {
            "headers": {}
          }
      "
    `);
  });

  it('is one JSON object a line anywhere else, and tells how many lines of each level there are', async () => {
    const { text, levels } = await written(false);
    const [line, ...others] = text.trim().split('\n');
    expect(others).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({ level: 40, shard: 3, msg: 'the connection is lost' });
    expect(levels).toEqual(['warn']);
  });

  it.each([true, false])('holds no token (terminal: %s)', async (isTerminal) => {
    expect((await written(isTerminal)).text).not.toContain('a.b.c');
  });
});
