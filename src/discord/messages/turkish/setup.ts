import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const setup: Messages['setup'] = {
  description: 'Burada hangi izinlerimin eksik olduğunu gösterir; günlüğü, paylaşımı ve makaleleri ayarlar',
  title: 'Bu sunucunun kurulumu',
  nothingLacks: (channels) =>
    channels === 1
      ? '**İzinler**: Buradaki tek kanalda bana gereken her izin var.'
      : `**İzinler**: ${number(channels)} kanalın hepsinde bana gereken her izin var.`,
  noChannels: '**İzinler**: Bu sunucuda mesaj yazılan bir kanal yok.',
  lacks: (lacking, channels) =>
    channels === 1
      ? '**İzinler**: Buradaki tek kanalda eksik izinlerim var.'
      : `**İzinler**: ${number(channels)} kanaldan ${number(lacking)} tanesinde eksik izinlerim var.`,
  lacksInServer: (permissions, role) =>
    `Rolümde tüm sunucu için eksik olan: ${permissions}. Bunu değiştirmek için **Sunucu Ayarları › Roller** bölümünü aç, ${role} rolünü seç ve eksik olanı **İzinler** altında aç.`,
  lacksIn: (channel, permissions) => `${channel}: ${permissions}`,
  mend: (role) =>
    `Bunu bir kanalda değiştirmek için **Kanalı Düzenle › İzinler** bölümünü aç, ${role} rolünü ekle ve eksik olanlara izin ver. Yanıt vermemem gereken kanallar olduğu gibi kalabilir.`,
  moreLacking: (left) => `ve izinlerimin eksik olduğu ${number(left)} kanal daha`,
  moreTitle: 'İzinlerimin eksik olduğu kanallar',
  rest: (channels) =>
    channels === 1
      ? 'Diğer kanalda bana gereken her izin var.'
      : `Diğer ${number(channels)} kanalda bana gereken her izin var.`,
  noMoreLacking: 'Başka hiçbir kanalda eksik iznim yok.',
  log: (channel) =>
    `**Günlük**: Paylaşılan kartları, bildirimleri ve değişen makaleleri ${channel} kanalına yazıyorum.`,
  logLacks: (channel, permissions) =>
    `**Günlük**: ${channel} kanalına yazamıyorum. Orada eksik olan: ${permissions}.`,
  logGone: '**Günlük**: Yazdığım kanal artık yok ya da onu göremiyorum. Başka birini seç.',
  noLog:
    '**Günlük**: Hiçbir şey yazmıyorum. Paylaşılan kartlar, bildirimler ve değişen makaleler için bir kanal seç.',
  chooseLog: 'Günlük için bir kanal',
  sharing: (roles) =>
    `**Paylaşım**: Yanıtları Mesajları Yönet iznine sahip üyeler${roles === '' ? '' : ` ve şu rollerdeki üyeler (${roles})`} paylaşabilir.`,
  chooseRoles: 'Üyeleri de paylaşabilecek roller',
  rolesSet: (roles) =>
    roles === ''
      ? 'Artık yanıtları yalnızca Mesajları Yönet iznine sahip üyeler paylaşabilir.'
      : `Artık şu rollerdeki üyeler yanıt paylaşabilir: ${roles}.`,
  language: (language) =>
    `**Dil**: Herkesin gördüğü kartların dili ${language}. Bunu **/settings language** ile değiştirebilirsin.`,
  languageOfDiscord:
    '**Dil**: Herkesin gördüğü kartlar bu sunucunun Discord’daki dilinde. **/settings language** ile başka bir dil seçebilirsin.',
  articles: (own, bundled) => {
    const shared = `sunucularda ortak ${number(bundled)} makaleden`;
    if (own === 0) return `**Makaleler**: Tüm ${shared} yanıt veriyorum.`;
    const added = `**Makaleler**: Bu sunucunun kendi ${number(own)} makalesinden`;
    return bundled === 0 ? `${added} yanıt veriyorum.` : `${added} ve tüm ${shared} yanıt veriyorum.`;
  },
  noArticles: '**Makaleler**: Burada hiç makalem yok, bu yüzden hiçbir soruyu yanıtlayamam. Bir tane ekle.',
  addHint:
    '**Makale ekle** ile bir metin yapıştırabilirsin; **/articles add** bir dosya veya web sayfası alır.',
  buttons: { add: 'Makale ekle', again: 'Yeniden bak', more: 'Daha fazla' },
  errors: {
    onlyManagers:
      'Burada bunu yalnızca Sunucuyu Yönet iznine sahip üyeler yapabilir. **/settings** ve **/articles** sana açık olabilir.',
  },
};
