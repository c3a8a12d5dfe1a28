import type { DateMatch } from './date-form.ts';
import { DASH, YEAR } from './date-words.ts';

const expression = (source: string): RegExp => new RegExp(source, 'iu');

const UNITS =
  /^\s+(?:people|persons?|\w*men|\w*children|civilians|soldiers|troops|km|kilomet\w+|m|met(?:er|re)s|cm|mm|miles|feet|ft|inches|yards|acres|hectares|tons?|tonnes|kg|kilograms?|pounds|dollars|euros|yen|yuan|rubles|roubles|won|per\s?cent|degrees|hours|minutes|seconds|days|weeks|months|years|votes|seats|points|words|pages|members|students|workers|jobs|homes|houses|cases|deaths|copies|square|cubic|calories|hrs|GMT|UTC)\b/i;
const PLURAL = /^\s+(?!(?:was|is|has|as|this|his|its|does|across)\b)[a-z]+s\b/;

/** After these words a number from 1000 to 2100 is a year. */
const SURE = expression(
  String.raw`(?<!\p{L})(?:in|since|until|till|during|throughout|between|back to|(?:early|late|mid|pre|post)[\s-]|circa|c\.|years?|born|b\.|died|d\.)\s*$`,
);
/** After these too, if no count can follow. */
const WEAK = expression(String.raw`(?<!\p{L})(?:of|from|by|prior to|before|after|around|for|through)\s+$`);
const OPENED = /^,?\s+(?:was|is|saw|has|had|marked|brought|will|began|ended)\b/;
/** After these even a number without a noun is a count. */
const COUNTING =
  /\b(?:survey|sample|total|population|group|force|army|fleet|crowd|average|maximum|minimum|number|list|collection|distance|height|altitude|elevation|depth|length|range|price|cost|sum|capacity|speed|rate|team|staff|area)\s+of\s+$/i;
const NAMED =
  /\b(?:Cup|Games|Olympics|Paralympics|Expo|Euro|Summit|Festival|Championships?|Congress|Conference|Convention|Fair|Biennale|(?:Expo|Cup|Fair|Con) \p{Lu}\p{L}+)\s+$/u;
const DETERMINED = /(?:\b(?:the|a|his|her|its|their|our|my|this|that)|['’]s|s['’])\s+$/i;
/** "His failed 2004 campaign". */
const DETERMINED_BEFORE = /\b(?:the|an?|his|her|its|their|our|my|this|that)\s+\p{Ll}[\p{Ll}-]+\s+$/iu;
const COMPARED = /\b(?:over|than|compared (?:to|with)|against|versus|vs\.?)\s+$/i;
/** "(Collins, 2009)". */
const CITED_BEFORE = /\([^()]*\p{L}[.,]*\s+$/u;
const RANGE_BEFORE = expression(
  String.raw`(?<![\p{L}\p{N}])(?:${YEAR}${DASH}|(?:from|between)\s+(?:[a-z]+\s+)?${YEAR}\s+(?:to|and|until|through)\s+(?:[a-z]+\s+)?)$`,
);
const RANGE_AFTER = expression(String.raw`^${DASH}(?:${YEAR}|present|\))`);
const LISTED = expression(
  String.raw`(?<!\p{L})(?:in|since|of|from|between|during|the)\s+${YEAR}(?:,\s+${YEAR})*,?\s+(?:(?:and|or|to)\s+)?(?:(?:again\s+)?in\s+)?$`,
);

/** Whether a number from 1000 to 2100 is a year, judged by the words around it. */
export function isYear({ text, before, after }: DateMatch): boolean {
  if (/[\p{L}\p{N}][-–]$/u.test(before) && !/(?:mid|pre|post)-$/i.test(before) && !RANGE_BEFORE.test(before))
    return false;
  if (UNITS.test(after)) return false;
  if (/^['’]s\b/.test(after) || SURE.test(before)) return true;
  if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after) || LISTED.test(before)) return true;
  return isApart(before, after) || isOfNoun(text, before, after) || isDated(text, before, after);
}

/** Whether it is alone in brackets, or starts a sentence whose subject may be a year. */
function isApart(before: string, after: string): boolean {
  if (/\($/.test(before) && /^(?:\)|,\s|;)/.test(after)) return true;
  if (CITED_BEFORE.test(before) && /^\)/.test(after)) return true;
  return before.trim() === '' && OPENED.test(after);
}

/** Whether it picks one of several things: "the 2016 elections", "World Cup 2018". */
function isOfNoun(text: string, before: string, after: string): boolean {
  if (NAMED.test(before)) return true;
  if (Number(text) <= 1800 || !/^[\s-]+\p{L}/u.test(after)) return false;
  if (DETERMINED.test(before)) return !isCount(text, after);
  return DETERMINED_BEFORE.test(before) && Number(text) > 1900 && !PLURAL.test(after);
}

function isDated(text: string, before: string, after: string): boolean {
  if (COMPARED.test(before)) return Number(text) > 1900 && /^(?:[.,;:)]|$)/.test(after);
  return WEAK.test(before) && !COUNTING.test(before) && !isCount(text, after);
}

/** "The 2000 soldiers" are counted; "the 2016 elections" were held. */
function isCount(text: string, after: string): boolean {
  return text.endsWith('00') && PLURAL.test(after);
}
