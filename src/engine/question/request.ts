import { isFragment } from './follow-up.ts';

/** What of an article is asked for, and not of what it tells. */
export type ArticleFact =
  | 'title'
  | 'author'
  | 'date'
  | 'source'
  | 'link'
  | 'length'
  | 'summary'
  | 'speakers'
  | 'questions';

/** What somebody who writes to the bot wants. */
export type Request =
  /** To ask the articles. */
  | { readonly kind: 'question' }
  /** The rest of a question that was asked before: "why?" */
  | { readonly kind: 'fragment' }
  | { readonly kind: 'fact'; readonly fact: ArticleFact }
  | { readonly kind: 'paragraph'; readonly number: number }
  /** More of what a card shows, or who said what it quotes. */
  | { readonly kind: 'more' | 'speaker' }
  /** Something about the bot, or that it does not do. */
  | { readonly kind: 'help' | 'judging' | 'translation' | 'reaction' };

const ARTICLE = '(?:(?:the|this|that|your) )?(?:whole )?(?:article|text|story|piece|page)|this|it';
const OF = `(?: (?:of|for|to|in|from) (?:${ARTICLE}))?`;
const WHAT =
  "(?:what(?: is|'s|s| was)? |whats |tell me |show me |give me |(?:can|could) (?:i|you) (?:have|get|see|give me|tell me|send me|show me) )?(?:the |a |its )?";

const FACTS: readonly (readonly [ArticleFact, RegExp])[] = [
  ['title', whole(`${WHAT}(?:title|headline)${OF}`, `(?:what is|what's|whats) (?:${ARTICLE}) called`)],
  [
    'author',
    whole(
      `${WHAT}(?:author|writer|byline)(?:'s name)?${OF}`,
      `who (?:wrote|has written|is the (?:author|writer|journalist|reporter) of) (?:${ARTICLE})`,
      `who (?:is|was|are) (?:the|its) (?:author|authors|writer|journalist|reporter)`,
      `(?:by whom|who) (?:is|was) (?:${ARTICLE}) (?:written )?(?:by|written)`,
    ),
  ],
  [
    'date',
    whole(
      `${WHAT}(?:date|publication date|date of publication)${OF}`,
      `when (?:was|is|were) (?:${ARTICLE}) (?:published|written|posted|released|from|out)`,
      `how (?:old|new|recent) is (?:${ARTICLE})`,
      `is (?:${ARTICLE}) (?:new|recent|old|current)`,
    ),
  ],
  [
    'source',
    whole(
      `${WHAT}(?:source|publication|newspaper|publisher|sauce)${OF}`,
      `where (?:is|was|does|did) (?:${ARTICLE}) (?:from|come from|published|appear)`,
      `who published (?:${ARTICLE})`,
      `(?:which|what) (?:newspaper|publication|site|outlet|paper|magazine) (?:is|was|has|published) (?:${ARTICLE})(?: (?:from|in))?`,
      `where did you get (?:${ARTICLE}|that)(?: from)?`,
    ),
  ],
  [
    'link',
    whole(
      `${WHAT}(?:link|url|address|website)${OF}(?: please| pls)?`,
      `(?:is there|do you have) a link${OF}`,
      `where can i (?:read|find|see) (?:${ARTICLE})`,
    ),
  ],
  [
    'length',
    whole(
      `${WHAT}length${OF}`,
      `how long is (?:${ARTICLE})`,
      `how many (?:words|paragraphs|sections|sentences) (?:does (?:${ARTICLE}) have|(?:are|is)(?: there)? in (?:${ARTICLE})|has (?:${ARTICLE}))`,
    ),
  ],
  [
    'summary',
    whole(
      `(?:what is|what's|whats|wats) (?:${ARTICLE}|that)(?: all)? about`,
      `(?:can you |could you |please )*(?:sum up|summari[sz]e|sum)(?: (?:${ARTICLE}|that))?(?: up)?(?: (?:for me|please|pls))?`,
      `${WHAT}(?:short )?(?:summary|gist|main points?|key points?|topic|subject|main idea)${OF}`,
      `tl ?;? ?dr`,
      `what does (?:the|this|that) (?:article|text|story|piece|page) say`,
      `(?:what happened|what is this|what's this|explain (?:${ARTICLE}))`,
    ),
  ],
  [
    'speakers',
    whole(
      `who (?:is|are|was|gets) (?:quoted|cited)${OF}`,
      `who does (?:${ARTICLE}) (?:quote|cite)`,
      `who (?:said what|speaks|talks)${OF}`,
      `${WHAT}(?:speakers|quotes|quotations|claims)${OF}`,
    ),
  ],
  [
    'questions',
    whole(
      `what (?:else )?(?:can|could|should|may) (?:i|you|we|one) ask(?: you)?(?: about (?:${ARTICLE}))?`,
      `what (?:questions )?can you answer`,
      `what (?:do you know|articles? do you have)(?: about)?`,
      `(?:give me )?(?:an )?examples?(?: questions?)?`,
      `suggestions?|suggest(?: me)? (?:a question|something)`,
    ),
  ],
];
const HELP = whole(
  '',
  '(?:please )?help(?: me)?(?: please)?',
  'what (?:can|do) you do',
  'what are you(?: for)?|who are you',
  'how (?:do|does) (?:you|this|it|this bot) work',
  'how (?:do|can) i (?:use (?:you|this|this bot)|ask(?: you)?(?: something| a question)?)',
  'commands|info|start|menu|usage',
);
const JUDGING = whole(
  "(?:but )?(?:is|are|was|isn't) (?:this|that|it|they|these|any of (?:this|that|it)) (?:really |actually |even |all )*(?:true|real|correct|fake|legit|accurate|right|a lie|lies|wrong|false|fake news|propaganda|reliable|credible|so|confirmed|good|bad)",
  'are you (?:sure|certain|serious)|really|seriously|fact ?check(?: (?:this|that|it))?|true|is that so|cap|no cap|source is fake',
  'what do you think(?: (?:about|of) (?:this|that|it))?|(?:do )?you (?:agree|believe (?:this|that|it))|who is right|your opinion|is it biased|is this biased',
);
const TRANSLATION = whole(
  '(?:can|could|would|will|do)? ?(?:you )?(?:please )?translate(?: (?:this|that|it|the article|the text|everything))?(?: (?:in|to|into) \\p{L}+)?(?: please)?',
  '(?:in|auf|en|po) (?:german|deutsch|french|français|francais|spanish|español|espanol|russian|russki|ukrainian|polish|polski|italian|dutch|turkish|arabic|chinese|japanese|korean|portuguese|english)(?: please| bitte)?',
);
const REACTION = whole(
  'lo+l+|lmao+|rofl|(?:ha|he|hi){2,}h?|k|kk|ok(?:ay)?|cool|nice|great|good|wow|whoa|yes|yeah|yep|yup|no|nope|nah|same|based|idk|omg|oh|ah|hmm+|huh|bruh|bro|test|testing|interesting|i see|got it|sure|damn|sad|rip|true dat|f|xd+|gg|good (?:one|point)|makes sense|understood|well|alright|fine|right',
);
const MORE = whole(
  '(?:tell|show|give)(?: me)? more(?: please)?|(?:any(?:thing)? |what |something )?(?:more|else)|go on|continue|next|and then|further|elaborate|more (?:please|details?|info)|details?',
);
const SPEAKER = whole(
  "(?:and )?who (?:said|says|claims|claimed|reported|wrote) (?:that|this|it|so)|says who|according to whom?|who(?: is| was|'s) (?:that|the speaker|speaking|saying that)|whose words(?: are (?:these|those|they))?",
);
const PARAGRAPH =
  /^(?:(?:and )?what (?:does|is in|says|about) |show(?: me)? |read(?: me)? |quote |give me |open )?(?:the )?(?:¶|(?:paragraph|para|par) ?(?:no|number|nr)? ?#?)\s?(\d{1,5})(?: say| says| please)?$/;
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ORDINAL = new RegExp(
  `^(?:what (?:does|is in|says) |show(?: me)? |read(?: me)? |quote |give me )?the (${ORDINALS.join('|')}|last) paragraph(?: say| says| please)?$`,
);
/** The number of an article's last paragraph, however many it has. */
export const LAST_PARAGRAPH = Number.MAX_SAFE_INTEGER;

/** What somebody wants who writes this; whatever is nothing else is a question to the articles. */
export function readRequest(text: string): Request {
  const plain = plainOf(text);
  const fact = FACTS.find(([, form]) => form.test(plain))?.[0];
  if (fact !== undefined) return { kind: 'fact', fact };
  const paragraph = paragraphIn(plain);
  if (paragraph !== undefined) return { kind: 'paragraph', number: paragraph };
  const simple = SIMPLE.find(([, form]) => form.test(plain))?.[0];
  if (simple !== undefined) return { kind: simple };
  return { kind: isFragment(text) ? 'fragment' : 'question' };
}

const SIMPLE = [
  ['help', HELP],
  ['judging', JUDGING],
  ['translation', TRANSLATION],
  ['reaction', REACTION],
  ['more', MORE],
  ['speaker', SPEAKER],
] as const;

function paragraphIn(plain: string): number | undefined {
  const [, number] = PARAGRAPH.exec(plain) ?? [];
  if (number !== undefined) return Number(number);
  const [, ordinal] = ORDINAL.exec(plain) ?? [];
  if (ordinal === undefined) return undefined;
  return ordinal === 'last' ? LAST_PARAGRAPH : ORDINALS.indexOf(ordinal) + 1;
}

/** In small letters, on one line, without the signs at its end and emoji. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\b(who|what|where|when|how|that)(?:'s|s\b)/g, '$1 is')
    .replace(/[^\p{L}\p{N}'¶#;]+/gu, ' ')
    .replace(/^(?:hey|hi|hello|ok|so|and|but|please|verbatim|bot) (?=\S)/, '')
    .trim();
}

function whole(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u');
}
