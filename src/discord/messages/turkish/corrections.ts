import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const corrections: Messages['corrections'] = {
  affected: 'Değişen metni alıntılayan paylaşılmış kartları, düzeltildi olarak işaretlemen için listeler',
  title: 'Değişen metni alıntılayan paylaşılmış kartlar',
  none: 'Paylaşılmış hiçbir kart değişen bir metni alıntılamıyor.',
  more: (count) => `ve ${number(count)} tane daha`,
  mark: (count) =>
    count === 1 ? 'Düzeltildi olarak işaretle' : `${number(count)} kartı düzeltildi olarak işaretle`,
  marked: (count) => `${number(count)} kart düzeltildi olarak işaretlendi ve yeni metni gösteriyor.`,
  lost: (count) => `${number(count)} kart zaten silinmişti.`,
  failed: (count) =>
    `${number(count)} kartı değiştiremedim. Kanalını artık göremiyor olabilirim. Bu listede kalıyor.`,
  corrected: 'Düzeltildi: makale, bu paylaşıldıktan sonra değişti',
  asShared: 'paylaşıldığı gibi',
  nowTitle: '**Makalede şimdi şöyle yazıyor:**',
  gone: (paragraphs) => `Paylaşılan metinden artık makalede olmayan: ${paragraphs}.`,
  changed: (title) => `Değişti: ${title}.`,
  counts: {
    changed: (count) => `${number(count)} değişti`,
    added: (count) => `${number(count)} eklendi`,
    gone: (count) => `${number(count)} kaldırıldı`,
    moved: (count) => `${number(count)} yer değiştirdi`,
    unchanged: (count) => `${number(count)} aynı`,
  },
  paragraphs: (counts) => `Paragraflar: ${counts}.`,
  cardsAffected: (count) =>
    `Paylaşılmış ${number(count)} kart değişen metni alıntılıyor. **/shares affected** komutuna bak.`,
};
