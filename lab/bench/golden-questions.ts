import { readdirSync, readFileSync } from 'node:fs';

const QUESTIONS = 100;
const FOLDER = new URL('../../tests/golden/', import.meta.url);

/** A hundred questions about the project's own article, each once. */
export function goldenQuestions(): readonly string[] {
  const asked = readdirSync(FOLDER).flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as { question: string }[]).map(
      ({ question }) => question,
    ),
  );
  return [...new Set(asked)].slice(0, QUESTIONS);
}
