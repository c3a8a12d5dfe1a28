/**
 * Each line: words of one meaning in different parts of speech, which no stemmer can bring together; and, so that "How many
 * died?" finds what "How many were killed?" does, those two. The last ones are British and American spellings of which one
 * is another word, too, so that they are not one key (one-spelling.ts).
 */
const FAMILIES = `
defend defence
die death dead
kill killing killer
lose loss
grow growth
arrive arrival
sell sale
choose choice
live life
fly flight
speak speech
marry marriage wedding
invade invasion
explode explosion
conclude conclusion
collide collision
destroy destruction
receive reception
suspect suspicion
believe belief
prove proof
advise advice
strong strength strengthen
long length
high height
deep depth deepen
young youth
free freedom
poor poverty
true truth
succeed success
decide decision
invest investment
see sight
give gift
deploy deployment
involve involvement
divide division
expand expansion
permit permission
respond response
describe description
pursue pursuit
apologise apology
behave behaviour
compare comparison
defeat defeat
weigh weight
warm warmth
wide width
broad breadth
hate hatred
rob robbery
serve service
resign resignation
refuse refusal
approve approval
propose proposal
try trial
deny denial
survive survivor survival
own owner
die kill
mum mom
tyre tire
cheque check
kerb curb
storey story
draught draft
tonne ton
`;

/** Each line: words that news uses for each other. */
const ALIKE = `
soldier troop force serviceman
kill die death dead fatality slay
injure wound hurt casualty
loss casualty
agreement deal pact treaty accord
meeting meet talk summit encounter visit
buy purchase acquire
begin start launch open
end stop finish halt
attack assault offensive raid strike
war conflict fighting
job work employment
police officer cop
child kid
cash money fund
film movie
car vehicle
plane aircraft jet airplane flight
ship vessel boat
doctor physician
illness disease sickness
help aid assist support
leader chief head
boss chief head
firm company business
show display
house home
large big huge
small little tiny
quick fast rapid
angry furious frustrated
upset angry annoyed
hire employ recruit
fire dismiss sack
ban prohibit forbid outlaw
pay salary wage
rise increase grow
fall decrease decline drop
cause reason
near close
live reside
dispatch send deploy
arrive reach come
leave depart
fly travel
country nation state
border frontier
resort hotel
strengthen reinforce deepen
estimate believe
goal objective aim
warship navy naval
rocket missile
`;

const FAMILY_WEIGHT = 0.8;
const ALIKE_WEIGHT = 0.5;

/** A word that may replace another, and how much a match on it counts, 0…1. */
export interface Synonym {
  readonly word: string;
  readonly weight: number;
}

/** For each word, the words that may replace it. */
export const SYNONYMS: ReadonlyMap<string, readonly Synonym[]> = collect([
  ...linesOf(ALIKE).map((words) => ({ words, weight: ALIKE_WEIGHT })),
  ...linesOf(FAMILIES).map((words) => ({ words, weight: FAMILY_WEIGHT })),
]);

function linesOf(list: string): string[][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** Later lines outweigh earlier ones: a map of concepts keeps the last weight of a word. */
function collect(lines: readonly { readonly words: readonly string[]; readonly weight: number }[]) {
  const all = new Map<string, Synonym[]>();
  for (const { words, weight } of lines) {
    for (const word of words) {
      const others = words.filter((other) => other !== word).map((other) => ({ word: other, weight }));
      all.set(word, [...(all.get(word) ?? []), ...others]);
    }
  }
  return all;
}
