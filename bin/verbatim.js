#!/usr/bin/env node
// The program `verbatim`, in a clone and where it is installed. A clone also has the laboratory's commands.
import { existsSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const laboratory = new URL('../lab/main.ts', import.meta.url);
await import(existsSync(laboratory) ? laboratory.href : '../src/app/main.ts');
