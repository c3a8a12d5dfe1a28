import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const said: Messages['said'] = {
  said: {
    description: 'Birinin bir makalede söylediği her şeyi gösterir',
    speaker: 'Konuşan kişi, makalede adı geçtiği gibi',
  },
  claims: { description: 'Bir makalede kimlerden kaç kez alıntı yapıldığını listeler' },
  article: 'Makale; boş bırakırsan kanalınki ya da en yenisi',
  private: 'Sonucu yalnızca sana göster',
  title: (speaker) => `${speaker}: makalede alıntılanan sözleri`,
  nothing: (speaker) => `${speaker}: makalede bir sözünü bulamadım.`,
  several: 'Bu ad makalede birkaç kişiye uyuyor. Hangisini kastediyorsun?',
  speakers: 'Makalede alıntı yapılanlar',
  openSpeaker: 'Birinin söyledikleri',
  nobody: 'Bu makalede alıntı yapılan kimseyi bulamadım.',
  counts: {
    whole: (count) => `${number(count)} tırnak içinde`,
    part: (count) => `${number(count)} kısmen tırnak içinde`,
    none: (count) => `${number(count)} dolaylı anlatımla`,
    set_off: (count) => `${number(count)} tırnaksız alıntı`,
  },
  stopped: (most) => `${number(most)} ifadede dururum; makalede daha sonra gelenler burada eksik olabilir.`,
  unlisted: (places) => `${places} metninin tamamında ifade aramadım; bazıları burada eksik olabilir.`,
  more: (count) => `ve ${number(count)} tane daha`,
  method:
    'Kimin konuştuğunu kendiliğinden bulurum ve belirsiz olanı dışarıda bırakırım. Lütfen alıntının çevresindeki metni de oku.',
};
