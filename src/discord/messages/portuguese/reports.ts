import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence, number, plural } = grammarOf('pt-BR');

export const reports: Messages['reports'] = {
  description: 'Mostra o que os membros denunciam nos meus cartões',
  list: {
    description: 'Lista as denúncias, da mais recente para a mais antiga',
    state: 'Quais denúncias; sem indicar, as abertas',
  },
  resolve: {
    description: 'Aceita ou rejeita uma denúncia',
    report: 'A denúncia',
    decision: 'Sou testado com as perguntas das denúncias aceitas',
    paragraph: 'O número do parágrafo certo',
  },
  states: { open: 'Aberta', accepted: 'Aceita', rejected: 'Rejeitada' },
  form: {
    heading: 'Denunciar este cartão',
    keeps:
      'Com sua denúncia, guardo a pergunta deste cartão, os parágrafos que ele mostra e seu ID do Discord. A moderação deste servidor vê isso. `/privacy` mostra o que guardo sobre você e permite apagar.',
    fault: 'O que está errado?',
    expected: 'O parágrafo certo',
    expectedHint: 'O número dele, se você souber',
  },
  faults: {
    wrong_passage: 'Este não é o trecho certo',
    no_answer_there: 'Não há resposta no artigo',
    answer_missed: 'Há uma resposta no artigo',
    wrong_speaker: 'Quem disse isso foi outra pessoa',
    outdated: 'O texto está desatualizado',
  },
  thanks: 'Obrigado. A moderação deste servidor verá sua denúncia.',
  title: (state) => `Denúncias ${midSentence(state)}s`,
  none: 'Não encontrei denúncias.',
  more: (count) => `e mais ${number(count)}`,
  card: 'o cartão',
  shows: (paragraphs) => `mostra ${paragraphs}`,
  expects: (paragraph) => `o certo é ¶${paragraph}`,
  told: (reporter, fault, link) => `${reporter} denunciou ${link}: “${fault}”. Veja **/reports list**.`,
  toldMany: (count) => `Há ${number(count)} novas denúncias. Veja **/reports list**.`,
  resolved: (id, state) => `A denúncia \`${id}\` agora está ${midSentence(state)}.`,
  errors: {
    serverOnly: 'Você só pode denunciar um cartão em um servidor, onde a moderação vê a denúncia.',
    tooMany: 'Você enviou muitas denúncias na última hora. Tente de novo mais tarde.',
    badNumber: 'Digite o número do parágrafo certo, por exemplo 7.',
    noSuchParagraph: (most) =>
      plural(most, {
        one: `O artigo tem só ${number(most)} parágrafo.`,
        other: `O artigo tem só ${number(most)} parágrafos.`,
      }),
    noSuchReport:
      'Não encontrei uma denúncia aberta com esse ID. Escolha uma da lista que aparece enquanto você digita.',
  },
};
