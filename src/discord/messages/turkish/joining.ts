import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const joining: Messages['joining'] = {
  hello: (articles) =>
    articles === 0
      ? 'Davet için teşekkürler. Makaleler hakkındaki soruları onların kendi sözleriyle yanıtlarım; bu sunucuda henüz makale yok.'
      : `Davet için teşekkürler. ${articles === 1 ? 'Bir' : number(articles)} makale hakkındaki soruları metnin kendi sözleriyle yanıtlarım: **/ask** yaz ya da bir soruyla benden bahset.`,
  add: 'Sunucuyu yönetebilen üyeler **/setup** ile başlar: bana hâlâ ne gerektiğini gösterir, günlüğü, paylaşımı ve makaleleri ayarlar. Başka neler yaptığımı **/help** anlatır.',
  lacks: (permissions) => `Bu sunucuda hâlâ eksik izinlerim var: ${permissions}.`,
  nowhere: (server, permissions) =>
    `${server} sunucusunda yazabildiğim bir kanal yok. Yanıt vermemi istediğin bir kanalda şu izinleri ver: ${permissions}.`,
};
