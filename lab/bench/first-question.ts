/** Run by itself: prints as JSON how many milliseconds opening the article and its first two questions take. */
import { createEngine } from '#engine/engine.ts';
import { ownArticles } from '../../tests/corpus-articles.ts';
import { timed, timedAsync } from './timing.ts';

const [engine, opening] = timed(() => createEngine(ownArticles()));
const [, first] = await timedAsync(() => engine.ask('How involved is North Korea?'));
const [, second] = await timedAsync(() => engine.ask('Where did Lavrov fly from?'));
process.stdout.write(JSON.stringify({ opening, first, second }));
