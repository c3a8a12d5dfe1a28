import { text } from 'node:stream/consumers';
import { chosenFrom, complain, limited, openCorpus } from '#app/answering.ts';
import { readAnsweringConfig } from '#app/config.ts';
import { openEncoder, patient } from '#app/encoder/open.ts';
import { Failure } from '#app/failure.ts';
import { answerLines } from '#app/jsonl.ts';
import { messages } from '#app/language.ts';
import type { AnswerFlags } from '#app/options.ts';
import { openReader } from '#app/reader/open.ts';
import { printCards, UNBOUND } from '#app/terminal/print-cards.ts';
import { drawExplanation } from '#discord/cards/explanation.ts';
import { answerCard, exampleQuestion } from '#discord/features/answers/card.ts';
import { createEngine, type Encoder, LONGEST_QUESTION } from '#engine/index.ts';

export interface AskingOptions extends AnswerFlags {
  readonly jsonl?: true | undefined;
  readonly explain?: true | undefined;
}

/** Answers the question in these words or, if no words are given, the one on standard input. @throws {Failure} */
export async function ask(words: readonly string[], options: AskingOptions): Promise<void> {
  if (!options.jsonl) return answer(words, options);
  if (words.length > 0) throw new Failure('usage', 'With --jsonl, write the questions to standard input.');
  const engine = await openEngine(options, patient);
  const { article, limit } = options;
  await answerLines(engine, process.stdin, process.stdout, {
    ...(article !== undefined && { article }),
    limit,
  });
}

async function answer(words: readonly string[], { article, limit, explain, corpus }: AskingOptions) {
  const question = await questionFrom(words);
  // One question is not worth the time that all passages take.
  const engine = await openEngine({ corpus, article }, ({ encode, match }) => ({ encode, match }));
  const chosen = article === undefined ? {} : { article };
  const outcome = limited(await engine.ask(question, chosen), limit);
  const example = exampleQuestion(engine.articles);
  const articles = article === undefined ? engine.articles.length : 1;
  printCards([answerCard(outcome, messages, { question, articles, example, height: UNBOUND.height })]);
  if (explain)
    process.stdout.write(`\n${drawExplanation(await engine.explain(question, chosen), messages)}\n`);
}

async function questionFrom(words: readonly string[]): Promise<string> {
  if (words.length === 0 && process.stdin.isTTY)
    throw new Failure('usage', 'Write your question: npm run ask -- "How involved is North Korea?"');
  const question = words.length > 0 ? words.join(' ') : (await text(process.stdin)).trim();
  if (words.length === 0 && question === '') throw new Failure('usage', 'Standard input holds no question.');
  if (question.length <= LONGEST_QUESTION) return question;
  const problem = `The question has ${question.length} characters; it may have ${LONGEST_QUESTION} at most.`;
  throw new Failure('usage', problem);
}

/** The engine over all articles: a line of JSON may name another article than the command does. */
async function openEngine(
  { corpus, article }: Pick<AskingOptions, 'corpus' | 'article'>,
  encoderFor: (encoder: Encoder) => Encoder,
) {
  const articles = openCorpus(corpus);
  chosenFrom(articles, article);
  const { reads, encodes } = readAnsweringConfig();
  const reader = reads ? openReader({ warn: complain }) : undefined;
  const encoder = encodes ? openEncoder({ warn: complain }) : undefined;
  reader?.start();
  return createEngine(articles, { reader, encoder: encoder && encoderFor(encoder) });
}
