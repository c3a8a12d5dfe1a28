import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Beantwortet eine Frage im Wortlaut eines Artikels',
  question: 'Was du wissen möchtest',
  article: 'Der Artikel, den du fragst; ohne Angabe frage ich alle',
  private: 'Die Antwort nur dir zeigen',
};
