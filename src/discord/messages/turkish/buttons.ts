import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const buttons: Messages['buttons'] = {
  around: 'Çevresindeki metin',
  aroundParagraph: (paragraph) => `¶${paragraph} çevresi`,
  rest: (paragraph) => `¶${paragraph} devamı`,
  more: 'Daha fazla',
  morePassages: (count) => `${number(count)} pasaj daha`,
  nearest: 'En yakın pasajlar',
  share: 'Paylaş',
  retract: 'Geri çek',
  report: 'Bildir',
  dismiss: 'Sil',
  menu: 'Diğer seçenekler',
  other: (title) => `Başka makale: ${title}`,
};
