import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const compare: Messages['compare'] = {
  description: 'Birkaç makalenin bir konuda ne dediğini yan yana gösterir',
  topic: 'Karşılaştırılacak konu',
  article: 'Makalelerden biri; ikisini de boş bırakırsan hepsini karşılaştırırım',
  other: 'Diğer makale',
  private: 'Karşılaştırmayı yalnızca sana göster',
  title: (articles) => `${articles === 2 ? 'İki' : number(articles)} makalenin dedikleri`,
  one: 'Makalelerden yalnızca biri bu konuda bir şey söylüyor',
  none: 'Makalelerde bu konuda bir şey bulamadım.',
  allApart: 'Konu, makalelerden başka bir dilde, bu yüzden onları karşılaştıramıyorum.',
  topicLine: (topic) => `Konu: ${topic}`,
  silent: (titles) => `Şunlarda bu konuda bir şey bulamadım: ${titles}.`,
  apart: (titles) => `Konu, şu makalelerden başka bir dilde: ${titles}.`,
  moreSides: (count) =>
    `${number(count)} makale daha bu konuda bir şey söylüyor. Karşılaştırmak için adını ver.`,
  unasked: (count) => `${number(count)} makaleyi daha aramadım.`,
  differ: 'Farklı rakamlar',
  noVerdict: 'Aynı şey için olduğu anlaşılıyor. Hangisinin doğru olduğuna karar vermem.',
  moreDifferences: (count) => `ve ${number(count)} tane daha`,
  needsTwo: 'Karşılaştırmak için burada en az iki makale gerekir.',
  same: 'Bu iki kez aynı makale. Lütfen iki farklı makale seç.',
};
