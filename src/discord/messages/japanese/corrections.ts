import { grammarOf } from '#discord/messages/grammar.ts';
import type { Messages } from '#discord/messages/messages.ts';

const { number } = grammarOf('ja');

export const corrections: Messages['corrections'] = {
  affected: '変更された本文を引用している共有カードを一覧表示し、訂正済みにできるようにします',
  title: '変更された本文を引用している共有カード',
  none: '変更された本文を引用している共有カードはありません。',
  more: (count) => `ほか${number(count)}件`,
  mark: (count) => (count === 1 ? '訂正済みにする' : `${number(count)}件すべてを訂正済みにする`),
  marked: (count) => `${number(count)}件のカードを訂正済みにしました。新しい本文を表示しています。`,
  lost: (count) => `${number(count)}件のカードはすでに削除されていました。`,
  failed: (count) =>
    `${number(count)}件のカードを変更できませんでした。チャンネルが見えなくなったのかもしれません。この一覧に残します。`,
  corrected: '訂正：共有された後で記事が変わりました',
  asShared: '共有時のまま',
  nowTitle: '**現在の記事：**',
  gone: (paragraphs) => `共有された本文のうち、記事からなくなった部分：${paragraphs}。`,
  changed: (title) => `${title}が変わりました。`,
  counts: {
    changed: (count) => `変更${number(count)}`,
    added: (count) => `追加${number(count)}`,
    gone: (count) => `削除${number(count)}`,
    moved: (count) => `移動${number(count)}`,
    unchanged: (count) => `変更なし${number(count)}`,
  },
  paragraphs: (counts) => `段落：${counts}。`,
  cardsAffected: (count) =>
    `${number(count)}件の共有カードが、変更された本文を引用しています。**/shares affected**で確認できます。`,
};
