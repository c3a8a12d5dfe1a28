import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName, list } = grammarOf('pt-BR');

export const cards: Messages['cards'] = {
  answered: (articles) => (articles > 1 ? 'Os artigos dizem' : 'O artigo diz'),
  about: (articles) => (articles > 1 ? 'O que os artigos dizem sobre isso' : 'O que o artigo diz sobre isso'),
  nearestTo: (articles) =>
    articles > 1 ? 'O que mais se aproxima disso nos artigos' : 'O que mais se aproxima disso no artigo',
  related: 'A resposta pode ser esta:',
  notFound: {
    not_in_articles: (articles) =>
      articles > 1
        ? 'Não encontrei nada sobre isso nos artigos.'
        : 'Não encontrei nada sobre isso no artigo.',
    words_not_found: (articles) =>
      articles > 1
        ? 'Não encontrei as palavras da sua pergunta nos artigos.'
        : 'Não encontrei as palavras da sua pergunta no artigo.',
    empty: 'Não vi nenhuma pergunta.',
    greeting: 'Olá! Pergunte sobre um artigo, e eu respondo com as palavras dele.',
    thanks: 'De nada!',
    order: 'Só sei citar artigos.',
  },
  notFoundHint: {
    not_in_articles: 'Eu cito o que os artigos dizem. Nunca escrevo uma resposta por conta própria.',
    words_not_found: 'Leio melhor em inglês. Em outros idiomas, só consigo procurar as mesmas palavras.',
    empty: 'Escreva o que você quer saber como uma pergunta completa.',
    greeting: '',
    thanks: 'Pergunte de novo quando quiser.',
    order: 'Pergunte o que um artigo diz, e eu mostro onde ele diz isso.',
  },
  otherLanguage: {
    onlyEnglish: 'Leio perguntas em inglês sobre artigos em inglês.',
    late: 'Não tive tempo de procurar em outro idioma. Pergunte de novo daqui a um minuto.',
    apart: (articles) =>
      articles > 1
        ? 'Não consigo relacionar esta pergunta com os artigos.'
        : 'Não consigo relacionar esta pergunta com o artigo.',
    looks: (language) => `O idioma desta pergunta parece ser: ${languageName(language)}.`,
    claimLooks: (language) => `O idioma desta mensagem parece ser: ${languageName(language)}.`,
    unknown: 'Não conheço o idioma deste texto.',
    written: (languages, articles) =>
      `Idioma ${articles > 1 ? 'dos artigos' : 'do artigo'}: ${list(languages.map(languageName))}.`,
  },
  example: (question) => `Por exemplo: *${question}*`,
  readAs: (question) => `Entendido como: ${question}`,
  asked: (question) => `Pergunta: ${question}`,
  more: 'Mais trechos, menos próximos da pergunta:',
  nearest: 'Estes são os trechos mais próximos, não uma resposta:',
  summary: 'O artigo em suas próprias frases, a partir de onde o cartão parou:',
  nothingMore: 'Não há mais trechos.',
  surroundings: (paragraphs) => `O texto em volta de ${list(paragraphs.map((paragraph) => `¶${paragraph}`))}`,
  onlyParagraph: 'Este é o único parágrafo do artigo.',
  restNotKept: 'Deste texto mais antigo, guardo só o que cartões compartilhados citam.',
  page: (paragraph, page, pages) =>
    pages > 1 ? `Parágrafo ${paragraph}, página ${page} de ${pages}` : `Parágrafo ${paragraph}`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: 'o parágrafo citado',
  cut: {
    sentence: (rest) => `Encurtado para caber. Clique em **${rest}** para continuar lendo.`,
    around: (rest) => `… Não cabe tudo. Clique em **${rest}** para ler desde o começo.`,
    word: (rest) => `Cortado no meio de uma frase para caber. Clique em **${rest}** para continuar lendo.`,
    opensInside: 'Esta página começa no meio de uma frase.',
  },
  changed: 'Este artigo mudou desde que o cartão foi feito. Pergunte de novo, por favor.',
  outdated: 'Isto é de um texto mais antigo do artigo, que depois foi alterado ou removido.',
  gone: 'Não tenho mais o texto que este cartão cita. Pergunte de novo, por favor.',
  openArticle: 'Abrir o artigo',
  date,
  languageName,
  listed: (items) => items.join(', '),
  quoted: (words) => `“${words}”`,
  entry: (name, value) => `${name}: ${value}`,
};
