import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const reports: Messages['reports'] = {
  description: 'カードについてメンバーが報告した内容を表示します',
  list: {
    description: '報告を新しい順に一覧表示します',
    state: '表示する報告。省略すると未処理のもの',
  },
  resolve: {
    description: '報告を承認または却下します',
    report: '報告',
    decision: '承認された報告の質問は、ボットのテストに使われます',
    paragraph: '正しい段落の番号',
  },
  states: { open: '未処理', accepted: '承認済み', rejected: '却下済み' },
  form: {
    heading: 'このカードを報告',
    keeps:
      '報告と一緒に、このカードの質問、表示している段落、報告者のDiscord IDを保存します。このサーバーのモデレーターが見ます。保存している情報は`/privacy`で確認し、消すことができます。',
    fault: 'どこに問題がありますか？',
    expected: '正しい段落',
    expectedHint: '分かればその番号',
  },
  faults: {
    wrong_passage: '正しい箇所ではない',
    no_answer_there: '記事に答えは書かれていない',
    answer_missed: '記事に答えが書かれている',
    wrong_speaker: '言ったのは別の人',
    outdated: '本文が古い',
  },
  thanks: 'ありがとうございます。このサーバーのモデレーターが報告を確認します。',
  title: (state) => `報告（${state}）`,
  none: '報告は見つかりませんでした。',
  more: (count) => `ほか${number(count)}件`,
  card: 'カード',
  shows: (paragraphs) => `表示：${paragraphs}`,
  expects: (paragraph) => `正しくは¶${paragraph}`,
  told: (reporter, fault, link) =>
    `${reporter}が${link}を報告しました：「${fault}」。**/reports list**で確認できます。`,
  toldMany: (count) => `新しい報告が${number(count)}件あります。**/reports list**で確認できます。`,
  resolved: (id, state) => `報告\`${id}\`は${state}になりました。`,
  errors: {
    serverOnly: 'カードを報告できるのは、モデレーターが報告を確認できるサーバーの中だけです。',
    tooMany: 'この1時間に多くの報告が送られています。しばらくしてからもう一度お試しください。',
    badNumber: '正しい段落の番号を入力してください（例：7）。',
    noSuchParagraph: (most) => `この記事の段落は${number(most)}までです。`,
    noSuchReport: 'そのIDの未処理の報告は見つかりませんでした。入力中に表示される一覧から選んでください。',
  },
};
