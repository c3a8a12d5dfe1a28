import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('tr');

export const verify: Messages['verify'] = {
  description: 'Paylaşılmış bir karttaki alıntıları kelimesi kelimesine denetler',
  card: 'Kartın son satırındaki kısa kimlik',
  title: 'Bu karttaki alıntılar, kelimesi kelimesine denetlendi',
  fromLedger: 'Kartın kendisini göremiyorum, bu yüzden alıntıları veritabanımda denetledim.',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: 'Bir alıntı',
  named: {
    there: (revision) => `\`${revision}\` sürümünde aynen var`,
    missing: '**kartın alıntıladığı sürümde yok**',
    unknown: 'kartın alıntıladığı sürüm artık bende yok',
  },
  today: {
    same: 'bugün de aynı',
    moved: (paragraph) => `bugün de aynı, şimdi ¶${paragraph}`,
    marks: (paragraph) => `bugün ¶${paragraph} içinde aynı kelimeler, başka tırnak veya boşluklarla`,
    changed: '**bugünkü metinde yok**',
    none: 'makale artık burada yok',
  },
  more: (count) => `ve ${number(count)} tane daha`,
  errors: {
    noSuchCard:
      'Bu sunucuda bu kimlikle paylaşılmış bir kart bulamadım. Kimlik kartta en sonda yazar, örneğin `1a2b3c4d`.',
    notMine: 'Bu benim kartlarımdan biri değil. Diğer mesajların alıntılarını **Check wording** denetler.',
    noQuotes: 'Bu kartta alıntı yok.',
    notKept: 'Bu kartın alıntıladığı metin artık bende yok.',
  },
};
