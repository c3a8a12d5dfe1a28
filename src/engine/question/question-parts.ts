/** A question taken apart: "how many soldiers" · "did" · "Pyongyang send last year". */
export interface QuestionParts {
  /** What it asks for; empty for "Did Lavrov fly?" */
  readonly asking: string;
  /** What the asking words are joined to: "soldiers"; empty for "who" and "when". */
  readonly thing: string;
  /** Empty where the verb follows: "Who met Kim?" */
  readonly auxiliary: string;
  readonly rest: string;
}

const AUXILIARY =
  "did|does|do|is|are|was|were|will|would|has|have|had|can|could|should|may|might|must|shall|isn['’]t|aren['’]t|wasn['’]t|didn['’]t|doesn['’]t|don['’]t|won['’]t";
const ASKING =
  '(?:(?:in|at|on|from|to|with|for|by|since|until|about|of) )?(?:how (?:many|much|long|old|often|far|big|large|high|tall|likely|soon|fast|well|involved)|what (?:kind|type|sort|percentage|share|part) of|what (?:time|year|day|date)|how come|which|what|whose|whom?|where|when|why|how)';
const QUESTION = new RegExp(
  `^(?<asking>${ASKING})(?<thing>(?: (?!(?:${AUXILIARY})\\b)[^ ]+)*?)(?: (?<auxiliary>${AUXILIARY})\\b(?<rest>.*))?$`,
  'i',
);
const YES_OR_NO = new RegExp(`^(?<auxiliary>${AUXILIARY})\\b(?<rest>.*)$`, 'i');

/** Takes a question apart that begins with what it asks, or with its verb; undefined for other texts. */
export function partsOf(question: string): QuestionParts | undefined {
  const asked = QUESTION.exec(question)?.groups;
  if (asked) {
    const { asking = '', thing = '', auxiliary = '', rest = '' } = asked;
    // Without an auxiliary what follows is the verb: "who met Kim".
    return auxiliary === ''
      ? { asking, thing: '', auxiliary: '', rest: thing.trim() }
      : { asking, thing: thing.trim(), auxiliary, rest: rest.trim() };
  }
  const { auxiliary, rest = '' } = YES_OR_NO.exec(question)?.groups ?? {};
  return auxiliary === undefined ? undefined : { asking: '', thing: '', auxiliary, rest: rest.trim() };
}
