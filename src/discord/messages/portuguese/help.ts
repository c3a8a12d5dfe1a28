import type { Messages } from '#discord/messages/messages.ts';

export const help: Messages['help'] = {
  description: 'O que faço, o que guardo e como remover uma resposta',
  title: 'Respostas com as palavras do próprio artigo',
  does: [
    'Pergunte sobre um artigo, e eu mostro os trechos que respondem: palavra por palavra, com o parágrafo e a fonte.',
    'Se não encontro nada, digo isso. Nunca escrevo uma resposta por conta própria.',
  ],
  commandsTitle: 'Como perguntar',
  commands: [
    '`/ask` responde a uma pergunta. Com *private*, só você vê a resposta.',
    '`/summary` resume um artigo em algumas de suas próprias frases.',
    '`/source` mostra de onde vem um artigo.',
    '`/find` encontra palavras exatas. `/context` procura um assunto, e só você vê o resultado.',
    '`/said` mostra o que alguém diz em um artigo. `/claims` lista quem é citado.',
    '`/numbers` lista os números de um artigo, e `/timeline`, as datas.',
    '`/compare` mostra lado a lado o que vários artigos dizem sobre um assunto.',
    '`/verify` confere as citações de um cartão compartilhado. `/privacy` mostra o que guardo sobre você.',
    'Para a moderação: `/articles watch` avisa quando a página de um artigo muda, e `/articles feed` oferece as novidades de um feed.',
    'Você também pode me mencionar, responder a uma das minhas mensagens ou me mandar uma mensagem direta.',
    'Em qualquer mensagem, abra Aplicativos. **Find context** mostra o que um artigo diz sobre ela, e **Check wording** confere o que ela cita. Só você vê o resultado.',
    'Há algo errado em um cartão? **Denunciar** avisa a moderação.',
  ],
  keepsTitle: 'O que guardo',
  keeps: [
    'Não guardo suas perguntas, a menos que você compartilhe a resposta ou denuncie o cartão.',
    'De um cartão compartilhado, guardo quem compartilhou, quando e onde, a pergunta e o que ele cita. Também guardo as denúncias. `/privacy` mostra o que leva seu nome.',
    'Guardo os artigos que um servidor adiciona, só para esse servidor.',
    'Meus registros técnicos não contêm perguntas nem mensagens.',
  ],
  removesTitle: 'Como remover uma resposta',
  removes: [
    'Uma resposta compartilhada: quem compartilhou e a moderação podem clicar em **Retirar**.',
    'Qualquer outra resposta: quem perguntou e a moderação podem escolher **Dispensar**.',
    'Uma resposta privada: só você a vê, e ela some sozinha.',
  ],
};
