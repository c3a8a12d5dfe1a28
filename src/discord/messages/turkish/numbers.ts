import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const numbers: Messages['numbers'] = {
  description: 'Bir makaledeki rakamları, cümleleri ve kimin verdiğiyle birlikte listeler',
  article: 'Makale; yalnızca bir tane varsa gerekmez',
  private: 'Listeyi yalnızca sana göster',
  title: 'Makaledeki rakamlar',
  method: 'Her rakamı makalede yazıldığı gibi gösteririm; cümleden anlaşılıyorsa neyi saydığıyla birlikte.',
  none: 'Bu makalede rakam bulamadım.',
  foreign: 'Rakamları yalnızca İngilizce metinlerde bulabilirim; bu makale başka bir dilde.',
  stopped: (most) => `${number(most)} rakamda dururum; makalede daha sonra gelenler burada eksik olabilir.`,
  more: (count) => `ve ${number(count)} tane daha`,
};
