import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Bir soruyu makalenin kendi sözleriyle yanıtlar',
  question: 'Bilmek istediğin şey',
  article: 'Sorulacak makale; boş bırakırsan hepsine sorarım',
  private: 'Yanıtı yalnızca sana göster',
};
