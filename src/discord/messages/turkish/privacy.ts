import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const privacy: Messages['privacy'] = {
  description: 'Senin hakkında ne sakladığım ve nasıl silineceği',
  title: 'Senin hakkında sakladıklarım',
  nothing: 'Hiçbir şey. Sorularını yanıtlar ve unuturum.',
  kept: (entries) =>
    `Discord kimliğin şunlarda yer alıyor: ${entries}. Diğer sorularını yanıtlar ve unuturum.`,
  shares: (count) => `paylaşılmış ${number(count)} kart`,
  retractions: (count) => `geri çektiğin ${number(count)} kart`,
  articles: (count) => `eklediğin ${number(count)} makale`,
  reports: (count) => `${number(count)} bildirim`,
  whatForgettingDoes:
    '**Beni unut** kimliğini bu kayıtlardan siler. Kayıtlar adın olmadan kalır. Paylaşılmış kartlar kanallarında kalır.',
  forget: 'Beni unut',
  forgotten: 'Tamam. Sakladığım hiçbir şeyde artık adın geçmiyor.',
};
