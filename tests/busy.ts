import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/**
 * `npm run test:busy -- 10`: runs `npm test` ten times beside two busy processes a core, and says which runs failed.
 * A test that fails here waits for a real clock, or asserts how fast a machine is.
 */
const wanted = Number(process.argv[2] ?? 10);
const BUSY_A_CORE = 2;

const busy = Array.from({ length: BUSY_A_CORE * availableParallelism() }, () =>
  spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
);
let failed = 0;
try {
  for (let run = 1; run <= wanted; run++) {
    const code = await exitOf(spawn('npm', ['test', '--', '--reporter=dot'], { stdio: 'inherit' }));
    if (code !== 0) failed += 1;
    console.log(`Run ${run} of ${wanted} ${code === 0 ? 'passed' : 'FAILED'}.`);
  }
} finally {
  for (const each of busy) each.kill();
}
console.log(`${wanted} runs beside ${busy.length} busy processes: ${failed} failed.`);
process.exitCode = failed > 0 ? 1 : 0;

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
