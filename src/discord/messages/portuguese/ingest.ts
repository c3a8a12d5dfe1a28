import { grammarOf } from '#discord/messages/grammar.ts';
import type { IngestMessages } from '#discord/messages/messages.ts';

const { number, plural } = grammarOf('pt-BR');

export const ingest: IngestMessages = {
  failed: {
    bad_address: 'Digite um endereço completo, por exemplo https://example.org/article.',
    broken: 'Este arquivo não é o que a extensão diz, ou está danificado. Salve de novo e anexe o novo.',
    broken_off: 'A página parou de carregar antes do fim. Tente mais tarde, ou anexe um arquivo.',
    doc: 'Este arquivo está em um formato antigo do Office (.doc). Abra, salve como .docx e anexe esse.',
    empty: 'Este texto não tem caracteres visíveis. Anexe outro arquivo, ou cole o texto.',
    encoding: 'Não reconheço a codificação deste arquivo, ou ele não é texto. Salve como UTF-8 e anexe.',
    host_busy: 'Já consultei esse site vezes suficientes por enquanto. Tente de novo em quinze minutos.',
    locked:
      'Isso está protegido por senha ou contra cópia, então não consigo ler. Cole a parte que você pode citar.',
    mime: 'Este arquivo é um e-mail salvo ou um arquivo da web (MIME). Abra, salve o texto ou a página como HTML e anexe.',
    no_article: 'Não encontro nenhum artigo ali. Salve o texto em um arquivo e anexe, ou cole.',
    no_feed: 'Não há nenhum feed RSS, Atom ou JSON nesse endereço.',
    not_public:
      'Esse endereço não faz parte da web pública, então não o abro. Anexe um arquivo, ou cole o texto.',
    not_started: 'Não consigo ler arquivos agora. Tente mais tarde.',
    notice:
      'A página mostra aos programas só um aviso em vez do artigo. Confira o endereço, ou cole o texto.',
    packed: 'Isso está compactado. Descompacte e anexe o texto.',
    picture: 'Este arquivo é uma imagem, e não leio texto em imagens. Anexe o próprio texto, ou cole.',
    port: 'Esse endereço tem um número de porta que páginas da web não têm. Anexe um arquivo, ou cole o texto.',
    redirects: 'A página redireciona sem parar de um endereço a outro. Anexe um arquivo, ou cole o texto.',
    reserved: 'A página não permite que programas usem o texto dela. Cole a parte que você pode citar.',
    robots:
      'A página não permite que programas leiam o texto dela nem o mostrem em outro lugar. Cole a parte que você pode citar.',
    rtf: 'Este arquivo é rich text (RTF). Abra em um processador de texto, salve como .docx ou texto simples e anexe.',
    scan: 'Este PDF é uma digitalização: tem imagens de páginas e nenhum texto que eu consiga ler. Passe por um reconhecimento de texto (OCR) e anexe o resultado.',
    too_large: 'É grande demais para mim. Anexe uma parte, ou cole.',
    too_long: 'A leitura demorou demais. Cole o texto em vez disso.',
    too_slow: 'A página demorou demais para responder. Tente mais tarde, ou anexe um arquivo.',
    unknown_letters:
      'Este PDF não diz quais letras suas fontes mostram; eu leria errado. Salve como .docx ou texto simples e anexe.',
    unreachable: 'Não consegui acessar a página. Confira o endereço, ou anexe um arquivo.',
    unreadable: 'Não consigo ler isto do jeito que está feito. Cole o texto, ou salve em um arquivo e anexe.',
    webarchive: 'Este arquivo é um arquivo da web. Abra em um navegador, salve a página como HTML e anexe.',
    wrong_type:
      'Não consigo ler isso. Anexe um arquivo que termine em .md, .txt, .html, .pdf, .docx, .odt ou .epub, ou cole o texto.',
  },
  status(status) {
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
        return 'O site pede que eu volte mais tarde. Tente mais tarde, ou anexe um arquivo.';
      case 451:
        return 'A página não pode ser mostrada por motivos legais. Verifique se você pode citá-la.';
      default:
        return `O site responde com um erro (${status}). Tente mais tarde, ou anexe um arquivo.`;
    }
  },
  signs: {
    invisible(count, before) {
      const where = before === '' ? 'no final' : `antes de “${before}”`;
      return plural(count, {
        one: `Retirei ${number(count)} caractere invisível que pode mudar a ordem das letras. Ele estava ${where}.`,
        other: `Retirei ${number(count)} caracteres invisíveis que podem mudar a ordem das letras. O primeiro estava ${where}.`,
      });
    },
    piled: (count) =>
      plural(count, {
        one: `Retirei ${number(count)} acento, porque a mesma letra tinha acentos demais.`,
        other: `Retirei ${number(count)} acentos, porque a mesma letra tinha acentos demais.`,
      }),
  },
};
