import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Відповідає на запитання словами самої статті',
  question: 'Що ви хочете дізнатися',
  article: 'Стаття, яку питати; якщо не вказати, питаю всі',
  private: 'Показати відповідь лише вам',
};
