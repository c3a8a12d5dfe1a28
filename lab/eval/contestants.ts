import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEncoder, patient } from '#app/encoder/open.ts';
import { openReader } from '#app/reader/open.ts';
import { SHIPPED, type Thresholds, type Weights } from '#engine/model/weights.ts';
import type { Reader } from '#engine/types.ts';
import { type AskedArticle, splitFold } from '#lab/data/collection.ts';
import { remembering } from '#lab/learning/caching-reader.ts';
import { coursesOf, SOURCES } from '#lab/learning/courses.ts';
import { train } from '#lab/learning/train.ts';
import { BASELINES, type System, type SystemModels, verbatim } from './systems.ts';

/** A system as it takes part in a measuring. */
export interface Contestant {
  readonly name: string;
  /** The system for the article in that place of its set: one that has not learned from it. */
  readonly systemFor: (place: number) => System;
  /** Whether it is asked of an article: the reader knows most of the sets it learned from. */
  readonly asks: (article: AskedArticle) => boolean;
  /** None where its confidence is no probability. */
  readonly thresholds?: Thresholds;
}

/** Who takes part; each list is made once, and when it is first asked for. */
export interface Contestants {
  /** With the weights that are shipped: for what nobody learned from. */
  shipped(): Promise<readonly Contestant[]>;
  /** Each article by weights learned from the others. */
  folded(): Promise<readonly Contestant[]>;
}

const PLAIN: readonly Contestant[] = BASELINES.map((system) => ({
  name: system.name,
  systemFor: () => system,
  asks: () => true,
}));

/** Verbatim and plain MiniSearch; `data` is the folder that the folds are learned from. */
export function contestantsOf(data: string | undefined, folds: number): Contestants {
  return {
    shipped: once(shipped),
    folded: once(() => (data === undefined ? shipped() : folded(data, folds))),
  };
}

/** The same promise at every call. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function shipped(): Promise<readonly Contestant[]> {
  const { reader, encoder } = openModels();
  // Without a way to recall, it is asked about other languages than English alone.
  const others = { encode: encoder.encode, match: encoder.match };
  const words = contestant(
    [verbatim('Verbatim, as shipped', SHIPPED, { encoder: others })],
    SHIPPED.answerability,
  );
  const read = [
    verbatim('Verbatim with the reader, as shipped', SHIPPED, { reader }),
    verbatim('Verbatim with reader and encoder, as shipped', SHIPPED, { reader, encoder }),
  ].map((system) => contestant([system], SHIPPED.reranking.answerability));
  return [words, ...read, ...PLAIN];
}

/** Also all that it can be fairly compared with, on the articles that it was not trained on. */
async function folded(data: string, folds: number): Promise<readonly Contestant[]> {
  const { reader, encoder } = openModels();
  const weights = await weightsByFold(data, folds, reader);
  const systems = weights.map((each) => verbatim(`Verbatim, ${folds} folds`, each));
  const words = contestant(systems, SHIPPED.answerability);
  const withModels = (name: string, models: SystemModels) =>
    contestant(
      weights.map((each) => verbatim(`Verbatim with ${name}, ${folds} folds`, each, models)),
      SHIPPED.reranking.answerability,
    );
  const read = [withModels('the reader', { reader }), withModels('reader and encoder', { reader, encoder })];
  return [words, ...PLAIN, ...[...read, words, ...PLAIN.slice(-1)].map(onUnread)];
}

/** What everybody has: none of it gives way to anything here. */
function openModels() {
  return { reader: openReader({ warn }), encoder: patient(openEncoder({ warn })) };
}

/** The same, asked only of the articles that the reader was not trained on. */
function onUnread(contestant: Contestant): Contestant {
  return { ...contestant, name: `unread: ${contestant.name}`, asks: ({ read }) => read !== true };
}

/** The article in a place is asked of the system in the same place, counted round. */
function contestant(systems: readonly System[], thresholds: Thresholds): Contestant {
  const [first] = systems;
  if (!first) throw new RangeError('a contestant needs a system');
  return {
    name: first.name,
    systemFor: (place) => systems[place % systems.length] ?? first,
    asks: () => true,
    thresholds,
  };
}

/** Weights learned from all articles that are not in the fold, the same in every set. */
async function weightsByFold(data: string, folds: number, reader: Reader): Promise<Weights[]> {
  const remembered = remembering(reader);
  const sources = SOURCES.filter(({ path }) => existsSync(join(data, path))).map((source) =>
    coursesOf(data, source),
  );
  const learned: Weights[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const unseen = sources.flatMap((courses) => splitFold(courses, fold, folds).outside);
    learned.push(await train(unseen, remembered));
  }
  return learned;
}

function warn(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
