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
    `${number(count)} makale daha bu konuda bir şey söylüyor. Karşılaştırmak için adını belirt.`,
  unasked: (count) => `${number(count)} makalede daha arama yapmadım.`,
  differ: 'Birbirinden farklı rakamlar',
  noVerdict: 'Aynı şeyi saydıkları anlaşılıyor. Hangisinin doğru olduğuna karar vermem.',
  moreDifferences: (count) => `ve ${number(count)} tane daha`,
  needsTwo: 'Karşılaştırmak için burada en az iki makale gerekir.',
  same: 'İki kez aynı makaleyi seçtin. Lütfen iki farklı makale seç.',
};
