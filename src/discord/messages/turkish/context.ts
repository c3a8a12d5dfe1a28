import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: 'Makalelerin bir konuda ne dediğini yalnızca sana gösterir',
  topic: 'Konu: birkaç kelime veya bir soru',
  article: 'Aranacak makale; boş bırakırsan hepsinde ararım',
};
