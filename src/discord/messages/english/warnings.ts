import type { FaultPlace, WarningValues } from '#articles/faults.ts';
import type { WordsByCode } from '#discord/messages/by-code.ts';
import { grammarOf } from '#discord/messages/grammar.ts';

const { number } = grammarOf('en');

/** What a person should look at before an article is kept. */
export const warnings: WordsByCode<WarningValues> = {
  author_guessed: ({ name }) =>
    `The document’s properties name ${name} as the author. Check that this is right.`,
  broken_signs: ({ count }) =>
    count === 1
      ? 'One character is broken and shows as \uFFFD.'
      : `${number(count)} characters are broken and show as \uFFFD.`,
  broken_signs_in: ({ encoding }) =>
    `Its encoding is ${encoding}. Some characters are broken and show as \uFFFD.`,
  chapters_missing: ({ missing, all }) =>
    `Of the ${number(all)} chapters that the book lists, ${number(missing)} ${missing === 1 ? 'is' : 'are'} not in the file. Check that the text is complete.`,
  decoded_twice: ({ letters }) =>
    `Some of its letters look wrong, such as ${letters}: it was once saved in a wrong encoding. Check the letters, or save it again.`,
  encoding_contradicted: ({ said, encoding }) =>
    `It says that its encoding is ${said}, but it reads like ${encoding}. Check that its letters are right.`,
  encoding_guessed: ({ encoding }) =>
    `It does not say its encoding, and I took it for ${encoding}. Check that its letters are right.`,
  for_programs:
    'The page shows no text by itself, so I took the text that it gives to programs. Check that this is the article.',
  for_subscribers:
    'This page shows only part of its text to readers who do not subscribe. Check that the text is complete.',
  marks_piled: ({ count }) =>
    count === 1
      ? 'I took out an accent that was piled on a letter.'
      : `I took out ${number(count)} accents that were piled on single letters.`,
  no_scripts: 'The page shows this text only to browsers without scripts. Check that this is the article.',
  pdf_paragraphs: 'A PDF does not say where its paragraphs begin. Check that they are right.',
  pdf_words_joined: ({ words }) =>
    `I joined words that were divided at the ends of lines (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `This page seems to have more than one article: “${heading}” begins within the text. Check where it ends.`,
  signs_taken: ({ count, place }) =>
    count === 1
      ? `I took out an invisible character that can change the order of letters. It was ${where(place)}.`
      : `I took out ${number(count)} invisible characters that can change the order of letters. The first was ${where(place)}.`,
  unused_entries: ({ names, more }) =>
    `At the top of the file are entries that I did not use: ${names.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}.`,
  words_joined: ({ words }) =>
    `I joined words that were divided at the ends of lines (${words.join(', ')}). Check their hyphens.`,
};

function where(place: FaultPlace): string {
  return place.at === 'words' ? `before “${place.words}”` : 'at the end';
}
