import type { Thresholds } from '#engine/model/weights.ts';
import type { SpeakerFinding } from '#engine/speakers/finding.ts';
import type {
  LanguagesApart,
  NotAskedReason,
  NotFound,
  NotFoundReason,
  OtherLanguage,
  Outcome,
  Passage,
} from '#engine/types.ts';

const MOST_ANSWERS = 3;
const MOST_MORE = 10;
/**
 * A passage is shown beside the best one if it trails it by no more than this, in log-odds, or is itself more likely
 * than not to answer.
 */
const CLOSE_ENOUGH = 2;
/** An attribution this sure makes an answer by itself. */
const SURE = 0.45;
/**
 * The most confidence that an attribution alone can give, however sure it is who speaks: of newsqa's questions that were
 * answered by the speaker's nearest words, little more than half got the right ones.
 */
const HIGHEST = 0.65;
/** The most confidence that is left in an answer to "What did Lavrov say …?" if it is not known to be his words. */
const HIGHEST_UNATTRIBUTED = 0.4;
/** The most confidence that is left if somebody else said it. */
const SAID_BY_OTHERS = 0.05;

/**
 * Among several articles some passage is near to almost anything, so that little confidence says less. From here on it is
 * "related" (docs/quality.md, "Perhaps, among several articles").
 */
const RELATED_AMONG_SEVERAL = 0.1;

/** The thresholds of a verdict on a question to so many articles. */
export function thresholdsAmong({ answered, related }: Thresholds, articles: number): Thresholds {
  return { answered, related: articles > 1 ? Math.max(related, RELATED_AMONG_SEVERAL) : related };
}

/** The outcome of a text that is not a question about articles. */
export function notAsked(reason: NotAskedReason): NotFound {
  return { status: 'not_found', reason, confidence: 0, passages: [], more: [] };
}

/** The outcome of a question in another language than the articles; `nearest` are the passages with any of its words. */
export function notMatched(languages: LanguagesApart, nearest: readonly Passage[]): OtherLanguage {
  return { status: 'other_language', languages, confidence: 0, passages: [], more: nearest };
}

/** What can be said where nothing is found. */
type Absence = Extract<NotFoundReason, 'not_in_articles' | 'words_not_found'>;

/** Whether the passages answer, are related, or neither; the last stage. `ranked` is the ranking's confidence. */
export function verdictOn(
  ranked: number,
  finding: SpeakerFinding,
  thresholds: Thresholds,
  absence: Absence = 'not_in_articles',
): Outcome {
  if (finding.kind === 'said') return saidOutcome(ranked, finding, thresholds);
  const { passages } = finding;
  const confidence = isUnattributed(finding) ? Math.min(ranked, HIGHEST_UNATTRIBUTED) : ranked;
  if (confidence < thresholds.related || passages.length === 0)
    return notFound(absence, confidence, passages);
  if (finding.kind === 'unattributed' && finding.isSaidByOthers())
    return notFound(absence, Math.min(confidence, SAID_BY_OTHERS), passages);
  const least = Math.min(0, (passages[0]?.score ?? 0) - CLOSE_ENOUGH);
  const close = passages.slice(0, MOST_ANSWERS).filter(({ score }) => score >= least).length;
  return {
    status: confidence >= thresholds.answered ? 'answered' : 'related',
    confidence,
    passages:
      finding.kind === 'anybody' ? finding.narrow(passages.slice(0, close)) : passages.slice(0, close),
    more: passages.slice(close),
  };
}

/** Whether the question asks for somebody's words and none were found. */
function isUnattributed(finding: SpeakerFinding): boolean {
  return finding.kind === 'unattributed' && finding.asked === 'what';
}

function saidOutcome(
  confidence: number,
  { theirs, others, confidence: sure }: Extract<SpeakerFinding, { kind: 'said' }>,
  { answered }: Thresholds,
): Outcome {
  return {
    status: sure >= SURE || confidence >= answered ? 'answered' : 'related',
    confidence: Math.max(confidence, Math.min(sure, HIGHEST)),
    passages: theirs.slice(0, MOST_ANSWERS),
    more: [...theirs.slice(MOST_ANSWERS), ...others].slice(0, MOST_MORE),
  };
}

function notFound(reason: Absence, confidence: number, more: readonly Passage[]): NotFound {
  return { status: 'not_found', reason, confidence, passages: [], more };
}
