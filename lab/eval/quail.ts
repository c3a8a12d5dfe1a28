import type { Article } from '#engine/types.ts';
import { BrokenFile, inFile, readText } from '#lab/data/broken-file.ts';
import { plainArticle } from '#lab/data/plain-article.ts';
import { inTurn } from './asking.ts';
import type { Contestant } from './contestants.ts';
import { areaOverGroups, type MeasuredFigure } from './measures.ts';
import { type VerdictScores, verdictsOf } from './verdicts.ts';

/** A question about a text; the set does not say where the answer is. */
export interface QuailQuestion {
  readonly text: string;
  readonly answerable: boolean;
}

export interface QuailText {
  readonly article: Article;
  readonly questions: readonly QuailQuestion[];
}

/** How well a system separates answerable from unanswerable questions. */
export interface QuailScores {
  readonly system: string;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly area: MeasuredFigure;
  readonly verdicts: readonly VerdictScores[];
}

interface Tag {
  readonly name: string;
  readonly type: string;
}

/** A text as far as it has been read. */
interface UnfinishedText {
  readonly paragraphs: string[];
  readonly questions: { readonly type: string; readonly words: string[] }[];
}

/** Questions that people answer from their knowledge of the world, not from the text. */
const WORLD_KNOWLEDGE = new Set(['Belief_states', 'Entity_properties', 'Subsequent_state', 'Event_duration']);
const UNANSWERABLE = 'Unanswerable';
const TAG = /^<(\/?(?:data|text|metadata|author|title|url|text_body|questions|q|a))((?: [\w-]+="[^"]*")*)>$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads QuAIL (A. Rogers et al., 2020): an XML file in which every tag and every paragraph has its own line. Throws a
 * BrokenFile where a line is not so.
 */
export function readQuail(path: string): QuailText[] {
  const drafts: UnfinishedText[] = [];
  let words: string[] | undefined;
  for (const [at, line] of readText(path).split('\n').entries()) {
    const tag = tagOf(path, line.trim(), at + 1);
    if (tag) words = wordsAfter(tag, drafts, () => new BrokenFile(path, 'stands outside a text', at + 1));
    else if (line.trim() !== '') words?.push(withoutEntities(line.trim()));
  }
  if (drafts.length === 0) throw new BrokenFile(path, 'holds no <text>');
  return inFile(path, () => drafts.map(textOf));
}

/** A system's confidence in answerable questions, against that in unanswerable ones. */
export async function measureQuail(
  texts: readonly QuailText[],
  { name, systemFor, thresholds }: Contestant,
): Promise<QuailScores> {
  const groups = await inTurn(texts.entries(), async ([place, { article, questions }]) => {
    const ask = systemFor(place).open(article);
    const replies = await inTurn(questions, async ({ text, answerable }) => ({
      answerable,
      confidence: (await ask(text)).confidence,
    }));
    const of = (kind: boolean) =>
      replies.filter(({ answerable }) => answerable === kind).map(({ confidence }) => confidence);
    return { positive: of(true), negative: of(false) };
  });
  return {
    system: name,
    answerable: groups.flatMap(({ positive }) => positive).length,
    unanswerable: groups.flatMap(({ negative }) => negative).length,
    area: areaOverGroups(groups),
    verdicts: verdictsOf(
      name,
      thresholds,
      groups.map(({ positive, negative }) => ({ answerable: positive, unanswerable: negative, removed: [] })),
    ),
  };
}

/** A line's tag, if the line is nothing else. */
function tagOf(path: string, line: string, number: number): Tag | undefined {
  const match = TAG.exec(line);
  if (!match && line.startsWith('<') && line.endsWith('>'))
    throw new BrokenFile(path, 'holds a tag that QuAIL does not have', number);
  if (!match) return undefined;
  const [, name = '', attributes = ''] = match;
  const type = / type="([^"]+)"/.exec(attributes)?.[1];
  if (name === 'q' && type === undefined)
    throw new BrokenFile(path, 'holds a question without a type', number);
  return { name, type: type ?? '' };
}

/** Where the lines after a tag go: to the text or to a question. */
function wordsAfter(
  { name, type }: Tag,
  drafts: UnfinishedText[],
  outside: () => BrokenFile,
): string[] | undefined {
  if (name === 'text') drafts.push({ paragraphs: [], questions: [] });
  if (name !== 'text_body' && name !== 'q') return undefined;
  const draft = drafts.at(-1);
  if (!draft) throw outside();
  if (name === 'text_body') return draft.paragraphs;
  const words: string[] = [];
  draft.questions.push({ type, words });
  return words;
}

function textOf({ paragraphs, questions }: UnfinishedText, at: number): QuailText {
  const asked = questions.filter(({ type }) => !WORLD_KNOWLEDGE.has(type));
  return {
    article: plainArticle(`${at + 1}`, `Text ${at + 1}`, paragraphs),
    questions: asked.map(({ type, words }) => ({
      text: words.join(' '),
      answerable: type !== UNANSWERABLE,
    })),
  };
}

function withoutEntities(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
