import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { midSentence } = grammarOf('tr');

const visibilities = { public: 'Kanaldaki herkes', private: 'Yalnızca soran' } as const;

export const settings: Messages['settings'] = {
  description: 'Bu sunucuda nasıl davrandığım',
  show: { description: 'Ayarları gösterir' },
  sharing: {
    description: 'Bir roldeki üyelerin yanıt paylaşmasına izin verir veya bunu durdurur',
    role: 'Rol; Mesajları Yönet iznine sahip üyeler her zaman paylaşabilir',
    allowed: 'Paylaşabilecekler mi',
  },
  log: {
    description: 'Neyin paylaşıldığını, geri çekildiğini ve hangi makalelerin değiştiğini nereye yazdığım',
    channel: 'Kanal; boş bırakırsan günlük kapanır',
  },
  answers: {
    description: 'Soran başka türlü seçmezse yanıtları kimin gördüğü',
    visibility: 'Kim görür',
    channel: 'Yalnızca bu kanalda ve alt başlıklarında; boş bırakırsan tüm sunucuda',
  },
  article: {
    description: 'Tüm sunucularda ortak bir makaleyi burada açar veya kapatır',
    article: 'Makale',
    on: 'Burada ondan yanıt verip vermeyeceğim',
  },
  language: {
    description: 'Herkesin gördüğü kartların dilini seçer',
    language: 'Dil; Otomatik, bu sunucunun Discord’daki dilidir',
    automatic: 'Otomatik: bu sunucunun Discord’daki dili',
  },
  visibilities,
  asServer: 'Tüm sunucudaki gibi',
  title: 'Bu sunucunun ayarları',
  shareRoles: (roles) =>
    `Paylaşabilenler: Mesajları Yönet iznine sahip üyeler${roles && `, şu rollerdeki üyeler: ${roles}`}`,
  logChannel: (channel) => `Günlük kanalı: ${channel}`,
  noLogChannel: 'yok',
  visibility: (value) => `Yanıtları görenler: ${midSentence(value)}`,
  visibilityIn: (channel, value) => `${channel} kanalında: ${midSentence(value)}`,
  hidden: (titles) => `Burada kapalı: ${titles}`,
  languageShown: (language) => `Herkesin gördüğü kartların dili: ${language}`,
  asInDiscord: 'bu sunucunun Discord’daki dili',
  sharingOn: (role) => `${role} rolündeki üyeler artık yanıt paylaşabilir.`,
  sharingOff: (role) => `${role} rolündeki üyeler, Mesajları Yönet izinleri yoksa artık yanıt paylaşamaz.`,
  logHello:
    'Bundan sonra bu sunucuda neyin paylaşıldığını, geri çekildiğini ve hangi makalelerin değiştiğini buraya yazacağım.',
  logSet: (channel) =>
    `Bundan sonra neyin paylaşıldığını, geri çekildiğini ve hangi makalelerin değiştiğini ${channel} kanalına yazacağım.`,
  logUnset: 'Günlük kapalı.',
  answersSet: (place, value) => `Yanıtları görenler, ${place}: ${midSentence(value)}.`,
  inServer: 'bu sunucuda',
  inChannel: (channel) => `${channel} kanalında`,
  articleOn: (title) => `Artık burada şu makaleden de yanıt veriyorum: ${title}.`,
  articleOff: (title) => `Artık burada şu makaleden yanıt vermiyorum: ${title}.`,
  languageSet: (language) => `Herkesin gördüğü kartların dili artık ${language}.`,
  languageUnset: 'Herkesin gördüğü kartlar artık bu sunucunun Discord’daki dilinde.',
  errors: {
    closed: (channel) =>
      `${channel} kanalında yazma iznim yok. Başka bir kanal seç ya da orada yazmama izin ver.`,
    notBundled:
      'Bu, tüm sunucularda ortak olan makalelerden değil. Bu sunucunun kendi makalelerini **/articles remove** kaldırır.',
    everyone: 'Bu rol herkeste var. Paylaşabilecek üyeler için bir rol seç.',
  },
};
