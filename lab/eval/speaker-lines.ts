import { type SpanSpeaker, speakerOfSpan } from '#engine/attribution/span-speaker.ts';
import type { VoicedArticle } from '#lab/data/labelled-voices.ts';
import { percent, table } from './table.ts';

/** A sentence whose line says something else than a reader would. */
export interface WrongLine {
  readonly article: string;
  readonly paragraph: number;
  readonly sentence: string;
  readonly wanted: readonly string[];
  readonly found: string;
}

/** How often the line under a quote is right, by article. */
export interface SpeakerLineScores {
  readonly set: string;
  readonly articles: readonly {
    readonly name: string;
    readonly sentences: number;
    readonly wrong: readonly WrongLine[];
  }[];
}

/** Judges the line under every sentence of articles that were labelled by hand. */
export function measureSpeakerLines(set: string, articles: readonly VoicedArticle[]): SpeakerLineScores {
  return { set, articles: articles.map(linesOf) };
}

function linesOf({ name, article, labels }: VoicedArticle): SpeakerLineScores['articles'][number] {
  const lines = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence, place) => ({
      article: name,
      paragraph: paragraph.number,
      sentence: paragraph.text.slice(sentence.start, sentence.end),
      wanted: labels[paragraph.number - 1]?.[place] ?? [],
      found: labelOf(speakerOfSpan(article, paragraph, sentence)),
    })),
  );
  const wrong = lines.filter(({ wanted, found }) => !wanted.some((each) => folded(each) === folded(found)));
  return { name, sentences: lines.length, wrong };
}

function labelOf(voice: SpanSpeaker): string {
  if (voice.kind !== 'said') return voice.kind;
  return voice.extent === 'part' ? `in part ${voice.speaker}` : voice.speaker;
}

/** A label without its article, its case and the shape of its apostrophes. */
function folded(label: string): string {
  return label
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(in part )?(?:the|an?) /, '$1');
}

/** The share of wrong lines in hundredths, by article and in all; and each wrong line. */
export function speakerLineTable(scores: readonly SpeakerLineScores[]): string {
  const rows = scores.flatMap(({ set, articles }) => [
    ...articles.map((each) => [`${set}: ${each.name}`, ...cells([each])]),
    [`${set}: all`, ...cells(articles)],
  ]);
  const wrong = scores.flatMap(({ articles }) => articles.flatMap((each) => each.wrong));
  const lines = wrong.map(
    ({ article, paragraph, sentence, wanted, found }) =>
      `- ${article} ¶${paragraph}: “${sentence}” is ${wanted[0]}, not ${found}`,
  );
  const sentences = scores.flatMap(({ articles }) => articles).reduce((sum, each) => sum + each.sentences, 0);
  return [
    `### speakers: the line under ${sentences} sentences, by hand`,
    table([['', 'sentences', 'wrong', 'share'], ...rows]),
    ...(lines.length > 0 ? [lines.join('\n'), ''] : []),
  ].join('\n\n');
}

function cells(articles: SpeakerLineScores['articles']): readonly string[] {
  const sentences = articles.reduce((sum, each) => sum + each.sentences, 0);
  const wrong = articles.reduce((sum, each) => sum + each.wrong.length, 0);
  return [String(sentences), String(wrong), percent(wrong / Math.max(1, sentences))];
}
