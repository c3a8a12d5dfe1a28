import { leadIn } from './aside.ts';
import { chatIn } from './chat.ts';
import { followUp, isFragment } from './follow-up.ts';
import { reacts, thanks } from './talk.ts';

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
  /** More of what a card shows, who said what it quotes, or which paragraph that is. */
  | { readonly kind: 'more' | 'speaker' | 'place' }
  /** Something about the bot, or that it does not do. */
  | { readonly kind: 'help' | 'judging' | 'chat' | 'translation' | 'reaction' };

const ARTICLE = '(?:(?:the|this|that|your) )?(?:whole )?(?:article|text|story|piece|page)|this|it';
const OF = `(?: (?:of|for|to|in|from) (?:${ARTICLE}))?`;
const WHAT =
  "(?:what(?: is|'s|s| was)? |whats |tell me |show me |give me |(?:can|could) (?:i|you) (?:have|get|see|give me|tell me|send me|show me) )?(?:the |a |its |your )?";

const FACTS: readonly (readonly [ArticleFact, RegExp])[] = [
  [
    'title',
    whole(
      `${WHAT}(?:title|headline)${OF}`,
      `(?:what is|what's|whats) (?:${ARTICLE}) called`,
      `${WHAT}(?:latest|newest|current|last) (?:article|story)`,
      '(?:what|which) (?:article|story) (?:is (?:this|that|it)|do you (?:have|use|know)|are you (?:using|talking about))',
    ),
  ],
  [
    'author',
    whole(
      `${WHAT}(?:author|writer|byline)(?:'s name)?${OF}`,
      `who (?:wrote|has written|is the (?:author|writer|journalist|reporter) of) (?:${ARTICLE})`,
      `who (?:is|are) (?:the|its) (?:author|authors|writer)`,
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
      `who (?:is|was) (?:being |getting )?interviewed(?: here)?${OF}`,
      `who (?:is|was) (?:this|the) interview with`,
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
const TRANSLATION = whole(
  '(?:can|could|would|will|do)? ?(?:you )?(?:please )?translate(?: (?:this|that|it|the article|the text|everything))?(?: (?:in|to|into) \\p{L}+)?(?: please)?',
  '(?:in|auf|en|po) (?:german|deutsch|french|français|francais|spanish|español|espanol|russian|russki|ukrainian|polish|polski|italian|dutch|turkish|arabic|chinese|japanese|korean|portuguese|english)(?: please| bitte)?',
);
const MORE = whole(
  '(?:tell|show|give)(?: me)? more(?: please)?|(?:any(?:thing)? |what |something )?(?:more|else)|go on|continue|next|and then|further|elaborate|more (?:please|details?|info)|details?',
);
const SPEAKER = whole(
  "(?:and )?who (?:said|says|claims|claimed|reported|wrote) (?:that|this|it|so)|how do you know(?: that| this| it| so)?|says who|according to whom?|who(?: is| was|'s) (?:that|the speaker|speaking|saying that)|whose words(?: are (?:these|those|they))?",
);
/** Of a quote: who says it. Of "Was anybody hurt?": who was. */
const WHO_ALONE = whole('(?:and )?who(?: exactly)?');
const SOMEBODY = /\b(?:(?:any|some)(?:one|body)|(?:any|some) of)\b/i;
/** In a reply, what the card's question is about; "this" and "that" are what the card quotes. */
const SUBJECT = /\b(?:it|they|them)\b/;
/** Of these it is the article that is meant, whatever was asked before. */
const OF_ARTICLE =
  /\b(?:article|text|story|piece|page|published|written|posted|wrote|about|true|real|fake|accurate|say|says)\b/;
const READER = /\byour?\b/i;
/** What is said in a chat and asks nothing: "what is this even about lol". */
const FILLERS =
  / (?:even|actually|really|exactly|basically|anyways?|again|btw|tho|though)(?= |$)|(?: (?:lol|lmao|pls|plz|please|thx|thanks|bro|bruh|dude|man|mate|tbh|idk|haha))+$/gu;
const PLACE = whole(
  '(?:in )?(?:which|what) (?:paragraph|para|part|section|line)(?: (?:number|no))?(?: (?:is|was) (?:that|this|it)(?: (?:in|from))?)?|paragraph(?: number)?',
  `(?:and )?where(?: exactly)? (?:is|was) (?:that|this|it)(?: (?:exactly|said|written|quoted|mentioned|stated))?(?: (?:in|from) (?:${ARTICLE}))?`,
  `where(?: exactly)? (?:does|did) (?:(?:${ARTICLE}|they) )?(?:say|mention|state|write) (?:that|this|so|it)`,
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

/**
 * What somebody wants who writes this, in reply to an answer to the question `before`; whatever is nothing else is a
 * question to the articles.
 */
export function readRequest(said: string, before = ''): Request {
  const text = said.slice(leadIn(said));
  const plain = plainOf(text);
  if (WHO_ALONE.test(plain)) return { kind: SOMEBODY.test(before) ? 'fragment' : 'speaker' };
  const paragraph = paragraphIn(plain);
  if (paragraph !== undefined) return { kind: 'paragraph', number: paragraph };
  const asked = { kind: isFragment(text) ? 'fragment' : 'question' } as const;
  if (thanks(plain)) return { kind: 'question' };
  const isOfCard = before !== '' && SUBJECT.test(plain) && !OF_ARTICLE.test(plain);
  if (isOfCard && followUp({ text, changed: [] }, before)) return asked;
  return formIn(plain, before) ?? formIn(plain.replace(FILLERS, ''), before) ?? asked;
}

/** What fits one of the forms above word for word. */
function formIn(plain: string, before: string): Request | undefined {
  const fact = FACTS.find(([, form]) => form.test(plain))?.[0];
  if (fact !== undefined) return { kind: 'fact', fact };
  const simple = SIMPLE.find(([, form]) => form.test(plain))?.[0];
  if (simple !== undefined) return { kind: simple };
  if (reacts(plain)) return { kind: 'reaction' };
  const chat = chatIn(plain);
  // "You" of a question to the article is whoever reads it, in the next question too.
  if (chat === 'chat' && READER.test(before) && READER.test(plain)) return undefined;
  return chat && { kind: chat };
}

const SIMPLE = [
  ['help', HELP],
  ['translation', TRANSLATION],
  ['more', MORE],
  ['speaker', SPEAKER],
  ['place', PLACE],
] as const;

function paragraphIn(plain: string): number | undefined {
  const [, number] = PARAGRAPH.exec(plain) ?? [];
  if (number !== undefined) return Number(number);
  const [, ordinal] = ORDINAL.exec(plain) ?? [];
  if (ordinal === undefined) return undefined;
  return ordinal === 'last' ? LAST_PARAGRAPH : ORDINALS.indexOf(ordinal) + 1;
}

/** Short forms that change who a text is about. */
const SHORT: Readonly<Record<string, string>> = {
  u: 'you',
  r: 'are',
  ur: 'your',
  "you're": 'you are',
  youre: 'you are',
};

/** In small letters, on one line, without the signs at its end and emoji. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\b(who|what|where|when|how|that)(?:'s|s\b)/g, '$1 is')
    .replace(/[^\p{L}\p{N}'¶#;]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}'])(?:u|r|ur|you're|youre)(?![\p{L}\p{N}'])/gu, (short) => SHORT[short] ?? short)
    .replace(/^(?:hey|hi|hello|ok|so|and|but|please|verbatim|bot) (?=\S)/, '')
    .trim();
}

function whole(...forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'u');
}
