const TO_THE_BOT = '(?: (?:there|all|everyone|everybody|guys|folks|bot|verbatim|friend|mate|you))*';
const GREETING = new RegExp(
  `^(?:hi+|hey+|hello+|yo|hiya|howdy|greetings|good (?:morning|evening|afternoon|day|night)|gm|gn|sup|what'?s up|how are you(?: doing)?(?: today)?|how do you do|who are you|what are you)${TO_THE_BOT}$`,
);
const THANKS = new RegExp(
  `^(?:(?:ok(?:ay)?|many|great|nice|cool|perfect) )*(?:thanks?|thank you|thx|ty|tysm|cheers|bye|goodbye|see you|good bot|well done)(?: (?:so|very|much|a lot|a bunch|again))*${TO_THE_BOT}$`,
);
const MOOD =
  '(?:crazy|insane|wild|mad|sad|bad|awful|terrible|horrible|great|good|cool|nice|funny|scary|interesting|weird|strange|shocking|amazing|awesome|huge)';
const REACTION = new RegExp(
  `^(?:${[
    'lo+l+|lmao+|rofl|(?:ha|he|hi){2,}h?|k|kk|ok(?:ay)?|cool|nice|great|good|wow|whoa|yes|yeah|yep|yup|no|nope|nah|same|based|idk|omg|oh|ah|hmm+|huh|bruh|bro|test|testing|interesting|i see|got it|sure|damn|sad|rip|true dat|f|xd+|gg|good (?:one|point)|makes sense|understood|well|alright|fine|right',
    `(?:(?:that|this|it)(?: is|'s|s) (?:just )?(?:so |very |too |really )?|so |too )${MOOD}`,
    "(?:that|this|it)(?: is|'s|s) (?:so |too )?(?:a lot|not (?:a lot|much|many)|much|many)",
  ].join('|')})$`,
);

/** Whether somebody says no more than hello; `plain` is in small letters, with spaces for punctuation, here and below. */
export function greets(plain: string): boolean {
  return GREETING.test(plain);
}

/** Whether somebody says no more than thanks or goodbye. */
export function thanks(plain: string): boolean {
  return THANKS.test(plain);
}

/** Whether somebody only says how they find something: "lol", "that's a lot". */
export function reacts(plain: string): boolean {
  return REACTION.test(plain);
}
