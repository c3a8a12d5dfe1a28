import type { Article, Paragraph, Span } from '#engine/types.ts';

/** Neighbouring sentences of a paragraph that are encoded together. */
export interface PassageWindow {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly sentences: readonly Span[];
  readonly text: string;
}

/** UTF-16 code units of a window, unless one sentence has more: what the encoder reads of a text. */
const LONGEST = 420;

/** The paragraphs of an article in windows: a short paragraph is one, a long one is cut at the ends of sentences. */
export function windowsOf(article: Article): readonly PassageWindow[] {
  return article.paragraphs.flatMap((paragraph) =>
    groupsOf(paragraph.sentences).map((sentences) => ({
      article,
      paragraph,
      sentences,
      text: paragraph.text.slice(sentences[0]?.start, sentences.at(-1)?.end),
    })),
  );
}

function groupsOf(sentences: readonly Span[]): readonly (readonly Span[])[] {
  const groups: Span[][] = [];
  for (const sentence of sentences) {
    const open = groups.at(-1);
    const start = open?.[0]?.start ?? 0;
    if (open && sentence.end - start <= LONGEST) open.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}
