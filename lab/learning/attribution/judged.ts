import { proposalsOf } from '#engine/attribution/find.ts';
import type { Interpretation } from '#engine/attribution/interpretations.ts';
import { ALONE, contextsOf, judgeRow, type Proposal, roughly } from '#engine/attribution/judge.ts';
import { ratesOf } from '#engine/attribution/rates.ts';
import type { AttributionWeights } from '#engine/attribution/weights.ts';
import { type AnnotatedArticle, type GoldAttribution, shareHalf, tokensIn } from '#lab/data/annotated.ts';

/** What a way to read a cue looks like, and whether it is right. */
export interface JudgedInterpretation {
  readonly features: readonly number[];
  /** Source and content are those of a marked attribution. */
  readonly whole: boolean;
  /** The source is the one that was marked for some of the content. */
  readonly speaker: boolean;
}

const FEWEST_WORDS = 3;

/** Whether each way to read the cues of an article is right, as weights see it that were not learned from it. */
export function judgedInterpretations(
  article: AnnotatedArticle,
  weights: Pick<AttributionWeights, 'rates' | 'cue' | 'source' | 'content'>,
): JudgedInterpretation[] {
  const { outline } = article;
  const rates = ratesOf(weights.rates);
  const gold = article.gold.filter(({ source }) => source.length > 0);
  const proposals = proposalsOf(outline, weights, rates);
  const owners = ownersOf(gold, proposals);
  const contexts = contextsOf(outline, proposals);
  return proposals.flatMap((proposal, place) => {
    const around = contexts[place] ?? ALONE;
    const own = gold.filter((each) => owners.get(each) === proposal);
    return proposal.options.map((option) => ({
      features: judgeRow(outline, proposal, option, around, rates),
      whole: own.some((each) => isRight(option, each)),
      speaker: isSpeaker(option, gold),
    }));
  });
}

/** Each marked attribution is found once: by its own cue if that can be read so, else by the likeliest that can. */
function ownersOf(
  gold: readonly GoldAttribution[],
  proposals: readonly Proposal[],
): Map<GoldAttribution, Proposal> {
  const likeliest = proposals
    .map((proposal) => [roughly(proposal, proposal.options[0]), proposal] as const)
    .sort(([one], [other]) => other - one);
  const owners = new Map<GoldAttribution, Proposal>();
  for (const each of gold) {
    const able = likeliest
      .map(([, proposal]) => proposal)
      .filter(({ options }) => options.some((option) => isRight(option, each)));
    const owner = able.find(({ cue }) => each.cue.includes(cue)) ?? able[0];
    if (owner) owners.set(each, owner);
  }
  return owners;
}

function isRight({ source, content }: Interpretation, marked: GoldAttribution): boolean {
  return (
    shareHalf(tokensIn(source.ranges), marked.source) && shareHalf(tokensIn(content.ranges), marked.content)
  );
}

/** Of those that share words with what was said: whether one has this source. */
function isSpeaker({ source, content }: Interpretation, gold: readonly GoldAttribution[]): boolean {
  const [sources, contents] = [tokensIn(source.ranges), tokensIn(content.ranges)];
  return gold.some(
    (each) =>
      shareHalf(sources, each.source) &&
      each.content.filter((at) => contents.has(at)).length >= Math.min(FEWEST_WORDS, each.content.length),
  );
}
