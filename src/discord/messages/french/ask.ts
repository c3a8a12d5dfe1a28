import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Répond à une question avec les mots mêmes d’un article',
  question: 'Ce que tu veux savoir',
  article: 'L’article à interroger ; sans précision, je les interroge tous',
  private: 'Ne montrer la réponse qu’à toi',
};
