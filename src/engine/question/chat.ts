/** What people say to whoever answers, and not to an article: judge it, or talk with them. */
export type Chat = 'judging' | 'chat';

/** The article, its makers, or what was just quoted. */
const ABOUT_IT =
  '(?:(?:the|this|that|your|these|those|any of)(?: (?:whole|entire|original))? (?:articles?|text|story|stories|piece|page|post|sources?|publication|newspaper|paper|site|website|outlet|authors?|writers?|journalists?|news|coverage|reporting|information|info|answers?|quotes?|bot|this|that|it)|(?:this|that|these|those) (?:reports?|claims?|facts?|numbers?|figures?|stuff|statements?|sentences?)|this|that|it|they|these|those)';
const DEGREE =
  '(?:(?:really|actually|even|all|at all|very|so|too|pretty|totally|completely|just|a bit|kind of|any|not|a|an|the|to be) )*';
/** Whether to believe it. */
const TRUTH =
  '(?:true|truth|real|correct|incorrect|fake|legit(?:imate)?|accurate|inaccurate|factual|facts?|false|lie|lies|lying|hoax|scam|made up|misleading|reliable|unreliable|trust ?worthy|trustable|trusted|credible|believable|biased|unbiased|bias|neutral|objective|impartial|one sided|slanted|partisan|fair|unfair|propaganda|clickbait|satire|misinformation|disinformation|fake news|nonsense|bullshit|bs|(?:ai|chatgpt|machine) (?:generated|written)|written by (?:ai|an ai|chatgpt|a bot)|opinion(?: piece)?|left wing|right wing)';
/** What else people think of it. */
const WORTH = '(?:right|wrong|so|stupid|worth reading|well written)';
const SOURCE =
  '(?: (?:articles?|sources?|news|newspaper|paper|site|website|story|information|text|report|piece|or what|tho(?:ugh)?))?';
const AGAINST = '(?: (?:against|towards?|in favou?r of) .{1,60})?';
const IS = "(?:is|are|was|were|isn't|aren't|wasn't)";
const SOMEBODY = '(?:i|we|you|one|people|anyone)';

const JUDGING = [
  `(?:but )?${IS} ${ABOUT_IT} ${DEGREE}(?:${TRUTH}${AGAINST}|${WORTH})${SOURCE}(?: (?:or|and) ${DEGREE}(?:not|${TRUTH}|${WORTH}))?`,
  `how ${DEGREE}(?:${TRUTH}) ${IS} ${ABOUT_IT}`,
  `${ABOUT_IT} ${IS} ${DEGREE}${TRUTH}${AGAINST}`,
  `${IS} there (?:any |a )?bias(?: (?:in|of) ${ABOUT_IT})?|(?:does|do|has|have) ${ABOUT_IT} (?:have |show )?(?:any |a )?bias${AGAINST}`,
  `(?:can|could|should|do|would|may|must) ${SOMEBODY} ${DEGREE}(?:trust|believe|rely on) (?:${ABOUT_IT}|you)`,
  `(?:why|how) (?:should|can|could|would) ${SOMEBODY} (?:trust|believe) (?:${ABOUT_IT}|you)|(?:i )?(?:don't|do not|dont|cannot|can't|cant) (?:trust|believe) (?:${ABOUT_IT}|you)`,
  `(?:does|do|did) ${ABOUT_IT} (?:lie|tell the truth)`,
  `(?:lies|liars?|propaganda|fake|fake news|biased|bullshit|bs|nonsense|clickbait)(?: (?:article|news|source))?`,
  'are you (?:sure|certain|serious|lying)|really|seriously|fact ?check(?: (?:this|that|it))?|true|is that so|cap|no cap|source is fake',
  `(?:so )?(?:who|which|what)(?: one| of (?:them|these|those|the two))? is (?:${TRUTH}|${WORTH})`,
  `${IS} (?:he|she|they) (?:lying|right|wrong|honest|telling the truth|a liar|liars)(?: (?:about|to) (?:this|that|it|us))?`,
].map(whole);

const RUDE =
  'fuck|fucking|fck|fk|shit|shitty|damn|stupid|dumb|useless|crap|crappy|trash|garbage|rubbish|idiot|idiotic|moron|terrible|awful|horrible|worst|suck|sucks|bitch|loser|pathetic';
const KIND = 'smart|clever|nice|good|bad|best|great|cute|funny|silly|weird|boring|lazy|annoying|poor';
const BOT = 'bot|robot|machine|ai|program|app|verbatim';

/** What only whoever answers can be: somebody who is insured, fined or buried is asked about in "Are you insured?". */
const BEING = `(?:(?:a|an|the|my|so|very|really|actually|even|just|always|this|that|how) )*(?:${RUDE}|${KIND}|${BOT}|human|person|girl|boy|man|woman|real|fake|alive|sentient|intelligent|chatgpt|gpt|llm|ok|okay|alright|there|here|listening|kidding|joking|serious|sure|drunk|high|mad|angry|happy|sad|busy|slow|fast|broken|down|wrong|right|single|gay|racist|woke|lying|my friend|god)`;
/** What only whoever answers is asked whether it does. */
const DOING =
  '(?:(?:even|really|actually|ever|still) )*(?:love|like|hate|miss|remember|dream|sleep|eat|think|care|read|speak|understand|lie|learn|exist|suck) ?(?:me|us|too|properly|at all|english|german|french|spanish|russian)?';

const CHAT = [
  // "Are you stupid?", "you are useless", "why are you so slow?"; "how are you" is a greeting.
  `(?:why |so )?are you ${BEING}(?: (?:or|and) (?:a |an |not )?\\S+| too| bot| or what| today)?`,
  `you (?:are|'re|re|were|look|sound) ${BEING}(?: \\S+)?|you (?:suck|rock|stink|rule|lie|lied|fail|failed|never (?:answer|help|listen|learn|understand)|know nothing)(?: (?:bot|again|at this|me|anything))?`,
  `do you ${DOING}|do you (?:like|love|hate) (?!\\S+ing\\b)\\S+(?: \\S+)?|do you have (?:feelings|emotions|friends|a (?:name|soul|brain|girlfriend|boyfriend)|any (?:feelings|friends|brain))`,
  `(?:i|we)(?: \\S+){0,2} (?:love|like|hate|miss|adore|despise) (?:you|this (?:${BOT}))(?: \\S+){0,3}`,
  "how (?:old|tall|smart|big|clever) are you|what(?: is|'s|s) your (?:name|age|favou?rite(?: \\S+){1,2}|job|purpose|problem|gender|pronouns)|what kind of (?:bot|ai|thing) are you|where (?:do you live|are you from)",
  '(?:who|what|which company) (?:made|created|built|programmed|wrote|owns|runs|trained|developed|designed) (?:you|this bot)|when were you (?:made|born|created)',
  `(?:what do you think|what are your thoughts|how do you feel|what is your (?:opinion|view|take)|your opinion)(?: (?:about|of|on) .{1,60})?|(?:do )?you (?:agree|disagree|believe (?:this|that|it))(?: with (?:me|this|that|it|him|her|them))?`,
  '(?:fuck|screw|damn|bless|love|hate|kill|curse) (?:you|off|yourself|this|it|that|this bot)(?: (?:bot|all|too|then|so much|again))*',
  `(?!good bot$)(?:(?:you|such|a|an|so|this|is|very|really) )*(?:(?:${RUDE}|${KIND}) )+(?:bot|robot|machine|ai|verbatim)|(?:(?:${RUDE}) ?)+`,
  '(?:fu|fuk|wtf|stfu|gtfo|kys|ffs|go away|go to hell|piss off|get lost|shut up|shut it|what the (?:fuck|hell|heck))(?: (?:you|bot|please|is (?:this|that)|man|dude))*',
  'who asked|nobody asked|your m[ou]m|i am (?:bored|tired|sad|lonely|hungry)|i love it|i hate it',
].map(whole);

/** Whether a text is to be judged or only talked about; undefined for whatever can be put to an article. */
export function chatIn(plain: string): Chat | undefined {
  if (JUDGING.some((form) => form.test(plain))) return 'judging';
  return CHAT.some((form) => form.test(plain)) ? 'chat' : undefined;
}

function whole(form: string): RegExp {
  return new RegExp(`^(?:${form})$`, 'u');
}
