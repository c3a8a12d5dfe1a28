import type { Messages } from '#discord/messages/messages.ts';

export const context: Messages['context'] = {
  description: 'Zeigt nur dir, was die Artikel zu einem Thema sagen',
  topic: 'Das Thema: ein paar Wörter oder eine Frage',
  article: 'Der Artikel, den ich durchsuchen soll; ohne Angabe durchsuche ich alle',
};
