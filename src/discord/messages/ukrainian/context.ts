import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: 'Показує лише вам, що кажуть статті про тему',
  topic: 'Тема: кілька слів або запитання',
  article: 'Стаття, у якій шукати; якщо не вказати, шукаю в усіх',
};
