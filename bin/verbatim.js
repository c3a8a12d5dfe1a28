#!/usr/bin/env node
// The program `verbatim`, in a clone and where it is installed. A clone also has the laboratory's commands.
import { existsSync } from 'node:fs';

const { register } = await import('tsx/esm/api').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('The packages that Verbatim needs are not here yet: run npm ci first.\n');
  process.exit(1);
});
register();
const laboratory = new URL('../lab/main.ts', import.meta.url);
await import(existsSync(laboratory) ? laboratory.href : '../src/app/main.ts');
