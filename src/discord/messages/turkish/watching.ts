import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const watching: Messages['watching'] = {
  watch: {
    description: 'Bir makalenin sayfası değişince günlük kanalında haber verir',
    article: 'Makale; boş bırakırsan neleri izlediğimi gösteririm',
  },
  feed: {
    description: 'Bir RSS, Atom veya JSON akışının yeniliklerini günlük kanalında sunar',
    url: 'Akışın adresi; boş bırakırsan neleri izlediğimi gösteririm',
  },
  unwatch: {
    description: 'Bir sayfayı veya akışı izlemeyi bırakır',
    what: 'Sayfa veya akış',
  },
  needsLog:
    'Değişiklikleri günlük kanalında bildiririm, ama bu sunucuda günlük kanalı yok. **/settings log** ile birini seç ve yeniden dene.',
  watched: (title, channel) =>
    `Artık şu makalenin sayfasını izliyorum: ${title}. Yaklaşık on beş dakikada bir bakarım ve metni değişince ${channel} kanalında haber veririm. **/articles unwatch** bunu sonlandırır.`,
  differs:
    'Sayfadaki metin şimdiden bendekinden farklı. Sayfanın metni aşağıda; yalnızca sonraki değişiklikleri bildiririm.',
  alreadyWatched: (title) => `Bu makalenin sayfasını zaten izliyorum: ${title}.`,
  followed: (title, channel) =>
    `Artık şu akışı izliyorum: ${title}. Yaklaşık on beş dakikada bir bakarım ve yenilikleri ${channel} kanalında sunarım. **/articles unwatch** bunu sonlandırır.`,
  alreadyFollowed: (title) => `Bu akışı zaten izliyorum: ${title}.`,
  ended: (title) => `Artık izlemiyorum: ${title}.`,
  which: 'Bu, izlediğim birden çok şeye uyuyor. Yazarken çıkan listeden birini seç.',
  listTitle: 'İzlediklerim',
  nothing:
    'Burada hiçbir sayfa veya akış izlemiyorum. **/articles watch** bir makalenin sayfasını, **/articles feed** bir akışı izler.',
  page: 'sayfa',
  feedKind: 'akış',
  failing: (tries) => (tries === 1 ? 'son denemede okuyamadım' : `son ${number(tries)} denemede okuyamadım`),
  paused: 'Şu anda hiçbirine bakmıyorum: bu sunucuda günlük kanalı yok. **/settings log** ile birini seç.',
  more: (count) => `ve ${number(count)} tane daha`,
  changed: (title) => `Şu makalenin sayfası değişti: ${title}.`,
  compared: (counts) => `Yanıtlarımda kullandığım metinle karşılaştırılan paragraflar: ${counts}.`,
  leftOut: (count) =>
    `Sayfanın ${number(count)} kısmını dışarıda bıraktım. **/articles refresh** bunları gösterir.`,
  nothingReplaced: 'Biri **Değiştir** düğmesine basana kadar bendeki metinden yanıt veririm.',
  ignore: 'Yok say',
  ignored: (title, user) =>
    `${user} şu makalenin bir değişikliğini yok saydı: ${title}. Bir sonrakini bildiririm.`,
  asBefore: (title) => `Şu makalenin sayfasında yine yanıtlarımda kullandığım metin var: ${title}.`,
  changedAgain: 'Sayfa o karttan sonra yeniden değişti. Şimdiki metni:',
  over: (title, why) =>
    `Artık şu makalenin sayfasını izlemiyorum: ${title}. ${why} Makale olduğu gibi kalıyor.`,
  feedOver: (title, why) => `Artık şu akışı izlemiyorum: ${title}. ${why}`,
  newEntries: (title, count) => `${title}: ${number(count)} yeni yazı`,
  left: (count) => `${number(count)} yeni yazı daha var. Sonraki kontrollerimde sunacağım.`,
  add: (number) => `${number} ekle`,
  addOnly: 'Ekle',
  untitled: 'başlıksız',
  errors: {
    bundled: 'Bu makale tüm sunucularda ortak, bu yüzden onunla yalnızca beni işletenler ilgilenir.',
    noLink:
      'Bu makalenin bir web sayfasını bilmiyorum. **/articles refresh** ile ona bir adres ver ve yeniden dene.',
    tooManyPages: (most) =>
      `Bir sunucu en fazla ${number(most)} sayfa izletebilir. Lütfen önce **/articles unwatch** ile birini bırak.`,
    tooManyFeeds: (most) =>
      `Bir sunucu en fazla ${number(most)} akış izletebilir. Lütfen önce **/articles unwatch** ile birini bırak.`,
    wait: 'Bu siteye şimdilik yeterince baktım. Lütfen on beş dakika sonra yeniden dene.',
    notWatched: 'Bunu izlemiyorum. Yazarken çıkan listeden seç.',
    entryGone:
      'Bunun üzerinden çok zaman geçti ve adresi artık bende yok. **/articles add** adresi kabul eder.',
    articleGone: 'Bu makale artık bende yok.',
  },
};
