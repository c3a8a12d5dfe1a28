/** A question about who said what. */
export type SpeakerQuestion =
  /** Who has said something: "Who said that 25,000 soldiers will be sent?" */
  | { readonly kind: 'who'; readonly topic: string }
  /** What somebody has said, about anything if the topic is empty: "What did Trump say about Putin?" */
  | { readonly kind: 'what'; readonly speaker: string; readonly topic: string }
  /** A fact by somebody's account: "According to Trump, who dismissed peace talks?" */
  | { readonly kind: 'by'; readonly speaker: string; readonly topic: string };

/** Verbs of saying in the forms that follow "did", "has" and "who". */
const BASE = list(
  'say|tell|claim|report|announce|argue|estimate|warn|allege|promise|vow|pledge|deny|admit|acknowledge|confirm|declare|insist|suggest|describe|predict|explain|mention|comment|remark|assert|believe|think|demand|criticise|criticize|praise|thank|conclude|accuse|testify|stress|emphasi[sz]e|state(?= that| about|$)|says|said',
);
const PAST = list(
  'said|told|claimed|reported|announced|argued|estimated|warned|alleged|promised|vowed|pledged|denied|admitted|acknowledged|confirmed|declared|insisted|suggested|described|predicted|explained|mentioned|commented|remarked|asserted|believed|thought|demanded|criticised|criticized|praised|thanked|concluded|accused|testified|stressed|emphasi[sz]ed|stated|say',
);
const PRESENT = list(
  'says|tells|claims|reports|announces|argues|estimates|warns|alleges|promises|vows|denies|admits|acknowledges|confirms|declares|insists|suggests|describes|predicts|explains|mentions|asserts|believes|thinks|demands|criticises|criticizes|accuses|testifies|stresses|emphasi[sz]es|states',
);
/** A verb of saying or thinking, wherever it is in a text. */
export const SAYING_VERB = new RegExp(`(?<!\\p{L})(?:${BASE}|${PAST}|${PRESENT})`, 'giu');
const GOING_ON = list(
  'saying|telling|claiming|reporting|announcing|arguing|warning|alleging|promising|denying|insisting|suggesting|predicting|complaining|demanding|thinking',
);
const NOUN = list(
  'claims?|statements?|views?|opinions?|positions?|estimates?|accusations?|comments?|remarks?|words?|reactions?|responses?|explanations?|arguments?|warnings?|assessments?|take|stance',
);
const ABOUT =
  '(?:(?:about|on|of|regarding|concerning|over|that|to|for|against|as|if|whether|with respect to) )*';
const ADVERB = '(?:(?:also|ever|actually|just|exactly|first|publicly|really|reportedly) )?';
const SOMEBODY = '(?<speaker>(?:(?:the|an?|this|these|his|her|their|its) )?[^ ]+(?: .+?)?)';
/** Verbs after "when did …" and the like; others say what was done: "When did England declare war?" */
const OPINION = list(
  'say|says|said|think|believe|estimate|predict|(?:claim|report|suggest|announce)(?= that)',
);
const ASKING = '(?:how|when|where|which|who|whom|what)(?: [^ ]+){0,3}?';
const INVERTED = '(?:did |does |do |is |are |was |were |will |has |have |had )?';

const FORMS: readonly { readonly kind: SpeakerQuestion['kind']; readonly form: RegExp }[] = [
  form('who', `who (?:has |have |had )?${ADVERB}(?:${PAST}|${PRESENT}) ${ABOUT}(?<topic>.+)`),
  form(
    'who',
    `which (?:people|person|officials?|sources?|country|outlet|agency|experts?) (?:has |have |had )?${ADVERB}(?:${PAST}|${PRESENT}) ${ABOUT}(?<topic>.+)`,
  ),
  form('who', `according to whom?,? ${INVERTED}(?<topic>.+)`),
  form('who', '(?<topic>.+?),? (?:according to whom?|says who)'),
  form('who', `who (?:is|was|are|were) (?:quoted|cited)(?: as saying| as the source)? ${ABOUT}(?<topic>.+)`),
  form('who', `(?:who|what) (?:is|was|are|were) the sources? (?:of|for|behind) (?<topic>.+)`),
  form(
    'what',
    `(?:what|why)(?: exactly| else)? (?:did|does|do) ${SOMEBODY} ${ADVERB}${BASE}(?: (?<topic>.+))?`,
  ),
  form('what', `${ASKING} (?:did|does|do) ${SOMEBODY} ${ADVERB}${OPINION} (?<topic>.+)`),
  form('what', `what(?: is| are| was| were|'s|’s) ${SOMEBODY} ${ADVERB}${GOING_ON}(?: (?<topic>.+))?`),
  form('what', `(?:what|why) (?:has|have|had) ${SOMEBODY} ${ADVERB}${PAST}(?: (?<topic>.+))?`),
  form(
    'what',
    `what (?:was|is|were|are|has been) ${PAST} by (?<speaker>.+?)(?: (?:about|on|regarding) (?<topic>.+))?`,
  ),
  form(
    'what',
    `how (?:did|does|do|has|have) ${SOMEBODY} ${ADVERB}(?:describe|explain|justify|characteri[sz]e)d? (?<topic>.+)`,
  ),
  form(
    'what',
    `(?:did|does|do|has|have) ${SOMEBODY} ${ADVERB}(?:say|said|mention(?:ed)?|comment(?:ed)?|claim(?:ed)?)(?: (?:anything|something|that))? ${ABOUT}(?<topic>.+)`,
  ),
  form('who', `who(?: is|'s|’s) (?:saying|claiming|warning|reporting|alleging) ${ABOUT}(?<topic>.+)`),
  form('what', `what(?: is| are| was| were|'s|’s) (?<speaker>.+?)(?:'s|’s|s'|s’) ${NOUN}(?: (?<topic>.+))?`),
  form('by', 'according to (?<speaker>[^,]+), (?<topic>.+)'),
  form('by', '(?:what|how|when|where|who|why),? according to (?<speaker>[^,]+), (?<topic>.+)'),
  form('by', `according to (?<speaker>[^,]+?) (?<topic>${list('what|how|when|where|who|why|which')} .+)`),
  form('by', '(?<topic>.+?),? according to (?<speaker>.+)'),
];
const LEADING = new RegExp(`^${ABOUT}`, 'iu');
/** Nobody in particular, or the author of the text. */
const NOBODY =
  /^(?:(?:he|she|it|they|we|i|you|one|people|someone|anyone|everyone|this|that|which)\b.*|(?:(?:the|this|that|an?) )?(?:original )?(?:articles?|texts?|authors?|writers?|posters?|reviewers?|users?|customers?|buyers?|speakers?|narrators?|story|stories|paper|newspaper|passage|post|op))$/iu;
/** Signs of a clause, not of a person. */
const CLAUSE =
  /['’]s$|\s(?:to|when|that|who|which|because|after|before|is|was|were|are|been|not|use|want)(?:\s|$)/u;
const LONGEST_SPEAKER = 60;

/** Reads an English question about who said what; undefined for other questions, and for those about the text's author. */
export function readSpeakerQuestion(text: string): SpeakerQuestion | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:so|and|but|ok|well)?,? /i, '')
    .replace(/(?<![?!.\s])[?!.\s]+$/u, '');
  for (const { kind, form } of FORMS) {
    const found = form.exec(plain);
    if (!found) continue;
    const { topic: after = '', speaker: whom = '' } = found.groups ?? {};
    const topic = after.replace(LEADING, '').trim();
    const speaker = whom.trim();
    if (kind === 'who') return { kind, topic };
    if (isSomebody(speaker)) return { kind, speaker, topic };
  }
  return undefined;
}

function isSomebody(speaker: string): boolean {
  return (
    speaker !== '' && speaker.length <= LONGEST_SPEAKER && !NOBODY.test(speaker) && !CLAUSE.test(speaker)
  );
}

function form(kind: SpeakerQuestion['kind'], pattern: string) {
  return { kind, form: new RegExp(`^${pattern}$`, 'iu') };
}

function list(words: string): string {
  return `(?:${words})(?![\\p{L}\\p{N}])`;
}
