import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { later, number } = grammarOf('pt-BR');

export const faults: Messages['faults'] = {
  asks_for_consent:
    'A página pede que se aceitem cookies antes de mostrar o artigo. Cole o texto, ou anexe um arquivo.',
  asks_for_person:
    'A página verifica se quem lê é uma pessoa e não mostra nenhum artigo a programas. Cole o texto, ou anexe um arquivo.',
  bad_address: 'Digite um endereço completo, por exemplo https://example.org/article.',
  broken: ({ ending }) =>
    `Este arquivo ${ending} está danificado, ou foi feito de um jeito que não consigo ler. Abra, salve como .docx, HTML ou texto simples e anexe esse.`,
  broken_archive:
    'Este documento está danificado, ou foi feito de um jeito que não consigo ler. Abra, salve como .docx, HTML ou texto simples e anexe esse.',
  broken_off: 'A página parou de carregar antes do fim. Tente mais tarde, ou anexe um arquivo.',
  copy_protected:
    'Este livro está protegido contra cópia, então não consigo ler. Cole a parte que você pode citar.',
  doc: 'Este arquivo está em um formato antigo do Office (.doc). Abra, salve como .docx e anexe esse.',
  document_too_large: ({ megabytes }) =>
    `Este documento é grande demais. Leio documentos com até ${number(megabytes)} MB de texto. Anexe uma parte.`,
  empty: ({ source }) =>
    source === 'file'
      ? 'Este arquivo não tem texto. Anexe outro, ou cole o texto.'
      : 'Esta página não tem texto. Cole o texto, ou anexe um arquivo.',
  file_too_large: ({ megabytes }) =>
    `Este arquivo é grande demais. Leio arquivos de até ${number(megabytes)} MB.`,
  heading_level: ({ level }) =>
    `aqui há um título de nível ${number(level)}. Comece as seções com “## ”. Se a linha fizer parte do texto, ponha uma barra invertida antes dela.`,
  heading_without_words: 'aqui há um título sem palavras. Escreva-as depois de “## ”.',
  host_busy: 'Já consultei esse site vezes suficientes por enquanto. Tente de novo em quinze minutos.',
  invisible: 'Este texto não tem caracteres visíveis. Anexe outro arquivo, ou cole o texto.',
  locked: 'Este PDF tem senha. Salve sem senha e anexe esse.',
  markup: ({ format }) =>
    `Este arquivo está em ${format}, que não consigo ler. Exporte como HTML ou Markdown e anexe esse.`,
  mime: 'Este arquivo é um e-mail salvo ou um arquivo da web (MIME). Abra, salve o texto ou a página como HTML e anexe.',
  misnamed: ({ ending }) =>
    `Este arquivo não é um ${ending} de verdade, ou está danificado. Salve de novo e anexe o novo.`,
  no_article: 'Não encontro nenhum artigo ali. Salve o texto em um arquivo e anexe, ou cole.',
  no_feed: 'Não há nenhum feed RSS, Atom ou JSON nesse endereço.',
  no_paragraph: 'o artigo não tem nenhum parágrafo. Acrescente o texto.',
  nosnippet:
    'A página não permite que o texto dela seja guardado ou mostrado em outro lugar (nosnippet ou noarchive). Cole a parte que você pode citar.',
  not_public:
    'Esse endereço não faz parte da web pública, então não o abro. Anexe um arquivo, ou cole o texto.',
  not_started: 'Não consigo ler arquivos agora. Tente mais tarde.',
  not_text: ({ source, line }) =>
    `${source === 'file' ? 'Este arquivo' : 'Esta página'} não é texto: a linha ${number(line)} tem caracteres que nenhum texto tem. Anexe o artigo como texto, ou cole.`,
  other_office:
    'Este arquivo é uma planilha ou uma apresentação. Salve o texto como .docx ou texto simples e anexe.',
  packed: 'Este arquivo está compactado. Descompacte e anexe o texto.',
  page_too_large: ({ megabytes }) =>
    `Esta página é grande demais. Leio páginas de até ${number(megabytes)} MB. Anexe uma parte, ou cole.`,
  paragraph_too_long: ({ beginning, length, most }) =>
    `o parágrafo que começa com “${beginning}…” tem ${number(length)} caracteres, e um parágrafo pode ter até ${number(most)}. Divida-o com linhas em branco.`,
  picture: 'Este arquivo é uma imagem, e não leio texto em imagens. Anexe o próprio texto, ou cole.',
  port: 'Esse endereço tem um número de porta que páginas da web não usam. Anexe um arquivo, ou cole o texto.',
  redirects: 'A página redireciona sem parar de um endereço a outro. Anexe um arquivo, ou cole o texto.',
  reserved:
    'A página não permite que programas usem o texto dela (reserva TDM). Cole a parte que você pode citar.',
  robots: 'O site não permite que programas leiam a página (robots.txt). Cole a parte que você pode citar.',
  rtf: 'Este arquivo é rich text (RTF). Abra em um processador de texto, salve como .docx ou texto simples e anexe.',
  says_missing: 'O site diz que não tem esse artigo. Confira o endereço.',
  scan: 'Este PDF é uma digitalização: tem imagens de páginas e nenhum texto que eu consiga ler. Passe por um reconhecimento de texto (OCR) e anexe o resultado.',
  status({ status, waitMs }) {
    switch (status) {
      case 401:
        return 'A página é só para quem faz login, e eu não posso fazer isso. Cole o texto, ou anexe um arquivo.';
      case 402:
        return 'A página é só para quem paga. Cole a parte que você pode citar, ou anexe um arquivo.';
      case 403:
        return 'O site não me deixa ler a página. Cole o texto, ou anexe um arquivo.';
      case 404:
        return 'Não há nenhuma página nesse endereço. Confira o endereço.';
      case 410:
        return 'A página não existe mais. Confira o endereço, ou anexe um arquivo.';
      case 429:
        return `O site pede que eu volte mais tarde. ${again(waitMs)}`;
      case 451:
        return 'A página não pode ser mostrada por motivos legais. Verifique se você pode citá-la.';
      case 503:
        return `O site está fora do ar no momento. ${again(waitMs)}`;
      default:
        return status >= 500
          ? `O site está com um erro (${status}). Tente mais tarde, ou anexe um arquivo.`
          : `A página responde com um erro (${status}). Confira o endereço, ou anexe um arquivo.`;
    }
  },
  too_long: 'A leitura demorou demais. Cole o texto em vez disso.',
  too_many_characters: ({ count, most }) =>
    `Tem ${number(count)} caracteres, e um artigo pode ter até ${number(most)}. Divida em vários artigos.`,
  too_many_pages: ({ pages, most }) =>
    `Este PDF tem ${number(pages)} páginas. Leio até ${number(most)}. Anexe uma parte.`,
  too_many_paragraphs: ({ count, most }) =>
    `Tem ${number(count)} parágrafos, e um artigo pode ter até ${number(most)}. Divida em vários artigos.`,
  too_slow: 'A página demorou demais para responder. Tente mais tarde, ou anexe um arquivo.',
  unknown_ending:
    'Leio arquivos cujo nome termina em .md, .txt, .html, .pdf, .docx, .odt ou .epub. Anexe um desses, ou cole o texto.',
  unknown_letters:
    'Este PDF não diz quais letras suas fontes mostram; eu leria errado. Salve como .docx ou texto simples e anexe.',
  unknown_packing: 'Esta página está compactada de um jeito que não conheço. Anexe um arquivo em vez disso.',
  unreachable: 'Não consigo acessar a página. Confira o endereço, ou anexe um arquivo.',
  unreadable: 'Não consigo ler isto do jeito que está feito. Cole o texto, ou salve em um arquivo e anexe.',
  webarchive: 'Este arquivo é um arquivo da web. Abra em um navegador, salve a página como HTML e anexe.',
  wide_encoding: ({ encoding }) =>
    `Este arquivo não é texto, ou está em ${encoding === 'UTF-16' ? 'UTF-16 sem a marca que indica isso' : encoding}. Salve como UTF-8 e anexe esse.`,
  wrong_type:
    'Nesse endereço não há nenhuma página nem documento que eu consiga ler. Anexe um arquivo, ou cole o texto.',
};

function again(waitMs: number | undefined): string {
  return waitMs === undefined ? 'Tente mais tarde, ou anexe um arquivo.' : `Tente de novo ${later(waitMs)}.`;
}
