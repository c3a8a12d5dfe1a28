/** What a newsletter says below its text to those who get it; one of these is enough to know its foot by. */
const SURE =
  /^(?:you(?:['’]re| are| have)? (?:receiv(?:e|ed|ing)|get|getting|got|(?:being )?sent) this|you (?:are|were) (?:subscribed|on this list)|if you (?:no longer|don['’]t|do not|(?:woul|['’])d (?:like|prefer)|want to|wish to)\b.{0,60}\b(?:receiv|e-?mails?|unsubscrib|newsletter|letters)|(?:was|were) this (?:e-?mail|newsletter|letter|message) forwarded|to (?:unsubscribe|opt out|stop receiving|(?:manage|update|change) your)\b|(?:click here to |want to )?unsubscribe\b(?!d)|(?:update|manage|change|edit) (?:your )?(?:e-?mail |subscription |newsletter )?(?:preferences|subscriptions?|settings)\b|this (?:e-?mail|newsletter|message) was sent|you can (?:always |also )?(?:unsubscribe|change how you receive))/i;
/** Other lines that are common in a newsletter's footer. */
const PERHAPS =
  /^(?:thanks?(?: you)? for (?:reading|subscribing|being)|sent (?:by|to|with)\b|view (?:this|it|in)\b|our (?:mailing|postal) address|copyright\b|©|\(c\)|follow us|share this|add us to|forward(?:ed)? |subscribe |sign up |read online|support |privacy policy|terms )/i;
const LONGEST_LINE = 160;
const SENTENCE_END = /[.!?…。]["'”’)\]]*$/;

/**
 * The index of the paragraph where a newsletter's footer begins; undefined if the text has no footer. From there on there are
 * only notes to subscribers and short lines, such as an address.
 */
export function mailFootStart(paragraphs: readonly string[]): number | undefined {
  const isNote = (text: string) => SURE.test(text) || PERHAPS.test(text);
  const isOfFoot = (text: string) =>
    isNote(text) || (text.length <= LONGEST_LINE && !SENTENCE_END.test(text));
  const last = paragraphs.findLastIndex((text) => !isOfFoot(text));
  const foot = paragraphs.slice(last + 1);
  const first = foot.findIndex(isNote);
  return last >= 0 && foot.some((text) => SURE.test(text)) ? last + 1 + first : undefined;
}
