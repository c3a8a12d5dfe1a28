/** Words a line that news uses for one another; a match on another word of the line counts less than the word. */
const LINES = `
soldier troop force serviceman
kill die death dead fatality slay
injure wound hurt casualty
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
angry furious
frustrated upset angry annoyed
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

/** Each word and the words that may stand for it. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = groups(
  LINES.trim()
    .split('\n')
    .map((line) => line.split(' ')),
);

function groups(lines: readonly (readonly string[])[]): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const line of lines) {
    for (const word of line) {
      const rest = line.filter((other) => other !== word);
      others.set(word, [...(others.get(word) ?? []), ...rest]);
    }
  }
  return others;
}
