import { grammarOf } from '#discord/messages/grammar.ts';
import type { IngestMessages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const ingest: IngestMessages = {
  failed: {
    bad_address: 'Tam bir adres yaz, örneğin https://example.org/article.',
    broken: 'Bu dosya uzantısının söylediği türden değil ya da bozuk. Yeniden kaydet ve yenisini ekle.',
    broken_off: 'Sayfa sonuna gelmeden yüklenmeyi bıraktı. Sonra yeniden dene ya da bir dosya ekle.',
    doc: 'Bu dosya eski bir Office biçiminde (.doc). Aç, .docx olarak kaydet ve onu ekle.',
    empty: 'Bu metinde görünür karakter yok. Başka bir dosya ekle ya da metni yapıştır.',
    encoding: 'Bu dosyanın kodlamasını tanımıyorum ya da dosya metin değil. UTF-8 olarak kaydet ve onu ekle.',
    host_busy: 'Bu siteye şimdilik yeterince baktım. On beş dakika sonra yeniden dene.',
    locked:
      'Bu, parolayla veya kopyalamaya karşı korunuyor, bu yüzden okuyamıyorum. Alıntılayabileceğin kısmı yapıştır.',
    mime: 'Bu dosya kaydedilmiş bir e-posta ya da web arşivi (MIME). Aç, metnini veya sayfayı HTML olarak kaydet ve onu ekle.',
    no_article: 'Orada bir makale bulamıyorum. Metnini bir dosyaya kaydedip ekle ya da yapıştır.',
    no_feed: 'Bu adreste RSS, Atom veya JSON akışı yok.',
    not_public:
      'Bu adres herkese açık web’de değil, bu yüzden açmıyorum. Bir dosya ekle ya da metni yapıştır.',
    not_started: 'Şu anda dosya okuyamıyorum. Lütfen sonra yeniden dene.',
    notice:
      'Sayfa programlara makale yerine yalnızca bir uyarı gösteriyor. Adresi kontrol et ya da metni yapıştır.',
    packed: 'Bu sıkıştırılmış. Paketi aç ve metni ekle.',
    picture: 'Bu dosya bir resim ve resimlerdeki metni okumam. Metnin kendisini ekle ya da yapıştır.',
    port: 'Bu adreste web sayfalarında olmayan bir bağlantı noktası numarası var. Bir dosya ekle ya da metni yapıştır.',
    redirects: 'Sayfa sürekli bir adresten diğerine yönlendiriyor. Bir dosya ekle ya da metni yapıştır.',
    reserved: 'Sayfa, programların metnini kullanmasına izin vermiyor. Alıntılayabileceğin kısmı yapıştır.',
    robots:
      'Sayfa, programların metnini okumasına veya başka yerde göstermesine izin vermiyor. Alıntılayabileceğin kısmı yapıştır.',
    rtf: 'Bu dosya zengin metin (RTF). Bir kelime işlemcide aç, .docx veya düz metin olarak kaydet ve onu ekle.',
    scan: 'Bu PDF bir tarama: sayfa resimleri var, okuyabileceğim metin yok. Metin tanımadan (OCR) geçir ve sonucu ekle.',
    too_large: 'Bu benim için çok büyük. Bir kısmını ekle ya da yapıştır.',
    too_long: 'Okumak çok uzun sürdü. Bunun yerine metni yapıştır.',
    too_slow: 'Sayfa çok uzun süre yanıt vermedi. Sonra yeniden dene ya da bir dosya ekle.',
    unknown_letters:
      'Bu PDF, yazı tiplerinin hangi harfleri gösterdiğini söylemiyor; yanlış okurdum. .docx veya düz metin olarak kaydet ve onu ekle.',
    unreachable: 'Sayfaya ulaşamadım. Adresi kontrol et ya da bir dosya ekle.',
    unreadable: 'Bunu bu haliyle okuyamıyorum. Metni yapıştır ya da bir dosyaya kaydedip ekle.',
    webarchive: 'Bu dosya bir web arşivi. Bir tarayıcıda aç, sayfayı HTML olarak kaydet ve onu ekle.',
    wrong_type:
      'Bunu okuyamıyorum. .md, .txt, .html, .pdf, .docx, .odt veya .epub ile biten bir dosya ekle ya da metni yapıştır.',
  },
  status(status) {
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
        return 'Site daha sonra gelmemi istiyor. Sonra yeniden dene ya da bir dosya ekle.';
      case 451:
        return 'Sayfa yasal nedenlerle gösterilemiyor. Alıntılayıp alıntılayamayacağını kontrol et.';
      default:
        return `Site bir hatayla yanıt veriyor (${status}). Sonra yeniden dene ya da bir dosya ekle.`;
    }
  },
  signs: {
    invisible(count, before) {
      const where = before === '' ? 'metnin sonundaydı' : `“${before}” sözlerinden önceydi`;
      return `Harflerin sırasını değiştirebilen ${number(count)} görünmez karakteri çıkardım. ${count === 1 ? 'Bu' : 'İlki'}, ${where}.`;
    },
    piled: (count) => `Tek bir harfin üzerinde çok fazla işaret vardı; ${number(count)} tanesini çıkardım.`,
  },
};
