import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleArticle } from '#engine/text/article.ts';
import type { Article, ParagraphText } from '#engine/types.ts';

/** An article, and whose words each of its sentences is, by hand. */
export interface VoicedArticle {
  readonly name: string;
  readonly article: Article;
  /** For each paragraph, for each of its sentences: the lines that are right under it, in the words of the file. */
  readonly labels: readonly (readonly (readonly string[])[])[];
}

const LINE = /^(?<labels>[^|]+) \| (?<sentence>.+)$/;
const PUBLICATION = /^publication: (.+)$/;

/**
 * Reads the labelled articles of a folder, in the order of their names. Such a file opens with `publication: …`. Blank
 * lines part paragraphs, `## …` is a heading, and each other line is `label or label | sentence`. A label is `own`,
 * `hedged`, `unnamed`, `unclear`, a speaker, or `in part` and a speaker. Throws an Error that names the line at fault.
 */
export function readVoicedArticles(folder: string): VoicedArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readVoiced(file.slice(0, -'.txt'.length), readFileSync(join(folder, file), 'utf8')));
}

/** Reads one. Throws an Error that names the line at fault. */
export function readVoiced(name: string, text: string): VoicedArticle {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const [, publication] = PUBLICATION.exec(first) ?? [];
  if (publication === undefined) throw new Error(`${name}:1 must be "publication: …"`);
  const paragraphs: ParagraphText[] = [];
  const labels: string[][][] = [];
  let heading: string | undefined;
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const { labels: written, sentence } = LINE.exec(line)?.groups ?? {};
    if (line.startsWith('## ')) heading = line.slice(3);
    else if (written !== undefined && sentence !== undefined) {
      const before = isOpen ? paragraphs.pop() : undefined;
      const own = (isOpen ? labels.pop() : undefined) ?? [];
      const text = before ? `${before.text} ${sentence}` : sentence;
      paragraphs.push({ text, ...(heading !== undefined && { heading }) });
      labels.push([...own, written.split(' or ')]);
    } else if (line.trim() !== '') throw new Error(`${name}:${at + 2} must be "label | sentence"`);
    isOpen = sentence !== undefined;
  }
  const article = assembleArticle(name, { title: name, publication }, paragraphs);
  for (const { number, sentences } of article.paragraphs) {
    const wanted = labels[number - 1]?.length;
    if (sentences.length !== wanted)
      throw new Error(`${name}: paragraph ${number} has ${sentences.length} sentences, not ${wanted}`);
  }
  return { name, article, labels };
}
