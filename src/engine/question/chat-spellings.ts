import { stemOf, terms } from '#engine/terms/terms.ts';
import type { ReadQuestion } from '#engine/types.ts';
import { replaced } from './rewording.ts';

/** Short forms that mean one thing in a chat, and the words that they stand for. */
const PLAIN: ReadonlyMap<string, string> = tableOf(`
  ppl: people | peeps: people | u: you | ur: your | r: are | y: why | ya: you
  w/: with | w/o: without | b/c: because | bc: because | cuz: because | coz: because | bcz: because
  abt: about | b4: before | btwn: between | b/w: between | esp: especially | approx: approximately | thru: through
  2day: today | 2moro: tomorrow | tmrw: tomorrow | tmr: tomorrow | 2nite: tonight | yday: yesterday | rn: now
  govt: government | gov't: government | prez: president | pres: president | pls: please | plz: please
  wut: what | wat: what | wot: what | whut: what | wen: when | wich: which | hv: have | dat: that | wiv: with
  gonna: going to | wanna: want to | gotta: have to | lemme: let me | gimme: give me | dunno: do not know
  smth: something | sth: something | sb: somebody | sm1: somebody | some1: somebody | any1: anybody | every1: everybody
  msg: message | hrs: hours | yrs: years | yr: year | wk: week | wks: weeks | mths: months | bday: birthday
  diff: different | info: information | gf: girlfriend | bf: boyfriend | hubby: husband | bro: brother | sis: sister
`);
/** Short forms that mean several things: read as the first of which an article speaks. */
const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...tableOf(`
      pc: percent; personal computer; computer; police constable | ac: air conditioning; air conditioner; alternating current
      ssn: social security number; season; session | pm: prime minister | fm: foreign minister | mp: member of parliament
      min: minimum; minute; minister | max: maximum | temp: temperature; temporary | gen: general; generation
      dept: department | med: medicine; medical | meds: medicines; medication | doc: doctor; document | docs: doctors; documents
      hosp: hospital | univ: university | uni: university | prof: professor | dem: democrat | rep: republican; representative
      hq: headquarters | ceo: chief executive | gdp: gross domestic product | env: environment | tech: technology
      vax: vaccine; vaccination | vid: video | pic: picture; photo | pics: pictures; photos | appt: appointment | acct: account
      sec: second; secretary; security | mil: million; military | bn: billion | bil: billion | veg: vegetables | bball: basketball
    `),
  ].map(([short, meanings]) => [short, meanings.split('; ')]),
);
/** What a chat puts before and after a question. */
const FILLER =
  '(?:idk|idc|tbh|imo|imho|lol|lmao|btw|fyi|omg|wtf|smh|fr|ngl|iirc|afaik|nvm|hmm+|uhm*|umm*|erm+)';
const FILLERS = new RegExp(
  `^(?:${FILLER}[\\s,.!:;]+)+(?=\\S)|(?<=[^\\s,.])(?:[\\s,.]+${FILLER})+(?=[\\s?!.]*$)`,
  'giu',
);
const TOKEN =
  /(?<![\p{L}\p{N}_@#/'’.-])(?:[wb]\/[ocw]?(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:'t)?)(?![\p{L}\p{N}_@#/-]|['’.]\p{L})/gu;
const LONGEST = 6;

/** The question with its short forms written out, but for those that the articles themselves have. */
export function spelledOut(read: ReadQuestion, holds: (key: string) => boolean): ReadQuestion {
  const isAtStart = (index: number): boolean => index === 0;
  return replaced(
    replaced(read, FILLERS, () => ''),
    TOKEN,
    ({ 0: token, index }) => {
      const short = token.toLowerCase();
      if (short.length > LONGEST) return undefined;
      const plain = PLAIN.get(short);
      // "Ur" and "PPL" are names, unless all begins with them.
      if (plain !== undefined) return token === short || isAtStart(index) ? plain : undefined;
      if (holds(stemOf(short))) return undefined;
      return AMBIGUOUS.get(short)?.find((meaning) => terms(meaning).every(holds));
    },
  );
}

function tableOf(table: string): ReadonlyMap<string, string> {
  const entries = table.split(/[|\n]/).flatMap((entry) => {
    const [short = '', long = ''] = entry.trim().split(': ');
    return short === '' ? [] : [[short, long] as const];
  });
  return new Map(entries);
}
