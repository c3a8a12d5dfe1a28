import type { FoundAttribution } from '#engine/attribution/find.ts';
import type { Outline, Phrase } from '#engine/attribution/phrases.ts';
import { KIND } from '#engine/attribution/tokens.ts';

const VERBS =
  /^(?:say|tell|report|claim|argue|announce|warn|state|add|explain|write|insist|note|suggest|believe|accuse)$/;

/** What a rule finds without learning: a noun beside a verb of saying, and the rest of the sentence. */
export function findByRule(outline: Outline): FoundAttribution[] {
  const { tokens, sentences } = outline;
  return tokens.flatMap(({ lemma, tag, sentence: place }, cue): FoundAttribution[] => {
    const sentence = sentences[place];
    if (tag !== 'VERB' || !VERBS.test(lemma) || !sentence) return [];
    const source = besides(outline, cue, sentence.from, sentence.to);
    if (!source) return [];
    const isBehind =
      tokens[cue - 1]?.kind === KIND.comma ||
      tokens[Math.min(source.from, cue) - 1]?.kind === KIND.comma ||
      tokens[Math.min(source.from, cue) - 1]?.kind === KIND.closing;
    const content = isBehind
      ? { from: sentence.from, to: Math.max(sentence.from + 1, Math.min(source.from, cue) - 1) }
      : { from: Math.max(source.to, cue + 1), to: sentence.to };
    if (content.from >= content.to) return [];
    const certainty = { cue: 1, source: 1, content: 1 };
    return [
      {
        cue,
        source: { from: source.from, to: source.to },
        content: [content],
        certainty,
        confidence: lemma === 'say' ? 0.9 : 0.5,
        sourceConfidence: lemma === 'say' ? 0.9 : 0.5,
      },
    ];
  });
}

/** The phrase right before a verb, else right after it. */
function besides({ phrases }: Outline, cue: number, from: number, to: number): Phrase | undefined {
  const before = phrases.findLast(
    (phrase) => phrase.to <= cue && phrase.from >= from && cue - phrase.to <= 1,
  );
  return before ?? phrases.find((phrase) => phrase.from === cue + 1 && phrase.to <= to);
}
