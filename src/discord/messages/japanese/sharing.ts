import type { Messages } from '#discord/messages/messages.ts';

export const sharing: Messages['sharing'] = {
  sharedQuestion: (question) => `質問：${question}`,
  confirm: {
    title: 'これを共有しますか？',
    into: (channel) => `${channel}の全員に、共有した人の名前とともに表示されます。`,
    under: (channel, link) =>
      `${link}への返信として、${channel}の全員に、共有した人の名前とともに表示されます。`,
    before: (link) => `これはすでにそこで共有されています：${link}`,
    now: '今すぐ共有',
    again: 'もう一度共有',
  },
  shared: (user) => `${user}が共有`,
  shareId: (id) => `カード\`${id}\``,
  sharedUnder: (link) => `${link}について`,
  sharedHere: (link) => `共有しました：${link}`,
  told: {
    shared: (user, link) => `${user}が${link}を共有しました。`,
    retracted: (user, link) => `${user}が${link}を取り消しました。`,
  },
  sharesTitle: 'このサーバーで共有されたもの（新しい順）',
  correctedShare: '訂正済み',
  noShares: '共有カードは見つかりませんでした。',
  someone: '名前を消した人',
  shareStates: {
    begun: () => '投稿中に中断しました。数分以内に確認します',
    posted: () => '',
    failed: () => '投稿されませんでした',
    retracting: () => '取り消し中',
    retracted: (user) => `${user}が取り消し`,
  },
  retracted: (user) => `ここで共有されていた回答は、${user}が取り消しました。`,
  list: {
    older: '以前のもの',
    description: 'このサーバーで共有されたものを表示します',
    list: '共有カードを新しい順に一覧表示します',
    channel: 'このチャンネルだけ',
    member: 'このメンバーだけ',
    article: 'この記事だけ',
  },
  errors: {
    notYours: 'これを取り消せるのは、共有した人かモデレーターだけです。',
    mayNotShare: 'ここで回答を共有するには、「メッセージの管理」の権限か、共有できるロールが必要です。',
    targetGone: '返信しようとしたメッセージがなくなったため、何も共有していません。',
    noHistory:
      'ここで以前のメッセージを読めないため、そのメッセージに返信できません。このチャンネルで**メッセージ履歴を読む**を許可して、もう一度共有してください。',
    cannotPost: 'このチャンネルに書き込む権限がないため、何も共有していません。',
    notPosted:
      'Discordがカードを受け付けなかったため、何も共有していません。しばらくしてからもう一度お試しください。',
    perhapsPosted:
      'Discordから応答がなく、共有されたかどうか分かりません。数分以内に確認します。それまではチャンネルを見てください。',
    cannotLook:
      'Discordから応答がなく、ここで以前のメッセージも読めないため、共有されたかどうか分かりません。このチャンネルで**メッセージ履歴を読む**を許可すると、数分以内に確認します。',
    notWritten:
      'データベースに書き込めなかったため、何も共有していません。しばらくしてからもう一度お試しください。',
    retractionNotWritten:
      'データベースに書き込めなかったため、カードは残っています。しばらくしてからもう一度お試しください。',
    takenBack: 'これは共有された後で取り消されました。また共有するには、もう一度質問してください。',
    cannotShareHere: '回答を共有できるのは、サーバーのチャンネルの中だけです。',
  },
};
