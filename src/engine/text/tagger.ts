import type model from 'wink-eng-lite-web-model';
import type winkNlp from 'wink-nlp';
import { load } from '#engine/model/load.ts';

/** A word or mark, its place in the text, its part of speech and its dictionary form. */
export interface TaggedWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As Universal Dependencies name them: NOUN, PROPN, VERB, AUX, PUNCT … */
  readonly tag: string;
  readonly lemma: string;
}

/** Longer texts are cut at a space, so that the time grows no faster than the length. */
const MOST = 8000;

type Tagger = ReturnType<typeof winkNlp>;

/** The tagger's patterns take the square of a word's length, and no word is so long. */
const LONGEST_WORD = 300;

let opened: Tagger | undefined;

/** The words of a text in order. The tagger is loaded when it is first needed, since that takes a third of a second. */
export function tagWords(text: string): TaggedWord[] {
  return partsOf(text).flatMap(({ part, offset }) => tagPart(part, offset));
}

function tagPart(part: string, offset: number): TaggedWord[] {
  opened ??= openTagger();
  const { its } = opened;
  const tokens = opened.readDoc(part).tokens();
  const texts = tokens.out();
  const tags = tokens.out(its.pos);
  // The package's types leave this feature of a token out.
  const lemmas = tokens.out(its.lemma as typeof its.value);
  const words: TaggedWord[] = [];
  let from = 0;
  for (let at = 0; at < texts.length; at++) {
    const word = texts[at] ?? '';
    const start = part.indexOf(word, from);
    // The tagger writes a few marks differently; they are not found in the text, and nothing needs them.
    if (start < 0 || word === '') continue;
    from = start + word.length;
    words.push({
      start: offset + start,
      end: offset + from,
      text: word,
      tag: String(tags[at] ?? 'X'),
      lemma: String(lemmas[at] ?? word).toLowerCase(),
    });
  }
  return words;
}

function openTagger(): Tagger {
  const open = load('wink-nlp') as typeof winkNlp;
  return open(load('wink-eng-lite-web-model') as typeof model, ['pos']);
}

/** A piece of a text, and where it begins in it. */
interface TextPiece {
  readonly part: string;
  readonly offset: number;
}

function partsOf(text: string): TextPiece[] {
  const parts: TextPiece[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.lastIndexOf(' ', from + MOST);
    const end = from + MOST >= text.length || space <= from ? Math.min(text.length, from + MOST) : space;
    parts.push(...wordsApart({ part: text.slice(from, end), offset: from }));
    from = end;
  }
  return parts;
}

/** The part as it is; where it has a run without a space that is longer than any word, each of its words by itself. */
function wordsApart(whole: TextPiece): TextPiece[] {
  if (!new RegExp(`\\S{${LONGEST_WORD + 1}}`).test(whole.part)) return [whole];
  const words = whole.part.matchAll(new RegExp(`\\s*\\S{1,${LONGEST_WORD}}`, 'g'));
  return [...words].map(({ 0: part, index }) => ({ part, offset: whole.offset + index }));
}
