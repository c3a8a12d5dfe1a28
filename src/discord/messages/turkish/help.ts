import type { Messages } from '#discord/messages/messages.ts';

export const help: Messages['help'] = {
  description: 'Ne yaptığım, ne sakladığım ve bir yanıtın nasıl kaldırılacağı',
  title: 'Makalenin kendi sözleriyle yanıtlar',
  does: [
    'Bir makale hakkında sor, yanıt olan pasajları göstereyim: kelimesi kelimesine, paragraf numarası ve kaynağıyla.',
    'Bir şey bulamazsam bunu söylerim. Hiçbir zaman kendim yanıt yazmam.',
  ],
  commandsTitle: 'Nasıl sorulur',
  commands: [
    '`/ask` bir soruyu yanıtlar. *private* ile yanıtı yalnızca sen görürsün.',
    '`/summary` bir makaleyi kendi cümlelerinden birkaçıyla özetler.',
    '`/source` bir makalenin nereden geldiğini gösterir.',
    '`/find` tam kelimeleri bulur. `/context` bir konuyu arar ve sonucu yalnızca sen görürsün.',
    '`/said` birinin makalede ne dediğini gösterir. `/claims` kimlerden alıntı yapıldığını listeler.',
    '`/numbers` bir makaledeki rakamları, `/timeline` tarihleri listeler.',
    '`/compare` birkaç makalenin bir konuda ne dediğini yan yana gösterir.',
    '`/verify` paylaşılmış bir karttaki alıntıları denetler. `/privacy` senin hakkında ne sakladığımı gösterir.',
    'Moderatörler için: `/articles watch` bir makalenin sayfası değişince haber verir, `/articles feed` bir akıştaki yenilikleri sunar.',
    'Benden bahsedebilir, bir mesajıma yanıt verebilir ya da bana direkt mesaj gönderebilirsin.',
    'Herhangi bir mesajda Uygulamalar’ı aç. **Find context** bir makalenin onun hakkında ne dediğini gösterir, **Check wording** alıntılarını denetler. Sonucu yalnızca sen görürsün.',
    'Bir kartta yanlış bir şey mi var? **Bildir** moderatörlere haber verir.',
  ],
  keepsTitle: 'Ne saklıyorum',
  keeps: [
    'Yanıtı paylaşmadıkça veya kartı bildirmedikçe sorularını saklamam.',
    'Paylaşılmış bir kart için kimin, ne zaman ve nerede paylaştığını, sorusunu ve alıntıladıklarını saklarım. Bildirimleri de saklarım. `/privacy` senin adının geçtiği yerleri gösterir.',
    'Bir sunucunun eklediği makaleleri yalnızca o sunucu için saklarım.',
    'Teknik günlüklerimde ne soru ne mesaj bulunur.',
  ],
  removesTitle: 'Bir yanıt nasıl kaldırılır',
  removes: [
    'Paylaşılmış bir yanıt: paylaşan kişi ve moderatörler **Geri çek** düğmesine basabilir.',
    'Başka herhangi bir yanıt: soran kişi ve moderatörler **Sil** seçeneğini kullanabilir.',
    'Özel bir yanıt: yalnızca sen görürsün ve kendiliğinden kaybolur.',
  ],
};
