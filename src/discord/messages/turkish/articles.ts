import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const articles: Messages['articles'] = {
  description: 'Bu sunucunun makaleleri: ekle, listele, kaldır veya ata',
  add: {
    description:
      'Dosyadan, web sayfasından veya yapıştırılan metinden makale ekler; önce sen kontrol edersin',
    file: 'Bir dosya: .md, .txt, .html, .pdf, .docx, .odt veya .epub',
    url: 'Bir web sayfasının adresi',
  },
  refresh: {
    description: 'Bu sunucunun bir makalesinin metnini yeniler; önce sen kontrol edersin',
    article: 'Makale',
    file: 'Yeni metnin dosyası; boş bırakırsan makalenin adresini yeniden okurum',
    url: 'Okunacak başka bir adres',
    paste: 'Bunun yerine yeni metni yapıştır',
  },
  list: { description: 'Burada yanıtlarımda kullandığım makaleleri listeler' },
  show: { description: 'Bir makale hakkında bildiklerimi gösterir', article: 'Makale' },
  remove: { description: 'Bu sunucunun bir makalesini kaldırır', article: 'Makale' },
  assign: {
    description: 'Bir kanaldaki soruları önce bir makaleye yöneltir',
    article: 'Makale',
    channel: 'Kanal veya forum, alt başlıkları ve gönderileriyle',
  },
  unassign: {
    description: 'Bir kanaldaki soruları artık önce bir makaleye yöneltmez',
    article: 'Makale',
    channel: 'Kanal veya forum',
  },
  form: {
    again: 'Forma dön',
    heading: 'Makale yapıştır',
    details: 'Makale hakkında',
    title: 'Başlık',
    titleHint: 'Başlık, kelimesi kelimesine',
    publication: 'Yayın',
    publicationHint: 'Yayımlayan gazete veya site',
    linkLater: 'Gazete veya site. Bağlantı ve tarih için bir sonraki adımda Bilgiler düğmesine bas.',
    url: 'Bağlantı',
    published: 'Tarih',
    publishedHint: 'Ne zaman yayımlandı, örneğin 2026-01-31; bilmiyorsan boş bırak',
    text: 'Metin',
    textHint: 'Paragraflar arasında boş satır; ara başlık için ##. En çok 4.000 karakter.',
    rest: 'Metnin devamı',
    restHint: 'Yukarıdaki alana sığmayan kısım. En çok 4.000 karakter daha.',
    file: 'Veya bir dosya',
    fileHint: 'Metin yerine: .md, .txt, .html, .pdf, .docx, .odt veya .epub; en çok 2 MB.',
    fileAgain: 'Dosyanı forma geri koyamıyorum. Lütfen onu formda yeniden seç.',
    joined: {
      goes_on: (before, after) =>
        `İki metin alanını bir paragrafın ortasında birleştirdim: ${before}, ardından ${after} geliyor. Lütfen arada bir eksik olup olmadığına bak.`,
      new: (before, after) =>
        `İki metin alanını birleştirdim: ${before} bitiyor, ${after} ile yeni bir satır başlıyor. Lütfen arada bir eksik olup olmadığına bak.`,
      word: (words) =>
        `İlk metin alanı dolu olduğu için iki alanı bir kelimenin ortasında birleştirdim: ${words}. Lütfen bu kelimeye bak.`,
    },
  },
  preview: {
    title: 'Makale bu mu?',
    newTitle: 'Yeni metin bu mu?',
    leftOut: (count) => `Dışarıda bırakılan ${number(count)} kısım:`,
    compared: (counts) => `Şimdiki metinle karşılaştırılan paragraflar: ${counts}.`,
    needed: { title: 'başlık', publication: 'yayın' },
    missing: (names) => `Bulamadım: ${names}. Doldurmak için **Bilgiler** düğmesine bas.`,
    noLink: 'Bağlantıyı ve tarihi bilmiyorum. Eklemek için **Bilgiler** düğmesine bas.',
    paragraphs: (count) => `${number(count)} paragraf`,
    first: 'Başı:',
    last: 'Sonu:',
    nothingKept: (button) => `**${button}** düğmesine basana kadar hiçbir şey saklamam.`,
  },
  buttons: {
    add: 'Ekle',
    replace: 'Değiştir',
    details: 'Bilgiler',
    discard: 'Vazgeç',
    remove: 'Kaldır',
    keep: 'Kalsın',
    takeIn: (number) => `${number} kalsın`,
    otherParts: 'Dışarıda kalan diğerleri',
  },
  sameTwice: (title) => `Aynı metin burada zaten vardı: ${title}.`,
  added: (title) =>
    `Eklendi: ${title}. Artık bu sunucudaki herkes bu makale hakkında soru sorabilir. **/articles assign** bir kanalın sorularını önce ona yöneltir.`,
  replaced: (title) => `Değiştirildi: ${title}. Artık yeni metinden yanıt veriyorum.`,
  sameText: (title) => `Bu metin bende zaten var: ${title}.`,
  told: {
    added: (user, title) => `${user} ekledi: ${title}.`,
    removed: (user, title) => `${user} kaldırdı: ${title}.`,
  },
  discarded: 'Vazgeçildi. Hiçbir şey saklamadım.',
  removed: (title) => `Kaldırıldı: ${title}.`,
  kept: 'Makale kalıyor.',
  confirmRemoval: (title) =>
    `Kaldırılsın mı: ${title}? Onu alıntılayan kartlar kalır; alıntıladıklarını da **/verify** için saklarım.`,
  assigned: (title, channel) => `${channel} kanalındaki sorular artık önce şu makaleye gidiyor: ${title}.`,
  alreadyAssigned: (title, channel) => `Bu makale ${channel} kanalına zaten atanmıştı: ${title}.`,
  unassigned: (title, channel) => `Bu makale artık ${channel} kanalına atanmış değil: ${title}.`,
  notAssigned: (title, channel) => `Bu makale ${channel} kanalına atanmamıştı: ${title}.`,
  listTitle: 'Burada yanıtlarımda kullandığım makaleler',
  own: 'yalnızca bu sunucu',
  bundled: 'tüm sunucular',
  more: (count) => `ve ${number(count)} tane daha`,
  errors: {
    lost: ({ manages }) =>
      manages
        ? 'Bunun üzerinden çok zaman geçti ve artık bende yok. Lütfen baştan başla.'
        : 'Bunun üzerinden çok zaman geçti ya da artık bu sunucunun makalelerini yönetemiyorsun.',
    atLine: (line, fault) => `${number(line)}. satır: ${fault}`,
    faulty: (fault) => `Bu metni kullanamıyorum. ${fault}`,
    nothingPasted: 'Metni yapıştır veya bir dosya seç.',
    textAndFile: 'Metni ya da dosyayı kabul ediyorum, ikisini birden değil. Lütfen birini kaldır.',
    pastedTwice:
      'İki metin alanında da aynı metin var. İkincisine makalenin devamını koy veya onu boş bırak.',
    badLink: 'Bağlantıyı tam bir web adresi olarak yaz, örneğin https://example.org/article.',
    badDate: 'Gerçek bir tarih yaz, örneğin 2026-01-31.',
    noFetching: 'Web sayfalarını okumamaya ayarlandım. Bir dosya ekle veya metni yapıştır.',
    fileGone: 'Bu dosyayı Discord’dan alamadım. Lütfen yeniden ekle.',
    bundledNotRefreshed:
      'Bu makale tüm sunucularda ortak, bu yüzden yalnızca beni işletenler değiştirebilir. Bu sunucunun eklediği makaleleri yenileyebilirsin.',
    bundledStays:
      'Bu makale tüm sunucularda ortak, bu yüzden onu kaldıramazsın. Burada **/settings article** ile kapatabilirsin.',
    tooManyTexts: (most, minutes) =>
      `Bu sunucu saatte en fazla ${number(most)} yeni metin ekleyebilir. Lütfen ${number(minutes)} dakika sonra yeniden dene.`,
    tooMuchText: (most) =>
      `Bir sunucunun makaleleri toplam en fazla ${number(most)} karakter olabilir. Lütfen önce bir makale kaldır.`,
    tooMany: (most) => `Bir sunucuda en fazla ${number(most)} makale olabilir. Lütfen önce birini kaldır.`,
  },
};
