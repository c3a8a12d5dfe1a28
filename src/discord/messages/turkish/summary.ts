import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const summary: Messages['summary'] = {
  description: 'Bir makaleyi kendi cümleleriyle özetler',
  article: 'Özetlenecek makale',
  length: 'Ne kadar: en fazla 3, 5 veya 8 cümle',
  lengths: { short: 'Kısa', medium: 'Orta', long: 'Uzun' },
  title: (sentences) =>
    sentences === 1
      ? 'Kendi cümlelerinden biriyle makale:'
      : `Kendi cümlelerinden ${number(sentences)} tanesiyle makale:`,
  sharedTitle: 'Kendi cümleleriyle makale:',
  none: 'Bu makalede alıntılanacak cümle yok.',
};
