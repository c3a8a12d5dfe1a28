import { isWeekday, monthOf } from './months.ts';
import type { LeftOutReason } from './reading.ts';

/** What is longer than this is hardly a label, a credit or an advertisement. */
const LONGEST = 260;
const LONGEST_CREDIT = 160;
const SENTENCE_END = /[.!?…。！？][\p{Pf}\p{Pe}"'”’)\]]*$/u;
const LETTERS = /[\p{L}\p{N}]/gu;
const FEWEST_LETTERS_OF_PROSE = 40;

const ADVERT =
  /^\|?\s*[([]?(?:advert(?:isement|ising)?s?|anzeige|werbung|publicité|publicidade?|publicidad|iklan|reklama?|sponsored(?: content)?|paid content)[)\]]?$/i;
/** Labels alone on a line, with nothing but a punctuation mark after them. */
const ALONE =
  /^(?:sharing is caring!?|share(?: this(?: (?:article|story|post|page))?| on [\w ]{1,20})?|related(?: (?:articles?|stories|news|links?|topics?|content|posts?|coverage|reading))?|(?:see|read|learn|find out) more|see also|read (?:also|next|this)|more|also|watch|listen|don['’]t miss|you (?:may|might)(?: also)? (?:like|be interested in|have missed)|continue reading|most (?:read|popular|viewed)|recommended(?: (?:for you|reading|stories|articles))?|trending(?: now)?|story timeline|skip to (?:main )?content|up next|editor['’]?s['’]? (?:picks?|choice)|more (?:on this(?: story)?|from [\p{L}\d .’'&-]{1,40}|stories|news|like this|about this)|what to read next|in this (?:story|article)|story continues(?: below)?|article continues below(?: advertisement)?|tags?|topics?|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|loading(?: content)?|close|caption|newsletter|subscribe|sign (?:up|in)|log ?in|register|print|e-?mail|save|copy link|back to top|view (?:comments|gallery|all|more)|show (?:more|less)|play(?: video)?|watch(?: now| the video| video)|listen(?: now)?|enlarge(?: this image)?|(?:image|photo|picture|slide) \d+ (?:of|\/) ?\/? ?\d+|\d+ ?min(?:ute)?s? read|page \d+ (?:of|\/) \d+|printed (?:from|on) \S{4,80}(?: on [\p{L}\d ,.]{6,30})?|tempo de leitura\b.{0,20}|read(?:ing)? time\b.{0,20}|follow us|opens in (?:a )?new (?:window|tab))\s*[:.…>»|]*$/iu;
/** A label, a colon, and the name of something else. */
const LEADING =
  /^(?:related(?: (?:articles?|stories|news|links?|content|posts?|coverage|reading))?|see (?:also|more)|read (?:more|also|next)|more|watch|listen|don['’]t miss|recommended|filed under|tags?|topics?|keywords|categor(?:y|ies)|source|sources|via|posted in|provided by)\s*[:|]\s*\S/i;
const PICTURE =
  /^[([]?(?:photos?|photograph|images?|pictures?|foto|bild|caption|credits?|courtesy|illustration|graphic|video)(?:(?: credit)?\s*[:/]| (?:by|courtesy)\b)/i;
const CREDIT_AT_END =
  /(?:[([](?:image|photo|picture|foto|bild|credit|courtesy|source)s?\b[^)\]]{0,80}[)\]]|(?:©|\(c\)|\/|\bvia\b|\bcourtesy of\b|\bphoto by\b)[^.!?]{1,60})\s*$/i;
const AGENCY =
  /\b(?:getty images|shutterstock|ap photo|afp|reuters|epa|alamy|istock|bloomberg)\b[^.!?]{0,40}$/i;
/** How agencies begin a caption. */
const FILE_PICTURE =
  /^in this (?:[\p{L}\d.,]+ ){0,6}(?:file )?(?:photo|image|picture|photograph)(?: (?:made available|provided|taken|released)\b|,)/iu;
/** Who wrote a text, or put it on the page. */
const BYLINE =
  /^(?:(?:posted|written|published|reported|reporting|edited|story|words|text) )?(?:by|von|par|por|di|door)[: ]\s*\p{Lu}/iu;
/** A call to the reader to go, join or buy. */
const CALL =
  /^(?:[-–—•*]\s*)?(?:please )?(?:sign up|subscribe|register|log ?in|join (?:us|our|the conversation)|chat with us|follow (?:us|him|her|them|me|@?[\w.]+(?: \w+)?)|click (?:here|on)|tap here|download (?:the|our)|like us|get (?:the|our|more|[\w.]+ (?:delivered|in your))|enter your e-?mail|support (?:us|our)|become a (?:member|subscriber)|send us|email us|listen to|stay (?:up to date|informed|connected))\b/i;
const CALL_TO =
  /\b(?:newsletters?|inbox|e-?mail|facebook|messenger|twitter|instagram|youtube|telegram|whatsapp|linkedin|tiktok|app|subscri\w+|account|here|updates|alerts|letterbox|podcasts?|live|feeds?)\b|@\w/i;
const NOTICE =
  /^(?:(?:this|our) (?:site|website|page|slideshow|post|article|story|video|content|document)\b.{0,60}(?:uses? cookies|requires? javascript|affiliate|subject to copyright|copyright|may not be (?:published|reproduced)|was (?:originally|first) published)|(?:we|this site) (?:use|uses) cookies|(?:the )?(?:contents?|materials?) (?:of|on) this (?:site|page|website)|javascript (?:is|must be)|please (?:enable|turn on) javascript|your browser (?:does not|doesn['’]t|is)|(?:[\w ]{2,30} may earn (?=.{0,80}\blinks\b)|if you (?:buy|purchase|click)|when you (?:buy|purchase)|as an amazon associate|purchases? made through)\b.{0,160}\b(?:commission|affiliate|earn)|(?:already )?(?:a )?subscribers?\?|already (?:a subscriber|have an account|registered)|have a (?:news )?tip\?|got a (?:tip|story|news)|you are receiving this|view this e-?mail in)/i;
const COPYRIGHT =
  /^(?:(?:copyright|©|\(c\))[\s©@]*(?:\(c\)\s*)?(?:by\s+)?(?:[\p{Lu}][^.]{0,60}\s)?(?:19|20)\d\d\b|©)|\ball rights reserved\b[.\s]*$|\bmay not be published, broadcast\b/iu;
const CONTACT =
  /\b(?:(?:can|may) be reached|reach (?:him|her|them|[\p{Lu}]\S+)|contact (?:him|her|them|the (?:author|writer|reporter))|e-?mail (?:him|her|them)|follow (?:him|her|them|[\p{Lu}]\S+))\b.{0,80}@\w/iu;

/** Whether a text reads like a part of an article: a sentence of some length. */
export function isProse(text: string): boolean {
  return SENTENCE_END.test(text) && lettersIn(text) >= FEWEST_LETTERS_OF_PROSE;
}

/** A text of some words that ends like a sentence. */
export function isSentence(text: string): boolean {
  return (
    SENTENCE_END.test(text) &&
    (text.split(/\s+/).length >= 3 || lettersIn(text) >= FEWEST_LETTERS_OF_PROSE / 4)
  );
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

export function lettersIn(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}

/** Why a block is not part of an article's text, by its words alone. Of sentences, only those to the site's readers are not. */
export function labelIn(text: string): LeftOutReason | undefined {
  const plain = text.trim();
  if (FILE_PICTURE.test(plain)) return 'caption';
  if (text.length > LONGEST) return undefined;
  if (ADVERT.test(plain)) return 'advertisement';
  if (ALONE.test(plain)) return 'label';
  if (isTimeLine(plain)) return 'published';
  if (PICTURE.test(plain) && plain.length <= LONGEST_CREDIT) return 'caption';
  if (isCredit(plain)) return 'caption';
  if (COPYRIGHT.test(plain)) return 'copyright';
  if (LEADING.test(plain) && !SENTENCE_END.test(plain)) return 'link';
  if ((CALL.test(plain) && CALL_TO.test(plain)) || NOTICE.test(plain) || CONTACT.test(plain))
    return 'site_note';
  return undefined;
}

function isCredit(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (/[([](?:image|photo|picture|foto|bild|credit)s?\b[^)\]]{0,80}[)\]]\s*$/i.test(text)) return true;
  if (text.length > LONGEST_CREDIT || SENTENCE_END.test(text)) return false;
  return AGENCY.test(text) && (CREDIT_AT_END.test(text) || text.length <= 80);
}

const TIME_WORDS =
  /\b(?:first |last )?(?:published|updated|posted|modified|created|on|at|by|of|the|date|time|am|pm|a\.m\.|p\.m\.|utc|est|edt|bst|cet|cest|wib|ist|gmt|edt|est|pst|ist|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|hours?|minutes?|ago|st|nd|rd|th)\b/giu;

/** Whether a text names who wrote the article, and says little else. */
export function isByline(text: string): boolean {
  return text.length <= 120 && BYLINE.test(text) && !SENTENCE_END.test(text);
}

/** Small words in dates of other languages, and signs of time zones. */
const IN_DATES =
  /^(?:de|del|dne|den|der|le|il|el|um|uhr|kl|klo|klokken|às|a las|alle|à|om|et|pt|ct|mins?|min|read)$/i;

/** Whether a text says a date or a time and little else. */
export function isTimeLine(text: string): boolean {
  if (!/\d/.test(text) || text.length > 120 || text.endsWith('?')) return false;
  const rest = text
    .replace(/\d+(?:st|nd|rd|th)?|\b[A-Z]{2,4}T\b/g, ' ')
    .replace(TIME_WORDS, ' ')
    .match(/\p{L}[\p{L}-]+/gu)
    ?.filter((word) => monthOf(word) === undefined && !isWeekday(word) && !IN_DATES.test(word));
  const isCalled = /^\W*(?:first |last )?(?:published|updated|posted|modified)\b/i.test(text);
  const hasTime = /\b(?:19|20)\d\d\b|\d:\d\d/.test(text);
  return (isCalled || hasTime) && (rest?.length ?? 0) <= (isCalled ? 3 : 1);
}
