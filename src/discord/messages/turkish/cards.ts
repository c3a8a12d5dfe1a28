import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { date, languageName, list } = grammarOf('tr');

export const cards: Messages['cards'] = {
  answered: (articles) => (articles > 1 ? 'Makalelerde şöyle yazıyor' : 'Makalede şöyle yazıyor'),
  about: (articles) => (articles > 1 ? 'Makalelerde bu konuda yazanlar' : 'Makalede bu konuda yazanlar'),
  nearestTo: (articles) =>
    articles > 1 ? 'Makalelerde buna en yakın olanlar' : 'Makalede buna en yakın olanlar',
  related: 'Yanıt bu olabilir:',
  notFound: {
    not_in_articles: (articles) =>
      articles > 1 ? 'Makalelerde bu konuda bir şey bulamadım.' : 'Makalede bu konuda bir şey bulamadım.',
    words_not_found: (articles) =>
      articles > 1
        ? 'Sorundaki kelimeleri makalelerde bulamadım.'
        : 'Sorundaki kelimeleri makalede bulamadım.',
    empty: 'Bir soru göremedim.',
    greeting: 'Merhaba! Bana bir makale hakkında soru sor, onun kendi sözleriyle yanıtlayayım.',
    thanks: 'Rica ederim!',
    order: 'Yalnızca makalelerden alıntı yapabilirim.',
  },
  notFoundHint: {
    not_in_articles: 'Makalelerde yazanı alıntılarım. Hiçbir zaman kendim yanıt yazmam.',
    words_not_found: 'En iyi İngilizce okurum. Diğer dillerde yalnızca aynı kelimeleri arayabilirim.',
    empty: 'Bilmek istediğini tam bir soru olarak yaz.',
    greeting: '',
    thanks: 'İstediğin zaman yine sor.',
    order: 'Bir makalede ne yazdığını sor, nerede yazdığını göstereyim.',
  },
  otherLanguage: {
    onlyEnglish: 'İngilizce makaleler hakkında İngilizce sorular okurum.',
    late: 'Başka bir dilde aramaya vaktim olmadı. Lütfen bir dakika sonra yeniden sor.',
    apart: (articles) =>
      articles > 1
        ? 'Bu soruyu makalelerle karşılaştıramıyorum.'
        : 'Bu soruyu makaleyle karşılaştıramıyorum.',
    looks: (language) => `Bu sorunun dili şuna benziyor: ${languageName(language)}.`,
    claimLooks: (language) => `Bu mesajın dili şuna benziyor: ${languageName(language)}.`,
    unknown: 'Bu metnin dilini bilmiyorum.',
    written: (languages, articles) =>
      `${articles > 1 ? 'Makalelerin' : 'Makalenin'} dili: ${list(languages.map(languageName))}.`,
  },
  example: (question) => `Örneğin: *${question}*`,
  readAs: (question) => `Şöyle okudum: ${question}`,
  asked: (question) => `Soru: ${question}`,
  more: 'Soruya daha uzak olan diğer pasajlar:',
  nearest: 'Bunlar en yakın pasajlar, yanıt değil:',
  summary: 'Kartın bittiği yerden başlayarak, makale kendi cümleleriyle:',
  nothingMore: 'Başka pasaj yok.',
  surroundings: (paragraphs) => `Çevresindeki metin: ${list(paragraphs.map((paragraph) => `¶${paragraph}`))}`,
  onlyParagraph: 'Bu, makalenin tek paragrafı.',
  restNotKept: 'Bu eski metnin yalnızca paylaşılan kartların alıntıladığı kısımlarını saklıyorum.',
  page: (paragraph, page, pages) =>
    pages > 1 ? `Paragraf ${paragraph}, sayfa ${page}/${pages}` : `Paragraf ${paragraph}`,
  place: (paragraph) => `¶${paragraph}`,
  quotedParagraph: 'alıntılanan paragraf',
  cut: {
    sentence: (rest) => `Sığması için kısaltıldı. Devamını okumak için **${rest}** düğmesine bas.`,
    around: (rest) => `… Tümü sığmıyor. Baştan okumak için **${rest}** düğmesine bas.`,
    word: (rest) =>
      `Sığması için cümlenin ortasında kesildi. Devamını okumak için **${rest}** düğmesine bas.`,
    opensInside: 'Bu sayfa cümlenin ortasında başlıyor.',
  },
  changed: 'Bu makale, kart yapıldıktan sonra değişti. Lütfen yeniden sor.',
  outdated: 'Bu, makalenin sonradan değiştirilen veya kaldırılan eski bir metninden.',
  gone: 'Bu kartın alıntıladığı metin artık bende yok. Lütfen yeniden sor.',
  openArticle: 'Makaleyi aç',
  date,
  languageName,
  listed: (items) => items.join(', '),
  quoted: (words) => `“${words}”`,
  entry: (name, value) => `${name}: ${value}`,
};
