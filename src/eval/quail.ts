import type { Article } from '../engine/types.ts';
import { inTurn } from './asking.ts';
import { BrokenFile, readText } from './broken-file.ts';
import type { Contestant } from './contestants.ts';
import { areaOverGroups, type Figure } from './measures.ts';
import { plainArticle } from './plain-article.ts';
import { type VerdictScores, verdictsOf } from './verdicts.ts';

/** A text's question; where it answers one is not known. */
export interface QuailQuestion {
  readonly text: string;
  readonly answerable: boolean;
}

export interface QuailText {
  readonly article: Article;
  readonly questions: readonly QuailQuestion[];
}

/** How a system tells what a text answers from what it does not. */
export interface QuailScores {
  readonly system: string;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly area: Figure;
  readonly verdicts: readonly VerdictScores[];
}

/** What people answer from knowing the world, not from the text. */
const WORLD_KNOWLEDGE = new Set(['Belief_states', 'Entity_properties', 'Subsequent_state', 'Event_duration']);
const UNANSWERABLE = 'Unanswerable';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads QuAIL (A. Rogers et al., 2020): an XML file in which every tag and every paragraph has its own line. Throws a
 * BrokenFile where a line is not so.
 */
export function readQuail(path: string): QuailText[] {
  const texts: { body: string[]; questions: { type: string; words: string[] }[] }[] = [];
  let into: string[] | undefined;
  for (const [at, line] of readText(path).split('\n').entries()) {
    const trimmed = line.trim();
    const tag = tagOf(trimmed);
    if (tag === undefined) {
      if (trimmed.startsWith('<') && trimmed.endsWith('>'))
        throw new BrokenFile(path, 'holds a tag that QuAIL does not have', at + 1);
      if (trimmed !== '') into?.push(withoutEntities(trimmed));
      continue;
    }
    into = undefined;
    const text = texts.at(-1);
    if (tag.name === 'text') texts.push({ body: [], questions: [] });
    else if (tag.name === 'text_body') into = text?.body;
    else if (tag.name === 'q') {
      const question = { type: tag.type ?? '', words: [] };
      if (!text || !tag.type) throw new BrokenFile(path, 'holds a question without a text or a type', at + 1);
      text.questions.push(question);
      into = question.words;
    }
  }
  if (texts.length === 0) throw new BrokenFile(path, 'holds no <text>');
  return texts.map(({ body, questions }, at) => ({
    article: plainArticle(`${at + 1}`, `Text ${at + 1}`, body),
    questions: questions
      .filter(({ type }) => !WORLD_KNOWLEDGE.has(type))
      .map(({ type, words }) => ({ text: words.join(' '), answerable: type !== UNANSWERABLE })),
  }));
}

/** How sure a system is of what the texts answer, against what they do not. */
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

/** The tag that is all of a line, if it is one that QuAIL has. */
function tagOf(line: string): { readonly name: string; readonly type?: string } | undefined {
  const match =
    /^<\/?(data|text|metadata|author|title|url|text_body|questions|q|a)((?: [\w-]+="[^"]*")*)>$/.exec(line);
  if (!match) return undefined;
  const [all, name = '', attributes = ''] = match;
  const type = / type="([^"]*)"/.exec(attributes)?.[1];
  return { name: all.startsWith('</') ? `/${name}` : name, ...(type !== undefined && { type }) };
}

function withoutEntities(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
