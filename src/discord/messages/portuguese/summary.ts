import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('pt-BR');

export const summary: Messages['summary'] = {
  description: 'Resume um artigo com as próprias frases dele',
  article: 'O artigo a resumir',
  length: 'Tamanho: até 3, 5 ou 8 frases',
  lengths: { short: 'Curto', medium: 'Médio', long: 'Longo' },
  title: (sentences) =>
    sentences === 1
      ? 'O artigo em uma de suas próprias frases:'
      : `O artigo em ${number(sentences)} de suas próprias frases:`,
  sharedTitle: 'O artigo em suas próprias frases:',
  none: 'Este artigo não tem frases para citar.',
};
