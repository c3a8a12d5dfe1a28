import type { Messages } from '#discord/messages/messages.ts';

export const sharing: Messages['sharing'] = {
  sharedQuestion: (question) => `Pergunta: ${question}`,
  confirm: {
    title: 'Compartilhar isto?',
    into: (channel) => `Todos em ${channel} vão ver, com seu nome.`,
    under: (channel, link) => `Todos em ${channel} vão ver como resposta a ${link}, com seu nome.`,
    before: (link) => `Alguém já compartilhou isto lá: ${link}`,
    now: 'Compartilhar agora',
    again: 'Compartilhar de novo',
  },
  shared: (user) => `Compartilhado por ${user}`,
  shareId: (id) => `cartão \`${id}\``,
  sharedUnder: (link) => `Sobre ${link}`,
  sharedHere: (link) => `Compartilhado: ${link}`,
  told: {
    shared: (user, link) => `${user} compartilhou ${link}.`,
    retracted: (user, link) => `${user} retirou ${link}.`,
  },
  sharesTitle: 'Compartilhado neste servidor, do mais recente para o mais antigo',
  correctedShare: 'marcado como corrigido',
  noShares: 'Não encontrei cartões compartilhados.',
  someone: 'alguém que tirou o próprio nome',
  shareStates: {
    begun: () => 'interrompido durante a publicação; vou conferir em alguns minutos',
    posted: () => '',
    failed: () => 'não publicado',
    retracting: () => 'sendo retirado',
    retracted: (user) => `retirado por ${user}`,
  },
  retracted: (user) => `Uma resposta foi compartilhada aqui. ${user} a retirou.`,
  list: {
    older: 'Mais antigos',
    description: 'Mostra o que foi compartilhado neste servidor',
    list: 'Lista os cartões compartilhados, do mais recente para o mais antigo',
    channel: 'Só neste canal',
    member: 'Só deste membro',
    article: 'Só deste artigo',
  },
  errors: {
    notYours: 'Só quem compartilhou isto ou a moderação pode retirar.',
    mayNotShare:
      'Para compartilhar respostas aqui, você precisa da permissão “Gerenciar mensagens” ou de um cargo que possa compartilhar.',
    targetGone: 'A mensagem a que você queria responder não existe mais, então não compartilhei nada.',
    noHistory:
      'Não consigo responder a essa mensagem, porque não posso ler mensagens anteriores aqui. Libere para mim **Ver histórico de mensagens** neste canal e compartilhe de novo.',
    cannotPost: 'Não tenho permissão para escrever neste canal, então não compartilhei nada.',
    notPosted: 'O Discord não aceitou o cartão, então não compartilhei nada. Tente de novo mais tarde.',
    perhapsPosted:
      'O Discord não respondeu, então não sei se isto foi compartilhado. Vou conferir em alguns minutos. Até lá, olhe no canal.',
    cannotLook:
      'O Discord não respondeu, e não posso ler mensagens anteriores aqui, então não sei se isto foi compartilhado. Libere para mim **Ver histórico de mensagens** neste canal, e vou conferir em alguns minutos.',
    notWritten:
      'Não consegui gravar no meu banco de dados, então não compartilhei nada. Tente de novo mais tarde.',
    retractionNotWritten:
      'Não consegui gravar no meu banco de dados, então o cartão fica. Tente de novo mais tarde.',
    takenBack: 'Isto foi compartilhado e depois retirado. Para compartilhar de novo, pergunte de novo.',
    cannotShareHere: 'Você só pode compartilhar uma resposta em um canal de servidor.',
  },
};
