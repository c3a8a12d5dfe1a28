import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const articles: Messages['articles'] = {
  description: 'Os artigos deste servidor: adicionar, listar, remover ou atribuir',
  add: {
    description: 'Adiciona um artigo de um arquivo, página da web ou texto colado; você confere antes',
    file: 'Um arquivo: .md, .txt, .html, .pdf, .docx, .odt ou .epub',
    url: 'O endereço de uma página da web',
  },
  refresh: {
    description: 'Substitui o texto de um artigo deste servidor; você confere antes',
    article: 'O artigo',
    file: 'Um arquivo com o novo texto; sem ele, leio de novo o endereço do artigo',
    url: 'Outro endereço de onde ler',
    paste: 'Colar o novo texto em vez disso',
  },
  list: { description: 'Lista os artigos com que respondo aqui' },
  show: { description: 'Mostra o que sei sobre um artigo', article: 'O artigo' },
  remove: { description: 'Remove um artigo deste servidor', article: 'O artigo' },
  assign: {
    description: 'Encaminha primeiro a um artigo as perguntas de um canal',
    article: 'O artigo',
    channel: 'O canal ou fórum, com seus tópicos e postagens',
  },
  unassign: {
    description: 'Deixa de encaminhar primeiro a um artigo as perguntas de um canal',
    article: 'O artigo',
    channel: 'O canal ou fórum',
  },
  form: {
    again: 'Voltar ao formulário',
    heading: 'Colar um artigo',
    details: 'Sobre o artigo',
    title: 'Título',
    titleHint: 'O título, palavra por palavra',
    publication: 'Publicação',
    publicationHint: 'O jornal ou site que publicou',
    linkLater: 'O jornal ou site. Link e data: no próximo passo, em Dados.',
    url: 'Link',
    published: 'Data',
    publishedHint: 'Quando foi publicado, por exemplo 2026-01-31; deixe vazio se não souber',
    text: 'Texto',
    textHint: 'Linha em branco entre parágrafos; ## abre um subtítulo. Até 4.000 caracteres.',
    rest: 'Resto do texto',
    restHint: 'O que não coube no campo acima. Até mais 4.000 caracteres.',
    file: 'Ou um arquivo',
    fileHint: 'Em vez do texto: .md, .txt, .html, .pdf, .docx, .odt ou .epub, de até 2 MB.',
    fileAgain: 'Não consigo pôr seu arquivo de volta no formulário. Escolha-o lá de novo, por favor.',
    joined: {
      goes_on: (before, after) =>
        `Juntei os dois campos de texto no meio de um parágrafo: ${before} continua com ${after}. Confira se não falta nada ali.`,
      new: (before, after) =>
        `Juntei os dois campos de texto: depois de ${before}, uma nova linha começa com ${after}. Confira se não falta nada ali.`,
      word: (words) =>
        `O primeiro campo de texto estava cheio, então juntei os dois campos no meio de uma palavra: ${words}. Confira essa palavra.`,
    },
  },
  preview: {
    title: 'O artigo é este?',
    newTitle: 'O novo texto é este?',
    leftOut: (count) =>
      plural(count, {
        one: `Deixei de fora ${number(count)} parte:`,
        other: `Deixei de fora ${number(count)} partes:`,
      }),
    compared: (counts) => `Parágrafos comparados com o texto atual: ${counts}.`,
    needed: { title: 'título', publication: 'publicação' },
    missing: (names) => `Não encontrei: ${names}. Clique em **Dados** para preencher.`,
    noLink: 'Não sei o link nem a data. Clique em **Dados** para incluir os dois.',
    paragraphs: (count) =>
      plural(count, { one: `${number(count)} parágrafo`, other: `${number(count)} parágrafos` }),
    first: 'Começa assim:',
    last: 'Termina assim:',
    nothingKept: (button) => `Não guardo nada até você clicar em **${button}**.`,
  },
  buttons: {
    add: 'Adicionar',
    replace: 'Substituir',
    details: 'Dados',
    discard: 'Descartar',
    remove: 'Remover',
    keep: 'Manter',
    takeIn: (number) => `Manter ${number}`,
    otherParts: 'Outras partes omitidas',
  },
  sameTwice: (title) => `Já estava aqui, com o mesmo texto: ${title}.`,
  added: (title) =>
    `Adicionado: ${title}. Agora todo o servidor pode perguntar sobre ele. **/articles assign** encaminha primeiro a ele as perguntas de um canal.`,
  replaced: (title) => `Substituído: ${title}. Agora respondo com o novo texto.`,
  sameText: (title) => `Já tenho este texto de ${title}.`,
  told: {
    added: (user, title) => `${user} adicionou ${title}.`,
    removed: (user, title) => `${user} removeu ${title}.`,
  },
  discarded: 'Descartado. Não guardei nada.',
  removed: (title) => `Removido: ${title}.`,
  kept: 'O artigo fica.',
  confirmRemoval: (title) =>
    `Remover ${title}? Os cartões que o citam ficam, e guardo o que eles citam para o **/verify**.`,
  assigned: (title, channel) => `As perguntas de ${channel} agora vão primeiro para ${title}.`,
  alreadyAssigned: (title, channel) => `${title} já estava atribuído a ${channel}.`,
  unassigned: (title, channel) => `${title} não está mais atribuído a ${channel}.`,
  notAssigned: (title, channel) => `${title} não estava atribuído a ${channel}.`,
  listTitle: 'Os artigos com que respondo aqui',
  own: 'só neste servidor',
  bundled: 'em todos os servidores',
  more: (count) => `e mais ${number(count)}`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? 'Isso foi há tempo demais, e não tenho mais o texto. Comece de novo, por favor.'
        : 'Isso foi há tempo demais, ou você não pode mais gerenciar os artigos deste servidor.',
    atLine: (line, fault) => `Linha ${number(line)}: ${fault}`,
    faulty: (fault) => `Não consigo usar este texto. ${fault}`,
    nothingPasted: 'Cole o texto ou escolha um arquivo.',
    textAndFile: 'Aceito o texto ou o arquivo, mas não os dois. Tire um deles, por favor.',
    pastedTwice: 'Os dois campos têm o mesmo texto. Ponha no segundo o resto do artigo, ou deixe-o vazio.',
    badLink: 'Digite o link como um endereço completo, por exemplo https://example.org/article.',
    badDate: 'Digite uma data que exista, por exemplo 2026-01-31.',
    noFetching: 'Estou configurado para não ler páginas da web. Anexe um arquivo ou cole o texto.',
    fileGone: 'Não consegui obter esse arquivo do Discord. Anexe de novo, por favor.',
    bundledNotRefreshed:
      'Esse artigo é comum a todos os servidores, então só quem me administra pode mudá-lo. Você pode atualizar os artigos que este servidor adicionou.',
    bundledStays:
      'Esse artigo é comum a todos os servidores, então você não pode removê-lo. Você pode desativá-lo aqui com **/settings article**.',
    tooManyTexts: (most, minutes) =>
      `Este servidor pode adicionar até ${number(most)} novos textos por hora. Tente de novo em ${plural(minutes, { one: `${number(minutes)} minuto`, other: `${number(minutes)} minutos` })}.`,
    tooMuchText: (most) =>
      `Os artigos de um servidor podem somar até ${number(most)} caracteres. Remova um artigo antes.`,
    tooMany: (most) => `Um servidor pode ter até ${number(most)} artigos. Remova um antes.`,
  },
};
