/** Paragraphs, a question about them, and a part of the sentence that answers; none where they only ask it, too. */
export type AskedText = readonly [text: readonly string[], question: string, answer: string | undefined];

const NOTHING = undefined;

/** A thread: each post opens with a name. */
const KILN = [
  'clayhand: My kiln trips the breaker at about 600 degrees every time. Why does it trip the breaker, and what should I replace first?',
  'bram_t: The elements draw the most current when they glow. Yours are probably touching the metal case, which sends current to earth.',
  'potterjane: I had the same. Replace the elements, not the breaker: a set costs about 90 euros.',
  'clayhand: It was the bottom element. I replaced it on Sunday and the kiln reached 1,240 degrees.',
];

/** Questions and answers in paragraphs of their own, without headings. */
const TOOLS = [
  'The library of things lends tools to everybody in the valley.',
  'Can I borrow tools for longer than a week?',
  'Call us before the seventh day, and we add another week unless somebody is waiting.',
  'What happens if I break something?',
  'Tell us. We repair it with you on a Thursday evening; nobody pays for wear, and a lost item costs half its price.',
  'Who may join?',
  'Everybody over sixteen who lives in the valley. The fee is 12 euros a year.',
  'Where do I bring things back?',
  'To the shed behind the old post office, on Tuesdays and Saturdays.',
];

/** An interview: some of its questions say something, too. */
const ORGANS = [
  'Ines Falk has repaired church organs for thirty years. We met her in the loft of St Anne’s.',
  'You grew up on a farm in Hemsdal. How did you come to repair organs?',
  'My aunt played in our village church. When I was nine, a mouse had eaten the bellows, and I was small enough to crawl in.',
  'What is the hardest part of repairing an organ?',
  'The dust, honestly. And the pipes of lead: they sag over a hundred years, and you have to straighten them without a crease.',
  'How many organs have you repaired?',
  'I stopped counting at two hundred.',
  'Will there be organ builders in fifty years?',
  'I have two apprentices, and one of them is better than I was at her age.',
];

/** Each paragraph asks and answers. */
const FERRY = [
  'The ferry to Ulvey has not run since March, and the shop of the island is down to tins.',
  'Why did the ferry to Ulvey stop? Its ramp failed an inspection: the hinge had rusted through, and the yard that could mend it closed in 2019.',
  'Who pays for a new ramp? The council says the state, and the state says the council. For now the harbour fund has lent 80,000 crowns.',
  'When will the ferry run again? Captain Moe hopes for the middle of June.',
  'A bigger question is whether anybody will still live on Ulvey when the ferry runs again.',
];

/** A question leads in to what the next paragraph says. */
const EELS = [
  'Where have all the eels of Lake Vann gone? That is what the fishers asked when they pulled up their traps last autumn.',
  'Biologists blame the turbines of the new power station. Of 400 eels that they marked, 310 died in the blades.',
  'Could the eels be saved by a ladder? The town of Vannby wanted to know, and built one for trial.',
  'In its first season 57 of them climbed it, fewer than the biologists had hoped.',
];

/** Questions and answers with one letter before each. */
const BUS = [
  'Q: Does the new bus stop at the hospital?',
  'A: Line 7 does, every twenty minutes until ten at night.',
  'Q: Can I still buy a ticket from the driver?',
  'A: Only with a card. Drivers have not taken coins since 1 May.',
  'Q: Why was the stop at the market moved?',
  'A: The wheelchair ramp needed more room than the old pavement had.',
];

/** Letters to a newspaper, which ask without a question mark. */
const LETTERS = [
  'My neighbour’s bamboo comes up in my lawn. I would like to know who has to pay for the removal of bamboo. Greta, Molde',
  'Dear Greta, the owner of the plant does, back to the root. Take pictures before you dig.',
  'I wonder whether I may cut branches that hang over my fence. Tom, Brekke',
  'Dear Tom, you may, from October to February, unless a bird is nesting in them.',
];

/** A thread in which nobody knows. */
const PUMP = [
  'rolf: Since the update my Brixton pump shows the code U3. Does anybody know what U3 means?',
  'mia_k: Same here. What does U3 mean? The manual does not list it.',
  'rolf: I have written to Brixton. Let us see whether they know what U3 means.',
];

/** Questions with their answers, which thank, ask and plead, too. */
const CLUB = [
  'The swimming club of Holm answers what its members ask most often.',
  'How do I join the club? Please call the office on 555 0199 before Friday.',
  'Who pays for the new lamps? The members asked the savings bank, which gave 9,000 crowns.',
  'Why is the tower closed? Thanks to a crack in the third step, nobody may climb it until July.',
  'When will the sauna open? Trainer Moe asked for patience: it opens on 3 June.',
  'Where can I park? They tell me that the field behind the church is free on Sundays.',
];

/** News says in one sentence what was asked, and what came back. */
const BRIDGE = [
  'The town of Holm has argued about its bridge for three years.',
  'Asked when the bridge would reopen, Mayor Berg said it would open again on 12 May.',
  'Police say they know who stole the lamps of the bridge: a former guard, Olaf Berg, left his glove there.',
  'The question was whether the old beam would hold, and it broke after nine minutes.',
  'The cafe beside it has sold its last cakes, and birds nest in the crane.',
];

/** A thread about a printer: who opens a post by asking all others does not know. */
const CARDS = [
  'dora99: Has anyone tried the new Orlo 40 printer on thick paper? I want to print wedding cards.',
  'pelle: I tried it with 300 gram paper and it jammed twice. 250 gram works.',
  'ulf: Does anyone know if the ink is waterproof? My sister asked me that today.',
];

/** Whoever only repeats the question has not answered it. */
export const ASKED: readonly AskedText[] = [
  [KILN, 'Why does the kiln trip the breaker?', 'touching the metal case'],
  [KILN, 'what should i replace first', 'Replace the elements'],
  [KILN, 'At what temperature does the kiln trip the breaker?', 'at about 600 degrees'],
  [KILN, 'how much does a set of elements cost', '90 euros'],
  [TOOLS, 'can I borrow tools for longer than a week?', 'we add another week'],
  [TOOLS, 'what happens if i break something', 'We repair it with you'],
  [TOOLS, 'Who may join?', 'Everybody over sixteen'],
  [TOOLS, 'Where do I bring things back?', 'shed behind the old post office'],
  [ORGANS, 'How did she come to repair organs?', 'a mouse had eaten the bellows'],
  [ORGANS, 'What is the hardest part of repairing an organ?', 'The dust, honestly'],
  [ORGANS, 'how many organs has Ines Falk repaired', 'two hundred'],
  [ORGANS, 'Where did Ines Falk grow up?', 'You grew up on a farm in Hemsdal'],
  [FERRY, 'Why did the ferry to Ulvey stop?', 'failed an inspection'],
  [FERRY, 'When will the ferry run again?', 'the middle of June'],
  [FERRY, 'Who pays for the new ramp?', 'The council says the state'],
  [EELS, 'Where have all the eels of Lake Vann gone?', 'blame the turbines'],
  [EELS, 'Could the eels be saved by a ladder?', '57 of them climbed it'],
  [EELS, 'Who asked where the eels have gone?', 'the fishers asked'],
  [BUS, 'Does the new bus stop at the hospital?', 'Line 7 does'],
  [BUS, 'can i buy a ticket from the driver', 'Only with a card'],
  [BUS, 'Why was the stop at the market moved?', 'wheelchair ramp needed more room'],
  [LETTERS, 'Who has to pay for the removal of bamboo?', 'the owner of the plant does'],
  [LETTERS, 'May I cut branches that hang over my fence?', 'from October to February'],
  [CLUB, 'How do I join the club?', 'call the office'],
  [CLUB, 'Who pays for the new lamps?', 'the savings bank'],
  [CLUB, 'Why is the tower closed?', 'a crack in the third step'],
  [CLUB, 'When will the sauna open?', 'on 3 June'],
  [CLUB, 'Where can I park?', 'behind the church'],
  [BRIDGE, 'When will the bridge reopen?', 'on 12 May'],
  [BRIDGE, 'Who stole the lamps of the bridge?', 'a former guard'],
  [BRIDGE, 'Did the old beam hold?', 'it broke'],
  [CARDS, 'Has anyone tried the Orlo 40 on thick paper?', 'it jammed twice'],
  [CARDS, 'Is the ink waterproof?', NOTHING],
  [PUMP, 'What does U3 mean?', NOTHING],
  [PUMP, 'What does the code U3 mean on a Brixton pump?', NOTHING],
];
