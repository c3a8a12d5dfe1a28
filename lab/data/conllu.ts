import { BrokenFile, readText } from './broken-file.ts';

const PARAGRAPH = /^# newpar(?:\s|$)/;
const TEXT = /^# text = (.*\S)\s*$/;
const TOKEN = /^\d/;

/** The paragraphs of a CoNLL-U file, each as its sentences. Throws a BrokenFile if a sentence has no text. */
export function readConllu(path: string): string[][] {
  const paragraphs: string[][] = [];
  let sentence: string | undefined;
  for (const [at, line] of readText(path).split('\n').entries()) {
    const text = TEXT.exec(line)?.[1];
    if (PARAGRAPH.test(line)) paragraphs.push([]);
    else if (text !== undefined) {
      sentence = text;
      const paragraph = paragraphs.at(-1);
      if (!paragraph) throw new BrokenFile(path, 'holds a sentence before the first "# newpar"', at + 1);
      paragraph.push(text);
    } else if (TOKEN.test(line) && sentence === undefined)
      throw new BrokenFile(path, 'holds a word before the first "# text = …" of its sentence', at + 1);
    else if (line === '') sentence = undefined;
  }
  if (paragraphs.length === 0) throw new BrokenFile(path, 'holds no "# newpar"');
  return paragraphs;
}
