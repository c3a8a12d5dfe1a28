import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { later, number } = grammarOf('tr');

export const faults: Messages['faults'] = {
  asks_for_consent:
    'Sayfa, makaleyi göstermeden önce çerezler için onay istiyor. Metni yapıştır ya da bir dosya ekle.',
  asks_for_person:
    'Sayfa, okuyanın insan olup olmadığını soruyor ve programlara makale göstermiyor. Metni yapıştır ya da bir dosya ekle.',
  bad_address: 'Tam bir adres yaz, örneğin https://example.org/article.',
  broken: ({ ending }) =>
    `Bu ${ending} dosyası bozuk ya da okuyamadığım bir biçimde yapılmış. Aç, .docx, HTML veya düz metin olarak kaydet ve onu ekle.`,
  broken_archive:
    'Bu belge bozuk ya da okuyamadığım bir biçimde yapılmış. Aç, .docx, HTML veya düz metin olarak kaydet ve onu ekle.',
  broken_off: 'Sayfa sonuna gelmeden yüklenmeyi bıraktı. Sonra yeniden dene ya da bir dosya ekle.',
  copy_protected:
    'Bu kitap kopyalamaya karşı korunuyor, bu yüzden okuyamıyorum. Alıntılayabileceğin kısmı yapıştır.',
  doc: 'Bu dosya eski bir Office biçiminde (.doc). Aç, .docx olarak kaydet ve onu ekle.',
  document_too_large: ({ megabytes }) =>
    `Bu belge çok büyük. En fazla ${number(megabytes)} MB metin içeren belgeleri okuyorum. Bir kısmını ekle.`,
  empty: ({ source }) =>
    source === 'file'
      ? 'Bu dosyada metin yok. Başka bir dosya ekle ya da metni yapıştır.'
      : 'Bu sayfada metin yok. Metni yapıştır ya da bir dosya ekle.',
  file_too_large: ({ megabytes }) =>
    `Bu dosya çok büyük. En fazla ${number(megabytes)} MB’lik dosyaları okuyorum.`,
  heading_level: ({ level }) =>
    `burada ${number(level)}. düzey bir başlık var. Bölümlere “## ” ile başla. Satır metnin parçasıysa başına ters eğik çizgi koy.`,
  heading_without_words: 'burada sözcüksüz bir başlık var. Sözcükleri “## ” işaretinden sonra yaz.',
  host_busy: 'Bu siteye şimdilik yeterince baktım. On beş dakika sonra yeniden dene.',
  invisible: 'Bu metinde görünür karakter yok. Başka bir dosya ekle ya da metni yapıştır.',
  locked: 'Bu PDF’nin parolası var. Parolasız kaydet ve onu ekle.',
  markup: ({ format }) =>
    `Bu dosya ${format} biçiminde ve bunu okuyamıyorum. HTML veya Markdown olarak dışa aktar ve onu ekle.`,
  mime: 'Bu dosya kaydedilmiş bir e-posta ya da web arşivi (MIME). Aç, metnini veya sayfayı HTML olarak kaydet ve onu ekle.',
  misnamed: ({ ending }) =>
    `Bu dosya gerçek bir ${ending} değil ya da bozuk. Yeniden kaydet ve yenisini ekle.`,
  no_article: 'Orada bir makale bulamıyorum. Metnini bir dosyaya kaydedip ekle ya da yapıştır.',
  no_feed: 'Bu adreste RSS, Atom veya JSON akışı yok.',
  no_paragraph: 'makalede paragraf yok. Metnini ekle.',
  nosnippet:
    'Sayfa, metninin saklanmasına veya başka yerde gösterilmesine izin vermiyor (nosnippet veya noarchive). Alıntılayabileceğin kısmı yapıştır.',
  not_public: 'Bu adres herkese açık web’de değil, bu yüzden açmıyorum. Bir dosya ekle ya da metni yapıştır.',
  not_started: 'Şu anda dosya okuyamıyorum. Lütfen sonra yeniden dene.',
  not_text: ({ source, line }) =>
    `${source === 'file' ? 'Bu dosya' : 'Bu sayfa'} metin değil: ${number(line)}. satırda hiçbir metinde olmayan işaretler var. Makaleyi metin olarak ekle ya da yapıştır.`,
  other_office:
    'Bu dosya bir hesap tablosu ya da sunu. Metnini .docx veya düz metin olarak kaydet ve onu ekle.',
  packed: 'Bu dosya bir arşiv. Paketi aç ve metni ekle.',
  page_too_large: ({ megabytes }) =>
    `Bu sayfa çok büyük. En fazla ${number(megabytes)} MB’lik sayfaları okuyorum. Bir kısmını ekle ya da yapıştır.`,
  paragraph_too_long: ({ beginning, length, most }) =>
    `“${beginning}…” diye başlayan paragrafta ${number(length)} karakter var; bir paragrafta en fazla ${number(most)} karakter olabilir. Boş satırlarla böl.`,
  picture: 'Bu dosya bir resim ve resimlerdeki metni okumam. Metnin kendisini ekle ya da yapıştır.',
  port: 'Bu adreste web sayfalarının kullanmadığı bir bağlantı noktası numarası var. Bir dosya ekle ya da metni yapıştır.',
  redirects: 'Sayfa sürekli bir adresten diğerine yönlendiriyor. Bir dosya ekle ya da metni yapıştır.',
  reserved:
    'Sayfa, programların metnini kullanmasına izin vermiyor (TDM çekincesi). Alıntılayabileceğin kısmı yapıştır.',
  robots:
    'Site, programların sayfayı okumasına izin vermiyor (robots.txt). Alıntılayabileceğin kısmı yapıştır.',
  rtf: 'Bu dosya zengin metin (RTF). Bir kelime işlemcide aç, .docx veya düz metin olarak kaydet ve onu ekle.',
  says_missing: 'Site, böyle bir makalesi olmadığını söylüyor. Adresi kontrol et.',
  scan: 'Bu PDF bir tarama: sayfa resimleri var, okuyabileceğim metin yok. Metin tanımadan (OCR) geçir ve sonucu ekle.',
  status({ status, waitMs }) {
    switch (status) {
      case 401:
        return 'Sayfa yalnızca giriş yapanlar için, ben ise giriş yapamam. Metni yapıştır ya da bir dosya ekle.';
      case 402:
        return 'Sayfa yalnızca ödeme yapanlar için. Alıntılayabileceğin kısmı yapıştır ya da bir dosya ekle.';
      case 403:
        return 'Site sayfayı okumama izin vermiyor. Metni yapıştır ya da bir dosya ekle.';
      case 404:
        return 'Bu adreste sayfa yok. Adresi kontrol et.';
      case 410:
        return 'Bu sayfa artık yok. Adresi kontrol et ya da bir dosya ekle.';
      case 429:
        return `Site daha sonra gelmemi istiyor. ${again(waitMs)}`;
      case 451:
        return 'Sayfa yasal nedenlerle gösterilemiyor. Alıntılayıp alıntılayamayacağını kontrol et.';
      case 503:
        return `Siteye şu anda ulaşılamıyor. ${again(waitMs)}`;
      default:
        return status >= 500
          ? `Sitede bir hata var (${status}). Sonra yeniden dene ya da bir dosya ekle.`
          : `Sayfa bir hatayla yanıt veriyor (${status}). Adresini kontrol et ya da bir dosya ekle.`;
    }
  },
  too_long: 'Okumak çok uzun sürdü. Bunun yerine metni yapıştır.',
  too_many_characters: ({ count, most }) =>
    `Metinde ${number(count)} karakter var; bir makalede en fazla ${number(most)} karakter olabilir. Birkaç makaleye böl.`,
  too_many_pages: ({ pages, most }) =>
    `Bu PDF ${number(pages)} sayfa. En fazla ${number(most)} sayfa okuyorum. Bir kısmını ekle.`,
  too_many_paragraphs: ({ count, most }) =>
    `Metinde ${number(count)} paragraf var; bir makalede en fazla ${number(most)} paragraf olabilir. Birkaç makaleye böl.`,
  too_slow: 'Sayfa çok uzun süre yanıt vermedi. Sonra yeniden dene ya da bir dosya ekle.',
  unknown_ending:
    'Adı .md, .txt, .html, .pdf, .docx, .odt veya .epub ile biten dosyaları okuyorum. Bunlardan birini ekle ya da metni yapıştır.',
  unknown_letters:
    'Bu PDF, yazı tiplerinin hangi harfleri gösterdiğini söylemiyor; yanlış okurdum. .docx veya düz metin olarak kaydet ve onu ekle.',
  unknown_packing: 'Bu sayfa bilmediğim bir yolla sıkıştırılmış. Bunun yerine bir dosya ekle.',
  unreachable: 'Sayfaya ulaşamıyorum. Adresini kontrol et ya da bir dosya ekle.',
  unreadable: 'Bunu bu haliyle okuyamıyorum. Metni yapıştır ya da bir dosyaya kaydedip ekle.',
  webarchive: 'Bu dosya bir web arşivi. Bir tarayıcıda aç, sayfayı HTML olarak kaydet ve onu ekle.',
  wide_encoding: ({ encoding }) =>
    `Bu dosya metin değil ya da ${encoding === 'UTF-16' ? 'bunu belirten işaret olmadan UTF-16' : encoding} ile kaydedilmiş. UTF-8 olarak kaydet ve onu ekle.`,
  wrong_type: 'Bu adreste okuyabileceğim bir sayfa ya da belge yok. Bir dosya ekle ya da metni yapıştır.',
};

function again(waitMs: number | undefined): string {
  return waitMs === undefined
    ? 'Sonra yeniden dene ya da bir dosya ekle.'
    : `Lütfen ${later(waitMs)} yeniden dene.`;
}
