/** A language, as in ISO 639-1, and how well a text fits it, 0…1. */
export interface LanguageScore {
  readonly language: string;
  readonly score: number;
}

/** The languages that a text fits, best first; none for a text without letters. */
type Detector = (text: string) => readonly LanguageScore[];

let opened: Promise<Detector> | undefined;

/**
 * Opens what recognises sixty languages by their runs of letters. It is loaded when it is first needed, since that takes
 * a third of a second and 30 MB.
 */
export function openDetector(): Promise<Detector> {
  opened ??= import('eld/extrasmall').then(
    ({ eld }) =>
      (text) =>
        Object.entries(eld.detect(text).getScores())
          .map(([language, score]) => ({ language, score }))
          .toSorted((one, other) => other.score - one.score),
  );
  return opened;
}

/** The score of a language among others; 0 if it is not there. */
export function scoreOf(language: string, scores: readonly LanguageScore[]): number {
  return scores.find((each) => each.language === language)?.score ?? 0;
}
