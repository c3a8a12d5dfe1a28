import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const errors: Messages['errors'] = {
  internal: (code) =>
    `Benim tarafımda bir sorun oluştu. Tekrarlanırsa bu kodu beni işletenlere ilet: \`${code}\``,
  unknownArticle: 'Bende bu makale yok. Yazarken çıkan listeden birini seç.',
  noArticles: 'Burada makalem yok.',
  oldButton: 'Bu düğme artık çalışmıyor. Lütfen yeniden sor.',
  notYourAnswer: 'Bunu yalnızca soran kişi veya bir moderatör silebilir.',
  onlyModerators: 'Bunu yalnızca Mesajları Yönet iznine sahip üyeler yapabilir.',
  onlyManagers: 'Bunu yalnızca Sunucuyu Yönet iznine sahip üyeler yapabilir.',
  serverOnly: 'Bu, yalnızca üyesi olduğum sunucularda çalışır.',
  store: 'Şu anda veritabanıma ulaşamıyorum, bu yüzden hiçbir şey yapmadım. Lütfen sonra yeniden dene.',
  unknownCommand: 'Artık böyle bir komutum yok. Komutlarımı görmek için Discord’u yenile.',
  noText: 'Bu mesajda aranacak metin yok.',
  tooLong: (most) => `Bir soru en fazla ${number(most)} karakter olabilir. Lütfen daha az kelimeyle sor.`,
  logUnreachable: 'Günlük kanalına yazamadım. Kanal artık yok ya da orada yazma iznim yok.',
  tookTooLong:
    'Bu, sahip olduğumdan daha çok zaman veya bellek istiyor, bu yüzden bıraktım. Lütfen tek bir makale ya da daha kısa bir makale hakkında sor.',
  busy: 'Bu sunucuda şu anda yanıtlayabileceğimden çok soru bekliyor. Lütfen birazdan yeniden dene.',
  tryAgain: 'Bu çok uzun sürdü. Lütfen yeniden dene.',
  cooldown: (seconds) => `Lütfen biraz bekle. ${number(seconds)} saniye sonra yeniden sorabilirsin.`,
};
