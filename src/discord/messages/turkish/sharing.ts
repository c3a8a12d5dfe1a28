import type { Messages } from '#discord/messages/messages.ts';

export const sharing: Messages['sharing'] = {
  sharedQuestion: (question) => `Soru: ${question}`,
  confirm: {
    title: 'Bu paylaşılsın mı?',
    into: (channel) => `${channel} kanalındaki herkes bunu senin adınla görecek.`,
    under: (channel, link) =>
      `${channel} kanalındaki herkes bunu ${link} mesajına yanıt olarak, senin adınla görecek.`,
    before: (link) => `Biri bunu orada zaten paylaştı: ${link}`,
    now: 'Şimdi paylaş',
    again: 'Yeniden paylaş',
  },
  shared: (user) => `Paylaşan: ${user}`,
  shareId: (id) => `kart \`${id}\``,
  sharedUnder: (link) => `Şunun hakkında: ${link}`,
  sharedHere: (link) => `Paylaşıldı: ${link}`,
  told: {
    shared: (user, link) => `${user} paylaştı: ${link}.`,
    retracted: (user, link) => `${user} geri çekti: ${link}.`,
  },
  sharesTitle: 'Bu sunucuda paylaşılanlar, en yeni önce',
  correctedShare: 'düzeltildi olarak işaretli',
  noShares: 'Paylaşılmış kart bulamadım.',
  someone: 'adını sildiren biri',
  shareStates: {
    begun: () => 'gönderilirken yarıda kaldı; birkaç dakika içinde bakacağım',
    posted: () => '',
    failed: () => 'gönderilmedi',
    retracting: () => 'geri çekiliyor',
    retracted: (user) => `geri çeken: ${user}`,
  },
  retracted: (user) => `Burada bir yanıt paylaşılmıştı. Geri çeken: ${user}.`,
  list: {
    older: 'Daha eskiler',
    description: 'Bu sunucuda paylaşılanları gösterir',
    list: 'Paylaşılmış kartları en yeniden başlayarak listeler',
    channel: 'Yalnızca bu kanaldakiler',
    member: 'Yalnızca bu üyeninkiler',
    article: 'Yalnızca bu makaledekiler',
  },
  errors: {
    notYours: 'Bunu yalnızca paylaşan kişi veya bir moderatör geri çekebilir.',
    mayNotShare:
      'Burada yanıt paylaşmak için Mesajları Yönet iznine ya da paylaşabilen bir role ihtiyacın var.',
    targetGone: 'Yanıt vermek istediğin mesaj artık yok, bu yüzden hiçbir şey paylaşmadım.',
    noHistory:
      'Bu mesaja yanıt veremiyorum, çünkü burada eski mesajları okuyamıyorum. Bana bu kanalda **Mesaj Geçmişini Oku** iznini ver ve yeniden paylaş.',
    cannotPost: 'Bu kanalda yazma iznim yok, bu yüzden hiçbir şey paylaşmadım.',
    notPosted: 'Discord kartı kabul etmedi, bu yüzden hiçbir şey paylaşmadım. Lütfen sonra yeniden dene.',
    perhapsPosted:
      'Discord yanıt vermedi, bu yüzden bunun paylaşılıp paylaşılmadığını bilmiyorum. Birkaç dakika içinde bakacağım. O zamana kadar lütfen kanala bak.',
    cannotLook:
      'Discord yanıt vermedi ve burada eski mesajları okuyamıyorum, bu yüzden bunun paylaşılıp paylaşılmadığını bilmiyorum. Bana bu kanalda **Mesaj Geçmişini Oku** iznini ver, birkaç dakika içinde bakarım.',
    notWritten: 'Veritabanıma yazamadım, bu yüzden hiçbir şey paylaşmadım. Lütfen sonra yeniden dene.',
    retractionNotWritten: 'Veritabanıma yazamadım, bu yüzden kart kalıyor. Lütfen sonra yeniden dene.',
    takenBack: 'Bu paylaşılmış, sonra geri çekilmişti. Yeniden paylaşmak için yeniden sor.',
    cannotShareHere: 'Bir yanıtı yalnızca bir sunucu kanalında paylaşabilirsin.',
  },
};
