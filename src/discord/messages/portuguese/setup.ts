import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const setup: Messages['setup'] = {
  description: 'Mostra o que não posso fazer aqui e configura registro, compartilhamento e artigos',
  title: 'Configuração deste servidor',
  nothingLacks: (channels) =>
    channels === 1
      ? '**Permissões**: tenho todas de que preciso no único canal daqui.'
      : `**Permissões**: tenho todas de que preciso nos ${number(channels)} canais.`,
  noChannels: '**Permissões**: este servidor não tem nenhum canal em que se escrevem mensagens.',
  lacks: (lacking, channels) =>
    channels === 1
      ? '**Permissões**: faltam algumas no único canal daqui.'
      : `**Permissões**: faltam algumas em ${number(lacking)} de ${number(channels)} canais.`,
  lacksInServer: (permissions, role) =>
    `Falta ao meu cargo, no servidor inteiro: ${permissions}. Para mudar isso, abra **Configurações do servidor › Cargos**, escolha ${role} e ative o que falta em **Permissões**.`,
  lacksIn: (channel, permissions) => `${channel}: ${permissions}`,
  mend: (role) =>
    `Para mudar isso em um canal, abra **Editar canal › Permissões**, adicione ${role} e permita o que me falta. Os canais em que não devo responder podem ficar como estão.`,
  moreLacking: (left) =>
    plural(left, {
      one: `e mais ${number(left)} canal em que me faltam permissões`,
      other: `e mais ${number(left)} canais em que me faltam permissões`,
    }),
  moreTitle: 'Canais em que me faltam permissões',
  rest: (channels) =>
    channels === 1
      ? 'No outro canal tenho todas de que preciso.'
      : `Nos outros ${number(channels)} canais tenho todas de que preciso.`,
  noMoreLacking: 'Não me faltam permissões em nenhum outro canal.',
  log: (channel) =>
    `**Registro**: aviso em ${channel} sobre cartões compartilhados, denúncias e artigos que mudam.`,
  logLacks: (channel, permissions) =>
    `**Registro**: não consigo escrever em ${channel}. Lá me falta: ${permissions}.`,
  logGone: '**Registro**: o canal em que eu avisava não existe mais, ou não o vejo. Escolha outro.',
  noLog:
    '**Registro**: não aviso sobre nada. Escolha um canal para cartões compartilhados, denúncias e artigos que mudam.',
  chooseLog: 'Um canal para o registro',
  sharing: (roles) =>
    `**Compartilhamento**: podem compartilhar respostas membros com “Gerenciar mensagens”${roles === '' ? '' : ` e membros com ${roles}`}.`,
  chooseRoles: 'Cargos cujos membros também podem compartilhar',
  rolesSet: (roles) =>
    roles === ''
      ? 'Agora só membros com “Gerenciar mensagens” podem compartilhar respostas.'
      : `Agora membros com ${roles} podem compartilhar respostas.`,
  language: (language) =>
    `**Idioma**: os cartões que todos veem estão em ${language}. Para mudar, use **/settings language**.`,
  languageOfDiscord:
    '**Idioma**: os cartões que todos veem estão no idioma definido para este servidor no Discord. Para escolher outro, use **/settings language**.',
  articles: (own, bundled) => {
    const shared = plural(bundled, {
      one: `${number(bundled)} artigo comum a todos os servidores`,
      other: `${number(bundled)} artigos comuns a todos os servidores`,
    });
    if (own === 0) return `**Artigos**: respondo com ${shared}.`;
    const added = `**Artigos**: respondo com ${plural(own, { one: `${number(own)} artigo`, other: `${number(own)} artigos` })} deste servidor`;
    return bundled === 0 ? `${added}.` : `${added} e com ${shared}.`;
  },
  noArticles: '**Artigos**: não tenho nenhum aqui, então não posso responder nada. Adicione um.',
  addHint:
    '**Adicionar um artigo** permite colar um; **/articles add** aceita um arquivo ou uma página da web.',
  buttons: { add: 'Adicionar um artigo', again: 'Verificar de novo', more: 'Mais' },
  errors: {
    onlyManagers:
      'Aqui, só membros com a permissão “Gerenciar servidor” podem fazer isso. Talvez você possa usar **/settings** e **/articles**.',
  },
};
