import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { Failure } from '#app/failure.ts';
import { readPage } from '#articles/ingest/page.ts';
import { createArticle } from '#engine/text/article.ts';
import type { SavedPage } from '#lab/data/pages.ts';

/** What a program takes out of a page. */
export interface TakenOut {
  readonly text: string;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
}

/** A program that takes articles out of pages. */
export interface Extractor {
  readonly name: string;
  takeOut(pages: readonly SavedPage[]): readonly TakenOut[];
}

const PEER = fileURLToPath(new URL('./peer.py', import.meta.url));
const LARGEST_ANSWER = 200_000_000;
const answer = z.object({
  text: z.string(),
  byline: z.string().nullable(),
  published: z.string().nullable(),
});

/** Readability alone, trafilatura where a Python that has it is named, and Verbatim. */
export function extractors(python: string | undefined): readonly Extractor[] {
  return [
    { name: 'Readability', takeOut: (pages) => pages.map(readability) },
    ...(python === undefined ? [] : [{ name: 'trafilatura', takeOut: trafilatura(python) }]),
    { name: 'Verbatim', takeOut: (pages) => pages.map(verbatim) },
  ];
}

function readability({ html }: SavedPage): TakenOut {
  return tried(() => {
    const found = new Readability(parseHTML(html).document as never).parse();
    return {
      text: found?.textContent ?? '',
      byline: found?.byline ?? undefined,
      published: found?.publishedTime ?? undefined,
    };
  });
}

function verbatim({ html, address }: SavedPage): TakenOut {
  return tried(() => {
    const { body, metadata } = readPage(html, address);
    return { text: textOf(body), byline: metadata.byline, published: metadata.published };
  });
}

/** @throws {Failure} where that Python has no trafilatura. */
function trafilatura(python: string) {
  return (pages: readonly SavedPage[]): readonly TakenOut[] => {
    const input = pages.map(({ html, address }) => JSON.stringify({ html, address })).join('\n');
    const { stdout, stderr, status, error } = spawnSync(python, [PEER], {
      input,
      encoding: 'utf8',
      maxBuffer: LARGEST_ANSWER,
    });
    if (status !== 0 || error) {
      const cause = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
      throw new Failure('usage', `${python} cannot run trafilatura: ${cause}`);
    }
    return stdout
      .trim()
      .split('\n')
      .map((line) => {
        const { text, byline, published } = answer.parse(JSON.parse(line));
        return { text, byline: byline ?? undefined, published: published ?? undefined };
      });
  };
}

/** A page that cannot be read is an empty text. */
function tried(read: () => TakenOut): TakenOut {
  try {
    return read();
  } catch {
    return { text: '' };
  }
}

/** A body as people see it: headings and paragraphs. */
function textOf(body: string): string {
  const { sections, paragraphs } = createArticle('page', { title: '', publication: '' }, body);
  const parts = paragraphs.flatMap(({ number, text }) => [
    ...sections.filter(({ first }) => first === number).map(({ heading }) => heading),
    text,
  ]);
  return parts.join('\n');
}
