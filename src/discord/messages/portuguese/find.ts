import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('pt-BR');

export const find: Messages['find'] = {
  description: 'Encontra todos os lugares em que estas palavras exatas aparecem',
  phrase: 'As palavras exatas; maiúsculas e minúsculas não importam',
  article: 'O artigo em que procurar; sem ele, procuro em todos',
  private: 'Mostrar o resultado só para você',
  found: (places, articles) => {
    if (places === 1) return 'Estas palavras aparecem uma vez:';
    return articles > 1
      ? `Estas palavras aparecem ${number(places)} vezes em ${number(articles)} artigos:`
      : `Estas palavras aparecem ${number(places)} vezes:`;
  },
  nowhere: (articles, title) => {
    if (articles === 0) return 'Não tenho artigos aqui em que procurar.';
    return articles > 1
      ? `Estas palavras não aparecem em nenhum dos ${number(articles)} artigos.`
      : `Estas palavras não aparecem em ${title}.`;
  },
  lookedFor: (phrase) => `Você procurou: ${phrase}`,
  hint: 'Procuro as palavras exatas, não o que elas significam. **/ask** procura uma resposta.',
  partOfSentence: 'parte de uma frase',
  more: (places) => `e mais ${number(places)}`,
  tooShort: 'Digite pelo menos duas letras ou algarismos.',
};
