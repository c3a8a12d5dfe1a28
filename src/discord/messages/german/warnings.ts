import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('de');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `Als Autor ist in den Eigenschaften des Dokuments ${name} eingetragen. Prüfe, ob das stimmt.`,
  broken_signs: ({ count }) =>
    plural(count, {
      one: 'Ein Zeichen ist beschädigt und erscheint als \uFFFD.',
      other: `${number(count)} Zeichen sind beschädigt und erscheinen als \uFFFD.`,
    }),
  broken_signs_in: ({ encoding }) =>
    `Die Kodierung ist ${encoding}. Einige Zeichen sind beschädigt und erscheinen als \uFFFD.`,
  chapters_missing: ({ missing, all }) =>
    plural(missing, {
      one: `Von den ${number(all)} Kapiteln, die das Buch aufführt, fehlt 1 in der Datei. Prüfe, ob der Text vollständig ist.`,
      other: `Von den ${number(all)} Kapiteln, die das Buch aufführt, fehlen ${number(missing)} in der Datei. Prüfe, ob der Text vollständig ist.`,
    }),
  decoded_twice: ({ letters }) =>
    `Einige Buchstaben sehen falsch aus, etwa ${letters}: Der Text wurde einmal in einer falschen Kodierung gespeichert. Prüfe die Buchstaben, oder speichere ihn neu.`,
  encoding_contradicted: ({ said, encoding }) =>
    `Als Kodierung ist ${said} angegeben, der Text liest sich aber wie ${encoding}. Prüfe, ob die Buchstaben stimmen.`,
  encoding_guessed: ({ encoding }) =>
    `Die Kodierung ist nicht angegeben; ich habe ${encoding} angenommen. Prüfe, ob die Buchstaben stimmen.`,
  for_programs:
    'Die Seite selbst zeigt keinen Text, darum habe ich den genommen, den sie Programmen gibt. Prüfe, ob das der Artikel ist.',
  for_subscribers:
    'Ohne Abo zeigt die Seite nur einen Teil ihres Textes. Prüfe, ob der Text vollständig ist.',
  marks_piled: ({ count }) =>
    plural(count, {
      one: 'Ich habe 1 Akzent entfernt, weil sich auf einem Buchstaben zu viele häuften.',
      other: `Ich habe ${number(count)} Akzente entfernt, weil sich auf einzelnen Buchstaben zu viele häuften.`,
    }),
  no_scripts: 'Diesen Text zeigt die Seite nur Browsern ohne Skripte. Prüfe, ob das der Artikel ist.',
  pdf_paragraphs: 'Ein PDF sagt nicht, wo seine Absätze beginnen. Prüfe, ob sie stimmen.',
  pdf_words_joined: ({ words }) =>
    `Ich habe Wörter zusammengefügt, die am Zeilenende getrennt waren (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `Auf dieser Seite steht anscheinend mehr als ein Artikel: Mitten im Text beginnt „${heading}“. Prüfe, wo er endet.`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `vor „${place.words}“` : 'am Ende';
    return plural(count, {
      one: `Ich habe 1 unsichtbares Zeichen entfernt, das die Reihenfolge der Buchstaben ändern kann. Es stand ${where}.`,
      other: `Ich habe ${number(count)} unsichtbare Zeichen entfernt, die die Reihenfolge der Buchstaben ändern können. Das erste stand ${where}.`,
    });
  },
  unused_entries: ({ names, more }) =>
    `Am Anfang der Datei stehen Einträge, die ich nicht verwendet habe: ${names.join(', ')}${more > 0 ? ` und ${number(more)} weitere` : ''}.`,
  words_joined: ({ words }) =>
    `Ich habe Wörter zusammengefügt, die am Zeilenende getrennt waren (${words.join(', ')}). Prüfe ihre Bindestriche.`,
};
