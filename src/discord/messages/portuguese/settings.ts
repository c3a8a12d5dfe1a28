import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence } = grammarOf('pt-BR');

const visibilities = { public: 'Todos no canal', private: 'Só quem perguntou' } as const;

export const settings: Messages['settings'] = {
  description: 'Como me comporto neste servidor',
  show: { description: 'Mostra as configurações' },
  sharing: {
    description: 'Permite que membros com um cargo compartilhem respostas, ou impede',
    role: 'O cargo; quem tem “Gerenciar mensagens” sempre pode compartilhar',
    allowed: 'Se eles podem compartilhar',
  },
  log: {
    description: 'Onde aviso sobre o que é compartilhado e retirado, e sobre os artigos que mudam',
    channel: 'O canal; sem ele, o registro fica desativado',
  },
  answers: {
    description: 'Quem vê as respostas, a menos que quem pergunta decida outra coisa',
    visibility: 'Quem as vê',
    channel: 'Só neste canal e seus tópicos; sem ele, no servidor inteiro',
  },
  article: {
    description: 'Ativa ou desativa aqui um artigo comum a todos os servidores',
    article: 'O artigo',
    on: 'Se respondo aqui com ele',
  },
  language: {
    description: 'Escolhe o idioma dos cartões que todos veem',
    language: 'O idioma; “Automático” usa o que está definido para o servidor no Discord',
    automatic: 'Automático: o que está definido para o servidor no Discord',
  },
  visibilities,
  asServer: 'Como no servidor inteiro',
  title: 'Configurações deste servidor',
  shareRoles: (roles) =>
    `Podem compartilhar: membros com “Gerenciar mensagens”${roles && `, membros com ${roles}`}`,
  logChannel: (channel) => `Canal de registro: ${channel}`,
  noLogChannel: 'nenhum',
  visibility: (value) => `Quem vê as respostas: ${midSentence(value)}`,
  visibilityIn: (channel, value) => `em ${channel}: ${midSentence(value)}`,
  hidden: (titles) => `Desativado aqui: ${titles}`,
  languageShown: (language) => `Idioma dos cartões que todos veem: ${language}`,
  asInDiscord: 'o que está definido para o servidor no Discord',
  sharingOn: (role) => `Membros com ${role} agora podem compartilhar respostas.`,
  sharingOff: (role) =>
    `Membros com ${role} não podem mais compartilhar respostas, a menos que tenham “Gerenciar mensagens”.`,
  logHello:
    'De agora em diante aviso aqui sobre o que é compartilhado e retirado neste servidor, e sobre os artigos que mudam.',
  logSet: (channel) =>
    `De agora em diante aviso em ${channel} sobre o que é compartilhado e retirado, e sobre os artigos que mudam.`,
  logUnset: 'O registro está desativado.',
  answersSet: (place, value) => `Quem vê as respostas ${place}: ${midSentence(value)}.`,
  inServer: 'neste servidor',
  inChannel: (channel) => `em ${channel}`,
  articleOn: (title) => `Agora respondo aqui com ${title}.`,
  articleOff: (title) => `Não respondo mais aqui com ${title}.`,
  languageSet: (language) => `Os cartões que todos veem agora estão em ${language}.`,
  languageUnset: 'Os cartões que todos veem agora estão no idioma definido para este servidor no Discord.',
  errors: {
    closed: (channel) =>
      `Não tenho permissão para escrever em ${channel}. Escolha outro canal, ou me deixe escrever lá.`,
    notBundled:
      'Esse não é um dos artigos comuns a todos os servidores. **/articles remove** remove os deste servidor.',
    everyone: 'Todos têm esse cargo. Escolha um cargo para os membros que podem compartilhar.',
  },
};
