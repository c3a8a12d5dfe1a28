import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `As propriedades do documento indicam ${name} como autor. Confira se está certo.`,
  broken_signs: ({ count }) =>
    plural(count, {
      one: `${number(count)} caractere está danificado e aparece como \uFFFD.`,
      other: `${number(count)} caracteres estão danificados e aparecem como \uFFFD.`,
    }),
  broken_signs_in: ({ encoding }) =>
    `A codificação é ${encoding}. Alguns caracteres estão danificados e aparecem como \uFFFD.`,
  chapters_missing: ({ missing, all }) =>
    plural(missing, {
      one: `Dos ${number(all)} capítulos que o livro indica, falta ${number(missing)} no arquivo. Confira se o texto está completo.`,
      other: `Dos ${number(all)} capítulos que o livro indica, faltam ${number(missing)} no arquivo. Confira se o texto está completo.`,
    }),
  decoded_twice: ({ letters }) =>
    `Algumas letras parecem erradas, por exemplo ${letters}: o texto foi salvo alguma vez em uma codificação errada. Confira as letras, ou salve de novo.`,
  encoding_contradicted: ({ said, encoding }) =>
    `A codificação indicada é ${said}, mas o texto parece estar em ${encoding}. Confira se as letras estão certas.`,
  encoding_guessed: ({ encoding }) =>
    `A codificação não é indicada, e supus que é ${encoding}. Confira se as letras estão certas.`,
  for_programs:
    'A página em si não mostra texto, então peguei o que ela dá a programas. Confira se este é o artigo.',
  for_subscribers:
    'Sem assinatura, esta página mostra só uma parte do texto. Confira se o texto está completo.',
  marks_piled: ({ count }) =>
    plural(count, {
      one: `Retirei ${number(count)} acento, porque a mesma letra tinha acentos demais.`,
      other: `Retirei ${number(count)} acentos, porque a mesma letra tinha acentos demais.`,
    }),
  no_scripts: 'A página só mostra este texto a navegadores sem scripts. Confira se este é o artigo.',
  pdf_paragraphs: 'Um PDF não diz onde começam os parágrafos. Confira se estão certos.',
  pdf_words_joined: ({ words }) =>
    `Juntei palavras que estavam divididas no fim da linha (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `Esta página parece ter mais de um artigo: “${heading}” começa no meio do texto. Confira onde ele termina.`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `antes de “${place.words}”` : 'no final';
    return plural(count, {
      one: `Retirei ${number(count)} caractere invisível que pode mudar a ordem das letras. Ele estava ${where}.`,
      other: `Retirei ${number(count)} caracteres invisíveis que podem mudar a ordem das letras. O primeiro estava ${where}.`,
    });
  },
  unused_entries: ({ names, more }) =>
    `No início do arquivo há campos que não usei: ${names.join(', ')}${more > 0 ? ` e mais ${number(more)}` : ''}.`,
  words_joined: ({ words }) =>
    `Juntei palavras que estavam divididas no fim da linha (${words.join(', ')}). Confira os hifens.`,
};
