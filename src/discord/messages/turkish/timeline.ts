import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const timeline: Messages['timeline'] = {
  description: 'Bir makaledeki tarihleri sırayla, cümleleriyle birlikte listeler',
  article: 'Makale; yalnızca bir tane varsa gerekmez',
  private: 'Listeyi yalnızca sana göster',
  title: 'Makaledeki tarihler',
  method: (isDated) =>
    isDated
      ? 'Tarihler makalede yazıldığı gibi. Cümleden anlaşılıyorsa takvim tarihi parantez içinde.'
      : 'Tarihler makalede yazıldığı gibi. Ne zaman yayımlandığını bilmiyorum, bu yüzden “geçen yıl” açık kalıyor.',
  untold: (isDated) =>
    isDated
      ? 'Makale bunların ne zaman olduğunu söylemiyor. Makaledeki sırayla:'
      : 'Bunlar makalenin ne zaman yayımlandığına bağlı. Hangisinin önce olduğunu bilemediklerim makaledeki sırayla:',
  span: (from, to) => `${from} – ${to}`,
  none: 'Bu makalede tarih bulamadım.',
  foreign: 'Tarihleri yalnızca İngilizce metinlerde bulabilirim; bu makale başka bir dilde.',
  stopped: (most) => `${number(most)} tarihte dururum; makalede daha sonra gelenler burada eksik olabilir.`,
  more: (count) => `ve ${number(count)} tane daha`,
};
