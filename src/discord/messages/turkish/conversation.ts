import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const conversation: Messages['conversation'] = {
  greeting: (title) =>
    title === ''
      ? 'Bana bir makale hakkında soru sor, onun kendi sözleriyle yanıtlayayım.'
      : `Bana şu makale hakkında soru sor, onun kendi sözleriyle yanıtlayayım: ${title}.`,
  greetingHint: 'Denemek için bir düğmeye bas ya da yaptığım her şeyi görmek için **/help** yaz.',
  tryQuestion: (question) => question,
  trySummary: 'Ne hakkında?',
  trySource: 'Nereden?',
  judging:
    'Bir şeyin doğru, güvenilir veya adil olup olmadığına karar vermem. Makalede ne yazdığını ve kimin söylediğini gösteririm, kararı sen verirsin.',
  chat: 'Sohbet etmem, görüş de bildirmem. Yalnızca makalelerden alıntı yaparım. Birinde ne yazdığını sor.',
  translation: 'Çeviri yapmam. Makaleleri kendi dillerinde alıntılarım.',
  reaction: 'İstediğin zaman bana bir makale hakkında soru sor.',
  lonely: 'Bunun öncesinde bir soru gerekiyor. Yanıtlarımdan birine yanıt ver ya da tam bir soru sor.',
  noMore: 'Bu konuda bende başka bir şey yok.',
  place: 'Makaledeki yeri burası:',
  noPlace: 'Bu kart hiçbir paragraftan alıntı yapmıyor.',
  noSpeaker: 'Bu kart kimseden alıntı yapmıyor.',
  title: (title) => `Başlığı: ${title}.`,
  author: (name) => `Yazarı: ${name}.`,
  noAuthor: 'Bendeki metin yazarını belirtmiyor.',
  date: (date) => `Tarihi: ${date}.`,
  noDate: 'Bendeki metinde tarih yok.',
  source: (publication) => `Kaynağı: ${publication}.`,
  link: (link) => `Buradan okuyabilirsin: ${link}`,
  noLink: 'Bende bağlantısı yok.',
  length: (paragraphs, words) =>
    `${number(paragraphs)} paragraf ve yaklaşık ${number(words)} kelimeden oluşuyor.`,
  questions: 'Örneğin şunları sorabilirsin:',
  anyQuestion: 'Kim, ne, ne zaman, nerede, neden veya kaç diye kendi sözlerinle sorabilirsin.',
  paragraphs: (count) =>
    count === 1 ? 'Yalnızca bir paragrafı var.' : `Paragrafları 1 ile ${number(count)} arasında.`,
};
