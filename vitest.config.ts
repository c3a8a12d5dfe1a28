import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * `npm test` leaves the `*.long.test.ts` files out and runs a tenth of the property tests' inputs; `npm run test:all`
 * (`--mode all`) runs everything.
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(mode === 'all' ? [] : ['tests/**/*.long.test.ts'])],
    globalSetup: ['tests/temporary.ts'],
    setupFiles: ['tests/setup.ts'],
    env: { TEST_ALL: mode === 'all' ? 'yes' : 'no' },
    // The corpus, the tables of words and the taggers are then loaded once a worker, not once a file.
    isolate: false,
    // One more than there are processors: many tests wait for a process, a socket or a browser.
    maxWorkers: availableParallelism() + 1,
    // No test asserts how fast this machine is. These only end what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 240_000 } },
  },
}));
