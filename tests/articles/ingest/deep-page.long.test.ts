import { expect, it } from 'vitest';
import { readFile } from '#articles/ingest/file.ts';

it('refuses a page that is nested too deeply to be followed, and loses nothing', async () => {
  const text = `<p>${'The council met on Monday and said that the bridge stays shut until May. '.repeat(3)}</p>`;
  const deep = `${'<div>'.repeat(500)}<p>It was never finished.</p>${'</div>'.repeat(500)}`;
  const bytes = Buffer.from(`<body><article>${text.repeat(3)}${deep}</article></body>`);
  await expect(readFile({ name: 'a.html', bytes })).rejects.toThrow('unreadable');
});
