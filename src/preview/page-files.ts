import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A file that the page is made of, as it is served. */
export interface PageFile {
  readonly type: string;
  readonly text: string;
}

const FOLDER = new URL('./page/', import.meta.url);
const STYLES = ['page.css', 'message.css', 'markdown.css'] as const;

/**
 * The page's files by their address. Its modules are joined into one script here, at start, which takes some
 * hundredths of a second: there is nothing to build before, and nothing built to forget.
 */
export async function readPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const [html, script, ...styles] = await Promise.all([read('index.html'), bundle(), ...STYLES.map(read)]);
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', text: html }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', text: script }],
    ...STYLES.map(
      (name, at) => [`/${name}`, { type: 'text/css; charset=utf-8', text: styles[at] ?? '' }] as const,
    ),
  ]);
}

function read(name: string): Promise<string> {
  return readFile(new URL(name, FOLDER), 'utf8');
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.ts', FOLDER))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
