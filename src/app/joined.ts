import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module of ours with all that it imports, as a data URL that a thread can load: it would need a loader for TypeScript
 * otherwise, which takes three times as long to start and 25 MB. `url` is what the module takes for its own address.
 */
export async function joined(path: string, url?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    // The joined code names its modules by their place below this folder.
    absWorkingDir: ROOT,
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    ...(url !== undefined && { define: { 'import.meta.url': JSON.stringify(url) } }),
  });
  const [file] = outputFiles;
  return `data:text/javascript;base64,${Buffer.from(file?.contents ?? []).toString('base64')}`;
}
