import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJournal, together } from '#store/journal.ts';
import { SlowDisk } from './slow-disk.ts';

it('makes one call do for all who ask before it begins, and another for those who ask later', async () => {
  const { asked: calls, toDisk } = new SlowDisk();
  const ask = together(toDisk);
  const early = [ask(), ask(), ask()];
  await Promise.resolve();
  await Promise.resolve();
  const late = [ask(), ask()];
  expect(calls).toHaveLength(1);
  calls[0]?.written();
  await Promise.all(early);
  await Promise.resolve();
  expect(calls).toHaveLength(2);
  calls[1]?.failed(new Error('the disk'));
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = ask();
  await new Promise(setImmediate);
  calls[2]?.written();
  await again;
});

it('brings a real file to the disk until it is closed, and then leaves its number to others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  const [path, other] = [join(folder, 'x.db-wal'), join(folder, 'other')];
  writeFileSync(path, 'frames');
  const journal = openJournal(path);
  await journal.toDisk();
  await Promise.all([journal.close(), journal.close()]);
  const file = openSync(other, 'w');
  await journal.close();
  await expect(journal.toDisk()).rejects.toThrow('closed');
  writeSync(file, 'still open');
  closeSync(file);
  expect(readFileSync(other, 'utf8')).toBe('still open');
});
