import fc from 'fast-check';
import { runs } from './runs.ts';

// `npm test` tries the same inputs each time, so that only a change can break it; `npm run test:all` tries new ones.
const inputs = process.env.TEST_ALL === 'yes' ? {} : { seed: 1 };
fc.configureGlobal({ ...runs(100), ...inputs });
