import { createRandom } from '#lab/data/random.ts';

/** Paragraphs of an article. */
const PARAGRAPHS = 30;
const SENTENCES = 4;
/** So many different texts there are; servers share them, but for one paragraph. */
const TEXTS = 300;
/** Where the paragraph is that says what no other server's does. */
const OWN_PARAGRAPH = 7;

const PLACES =
  'Ashford Brookfield Carrow Dunmore Eastlake Fairhaven Glenville Harwick Inverley Kingsmoor'.split(' ');
const PEOPLE = 'Adams Baker Carter Dawson Ellis Foster Grant Hughes Irving Jordan Keller Lawson'.split(' ');
const ROLES = 'mayor,treasurer,harbour master,school inspector,fire chief,chief engineer'.split(',');
const DEEDS = 'approved,postponed,reviewed,rejected,published,extended,funded,inspected'.split(',');
const THINGS =
  'the new tram line,a plan for the old harbour,the budget of the schools,repairs of the northern road,a survey of empty houses,the contract for clean water,the rules for night flights,a loan for the hospital'.split(
    ',',
  );
const REASONS =
  'after a long debate,because costs had risen,in spite of two protests,at the request of the residents,for the third time since the flood,without a vote against it'.split(
    ',',
  );
const MONTHS = 'January March April June July September October December'.split(' ');

let texts: readonly (readonly string[])[] | undefined;

/** The text of one of a server's articles, the same at every run: news of a council, and one paragraph of the server's own. */
export function bodyFor(server: number, article: number, own: string | undefined): string {
  texts ??= madeUp();
  const paragraphs = [...(texts[(2 * server + article) % TEXTS] ?? [])];
  if (own !== undefined) paragraphs[OWN_PARAGRAPH] = own;
  return paragraphs.join('\n\n');
}

function madeUp(): readonly (readonly string[])[] {
  const random = createRandom(1);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const number = (most: number): number => 2 + Math.floor(random() * most);
  const forms = [
    () => `In ${one(MONTHS)} the council of ${one(PLACES)} ${one(DEEDS)} ${one(THINGS)} ${one(REASONS)}.`,
    () =>
      `The ${one(ROLES)} of ${one(PLACES)}, Ms ${one(PEOPLE)}, said that ${one(THINGS)} would cost ${number(90)} million dollars.`,
    () =>
      `“We have waited ${number(20)} years for ${one(THINGS)},” Mr ${one(PEOPLE)} told the committee on ${one(MONTHS)} ${number(26)}.`,
    () =>
      `About ${number(900)} people in ${one(PLACES)} had signed a letter against ${one(THINGS)}, and ${number(40)} of them spoke.`,
  ];
  const sentence = () => forms[Math.floor(random() * forms.length)]?.() ?? '';
  const paragraph = () => Array.from({ length: SENTENCES }, sentence).join(' ');
  return Array.from({ length: TEXTS }, () => Array.from({ length: PARAGRAPHS }, paragraph));
}
