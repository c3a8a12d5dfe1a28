import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const warnings: Messages['warnings'] = {
  author_guessed: ({ name }) =>
    `Belgenin özelliklerinde yazar olarak ${name} görünüyor. Bunun doğru olup olmadığını kontrol et.`,
  broken_signs: ({ count }) => `${number(count)} karakter bozuk ve \uFFFD olarak görünüyor.`,
  broken_signs_in: ({ encoding }) =>
    `Kodlaması ${encoding}. Bazı karakterler bozuk ve \uFFFD olarak görünüyor.`,
  chapters_missing: ({ missing, all }) =>
    `Kitabın saydığı ${number(all)} bölümden ${number(missing)} tanesi dosyada yok. Metnin tam olup olmadığını kontrol et.`,
  decoded_twice: ({ letters }) =>
    `Bazı harfler yanlış görünüyor, örneğin ${letters}: metin bir kez yanlış kodlamayla kaydedilmiş. Harfleri kontrol et ya da yeniden kaydet.`,
  encoding_contradicted: ({ said, encoding }) =>
    `Kodlaması ${said} olarak belirtilmiş, ama metin ${encoding} gibi görünüyor. Harflerin doğru olup olmadığını kontrol et.`,
  encoding_guessed: ({ encoding }) =>
    `Kodlaması belirtilmemiş; ${encoding} olduğunu varsaydım. Harflerin doğru olup olmadığını kontrol et.`,
  for_programs:
    'Sayfanın kendisi metin göstermiyor, bu yüzden programlara verdiği metni aldım. Makalenin bu olup olmadığını kontrol et.',
  for_subscribers:
    'Bu sayfa, abone olmayanlara metninin yalnızca bir kısmını gösteriyor. Metnin tam olup olmadığını kontrol et.',
  marks_piled: ({ count }) =>
    `Tek bir harfin üzerinde çok fazla işaret vardı; ${number(count)} tanesini çıkardım.`,
  no_scripts:
    'Sayfa bu metni yalnızca betik çalıştırmayan tarayıcılara gösteriyor. Makalenin bu olup olmadığını kontrol et.',
  pdf_paragraphs:
    'PDF, paragrafların nerede başladığını söylemez. Paragrafların doğru olup olmadığını kontrol et.',
  pdf_words_joined: ({ words }) => `Satır sonunda bölünmüş sözcükleri birleştirdim (${words.join(', ')}).`,
  several_articles: ({ heading }) =>
    `Bu sayfada birden fazla makale var gibi: metnin ortasında “${heading}” başlıyor. Nerede bittiğini kontrol et.`,
  signs_taken({ count, place }) {
    const where = place.at === 'words' ? `“${place.words}” sözlerinden önceydi` : 'metnin sonundaydı';
    return `Harflerin sırasını değiştirebilen ${number(count)} görünmez karakteri çıkardım. ${count === 1 ? 'Bu' : 'İlki'}, ${where}.`;
  },
  unused_entries: ({ names, more }) =>
    `Dosyanın başında kullanmadığım alanlar var: ${names.join(', ')}${more > 0 ? ` ve ${number(more)} tane daha` : ''}.`,
  words_joined: ({ words }) =>
    `Satır sonunda bölünmüş sözcükleri birleştirdim (${words.join(', ')}). Kısa çizgilerini kontrol et.`,
};
