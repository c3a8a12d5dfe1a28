import type { AskedText } from './asked.ts';

const NOTHING = undefined;

/** A forum about software, whose posts have no names. */
const TALLY = [
  'I imported the same bank file twice by mistake. How do I undo the last import in Tally? Deleting each line by hand would take days.',
  'Open the journal, mark the import and press Reverse. Tally keeps every import as one entry for thirty days.',
  'Careful: whoever has closed the month in between cannot reverse an import, and has to restore a backup.',
  'Thank you, Reverse did it. Is there a way to be warned before the same file is imported again?',
  'Settings, Imports, Refuse known files. It is off unless you switch it on.',
];

/** Questions and answers share their paragraphs. */
const POOL = [
  'How warm is the water of the pool? We heat it to 26 degrees from May, and to 28 on Sundays for families.',
  'May I bring my own float? Yes, up to one metre long, and not on Saturdays, when lanes are reserved for the club.',
  'What does a season ticket cost? Adults pay 84 euros, children half; the town pays for pupils who are learning to swim.',
  'Why is the diving tower closed? A crack was found in the third step. The part comes from Austria and takes until July.',
];

/** Labels say who asks and who answers. */
const BEES = [
  'Harbour Review: You keep forty hives on the roofs of warehouses. How do the bees survive the winter on a roof?',
  'Ilse Brand: I wrap the hives in cork and put them behind the chimneys, where it never freezes.',
  'Harbour Review: Do the neighbours complain about the bees?',
  'Ilse Brand: One did. I gave him a jar of honey in 2021, and he has become my best customer.',
  'Harbour Review: How much honey does a hive give in a year?',
  'Ilse Brand: Eighteen kilos in a good summer. Last year it was seven, because of the rain in June.',
];

/** News: people ask, and others answer. */
const COUNCIL = [
  'Councillor Ode asked the engineer on Monday when the bridge over the Lenne would open and why it had become so expensive.',
  'The engineer, Maja Frick, named the third of May. She put the cost down to steel, whose price doubled while the piers were poured.',
  'What does the council do about the noise? residents had written on a banner outside the hall.',
  'Mayor Lund promised them a wall of two metres along the ramp before the end of the year.',
];

/** A newsletter: the question is only a lead. */
const LETTER = [
  'Ever wondered why the church clock of Birk is seven minutes fast? So did we.',
  'The answer is in the parish book of 1871: the railway ran on the time of the capital, and farmers kept missing the train.',
  'And who winds the clock today? Until last year it took two strong people and half an hour.',
  'Since Easter a motor has done it, a present from the savings bank.',
];

/** People ask somebody who knows; a heading parts the topics. */
const BAKER = [
  'On Friday the baker Nils Aas answered readers for an hour.',
  '## Sourdough',
  'hanne asks: Why does my sourdough taste of vinegar?',
  'It has stood too warm, or you feed it too rarely. Below 24 degrees the milder acid wins.',
  'per_ove wants to know if the starter can be frozen.',
  'For three months, yes. After that too many of the yeasts are dead.',
  '## Ovens',
  'Which stone do you recommend for a small oven?',
  'Take a plate of steel instead. It gives heat back faster, and it does not crack.',
];

/** A thread in which nobody knows. */
const PRINTER = [
  'Does the Orlo 40 print on both sides of the paper? The shop could not tell me.',
  'I would like to know that as well. Can the Orlo 40 print on both sides?',
  'Mine is coming next week. I will look.',
];

/** A text that asks so that its readers think. */
const SWIFTS = [
  'What would you do if your house had no roof? A swift flies on: it eats, drinks and sleeps on the wing for ten months.',
  'Did you know that a swift can fly 830 kilometres in a day? Researchers in Lund measured it with loggers of one gram.',
  'How do swifts sleep in the air? Nobody has seen it. The loggers show that they climb at dusk and glide down for hours.',
];

/** Written together with the others, and first asked when the ranking knew of questions. */
export const ASKED_LATER: readonly AskedText[] = [
  [TALLY, 'How do I undo the last import in Tally?', 'press Reverse'],
  [TALLY, 'how can i be warned before a file is imported again', 'Refuse known files'],
  [TALLY, 'How long does Tally keep an import?', 'thirty days'],
  [POOL, 'How warm is the water of the pool?', '26 degrees'],
  [POOL, 'can i bring my own float', 'up to one metre long'],
  [POOL, 'What does a season ticket cost?', 'Adults pay 84 euros'],
  [POOL, 'Why is the diving tower closed?', 'A crack was found'],
  [BEES, 'How do the bees survive the winter on a roof?', 'wrap the hives in cork'],
  [BEES, 'Do the neighbours complain about the bees?', 'One did'],
  [BEES, 'How much honey does a hive give in a year?', 'Eighteen kilos'],
  [BEES, 'How many hives does Ilse Brand keep?', 'forty hives'],
  [COUNCIL, 'When will the bridge over the Lenne open?', 'the third of May'],
  [COUNCIL, 'Why has the bridge over the Lenne become so expensive?', 'steel, whose price doubled'],
  [COUNCIL, 'What does the council do about the noise?', 'a wall of two metres'],
  [COUNCIL, 'What did Councillor Ode ask?', 'when the bridge over the Lenne would open'],
  [
    LETTER,
    'Why is the church clock of Birk seven minutes fast?',
    'the railway ran on the time of the capital',
  ],
  [LETTER, 'who winds the clock today', 'a motor has done it'],
  [BAKER, 'Why does my sourdough taste of vinegar?', 'stood too warm'],
  [BAKER, 'Can the starter be frozen?', 'For three months'],
  [BAKER, 'Which stone does he recommend for a small oven?', 'a plate of steel'],
  [PRINTER, 'Does the Orlo 40 print on both sides?', NOTHING],
  [SWIFTS, 'How far can a swift fly in a day?', '830 kilometres'],
  [SWIFTS, 'How do swifts sleep in the air?', 'climb at dusk'],
];
