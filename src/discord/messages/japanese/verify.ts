import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const verify: Messages['verify'] = {
  description: '共有カードの引用を一字一句確かめます',
  card: 'カードの最後の行にある短いID',
  title: 'このカードの引用を一字一句確かめました',
  fromLedger: 'カードそのものが見えないため、データベースにある引用を確かめました。',
  quote: (paragraph) => `¶${paragraph}`,
  somewhere: '引用',
  named: {
    there: (revision) => `版\`${revision}\`と一致`,
    missing: '**カードが引用している版にありません**',
    unknown: 'カードが引用している版は、もう残っていません',
  },
  today: {
    same: '現在も同じ',
    moved: (paragraph) => `現在も同じ（今は¶${paragraph}）`,
    marks: (paragraph) => `現在も¶${paragraph}に同じ言葉があります（引用符や空白は違います）`,
    changed: '**現在の本文にありません**',
    none: '記事はもうここにありません',
  },
  more: (count) => `ほか${number(count)}件`,
  errors: {
    noSuchCard:
      'このサーバーに、そのIDの共有カードは見つかりませんでした。IDはカードの最後にあります（例：`1a2b3c4d`）。',
    notMine: 'それは私のカードではありません。ほかのメッセージの引用は**Check wording**で確かめられます。',
    noQuotes: 'そのカードに引用はありません。',
    notKept: 'このカードが引用している本文は、もう残っていません。',
  },
};
