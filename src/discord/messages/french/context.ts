import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: 'Ne montre qu’à toi ce que les articles disent d’un sujet',
  topic: 'Le sujet : quelques mots ou une question',
  article: 'L’article où chercher ; sans précision, je cherche dans tous',
};
