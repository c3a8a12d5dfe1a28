import type { Messages } from '#discord/messages/messages.ts';

export const ask: Messages['ask'] = {
  description: 'Відповідає на запитання словами самої статті',
  question: 'Що ви хочете дізнатися',
  article: 'Стаття, у якій шукати відповідь; якщо не вказати, шукаю в усіх',
  private: 'Показати відповідь лише вам',
};
